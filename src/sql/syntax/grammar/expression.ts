/**
 * Expressions. Flink's grammar reads operands and operators as one flat list and builds the tree afterwards; so do
 * these productions by climbing precedences, which takes the same texts.
 */
import type { CaseBranch, Expression, Field, Index, Name, Query } from '../ast.ts';
import { type Cursor, Wanted } from '../cursor.ts';
import { K } from '../keywords.generated.ts';
import { P } from '../kinds.ts';
import { atCall, builtinOrNull, namedCall, sequenceOrNull } from './call.ts';
import { dateTimeOrNull, intervalExpression, intervalQualifier, literalOrNull } from './literal.ts';
import { bangEqual, unitWithoutDifference } from './messages.ts';
import { queryOrExpression } from './query.ts';

/** Which of expressions and queries a place takes. */
export const enum Context {
  /** Only queries. */
  QUERY,
  /** No query at all. */
  NON_QUERY,
  /** Queries only between parentheses. */
  SUB_QUERY,
  /** As `SUB_QUERY`, and CURSOR. */
  CURSOR,
  ALL,
  /** All but CURSOR. */
  NON_CURSOR,
}

/** What the first item between parentheses may be. */
export function inParentheses(context: Context): Context {
  if (context === Context.SUB_QUERY) return Context.NON_CURSOR;
  return context === Context.CURSOR ? Context.ALL : context;
}

const enum Precedence {
  LOWEST = 0,
  OR = 1,
  AND = 2,
  NOT = 3,
  IS = 4,
  COMPARISON = 5,
  RANGE = 6,
  MULTISET = 7,
  SUM = 8,
  PRODUCT = 9,
  UNARY = 10,
}

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

function operatorsBehind(p: Cursor, first: Expression, least: Precedence, stopAtAnd: boolean): Expression {
  let left = first;
  for (;;) {
    const precedence = infix(p, stopAtAnd);
    if (precedence < least || precedence === Precedence.LOWEST) return left;
    left = operation(p, left, precedence, stopAtAnd);
  }
}

/** The precedence of the operator at the current token; LOWEST if there is none. */
function infix(p: Cursor, stopAtAnd: boolean): Precedence {
  switch (p.kind) {
    case K.OR:
      return Precedence.OR;
    case K.AND:
      return stopAtAnd ? Precedence.LOWEST : Precedence.AND;
    case K.IS:
      return Precedence.IS;
    case P.EQ:
    case P.NE:
    case P.BANG_EQ:
    case P.LT:
    case P.GT:
    case P.LE:
    case P.GE:
      return isQuantifier(p.peek(1)) ? Precedence.RANGE : Precedence.COMPARISON;
    case K.CONTAINS:
    case K.OVERLAPS:
    case K.EQUALS:
    case K.PRECEDES:
    case K.SUCCEEDS:
      return Precedence.COMPARISON;
    case P.PLUS:
    case P.MINUS:
      return Precedence.SUM;
    case P.STAR:
    case P.SLASH:
    case P.PERCENT:
    case P.CONCAT:
      return Precedence.PRODUCT;
    case K.IN:
    case K.BETWEEN:
    case K.LIKE:
      return Precedence.RANGE;
    case P.LBRACKET:
      return Precedence.UNARY;
    default:
      return infixOfTwoWords(p);
  }
}

function isQuantifier(kind: number): boolean {
  return kind === K.SOME || kind === K.ANY || kind === K.ALL;
}

/** Operators that only their second word, or the target's version, tells from something else. */
function infixOfTwoWords(p: Cursor): Precedence {
  const next = p.peek(1);
  switch (p.kind) {
    case K.NOT:
      return isNegatable(p, next)
        ? next === K.SUBMULTISET
          ? Precedence.COMPARISON
          : Precedence.RANGE
        : Precedence.LOWEST;
    case K.SIMILAR:
      return Precedence.RANGE;
    case K.ILIKE:
    case K.RLIKE:
      return p.since(1) ? Precedence.RANGE : Precedence.LOWEST;
    case K.MEMBER:
    case K.SUBMULTISET:
      return Precedence.COMPARISON;
    case K.IMMEDIATELY:
      return next === K.PRECEDES || next === K.SUCCEEDS ? Precedence.COMPARISON : Precedence.LOWEST;
    case K.MULTISET:
      return next === K.UNION || next === K.INTERSECT || next === K.EXCEPT ? Precedence.MULTISET : Precedence.LOWEST;
    case K.FORMAT:
      return next === K.JSON ? Precedence.IS : Precedence.LOWEST;
    default:
      p.want(Wanted.OPERATOR);
      return Precedence.LOWEST;
  }
}

