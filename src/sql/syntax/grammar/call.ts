/** Calls: of functions by name, and of the many whose arguments have a grammar of their own. */
import type {
  Argument,
  Call,
  CallSuffix,
  Expression,
  Identifier,
  Name,
  OrderItem,
  Query,
  TableArgument,
  Word,
} from '../ast.ts';
import { type Cursor, Wanted } from '../cursor.ts';
import { K } from '../keywords.generated.ts';
import { P } from '../kinds.ts';
import { Context, inParentheses } from './context.ts';
import { expression } from './expression.ts';
import { jsonCallOrNull } from './json.ts';
import { signedNumber, stringLiteral } from './literal.ts';
import { orderByOrNone, orderItem } from './order.ts';
import { isQuery } from './parentheses.ts';
import { explicitTable, queryOrExpression } from './query.ts';
import { specialCallOrNull } from './special-call.ts';
import { windowSpecification } from './window.ts';

/** Whether a function's name and an opening parenthesis come next. */
export function atCall(p: Cursor): boolean {
  let ahead = p.kind === K.SPECIFIC ? 1 : 0;
  if (p.vocabulary.functions[p.peek(ahead)] === 1) return p.peek(ahead + 1) === P.LPAREN;
  if (!p.isName(p.peek(ahead))) return false;
  while (p.peek(ahead + 1) === P.DOT && p.isName(p.peek(ahead + 2))) ahead += 2;
  if (p.peek(ahead + 1) === P.DOT && p.peek(ahead + 2) === P.STAR) ahead += 2;
  return p.peek(ahead + 1) === P.LPAREN;
}

/** FunctionName := Name | a reserved word that is a function's name. */
function functionName(p: Cursor): Name {
  if (p.isName(p.kind)) return p.nameOrStar();
  if (p.vocabulary.functions[p.kind] !== 1) p.fail(Wanted.NAME);
  return wordAsName(p);
}

/** The current token as a name, whatever it is. */
export function wordAsName(p: Cursor): Name {
  const { start } = p;
  p.next();
  const part: Identifier = { kind: 'Identifier', start, end: p.end, name: p.textAt(p.index - 1), quoted: false };
  return { kind: 'Name', start, end: p.end, parts: [part], star: false };
}

/** The current token as a word with a meaning of its own. */
export function word(p: Cursor): Word {
  const { start } = p;
  p.next();
  return { kind: 'Word', start, end: p.end, word: p.textAt(p.index - 1).toUpperCase() };
}

/** NamedFunctionCall := [SPECIFIC] FunctionName ( * | [DISTINCT | ALL] Arguments ) Suffix */
export function namedCall(p: Cursor): Call {
  const { start } = p;
  if (isStringAggregate(p)) return withSuffix(p, stringAggregate(p));
  if (p.since(4) && (p.kind === K.PERCENTILE_CONT || p.kind === K.PERCENTILE_DISC)) return withSuffix(p, percentile(p));
  p.eat(K.SPECIFIC);
  const name = functionName(p);
  return withSuffix(p, callWith(p, start, name, true));
}

/** Word ( [DISTINCT | ALL] Argument (, Argument)* ), with one argument at least and nothing behind it. */
export function plainCall(p: Cursor): Call {
  const { start } = p;
  const name = wordAsName(p);
  return callWith(p, start, name, false);
}

/** A call that ends before the current token. */
export function callOf(
  p: Cursor,
  start: number,
  name: Name,
  items: readonly Argument[],
  quantifier?: Call['quantifier'],
): Call {
  return { kind: 'Call', start, end: p.end, name, quantifier, arguments: items, suffix: undefined };
}

/** ( ) | ( * ) | ( [DISTINCT | ALL] Argument (, Argument)* ) */
function callWith(p: Cursor, start: number, name: Name, mayBeEmpty: boolean): Call {
  const quantifier = quantifierInside(p);
  const items: Argument[] = [];
  p.between(P.LPAREN, P.RPAREN, (cursor) => readArguments(cursor, mayBeEmpty, items));
  return callOf(p, start, name, items, quantifier);
}

/** The quantifier behind the parenthesis that opens here. */
function quantifierInside(p: Cursor): Call['quantifier'] {
  const first = p.peek(1);
  if (first === K.DISTINCT) return 'DISTINCT';
  return first === K.ALL ? 'ALL' : undefined;
}

