import type { Note, NoteParagraph } from '../../note/note.ts';
import { USUAL_GROUP } from '../../note/note.ts';
import { jsonOf } from '../../note/zeppelin.ts';
import { ZeppelinError } from '../errors.ts';
import { findNote, getNote, importNote, listNotes, notePath } from '../notes.ts';
import { setConfig } from '../paragraphs.ts';
import type { Zeppelin } from '../session.ts';
import type { Note as RawNote } from '../shapes.ts';
import type { Broken } from './push-error.ts';
import { afterBreak, mayGoOn, PushError, shortName } from './push-error.ts';
import { refuseLarge, refuseTooMany, refuseUnreadable } from './push-limits.ts';
import type { PushPlan } from './push-plan.ts';
import { isPushed, planPush } from './push-plan.ts';
import type { PushStep } from './push-step.ts';
import type { RemoteNote } from './sides.ts';
import { remoteNote } from './sides.ts';
import type { Order } from './stamp.ts';
import { digest, stamped, stampFor } from './stamp.ts';
import { take } from './take-step.ts';

/** What a push is told to tell of. */
export type Tell = (step: PushStep) => void;

export interface NewNote {
  /** The time, of which ids are made. */
  readonly now: number;
  /** So many notes may there be. */
  readonly mostNotes?: number;
}

/** Makes a new note, in one call; answers with its id. What is read back has to be what was pushed. */
export async function pushNew(
  zeppelin: Zeppelin,
  path: string,
  note: Note,
  { now, mostNotes = Number.POSITIVE_INFINITY }: NewNote,
): Promise<string> {
  const ids = note.paragraphs.map(({ id }, at) => id ?? `paragraph_${now}_${100_000 + at}`);
  const order = orderOf(note.paragraphs, ids);
  const last = note.paragraphs.length - 1;
  const paragraphs = note.paragraphs.map((paragraph, at) => {
    const json = jsonOf(paragraph);
    // Said twice, for the one that says it may be deleted.
    const stamp = stampFor(paragraph, 1, at === 0 || at === last ? order : undefined);
    return { ...json, id: ids[at], config: { ...(json['config'] as object), ...stamped(stamp) } };
  });
  const { interpreterGroup = USUAL_GROUP, params = {} } = note;
  const name = path.slice(path.lastIndexOf('/') + 1);
  const whole = { name, defaultInterpreterGroup: interpreterGroup, noteParams: params, paragraphs };
  refuseLarge(path, whole);
  refuseUnreadable(path, note.paragraphs);
  const others = await listNotes(zeppelin);
  if (others.some((one) => notePath(one.path) === notePath(path))) throw madeMeanwhile(path);
  refuseTooMany(path, others.length, mostNotes);
  const id = await importNote(zeppelin, path, whole).catch((error: unknown) => imported(zeppelin, path, error));
  await verify(zeppelin, id, note.paragraphs);
  return id;
}

/** The note that an import has made whose answer was lost; else throws why there is none. */
async function imported(zeppelin: Zeppelin, path: string, error: unknown): Promise<string> {
  if (!(error instanceof ZeppelinError)) throw error;
  if (error.kind === 'exists') throw madeMeanwhile(path);
  if (error.effect !== 'unknown') throw error;
  const { kind, message } = error;
  const made = await findNote(zeppelin, path).catch(() => {
    const help = 'Nobody knows whether it took effect. Push again: if it did, nothing is made twice.';
    throw new ZeppelinError(kind, message, { effect: 'unknown', help, cause: error });
  });
  if (made) return made.id;
  const help = 'The notebook does not have it. Push again in a while.';
  throw new ZeppelinError(kind, message, { help, cause: error });
}

function madeMeanwhile(path: string): ZeppelinError {
  const message = `Could not push the note "${path}": somebody has made one of this path meanwhile.`;
  return new ZeppelinError('exists', message, { help: 'Push again: then it is compared with the file.' });
}

/**
 * Does what was planned with a note. What is read back has to be what was pushed. Where a call fails, the note is looked
 * at: the push goes on once if that does no harm, and else throws a `PushError`, which says how far it came.
 */
