/** Literals, intervals and the words for units of time. What a literal says is checked here too, as Flink's parser does. */
import type { Expression, Interval, Literal } from '../ast.ts';
import { type Cursor, Wanted } from '../cursor.ts';
import { FIRST_KEYWORD, K } from '../keywords.generated.ts';
import { P } from '../kinds.ts';
import { expression } from './expression.ts';
import { badBinary, badCharset, badNumber, badUnicode, isDate, isTime, isTimestamp } from './literal-contents.ts';
import { badLiteral } from './messages.ts';

/** Literal := Number | String | TRUE | FALSE | UNKNOWN | NULL | DATE '…' …, or nothing is taken. */
export function literalOrNull(p: Cursor): Literal | undefined {
  switch (p.kind) {
    case P.STRING:
    case P.PREFIXED_STRING:
    case P.UNICODE_STRING:
    case P.BINARY_STRING:
    case P.ESCAPED_STRING:
      return stringLiteral(p);
    case P.INTEGER:
    case P.DECIMAL:
    case P.APPROXIMATE:
      return numberLiteral(p);
    case K.DECIMAL:
      return p.since(4) && p.peek(1) === P.STRING ? unsignedNumber(p) : undefined;
    case K.TRUE:
    case K.FALSE:
      return wordLiteral(p, 'boolean');
    case K.UNKNOWN:
      return wordLiteral(p, 'unknown');
    case K.NULL:
      return wordLiteral(p, 'null');
    case P.LBRACE_D:
    case P.LBRACE_T:
    case P.LBRACE_TS:
      return escapedDateTime(p);
    default:
      return undefined;
  }
}

function wordLiteral(p: Cursor, type: Literal['type']): Literal {
  const { start } = p;
  p.next();
  return { kind: 'Literal', start, end: p.end, type, value: p.textAt(p.index - 1).toUpperCase() };
}

function numberLiteral(p: Cursor): Literal {
  const { start } = p;
  const reason = badNumber(p.kind, p.textAt(p.index));
  p.next();
  const value = p.textAt(p.index - 1);
  if (reason) p.findings.push(badLiteral({ start, end: p.end }, { type: 'number', value, reason }));
  return { kind: 'Literal', start, end: p.end, type: 'number', value };
}

/** UnsignedNumericLiteral, from 2.0 on also `DECIMAL '1.5'`. */
export function unsignedNumber(p: Cursor): Literal {
  if (p.since(4) && p.kind === K.DECIMAL && p.peek(1) === P.STRING) {
    const { start } = p;
    p.next();
    const { value, end } = simpleString(p);
    const reason = "it must look like '1.5'";
    if (Number.isNaN(Number(value.trim() || 'x')))
      p.findings.push(badLiteral({ start, end }, { type: 'DECIMAL', value: `'${value}'`, reason }));
    return { kind: 'Literal', start, end, type: 'number', value };
  }
  if (p.kind !== P.INTEGER && p.kind !== P.DECIMAL && p.kind !== P.APPROXIMATE) p.fail(Wanted.NUMBER);
  return numberLiteral(p);
}

/** [+ | -] UnsignedNumericLiteral */
export function signedNumber(p: Cursor): Literal {
  const { start } = p;
  if (!p.eat(P.MINUS)) p.eat(P.PLUS);
  return { ...unsignedNumber(p), start };
}

/** UnsignedNumericLiteral | ? */
export function numberOrParameter(p: Cursor): Expression {
  const { start } = p;
  if (p.eat(P.QUESTION)) return { kind: 'Parameter', start, end: p.end };
  return unsignedNumber(p);
}

const LARGEST_INT = 2147483647;

/** UnsignedIntLiteral: digits only, within 32 bits. */
export function unsignedInt(p: Cursor): string {
  if (p.kind !== P.INTEGER) p.fail(P.INTEGER);
  const value = p.textAt(p.index);
  if (Number(value) > LARGEST_INT) {
    const reason = 'a whole number up to 2147483647 belongs here';
    p.findings.push(badLiteral(p.here, { type: 'number', value, reason }));
  }
  p.next();
  return value;
}

/** StringLiteral := 'text' ('text')* [UESCAPE 'c'], in any form. */
export function stringLiteral(p: Cursor): Literal {
  const { start, kind } = p;
  if (kind < P.STRING || kind > P.ESCAPED_STRING) p.fail(Wanted.STRING);
  const first = p.index;
  p.next();
  if (kind !== P.ESCAPED_STRING) while (p.kind === P.STRING) p.next();
  const last = p.index;
  if (kind !== P.BINARY_STRING && kind !== P.ESCAPED_STRING && p.eat(K.UESCAPE)) p.expect(P.STRING);
  checkString(p, first, last);
  return {
    kind: 'Literal',
    start,
    end: p.end,
    type: kind === P.BINARY_STRING ? 'binary' : 'string',
    value: textBetween(p, first, last),
  };
}

