/** Functions whose arguments have words of their own between them: CAST, EXTRACT, TRIM, TIMESTAMPDIFF and their like. */
import type { Argument, Call, Clause, DataType, Expression, Name } from '../ast.ts';
import { type Cursor, Wanted } from '../cursor.ts';
import { K } from '../keywords.generated.ts';
import { P } from '../kinds.ts';
import { argumentList, namedCall, overOrNone, sequenceOrNull, word, wordAsName } from './call.ts';
import { Context, expression, primary, queryOrList } from './expression.ts';
import { call } from './json.ts';
import { intervalQualifier, signedNumber, unsignedNumber } from './literal.ts';
import { unknownTimeUnit } from './messages.ts';
import { queryOrExpression } from './query.ts';
import { dataType } from './type.ts';

/** A call with words between its arguments, a constructor of a collection, or nothing is taken. */
export function specialCallOrNull(p: Cursor): Expression | undefined {
  switch (p.kind) {
    case K.CAST:
      return cast(p);
    case K.TRY_CAST:
      return p.since(4) || p.peek(1) === P.LPAREN ? cast(p) : undefined;
    case K.SAFE_CAST:
      return p.since(4) ? cast(p) : undefined;
    case K.EXTRACT:
      return call(p, extract);
    case K.POSITION:
      return call(p, position);
    case K.CONVERT:
      return call(p, convert);
    case K.TRANSLATE:
      return call(p, translate);
    case K.OVERLAY:
      return call(p, overlay);
    case K.FLOOR:
    case K.CEIL:
    case K.CEILING:
      return floorOrCeil(p);
    case K.SUBSTRING:
      return call(p, substring);
    case K.TRIM:
      return call(p, trim);
    case K.ARRAY:
      return collection(p, 'ARRAY');
    case K.MULTISET:
      return collection(p, 'MULTISET');
    case K.MAP:
      return isMapConstructor(p) ? collection(p, 'MAP') : undefined;
    case K.PERIOD:
      return call(p, (cursor, items) => expressions(cursor, items, 2));
    case P.LBRACE_FN:
      return jdbcCall(p);
    default:
      return windowOrPatternCall(p) ?? timeCallOrNull(p);
  }
}

/** TUMBLE, HOP and SESSION in GROUP BY, and the functions of row patterns. */
function windowOrPatternCall(p: Cursor): Expression | undefined {
  const { kind } = p;
  const next = p.peek(1);
  switch (kind) {
    case K.TUMBLE:
    case K.HOP:
    case K.SESSION:
      return next === P.LPAREN ? groupWindow(p) : undefined;
    case K.CLASSIFIER:
    case K.MATCH_NUMBER:
      return call(p, () => {});
    case K.FIRST:
    case K.LAST:
      return next === P.LPAREN ? call(p, navigation) : undefined;
    case K.PREV:
      return call(p, navigation);
    case K.NEXT:
      return next === K.VALUE ? sequenceOrNull(p) : call(p, navigation);
    case K.RUNNING:
      return modified(p);
    case K.FINAL:
      return p.isName(next) || p.vocabulary.functions[next] === 1 ? modified(p) : undefined;
    default:
      return undefined;
  }
}

function groupWindow(p: Cursor): Call {
  const { start } = p;
  const name = wordAsName(p);
  const { quantifier, items } = argumentList(p, Context.SUB_QUERY, false);
  return { kind: 'Call', start, end: p.end, name, quantifier, arguments: items, suffix: undefined };
}

/** (RUNNING | FINAL) (FIRST | LAST) ( … ) or any call. */
function modified(p: Cursor): Expression {
  const { start } = p;
  p.next();
  const made = (p.kind === K.FIRST || p.kind === K.LAST) && p.peek(1) === P.LPAREN ? call(p, navigation) : namedCall(p);
  return { ...made, start };
}

/** Expression [, Number] */
function navigation(p: Cursor, items: Argument[]): void {
  items.push(expression(p));
  if (p.eat(P.COMMA)) items.push(signedNumber(p));
}

/** CAST ( Expression AS (Type | INTERVAL Qualifier) ) */
function cast(p: Cursor): Expression {
  const { start } = p;
  const name = p.textAt(p.index).toUpperCase();
  p.next();
  let value: Expression = { kind: 'Missing', start, end: start };
  let type: DataType | undefined;
  if (p.kind !== P.LPAREN) p.fail(P.LPAREN);
  p.enclosed((cursor) => {
    cursor.expect(P.LPAREN);
    value = expression(cursor);
    cursor.expect(K.AS);
    type = typeOrInterval(cursor);
    cursor.expect(P.RPAREN);
  });
  const { end } = p;
  type ??= {
    kind: 'DataType',
    start: end,
    end,
    name: '',
    parameters: [],
    elements: [],
    fields: [],
    nullable: undefined,
  };
  return { kind: 'Cast', start, end, function: name, value, type };
}

