/** Functions whose arguments have words of their own between them: CAST, EXTRACT, TRIM, TIMESTAMPDIFF and their like. */
import type { Argument, Cast, Clause, DataType, Expression } from '../ast.ts';
import { type Cursor, Wanted } from '../cursor.ts';
import { FIRST_KEYWORD, K } from '../keywords.generated.ts';
import { P } from '../kinds.ts';
import { namedCall, overOrNone, plainCall, suffixed, word } from './call.ts';
import { collection, isMapConstructor } from './collection.ts';
import { Context } from './context.ts';
import { simpleName } from './ddl.ts';
import { expression } from './expression.ts';
import { jdbcCall } from './jdbc-call.ts';
import { call } from './json.ts';
import { intervalQualifier, signedNumber, unsignedNumber } from './literal.ts';
import { primary } from './primary.ts';
import { timeCallOrNull, twoExpressions } from './time-call.ts';
import { timeUnit } from './time-unit.ts';
import { dataType, TYPE_STARTS } from './type.ts';

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
      return call(p, twoExpressions);
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
      return next === P.LPAREN ? plainCall(p) : undefined;
    case K.CLASSIFIER:
    case K.MATCH_NUMBER:
      return call(p, () => {});
    case K.FIRST:
    case K.LAST:
      return next === P.LPAREN ? call(p, navigation) : undefined;
    case K.PREV:
    case K.NEXT:
      return call(p, navigation);
    case K.RUNNING:
      return modified(p);
    case K.FINAL:
      return p.isName(next) || p.vocabulary.functions[next] === 1 ? modified(p) : undefined;
    default:
      return undefined;
  }
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
  if (p.kind !== P.LPAREN) p.fail(P.LPAREN);
  return p.enclosedNode(start, (cursor): Cast => {
    cursor.expect(P.LPAREN);
    const value = expression(cursor);
    cursor.expect(K.AS);
    const type = typeOrInterval(cursor);
    cursor.expect(P.RPAREN);
    return { kind: 'Cast', start, end: cursor.end, function: name, value, type };
  });
}

function typeOrInterval(p: Cursor): DataType {
  const { start } = p;
  if (!p.eat(K.INTERVAL)) return dataType(p);
  const name = `INTERVAL ${intervalQualifier(p) ?? p.fail(Wanted.TIME_UNIT)}`;
  return { kind: 'DataType', start, end: p.end, name, parameters: [], elements: [], fields: [], nullable: undefined };
}

/** A word and the expression behind it. */
function clause(p: Cursor, kind: number): Clause {
  const { start } = p;
  const name = p.textAt(p.index).toUpperCase();
  p.expect(kind);
  const value = expression(p);
  return { kind: 'Clause', start, end: p.end, word: name, items: [value] };
}

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
    items.push(simpleName(p));
    p.expect(P.COMMA);
    items.push(simpleName(p));
    return;
  }
  p.expect(K.USING);
  items.push(simpleName(p));
}

/** Words that begin a type and no expression. */
function startsType(p: Cursor): boolean {
  const { kind } = p;
  const next = p.peek(1);
  if (kind === K.DATE || kind === K.TIME || kind === K.TIMESTAMP) return next !== P.STRING && next !== K.WITH;
  if (kind === K.INTERVAL) return next >= FIRST_KEYWORD;
  if (kind === K.CHAR || kind === K.DECIMAL) return next !== P.STRING;
  if (kind === K.ROW) return next === P.LT || next === P.NE;
  if (kind === K.ARRAY || kind === K.MULTISET || kind === K.MAP) return next === P.LT;
  return kind === K.VARIANT || (kind !== K.RAW && TYPE_STARTS.has(kind));
}

/** TRANSLATE ( Expression USING Name ) | ( Expression (, Expression)* ) */
function translate(p: Cursor, items: Argument[]): void {
  items.push(expression(p));
  if (p.eat(K.USING)) items.push(simpleName(p));
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
  return over ? suffixed(p, made, start, { over }) : made;
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