/** One `'text'` and no more: <QUOTED_STRING> of the grammar. */
export function simpleString(p: Cursor): Literal {
  const { start } = p;
  if (p.kind !== P.STRING) p.fail(Wanted.STRING);
  p.next();
  return { kind: 'Literal', start, end: p.end, type: 'string', value: textBetween(p, p.index - 1, p.index) };
}

function textBetween(p: Cursor, first: number, last: number): string {
  if (last - first === 1) return contentOf(p.textAt(first));
  let value = '';
  for (let index = first; index < last; index++) value += contentOf(p.textAt(index));
  return value;
}

/** The text between the quotes, doubled quotes resolved. */
export function contentOf(written: string): string {
  // A string that was mended lacks one of its quotes.
  const quote = written.indexOf("'");
  const opening = quote === written.length - 1 ? 0 : quote + 1;
  const content = written.slice(opening, written.endsWith("'") ? -1 : undefined);
  return content.includes("''") ? content.replaceAll("''", "'") : content;
}

function checkString(p: Cursor, first: number, last: number): void {
  const kind = p.kinds[first];
  if (kind === P.STRING && p.index === last) return;
  const value = p.textAt(first);
  const character = p.index > last ? contentOf(p.textAt(last + 1)) : undefined;
  const whole = textBetween(p, first, last);
  const reason =
    kind === P.BINARY_STRING
      ? badBinary(whole)
      : ((kind === P.PREFIXED_STRING ? badCharset(value, whole) : undefined) ?? badUnicode(kind, value, character));
  if (reason)
    p.findings.push(
      badLiteral(
        { start: p.starts[first], end: p.end },
        { type: kind === P.BINARY_STRING ? 'binary' : 'string', value, reason },
      ),
    );
}

// ---------------------------------------------------------------- dates and times

/** `DATE '…'`, `TIME '…'`, `TIMESTAMP '…'`, from 2.0 on also `DATETIME` and `TIMESTAMP WITH LOCAL TIME ZONE`. */
export function dateTimeOrNull(p: Cursor): Literal | undefined {
  const { kind } = p;
  if (kind !== K.DATE && kind !== K.TIME && kind !== K.TIMESTAMP && !(kind === K.DATETIME && p.since(4)))
    return undefined;
  if (p.since(4)) {
    p.wantNext(Wanted.STRING, P.LPAREN);
    if (p.peek(1) === P.LPAREN) return undefined;
  }
  const { start } = p;
  const word = p.textAt(p.index).toUpperCase();
  p.next();
  if (kind === K.TIMESTAMP && p.since(4) && p.eat(K.WITH)) {
    p.expect(K.LOCAL);
    p.expect2(K.TIME, K.ZONE);
  }
  const { value } = simpleString(p);
  // From 2.0 on the parser leaves the content to the validator.
  if (!p.since(4)) checkDateTime(p, word, value, start);
  const type = kind === K.DATE ? 'date' : kind === K.TIME ? 'time' : 'timestamp';
  return { kind: 'Literal', start, end: p.end, type, value };
}

const EXAMPLES: Readonly<Record<string, string>> = {
  DATE: '2024-02-29',
  TIME: '23:59:59',
  TIMESTAMP: '2024-02-29 23:59:59.123',
};

function checkDateTime(p: Cursor, type: string, value: string, start: number): void {
  const good = type === 'DATE' ? isDate(value) : type === 'TIME' ? isTime(value) : isTimestamp(value);
  if (good || p.textAt(p.index - 1) === '') return;
  const reason = `it must look like '${EXAMPLES[type]}' and be a day of the calendar`;
  p.findings.push(badLiteral({ start, end: p.end }, { type, value: `'${value}'`, reason }));
}

/** `{d '…'}`, `{t '…'}`, `{ts '…'}` */
function escapedDateTime(p: Cursor): Literal {
  const { start, kind } = p;
  p.next();
  const { value } = simpleString(p);
  p.expect(P.RBRACE);
  const type = kind === P.LBRACE_D ? 'DATE' : kind === P.LBRACE_T ? 'TIME' : 'TIMESTAMP';
  checkDateTime(p, type, value, start);
  return { kind: 'Literal', start, end: p.end, type: type.toLowerCase() as Literal['type'], value };
}

