/**
 * Mends a statement that cannot go on. Every edit that a person may have meant is tried: the statement is read again
 * with it, and the edit that costs least for how far it leads is believed. So one mistake gives one finding, what
 * stands behind it is still read, and the parser itself knows nothing of mistakes.
 */
import type { Finding } from '../../../findings/finding.ts';
import { type Attempt, attempt } from '../attempt.ts';
import type { Vocabulary } from '../keywords.ts';
import { P } from '../kinds.ts';
import { head, splice, type Tokens } from '../tokens.ts';
import { foundText, wantedText } from './describe.ts';
import { unexpectedEnd, unexpectedToken } from './messages.ts';
import { substitutions, swaps, turnedSigns } from './otherwise.ts';
import { scannerMistakes } from './scanner-mistakes.ts';
import { statementEnds } from './statement-ends.ts';
import { type Candidate, placeOf, type Stop } from './stop.ts';
import { earlier, insertions } from './too-little.ts';
import { deletions } from './too-much.ts';
import { misspellings, numberedNames, reservedWords } from './words.ts';
import { bareText, wrongQuotes } from './wrong-quotes.ts';

/** A statement as mended once. */
export interface Repair {
  readonly finding: Finding;
  readonly tokens: Tokens;
  /** Where the next statement begins, if this one turned out to end before its tokens do. */
  readonly next: number | undefined;
  /** The statement reads well to its end with it. */
  readonly whole: boolean;
  /** An edit of the kind that people often need. */
  readonly sure: boolean;
  /** Nothing that surely helps was found: what follows in the statement is not read. */
  readonly gaveUp: boolean;
}

/** How many of them for one statement, so that one of a hundred thousand tokens does not take seconds. */
const MOST_OF_STATEMENT = 800_000;

/** How many tokens may be read to mend one file; a bound for files that are no SQL at all. */
export class Budget {
  #left = 3_000_000;
  #ofStatement = MOST_OF_STATEMENT;

  /** Another statement is mended. */
  begin(): void {
    this.#ofStatement = MOST_OF_STATEMENT;
  }

  /** Takes so much; false if there was not enough. */
  take(tokens: number): boolean {
    this.#left -= tokens;
    this.#ofStatement -= tokens;
    return this.#left >= 0 && this.#ofStatement >= 0;
  }
}

/** The most believable repair of a statement that stopped, with its finding. */
export function repair(text: string, tokens: Tokens, vocabulary: Vocabulary, failed: Attempt, budget: Budget): Repair {
  return repairOnce(text, tokens, vocabulary, failed, budget, true);
}

/** With `ahead`, an edit that leads nowhere near is believed if what stops the statement then can be mended in turn. */
function repairOnce(
  text: string,
  tokens: Tokens,
  vocabulary: Vocabulary,
  failed: Attempt,
  budget: Budget,
  ahead: boolean,
): Repair {
  const at = failed.failedAt;
  const { wanted } = attempt(text, tokens, vocabulary, at);
  const stop: Stop = { text, tokens, vocabulary, at, wanted };
  const { best, tried } = bestOf(
    stop,
    failed.findings.length,
    budget,
    ahead ? [nearby, lessLikely, earlier] : [nearby],
  );
  if (!best) return giveUp(stop);
  const doubtful = best.score - best.candidate.cost > DOUBTFUL;
  const mendable = ahead && doubtful ? mendableBehind(stop, tried, budget) : undefined;
  const { candidate, score } = mendable ?? best;
  const mended = apply(stop, candidate);
  const doubt = score - candidate.cost;
  const sure = isSure(candidate);
  const base = { finding: candidate.report(), whole: doubt === 0, sure, gaveUp: doubtful && !mendable };
  if (!candidate.ends) return { ...base, tokens: mended, next: undefined };
  const end = candidate.from + candidate.kinds.length;
  return { ...base, tokens: head(mended, end), next: tokens.starts[candidate.to], gaveUp: false };
}

/**
 * Whether a statement that was mended with doubt can be mended to its end, or far on, from there: then the doubt was
 * only that the next mistake stands close by, as in a list of columns that are all named by reserved words.
 */
function leadsOn(text: string, mended: Tokens, vocabulary: Vocabulary, stopped: number, budget: Budget): boolean {
  let tokens = mended;
  let last = stopped;
  for (let repairs = 0; repairs < MOST_CLOSE_BY; repairs++) {
    const read = attempt(text, tokens, vocabulary);
    if (read.failedAt < 0) return true;
    if (tokens.starts[read.failedAt] <= last) return false;
    last = tokens.starts[read.failedAt];
    const next = repairOnce(text, tokens, vocabulary, read, budget, false);
    if (next.whole || !next.gaveUp || !next.sure) return next.sure;
    tokens = next.tokens;
  }
  return true;
}

/** So many mistakes in a row, each close to the one before and of a kind that is often made, are believed. */
const MOST_CLOSE_BY = 5;

/** An edit that leads no further than this is reported, but nothing is built on it. */
const DOUBTFUL = 2;

interface Tried {
  readonly candidate: Candidate;
  readonly score: number;
}

/** What costs less than this and mends all is believed without looking further. */
const CONVINCING = 0.9;

type Group = (stop: Stop) => Generator<Candidate>;

interface Choice {
  readonly best: Tried | undefined;
  readonly tried: readonly Tried[];
}