function readArguments(p: Cursor, mayBeEmpty: boolean, items: Argument[]): void {
  if (mayBeEmpty && p.at(P.RPAREN)) return;
  if (mayBeEmpty && p.kind === P.STAR && p.peek(1) === P.RPAREN) {
    p.next();
    items.push({ kind: 'Star', start: p.end - 1, end: p.end });
    return;
  }
  allOrDistinct(p);
  readArgumentsBehind(p, Context.SUB_QUERY, items);
}

function readArgumentsBehind(p: Cursor, context: Context, items: Argument[]): void {
  items.push(firstArgument(p, context));
  while (p.eat(P.COMMA)) items.push(argument(p, context));
}

export function allOrDistinct(p: Cursor): Call['quantifier'] {
  if (p.eat(K.DISTINCT)) return 'DISTINCT';
  return p.eat(K.ALL) ? 'ALL' : undefined;
}

/** [Name =>] (DEFAULT | Query | Expression | Table), of which queries only in the first place. */
function firstArgument(p: Cursor, context: Context): Argument {
  const name = argumentName(p);
  return named(p, name, firstValue(p, context));
}

function firstValue(p: Cursor, context: Context): Argument {
  if (p.kind === K.DEFAULT) return defaultValue(p);
  const { start } = p;
  if (!p.since(1)) return queryOrExpression(p, inParentheses(context));
  const table = p.kind === K.TABLE && p.isName(p.peek(1));
  return tableArgument(p, start, table ? explicitTable(p) : queryOrExpression(p, inParentheses(context)));
}

/** [Name =>] (DEFAULT | Expression | Table) */
function argument(p: Cursor, context: Context): Argument {
  const name = argumentName(p);
  return named(p, name, argumentValue(p, context));
}

function argumentValue(p: Cursor, context: Context): Argument {
  if (p.kind === K.DEFAULT) return defaultValue(p);
  const { start } = p;
  if (p.since(1) && p.kind === K.TABLE) return tableArgument(p, start, explicitTable(p));
  return expression(p, context);
}

/** [Name =>] */
function argumentName(p: Cursor): Identifier | undefined {
  if (p.peek(1) !== P.ARROW || !p.isName(p.kind)) return undefined;
  const name = p.identifier();
  p.next();
  return name;
}

function named(p: Cursor, name: Identifier | undefined, value: Argument): Argument {
  return name ? { kind: 'NamedArgument', start: name.start, end: p.end, name, value } : value;
}

export function defaultValue(p: Cursor): Argument {
  const { start } = p;
  p.next();
  return { kind: 'Default', start, end: p.end };
}

/** … [PARTITION BY Names] [ORDER BY Item | ORDER BY ( Items )] */
function tableArgument(p: Cursor, start: number, query: Query | Expression): Query | Expression | TableArgument {
  if (!p.at(K.PARTITION) && !(isQuery(query) && p.at(K.ORDER))) return query;
  let partitionBy: Identifier[] = [];
  if (p.eat(K.PARTITION)) {
    p.expect(K.BY);
    partitionBy = p.nameOrList();
  }
  const orderBy = p.eat(K.ORDER) ? orderOfTable(p) : [];
  return { kind: 'TableArgument', start, end: p.end, query, partitionBy, orderBy };
}

function orderOfTable(p: Cursor): OrderItem[] {
  p.expect(K.BY);
  return p.at(P.LPAREN) ? p.list(orderItem) : [orderItem(p)];
}

function isStringAggregate(p: Cursor): boolean {
  const { kind } = p;
  if (kind !== K.ARRAY_AGG && kind !== K.ARRAY_CONCAT_AGG && kind !== K.GROUP_CONCAT && kind !== K.STRING_AGG)
    return false;
  return p.peek(1) === P.LPAREN;
}

/** ARRAY_AGG ( [ALL | DISTINCT] Argument (, Argument)* [Nulls] [ORDER BY …] [SEPARATOR '…'] ) */
function stringAggregate(p: Cursor): Call {
  const { start } = p;
  const name = wordAsName(p);
  const quantifier = quantifierInside(p);
  const items: Argument[] = [];
  p.between(P.LPAREN, P.RPAREN, (cursor) => {
    allOrDistinct(cursor);
    do items.push(argument(cursor, Context.SUB_QUERY));
    while (cursor.eat(P.COMMA));
    nullTreatment(cursor);
    items.push(...orderByOrNone(cursor));
    if (cursor.eat(K.SEPARATOR)) items.push(stringLiteral(cursor));
  });
  return callOf(p, start, name, items, quantifier);
}

