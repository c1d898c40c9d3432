import type { Span } from '../../text/span.ts';
import { isBlank, isDigit, isLetter, isNamePart } from './characters.ts';
import { K } from './keywords.generated.ts';
import { addToHash, keywordAt, type Vocabulary } from './keywords.ts';
import { P } from './kinds.ts';
import {
  CHARSET,
  CLOSING_QUOTE,
  COLLATION_RUN,
  COMMAND,
  FOREIGN_WORD,
  FULL_WIDTH,
  OPENING_QUOTES,
  SINGLE,
} from './signs.ts';
import type { Tokens } from './tokens.ts';

/**
 * Cuts a text into statements and those into tokens, one statement at a time, so that a statement can be read again
 * with a string cut where its closing quote seems to be missing. Statements end at a `;` that is not part of a
 * `STATEMENT SET BEGIN … END` block.
 */
export class Lexer {
  readonly text: string;
  readonly #vocabulary: Vocabulary;
  readonly #to: number;
  /** Where the next statement begins to be read. */
  position: number;
  /** A stretch of text of which it is known that no collation's `$` ends it. */
  #plain: Span = { start: 0, end: 0 };
  /** Comments that never end, by the place of their opening; filled as the statement is read. */
  readonly unclosedComments: number[] = [];

  #kinds = new Uint16Array(256);
  #starts = new Int32Array(256);
  #ends = new Int32Array(256);
  #length = 0;
  /** Where the string or the quoted name begins that is taken as unclosed; -1: nowhere. */
  #cutAt = -1;

  constructor(text: string, vocabulary: Vocabulary, from = 0, to = text.length) {
    this.text = text;
    this.#vocabulary = vocabulary;
    this.position = from;
    this.#to = to;
  }

  /**
   * Reads the tokens up to the next statement end and moves behind it; `undefined` at the end of the text. A string or
   * a quoted name that begins at `cutAt` is taken as unclosed. The arrays are reused: what is kept is copied.
   */
  nextStatement(cutAt = -1): Tokens | undefined {
    this.#length = 0;
    this.#cutAt = cutAt;
    let block = false;
    let setSeen = false; // STATEMENT SET just before
    let hint = false;
    for (;;) {
      const kind = this.#next();
      if (this.#length === 1 && this.#command(kind)) continue;
      if (kind === P.END) {
        if (this.#length === 0) return undefined;
        return this.#finish(this.#to, this.#to);
      }
      if (kind === P.HINT_BEGIN) hint = this.text.indexOf('*/', this.position) >= 0;
      else if (kind === P.HINT_END) hint = false;
      if (kind === P.SEMICOLON && !block && !hint) {
        if (this.#length === 1) {
          this.#length = 0; // an empty statement
          continue;
        }
        this.#length--;
        return this.#finish(this.position - 1, this.position);
      }
      if (kind === K.BEGIN && setSeen) block = true;
      else if (kind === K.END && block && this.#endsBlock()) block = false;
      setSeen = kind === K.SET && this.#kindBack(2) === K.STATEMENT && this.#kindBack(3) !== K.BEGIN;
    }
  }

  /** Makes one token of a command that begins with the first token. */
  #command(kind: number): boolean {
    if (kind !== K.SET && kind !== K.RESET && kind !== P.IDENTIFIER) return false;
    const start = this.#starts[0];
    COMMAND.lastIndex = start;
    const match = COMMAND.exec(this.text);
    if (!match || start + match[0].length > this.#to) return false;
    this.#length = 0;
    this.#token(P.COMMAND, start, start + match[0].length);
    return true;
  }

  #endsBlock(): boolean {
    const before = this.#kindBack(2);
    return before === P.SEMICOLON || before === K.BEGIN;
  }

  /** The kind of the n-th last token. */
  #kindBack(n: number): number {
    return this.#length >= n ? this.#kinds[this.#length - n] : P.END;
  }

  /** Closes the statement; `END` covers what ends it, a semicolon or nothing. */
  #finish(start: number, end: number): Tokens {
    const length = this.#length;
    this.#push(P.END, start, end);
    return { kinds: this.#kinds, starts: this.#starts, ends: this.#ends, length };
  }

  #push(kind: number, start: number, end: number): number {
    if (this.#length === this.#kinds.length) this.#grow();
    this.#kinds[this.#length] = kind;
    this.#starts[this.#length] = start;
    this.#ends[this.#length] = end;
    this.#length++;
    return kind;
  }

  #grow(): void {
    const size = this.#kinds.length * 2;
    const bigger = <A extends Uint16Array | Int32Array>(made: A, old: A): A => {
      made.set(old);
      return made;
    };
    this.#kinds = bigger(new Uint16Array(size), this.#kinds);
    this.#starts = bigger(new Int32Array(size), this.#starts);
    this.#ends = bigger(new Int32Array(size), this.#ends);
  }

