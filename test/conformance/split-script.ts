/** One statement of a script and the offset of its first character. */
export interface Piece {
  readonly text: string;
  readonly offset: number;
}

/**
 * Cuts a script at top-level semicolons exactly as `Script.java` does, so that corpora can be cut where no Java is.
 * Kept apart from the product's own splitter on purpose: a mistake there must not hide in the labels.
 */
export function splitScript(script: string): Piece[] {
  return new Splitter(script).run();
}

/** `Character.isJavaIdentifierStart` and `isJavaIdentifierPart`. */
const identifierStart = /[\p{L}\p{Nl}\p{Pc}\p{Sc}]/u;
const identifierPart = /[\p{L}\p{Nl}\p{Pc}\p{Sc}\p{Nd}\p{Mn}\p{Mc}\p{Cf}\u0000-\u0008\u000e-\u001b\u007f-\u009f]/u;

class Splitter {
  private readonly text: string;
  private readonly pieces: Piece[] = [];
  private start = -1;
  private end = 0;
  private beforeLast = '';
  private last = '';
  private afterStatementSet = false;
  private inBlock = false;

  constructor(text: string) {
    this.text = text;
  }

  run(): Piece[] {
    let at = 0;
    while (at < this.text.length) at = this.step(at);
    this.flush();
    return this.pieces;
  }

  private step(at: number): number {
    const two = this.text.slice(at, at + 2);
    const char = this.text[at];
    if (two === '--') return this.pastLineComment(at);
    if (two === '/*') return this.pastBlockComment(at);
    if (char === "'" || char === '`' || char === '"') return this.pastQuoted(at, char);
    if (identifierStart.test(char)) return this.pastWord(at);
    if (char === ';' && !this.inBlock) this.flush();
    else if (!isJavaWhitespace(char)) this.token(at, at + 1, char);
    return at + 1;
  }

  private pastLineComment(at: number): number {
    let to = at;
    while (to < this.text.length && this.text[to] !== '\n' && this.text[to] !== '\r') to++;
    return to;
  }

  /** A hint is significant, and so is a comment that is never closed: the parser complains of it. */
  private pastBlockComment(at: number): number {
    const close = this.text.indexOf('*/', at + 2);
    const to = close < 0 ? this.text.length : close + 2;
    if (close < 0 || this.text[at + 2] === '+') this.token(at, to, '/*');
    return to;
  }

  private pastQuoted(at: number, quote: string): number {
    let to = at + 1;
    while (to < this.text.length) {
      if (this.text[to] !== quote) to++;
      else if (this.text[to + 1] === quote) to += 2;
      else break;
    }
    to = Math.min(this.text.length, to + 1);
    this.token(at, to, "'");
    return to;
  }

  private pastWord(at: number): number {
    let to = at + 1;
    while (to < this.text.length && identifierPart.test(this.text[to])) to++;
    const word = this.text.slice(at, to).toUpperCase();
    if (word === 'BEGIN' && this.afterStatementSet) this.inBlock = true;
    else if (word === 'END' && this.inBlock && (this.last === ';' || this.last === 'BEGIN')) this.inBlock = false;
    const isSet = word === 'SET' && this.last === 'STATEMENT' && this.beforeLast !== 'BEGIN';
    this.token(at, to, word);
    this.afterStatementSet = isSet;
    return to;
  }

  private token(from: number, to: number, mark: string): void {
    if (this.start < 0) this.start = from;
    this.end = to;
    this.beforeLast = this.last;
    this.last = mark;
    this.afterStatementSet = false;
  }

  private flush(): void {
    if (0 <= this.start) this.pieces.push({ text: this.text.slice(this.start, this.end), offset: this.start });
    this.start = -1;
    this.last = '';
    this.beforeLast = '';
    this.afterStatementSet = false;
    this.inBlock = false;
  }
}

function isJavaWhitespace(char: string): boolean {
  return /[\t-\r\u001c-\u001f ]/.test(char) || (/\p{Z}/u.test(char) && !/[\u00a0\u2007\u202f]/.test(char));
}
