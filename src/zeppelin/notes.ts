import { refused, ZeppelinError } from './errors.ts';
import type { Zeppelin } from './session.ts';
import type { Note, NoteEntry } from './shapes.ts';

/** To remove a note restarts the interpreters that it used. */
const LONG = 120_000;

const LOOK = 'Look in the list of notes before you try again.';

/** The version of the server, such as `0.10.0`. */
export async function version(zeppelin: Zeppelin): Promise<string> {
  const call = { doing: 'ask for', what: 'the version', method: 'GET', path: '/version' } as const;
  return (await zeppelin.call<{ version: string }>(call)).version;
}

/** All notes that one may read, by path. */
export function listNotes(zeppelin: Zeppelin): Promise<readonly NoteEntry[]> {
  return zeppelin.call({ doing: 'list', what: 'the notes', method: 'GET', path: '/notebook' });
}

/** The note with a path, if there is one. */
export async function findNote(zeppelin: Zeppelin, path: string): Promise<NoteEntry | undefined> {
  const wanted = notePath(path);
  const found = (await listNotes(zeppelin)).filter((one) => notePath(one.path) === wanted);
  if (found.length < 2) return found[0];
  const reason = `there are ${found.length} of this path: ${found.map(({ id }) => id).join(', ')}`;
  throw refused({ doing: 'find', what: `the note "${wanted}"` }, reason, 'Rename or remove all of them but one.');
}

/** A note with its paragraphs. */
export function getNote(zeppelin: Zeppelin, id: string): Promise<Note> {
  return zeppelin.call({ doing: 'read', what: named(id), method: 'GET', path: noteRoute(id) });
}

/**
 * Makes an empty note; answers with its id. Paragraphs are not given here, for Zeppelin would not save them before
 * another call does: `importNote` saves at once.
 */
export async function createNote(
  zeppelin: Zeppelin,
  path: string,
  { interpreterGroup }: { readonly interpreterGroup?: string } = {},
): Promise<string> {
  const name = checkedPath(path, 'create');
  const body = { name, ...(interpreterGroup !== undefined && { defaultInterpreterGroup: interpreterGroup }) };
  return zeppelin.call({
    doing: 'create',
    what: `the note "${name}"`,
    method: 'POST',
    path: '/notebook',
    body,
    look: LOOK,
  });
}

/** Makes a note of what an export or a `.zpln` file has, ids of paragraphs included, and saves it; answers with its id. */
export async function importNote(zeppelin: Zeppelin, path: string, note: object): Promise<string> {
  const name = checkedPath(path, 'import');
  return zeppelin.call({
    ...{ doing: 'import', what: `the note "${name}"`, look: LOOK },
    method: 'POST',
    path: `/notebook/import?notePath=${encodeURIComponent(name)}`,
    body: note,
  });
}

/** A note as a `.zpln` file has it, in JSON. */
export function exportNote(zeppelin: Zeppelin, id: string): Promise<string> {
  const path = `/notebook/export/${encodeURIComponent(id)}`;
  return zeppelin.call({ doing: 'export', what: named(id), method: 'GET', path });
}

/** Gives a note another path, whole: a name without folders goes to the root. */
export async function renameNote(zeppelin: Zeppelin, id: string, path: string): Promise<void> {
  const name = checkedPath(path, 'rename');
  const taken = await findNote(zeppelin, name);
  if (taken?.id === id) return;
  // Zeppelin 0.9.0 would take the path a second time, and of two notes under one path one cannot be removed any more.
  if (taken) {
    const help = 'Take another path, or remove the note that has it.';
    throw new ZeppelinError('exists', `Could not rename ${named(id)}: the note "${taken.id}" has the path "${name}".`, {
      help,
    });
  }
  const attempt = { doing: 'rename', what: named(id), look: LOOK };
  await zeppelin.call({ ...attempt, method: 'PUT', path: `${noteRoute(id)}/rename`, body: { name } });
}

/**
 * Removes a note. This restarts every interpreter that its paragraphs have used: where notes share a process, as in
 * Studio, what runs in other notes ends with it, and their temporary tables are gone.
 */
export async function deleteNote(zeppelin: Zeppelin, id: string): Promise<void> {
  const attempt = { doing: 'delete', what: named(id), look: LOOK };
  await zeppelin.call({ ...attempt, method: 'DELETE', path: noteRoute(id), isRepeatable: true, timeout: LONG });
}

/** A path as Zeppelin compares it: from the root, with single slashes and none at its end. */
export function notePath(path: string): string {
  return `/${path.split('/').filter(Boolean).join('/')}`;
}

export function noteRoute(id: string): string {
  return `/notebook/${encodeURIComponent(id)}`;
}

function named(id: string): string {
  return `the note "${id}"`;
}

/** Some paths are taken, and then there is a note that nothing can be done with; Zeppelin looks for `..` only sometimes. */
function checkedPath(path: string, doing: string): string {
  const name = notePath(path);
  const what = `the note "${name}"`;
  if (name === '/') throw refused({ doing, what }, 'it has no name');
  if (name.includes('..')) throw refused({ doing, what }, 'the path of a note may not have ".." in it');
  const last = name.slice(name.lastIndexOf('/') + 1);
  if (name.length > LONGEST_PATH || new TextEncoder().encode(last).length > LONGEST_NAME) {
    const reason = `a path may have ${LONGEST_PATH} characters at most, and its last part ${LONGEST_NAME}`;
    throw refused({ doing, what }, reason, 'Take a shorter one.');
  }
  return name;
}

const LONGEST_PATH = 254;
/** The file is called `NAME_ID.zpln`, and file systems allow names of 255 bytes. */
const LONGEST_NAME = 240;
