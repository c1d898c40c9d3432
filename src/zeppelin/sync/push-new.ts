import type { Note } from '../../note/note.ts';
import { USUAL_GROUP } from '../../note/note.ts';
import { jsonOf } from '../../note/zeppelin.ts';
import { ZeppelinError } from '../errors.ts';
import { findNote, importNote, listNotes, notePath } from '../notes.ts';
import type { Zeppelin } from '../session.ts';
import { refuseLarge, refuseTooMany, refuseUnreadable } from './push-limits.ts';
import { orderOf, stamped, stampFor } from './stamp.ts';
import { verify } from './verify.ts';

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
