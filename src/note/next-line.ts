import type { InterpreterLine } from './interpreter-line.ts';
import { interpreterLineAt } from './interpreter-line.ts';
import { intendedInterpreter, isKnownInterpreter, isUnmistakable, languageOf } from './interpreters.ts';

/** An interpreter line, and where the line begins on which it stands. */
export interface Found {
  readonly at: number;
  readonly line: InterpreterLine;
  /** Something other than blanks and comments stands between the last interpreter line, or the start, and this one. */
  readonly afterCode: boolean;
}

/** A byte order mark is no part of the first paragraph's text. */
export function bodyStartOf(text: string): number {
  return text.startsWith('\uFEFF') ? 1 : 0;
}

/** The interpreter line that follows another one. */
export function nextLine(text: string, ends: CommentEnds, { name, end }: InterpreterLine): Found | undefined {
  return languageOf(name) === 'sql' ? nextInSql(text, ends, end) : nextInOther(text, end);
}

/** Where comments end, searched for once: a text may open many and close none. */
export class CommentEnds {
  readonly #text: string;
  #from = 0;
  #end = -1;
  #isKnown = false;

  constructor(text: string) {
    this.#text = text;
  }

  /** Offset of the next end of a comment, or -1. */
  next(at: number): number {
    const isStillNext = this.#isKnown && this.#from <= at && (this.#end < 0 || at <= this.#end);
    if (!isStillNext) [this.#from, this.#end, this.#isKnown] = [at, this.#text.indexOf('*/', at), true];
    return this.#end;
  }
}

const LINE_START = /^\uFEFF?[ \t]*%[ \t]*[A-Za-z_]/gm;

/** In a text that is not SQL every line counts that names an interpreter which exists. */
function nextInOther(text: string, from: number): Found | undefined {
  LINE_START.lastIndex = from;
  for (let match = LINE_START.exec(text); match; match = LINE_START.exec(text)) {
    // For the pattern a line begins behind U+2028, too; for Zeppelin it does not.
    const line = isLineStart(text, match.index) ? interpreterLineAt(text, match.index) : undefined;
    const isOne =
      line && !hasGap(line) && (isKnownInterpreter(line.name) || (isMisspelt(text, line) && standsAlone(text, line)));
    if (isOne && match.index >= from) return { at: match.index, line, afterCode: true };
  }
  return undefined;
}

const SQL_PIECE = /--[^\r\n]*|\/\*|\*\/|['"`;]|[\r\n]|[^;'"`/*\r\n-]+|[/*-]/g;

/** The first interpreter line of a text that is SQL. */
export function nextInSql(text: string, ends: CommentEnds, from: number): Found | undefined {
  return candidatesRemain(text, from) ? scanSql(text, ends, from, false) : undefined;
}

/**
 * Walks over SQL to the next interpreter line. `probing` tells that the walk only asks whether the text could begin
 * here: then it stops at the first string or comment that holds a line like one, and answers that it found none.
 */
function scanSql(text: string, ends: CommentEnds, from: number, probing: boolean): Found | undefined {
  let betweenStatements = true;
  let afterCode = false;
  let at = from;
  if (isLineStart(text, from)) {
    const line = acceptedAt(text, from, true);
    if (line) return { at: from, line, afterCode };
  }
  for (;;) {
    SQL_PIECE.lastIndex = at;
    const match = SQL_PIECE.exec(text);
    if (!match) return undefined;
    const [piece] = match;
    at = SQL_PIECE.lastIndex;
    if (piece === '\n' || piece === '\r') {
      const line = acceptedAt(text, at, betweenStatements);
      if (line) return { at, line, afterCode };
    } else if (piece === ';') {
      betweenStatements = true;
      afterCode = true;
    } else if (!piece.startsWith('--') && piece.trim() !== '') {
      if (piece === '*/' && probing) return BROKEN;
      const isComment = piece === '/*';
      if (!isComment) {
        betweenStatements = false;
        afterCode = true;
      }
      if (!isComment && piece !== "'" && piece !== '"' && piece !== '`') continue;
      const close = isComment ? ends.next(at) : closingQuote(text, at, piece);
      const inside = lineInside(text, at, close < 0 ? text.length : close);
      if (probing && (inside || close < 0)) return BROKEN;
      if (!inside && close < 0) return undefined;
      const behind = close + (isComment ? 2 : 1);
      if (inside && (close < 0 || !isHeld(text, ends, inside.line, behind))) return { ...inside, afterCode: true };
      at = behind;
    }
  }
}

/** Answer of a probe: the text cannot begin there. */
const BROKEN: Found = {
  at: -1,
  line: { name: '', nameSpan: { start: -1, end: -1 }, properties: [], end: -1 },
  afterCode: false,
};

/**
 * Whether a line in a string or comment, which ends in front of `behind`, belongs to it. Else the string or comment was
 * never closed, and what seems to close it opens another. SQL behind the line tells: it reads well only in the second
 * case. Of another language nothing is known, so there it is the SQL behind the string or comment that tells.
 */
function isHeld(text: string, ends: CommentEnds, line: InterpreterLine, behind: number): boolean {
  return languageOf(line.name) === 'sql'
    ? scanSql(text, ends, line.end, true) === BROKEN
    : scanSql(text, ends, behind, true) !== BROKEN;
}

function lineInside(text: string, from: number, to: number): { at: number; line: InterpreterLine } | undefined {
  const stretch = /[\r\n]/g;
  stretch.lastIndex = from;
  for (let match = stretch.exec(text); match && match.index < to; match = stretch.exec(text)) {
    const line = acceptedAt(text, stretch.lastIndex, false);
    if (line && line.nameSpan.end <= to) return { at: stretch.lastIndex, line };
  }
  return undefined;
}

/** Behind the string's closing quote, a doubled quote being part of it; -1 if it is never closed. */
function closingQuote(text: string, from: number, quote: string): number {
  let close = text.indexOf(quote, from);
  while (close >= 0 && text[close + 1] === quote) close = text.indexOf(quote, close + 2);
  return close;
}

/** With these words statements begin, so behind a stray `%` they name no interpreter. */
const STATEMENT_STARTS = new Set(
  (
    'ADD ALTER ANALYZE BEGIN CALL CLEAR COMPILE CREATE DELETE DESC DESCRIBE DROP END EXECUTE EXIT EXPLAIN HELP INSERT ' +
    'LOAD MERGE QUIT REMOVE REPLACE RESET SELECT SET SHOW STOP TABLE TRUNCATE UNLOAD UPDATE UPSERT USE VALUES WITH'
  ).split(' '),
);

/**
 * Within a statement a line can go on with `% b`, so there only a name that is an interpreter's, or is clearly meant as
 * one, counts. Between two statements any name counts that stands alone on its line.
 */
function acceptedAt(text: string, at: number, betweenStatements: boolean): InterpreterLine | undefined {
  const line = interpreterLineAt(text, at);
  if (!line) return undefined;
  const { name } = line;
  if (hasGap(line)) return betweenStatements && isKnownInterpreter(name) ? line : undefined;
  const alone = standsAlone(text, line);
  const known = isKnownInterpreter(name) || isMisspelt(text, line);
  const isOne =
    isUnmistakable(name) ||
    (known && (betweenStatements || alone)) ||
    (betweenStatements && alone && !STATEMENT_STARTS.has(name.toUpperCase()));
  return isOne ? line : undefined;
}

/** Whether blanks stand between the `%` and the name, so that Zeppelin takes the line for none. */
export function hasGap({ fault }: InterpreterLine): boolean {
  return fault?.kind === 'blank-in-front' && fault.before === 'name';
}

/** A misspelt name that has a point or properties. */
function isMisspelt(text: string, { name, nameSpan }: InterpreterLine): boolean {
  return (name.includes('.') || text[nameSpan.end] === '(') && intendedInterpreter(name) !== undefined;
}

function standsAlone(text: string, { end }: InterpreterLine): boolean {
  return /^[ \t]*(?:[\r\n]|$)/.test(text.slice(end, end + 200));
}

function candidatesRemain(text: string, from: number): boolean {
  LINE_START.lastIndex = from <= bodyStartOf(text) ? 0 : from;
  return LINE_START.test(text);
}

function isLineStart(text: string, at: number): boolean {
  return at <= bodyStartOf(text) || text[at - 1] === '\n' || text[at - 1] === '\r';
}

/** Whether a word stands there with which a statement of SQL begins. */
export function beginsStatement(text: string, at: number): boolean {
  const word = /[A-Za-z]+(?![\w.(=])/y;
  word.lastIndex = at;
  return STATEMENT_STARTS.has(word.exec(text)?.[0].toUpperCase() ?? '');
}