/** PERCENTILE_CONT ( Argument [, Number [Nulls]] ) */
function percentile(p: Cursor): Call {
  const { start } = p;
  const name = wordAsName(p);
  const items: Argument[] = [];
  p.between(P.LPAREN, P.RPAREN, (cursor) => {
    items.push(argument(cursor, Context.SUB_QUERY));
    if (!cursor.eat(P.COMMA)) return;
    items.push(signedNumber(cursor));
    nullTreatment(cursor);
  });
  return callOf(p, start, name, items);
}

/** [IGNORE NULLS | RESPECT NULLS] */
function nullTreatment(p: Cursor): CallSuffix['nulls'] {
  if (p.eat2(K.IGNORE, K.NULLS)) return 'IGNORE';
  return p.eat2(K.RESPECT, K.NULLS) ? 'RESPECT' : undefined;
}

/** [Nulls] [WITHIN DISTINCT (…)] [WITHIN GROUP (ORDER BY …)] [FILTER (WHERE …)] [OVER Window] */
function withSuffix(p: Cursor, call: Call): Call {
  const { start } = p;
  const nulls = nullTreatment(p);
  const withinDistinct = p.since(1) && p.eat2(K.WITHIN, K.DISTINCT) ? parenthesizedList(p) : undefined;
  const withinGroup = p.eat(K.WITHIN) ? sorted(p) : undefined;
  const filter = p.eat(K.FILTER) ? filterCondition(p) : undefined;
  const over = overOrNone(p);
  if (p.end <= start && !nulls && !withinDistinct && !withinGroup && !filter && !over) return call;
  return suffixed(p, call, start, { nulls, withinDistinct, withinGroup, filter, over });
}

/** A call with what stands behind it, from `start` to before the current token. */
export function suffixed(p: Cursor, call: Call, start: number, parts: Partial<CallSuffix>): Call {
  const { nulls, withinDistinct, withinGroup, filter, over } = parts;
  const { end } = p;
  return { ...call, end, suffix: { kind: 'CallSuffix', start, end, nulls, withinDistinct, withinGroup, filter, over } };
}

function parenthesizedList(p: Cursor): Expression[] {
  const items: Expression[] = [];
  p.between(P.LPAREN, P.RPAREN, (cursor) => {
    do items.push(expression(cursor));
    while (cursor.eat(P.COMMA));
  });
  return items;
}

/** GROUP ( ORDER BY … ) */
export function sorted(p: Cursor): OrderItem[] {
  p.expect(K.GROUP);
  const items: OrderItem[] = [];
  p.between(P.LPAREN, P.RPAREN, (cursor) => {
    cursor.expect2(K.ORDER, K.BY);
    do items.push(orderItem(cursor));
    while (cursor.eat(P.COMMA));
  });
  return items;
}

function filterCondition(p: Cursor): Expression {
  if (p.kind !== P.LPAREN) p.fail(P.LPAREN);
  return p.enclosedNode(p.start, (cursor) => {
    cursor.expect2(P.LPAREN, K.WHERE);
    const condition = expression(cursor);
    cursor.expect(P.RPAREN);
    return condition;
  });
}

/** [OVER (Identifier | WindowSpecification)] */
export function overOrNone(p: Cursor): CallSuffix['over'] {
  if (!p.eat(K.OVER)) return undefined;
  return p.at(P.LPAREN) ? windowSpecification(p) : p.identifier();
}

/** NamedRoutineCall := Name ( [Arguments] ), as of table functions and procedures. */
export function routineCall(p: Cursor, context: Context): Call {
  const { start } = p;
  const name = p.nameOrStar();
  return routineArguments(p, start, name, context);
}

export function routineArguments(p: Cursor, start: number, name: Name, context: Context): Call {
  const items: Argument[] = [];
  p.between(P.LPAREN, P.RPAREN, (cursor) => {
    if (!cursor.at(P.RPAREN)) readArgumentsBehind(cursor, context, items);
  });
  return callOf(p, start, name, items);
}

/** A call with a grammar of its own, or nothing is taken. */
export function builtinOrNull(p: Cursor): Expression | undefined {
  return specialCallOrNull(p) ?? jsonCallOrNull(p);
}

/** (NEXT | CURRENT) VALUE FOR Name */
export function sequenceOrNull(p: Cursor): Expression | undefined {
  const { kind, start } = p;
  if (kind !== K.NEXT && kind !== K.CURRENT) return undefined;
  if (p.peek(1) !== K.VALUE) return undefined;
  const name = wordAsName(p);
  p.next();
  p.expect(K.FOR);
  return callOf(p, start, name, [p.nameOrStar()]);
}
