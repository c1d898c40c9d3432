import type { Finding } from '../../findings/finding.ts';
import type { Target } from '../target.ts';
import type { Script, Statement } from './ast.ts';
import { type Attempt, attempt } from './attempt.ts';
import { foreignStatementOrNone } from './foreign.ts';
import { type Vocabulary, vocabularyOf } from './keywords.ts';
import { Lexer } from './lexer.ts';
import { newerSyntaxOrNone } from './newer.ts';
import { mendQuotes } from './quotes.ts';
import { nestedTooDeep, unterminatedComment } from './recovery-messages.ts';
import { Budget, repair } from './repair.ts';
import { splice, type Tokens } from './tokens.ts';

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
  const reader = new Reader(text, vocabularyOf(target), from, to);
  const statements = reader.readAll();
  return { script: { kind: 'Script', start: from, end: to, statements }, findings: reader.findings };
}

/** How often one statement is mended before the rest of it is left alone. */
const MOST_REPAIRS = 12;

class Reader {
  readonly findings: Finding[] = [];
  readonly #text: string;
  readonly #vocabulary: Vocabulary;
  readonly #lexer: Lexer;
  readonly #budget = new Budget();

  constructor(text: string, vocabulary: Vocabulary, from: number, to: number) {
    this.#text = text;
    this.#vocabulary = vocabulary;
    this.#lexer = new Lexer(text, vocabulary, from, to);
  }

  readAll(): Statement[] {
    const statements: Statement[] = [];
    for (let tokens = this.#lexer.nextStatement(); tokens; tokens = this.#lexer.nextStatement()) {
      statements.push(this.#statement(tokens));
      this.#reportComments();
    }
    this.#reportComments();
    return statements;
  }

  #statement(tokens: Tokens): Statement {
    const first = attempt(this.#text, tokens, this.#vocabulary);
    if (first.failedAt < 0) return this.#accept(first, tokens);
    return this.#mend(copy(tokens), first);
  }

  #accept({ statement, findings, tooDeep }: Attempt, tokens: Tokens): Statement {
    this.findings.push(...findings);
    const start = tokens.starts[0];
    if (tooDeep >= 0) {
      const opener = { start: tokens.starts[tooDeep], end: tokens.ends[tooDeep] };
      this.findings.push(nestedTooDeep(opener, {}));
    }
    return statement ?? { kind: 'BrokenStatement', start, end: tokens.ends[Math.max(0, tokens.length - 1)] };
  }

  /** Reads a statement that stopped again and again, each time with one more mistake mended. */
  #mend(original: Tokens, first: Attempt): Statement {
    const whole = this.#asAWhole(original, first);
    if (whole) return whole;
    let tokens = original;
    let read = first;
    for (let repairs = 0; read.failedAt >= 0 && repairs < MOST_REPAIRS; repairs++) {
      const mended = this.#mendOnce(tokens, read);
      tokens = mended.tokens;
      if (mended.gaveUp) break;
      read = attempt(this.#text, tokens, this.#vocabulary);
    }
    return this.#accept({ ...read, tooDeep: -1 }, tokens);
  }

  #mendOnce(tokens: Tokens, read: Attempt): { tokens: Tokens; gaveUp: boolean } {
    const quotes = mendQuotes(this.#text, tokens, this.#vocabulary, read, this.#lexer, this.#budget);
    if (quotes) {
      this.findings.push(quotes.finding);
      return { tokens: copy(quotes.tokens), gaveUp: false };
    }
    const { finding, tokens: mended, next, gaveUp } = repair(this.#text, tokens, this.#vocabulary, read, this.#budget);
    this.findings.push(finding);
    if (next !== undefined) this.#lexer.position = next;
    return { tokens: mended, gaveUp };
  }

  /** A statement that is wrong as such: of another dialect, or of a newer Flink. */
  #asAWhole(tokens: Tokens, { failedAt }: Attempt): Statement | undefined {
    const finding =
      foreignStatementOrNone(this.#text, tokens, this.#vocabulary) ??
      newerSyntaxOrNone(this.#text, tokens, this.#vocabulary, failedAt);
    if (!finding) return undefined;
    this.findings.push(finding);
    return { kind: 'BrokenStatement', start: tokens.starts[0], end: tokens.ends[Math.max(0, tokens.length - 1)] };
  }

  #reportComments(): void {
    for (const start of this.#lexer.unclosedComments) {
      if (this.findings.some((finding) => finding.code === 'unterminated-comment' && finding.span.start === start)) continue;
      const end = start + 2;
      this.findings.push(unterminatedComment({ start, end }, {}));
    }
    this.#lexer.unclosedComments.length = 0;
  }
}

/** The lexer uses its arrays again; what outlives the next statement is copied. */
function copy(tokens: Tokens): Tokens {
  return splice(tokens, 0, 0, []);
}
