import type { InterpreterLine } from './interpreter-line.ts';
import { interpreterLineAt } from './interpreter-line.ts';
import type { Marker } from './marker.ts';
import { markersIn } from './marker.ts';
import { bodyStartOf, CommentEnds, hasGap, nextInSql, nextLine } from './next-line.ts';
import { firstCode } from './trivia.ts';

/** A stretch of a note that one interpreter runs. The paragraphs of a text follow each other without a gap. */
export interface Paragraph {
  readonly start: number;
  readonly end: number;
  /** The comment that opens it. */
  readonly marker?: Marker;
  /** Only a paragraph that is the first one, or has a marker, may lack one. */
  readonly line?: InterpreterLine;
  /** Where the text for the interpreter begins. */
  readonly bodyStart: number;
}

/**
 * Cuts a text where a line begins with an interpreter line. One inside a string or comment of SQL is none; nor is a `%`
 * that goes on with an expression. Blanks and comments in front of the first line belong to its paragraph. A marker
 * always cuts, and the interpreter line of its paragraph is the first thing that follows it.
 */
export function cutParagraphs(text: string): Paragraph[] {
  const markers = markersIn(text);
  if (markers.length === 0) return cutStretch(text, { start: 0, end: text.length, bodyStart: bodyStartOf(text) });
  const [{ start: first }] = markers;
  // A stretch ends where the text that is looked at does, so that nothing reaches into the next one.
  const head = text.slice(0, first);
  const isHeadOnly = firstCode(head, bodyStartOf(head), first) === undefined;
  const before = isHeadOnly ? [] : cutStretch(head, { start: 0, end: first, bodyStart: bodyStartOf(head) });
  const marked = markers.flatMap((marker, index) => {
    const end = markers[index + 1]?.start ?? text.length;
    const start = index === 0 && isHeadOnly ? 0 : marker.start;
    return cutStretch(text.slice(0, end), { start, end, marker, bodyStart: marker.end });
  });
  return [...before, ...marked];
}

/** The paragraphs of a stretch, whose first one is given as it is if nothing cuts it. */
function cutStretch(text: string, whole: Paragraph): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let open = whole;
  const ends = new CommentEnds(text);
  const own = whole.marker && lineAfterMarker(text, whole.marker);
  if (own) open = { ...whole, line: own, bodyStart: own.end };
  const first = own ? nextLine(text, ends, own) : nextInSql(text, ends, open.bodyStart);
  for (let next = first; next; next = nextLine(text, ends, next.line)) {
    const isCut = open.line !== undefined || next.afterCode;
    if (isCut) paragraphs.push({ ...open, end: next.at });
    const kept = isCut ? { start: next.at } : { start: open.start, ...(open.marker && { marker: open.marker }) };
    open = { ...kept, end: whole.end, line: next.line, bodyStart: next.line.end };
  }
  return [...paragraphs, open];
}

/** Behind a marker a paragraph begins for certain, so any name will do. */
function lineAfterMarker(text: string, { end }: Marker): InterpreterLine | undefined {
  const code = firstCode(text, end, text.length);
  if (code === undefined || text[code] !== '%') return undefined;
  const at = lineStartOf(text, code);
  const line = interpreterLineAt(text, at);
  return line && !hasGap(line) ? line : undefined;
}

/** Where the line begins on which an offset is. */
export function lineStartOf(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && text[at - 1] !== '\n' && text[at - 1] !== '\r') at--;
  return at;
}

/** Where a paragraph itself begins: its marker, or its text. */
export function beginOf(text: string, paragraph: Paragraph): number {
  return paragraph.marker?.start ?? textStartOf(text, paragraph);
}

/** Where the text begins that Zeppelin gets. */
export function textStartOf(text: string, { bodyStart, line }: Paragraph): number {
  return line ? Math.max(lineStartOf(text, line.nameSpan.start), bodyStartOf(text)) : bodyStart;
}
