import type { Token } from '../tokens.ts';

/** One mistake: a stretch of the text replaced. `mark` is where the mistake stands afterwards. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
  readonly mark: number;
}

export function applied(text: string, edit: Edit): string {
  return text.slice(0, edit.from) + edit.insert + text.slice(edit.to);
}

/** Both edits, the first of which lies in front of the second. */
export function bothApplied(text: string, first: Edit, second: Edit): { text: string; at: [number, number] } {
  const shift = first.insert.length - (first.to - first.from);
  return { text: applied(applied(text, second), first), at: [first.mark, second.mark + shift] };
}

/** Where something is missing, the token that stands there instead is the place, or the end of the text. */
export function deletion(text: string, tokens: readonly Token[], index: number): Edit {
  const { start, end } = tokens[index];
  const next = tokens[index + 1]?.start ?? text.length;
  // Two words that now touch would be one, and the mistake another one than meant.
  const insert = /\w$/.test(text.slice(0, start)) && /^\w/.test(text.slice(end)) ? ' ' : '';
  return { from: start, to: end, insert, mark: next - (end - start) + insert.length };
}

export function replacement(token: Token, insert: string): Edit {
  return { from: token.start, to: token.end, insert, mark: token.start };
}
