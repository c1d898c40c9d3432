import { type Finding, replace } from '../../findings/finding.ts';
import type { Target } from '../target.ts';
import type { Script, Statement } from './ast.ts';
import { type Attempt, attempt } from './attempt.ts';
import { K } from './keywords.generated.ts';
import { type Vocabulary, vocabularyOf } from './keywords.ts';
import { P } from './kinds.ts';
import { Lexer } from './lexer.ts';
import { foreignStatementOrNone } from './recovery/foreign.ts';
import { nestedTooDeep, straySemicolon, unterminatedComment } from './recovery/messages.ts';
import { newerSyntaxOrNone } from './recovery/newer.ts';
import { mendQuotes } from './recovery/quotes.ts';
import { Budget, type Repair, repair } from './recovery/repair.ts';
import { isSet } from './recovery/statement-ends.ts';
import { copy, splice, type Tokens } from './tokens.ts';

/** A script's tree and what the target's parser refuses in it. Every statement is in the tree, broken ones as mended. */
export interface Parsed {
  readonly script: Script;
  /** In no particular order; offsets in the whole text. */
  readonly findings: Finding[];
}

export interface ParseOptions {
  readonly target: Target;
  /** The part of the text to read; all of it where not given. */
  readonly from?: number;
  readonly to?: number;
}

/** Reads a script, or the part of a text that holds one. Never throws because of the text. */
export function parse(text: string, { target, from = 0, to = text.length }: ParseOptions): Parsed {
  const statements: Statement[] = [];
  const findings = parseEach(text, { target, from, to }, (statement) => statements.push(statement));
  return { script: { kind: 'Script', start: from, end: to, statements }, findings };
}

/**
 * Reads a script statement by statement and keeps none of them, so that a long script needs no more memory than its
 * longest statement. Gives what the parser refuses; `visit` gets what has been refused up to the end of its statement.
 */
export function parseEach(
  text: string,
  { target, from = 0, to = text.length }: ParseOptions,
  visit: (statement: Statement, refused: readonly Finding[]) => void,
): Finding[] {
  const reader = new Reader(text, vocabularyOf(target), from, to);
  reader.readAll(visit);
  return reader.findings;
}

/** How often one statement is mended before the rest of it is left alone. */
const MOST_REPAIRS = 12;

class Reader {
  readonly findings: Finding[] = [];
  readonly #text: string;
  readonly #vocabulary: Vocabulary;
  readonly #lexer: Lexer;
  readonly #budget = new Budget();
  /** Where the statement before the one at hand begins, or -1. */
  #lastStart = -1;

  constructor(text: string, vocabulary: Vocabulary, from: number, to: number) {
    this.#text = text;
    this.#vocabulary = vocabulary;
    this.#lexer = new Lexer(text, vocabulary, from, to);
  }

  readAll(visit: (statement: Statement, refused: readonly Finding[]) => void): void {
    for (let tokens = this.#lexer.nextStatement(); tokens; tokens = this.#lexer.nextStatement()) {
      visit(this.#statement(tokens), this.findings);
      this.#reportComments();
    }
    this.#reportComments();
  }

  #statement(tokens: Tokens): Statement {
    const [start] = tokens.starts;
    const first = attempt(this.#text, tokens, this.#vocabulary);
    const made = first.failedAt < 0 ? this.#accept(first, tokens) : this.#mend(copy(tokens), first);
    this.#lastStart = start;
    return made;
  }

  #accept({ statement, findings, tooDeep }: Attempt, tokens: Tokens): Statement {
    this.findings.push(...findings);
    if (tooDeep >= 0) {
      const opener = { start: tokens.starts[tooDeep], end: tokens.ends[tooDeep] };
      this.findings.push(nestedTooDeep(opener, {}));
    }
    return statement ?? broken(tokens);
  }

  /** Reads a statement that stopped again and again, each time with one more mistake mended. */
  #mend(original: Tokens, first: Attempt): Statement {
    this.#budget.begin();
    const whole = this.#joinWithLast(original, first) ?? this.#asAWhole(original, first);
    if (whole) return whole;
    let tokens = original;
    let read = first;
    for (let repairs = 0; read.failedAt >= 0 && repairs < MOST_REPAIRS; repairs++) {
      const mended = this.#mendOnce(tokens, read);
      const stopped = tokens.starts[read.failedAt];
      tokens = mended.tokens;
      if (mended.gaveUp) break;
      tokens = this.#wholeSet(tokens);
      read = attempt(this.#text, tokens, this.#vocabulary);
      if (read.failedAt >= 0 && tokens.starts[read.failedAt] <= stopped) break; // mending leads nowhere
    }
    return this.#accept({ ...read, tooDeep: -1 }, tokens);
  }

