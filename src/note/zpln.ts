import type { Note } from './note.ts';
import { normalNote, USUAL_GROUP } from './note.ts';
import { jsonOf, noteOf } from './zeppelin.ts';

/**
 * Reads a note from the text of a `.zpln` file, as Zeppelin exports it. Answers `undefined` where the text is none:
 * `check` tells why.
 */
export function readZpln(text: string): Note | undefined {
  try {
    return noteOf(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch {
    return undefined;
  }
}

/**
 * The text of a `.zpln` file that Zeppelin imports, with nothing in it but what a person has written, and always the same
 * for the same note. It has no place for the comments that only a `.sql` file has.
 */
export function writeZpln(note: Note): string {
  const { name, interpreterGroup, params, paragraphs } = normalNote(note);
  const json = {
    paragraphs: paragraphs.map(jsonOf),
    ...(name !== undefined && { name }),
    defaultInterpreterGroup: interpreterGroup ?? USUAL_GROUP,
    ...(params && { noteParams: params }),
  };
  return `${JSON.stringify(json, undefined, 2)}\n`;
}
