import type { Note } from '../../note/note.ts';
import { isSameNote } from '../../note/note.ts';
import { readNote } from '../../note/read-note.ts';
import { writeNote } from '../../note/write-note.ts';
import type { PullStep } from './pull.ts';

/**
 * The text of a `.sql` file after a pull. Paragraphs that are kept stay as they are written, byte by byte, with the blank
 * lines around them; where these cannot stand beside the new ones, all of it is written anew.
 */
export function pulledText(text: string, note: Note, steps: readonly PullStep[]): string {
  const staying = steps.filter(({ kind }) => kind !== 'removed');
  const isUnchanged = steps.every(({ kind, local }, at) => kind === 'kept' && local === at);
  if (isUnchanged && staying.length === note.paragraphs.length) return text;
  const lineEnd = /\r\n|\r|\n/.exec(text)?.[0] as '\n' | '\r\n' | '\r' | undefined;
  const wanted: Note = { ...note, paragraphs: staying.map(({ paragraph }) => paragraph) };
  const starts = note.paragraphs.map(({ span }) => span?.start ?? 0);
  const head = starts.length === 0 ? text : text.slice(0, starts[0]);
  const pieces = staying.map(({ kind, local, paragraph }) => {
    if (kind !== 'kept' || local === undefined)
      return writeNote({ preamble: '', paragraphs: [paragraph] }, layout(lineEnd));
    return text.slice(starts[local], starts[local + 1] ?? text.length);
  });
  const end = lineEnd ?? '\n';
  const joined = [head, ...pieces]
    .filter((piece) => piece !== '')
    .map(
      (piece, at, all) => `${withoutEnd(piece)}${at === all.length - 1 ? endOf(text, end) : blankBehind(piece, end)}`,
    )
    .join('');
  return isSameNote(readNote(joined), wanted) ? joined : writeNote(wanted, layout(lineEnd));
}

function layout(lineEnd: '\n' | '\r\n' | '\r' | undefined) {
  return lineEnd === undefined ? {} : { lineEnd };
}

/** A piece without its last line end and the blank lines behind it. */
function withoutEnd(piece: string): string {
  return piece.replace(/(?:\r\n|\r|\n)\s*$/, '');
}

/** How the file ends. */
function endOf(text: string, lineEnd: string): string {
  return text.trim() === '' ? lineEnd : text.slice(withoutEnd(text).length);
}

/** The blank lines that a piece ends with, or one. */
function blankBehind(piece: string, lineEnd: string): string {
  const own = piece.slice(withoutEnd(piece).length);
  return /(?:\r\n|\r|\n).*(?:\r\n|\r|\n)/s.test(own) ? own : lineEnd + lineEnd;
}
