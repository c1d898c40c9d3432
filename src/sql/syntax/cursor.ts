import type { Finding } from '../../findings/finding.ts';
import type { Span } from '../../text/span.ts';
import type { Identifier, Name, Node } from './ast.ts';
import { badEscapeCharacter } from './grammar/literal-contents.ts';
import { badLiteral, nameTooLong } from './grammar/messages.ts';
import { K } from './keywords.generated.ts';
import type { Vocabulary } from './keywords.ts';
import { P } from './kinds.ts';
import type { Tokens } from './tokens.ts';

/** What was wanted at a place, beside single kinds of tokens. */
export const enum Wanted {
  NAME = -1,
  EXPRESSION = -2,
  QUERY = -3,
  TYPE = -4,
  STATEMENT = -5,
  STRING = -6,
  NUMBER = -7,
  LITERAL = -8,
  TABLE = -9,
  TIME_UNIT = -10,
  COLUMN = -11,
  OPERATOR = -12,
}

/** Thrown to leave the productions at a token that cannot go on; one object, since nothing but the cursor is read. */
export const STOP = new Error('the statement cannot go on here');

/** How many characters a name may have. */
const LONGEST_NAME = 256;

/** How deep texts may be nested; deeper ones are not read further. */
export const DEEPEST = 2000;

/** A group whose content is parsed after the rest, so that nesting costs no stack: see `Cursor.defer`. */
interface Deferred {
  readonly opener: number;
  readonly depth: number;
  readonly read: (cursor: Cursor) => void;
}

/** Behind every token. */
const NOWHERE = Number.MAX_SAFE_INTEGER;

/** How many levels are parsed by recursion before the next is put off. */
const RECURSION = 100;

/**
 * A place in the tokens of one statement. Productions move it forward; where none fits, `fail` stops them. The cursor
 * remembers what was asked for at one token (`watch`), which is how a second reading learns what was expected there.
 */
export class Cursor {
  readonly text: string;
  readonly vocabulary: Vocabulary;
  readonly kinds: Uint16Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly length: number;
  /** Index of the current token. */
  index = 0;
  /** Kind of the current token. */
  kind: number;
  /** How deep the current token is nested. */
  depth = 0;
  /** What the grammar takes and the parser refuses all the same. */
  readonly findings: Finding[] = [];
  /** The token at which `wanted` is gathered; -1: nowhere. */
  readonly watch: number;
  /** Kinds of tokens, or `Wanted`, that were asked for at the watched token. */
  readonly wanted = new Set<number>();
  /** The first group that was nested too deep. */
  tooDeep = -1;

  readonly #names: Uint8Array;
  readonly #deferred: Deferred[] = [];
  /** What is done when all groups were read: see `settle`. */
  readonly #settling: (() => void)[] = [];
  #matches: Int32Array | undefined;

  constructor(text: string, tokens: Tokens, vocabulary: Vocabulary, watch = -1) {
    this.text = text;
    this.vocabulary = vocabulary;
    this.kinds = tokens.kinds;
    this.starts = tokens.starts;
    this.ends = tokens.ends;
    this.length = tokens.length;
    this.watch = watch;
    this.#names = vocabulary.names;
    this.kind = this.kinds[0];
  }

  /** Where the current token begins. */
  get start(): number {
    return this.starts[this.index];
  }

  /** The place of the current token. */
  get here(): Span {
    return { start: this.starts[this.index], end: this.ends[this.index] };
  }

  /** Where the token before ends. */
  get end(): number {
    return this.index > 0 ? this.ends[this.index - 1] : this.starts[0];
  }

  /** Whether the target is this version or a newer one (1 is Flink 1.18, 4 is 2.2). */
  since(version: number): boolean {
    return this.vocabulary.version >= version;
  }

  next(): void {
    this.kind = this.kinds[++this.index];
  }