export async function pushChanges(
  zeppelin: Zeppelin,
  local: readonly NoteParagraph[],
  remote: RemoteNote,
  plan: PushPlan,
  tell: Tell,
): Promise<void> {
  refuseLarge(remote.path, { paragraphs: local.map((one) => [jsonOf(one), one.text]) });
  refuseUnreadable(remote.path, local);
  const broken = await carryOut(zeppelin, local, { remote, plan }, tell);
  if (broken) {
    const seen = await afterBreak(zeppelin, remote, broken);
    const again = planPush(local, seen);
    if (!mayGoOn(broken, plan, again)) throw PushError.of(broken, seen.path, { local, plan, left: again });
    const second = await carryOut(zeppelin, local, { remote: seen, plan: again }, tell);
    if (second) {
      const left = planPush(local, await afterBreak(zeppelin, remote, second));
      throw PushError.of(second, seen.path, { local, plan, left });
    }
  }
  await verify(zeppelin, remote.id, local);
}

interface Planned {
  readonly remote: RemoteNote;
  readonly plan: PushPlan;
}

/** Does the steps of a plan; answers with the one that failed, if one did. */
async function carryOut(
  zeppelin: Zeppelin,
  local: readonly NoteParagraph[],
  { remote, plan }: Planned,
  tell: Tell,
): Promise<Broken | undefined> {
  const { steps } = plan;
  const push = remote.pushes + 1;
  const ids = [...plan.ids];
  const isOther = steps.some(({ kind }) => kind !== 'write');
  const lastWrite = steps.findLastIndex(({ kind }) => kind === 'write');
  let step: PushStep | undefined;
  try {
    for (const [at, one] of steps.entries()) {
      step = one;
      tell(one);
      const order = at === lastWrite ? orderOf(local, ids) : undefined;
      const added = await take(zeppelin, remote.id, one, { push, order });
      if (one.kind === 'add') ids[one.local] = added;
    }
    step = undefined;
    const [first] = local;
    if (isOther && lastWrite < 0 && first && ids[0] !== undefined)
      await setConfig(zeppelin, remote.id, ids[0], stamped(stampFor(first, push, orderOf(local, ids))));
  } catch (error) {
    if (!(error instanceof ZeppelinError) && !zeppelin.signal.aborted) throw error;
    return { error: error as Error, step };
  }
  return undefined;
}

/** As the file has them, even if somebody has put them elsewhere in the browser: a pull tells by it that somebody has. */
function orderOf(local: readonly NoteParagraph[], ids: readonly (string | undefined)[]): Order {
  return local.flatMap(({ text }, at) => {
    const id = ids[at];
    return id === undefined ? [] : [[id, digest(text)] as const];
  });
}

/** Reads a note back and throws where it is not what was pushed: then somebody else has written meanwhile. */
async function verify(zeppelin: Zeppelin, id: string, local: readonly NoteParagraph[]): Promise<void> {
  const remote = remoteNote(await readBack(zeppelin, id));
  const plan = planPush(local, remote);
  if (isPushed(plan)) return;
  const what = plan.steps.map(({ kind, paragraph }) => `${LEFT[kind]} ${shortName(paragraph)}`).slice(0, 3);
  throw new ZeppelinError(
    'server',
    `The note "${remote.path}" was pushed and is not as it was pushed: ${what.join(', ')}.`,
    { effect: 'done', help: 'Somebody may have written meanwhile. Look at "hangar note diff", and push again.' },
  );
}

async function readBack(zeppelin: Zeppelin, id: string): Promise<RawNote> {
  try {
    return await getNote(zeppelin, id);
  } catch (error) {
    if (!(error instanceof ZeppelinError)) throw error;
    const { kind, message } = error;
    const help = 'Push again: if all is there, nothing is done.';
    const said = `All was pushed, and could not be looked at afterwards. ${message}`;
    throw new ZeppelinError(kind, said, { effect: 'done', help, cause: error });
  }
}

const LEFT: Readonly<Record<PushStep['kind'], string>> = {
  delete: 'there is, besides,',
  add: 'there is not',
  move: 'in another place is',
  write: 'other is',
};
