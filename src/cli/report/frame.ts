import type { Position } from '../../index.ts';
import { endOfLine } from '../../text/lines.ts';
import { visible } from './visible.ts';
import type { Measure } from './width.ts';

/** A text whose lines are shown. */
export interface Shown {
  readonly text: string;
  readonly measure: Measure;
  /** How many columns a line may take, its gutter not counted. */
  readonly width: number;
}

/** One line as it is printed, and the same line with marks under a part of it. */
export interface ShownLine {
  readonly code: string;
  /** Blanks up to the part, then a mark for every column that it takes, at least one. */
  readonly marks: string;
}

const TAB = 4;

/** So much of a line at most is looked at on either side of what is shown: lines can be as long as the text. */
const NEARBY = 2000;

/**
 * The line on which a stretch begins, clipped around the stretch where it is too long, tabs made blanks, and marks under
 * the part of the stretch that is on it.
 */
export function lineAt({ text, measure, width }: Shown, start: Position, end: Position, mark: string): ShownLine {
  const from = start.offset - start.column + 1;
  const to = endOfLine(text, start.offset);
  const markedEnd = Math.min(Math.max(end.offset, start.offset), to);
  const near = Math.max(from, start.offset - NEARBY);
  const head = expanded(slice(text, near, start.offset), 0, measure);
  const shownEnd = Math.min(markedEnd, start.offset + NEARBY);
  const marked = expanded(slice(text, start.offset, shownEnd), measure(head), measure);
  const tail = expanded(slice(text, markedEnd, Math.min(to, markedEnd + NEARBY)), measure(head + marked), measure);
  return clipped({ head, marked, tail }, near > from, { measure, width, mark });
}

/** A part of a text, without the byte order mark at its very start. */
function slice(text: string, from: number, to: number): string {
  return text.slice(from === 0 && text.startsWith('\uFEFF') ? 1 : from, to);
}

function expanded(text: string, column: number, measure: Measure): string {
  let result = '';
  for (const [i, piece] of text.split('\t').entries()) {
    if (i > 0) result += ' '.repeat(TAB - ((column + measure(result)) % TAB));
    result += visible(piece);
  }
  return result;
}

interface Parts {
  readonly head: string;
  readonly marked: string;
  readonly tail: string;
}

interface Clip {
  readonly measure: Measure;
  readonly width: number;
  readonly mark: string;
}

const ELLIPSIS = '…';

function clipped({ head, marked, tail }: Parts, headIsCut: boolean, { measure, width, mark }: Clip): ShownLine {
  const marks = (before: string, under: string) =>
    ' '.repeat(measure(before)) + mark.repeat(Math.max(1, measure(under)));
  const whole = head + marked + tail;
  if (!headIsCut && measure(whole) <= width) return { code: whole.trimEnd(), marks: marks(head, marked) };

  // As much of the marked part as there is room for; then what is before it, a third at least; then what follows.
  const shownMarked = firstColumns(marked, Math.max(1, width - 2), measure);
  const room = Math.max(0, width - 2 - measure(shownMarked));
  const headRoom = Math.min(room, Math.max(Math.floor(width / 3), room - measure(tail)));
  const shownHead = lastColumns(head, headRoom, measure);
  const start = headIsCut || shownHead.length < head.length ? ELLIPSIS + shownHead : shownHead;
  const shownTail = shownMarked.length < marked.length ? '' : firstColumns(tail, room - measure(shownHead), measure);
  const isCut = shownMarked.length < marked.length || shownTail.length < tail.trimEnd().length;
  return { code: start + shownMarked + shownTail + (isCut ? ELLIPSIS : ''), marks: marks(start, shownMarked) };
}

/** The longest beginning that takes no more than so many columns. */
function firstColumns(text: string, columns: number, measure: Measure): string {
  let taken = '';
  let width = 0;
  for (const char of text) {
    width += measure(char);
    if (width > columns) break;
    taken += char;
  }
  return taken;
}

/** The longest end that takes no more than so many columns. */
function lastColumns(text: string, columns: number, measure: Measure): string {
  const chars = [...text];
  let width = 0;
  let from = chars.length;
  while (from > 0) {
    width += measure(chars[from - 1]);
    if (width > columns) break;
    from--;
  }
  return chars.slice(from).join('');
}