  /** The kind of the token `ahead` of the current one. */
  peek(ahead: number): number {
    const index = this.index + ahead;
    return index < this.length ? this.kinds[index] : P.END;
  }

  at(kind: number): boolean {
    if (this.kind === kind) return true;
    if (this.index === this.watch) this.wanted.add(kind);
    return false;
  }

  /** Whether the current token and the one behind it are these. */
  at2(first: number, second: number): boolean {
    if (this.kind === first && this.peek(1) === second) return true;
    if (this.index === this.watch) this.wanted.add(first);
    else if (this.index + 1 === this.watch && this.kind === first) this.wanted.add(second);
    return false;
  }

  eat(kind: number): boolean {
    if (this.kind !== kind) {
      if (this.index === this.watch) this.wanted.add(kind);
      return false;
    }
    this.next();
    return true;
  }

  eat2(first: number, second: number): boolean {
    if (!this.at2(first, second)) return false;
    this.next();
    this.next();
    return true;
  }

  expect(kind: number): void {
    if (this.kind !== kind) this.fail(kind);
    this.next();
  }

  expect2(first: number, second: number): void {
    this.expect(first);
    this.expect(second);
  }

  /** Says what could stand here, where a decision was made without asking. */
  want(wanted: number): void {
    if (this.index === this.watch) this.wanted.add(wanted);
  }

  /** The same of the second word of a decision that was made by its first. */
  wantNext(...kinds: readonly number[]): void {
    if (this.index + 1 === this.watch) for (const kind of kinds) this.wanted.add(kind);
  }

  /** Stops: nothing that is allowed stands here. */
  fail(wanted: number): never {
    this.want(wanted);
    throw STOP;
  }

  /** Whether a kind can be a name where nothing quotes it. */
  isName(kind: number): boolean {
    return this.#names[kind] === 1;
  }

  atName(): boolean {
    if (this.#names[this.kind] === 1) return true;
    this.want(Wanted.NAME);
    return false;
  }

  /** The text of a token. */
  textAt(index: number): string {
    return this.text.slice(this.starts[index], this.ends[index]);
  }

  identifier(): Identifier {
    if (this.#names[this.kind] !== 1) this.fail(Wanted.NAME);
    const { kind, start } = this;
    const end = this.ends[this.index];
    if (end - start > LONGEST_NAME) this.#refuseLength(kind, start, end);
    const written = this.text.slice(start, end);
    this.next();
    if (kind === P.QUOTED_IDENTIFIER) return { kind: 'Identifier', start, end, name: unquoted(written), quoted: true };
    if (kind === P.UNICODE_IDENTIFIER) return this.#unicodeIdentifier(written, start);
    return { kind: 'Identifier', start, end, name: written, quoted: false };
  }

  #refuseLength(kind: number, start: number, end: number): void {
    const length = end - start - (kind === P.QUOTED_IDENTIFIER ? 2 : 0);
    if (length > LONGEST_NAME) this.findings.push(nameTooLong({ start, end }, { length }));
  }

  /** `U&"name" [UESCAPE 'c']` */
  #unicodeIdentifier(written: string, start: number): Identifier {
    if (this.kind === K.UESCAPE) {
      this.next();
      this.expect(P.STRING);
      const reason = badEscapeCharacter(this.textAt(this.index - 1).slice(1, -1));
      const span = { start: this.starts[this.index - 1], end: this.end };
      if (reason) this.findings.push(badLiteral(span, { type: 'UESCAPE', value: this.textAt(this.index - 1), reason }));
    }
    const name = written.slice(3, -1).replaceAll('""', '"');
    return { kind: 'Identifier', start, end: this.end, name, quoted: true };
  }

  /** CompoundIdentifier := Identifier (. Identifier)* */
  name(): Name {
    const first = this.identifier();
    if (this.kind !== P.DOT) {
      this.want(P.DOT);
      return { kind: 'Name', start: first.start, end: first.end, parts: [first], star: false };
    }
    const parts = [first];
    while (this.kind === P.DOT && this.peek(1) !== P.STAR) {
      this.next();
      parts.push(this.identifier());
    }
    return { kind: 'Name', start: first.start, end: this.end, parts, star: false };
  }

