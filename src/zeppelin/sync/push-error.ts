import type { NoteParagraph } from '../../note/note.ts';
import { ZeppelinError } from '../errors.ts';
import { getNote } from '../notes.ts';
import type { Zeppelin } from '../session.ts';
import type { PushPlan } from './push-plan.ts';
import type { PushStep } from './push-step.ts';
import type { RemoteNote } from './sides.ts';
import { remoteNote } from './sides.ts';

/** What a push was broken off by. */
export interface Broken {
  readonly error: Error;
  /** What was being done; nothing where it was only noted what had been. */
  readonly step: PushStep | undefined;
}

interface Progress {
  readonly local: readonly NoteParagraph[];
  readonly plan: PushPlan;
  /** What is left of the plan, by what the notebook says after the failure. */
  readonly left: PushPlan;
}

/** A push that was broken off; says how far it came. `cause` is why. */
export class PushError extends ZeppelinError {
  /** The paragraphs of the file that the notebook has as the file has them. */
  readonly pushed: readonly NoteParagraph[];
  /** Those that it has not, and those that it still has though they have left the file. */
  readonly left: readonly NoteParagraph[];

  private constructor(cause: Error, message: string, { pushed, left, help, effect }: Reached) {
    super(cause instanceof ZeppelinError ? cause.kind : 'server', message, { cause, effect, help });
    this.name = 'PushError';
    this.pushed = pushed;
    this.left = left;
  }

  static of({ error }: Broken, path: string, { local, plan, left: { steps } }: Progress): PushError {
    const open = new Set(steps.flatMap((step) => (isOpen(step) ? [nameless(step.paragraph)] : [])));
    const pushed = local.filter((one) => !open.has(nameless(one)));
    const left = steps.filter(isOpen).map(({ paragraph }) => paragraph);
    const isUntouched = keyOf(steps) === keyOf(plan.steps);
    const help = `Push again${isUntouched ? '' : ': what is pushed already stays as it is'}.`;
    const how = isUntouched
      ? `Nothing of the note "${path}" was pushed.`
      : left.length === 0
        ? `The note "${path}" is as in the file, but it is not noted there that it was pushed.`
        : `The note "${path}" is pushed in part: ${partly(pushed, left)}.`;
    const effect = isUntouched ? 'none' : 'done';
    return new PushError(error, `${how} ${error.message}`, { pushed, left, help, effect });
  }
}

interface Reached {
  readonly pushed: readonly NoteParagraph[];
  readonly left: readonly NoteParagraph[];
  readonly help: string;
  readonly effect: 'none' | 'done';
}

function partly(pushed: readonly NoteParagraph[], left: readonly NoteParagraph[]): string {
  const as = pushed.length === 0 ? [] : [`${listed(pushed)} ${pushed.length === 1 ? 'is' : 'are'} as in the file`];
  return [...as, `${listed(left)} ${left.length === 1 ? 'is' : 'are'} not`].join(', ');
}

const MOST = 4;

function listed(paragraphs: readonly NoteParagraph[]): string {
  const names = paragraphs.slice(0, MOST).map(shortName);
  const more = paragraphs.length - names.length;
  if (more > 0) names.push(`${more} more`);
  const last = names.pop() ?? '';
  return names.length === 0 ? last : `${names.join(', ')} and ${last}`;
}

/** Whether a step changes what somebody sees. */
function isOpen(step: PushStep): boolean {
  return step.kind !== 'write' || step.changes.length > 0;
}

function nameless({ title, text }: NoteParagraph): string {
  return JSON.stringify([title, text]);
}

function keyOf(steps: readonly PushStep[]): string {
  return JSON.stringify(steps.map((step) => [step.kind, 'id' in step && step.id, step.paragraph.text]));
}

/** How long a look after Ctrl-C may take. */
const LAST_LOOK = 10_000;

/** The note as it is after a push was broken off. Throws where it cannot be known, or is gone. */
export async function afterBreak(zeppelin: Zeppelin, { id, path }: RemoteNote, broken: Broken): Promise<RemoteNote> {
  const alive = zeppelin.signal.aborted ? zeppelin.within(AbortSignal.timeout(LAST_LOOK)) : zeppelin;
  try {
    return remoteNote(await getNote(alive, id));
  } catch (error) {
    const { message } = broken.error;
    if (error instanceof ZeppelinError && error.kind === 'not-found') {
      const help = 'Push again to make it anew.';
      throw new ZeppelinError('not-found', `The note "${path}" was deleted while it was pushed.`, {
        help,
        cause: error,
      });
    }
    throw new ZeppelinError('unreachable', `The note "${path}" may be pushed in part. ${message}`, {
      ...{ effect: 'unknown', cause: broken.error },
      help: 'Look at "hangar note diff" when it answers again, and push again: what is pushed already stays as it is.',
    });
  }
}

/**
 * Whether a push may go on by itself after a failure: a bad connection or a session that ended, and nothing new that
 * somebody would have to agree to. A paragraph whose addition may still be under way is not added a second time.
 */
export function mayGoOn({ error, step }: Broken, before: PushPlan, again: PushPlan): boolean {
  if (!(error instanceof ZeppelinError) || !/^(?:expired|html|unreachable)$/.test(error.kind)) return false;
  const isNew = (one: PushPlan) => one.conflicts.length + one.running.length + one.undeletable.length;
  if (isNew(again) > isNew(before)) return false;
  if (step?.kind !== 'add' || error.kind === 'expired') return true;
  return !again.steps.some((other) => other.kind === 'add' && other.local === step.local);
}

/** What a paragraph is called in a sentence. */
export function shortName({ title, text }: NoteParagraph): string {
  if (title !== undefined) return `"${title}"`;
  const line = text.split('\n').find((one) => one.trim() !== '' && !one.startsWith('%') && !one.startsWith('--'));
  const words = (line ?? text).trim();
  return `"${words.length > 40 ? `${words.slice(0, 40)}…` : words}"`;
}