function typeOrInterval(p: Cursor): DataType {
  const { start } = p;
  if (!p.eat(K.INTERVAL)) return dataType(p);
  const name = `INTERVAL ${intervalQualifier(p) ?? p.fail(Wanted.TIME_UNIT)}`;
  return { kind: 'DataType', start, end: p.end, name, parameters: [], elements: [], fields: [], nullable: undefined };
}

/** Exactly so many expressions with commas between them. */
function expressions(p: Cursor, items: Argument[], count: number): void {
  items.push(expression(p));
  for (let index = 1; index < count; index++) {
    p.expect(P.COMMA);
    items.push(expression(p));
  }
}

/** A word and the expression behind it. */
function clause(p: Cursor, kind: number): Clause {
  const { start } = p;
  const name = p.textAt(p.index).toUpperCase();
  p.expect(kind);
  const value = expression(p);
  return { kind: 'Clause', start, end: p.end, word: name, items: [value] };
}

// ---------------------------------------------------------------- units of time

const UNITS: ReadonlySet<number> = new Set<number>([
  K.MILLISECOND,
  K.SECOND,
  K.MINUTE,
  K.HOUR,
  K.DAY,
  K.DOW,
  K.DOY,
  K.ISODOW,
  K.ISOYEAR,
  K.WEEK,
  K.MONTH,
  K.QUARTER,
  K.YEAR,
  K.EPOCH,
  K.DECADE,
  K.CENTURY,
  K.MILLENNIUM,
]);
const FINE_UNITS: ReadonlySet<number> = new Set<number>([K.NANOSECOND, K.MICROSECOND]);
const STAMP_UNITS: ReadonlySet<number> = new Set<number>([
  K.FRAC_SECOND,
  K.MICROSECOND,
  K.NANOSECOND,
  K.SQL_TSI_FRAC_SECOND,
  K.SQL_TSI_MICROSECOND,
  K.SECOND,
  K.SQL_TSI_SECOND,
  K.MINUTE,
  K.SQL_TSI_MINUTE,
  K.HOUR,
  K.SQL_TSI_HOUR,
  K.DAY,
  K.SQL_TSI_DAY,
  K.WEEK,
  K.SQL_TSI_WEEK,
  K.MONTH,
  K.SQL_TSI_MONTH,
  K.QUARTER,
  K.SQL_TSI_QUARTER,
  K.YEAR,
  K.SQL_TSI_YEAR,
]);
const LATE_UNITS: ReadonlySet<number> = new Set<number>([K.DAYOFWEEK, K.DAYOFYEAR]);
const WEEKDAYS: ReadonlySet<number> = new Set<number>([
  K.SUNDAY,
  K.MONDAY,
  K.TUESDAY,
  K.WEDNESDAY,
  K.THURSDAY,
  K.FRIDAY,
  K.SATURDAY,
]);

/** TimeUnit, from 2.0 on also `WEEK ( Weekday )` or any name. */
function timeUnit(p: Cursor, fine: boolean): Argument {
  if (p.since(4)) return lateTimeUnit(p);
  if (UNITS.has(p.kind) || (fine && FINE_UNITS.has(p.kind))) return word(p);
  if (p.since(1) && p.isName(p.kind)) {
    const span = { start: p.start, end: p.ends[p.index] };
    p.findings.push(unknownTimeUnit(span, { unit: p.textAt(p.index) }));
    return word(p);
  }
  return p.fail(Wanted.TIME_UNIT);
}

function lateTimeUnit(p: Cursor): Argument {
  const { start, kind } = p;
  if (kind === K.WEEK && p.peek(1) === P.LPAREN) {
    p.next();
    p.next();
    if (!WEEKDAYS.has(p.kind)) p.fail(Wanted.TIME_UNIT);
    p.next();
    p.expect(P.RPAREN);
    return { kind: 'Word', start, end: p.end, word: p.text.slice(start, p.end).toUpperCase() };
  }
  if (UNITS.has(kind) || FINE_UNITS.has(kind) || LATE_UNITS.has(kind)) return word(p);
  if (!p.isName(kind)) p.fail(Wanted.TIME_UNIT);
  return word(p);
}

