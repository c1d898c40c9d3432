/**
 * Expressions. Flink's grammar reads operands and operators as one flat list and builds the tree afterwards; so do
 * these productions by climbing precedences, which takes the same texts.
 */
import type { Expression, Field, Index } from '../ast.ts';
import { type Cursor, Wanted } from '../cursor.ts';
import { K } from '../keywords.generated.ts';
import { P } from '../kinds.ts';
import { Context } from './context.ts';
import { bangEqual } from './messages.ts';
import { infix, isQuantifier, Precedence } from './operator.ts';
import { queryOrList } from './parentheses.ts';
import { operand, primary } from './primary.ts';

/** Expression := Operand (Operator Operand | Postfix)* */
export function expression(p: Cursor, context: Context = Context.SUB_QUERY): Expression {
  const outer = p.insideLike;
  p.insideLike = false;
  const value = operators(p, context, Precedence.LOWEST, false);
  p.insideLike = outer;
  return value;
}

export function expressionList(p: Cursor, context: Context = Context.SUB_QUERY): Expression[] {
  const items = [expression(p, context)];
  while (p.eat(P.COMMA)) items.push(expression(p, Context.SUB_QUERY));
  return items;
}

/** Reads operators of at least a precedence; `stopAtAnd` leaves the AND of a BETWEEN to it. */
function operators(p: Cursor, context: Context, least: Precedence, stopAtAnd: boolean): Expression {
  return operatorsBehind(p, operand(p, context), least, stopAtAnd);
}

export function operatorsBehind(p: Cursor, first: Expression, least: Precedence, stopAtAnd: boolean): Expression {
  let left = first;
  for (;;) {
    const precedence = infix(p, stopAtAnd);
    if (precedence < least || precedence === Precedence.LOWEST) return left;
    left = operation(p, left, precedence, stopAtAnd);
  }
}

/** Reads the operator at the current token and what it takes on its right. */
function operation(p: Cursor, left: Expression, precedence: Precedence, stopAtAnd: boolean): Expression {
  switch (p.kind) {
    case K.IS:
      return isTest(p, left);
    case K.FORMAT:
      return formatJson(p, left);
    case P.LBRACKET:
      return indexed(p, left);
    case K.NOT:
      return negated(p, left, stopAtAnd);
    case K.IN:
    case K.BETWEEN:
    case K.LIKE:
    case K.ILIKE:
    case K.RLIKE:
    case K.SIMILAR:
      return range(p, left, '', stopAtAnd);
    default:
      return binary(p, left, precedence, stopAtAnd);
  }
}

function binary(p: Cursor, left: Expression, precedence: Precedence, stopAtAnd: boolean): Expression {
  const comparison = p.kind >= P.EQ && p.kind <= P.GE;
  if (p.kind === P.BANG_EQ) refuseBangEqual(p);
  const operator = operatorText(p);
  if (comparison && isQuantifier(p.kind) && p.peek(1) === P.LPAREN) return quantified(p, left, operator);
  const right = operators(p, Context.SUB_QUERY, precedence + 1, stopAtAnd);
  return { kind: 'Binary', start: left.start, end: right.end, operator, left, right };
}

function refuseBangEqual(p: Cursor): void {
  const span = { start: p.start, end: p.ends[p.index] };
  p.findings.push(bangEqual(span, {}, { fix: { title: 'Write <>', safe: true, edits: [{ span, text: '<>' }] } }));
}

/** Takes the words of an operator. */
function operatorText(p: Cursor): string {
  const { kind } = p;
  const text = p.textAt(p.index).toUpperCase();
  p.next();
  switch (kind) {
    case K.MEMBER:
    case K.SUBMULTISET:
      p.expect(K.OF);
      return `${text} OF`;
    case K.IMMEDIATELY: {
      const second = p.textAt(p.index).toUpperCase();
      p.next();
      return `${text} ${second}`;
    }
    case K.MULTISET: {
      const second = p.textAt(p.index).toUpperCase();
      p.next();
      if (!p.eat(K.ALL)) p.eat(K.DISTINCT);
      return `${text} ${second}`;
    }
    default:
      return text;
  }
}

/** (SOME | ANY | ALL) ( Query | Expression (, Expression)* ) */
function quantified(p: Cursor, left: Expression, comparison: string): Expression {
  const operator = `${comparison} ${p.textAt(p.index).toUpperCase()}`;
  p.next();
  const list = queryOrList(p, Context.NON_CURSOR);
  return { kind: 'InList', start: left.start, end: p.end, operator, value: left, list };
}

/** NOT (IN | BETWEEN | LIKE | SIMILAR TO | SUBMULTISET OF) … */
function negated(p: Cursor, left: Expression, stopAtAnd: boolean): Expression {
  p.next();
  if (p.kind === K.SUBMULTISET) {
    const operator = `NOT ${operatorText(p)}`;
    const right = operators(p, Context.SUB_QUERY, Precedence.COMPARISON + 1, stopAtAnd);
    return { kind: 'Binary', start: left.start, end: right.end, operator, left, right };
  }
  return range(p, left, 'NOT ', stopAtAnd);
}

