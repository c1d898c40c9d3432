import { encode } from '../../text.ts';
import type { NoteFiles } from './files.ts';
import { noteFiles } from './files.ts';
import type { Note } from './note.ts';
import { copyOf, newNote } from './note.ts';
import { noteFile } from './write.ts';

/** Studio's limits. */
const MOST_NOTES = 1000;
const MOST_BYTES = 5 * 1024 * 1024;

/** Two notes cannot be at one path. */
export class PathTaken extends Error {
  constructor(path: string) {
    super(`Note '${path}' existed`);
  }
}

/** What Studio would not keep. */
export class TooMuch extends Error {}

/** The notes of one application, in memory and on disk. */
export class Notebook {
  readonly #notes = new Map<string, Note>();
  readonly #files: NoteFiles;
  readonly #now: () => number;

  private constructor(files: NoteFiles, now: () => number) {
    this.#files = files;
    this.#now = now;
  }

  static async open(directory: string, now: () => number, report: (error: unknown) => void): Promise<Notebook> {
    const files = noteFiles(directory, report);
    const notebook = new Notebook(files, now);
    for (const note of await files.load(now())) notebook.#notes.set(note.id, note);
    return notebook;
  }

  get(id: string): Note | undefined {
    return this.#notes.get(id);
  }

  /** In the order of their paths. */
  all(): readonly Note[] {
    return [...this.#notes.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  /** Puts a note in and saves it. One whose file cannot be written is in all the same, as in Zeppelin. */
  async add(note: Note): Promise<Note> {
    this.#checkPath(note.path);
    if (this.#notes.size >= MOST_NOTES) throw new TooMuch(`The limit of ${MOST_NOTES} notes is reached`);
    this.checkSize(note);
    this.#notes.set(note.id, note);
    await this.save(note);
    return note;
  }

  async clone(note: Note, path: string): Promise<Note> {
    const made = newNote(path, note.defaultInterpreterGroup);
    made.paragraphs.push(...note.paragraphs.map((paragraph) => copyOf(paragraph, this.#now())));
    return this.add(made);
  }

  /** Moves a note and its file, and does not save what else is new about it. */
  async rename(note: Note, path: string): Promise<void> {
    this.#checkPath(path);
    const before = note.path;
    note.path = path;
    await this.#files.move(note, before).catch((error: unknown) => {
      note.path = before;
      throw error;
    });
  }

  async save(note: Note): Promise<void> {
    if (this.#notes.has(note.id)) await this.#files.write(note);
  }

  /** Forgets what was not saved. */
  async reload(note: Note): Promise<Note> {
    const kept = await this.#files.read(note, this.#now());
    if (!kept) return note;
    note.paragraphs.splice(0, note.paragraphs.length, ...kept.paragraphs);
    return note;
  }

  async remove(note: Note): Promise<void> {
    this.#notes.delete(note.id);
    // A path for which no file could be written has none.
    await this.#files.remove(note).catch(() => {});
  }

  /** Keeps nothing of what is still to be saved. */
  discard(): void {
    this.#notes.clear();
  }

  /** Throws if a note would be larger than Studio takes, with what is to be added and without what that replaces. */
  checkSize(note: Note, added: unknown = '', replaced: unknown = ''): void {
    const sizeOf = (value: unknown) => encode(JSON.stringify(value) ?? '').length;
    const size = encode(noteFile(note)).length + sizeOf(added) - sizeOf(replaced);
    if (size > MOST_BYTES) throw new TooMuch(`Note '${note.path}' would be larger than ${MOST_BYTES} bytes`);
  }

  #checkPath(path: string): void {
    const wanted = comparable(path);
    for (const note of this.#notes.values()) if (comparable(note.path) === wanted) throw new PathTaken(path);
  }
}

/** Slashes at the end and doubled ones make no other path. */
function comparable(path: string): string {
  return path.split('/').filter(Boolean).join('/');
}