/** The unit of TIMESTAMPADD and TIMESTAMPDIFF. */
function stampUnit(p: Cursor): Argument {
  if (p.since(4)) return lateTimeUnit(p);
  return STAMP_UNITS.has(p.kind) ? word(p) : p.fail(Wanted.TIME_UNIT);
}

// ---------------------------------------------------------------- single functions

/** EXTRACT ( Unit FROM Expression ) */
function extract(p: Cursor, items: Argument[]): void {
  items.push(timeUnit(p, true));
  items.push(clause(p, K.FROM));
}

/** POSITION ( Primary IN Expression [FROM Expression] ) */
function position(p: Cursor, items: Argument[]): void {
  // No operator: IN would be taken for one. A sign belongs to its number.
  items.push(p.kind === P.PLUS || p.kind === P.MINUS ? signedNumber(p) : primary(p, Context.SUB_QUERY));
  items.push(clause(p, K.IN));
  if (p.at(K.FROM)) items.push(clause(p, K.FROM));
}

/** CONVERT ( Expression USING Name ), from 2.0 on also ( Type , Expression [, Style] ) and ( Expression , Name , Name ). */
function convert(p: Cursor, items: Argument[]): void {
  if (p.since(4) && startsType(p)) {
    items.push(typeOrInterval(p));
    p.expect(P.COMMA);
    items.push(expression(p));
    if (p.eat(P.COMMA)) items.push(p.at(K.NULL) ? word(p) : unsignedNumber(p));
    return;
  }
  items.push(expression(p));
  if (p.since(4) && p.eat(P.COMMA)) {
    items.push(nameOf(p));
    p.expect(P.COMMA);
    items.push(nameOf(p));
    return;
  }
  p.expect(K.USING);
  items.push(nameOf(p));
}

/** Words that begin a type and no expression. */
function startsType(p: Cursor): boolean {
  const { kind } = p;
  const next = p.peek(1);
  if (kind === K.DATE || kind === K.TIME || kind === K.TIMESTAMP) return next !== P.STRING && next !== K.WITH;
  if (kind === K.INTERVAL) return next >= 100;
  if (kind === K.CHAR || kind === K.DECIMAL) return next !== P.STRING;
  if (kind === K.ROW) return next === P.LT || next === P.NE;
  if (kind === K.ARRAY || kind === K.MULTISET || kind === K.MAP) return next === P.LT;
  return (
    kind === K.INT ||
    kind === K.INTEGER ||
    kind === K.BIGINT ||
    kind === K.SMALLINT ||
    kind === K.TINYINT ||
    kind === K.VARCHAR ||
    kind === K.CHARACTER ||
    kind === K.BOOLEAN ||
    kind === K.DOUBLE ||
    kind === K.FLOAT ||
    kind === K.REAL ||
    kind === K.STRING ||
    kind === K.BYTES ||
    kind === K.BINARY ||
    kind === K.VARBINARY ||
    kind === K.DEC ||
    kind === K.NUMERIC ||
    kind === K.ANY ||
    kind === K.TIMESTAMP_LTZ ||
    kind === K.VARIANT
  );
}

function nameOf(p: Cursor): Name {
  const part = p.identifier();
  return { kind: 'Name', start: part.start, end: part.end, parts: [part], star: false };
}

/** TRANSLATE ( Expression USING Name ) | ( Expression (, Expression)* ) */
function translate(p: Cursor, items: Argument[]): void {
  items.push(expression(p));
  if (p.eat(K.USING)) items.push(nameOf(p));
  else while (p.eat(P.COMMA)) items.push(expression(p));
}

/** OVERLAY ( Expression PLACING Expression FROM Expression [FOR Expression] ) */
function overlay(p: Cursor, items: Argument[]): void {
  items.push(expression(p));
  items.push(clause(p, K.PLACING));
  items.push(clause(p, K.FROM));
  if (p.at(K.FOR)) items.push(clause(p, K.FOR));
}

/** FLOOR ( Expression [TO Unit] ) [OVER Window] */
function floorOrCeil(p: Cursor): Expression {
  const made = call(p, (cursor, items) => {
    items.push(expression(cursor));
    const { start } = cursor;
    if (!cursor.eat(K.TO)) return;
    const unit = timeUnit(cursor, false);
    items.push({ kind: 'Clause', start, end: cursor.end, word: 'TO', items: [unit] });
  });
  const { end: start } = p;
  const over = overOrNone(p);
  if (!over) return made;
  const suffix = {
    kind: 'CallSuffix',
    start,
    end: p.end,
    over,
    nulls: undefined,
    withinDistinct: undefined,
    withinGroup: undefined,
    filter: undefined,
  } as const;
  return { ...made, end: p.end, suffix };
}

