/** Where a statement stopped, and what an edit of it is. */
import type { Finding } from '../../../findings/finding.ts';
import type { Span } from '../../../text/span.ts';
import { K } from '../keywords.generated.ts';
import type { Vocabulary } from '../keywords.ts';
import { P } from '../kinds.ts';
import type { Tokens } from '../tokens.ts';
import { foundText } from './describe.ts';

/** Where reading stopped. */
export interface Stop {
  readonly text: string;
  readonly tokens: Tokens;
  readonly vocabulary: Vocabulary;
  /** Index of the token that fits nowhere. */
  readonly at: number;
  readonly wanted: ReadonlySet<number>;
}

/** One edit: tokens `from` to `to` (exclusive) give way to others. */
export interface Candidate {
  readonly cost: number;
  readonly from: number;
  readonly to: number;
  readonly kinds: readonly number[];
  /** The statement ends behind the edit, and the next one begins. */
  readonly ends?: boolean;
  readonly report: () => Finding;
}

/** The place of a token; of the end the semicolon, or the end of the text. */
export function placeOf({ tokens }: Stop, index: number): Span {
  return { start: tokens.starts[index], end: tokens.ends[index] };
}

export function textOf({ text, tokens }: Stop, index: number): string {
  return text.slice(tokens.starts[index], tokens.ends[index]);
}

export function found(stop: Stop, index: number): string {
  return foundText(stop.text, stop.tokens, index);
}

/** Whether a token, which is not the first, begins a line. */
export function beginsLine({ text, tokens }: Stop, index: number): boolean {
  return /[\r\n]/.test(text.slice(tokens.ends[index - 1], tokens.starts[index]));
}

/** How far back from where reading stopped the mistake may lie. */
export const REACH = 8;

/** Whether a token stands in the parentheses of WITH or SET. */
export function inOptions({ tokens }: Stop, index: number): boolean {
  const opener = openerBefore(tokens, index);
  if (opener < 1) return false;
  const before = tokens.kinds[opener - 1];
  return before === K.WITH || before === K.SET || before === K.RESET;
}

/** Index of the innermost opening parenthesis before a token that is still open there, or -1. */
export function openerBefore(tokens: Tokens, index: number): number {
  let closed = 0;
  for (let at = index - 1; at >= 0; at--) {
    const kind = tokens.kinds[at];
    if (kind === P.RPAREN) closed++;
    else if (kind === P.LPAREN && closed-- === 0) return at;
  }
  return -1;
}
