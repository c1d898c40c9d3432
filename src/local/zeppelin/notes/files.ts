import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, posix, relative, sep } from 'node:path';
import type { Note } from './note.ts';
import { readNote } from './read.ts';
import { noteFile } from './write.ts';

/** The notes of an application on disk: `PATH_ID.zpln`, as Zeppelin keeps them. */
export interface NoteFiles {
  /** All of them; what is no note is told of and left out. */
  load(now: number): Promise<readonly Note[]>;
  /** One as it is on disk, if it is there. */
  read(note: Note, now: number): Promise<Note | undefined>;
  write(note: Note): Promise<void>;
  /** Takes a file from where the note was to where it is. */
  move(note: Note, from: string): Promise<void>;
  remove(note: Note): Promise<void>;
}

/** The file cannot be where the note's path puts it. */
export class UnwritablePath extends Error {}

/** What most file systems allow for one name, in bytes. */
const LONGEST = 255;

export function noteFiles(directory: string, report: (error: unknown) => void): NoteFiles {
  // One thing after the other, so that what is asked for last is what is there.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const done = last.then(act);
    last = done.catch(() => {});
    return done;
  };
  const placeOf = (note: Note, path = note.path) => join(directory, checkedPath(path, note.id));
  return {
    async load(now) {
      await mkdir(directory, { recursive: true, mode: 0o700 });
      const names = await readdir(directory, { recursive: true });
      const notes = await Promise.all(
        names.filter((name) => ENDING.test(name)).map((name) => readOne(join(directory, name), now)),
      );
      return notes.filter((note) => note !== undefined);
    },
    read: (note, now) => inTurn(() => readOne(placeOf(note), now)),
    write: (note) => inTurn(() => write(placeOf(note), noteFile(note))),
    move: (note, from) =>
      inTurn(async () => {
        const place = placeOf(note);
        await mkdir(dirname(place), { recursive: true });
        await rename(placeOf(note, from), place);
      }),
    remove: (note) => inTurn(async () => rm(placeOf(note), { force: true })),
  };

  async function readOne(file: string, now: number): Promise<Note | undefined> {
    const name = relative(directory, file).split(sep).join('/');
    const [, path, id] = ENDING.exec(name) ?? [];
    try {
      return readNote(await readFile(file, 'utf8'), { path: `/${path}`, id, now });
    } catch (error) {
      report(new Error(`${file} cannot be read as a note.`, { cause: error }));
      return undefined;
    }
  }

  /** All or nothing. The file beside it has a short name, since the note's own may be as long as there can be. */
  async function write(place: string, content: string): Promise<void> {
    const temporary = join(directory, `.${randomUUID()}`);
    await mkdir(dirname(place), { recursive: true });
    await writeFile(temporary, content, { mode: 0o600 });
    await rename(temporary, place).catch(async (error: unknown) => {
      await rm(temporary, { force: true });
      throw error;
    });
  }
}

const ENDING = /^(.*)_([^_/]+)\.zpln$/s;

/** Where a note's file lies, below the directory whatever its path says. */
function checkedPath(path: string, id: string): string {
  const file = posix.join('/', `${path}_${id}.zpln`);
  const parts = file.split('/');
  const bad = parts.some((part) => part.includes('\0') || new TextEncoder().encode(part).length > LONGEST);
  if (bad) throw new UnwritablePath(`Could not write "file:///notebook${file}"`);
  return file;
}