/** INTERVAL [+ | -] ('…' Qualifier | (Number | Name | ( Expression )) Unit) */
export function intervalExpression(p: Cursor): Interval {
  const { start } = p;
  p.expect(K.INTERVAL);
  if (!p.eat(P.MINUS)) p.eat(P.PLUS);
  if (p.kind === P.STRING) return quotedInterval(p, start);
  p.want(Wanted.STRING);
  const value = intervalValue(p);
  const unit = intervalUnit(p, false) ?? p.fail(Wanted.TIME_UNIT);
  return { kind: 'Interval', start, end: p.end, value, unit };
}

/** '…' Qualifier */
function quotedInterval(p: Cursor, start: number): Interval {
  const value = simpleString(p);
  const unit = intervalQualifier(p) ?? p.fail(Wanted.TIME_UNIT);
  const { end } = p;
  if (value.value === '' && value.end > value.start) {
    p.findings.push(badLiteral({ start, end }, { type: 'INTERVAL', value: "''", reason: 'it needs a value' }));
  }
  return { kind: 'Interval', start, end, value, unit };
}

function intervalValue(p: Cursor): Expression {
  if (p.kind === P.LPAREN) {
    return p.enclosedNode(p.start, (cursor) => {
      cursor.next();
      const value = expression(cursor);
      cursor.expect(P.RPAREN);
      return value;
    });
  }
  if (p.kind === P.INTEGER || p.kind === P.DECIMAL || p.kind === P.APPROXIMATE) return unsignedNumber(p);
  if (p.since(4) && p.kind === K.DECIMAL) return unsignedNumber(p);
  return p.isName(p.kind) ? p.nameOrStar() : p.fail(Wanted.EXPRESSION);
}

/** INTERVAL [+ | -] '…' Qualifier, where only a literal may stand. */
export function intervalLiteral(p: Cursor): Interval {
  const { start } = p;
  p.expect(K.INTERVAL);
  if (!p.eat(P.MINUS)) p.eat(P.PLUS);
  return quotedInterval(p, start);
}

/** IntervalQualifier := Unit [(precision)] [TO Unit [(precision)]], or nothing is taken. */
export function intervalQualifier(p: Cursor): string | undefined {
  return intervalUnit(p, true);
}

/** What each word for a unit means, and the version from which on it is one. */
const UNITS: ReadonlyMap<number, readonly [string, number]> = new Map<number, readonly [string, number]>([
  [K.YEAR, ['YEAR', 0]],
  [K.YEARS, ['YEAR', 0]],
  [K.QUARTER, ['QUARTER', 4]],
  [K.QUARTERS, ['QUARTER', 4]],
  [K.MONTH, ['MONTH', 0]],
  [K.MONTHS, ['MONTH', 0]],
  [K.WEEK, ['WEEK', 4]],
  [K.WEEKS, ['WEEK', 4]],
  [K.DAY, ['DAY', 0]],
  [K.DAYS, ['DAY', 0]],
  [K.HOUR, ['HOUR', 0]],
  [K.HOURS, ['HOUR', 0]],
  [K.MINUTE, ['MINUTE', 0]],
  [K.MINUTES, ['MINUTE', 0]],
  [K.SECOND, ['SECOND', 0]],
  [K.SECONDS, ['SECOND', 0]],
]);

/** Which units may follow `TO` behind each. */
const RANGES: Readonly<Record<string, readonly string[]>> = {
  YEAR: ['MONTH'],
  DAY: ['HOUR', 'MINUTE', 'SECOND'],
  HOUR: ['MINUTE', 'SECOND'],
  MINUTE: ['SECOND'],
};

function unitAt(p: Cursor, ahead: number): string | undefined {
  const unit = UNITS.get(p.peek(ahead));
  return unit && p.since(unit[1]) ? unit[0] : undefined;
}

function intervalUnit(p: Cursor, mayRange: boolean): string | undefined {
  if (p.kind < FIRST_KEYWORD) return undefined;
  const unit = unitAt(p, 0);
  if (!unit) return undefined;
  p.next();
  precision(p, unit === 'SECOND');
  const ends = mayRange ? RANGES[unit] : undefined;
  if (!ends || p.kind !== K.TO) return unit;
  const last = unitAt(p, 1);
  if (!last || !ends.includes(last)) return unit;
  p.next();
  p.next();
  if (last === 'SECOND') precision(p, false);
  return `${unit} TO ${last}`;
}

/** [( Number [, Number] )], with a second number only where `two` may stand. */
export function precision(p: Cursor, two: boolean): string[] {
  if (!p.eat(P.LPAREN)) return [];
  const numbers = [unsignedInt(p)];
  if (two && p.eat(P.COMMA)) numbers.push(unsignedInt(p));
  p.expect(P.RPAREN);
  return numbers;
}
