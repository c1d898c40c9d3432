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

/** How a kind is written, where it is always written alike; `undefined` for names, literals and the end. */
export function spellingOf(kind: number): string | undefined {
  return kind >= FIRST_KEYWORD ? wordOf(kind) : SPELLING[kind];
}

/** Whether the kind is a string literal of any form. */
export function isString(kind: number): boolean {
  return kind >= P.STRING && kind <= P.ESCAPED_STRING;
}
