import { translate } from '../aws/index.ts';
import { inTurn } from './at-once.ts';
import { carryOut } from './converge.ts';
import type { Observed } from './observe.ts';
import type { Step } from './plan.ts';
import type { Kind, Resource, Site } from './resource.ts';
import { named } from './resource.ts';

/** What is told while a plan is carried out. */
export type Event =
  | { readonly type: 'begin' | 'done'; readonly step: Step; readonly number: number; readonly of: number }
  | { readonly type: 'wait'; readonly step: Step; readonly message: string };

/** A plan that was not carried out to its end. */
export class Interrupted extends Error {
  /** What is done. */
  readonly done: readonly Step[];
  /** What was being done when it ended, first what ended it: it may be done or not. */
  readonly during: readonly Step[];

  constructor(done: readonly Step[], during: readonly Step[], cause: unknown) {
    super(cause instanceof Error ? cause.message : 'It was stopped.', { cause });
    this.name = 'Interrupted';
    this.done = done;
    this.during = during;
  }
}

/** Carries out a plan: in its order, and what does not depend on one another together. */
export async function apply(
  steps: readonly Step[],
  observed: readonly Observed[],
  site: Omit<Site, 'report'>,
  tell: (event: Event) => void,
): Promise<void> {
  const real = steps.filter(({ action }) => action !== 'none');
  const done: Step[] = [];
  for (const wave of wavesOf(real)) {
    const failed: { step: Step; cause: unknown }[] = [];
    await inTurn(wave, async (step) => {
      // What runs already is brought to its end; nothing new is begun.
      if (failed.length > 0) return;
      const at = { step, number: real.indexOf(step) + 1, of: real.length };
      tell({ type: 'begin', ...at });
      const report = (message: string) => tell({ type: 'wait', step, message });
      try {
        await carryOut(step, resourceOf(step, observed), { ...site, report });
      } catch (cause) {
        failed.push({ step, cause });
        return;
      }
      done.push(step);
      tell({ type: 'done', ...at });
    });
    if (failed.length > 0) throw interrupted(done, failed);
  }
}

function interrupted(done: readonly Step[], failed: readonly { step: Step; cause: unknown }[]): Interrupted {
  const [{ step, cause }] = failed;
  const attempt = { doing: WORDS[step.action], resource: named(step.resource.kind, step.resource.name) };
  return new Interrupted(
    done,
    failed.map((one) => one.step),
    translate(cause, attempt),
  );
}

/** What needs nothing of the others and takes its time: a stream is made in ten to thirty seconds. */
const INDEPENDENT: readonly Kind[] = ['stream', 'glue-database', 'log-group', 'bucket'];

/** The steps in their order, those together that follow one another and are independent. */
function wavesOf(steps: readonly Step[]): Step[][] {
  const waves: Step[][] = [];
  for (const step of steps) {
    const wave = waves.at(-1);
    if (wave && [step, ...wave].every(({ resource }) => INDEPENDENT.includes(resource.kind))) wave.push(step);
    else waves.push([step]);
  }
  return waves;
}

const WORDS = {
  create: 'create',
  update: 'change',
  replace: 'replace',
  remove: 'remove',
  start: 'start',
  refuse: 'touch',
  none: 'touch',
} as const satisfies Readonly<Record<Step['action'], string>>;

function resourceOf({ resource: { kind, name } }: Step, observed: readonly Observed[]): Resource {
  const found = observed.find(({ resource }) => resource.kind === kind && resource.name === name);
  if (!found) throw new Error(`The plan has ${named(kind, name)}, which nobody looked at.`);
  return found.resource;
}