function bestOf(stop: Stop, known: number, budget: Budget, groups: readonly Group[]): Choice {
  let best: Tried | undefined;
  const tried: Tried[] = [];
  for (const group of groups) {
    // The cheapest first: what mends all with little ends the search.
    for (const candidate of [...group(stop)].sort((a, b) => a.cost - b.cost)) {
      if (best && candidate.cost >= best.score) break;
      if (!budget.take(stop.tokens.length + 20)) return { best, tried };
      const score = candidate.cost + penalty(stop, candidate, known);
      tried.push({ candidate, score });
      if (!best || score < best.score) best = { candidate, score };
    }
    if (best && best.score <= CONVINCING) return { best, tried };
  }
  // At the end of a statement nothing is left to read: to say what is missing there is as good as a doubtful edit.
  const limit = stop.at >= stop.tokens.length ? UNFINISHED : HOPELESS;
  return { best: best && best.score < limit ? best : undefined, tried };
}

/** Where no edit leads far, because the next mistake stands close by: the likeliest after which that can be mended. */
function mendableBehind(stop: Stop, tried: readonly Tried[], budget: Budget): Tried | undefined {
  const { text, tokens, vocabulary, at } = stop;
  const likely = tried.filter(({ candidate, score }) => isSure(candidate) && score < HOPELESS);
  likely.sort((a, b) => a.score - b.score || a.candidate.cost - b.candidate.cost);
  return likely
    .slice(0, MOST_LIKELY)
    .find(({ candidate }) => leadsOn(text, apply(stop, candidate), vocabulary, tokens.starts[at], budget));
}

const MOST_LIKELY = 3;

/** Whether an edit tells by itself what was meant, which leaving something out never does. */
function isSure({ cost, kinds }: Candidate): boolean {
  return cost <= CONVINCING && kinds.length > 0;
}

function* nearby(stop: Stop): Generator<Candidate> {
  yield* scannerMistakes(stop);
  yield* misspellings(stop);
  yield* reservedWords(stop);
  yield* numberedNames(stop);
  yield* turnedSigns(stop);
  yield* statementEnds(stop);
  yield* insertions(stop);
  yield* deletions(stop);
  yield* wrongQuotes(stop);
}

function* lessLikely(stop: Stop): Generator<Candidate> {
  yield* bareText(stop);
  yield* substitutions(stop);
  yield* swaps(stop);
}

const HOPELESS = 50;
const UNFINISHED = 1.3;

/** What an edit costs for leaving something unread: nothing if the whole statement reads well with it. */
function penalty(stop: Stop, candidate: Candidate, known: number): number {
  const mended = apply(stop, candidate);
  if (candidate.ends) return penaltyOfEnd(stop, candidate, mended, known);
  const read = attempt(stop.text, mended, stop.vocabulary);
  const more = Math.max(0, read.findings.length - known);
  const shift = mended.length - stop.tokens.length;
  return unread(read.failedAt < 0 ? Number.POSITIVE_INFINITY : read.failedAt - shift - stop.at) + more;
}

/** The statement must be whole before the edit; how far the next one leads decides. */
function penaltyOfEnd(stop: Stop, candidate: Candidate, mended: Tokens, known: number): number {
  const end = candidate.from + candidate.kinds.length;
  const first = attempt(stop.text, head(mended, end), stop.vocabulary);
  if (first.failedAt >= 0) return HOPELESS;
  const more = Math.max(0, first.findings.length - known);
  const next = statementBehind(mended, end);
  if (next.length === 0) return more;
  const second = attempt(stop.text, next, stop.vocabulary);
  return unread(second.failedAt < 0 ? Number.POSITIVE_INFINITY : second.failedAt) + more;
}

/** By how many tokens behind the stop were read. */
function unread(gain: number): number {
  if (gain === Number.POSITIVE_INFINITY) return 0;
  if (gain >= 12) return 0.5;
  if (gain >= 7) return 0.9;
  if (gain >= 4) return 1.5;
  if (gain >= 2) return 2.4;
  return gain >= 1 ? 4 : HOPELESS;
}

function apply({ tokens }: Stop, { from, to, kinds }: Candidate): Tokens {
  const gap = from > 0 ? tokens.ends[from - 1] : tokens.starts[0];
  const place = from < to ? { start: tokens.starts[from], end: tokens.ends[to - 1] } : { start: gap, end: gap };
  if (kinds.length === 2 && to - from === 2) return splice(tokens, from, to, inTurnedOrder(tokens, from, kinds));
  return splice(
    tokens,
    from,
    to,
    kinds.map((kind) => ({ kind, ...place })),
  );
}

/** Two neighbours the other way round. Places must rise, so only one keeps its own: what is told by its text. */
function inTurnedOrder(tokens: Tokens, from: number, [first, second]: readonly number[]) {
  const start = tokens.starts[from];
  const end = tokens.ends[from + 1];
  if (first > P.COLLATION) {
    const placed = { kind: second, start, end: tokens.ends[from] };
    return [{ kind: first, start, end: start }, placed];
  }
  const placed = { kind: first, start: tokens.starts[from + 1], end };
  return [placed, { kind: second, start: end, end }];
}

/** The statement that begins behind `from`; a STATEMENT SET that is not closed runs over those that follow. */
function statementBehind(tokens: Tokens, from: number): Tokens {
  let start = from;
  while (start < tokens.length && tokens.kinds[start] === P.SEMICOLON) start++;
  let end = start;
  while (end < tokens.length && tokens.kinds[end] !== P.SEMICOLON) end++;
  return splice(head(tokens, end), 0, start, []);
}

/** Says what was found and what was wanted, and leaves the rest of the statement alone. */
function giveUp(stop: Stop): Repair {
  const { text, tokens, at, wanted } = stop;
  const description = wantedText(wanted);
  const finding =
    at >= tokens.length
      ? unexpectedEnd(placeOf(stop, at), { wanted: description })
      : unexpectedToken(placeOf(stop, at), { found: foundText(text, tokens, at), wanted: description });
  return { finding, tokens, next: undefined, whole: false, sure: false, gaveUp: true };
}
