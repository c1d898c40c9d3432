import { readNote } from '../../note/read-note.ts';
import { FilledText } from '../../note/variables.ts';
import { readZpln, writeZpln } from '../../note/zpln.ts';
import { pulledText } from './file-text.ts';
import type { NoteAndFilled, PullStep } from './pull.ts';

/** A note with the text of its file. */
export interface FileNote extends NoteAndFilled {
  readonly text: string;
}

/**
 * Reads a file with a note, by the end of its name, and fills `variables` in. Answers `undefined` where a `.zpln` file
 * is none.
 */
export function readFileNote(
  path: string,
  text: string,
  variables: Readonly<Record<string, string>>,
): FileNote | undefined {
  const read = isZpln(path) ? readZpln : readNote;
  const [note, filled] = [read(text), read(FilledText.of(text, variables)?.text ?? text)];
  return note && filled && { text, note, filled };
}

/** The text of the file after a pull. */
export function textAfterPull(path: string, { text, note }: FileNote, steps: readonly PullStep[]): string {
  if (!isZpln(path)) return pulledText(text, note, steps);
  if (steps.every(({ kind, local }, at) => kind === 'kept' && local === at)) return text;
  const paragraphs = steps.flatMap(({ kind, paragraph }) => (kind === 'removed' ? [] : [paragraph]));
  return writeZpln({ ...note, paragraphs });
}

function isZpln(path: string): boolean {
  return path.toLowerCase().endsWith('.zpln');
}
