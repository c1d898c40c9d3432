import type { WireAnswer } from '../../protocol/protocol.ts';
import type { Json, Note } from '../notes/note.ts';
import { copyOf, newNote, newParagraph } from '../notes/note.ts';
import { isObject, NoNote, readNote } from '../notes/read.ts';
import { noteAnswer, noteFile } from '../notes/write.ts';
import { BadMagic, readMagic } from '../run/magic.ts';
import { groupsUsedBy } from '../run/restarts.ts';
import { ok, okBare } from './answers.ts';
import { optionalBody, requiredBody, textIn } from './body.ts';
import type { Call } from './context.ts';
import { noteOf } from './context.ts';
import { ioException, javaOf, KnownFailure, noSuchNote, nullPointer, outOfBounds } from './failure.ts';
import { write } from './paragraphs.ts';

export function list({ notebook }: Call): WireAnswer {
  return ok(notebook.all().map(({ id, path }) => ({ id, path })));
}

export function search(): WireAnswer {
  return okBare([]);
}

export async function get(call: Call): Promise<WireAnswer> {
  const note = noteOf(call);
  const reload = call.query.get('reload') === 'true';
  return ok(noteAnswer(reload ? await call.notebook.reload(note) : note));
}

/** Zeppelin saves the note before it has its paragraphs, and not again. */
export async function create({ notebook, body, now }: Call): Promise<WireAnswer> {
  const given = requiredBody(body, { name: 'text', paragraphs: 'list' }, 'NewNoteRequest.getDefaultInterpreterGroup');
  const note = newNote(checkedPath(textIn(given, 'name')), textIn(given, 'defaultInterpreterGroup') || undefined);
  if (given['addingEmptyParagraph'] === true) note.paragraphs.push(newParagraph(now()));
  notebook.checkSize(note, given);
  await notebook.add(note);
  const paragraphs = (given['paragraphs'] ?? []) as readonly unknown[];
  for (const one of paragraphs.filter(isObject)) {
    const paragraph = newParagraph(now());
    note.paragraphs.push(paragraph);
    write(paragraph, one, now());
  }
  return ok(note.id);
}

export async function importNote({ notebook, body, query, now }: Call): Promise<WireAnswer> {
  const given = readGiven(body, now());
  const path = query.get('notePath') ?? given.path;
  if (path === '/') throw outOfBounds(-1, 0);
  const note = newNote(path.startsWith('/') ? path : `/${path}`);
  note.paragraphs.push(...given.paragraphs.map((paragraph) => copyOf(paragraph, now())));
  await notebook.add(note).catch((error: unknown) => {
    if (!javaOf(error)) throw error;
    throw ioException(`java.io.IOException: Fail to import note: ${(error as Error).message}`);
  });
  return ok(note.id);
}

function readGiven(body: string, now: number): Note {
  try {
    const note = readNote(body, { now });
    for (const { text = '' } of note.paragraphs) readMagic(text);
    return note;
  } catch (error) {
    if (!(error instanceof NoNote || error instanceof BadMagic)) throw error;
    throw ioException(`java.io.IOException: Fail to import note: noteId: null - Fail to parse note json: ${body}`);
  }
}

export function exportNote({ notebook, names: [id] }: Call): WireAnswer {
  const note = notebook.get(id);
  if (!note) throw ioException(`${id} not found`);
  return ok(noteFile(note));
}

/** The whole path is replaced, by a bare name too; Zeppelin looks for dots here no more. */
export async function rename(call: Call): Promise<WireAnswer> {
  const given = requiredBody(call.body, { name: 'text' }, 'RenameNoteRequest.getName');
  const name = textIn(given, 'name');
  if (name === undefined) throw nullPointer('Cannot invoke "String.isEmpty()" because "newName" is null');
  if (name === '') throw new KnownFailure(400, 'name can not be empty');
  const note = noteOf(call);
  await call.notebook.rename(note, name.startsWith('/') ? name : `/${name}`);
  return ok();
}

export async function clone(call: Call): Promise<WireAnswer> {
  const note = noteOf(call);
  const given: Json = optionalBody(call.body, { name: 'text' }) ?? {};
  const name = textIn(given, 'name') || `Cloned Note_${note.id}`;
  const path = name.startsWith('/') ? name : `/${name}`;
  const made = await call.notebook.clone(note, path).catch(() => {
    throw ioException('java.io.IOException: Fail to clone note');
  });
  return ok(made.id);
}

/** What the note's paragraphs have used is started again, which ends the queries of other notes, too. */
export async function remove(call: Call): Promise<WireAnswer> {
  const { notebook, runner, names } = call;
  const note = notebook.get(names[0]);
  if (!note) throw noSuchNote(names[0]);
  await notebook.remove(note);
  runner.stopAll(note);
  for (const group of groupsUsedBy(note)) await runner.restart(group);
  return ok();
}

export async function clear(call: Call): Promise<WireAnswer> {
  const note = noteOf(call);
  for (const paragraph of note.paragraphs) paragraph.results = undefined;
  await call.notebook.save(note);
  return ok();
}

/** Nobody is kept from anything: Studio's Zeppelin has no logins. */
export function permissions(call: Call): WireAnswer {
  noteOf(call);
  return ok({ readers: [], owners: [], writers: [], runners: [] });
}

const LONGEST = 255;

/** Where a new note goes. */
function checkedPath(name: string | undefined): string {
  const given = name === undefined || name.trim() === '' ? 'Untitled Note' : name.replace(/[\r\n]/g, ' ');
  const path = given.startsWith('/') ? given : `/${given}`;
  if (path.length > LONGEST) throw ioException(`java.io.IOException: Note name must be less than ${LONGEST}`);
  if (path.includes('..')) throw ioException("java.io.IOException: Note name can not contain '..'");
  return path;
}
