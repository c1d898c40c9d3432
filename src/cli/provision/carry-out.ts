import type { Event, Observed, Step } from '../../provision/index.ts';
import { UserError } from '../user-error.ts';
import type { ProvisionOptions, ProvisionPorts } from './options.ts';
import type { Scene } from './scene.ts';

/** A plan as programs receive it. */
export function planJson(target: string, steps: readonly Step[], more: object = {}): string {
  return `${JSON.stringify({ version: 1, target, steps, ...more }, undefined, 2)}\n`;
}

export interface Consent {
  readonly question: string;
  readonly yes: boolean;
  readonly command: string;
}

/** Asks before anything is changed. Where nobody can be asked, nothing is. */
export async function consent({ question, yes, command }: Consent, { prompt }: ProvisionPorts): Promise<void> {
  if (yes) return;
  if (!prompt.isTerminal)
    throw new UserError(
      'Nobody can be asked, so nothing was changed.',
      `Add --yes to do it, or --dry-run to look first: hangar ${command} --yes.`,
    );
  if (!(await prompt.confirm(question))) throw new UserError('Nothing was changed.');
}

/** Throws where the plan refuses something: then nothing of it is done. */
export async function refuseRefused(steps: readonly Step[]): Promise<void> {
  const { named } = await import('../../provision/index.ts');
  const refused = steps.filter(({ action }) => action === 'refuse');
  if (refused.length === 0) return;
  const [{ resource, reason }] = refused;
  const others = refused.length === 1 ? '' : ` (and ${refused.length - 1} more)`;
  throw new UserError(`Nothing was changed because of ${named(resource.kind, resource.name)}${others}: ${reason}`);
}

/** Carries a plan out and tells how it goes. */
export async function carryOut(
  steps: readonly Step[],
  observed: readonly Observed[],
  { site }: Scene,
  { json, command }: ProvisionOptions & { readonly command: string },
  { terminal }: ProvisionPorts,
): Promise<void> {
  const { apply, Interrupted, named } = await import('../../provision/index.ts');
  const { AwsError } = await import('../../aws/index.ts');
  const say = (line: string) => (json ? terminal.printError(line) : terminal.print(line));
  const last = new Map<string, string>();
  const tell = (event: Event) => {
    const { kind, name } = event.step.resource;
    const what = named(kind, name);
    if (event.type === 'wait') {
      // The seconds alone are no news where nobody sees the line change.
      const plainMessage = event.message.replace(/, \d+ s/, '');
      if (plainMessage !== last.get(what)) say(`      ${event.message}\n`);
      last.set(what, plainMessage);
    } else if (event.type === 'begin') say(`${DOING[event.step.action]} ${what} (${event.number} of ${event.of})\n`);
  };
  try {
    await apply(steps, observed, site, tell);
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    const { cause, done, during } = error;
    if (!(cause instanceof AwsError || cause instanceof UserError || isTooLate(cause))) throw cause;
    const at = during.map(({ resource }) => named(resource.kind, resource.name));
    const exists = done.map(({ action, resource }) => `${DONE[action]} ${named(resource.kind, resource.name)}`);
    const so = exists.length === 0 ? 'Nothing was changed before it.' : `Done before it: ${exists.join(', ')}.`;
    const help = cause instanceof AwsError && cause.help !== undefined ? `${cause.help} ` : '';
    // What failed is named in the reason; what was stopped is not.
    const open = cause instanceof AwsError ? at.slice(1) : at;
    const wasAt = open.length === 0 ? '' : ` May be half done: ${open.join(', ')}.`;
    throw new UserError(`${error.message}${wasAt}`, `${help}${so} "hangar ${command}" goes on from here.`, { cause });
  }
}

function isTooLate(error: unknown): boolean {
  return error instanceof Error && error.name === 'TooLate';
}

const DOING: Readonly<Record<Step['action'], string>> = {
  create: 'Creating',
  update: 'Changing',
  replace: 'Replacing',
  remove: 'Removing',
  start: 'Starting',
  refuse: 'Refusing',
  none: 'Keeping',
};

const DONE: Readonly<Record<Step['action'], string>> = {
  create: 'created',
  update: 'changed',
  replace: 'replaced',
  remove: 'removed',
  start: 'started',
  refuse: 'refused',
  none: 'kept',
};
