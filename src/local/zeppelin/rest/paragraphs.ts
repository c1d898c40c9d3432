import type { WireAnswer } from '../../protocol/protocol.ts';
import type { Json, Paragraph } from '../notes/note.ts';
import { newParagraph } from '../notes/note.ts';
import { isObject } from '../notes/read.ts';
import { paragraphObject } from '../notes/write.ts';
import { readMagic } from '../run/magic.ts';
import { ok } from './answers.ts';
import { optionalBody, requiredBody, textIn } from './body.ts';
import type { Call } from './context.ts';
import { noteOf, paragraphOf } from './context.ts';
import { JavaException, KnownFailure, outOfBounds } from './failure.ts';

const SHAPE = { title: 'text', text: 'text', config: 'object' } as const;

export async function add(call: Call): Promise<WireAnswer> {
  const note = noteOf(call);
  const given = requiredBody(call.body, SHAPE, 'NewParagraphRequest.getIndex');
  const { length } = note.paragraphs;
  const index = given['index'] === undefined || given['index'] === null ? length : Number(given['index']);
  // Zeppelin looks at the paragraph before it.
  if (!(index >= 0 && index <= length)) throw outOfBounds(index - 1, length);
  call.notebook.checkSize(note, given);
  const paragraph = newParagraph(call.now());
  note.paragraphs.splice(index, 0, paragraph);
  write(paragraph, given, call.now());
  await call.notebook.save(note);
  return ok(paragraph.id);
}

/** Fills a new paragraph. Its text stays even where Zeppelin does not take the first line of it. */
export function write(paragraph: Paragraph, given: Json, now: number): void {
  paragraph.title = textIn(given, 'title');
  writeText(paragraph, textIn(given, 'text'), now);
  if (isObject(given['config'])) paragraph.config = { ...given['config'] };
}

function writeText(paragraph: Paragraph, text: string | undefined, now: number): void {
  paragraph.text = text;
  paragraph.updated = now;
  try {
    readMagic(text ?? '');
  } catch (error) {
    throw new JavaException('java.lang.RuntimeException', (error as Error).message);
  }
}

export function get(call: Call): WireAnswer {
  return ok(paragraphObject(paragraphOf(call).paragraph));
}

/** A text that is not given is taken away; a title that is not given stays. */
export async function update(call: Call): Promise<WireAnswer> {
  const { note, paragraph } = paragraphOf(call);
  const given = requiredBody(call.body, SHAPE, 'UpdateParagraphRequest.getText');
  call.notebook.checkSize(note, given, { text: paragraph.text });
  writeText(paragraph, textIn(given, 'text'), call.now());
  paragraph.title = textIn(given, 'title') ?? paragraph.title;
  await call.notebook.save(note);
  return ok();
}

export async function configure(call: Call): Promise<WireAnswer> {
  const { note, paragraph } = paragraphOf(call);
  const given = optionalBody(call.body, {}) ?? {};
  if (Object.keys(given).length === 0) throw new KnownFailure(400, 'paragraph config cannot be empty');
  const replaced = Object.fromEntries(Object.keys(given).map((key) => [key, paragraph.config[key]]));
  call.notebook.checkSize(note, given, replaced);
  paragraph.config = { ...paragraph.config, ...given };
  await call.notebook.save(note);
  return ok(paragraphObject(paragraph));
}

export async function move(call: Call): Promise<WireAnswer> {
  const { note, paragraph } = paragraphOf(call);
  const { paragraphs } = note;
  const to = Number(call.names[2]);
  if (to >= paragraphs.length) throw new KnownFailure(400, `newIndex ${to} is out of bounds`);
  if (to < 0) throw outOfBounds(to, paragraphs.length);
  paragraphs.splice(paragraphs.indexOf(paragraph), 1);
  paragraphs.splice(to, 0, paragraph);
  await call.notebook.save(note);
  return ok();
}

/** What it runs goes on, and nobody can reach it any more. */
export async function remove(call: Call): Promise<WireAnswer> {
  const { note, paragraph } = paragraphOf(call);
  note.paragraphs.splice(note.paragraphs.indexOf(paragraph), 1);
  await call.notebook.save(note);
  return ok();
}
