/**
 * Mends a statement in which a quote is missing. From there on text and code change places, up to the end of the file;
 * so the line on which the first such string begins is read again with a quote put in at each place where one may
 * belong, and the statement behind it as if nothing had happened.
 */
import { type Finding, replace } from '../../../findings/finding.ts';
import { type Attempt, attempt } from '../attempt.ts';
import type { Vocabulary } from '../keywords.ts';
import { P } from '../kinds.ts';
import { Lexer } from '../lexer.ts';
import { head, isString, splice, type Tokens } from '../tokens.ts';
import { unterminatedName, unterminatedString } from './messages.ts';
import type { Budget } from './repair.ts';

interface MendedQuotes {
  readonly finding: Finding;
  readonly tokens: Tokens;
  /** Where the next statement begins. */
  readonly position: number;
  /** A quote is certainly missing: a string or a name was never closed. */
  readonly sure: boolean;
}

/** How many strings before the stop are taken for the culprit. */
const SUSPECTS = 3;

/** The statement with one quote put in, if that leads further. */
export function mendQuotes(
  text: string,
  tokens: Tokens,
  vocabulary: Vocabulary,
  failed: Attempt,
  lexer: Lexer,
  budget: Budget,
): MendedQuotes | undefined {
  for (const suspect of suspects(text, tokens, failed.failedAt)) {
    const before = lexer.position;
    const mended = mendLine(text, tokens, vocabulary, lexer, suspect, failed.failedAt, budget);
    lexer.position = before;
    if (mended) return mended;
  }
  return undefined;
}

/** Strings that run over a line's end or never close, and names whose tick is missing. */
function suspects(text: string, tokens: Tokens, failedAt: number): number[] {
  const found: number[] = [];
  const stop = tokens.starts[Math.min(failedAt + 1, tokens.length)];
  const end = tokens.ends[tokens.length];
  const last = Math.max(stop, lineEnd(text, tokens.starts[Math.min(failedAt, tokens.length)], end));
  for (let index = 0; index < tokens.length && tokens.starts[index] <= last && found.length < SUSPECTS; index++) {
    const kind = tokens.kinds[index];
    const open = kind === P.UNCLOSED_STRING || kind === P.UNCLOSED_IDENTIFIER;
    if (open || (isString(kind) && /[\r\n]/.test(text.slice(tokens.starts[index], tokens.ends[index]))))
      found.push(index);
  }
  return found;
}

interface Line {
  readonly start: number;
  readonly end: number;
}

/** Where the line around an offset begins, or the stretch of text that begins at `from`. */
function lineStart(text: string, offset: number, from: number): number {
  let at = offset;
  while (at > from && !endsLine(text, at - 1)) at--;
  return at;
}

/** Where the line around an offset ends, or the stretch of text that ends at `to`. */
function lineEnd(text: string, offset: number, to: number): number {
  let at = Math.min(offset, to);
  while (at < to && !endsLine(text, at)) at++;
  return at;
}

function endsLine(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 10 || code === 13;
}

interface Tried {
  readonly score: number;
  readonly place: number;
  readonly tokens: Tokens;
}

function mendLine(
  text: string,
  tokens: Tokens,
  vocabulary: Vocabulary,
  lexer: Lexer,
  suspect: number,
  failedAt: number,
  budget: Budget,
): MendedQuotes | undefined {
  const mark = tokens.kinds[suspect] === P.UNCLOSED_IDENTIFIER ? '`' : "'";
  const opening = tokens.starts[suspect];
  lexer.position = tokens.starts[0];
  const cut = lexer.nextStatement(opening);
  if (!cut) return undefined;
  const behind = lexer.position;
  const line = { start: lineStart(text, opening, tokens.starts[0]), end: lineEnd(text, opening, behind) };
  const from = firstAt(cut, line.start);
  const to = firstAt(cut, line.end);
  const near = tokens.starts[Math.min(failedAt, tokens.length)];
  const best = bestPlace(text, cut, vocabulary, line, [from, to], mark, near, budget);
  if (!best) return undefined;
  const finding = report(best, line.start, mark);
  // A semicolon that the open string had swallowed ends the statement.
  const end = semicolonOf(best.tokens);
  const sure = !isString(tokens.kinds[suspect]);
  if (end < 0) return { finding, tokens: best.tokens, position: behind, sure };
  return { finding, tokens: head(best.tokens, end), position: best.tokens.ends[end], sure };
}

function semicolonOf(tokens: Tokens): number {
  for (let index = 0; index < tokens.length; index++) if (tokens.kinds[index] === P.SEMICOLON) return index;
  return -1;
}