  /** CompoundIdentifier with an optional `.*` behind it, as expressions have it. */
  nameOrStar(): Name {
    const name = this.name();
    if (this.kind !== P.DOT || this.peek(1) !== P.STAR) return name;
    this.next();
    this.next();
    return { kind: 'Name', start: name.start, end: this.end, parts: name.parts, star: true };
  }

  /** Item (, Item)* */
  commaList<Item>(item: (cursor: Cursor) => Item): Item[] {
    const items = [item(this)];
    while (this.eat(P.COMMA)) items.push(item(this));
    return items;
  }

  /** ( Item (, Item)* ) */
  list<Item>(item: (cursor: Cursor) => Item): Item[] {
    this.expect(P.LPAREN);
    const items = this.commaList(item);
    this.expect(P.RPAREN);
    return items;
  }

  /** ( SimpleIdentifier (, SimpleIdentifier)* ) */
  nameList(): Identifier[] {
    return this.list(identifier);
  }

  /** SimpleIdentifier | ( SimpleIdentifier (, SimpleIdentifier)* ) */
  nameOrList(): Identifier[] {
    return this.at(P.LPAREN) ? this.nameList() : [this.identifier()];
  }

  /**
   * Whether the group that opens at the current token may be read by recursion. Beyond a few levels it must be put off
   * (`defer`), so that nesting of any depth needs little stack.
   */
  mayRecurse(): boolean {
    return this.depth % RECURSION !== RECURSION - 1 && this.depth < DEEPEST;
  }

  /**
   * Puts a group off until the rest is read, and moves behind it. Its place is known, since brackets match, and only
   * its end matters to what follows. `read` begins at the opening token and takes the closing one. Tells whether the
   * group will be read: what is nested too deep is not.
   */
  defer(read: (cursor: Cursor) => void): boolean {
    const opener = this.index;
    const closer = this.partnerOf(opener);
    const willBeRead = this.depth < DEEPEST;
    if (willBeRead) this.#deferred.push({ opener, depth: this.depth + 1, read });
    else if (this.tooDeep < 0) this.tooDeep = opener;
    this.index = closer < 0 ? this.length : closer;
    if (closer < 0) this.fail(closing(this.kinds[opener]));
    this.next();
    return willBeRead;
  }

  /** Reads a group from `open` to `close`, both taken here: at once, or later where it is nested deep. */
  between(open: number, close: number, read: (cursor: Cursor) => void): void {
    if (this.kind !== open) this.fail(open);
    if (!this.mayRecurse()) {
      this.defer((cursor) => cursor.#inside(close, read));
      return;
    }
    this.depth++;
    this.#inside(close, read);
    this.depth--;
  }

  #inside(close: number, read: (cursor: Cursor) => void): void {
    this.next();
    read(this);
    this.expect(close);
  }

  /** Reads a group, its brackets included, that becomes one node, which begins at `start`; see `deferNode`. */
  enclosedNode<Made extends Node>(start: number, read: (cursor: Cursor) => Made): Made {
    if (!this.mayRecurse()) return this.deferNode(start, 'Missing', read);
    this.depth++;
    const made = read(this);
    this.depth--;
    return made;
  }

  /**
   * Puts off a group that becomes one node. What is given for it turns into that node when all is read; until then
   * only its kind can be asked for, which is what was foreseen of it.
   */
  deferNode<Made extends Node>(start: number, foreseen: Node['kind'], read: (cursor: Cursor) => Made): Made {
    const late = { kind: foreseen, start, end: start };
    const willBeRead = this.defer((cursor) => {
      const made = read(cursor);
      cursor.settle(() => Object.assign(late, made));
    });
    late.end = this.end;
    return (willBeRead || foreseen === 'Missing' ? late : unread(start, late.end)) as Made;
  }