function range(p: Cursor, left: Expression, prefix: string, stopAtAnd: boolean): Expression {
  if (p.kind === K.IN) {
    p.next();
    const list = queryOrList(p, Context.NON_CURSOR);
    return { kind: 'InList', start: left.start, end: p.end, operator: `${prefix}IN`, value: left, list };
  }
  if (p.kind === K.BETWEEN) return between(p, left, prefix);
  let operator = prefix + p.textAt(p.index).toUpperCase();
  if (p.kind === K.SIMILAR) {
    operator += ' TO';
    p.next();
    p.expect(K.TO);
  } else {
    p.next();
  }
  const outer = p.insideLike;
  p.insideLike = true;
  const right = operators(p, Context.SUB_QUERY, Precedence.RANGE, stopAtAnd);
  p.insideLike = outer;
  return escaped(p, { kind: 'Binary', start: left.start, end: right.end, operator, left, right });
}

/** [ESCAPE Operand] behind a LIKE. */
function escaped(p: Cursor, like: Expression): Expression {
  if (!p.eat(K.ESCAPE)) return like;
  const right = primary(p, Context.SUB_QUERY);
  return { kind: 'Binary', start: like.start, end: right.end, operator: 'ESCAPE', left: like, right };
}

/** BETWEEN [SYMMETRIC | ASYMMETRIC] Expression AND Expression */
function between(p: Cursor, value: Expression, prefix: string): Expression {
  // Flink gives LIKE what stands before the AND, and misses it then.
  if (p.insideLike) p.fail(Wanted.OPERATOR);
  p.next();
  const symmetric = p.eat(K.SYMMETRIC);
  if (!symmetric) p.eat(K.ASYMMETRIC);
  const low = operators(p, Context.SUB_QUERY, Precedence.OR, true);
  p.expect(K.AND);
  const high = operators(p, Context.SUB_QUERY, Precedence.COMPARISON, false);
  const operator = `${prefix}BETWEEN${symmetric ? ' SYMMETRIC' : ''}`;
  return { kind: 'Between', start: value.start, end: high.end, operator, value, low, high };
}

/** IS [NOT] (NULL | TRUE | FALSE | UNKNOWN | EMPTY | A SET | JSON [VALUE | …] | DISTINCT FROM Expression) */
function isTest(p: Cursor, left: Expression): Expression {
  p.next();
  const not = p.eat(K.NOT) ? 'IS NOT ' : 'IS ';
  if (p.eat(K.DISTINCT)) {
    p.expect(K.FROM);
    const right = operators(p, Context.SUB_QUERY, Precedence.COMPARISON + 1, false);
    return { kind: 'Binary', start: left.start, end: right.end, operator: `${not}DISTINCT FROM`, left, right };
  }
  const operator = not + isWhat(p);
  return { kind: 'Unary', start: left.start, end: p.end, operator, operand: left, postfix: true };
}

function isWhat(p: Cursor): string {
  for (const kind of [K.NULL, K.TRUE, K.FALSE, K.UNKNOWN, K.EMPTY]) {
    if (p.at(kind)) {
      p.next();
      return p.textAt(p.index - 1).toUpperCase();
    }
  }
  if (p.eat2(K.A, K.SET)) return 'A SET';
  p.expect(K.JSON);
  for (const kind of [K.VALUE, K.OBJECT, K.ARRAY, K.SCALAR]) {
    if (p.eat(kind)) return `JSON ${p.textAt(p.index - 1).toUpperCase()}`;
  }
  return 'JSON';
}

/** FORMAT JSON [ENCODING (UTF8 | UTF16 | UTF32)] */
function formatJson(p: Cursor, operand: Expression): Expression {
  p.next();
  jsonRepresentation(p);
  return { kind: 'Unary', start: operand.start, end: p.end, operator: 'FORMAT JSON', operand, postfix: true };
}

export function jsonRepresentation(p: Cursor): void {
  p.expect(K.JSON);
  if (p.kind !== K.ENCODING) return;
  const encoding = p.peek(1);
  if (encoding !== K.UTF8 && encoding !== K.UTF16 && encoding !== K.UTF32) return;
  p.next();
  p.next();
}

/** [ Expression ] (. Identifier)* */
function indexed(p: Cursor, value: Expression): Expression {
  p.next();
  if (p.since(4) && isItemOperator(p.kind)) p.next();
  const index = expression(p);
  p.expect(P.RBRACKET);
  let result: Index | Field = { kind: 'Index', start: value.start, end: p.end, value, index };
  while (p.kind === P.DOT && p.isName(p.peek(1))) {
    p.next();
    const name = p.identifier();
    result = { kind: 'Field', start: value.start, end: p.end, value: result, name };
  }
  return result;
}

function isItemOperator(kind: number): boolean {
  return kind === K.OFFSET || kind === K.ORDINAL || kind === K.SAFE_OFFSET || kind === K.SAFE_ORDINAL;
}