  #mendOnce(tokens: Tokens, read: Attempt): { tokens: Tokens; gaveUp: boolean } {
    const joined = this.#joinWithNext(tokens, read);
    if (joined) return { tokens: joined, gaveUp: false };
    const quotes = mendQuotes(this.#text, tokens, this.#vocabulary, read, this.#lexer, this.#budget);
    const best = quotes?.sure ? undefined : repair(this.#text, tokens, this.#vocabulary, read, this.#budget);
    if (quotes && !best?.whole) {
      this.findings.push(quotes.finding);
      this.#lexer.position = quotes.position;
      return { tokens: copy(quotes.tokens), gaveUp: false };
    }
    const { finding, tokens: mended, next, gaveUp } = best as Repair;
    this.findings.push(finding);
    if (next !== undefined) this.#lexer.position = next;
    return { tokens: mended, gaveUp };
  }

  /** A mended statement that turned out to be a STATEMENT SET goes on up to its END. */
  #wholeSet(tokens: Tokens): Tokens {
    const end = tokens.length;
    if (!isSet(tokens) || tokens.ends[end] === tokens.starts[end] || tokens.kinds[end - 1] === K.END) return tokens;
    const before = this.#lexer.position;
    let whole = tokens;
    for (let count = 0; count < MOST_INSERTS; count++) {
      const next = this.#lexer.nextStatement();
      if (!next) break;
      whole = join(whole, next, true);
      if (whole.kinds[whole.length - 1] === K.END) return whole;
    }
    this.#lexer.position = before;
    return tokens;
  }

  /** A semicolon in the middle of a statement: without it the next one goes on where this one stops. */
  #joinWithNext(tokens: Tokens, { failedAt }: Attempt): Tokens | undefined {
    const end = tokens.length;
    if (failedAt !== end || tokens.ends[end] === tokens.starts[end] || this.#lexer.position !== tokens.ends[end])
      return undefined;
    const before = this.#lexer.position;
    const next = this.#lexer.nextStatement();
    const whole = next && join(tokens, next);
    const read = whole && attempt(this.#text, whole, this.#vocabulary);
    if (!whole || !read || (read.failedAt >= 0 && read.failedAt < end + FAR_ENOUGH)) {
      this.#lexer.position = before;
      return undefined;
    }
    this.#reportSemicolon(tokens.starts[end]);
    return whole;
  }

  /** A statement that fits nowhere from its first word on may be the rest of the one before. */
  #joinWithLast(tokens: Tokens, { failedAt }: Attempt): Statement | undefined {
    if (failedAt > SOON || this.#lastStart < 0) return undefined;
    const before = this.#lexer.position;
    this.#lexer.position = this.#lastStart;
    const last = this.#lexer.nextStatement();
    this.#lexer.position = before;
    const whole = last && join(last, tokens);
    const read = whole && attempt(this.#text, whole, this.#vocabulary);
    if (!whole || !read || read.failedAt >= 0 || !last) return undefined;
    this.#reportSemicolon(last.starts[last.length]);
    return this.#accept(read, whole);
  }

  #reportSemicolon(start: number): void {
    const span = { start, end: start + 1 };
    this.findings.push(straySemicolon(span, {}, replace(span, '', 'Remove it')));
  }

  /** A statement that is wrong as such: of another dialect, or of a newer Flink. */
  #asAWhole(tokens: Tokens, { failedAt }: Attempt): Statement | undefined {
    const finding =
      foreignStatementOrNone(this.#text, tokens) ?? newerSyntaxOrNone(this.#text, tokens, this.#vocabulary, failedAt);
    if (!finding) return undefined;
    this.findings.push(finding);
    return broken(tokens);
  }

  #reportComments(): void {
    for (const start of this.#lexer.unclosedComments) {
      if (this.findings.some((finding) => finding.code === 'unterminated-comment' && finding.span.start === start))
        continue;
      const end = start + 2;
      this.findings.push(unterminatedComment({ start, end }, {}));
    }
    this.#lexer.unclosedComments.length = 0;
  }
}

/** A statement that stops within so many tokens may be the rest of the one before. */
const SOON = 6;

/** How many statements a set whose opening was mended is looked through for its END. */
const MOST_INSERTS = 500;

/** How many tokens behind a semicolon must be read well for it to be too much. */
const FAR_ENOUGH = 3;

/** Two statements as one, with or without the semicolon between them; the end is that of the second. */
function join(first: Tokens, second: Tokens, semicolon = false): Tokens {
  const added = Array.from({ length: second.length }, (_, index) => ({
    kind: second.kinds[index],
    start: second.starts[index],
    end: second.ends[index],
  }));
  const between = { kind: P.SEMICOLON, start: first.starts[first.length], end: first.ends[first.length] };
  const whole = splice(first, first.length, first.length, semicolon ? [between, ...added] : added);
  whole.starts[whole.length] = second.starts[second.length];
  whole.ends[whole.length] = second.ends[second.length];
  return whole;
}

/** What stands in the tree for a statement that could not be mended. */
function broken({ starts, ends, length }: Tokens): Statement {
  return { kind: 'BrokenStatement', start: starts[0], end: ends[Math.max(0, length - 1)] };
}