/** SUBSTRING ( Expression (FROM | ,) Expression [(FOR | ,) Expression] ) */
function substring(p: Cursor, items: Argument[]): void {
  items.push(expression(p));
  if (!p.eat(K.FROM)) p.expect(P.COMMA);
  items.push(expression(p));
  if (p.eat(K.FOR) || p.eat(P.COMMA)) items.push(expression(p));
}

/** TRIM ( [[BOTH | TRAILING | LEADING] [Expression] FROM] Expression ) */
function trim(p: Cursor, items: Argument[]): void {
  const side = p.at(K.BOTH) || p.at(K.TRAILING) || p.at(K.LEADING);
  if (side) items.push(word(p));
  if (!p.at(K.FROM)) {
    items.push(expression(p));
    if (!p.at(K.FROM)) return;
  } else if (!side) {
    p.fail(Wanted.EXPRESSION);
  }
  items.push(clause(p, K.FROM));
}

/** Before 2.0 `MAP()` is the call of a function of that name. */
function isMapConstructor(p: Cursor): boolean {
  const next = p.peek(1);
  return next === P.LBRACKET || (next === P.LPAREN && (p.since(4) || p.peek(2) !== P.RPAREN));
}

/** ARRAY [ … ] | ARRAY ( Query ), and the same of MAP and MULTISET. */
function collection(p: Cursor, type: 'ARRAY' | 'MAP' | 'MULTISET'): Expression {
  const { start } = p;
  p.next();
  if (p.kind === P.LPAREN) return collectionOfQuery(p, type, start);
  const items: Argument[] = [];
  if (p.kind !== P.LBRACKET) p.fail(P.LBRACKET);
  p.enclosed((cursor) => {
    cursor.expect(P.LBRACKET);
    if (type === 'MULTISET' || !cursor.at(P.RBRACKET)) {
      do
        items.push(
          expression(cursor, items.length === 0 || type === 'MULTISET' ? Context.NON_QUERY : Context.SUB_QUERY),
        );
      while (cursor.eat(P.COMMA));
    }
    cursor.expect(P.RBRACKET);
  });
  return { kind: 'Collection', start, end: p.end, type, items: items as Expression[] };
}

function collectionOfQuery(p: Cursor, type: 'ARRAY' | 'MAP' | 'MULTISET', start: number): Expression {
  if (p.since(4) && type !== 'MULTISET') {
    if (p.eat2(P.LPAREN, P.RPAREN)) return { kind: 'Collection', start, end: p.end, type, items: [] };
    const items = queryOrList(p, Context.ALL);
    return { kind: 'Collection', start, end: p.end, type, items };
  }
  p.expect(P.LPAREN);
  const query = queryOrExpression(p, Context.QUERY, p.since(1) && type === 'ARRAY' ? 'ordered' : 'leaf');
  p.expect(P.RPAREN);
  return { kind: 'Collection', start, end: p.end, type, items: [query] };
}

// ---------------------------------------------------------------- dates and times

/** What takes a unit of time, and from 2.0 on the constructors `DATE(…)` and their like. */
function timeCallOrNull(p: Cursor): Expression | undefined {
  const opens = p.peek(1) === P.LPAREN;
  switch (p.kind) {
    case K.TIMESTAMPADD:
    case K.TIMESTAMPDIFF:
      return opens ? call(p, unitAndTwo) : undefined;
    case K.DATE:
    case K.TIME:
    case K.TIMESTAMP:
    case K.DATETIME:
      return p.since(4) && opens ? dateConstructor(p) : undefined;
    default:
      return p.since(4) ? lateTimeCall(p, opens) : undefined;
  }
}

function lateTimeCall(p: Cursor, opens: boolean): Expression | undefined {
  switch (p.kind) {
    case K.DATE_DIFF:
    case K.DATETIME_DIFF:
    case K.TIMESTAMP_DIFF:
    case K.TIME_DIFF:
      return opens ? call(p, twoAndUnit) : undefined;
    case K.TIMESTAMP_TRUNC:
    case K.TIME_TRUNC:
    case K.DATETIME_TRUNC:
      return opens ? call(p, oneAndUnit) : undefined;
    case K.DATE_TRUNC:
      return opens ? call(p, dateTrunc) : undefined;
    case K.CONTAINS_SUBSTR:
      return opens ? call(p, containsSubstring) : undefined;
    case K.MODEL:
      return p.isName(p.peek(1)) ? explicitModel(p) : undefined;
    default:
      return undefined;
  }
}

