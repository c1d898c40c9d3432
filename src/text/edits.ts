import type { Edit } from './span.ts';

/**
 * The text after all edits, whose spans are counted in the text as it was. Edits that overlap an earlier one are left
 * out; several insertions at one place keep the order in which they are given.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const inOrder = edits
    .map((edit, given) => ({ ...edit, given }))
    .sort((a, b) => a.span.start - b.span.start || a.given - b.given);
  let result = '';
  let done = 0;
  for (const { span, text: replacement } of inOrder) {
    if (span.start < done) continue;
    result += text.slice(done, span.start) + replacement;
    done = span.end;
  }
  return result + text.slice(done);
}

/**
 * One list of edits that does what two do after each other: the second's spans are counted in the text that the first
 * leaves, the result's in the text as it was. Both are in order and do not overlap, and so is the result.
 */
export function composed(first: readonly Edit[], second: readonly Edit[]): Edit[] {
  return editsBetween(edited(edited([{ from: 0, to: Number.POSITIVE_INFINITY }], first), second));
}

/**
 * Where in the text as it was a place of the edited text lies. What was inserted lies where it was put; what replaced
 * something, at its beginning.
 */
export function offsetBefore(edits: readonly Edit[], offset: number): number {
  let shift = 0;
  for (const { span, text } of edits) {
    const start = span.start + shift;
    if (offset < start) break;
    if (offset < start + text.length) return span.start;
    shift += text.length - (span.end - span.start);
  }
  return offset - shift;
}

/** A text as what is kept of another one and what was written in between. */
type Piece = { readonly from: number; readonly to: number } | { readonly text: string };

function edited(pieces: readonly Piece[], edits: readonly Edit[]): Piece[] {
  const result: Piece[] = [];
  let next = 0;
  let rest: Piece | undefined = pieces[0];
  let at = 0;
  /** Goes on to an offset of the text that the pieces make, and takes or leaves what is passed. */
  const advance = (to: number, take: (piece: Piece) => void) => {
    while (rest && at < to) {
      const length = lengthOf(rest);
      const [head, tail] = split(rest, Math.min(length, to - at));
      take(head);
      at += lengthOf(head);
      rest = tail ?? pieces[++next];
    }
  };
  for (const { span, text } of edits) {
    advance(span.start, (piece) => result.push(piece));
    if (text !== '') result.push({ text });
    advance(span.end, () => {});
  }
  advance(Number.POSITIVE_INFINITY, (piece) => result.push(piece));
  return result;
}

function editsBetween(pieces: readonly Piece[]): Edit[] {
  const edits: Edit[] = [];
  let start = 0;
  let written = '';
  for (const piece of pieces) {
    if ('text' in piece) {
      written += piece.text;
      continue;
    }
    if (written !== '' || piece.from > start) edits.push({ span: { start, end: piece.from }, text: written });
    [start, written] = [piece.to, ''];
  }
  return edits;
}

function lengthOf(piece: Piece): number {
  return 'text' in piece ? piece.text.length : piece.to - piece.from;
}

function split(piece: Piece, at: number): [head: Piece, tail: Piece | undefined] {
  if (at >= lengthOf(piece)) return [piece, undefined];
  return 'text' in piece
    ? [{ text: piece.text.slice(0, at) }, { text: piece.text.slice(at) }]
    : [
        { from: piece.from, to: piece.from + at },
        { from: piece.from + at, to: piece.to },
      ];
}
