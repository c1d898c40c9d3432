import { FIRST_KEYWORD } from './keywords.generated.ts';
import { wordOf } from './keywords.ts';
import { P, SPELLING } from './kinds.ts';

/**
 * The tokens of one statement: kinds and offsets in parallel arrays, closed by an `END` token at `length`, which covers
 * the semicolon, or stands at the end of the text. What lies between two tokens is blank or comment, so text and tokens are the same.
 */
export interface Tokens {
  readonly kinds: Uint16Array;
  /** Offsets in the whole text. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** How many tokens there are, `END` not counted. */
  readonly length: number;
}

/** Replaces the tokens `from` to `to` (exclusive) by tokens of other kinds that cover the given places. */
export function splice(
  tokens: Tokens,
  from: number,
  to: number,
  inserted: readonly { kind: number; start: number; end: number }[],
): Tokens {
  const length = tokens.length - (to - from) + inserted.length;
  const kinds = new Uint16Array(length + 1);
  const starts = new Int32Array(length + 1);
  const ends = new Int32Array(length + 1);
  for (const [target, source] of [
    [kinds, tokens.kinds],
    [starts, tokens.starts],
    [ends, tokens.ends],
  ] as const) {
    target.set(source.subarray(0, from));
    target.set(source.subarray(to, tokens.length + 1), from + inserted.length);
  }
  inserted.forEach((token, index) => {
    kinds[from + index] = token.kind;
    starts[from + index] = token.start;
    ends[from + index] = token.end;
  });
  return { kinds, starts, ends, length };
}

/** The lexer uses its arrays again; what outlives the next statement is copied. */
export function copy(tokens: Tokens): Tokens {
  return splice(tokens, 0, 0, []);
}

/** The first tokens as a statement of their own. */
export function head(tokens: Tokens, length: number): Tokens {
  return splice(tokens, length, tokens.length, []);
}

/** How a kind is written, where it is always written alike; `undefined` for names, literals and the end. */
export function spellingOf(kind: number): string | undefined {
  return kind >= FIRST_KEYWORD ? wordOf(kind) : SPELLING[kind];
}

/** Whether the kind is a string literal of any form. */
export function isString(kind: number): boolean {
  return kind >= P.STRING && kind <= P.ESCAPED_STRING;
}

/** Whether the kind is a sign, a bracket or a mark: no name, no literal and no word. */
export function isSign(kind: number): boolean {
  return kind > P.COLLATION && kind < FIRST_KEYWORD;
}

/** Whether the kind is a sign that compares or computes. */
export function isOperatorSign(kind: number): boolean {
  return kind >= P.EQ && kind <= P.CONCAT;
}