function unitAndTwo(p: Cursor, items: Argument[]): void {
  items.push(stampUnit(p));
  p.expect(P.COMMA);
  expressions(p, items, 2);
}

function twoAndUnit(p: Cursor, items: Argument[]): void {
  expressions(p, items, 2);
  p.expect(P.COMMA);
  items.push(lateTimeUnit(p));
}

function oneAndUnit(p: Cursor, items: Argument[]): void {
  items.push(expression(p));
  p.expect(P.COMMA);
  items.push(lateTimeUnit(p));
}

/** DATE_TRUNC ( Expression , (Unit | Expression) ) */
function dateTrunc(p: Cursor, items: Argument[]): void {
  items.push(expression(p));
  p.expect(P.COMMA);
  const unit = UNITS.has(p.kind) || FINE_UNITS.has(p.kind) || LATE_UNITS.has(p.kind);
  const alone = p.peek(1) === P.RPAREN || (p.kind === K.WEEK && p.peek(1) === P.LPAREN);
  items.push(unit && alone ? lateTimeUnit(p) : expression(p));
}

/** CONTAINS_SUBSTR ( Expression , Expression [, JSON_SCOPE => Expression] ) */
function containsSubstring(p: Cursor, items: Argument[]): void {
  expressions(p, items, 2);
  if (!p.eat(P.COMMA)) return;
  p.expect(K.JSON_SCOPE);
  p.expect(P.ARROW);
  items.push(expression(p));
}

function dateConstructor(p: Cursor): Call {
  const { start } = p;
  const name = wordAsName(p);
  const { quantifier, items } = argumentList(p, Context.SUB_QUERY, false);
  return { kind: 'Call', start, end: p.end, name, quantifier, arguments: items, suffix: undefined };
}

/** MODEL Name */
function explicitModel(p: Cursor): Call {
  const { start } = p;
  const name = wordAsName(p);
  const model = p.nameOrStar();
  return { kind: 'Call', start, end: p.end, name, quantifier: undefined, arguments: [model], suffix: undefined };
}

// ---------------------------------------------------------------- {fn …}

/** {fn Function ( … ) } */
function jdbcCall(p: Cursor): Expression {
  const { start } = p;
  p.next();
  const made = jdbcFunction(p);
  p.expect(P.RBRACE);
  return { ...made, start, end: p.end };
}

function jdbcFunction(p: Cursor): Expression {
  const { start, kind } = p;
  if (kind === K.CONVERT) return call(p, jdbcConvert);
  const special = kind === K.TIMESTAMPADD || takesStampUnit(p) || p.since(4) ? timeCallOrNull(p) : undefined;
  if (special) return special;
  const plain = kind === K.INSERT || kind === K.LEFT || kind === K.RIGHT || kind === K.TRUNCATE || kind === K.SUBSTRING;
  if (!plain && !p.isName(kind) && p.vocabulary.functions[kind] !== 1) p.fail(Wanted.NAME);
  const name = wordAsName(p);
  const items = jdbcArguments(p);
  return { kind: 'Call', start, end: p.end, name, quantifier: undefined, arguments: items, suffix: undefined };
}

/** A TIMESTAMPDIFF with another unit is read as the call of any function. */
function takesStampUnit(p: Cursor): boolean {
  return p.kind === K.TIMESTAMPDIFF && STAMP_UNITS.has(p.peek(2));
}

function jdbcArguments(p: Cursor): Argument[] {
  if (p.eat2(P.LPAREN, P.RPAREN)) return [];
  if (p.kind === P.LPAREN && p.peek(1) === P.STAR && p.peek(2) === P.RPAREN) {
    p.next();
    p.next();
    p.next();
    return [{ kind: 'Star', start: p.end - 2, end: p.end - 1 }];
  }
  return queryOrList(p, Context.SUB_QUERY);
}

/** CONVERT ( Expression , SqlType ) */
function jdbcConvert(p: Cursor, items: Argument[]): void {
  items.push(expression(p));
  p.expect(P.COMMA);
  if (p.kind < 100) p.fail(Wanted.TYPE);
  items.push(word(p));
}
