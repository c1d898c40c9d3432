import { endOfLine } from '../text/lines.ts';
import type { Span } from '../text/span.ts';

/** The line that opens a paragraph, such as `%flink.ssql(type=update, parallelism=2)`. */
export interface InterpreterLine {
  /** Without the `%`. */
  readonly name: string;
  /** From `%` to the end of the name. */
  readonly nameSpan: Span;
  readonly properties: readonly Property[];
  /** Where the paragraph's own text begins; it may follow on the same line. */
  readonly end: number;
  /** The first thing for which Zeppelin would refuse the line, or silently not take it as one. */
  readonly fault?: Fault;
}

export interface Property {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: string;
  readonly valueSpan: Span;
}

export type Fault =
  | { readonly kind: 'unclosed'; readonly span: Span; readonly opener: Span; readonly of: '(' | '"' }
  | { readonly kind: 'bare-flag'; readonly span: Span; readonly flag: string }
  | { readonly kind: 'empty-key'; readonly span: Span }
  | { readonly kind: 'second-equals'; readonly span: Span }
  | { readonly kind: 'blank-in-front'; readonly span: Span; readonly before: 'name' | 'properties' };

const OPENING = /[ \t]*%([ \t]*)([A-Za-z_][\w-]*(?:\.[\w-]+)*)/y;

/** A `(` that stands apart from the name and yet can only be meant as properties: no SQL begins with `(name =`. */
const DETACHED = /[ \t]+(?=\(\s*[A-Za-z][\w.]*\s*=)/y;

/**
 * Reads an interpreter line at the start of a line, or answers `undefined` where there is none.
 *
 *     InterpreterLine := blank* "%" Name [ "(" [ Property ( "," Property )* ] ")" ]
 *     Name            := Word ( "." Word )*
 *     Property        := Key "=" Value | Key           the latter only in front of ")"
 *
 * Keys and values are trimmed; parts in double quotes may hold commas, brackets and line ends; `\n`, `\t` and `\x`
 * are escapes everywhere.
 */
export function interpreterLineAt(text: string, at: number): InterpreterLine | undefined {
  OPENING.lastIndex = at;
  const opening = OPENING.exec(text);
  if (!opening) return undefined;
  const [whole, gap, name] = opening;
  const nameEnd = at + whole.length;
  const nameSpan = { start: nameEnd - name.length - gap.length - 1, end: nameEnd };
  const apart: Fault | undefined =
    gap === ''
      ? undefined
      : { kind: 'blank-in-front', before: 'name', span: { start: nameSpan.start + 1, end: nameEnd - name.length } };

  DETACHED.lastIndex = nameEnd;
  const detached = DETACHED.exec(text);
  const opener = nameEnd + (detached?.[0].length ?? 0);
  if (text[opener] !== '(') return line(name, nameSpan, { properties: [], end: nameEnd }, apart);
  const detachment: Fault | undefined = detached
    ? { kind: 'blank-in-front', before: 'properties', span: { start: nameEnd, end: opener } }
    : undefined;
  return line(name, nameSpan, readProperties(text, opener), apart ?? detachment);
}

interface Properties {
  readonly properties: readonly Property[];
  readonly end: number;
  readonly fault?: Fault;
}

function line(name: string, nameSpan: Span, read: Properties, before: Fault | undefined): InterpreterLine {
  const fault = before ?? read.fault;
  return { name, nameSpan, properties: read.properties, end: read.end, ...(fault && { fault }) };
}

/** What stands between two separators, put together without quotes and escapes. */
interface Piece {
  text: string;
  /** From the first to behind the last character that is not blank. */
  start: number;
  end: number;
  /** A line end behind something that is not blank: what follows it on the next line cannot belong here. */
  lineEnd: number;
}

function readProperties(text: string, opener: number): Properties {
  const properties: Property[] = [];
  let key: Piece | undefined;
  let piece = emptyPiece();
  const failed = (fault: Fault): Properties => ({ properties, end: recover(text, opener, fault), fault });
  const unclosed = (at: number, of: '(' | '"', from: number): Properties =>
    failed({ kind: 'unclosed', of, span: { start: at, end: at }, opener: { start: from, end: from + 1 } });

  for (let i = opener + 1; i < text.length; i++) {
    const char = text[i];
    if (char === '\n' || char === '\r') {
      if (piece.start >= 0 && piece.lineEnd < 0) piece.lineEnd = i;
    } else if (char === ' ' || char === '\t') {
      piece.text += char;
    } else if (char === ',') {
      const isFlag = !key && piece.start >= 0;
      if (isFlag) return failed({ kind: 'bare-flag', span: spanOf(piece), flag: piece.text.trim() });
      if (!key || key.text.trim() === '') return failed({ kind: 'empty-key', span: { start: i, end: i + 1 } });
      properties.push(property(key, piece));
      key = undefined;
      piece = emptyPiece();
    } else if (char === ')') {
      if (key || piece.start >= 0) properties.push(property(key ?? piece, piece));
      return { properties, end: i + 1 };
    } else if (piece.lineEnd >= 0 && char !== '=') {
      return unclosed(piece.lineEnd, '(', opener);
    } else if (char === '=') {
      if (key) return failed({ kind: 'second-equals', span: { start: i, end: i + 1 } });
      key = piece;
      piece = emptyPiece();
    } else if (char === '"') {
      const close = closingQuote(text, i);
      if (close < 0) return unclosed(endOfLine(text, i), '"', i);
      if (piece.start < 0) piece.start = i;
      piece.text += unescaped(text.slice(i + 1, close));
      piece.end = close + 1;
      i = close;
    } else {
      if (piece.start < 0) piece.start = i;
      const isEscape = char === '\\' && i + 1 < text.length;
      piece.text += isEscape ? unescaped(text.slice(i, i + 2)) : char;
      if (isEscape) i++;
      piece.end = i + 1;
    }
  }
  return unclosed(endOfLine(text, opener), '(', opener);
}

function emptyPiece(): Piece {
  return { text: '', start: -1, end: -1, lineEnd: -1 };
}

function spanOf({ start, end }: Piece): Span {
  return { start, end };
}

function property(key: Piece, value: Piece): Property {
  return {
    key: key.text.trim(),
    keySpan: spanOf(key),
    value: value.text.trim(),
    valueSpan: value.start < 0 ? { start: key.end, end: key.end } : spanOf(value),
  };
}

/**
 * Where a quoted part ends. One that runs over a line end must be followed by what may follow it; else its own closing
 * quote is missing and the quote that was found opens something else.
 */
function closingQuote(text: string, open: number): number {
  let close = open + 1;
  while (close < text.length && text[close] !== '"') close += text[close] === '\\' ? 2 : 1;
  if (close >= text.length) return -1;
  const runsOver = endOfLine(text, open) < close;
  return runsOver && !/[\s,)=]/.test(text[close + 1] ?? '') ? -1 : close;
}

function unescaped(text: string): string {
  return text.replace(/\\(.)/gs, (_, char: string) => (char === 'n' ? '\n' : char === 't' ? '\t' : char));
}

/** Behind the `)` of the same line if there is one, so that what follows it is still read as the paragraph's text. */
function recover(text: string, opener: number, fault: Fault): number {
  const lineEnd = endOfLine(text, opener);
  if (fault.kind === 'unclosed') return Math.max(lineEnd, fault.span.start);
  const close = text.lastIndexOf(')', lineEnd);
  return close >= fault.span.start ? close + 1 : Math.max(lineEnd, fault.span.start);
}