  /** Reads one token, after blanks and comments; gives its kind. */
  #next(): number {
    const start = this.#skipTrivia(this.position);
    if (start >= this.#to) {
      this.position = this.#to;
      return P.END;
    }
    const code = this.text.charCodeAt(start);
    if (isLetter(code) && code !== 36) return this.#word(start, code);
    if (isDigit(code)) return this.#number(start);
    return this.#symbol(start, code);
  }

  #token(kind: number, start: number, end: number): number {
    this.position = end;
    return this.#push(kind, start, end);
  }

  #skipTrivia(from: number): number {
    const { text } = this;
    let at = from;
    while (at < this.#to) {
      const code = text.charCodeAt(at);
      if (isBlank(code)) {
        at++;
      } else if ((code === 45 || code === 47) && text.charCodeAt(at + 1) === code) {
        at = this.#lineComment(at, code === 47);
      } else if (code === 47 && text.charCodeAt(at + 1) === 42 && text.charCodeAt(at + 2) !== 43) {
        at = this.#blockComment(at);
      } else if (code === 0xfeff && at === 0) {
        at++;
      } else {
        return at;
      }
    }
    return at;
  }

  /** Scripts are cut at a semicolon even in a `//` comment: what cuts them knows only `--` and block comments. */
  #lineComment(start: number, slashes: boolean): number {
    let at = start + 2;
    while (at < this.#to) {
      const code = this.text.charCodeAt(at);
      if (code === 10 || code === 13 || (slashes && code === 59)) break;
      at++;
    }
    return at;
  }

  #blockComment(start: number): number {
    const close = this.text.indexOf('*/', start + 2);
    if (close >= 0 && close + 2 <= this.#to) return close + 2;
    this.unclosedComments.push(start);
    return this.#lineEnd(start);
  }

  #lineEnd(from: number): number {
    let at = from;
    while (at < this.#to && this.text.charCodeAt(at) !== 10 && this.text.charCodeAt(at) !== 13) at++;
    return at;
  }

  #word(start: number, first: number): number {
    const { text } = this;
    const limit = this.#to;
    let hash = 0;
    let at = start;
    let code = first;
    do {
      hash = addToHash(hash, code >= 97 && code <= 122 ? code - 32 : code);
      code = ++at < limit ? text.charCodeAt(at) : 0;
    } while (isNamePart(code));
    if (first === 95) {
      const charset = this.#charsetString(start);
      if (charset) return charset;
    }
    if (code === 39 || code === 38) {
      const quoted = this.#prefixedString(start, at, code);
      if (quoted) return quoted;
    }
    const collation = this.#collation(start, at);
    if (collation > at) return this.#token(P.COLLATION, start, collation);
    const keyword = keywordAt(text, start, at, hash);
    if (keyword === K.END && text.slice(at, at + 5).toUpperCase() === '-EXEC')
      return this.#token(K.END_EXEC, start, at + 5);
    return this.#token(keyword && this.#vocabulary.known[keyword] ? keyword : P.IDENTIFIER, start, at);
  }

  /** `X'..'`, `N'..'`, `_charset'..'`, `E'..'`, `U&'..'` and `U&".."`; 0 if it is none of them. */
  #prefixedString(start: number, end: number, code: number): number {
    const { text } = this;
    const prefix = text.slice(start, end).toUpperCase();
    if (code === 38) {
      if (prefix !== 'U') return 0;
      const quote = text.charCodeAt(end + 1);
      if (quote === 39) return this.#string(P.UNICODE_STRING, start, end + 1);
      return quote === 34 ? this.#closedName(P.UNICODE_IDENTIFIER, start, end + 1, quote) : 0;
    }
    if (prefix === 'X') return this.#string(P.BINARY_STRING, start, end);
    if (prefix === 'E' && this.#vocabulary.version >= 4) return this.#escapedString(start, end);
    return prefix === 'N' ? this.#string(P.PREFIXED_STRING, start, end) : 0;
  }

  /** `_charset'..'`; 0 if it is none. */
  #charsetString(start: number): number {
    CHARSET.lastIndex = start;
    if (!CHARSET.test(this.text) || CHARSET.lastIndex > this.#to) return 0;
    return this.#string(P.PREFIXED_STRING, start, CHARSET.lastIndex - 1);
  }

  /** Where the longest collation name ends; only where a `$` follows something that is no part of a name. */
  #collation(start: number, end: number): number {
    const next = this.text.charCodeAt(end);
    if (next !== 46 && next !== 45 && next !== 58 && next !== 36) return end;
    if (this.#hasNoDollar(start)) return end;
    const pattern = /[\p{L}\p{N}_]+[\p{L}\p{N}:._-]*\$[\p{L}_]+(\$[\p{L}\p{N}_]+)?/uy;
    pattern.lastIndex = start;
    return pattern.test(this.text) && pattern.lastIndex <= this.#to ? pattern.lastIndex : end;
  }

  /** Whether the run of names and signs goes on to something else than a `$`; each run is looked at once. */
  #hasNoDollar(start: number): boolean {
    if (start >= this.#plain.start && start < this.#plain.end) return true;
    COLLATION_RUN.lastIndex = start;
    COLLATION_RUN.test(this.text);
    const end = COLLATION_RUN.lastIndex;
    if (this.text.charCodeAt(end) === 36) return false;
    this.#plain = { start, end };
    return true;
  }

  #number(start: number): number {
    const { text } = this;
    let at = this.#digits(start);
    let kind: number = P.INTEGER;
    if (text.charCodeAt(at) === 46) {
      kind = P.DECIMAL;
      at = this.#digits(at + 1);
    }
    return this.#exponent(kind, start, at);
  }

  #exponent(kind: number, start: number, end: number): number {
    const code = this.text.charCodeAt(end);
    if (code === 69 || code === 101) {
      const sign = this.text.charCodeAt(end + 1);
      const digits = end + (sign === 43 || sign === 45 ? 2 : 1);
      if (isDigit(this.text.charCodeAt(digits))) return this.#token(P.APPROXIMATE, start, this.#digits(digits));
    }
    return this.#token(kind, start, end);
  }

  #digits(from: number): number {
    let at = from;
    while (at < this.#to && isDigit(this.text.charCodeAt(at))) at++;
    return at;
  }

  /** A string from the quote at `quote`; doubled quotes are part of it. */
  #string(kind: number, start: number, quote: number): number {
    const { text } = this;
    if (start === this.#cutAt) return this.#token(P.UNCLOSED_STRING, start, this.#lineEnd(start));
    let at = quote + 1;
    for (;;) {
      at = text.indexOf("'", at);
      if (at < 0 || at >= this.#to) return this.#token(P.UNCLOSED_STRING, start, this.#to);
      if (text.charCodeAt(at + 1) !== 39) return this.#token(kind, start, at + 1);
      at += 2;
    }
  }

  #escapedString(start: number, quote: number): number {
    const pattern = /'(?:[^'\\]|\\[\s\S]|'')*'/y;
    pattern.lastIndex = quote;
    if (pattern.test(this.text) && pattern.lastIndex <= this.#to)
      return this.#token(P.ESCAPED_STRING, start, pattern.lastIndex);
    return this.#token(P.UNCLOSED_STRING, start, this.#to);
  }

  /** A name between quotes that must close on its line; 0 if it does not. */
  #closedName(kind: number, start: number, quote: number, mark: number): number {
    const { text } = this;
    for (let at = quote + 1; at < this.#to; at++) {
      const code = text.charCodeAt(at);
      if (code === 10 || code === 13) return 0;
      if (code !== mark) continue;
      if (text.charCodeAt(at + 1) !== mark) return at === quote + 1 ? 0 : this.#token(kind, start, at + 1);
      at++;
    }
    return 0;
  }

  #symbol(start: number, code: number): number {
    const { text } = this;
    const next = start + 1 < this.#to ? text.charCodeAt(start + 1) : 0;
    switch (code) {
      case 39: // '
        return this.#string(P.STRING, start, start);
      case 96: // `
        return this.#backTick(start);
      case 40:
        return this.#token(P.LPAREN, start, start + 1);
      case 41:
        return this.#token(P.RPAREN, start, start + 1);
      case 44:
        return this.#token(P.COMMA, start, start + 1);
      case 59:
        return this.#token(P.SEMICOLON, start, start + 1);
      case 46:
        return this.#dot(start, next);
      case 61: // = and =>
        return next === 62 ? this.#token(P.ARROW, start, start + 2) : this.#token(P.EQ, start, start + 1);
      case 42: // * and the end of a hint
        return next === 47 ? this.#token(P.HINT_END, start, start + 2) : this.#token(P.STAR, start, start + 1);
      case 60:
        if (next === 62) return this.#token(P.NE, start, start + 2);
        return next === 61 ? this.#token(P.LE, start, start + 2) : this.#token(P.LT, start, start + 1);
      case 62:
        return next === 61 ? this.#token(P.GE, start, start + 2) : this.#token(P.GT, start, start + 1);
      case 47: // a comment was skipped before
        return next === 42 ? this.#token(P.HINT_BEGIN, start, start + 3) : this.#token(P.SLASH, start, start + 1);
      case 124:
        return next === 124 ? this.#token(P.CONCAT, start, start + 2) : this.#token(P.BAR, start, start + 1);
      case 33:
        return next === 61 ? this.#token(P.BANG_EQ, start, start + 2) : this.#token(P.BAD_CHARACTER, start, start + 1);
      case 36:
        return isNamePart(next) ? this.#word(start, code) : this.#token(P.DOLLAR, start, start + 1);
      case 123:
        return this.#brace(start);
      case 34:
        return this.#closedName(P.DOUBLE_QUOTED, start, start, code) || this.#token(P.BAD_CHARACTER, start, start + 1);
      default:
        return this.#rarer(start, code);
    }
  }

  #rarer(start: number, code: number): number {
    const kind = SINGLE[code];
    if (kind) return this.#token(kind, start, start + 1);
    const character = this.text[start];
    if (FULL_WIDTH[character]) return this.#token(P.FULL_WIDTH, start, start + 1);
    if (OPENING_QUOTES.has(character)) return this.#token(P.TYPOGRAPHIC_QUOTED, start, this.#typographicEnd(start));
    FOREIGN_WORD.lastIndex = start;
    if (FOREIGN_WORD.test(this.text))
      return this.#token(P.BAD_CHARACTER, start, Math.min(FOREIGN_WORD.lastIndex, this.#to));
    const pair = code >= 0xd800 && code < 0xdc00 && (this.text.charCodeAt(start + 1) & 0xfc00) === 0xdc00;
    return this.#token(P.BAD_CHARACTER, start, start + (pair ? 2 : 1));
  }

  /** Where text between typographic quotes ends; without a closing one on its line it is the quote alone. */
  #typographicEnd(start: number): number {
    CLOSING_QUOTE.lastIndex = start + 1;
    const close = CLOSING_QUOTE.exec(this.text);
    const isClosed = close && close.index < this.#to && close[0] !== '\n' && close[0] !== '\r';
    return isClosed ? close.index + 1 : start + 1;
  }

  #dot(start: number, next: number): number {
    if (next === 46) return this.#token(P.DOUBLE_PERIOD, start, start + 2);
    if (!isDigit(next)) return this.#token(P.DOT, start, start + 1);
    return this.#exponent(P.DECIMAL, start, this.#digits(start + 1));
  }

  #brace(start: number): number {
    const pattern = /\{ *(fn|ts|t|d)/iy;
    pattern.lastIndex = start;
    const match = pattern.exec(this.text);
    if (!match) return this.#token(P.LBRACE, start, start + 1);
    const kind = { fn: P.LBRACE_FN, ts: P.LBRACE_TS, t: P.LBRACE_T, d: P.LBRACE_D }[match[1].toLowerCase()];
    return this.#token(kind ?? P.LBRACE, start, pattern.lastIndex);
  }

  /** `` `name` ``; without its closing tick it ends with the word behind it. */
  #backTick(start: number): number {
    const closed = start === this.#cutAt ? 0 : this.#closedName(P.QUOTED_IDENTIFIER, start, start, 96);
    if (closed) return closed;
    let at = start + 1;
    while (at < this.#to && isNamePart(this.text.charCodeAt(at))) at++;
    return this.#token(P.UNCLOSED_IDENTIFIER, start, at);
  }
}