  /** Does something when everything was read. Inner groups come first, for a node may turn into one of them. */
  settle(action: () => void): void {
    this.#settling.push(action);
  }

  /** Reads what was put off, and what that puts off; then the tree is whole. */
  readDeferred(): void {
    const stopped = this.firstStop(NOWHERE);
    if (stopped < NOWHERE) {
      this.index = stopped;
      throw STOP;
    }
    for (let action = this.#settling.pop(); action; action = this.#settling.pop()) action();
  }

  /**
   * Where the text stops first: at the token `stopped`, or in a group that was put off before it. Groups are read after
   * what is behind them, so the stop that is met first need not be the first in the text.
   */
  firstStop(stopped: number): number {
    let first = stopped;
    for (let group = this.#deferred.pop(); group; group = this.#deferred.pop()) {
      if (group.opener < first && !this.#readsThrough(group)) first = Math.min(first, this.index);
    }
    return first;
  }

  #readsThrough({ opener, depth, read }: Deferred): boolean {
    this.index = opener;
    this.kind = this.kinds[opener];
    this.depth = depth;
    try {
      read(this);
      return true;
    } catch (error) {
      if (error !== STOP) throw error;
      return false;
    }
  }

  /** The index of the token that closes a group; -1: none does. */
  partnerOf(opener: number): number {
    if (this.kinds[opener] === P.LT) return closingAngle(this.kinds, opener, this.length);
    this.#matches ??= matchBrackets(this.kinds, this.length);
    return this.#matches[opener];
  }
}

/** Stands for a query that was nested too deep to be read. */
function unread(start: number, end: number): Node {
  return { kind: 'Nested', start, end, query: { kind: 'Missing', start: end, end } };
}

function identifier(cursor: Cursor): Identifier {
  return cursor.identifier();
}

/** A mended name may have other quotes, or, as a reserved word, none. */
function unquoted(written: string): string {
  if (written.charCodeAt(0) !== 96 && /^[\p{L}\p{N}_]/u.test(written)) return written;
  const name = written.slice(1, -1);
  return name.includes('`') ? name.replaceAll('``', '`') : name;
}

/** For every opening bracket (and CASE and BEGIN) the index of its closing one, or -1. */
function matchBrackets(kinds: Uint16Array, length: number): Int32Array {
  const partners = new Int32Array(length).fill(-1);
  const open: number[] = [];
  for (let index = 0; index < length; index++) {
    const kind = kinds[index];
    if (opens(kind)) open.push(index);
    else if (closes(kind)) {
      const opener = open.pop();
      if (opener !== undefined) partners[opener] = index;
    }
  }
  return partners;
}

function opens(kind: number): boolean {
  return kind === P.LPAREN || kind === P.LBRACKET || kind === K.CASE || kind === K.BEGIN || isBrace(kind);
}

function isBrace(kind: number): boolean {
  return (
    kind === P.LBRACE || kind === P.LBRACE_FN || kind === P.LBRACE_D || kind === P.LBRACE_T || kind === P.LBRACE_TS
  );
}

function closes(kind: number): boolean {
  return kind === P.RPAREN || kind === P.RBRACKET || kind === P.RBRACE || kind === K.END;
}

/** What closes a group that opens so. */
function closing(kind: number): number {
  if (kind === P.LT) return P.GT;
  if (kind === P.LBRACKET) return P.RBRACKET;
  if (kind === K.CASE) return K.END;
  return isBrace(kind) ? P.RBRACE : P.RPAREN;
}

/** The same of `<` where a type is read: elsewhere it is no bracket. */
function closingAngle(kinds: Uint16Array, opener: number, length: number): number {
  let open = 0;
  for (let index = opener; index < length; index++) {
    if (kinds[index] === P.LT) open++;
    else if (kinds[index] === P.GT && --open === 0) return index;
  }
  return -1;
}
