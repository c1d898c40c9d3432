import type { Step } from './plan.ts';
import type { Kind, Resource } from './resource.ts';
import { canonical, named } from './resource.ts';

/** What a plan was asked for with; it is asked so again when it is carried out. */
export interface PlanRequest {
  readonly stage: string;
  /** Whether in the embedded cloud. */
  readonly local: boolean;
  readonly start: boolean;
  readonly adopt: readonly string[];
}

/** A plan as it is kept in a file, to be looked at and carried out later. It decides nothing: it is held to a new one. */
export interface SavedPlan extends PlanRequest {
  readonly version: 1;
  readonly target: string;
  readonly steps: readonly Step[];
  /** What each resource was to be like, for what the file says may change before it is made. */
  readonly wanted: readonly WantedRecord[];
}

interface WantedRecord {
  readonly kind: Kind;
  readonly name: string;
  readonly wanted: unknown;
}

/** A plan in the form that is kept. */
export function savedPlan(
  target: string,
  request: PlanRequest,
  steps: readonly Step[],
  resources: readonly Resource[],
): SavedPlan {
  const wanted = resources.map(({ kind, name, wanted }) => ({ kind, name, wanted }));
  const { stage, local, start, adopt } = request;
  return { version: 1, target, stage, local, start, adopt, wanted, steps };
}

/** Reads a plan that was kept; `undefined` if the text is none. */
export function readSavedPlan(text: string): SavedPlan | undefined {
  try {
    const read = JSON.parse(text) as Partial<SavedPlan> | null;
    const isOne =
      read?.version === 1 &&
      [read.target, read.stage].every((one) => typeof one === 'string') &&
      [read.local, read.start].every((one) => typeof one === 'boolean') &&
      [read.steps, read.wanted, read.adopt].every(Array.isArray);
    return isOne ? (read as SavedPlan) : undefined;
  } catch {
    return undefined;
  }
}

/** What is otherwise now than when a plan was kept, in sentences; nothing where it still holds. */
export function staleness(saved: SavedPlan, now: SavedPlan): string[] {
  if (saved.target !== now.target) return [`It is for ${saved.target}, and this is ${now.target}.`];
  if (saved.stage !== now.stage) return [`It is for the stage "${saved.stage}", and this is "${now.stage}".`];
  const wanted = differing(saved.wanted, now.wanted).map((what) => `hangar.yaml says something else of ${what}.`);
  const stepsOf = ({ steps }: SavedPlan) =>
    steps.map((step) => ({ ...step.resource, ...step, isStart: step.action === 'start' }));
  const steps = differing(stepsOf(saved), stepsOf(now)).map((what) => `Something else is to be done with ${what}.`);
  return [...wanted, ...steps];
}

interface Keyed {
  readonly kind: Kind;
  readonly name: string;
  readonly isStart?: boolean;
}

function differing(before: readonly Keyed[], after: readonly Keyed[]): string[] {
  const byKey = (list: readonly Keyed[]) =>
    new Map(list.map((one) => [`${one.kind} ${one.name} ${one.isStart}`, one] as const));
  const [was, is] = [byKey(before), byKey(after)];
  const keys = [...new Set([...was.keys(), ...is.keys()])].filter(
    (key) => canonical(was.get(key)) !== canonical(is.get(key)),
  );
  return keys.map((key) => {
    const { kind, name } = (was.get(key) ?? is.get(key))!;
    return named(kind, name);
  });
}