/** Index of the first token that begins at an offset or behind it. */
function firstAt(tokens: Tokens, offset: number): number {
  let index = 0;
  while (index < tokens.length && tokens.starts[index] < offset) index++;
  return index;
}

/** Tries a quote at every word's edge of the line. */
function bestPlace(
  text: string,
  cut: Tokens,
  vocabulary: Vocabulary,
  line: Line,
  [from, to]: readonly [number, number],
  mark: string,
  near: number,
  budget: Budget,
): Tried | undefined {
  let best: Tried | undefined;
  const edges = [...wordEdges(text, line)]
    .sort((a, b) => Math.abs(a - near) - Math.abs(b - near))
    .slice(0, MOST_PLACES);
  for (const place of edges) {
    if (!budget.take(cut.length + 20)) break;
    const read = tokensOfLine(text, vocabulary, line, place, mark);
    const tokens = splice(cut, from, to, read);
    const score = scoreOf(text, tokens, vocabulary, from + read.length) + doubt(text, place, mark);
    if (score < MOST_DOUBT && (!best || score < best.score)) best = { score, place, tokens };
  }
  return best;
}

const MOST_DOUBT = 10;
const MOST_PLACES = 100;

function* wordEdges(text: string, { start, end }: Line): Generator<number> {
  for (let at = start; at <= end; at++) {
    const before = at > start ? text[at - 1] : ' ';
    const after = at < end ? text[at] : ' ';
    if (classOf(before) === classOf(after) && !/['`]/.test(before + after)) continue;
    yield at;
  }
}

/** Blank, sign that parts words, or what words are made of. */
function classOf(character: string): number {
  if (/\s/.test(character)) return 0;
  return /[,;()=]/.test(character) ? 1 : 2;
}

/** A quote beside another, or between blanks, hardly was there. */
function doubt(text: string, place: number, mark: string): number {
  const before = text[place - 1] ?? ' ';
  const after = text[place] ?? ' ';
  if (before === mark || after === mark) return 0.6;
  if (mark === '`' && (text.slice(0, place).trimEnd().endsWith(mark) || text.slice(place).trimStart().startsWith(mark)))
    return 0.6; // it would close a name of nothing but blanks
  if (/\s/.test(before) && /\s/.test(after)) return 0.5;
  return /\s/.test(before) || /[\s,;)]/.test(after) || after === ' ' ? 0 : 0.2;
}

/** The line's tokens with a quote put in; their offsets are those of the text as it is. */
function tokensOfLine(text: string, vocabulary: Vocabulary, { start, end }: Line, place: number, mark: string) {
  const line = text.slice(start, place) + mark + text.slice(place, end);
  const lexer = new Lexer(line, vocabulary);
  const original = (offset: number) => start + (offset > place - start ? offset - 1 : offset);
  const read: { kind: number; start: number; end: number }[] = [];
  for (let tokens = lexer.nextStatement(); tokens; tokens = lexer.nextStatement()) {
    const last = tokens.ends[tokens.length] > tokens.starts[tokens.length] ? tokens.length : tokens.length - 1;
    for (let index = 0; index <= last; index++) {
      const kind = index === tokens.length ? P.SEMICOLON : tokens.kinds[index];
      read.push({ kind, start: original(tokens.starts[index]), end: original(tokens.ends[index]) });
    }
  }
  return read;
}

/** 0 if the whole statement reads well; what leads not beyond the line is no help. */
function scoreOf(text: string, tokens: Tokens, vocabulary: Vocabulary, lineEnd: number): number {
  const end = semicolonOf(tokens);
  const read = attempt(text, end >= 0 ? head(tokens, end) : tokens, vocabulary);
  if (read.failedAt < 0) return read.findings.length > 0 ? 1 : 0;
  const beyond = read.failedAt - lineEnd;
  return beyond >= 6 ? 1 : beyond >= 2 ? 2 : beyond >= 0 ? 3 : MOST_DOUBT;
}

/** Reports the string, or the name, whose quote was put in. */
function report({ tokens, place }: Tried, lineStart: number, mark: string): Finding {
  let index = 0;
  while (index < tokens.length && (tokens.ends[index] < place || tokens.ends[index] <= lineStart)) index++;
  const start = tokens.starts[index];
  const end = Math.max(tokens.ends[index], start);
  const opening = start === place;
  const fix = replace({ start: place, end: place }, mark, `Insert ${mark}`);
  if (mark === '`') return unterminatedName({ start, end }, {}, fix);
  return unterminatedString({ start, end: Math.max(end, start + 1) }, { quote: opening ? 'opening' : 'closing' }, fix);
}
