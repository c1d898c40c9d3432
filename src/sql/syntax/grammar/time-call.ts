/** Functions of dates and times, and the constructors that Flink 2 has of them. */
import type { Argument, Call, Expression } from '../ast.ts';
import type { Cursor } from '../cursor.ts';
import { K } from '../keywords.generated.ts';
import { P } from '../kinds.ts';
import { callOf, plainCall, wordAsName } from './call.ts';
import { expression } from './expression.ts';
import { call } from './json.ts';
import { LATE_UNITS, lateTimeUnit, stampUnit } from './time-unit.ts';

/** What takes a unit of time, and from 2.0 on the constructors `DATE(…)` and their like. */
export function timeCallOrNull(p: Cursor): Expression | undefined {
  const opens = p.peek(1) === P.LPAREN;
  switch (p.kind) {
    case K.TIMESTAMPADD:
    case K.TIMESTAMPDIFF:
      return opens ? call(p, unitAndTwo) : undefined;
    case K.DATE:
    case K.TIME:
    case K.TIMESTAMP:
    case K.DATETIME:
      return p.since(4) && opens ? plainCall(p) : undefined;
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
  twoExpressions(p, items);
}

function twoAndUnit(p: Cursor, items: Argument[]): void {
  twoExpressions(p, items);
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
  const unit = LATE_UNITS.has(p.kind);
  const alone = p.peek(1) === P.RPAREN || (p.kind === K.WEEK && p.peek(1) === P.LPAREN);
  items.push(unit && alone ? lateTimeUnit(p) : expression(p));
}

/** CONTAINS_SUBSTR ( Expression , Expression [, JSON_SCOPE => Expression] ) */
function containsSubstring(p: Cursor, items: Argument[]): void {
  twoExpressions(p, items);
  if (!p.eat(P.COMMA)) return;
  p.expect(K.JSON_SCOPE);
  p.expect(P.ARROW);
  items.push(expression(p));
}

/** MODEL Name */
function explicitModel(p: Cursor): Call {
  const { start } = p;
  const name = wordAsName(p);
  return callOf(p, start, name, [p.nameOrStar()]);
}

/** Expression , Expression */
export function twoExpressions(p: Cursor, items: Argument[]): void {
  items.push(expression(p));
  p.expect(P.COMMA);
  items.push(expression(p));
}