function isNegatable(p: Cursor, kind: number): boolean {
  p.wantNext(K.IN, K.BETWEEN, K.LIKE);
  return (
    kind === K.IN ||
    kind === K.BETWEEN ||
    kind === K.LIKE ||
    kind === K.SIMILAR ||
    kind === K.SUBMULTISET ||
    (p.since(1) && (kind === K.ILIKE || kind === K.RLIKE))
  );
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

/** Operand := (+ | - | NOT | EXISTS | UNIQUE)* Primary (. Field)* */
function operand(p: Cursor, context: Context): Expression {
  if (!isPrefix(p)) return extended(p, primary(p, context));
  const prefixes: { start: number; operator: string; least: Precedence }[] = [];
  while (isPrefix(p)) {
    const least = p.kind === K.NOT ? Precedence.NOT : Precedence.UNARY;
    prefixes.push({ start: p.start, operator: p.textAt(p.index).toUpperCase(), least });
    p.next();
  }
  // The list is flat, so NOT takes what binds tighter than itself, wherever it stands.
  const last = prefixes[prefixes.length - 1];
  let result = extended(p, primary(p, Context.SUB_QUERY));
  if (last.least === Precedence.NOT) result = operatorsBehind(p, result, Precedence.IS, true);
  for (const { start, operator } of prefixes.reverse()) {
    result = { kind: 'Unary', start, end: result.end, operator, operand: result, postfix: false };
  }
  return result;
}

function isPrefix(p: Cursor): boolean {
  const { kind } = p;
  return (
    kind === P.PLUS || kind === P.MINUS || kind === K.NOT || kind === K.EXISTS || (kind === K.UNIQUE && p.since(1))
  );
}

/** Primary (. Identifier [ ( Arguments ) ])* */
function extended(p: Cursor, first: Expression): Expression {
  let value = first;
  while (p.kind === P.DOT && p.isName(p.peek(1))) {
    p.next();
    if (p.peek(1) === P.LPAREN) {
      value = namedCall(p);
    } else {
      const name = p.identifier();
      value = { kind: 'Field', start: value.start, end: name.end, value, name };
    }
  }
  return value;
}

/** Primary := Literal | ? | Call | Name | CASE … | ( … ) | ROW ( … ) | ARRAY[…] … */
export function primary(p: Cursor, context: Context): Expression {
  const { kind, start } = p;
  if (p.isName(kind) && kind <= P.UNICODE_IDENTIFIER) return nameOrCall(p);
  const literal = literalOrNull(p);
  if (literal) return literal;
  switch (kind) {
    case P.LPAREN:
      return parenthesized(p, context);
    case P.QUESTION:
      p.next();
      return { kind: 'Parameter', start, end: p.end };
    case K.CASE:
      return caseExpression(p);
    case K.INTERVAL:
      return intervalExpression(p);
    case K.ROW:
      return row(p, context);
    case K.CURSOR:
      return cursorExpression(p, context);
    default:
      return wordOrCall(p);
  }
}

function nameOrCall(p: Cursor): Expression {
  if (atCall(p)) return namedCall(p);
  const name = p.nameOrStar();
  p.want(P.LPAREN);
  return name;
}

/** What begins with a keyword, or with nothing an expression can begin with. */
function wordOrCall(p: Cursor): Expression {
  const special = dateTimeOrNull(p) ?? sequenceOrNull(p) ?? builtinOrNull(p);
  if (special) return special;
  if (atCall(p)) return namedCall(p);
  const { kind, start } = p;
  if (p.isName(kind)) return p.nameOrStar();
  if (kind === K.NEW) {
    p.next();
    return namedCall(p);
  }
  if (p.vocabulary.variables[kind] !== 1 && p.vocabulary.functions[kind] === 1) {
    p.next();
    return p.fail(P.LPAREN);
  }
  if (p.vocabulary.variables[kind] === 1) {
    p.next();
    return { kind: 'Word', start, end: p.end, word: p.textAt(p.index - 1).toUpperCase() };
  }
  return p.fail(Wanted.EXPRESSION);
}

/** CURSOR Query */
function cursorExpression(p: Cursor, context: Context): Expression {
  if (context !== Context.ALL && context !== Context.CURSOR) p.fail(Wanted.EXPRESSION);
  const { start } = p;
  p.next();
  return { ...parenthesized(p, Context.QUERY), start };
}

/** ROW ( Query | Expression (, Expression)* ) */
function row(p: Cursor, context: Context): Expression {
  const { start } = p;
  p.next();
  // Before 1.18 a name behind `ROW (` commits the parser to a list of plain names.
  if (!p.since(1) && p.kind === P.LPAREN && p.isName(p.peek(1))) {
    const items = p.nameList().map((part): Name => ({ ...part, kind: 'Name', parts: [part], star: false }));
    return { kind: 'Row', start, end: p.end, items, explicit: true };
  }
  const items = queryOrList(p, context);
  return { kind: 'Row', start, end: p.end, items, explicit: true };
}

/** ( Query | Expression (, Expression)* ) [IntervalQualifier] */
function parenthesized(p: Cursor, context: Context): Expression {
  const { start } = p;
  const items = queryOrList(p, context);
  const [first] = items;
  const unit = intervalQualifier(p);
  if (unit !== undefined) return difference(p, items, start, unit);
  if (items.length !== 1) return { kind: 'Row', start, end: p.end, items, explicit: false };
  if (isQuery(first)) return { kind: 'SubQuery', start, end: p.end, query: first };
  return { kind: 'Row', start, end: p.end, items, explicit: false };
}

/** `(a - b) DAY`: the one form in which a unit may follow parentheses. */
function difference(p: Cursor, items: readonly (Expression | Query)[], start: number, unit: string): Expression {
  const [value] = items;
  const subtracts = value.kind === 'Binary' && value.operator === '-' && items.length === 1;
  if (!subtracts) p.findings.push(unitWithoutDifference({ start: p.starts[p.index - 1], end: p.end }, { unit }));
  return { kind: 'Interval', start, end: p.end, value: value as Expression, unit };
}

/** ( (Query | Expression) (, Expression)* ), as a list; a deeply nested one is filled later. */
export function queryOrList(p: Cursor, context: Context): (Expression | Query)[] {
  const items: (Expression | Query)[] = [];
  if (p.kind !== P.LPAREN) p.fail(P.LPAREN);
  if (p.mayRecurse()) {
    p.depth++;
    readQueryOrList(p, context, items);
    p.depth--;
    return items;
  }
  const query = startsQuery(p);
  p.defer((later) => {
    items.length = 0;
    readQueryOrList(later, context, items);
  });
  items.push(placeholder(p, query));
  return items;
}

/** Stands for the content of a group that is read later. */
function placeholder(p: Cursor, query: boolean): Expression | Query {
  const { end } = p;
  const missing: Expression = { kind: 'Missing', start: end, end };
  return query ? { kind: 'Nested', start: end, end, query: missing } : missing;
}

/** Whether a query begins behind the parentheses that open here. */
function startsQuery(p: Cursor): boolean {
  let ahead = 1;
  while (p.peek(ahead) === P.LPAREN) ahead++;
  return isQueryStart(p.peek(ahead));
}

export function isQueryStart(kind: number): boolean {
  return kind === K.SELECT || kind === K.VALUES || kind === K.TABLE || kind === K.WITH;
}

function readQueryOrList(p: Cursor, context: Context, items: (Expression | Query)[]): void {
  p.expect(P.LPAREN);
  const first = inParentheses(context);
  items.push(queryOrExpression(p, first));
  while (context !== Context.QUERY && p.eat(P.COMMA)) items.push(expression(p, context));
  p.expect(P.RPAREN);
}

const QUERIES: ReadonlySet<string> = new Set([
  'Select',
  'SetOperation',
  'Values',
  'ExplicitTable',
  'OrderedQuery',
  'With',
  'Nested',
]);

export function isQuery(node: { readonly kind: string }): node is Query {
  return QUERIES.has(node.kind);
}

/** CASE [Expression] (WHEN Expression (, Expression)* THEN Expression)+ [ELSE Expression] END */
function caseExpression(p: Cursor): Expression {
  const { start } = p;
  const branches: CaseBranch[] = [];
  let operand: Expression | undefined;
  let otherwise: Expression | undefined;
  p.enclosed((cursor) => {
    cursor.expect(K.CASE);
    operand = cursor.at(K.WHEN) ? undefined : expression(cursor);
    do branches.push(caseBranch(cursor));
    while (cursor.at(K.WHEN));
    otherwise = cursor.eat(K.ELSE) ? expression(cursor) : undefined;
    cursor.expect(K.END);
  });
  return { kind: 'Case', start, end: p.end, operand, branches, otherwise };
}

function caseBranch(p: Cursor): CaseBranch {
  const { start } = p;
  p.expect(K.WHEN);
  const conditions = expressionList(p);
  p.expect(K.THEN);
  const result = expression(p);
  return { kind: 'CaseBranch', start, end: p.end, conditions, result };
}
