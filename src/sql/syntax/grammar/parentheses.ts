/** What stands between parentheses where a value may stand: queries, rows, lists. */
import type { Expression, Name, Query } from '../ast.ts';
import { type Cursor, Wanted } from '../cursor.ts';
import { K } from '../keywords.generated.ts';
import { P } from '../kinds.ts';
import { Context, inParentheses } from './context.ts';
import { expression } from './expression.ts';
import { intervalQualifier } from './literal.ts';
import { unitWithoutDifference } from './messages.ts';
import { queryOrExpression } from './query.ts';

/** ROW ( Query | Expression (, Expression)* ) */
export function row(p: Cursor, context: Context): Expression {
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
export function parenthesized(p: Cursor, context: Context): Expression {
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

/** CURSOR Query */
export function cursorExpression(p: Cursor, context: Context): Expression {
  if (context !== Context.ALL && context !== Context.CURSOR) p.fail(Wanted.EXPRESSION);
  const { start } = p;
  p.next();
  return { ...parenthesized(p, Context.QUERY), start };
}
