import type { Action, Step } from './plan.ts';
import type { Change } from './resource.ts';
import { KIND_WORDS } from './resource.ts';

/** The sign in front of a step. */
export const SIGNS: Readonly<Record<Action, string>> = {
  create: '+',
  update: '~',
  start: '~',
  replace: '-+',
  remove: '-',
  none: '=',
  refuse: '!',
};

/** A plan in lines for people. */
export function renderPlan(steps: readonly Step[]): string[] {
  const lines = steps.flatMap((step) => [renderStep(step), ...step.diff.map(renderChange), ...stopsOf(step)]);
  return [...lines, '', summary(steps)];
}

/** One step in a line. */
export function renderStep({ action, resource: { kind, name }, reason }: Step): string {
  const verb = action === 'start' ? 'start ' : '';
  return `${SIGNS[action].padStart(2)} ${verb}${KIND_WORDS[kind]} "${name}": ${reason}`;
}

function renderChange({ path, from, to }: Change): string {
  return `       ${path}: ${shown(from)} -> ${shown(to)}`;
}

function stopsOf({ stops }: Step): string[] {
  return stops === undefined ? [] : [`       stops ${stops}`];
}

const LONGEST = 60;

function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

const WORDS: readonly (readonly [Action, string])[] = [
  ['create', 'to create'],
  ['update', 'to change'],
  ['replace', 'to replace'],
  ['remove', 'to remove'],
  ['start', 'to start'],
  ['refuse', 'refused'],
];

/** How much there is to do. */
export function summary(steps: readonly Step[]): string {
  const parts = WORDS.flatMap(([action, word]) => {
    const count = steps.filter((step) => step.action === action).length;
    return count === 0 ? [] : [`${count} ${word}`];
  });
  return parts.length === 0 ? 'Nothing is to be done.' : `${parts.join(', ')}.`;
}

/** What a notebook that runs costs by the hour, in KPUs: one beside its parallelism for Flink, one for Zeppelin. */
export function kpus({ parallelism, parallelismPerKPU }: { parallelism: number; parallelismPerKPU: number }): number {
  return Math.ceil(parallelism / parallelismPerKPU) + 2;
}
