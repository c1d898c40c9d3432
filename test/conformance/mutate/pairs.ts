import type { Random } from '../grammar/random.ts';
import { seeded } from '../grammar/random.ts';
import type { Pair, Statement } from '../records.ts';
import { idOf } from '../records.ts';
import type { Token } from '../tokens.ts';
import { tokenAt, tokensOf } from '../tokens.ts';
import type { Edit } from './edit.ts';
import { applied, bothApplied } from './edit.ts';
import { mistakes } from './mistakes.ts';

/** A pair, and its two mistakes made alone: Flink must refuse both, or the pair shows nothing. */
export interface PairCandidate {
  readonly pair: Omit<Pair, 'labels'>;
  readonly alone: readonly [string, string];
}

const apart = 8;

const classes = Object.keys(mistakes).filter((name) => name !== 'wrong-quotes');

/** What ends a clause or a list item; two mistakes with one of these between them are two to any reader. */
const boundary =
  /^(,|;|\(|FROM|WHERE|GROUP|HAVING|ORDER|SELECT|WITH|JOIN|ON|UNION|AS|WHEN|THEN|ELSE|INTO|PARTITIONED|WINDOW|LIMIT)$/i;

export function pairCandidates(bases: readonly Statement[], count: number, seed: number): PairCandidate[] {
  const random = seeded(seed);
  const found = new Map<string, PairCandidate>();
  for (let tries = 0; found.size < count && tries < count * 30; tries++) {
    const candidate = candidateOf(random.pick(bases), random);
    if (candidate !== undefined) found.set(candidate.pair.id, candidate);
  }
  return [...found.values()];
}

function candidateOf(base: Statement, random: Random): PairCandidate | undefined {
  const { text } = base;
  const tokens = tokensOf(text);
  if (tokens.length < apart * 2) return undefined;
  const names = [random.pick(classes), random.pick(classes)];
  const edits = names.map((name) => mistakes[name]({ text, tokens, random })).filter((edit) => edit !== undefined);
  if (edits.length < 2) return undefined;
  const [first, second] = edits.sort((one, other) => one.from - other.from);
  if (!areApart(first, second, tokens)) return undefined;
  const { text: mutated, at } = bothApplied(text, first, second);
  const pair = { id: idOf(mutated), set: base.set, base: base.id, text: mutated, at };
  return { pair, alone: [applied(text, first), applied(text, second)] };
}

function areApart(first: Edit, second: Edit, tokens: readonly Token[]): boolean {
  const from = tokenAt(tokens, first.to);
  const to = tokenAt(tokens, second.from);
  return apart <= to - from && tokens.slice(from + 1, to - 1).some((token) => boundary.test(token.text));
}
