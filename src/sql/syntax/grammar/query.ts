/** Queries: SELECT and what surrounds it. FROM has its own file. */
import { replace } from '../../../findings/finding.ts';
import type { Expression, Query, WithItem } from '../ast.ts';
import { type Cursor, Wanted } from '../cursor.ts';
import { K } from '../keywords.generated.ts';
import { P } from '../kinds.ts';
import { allOrDistinct } from './call.ts';
import { Context } from './context.ts';
import { expression } from './expression.ts';
import { queryOrJoin } from './from.ts';
import { minusOperator, misplacedQuery } from './messages.ts';
import { orderedQuery } from './order.ts';
import { isQuery, queryOrList } from './parentheses.ts';
import { select } from './select.ts';
import { values } from './values.ts';

/** Whether a query begins here that no parenthesis encloses. */
export function atQuery(p: Cursor): boolean {
  const { kind } = p;
  if (kind === K.SELECT || kind === K.VALUES || kind === K.WITH) return true;
  if (kind === K.TABLE) return p.peek(1) !== P.LPAREN;
  return kind === K.VALUE && p.since(4);
}

/** A query where nothing else may stand. */
export function query(p: Cursor): Query {
  return queryOrExpression(p, Context.QUERY) as Query;
}

/**
 * OrderedQueryOrExpr := [WITH …] Leaf (SetOperator Leaf)* [ORDER BY …] [LIMIT …], or an expression where the context
 * takes one. `leaf` reads one leaf and no more.
 */
export function queryOrExpression(
  p: Cursor,
  context: Context,
  extent: 'ordered' | 'leaf' = 'ordered',
): Query | Expression {
  const { start } = p;
  if (extent === 'leaf') return leaf(p, context);
  if (p.kind === K.WITH) {
    const list = withList(p);
    const inner = setOperations(p, leaf(p, context)) as Query; // Flink's parser takes an expression here too
    return orderedQuery(p, start, { kind: 'With', start, end: p.end, ...list, query: inner });
  }
  return orderedQuery(p, start, setOperations(p, leaf(p, context)));
}

function leaf(p: Cursor, context: Context): Query | Expression {
  if (atQuery(p)) {
    // Where no query is wanted the parser refuses SELECT, but takes VALUES and TABLE.
    if (context === Context.NON_QUERY && p.kind === K.SELECT) refuseQuery(p);
    return leafQuery(p);
  }
  if (context !== Context.QUERY) {
    const value = expression(p, context);
    return value.kind === 'SubQuery'
      ? { kind: 'Nested', start: value.start, end: value.end, query: value.query }
      : value;
  }
  p.want(Wanted.QUERY);
  const { start } = p;
  if (p.kind === K.ROW && p.peek(1) === P.LPAREN) p.next();
  if (p.kind !== P.LPAREN) p.fail(Wanted.QUERY);
  const [inner] = queryOrList(p, Context.QUERY);
  return { kind: 'Nested', start, end: p.end, query: inner };
}

/** A query where only values may stand. */
function refuseQuery(p: Cursor): void {
  p.findings.push(misplacedQuery(p.here, {}));
}

/** SELECT … | VALUES … | TABLE Name */
function leafQuery(p: Cursor): Query {
  if (p.kind === K.SELECT) return select(p);
  if (p.kind === K.TABLE) return explicitTable(p);
  if (p.kind === K.VALUES || (p.kind === K.VALUE && p.since(4))) return values(p);
  return p.fail(Wanted.QUERY);
}

/** TABLE Name */
export function explicitTable(p: Cursor): Query {
  const { start } = p;
  p.expect(K.TABLE);
  const name = p.nameOrStar();
  return { kind: 'ExplicitTable', start, end: p.end, name };
}

/** Leaf ((UNION | EXCEPT) Leaf (INTERSECT Leaf)*)*; INTERSECT binds tighter. */
export function setOperations(p: Cursor, first: Query | Expression): Query | Expression {
  let left = intersections(p, first);
  while (p.kind === K.UNION || p.kind === K.EXCEPT || p.kind === K.MINUS) {
    const operator = setOperator(p, left);
    const right = intersections(p, leaf(p, Context.QUERY)) as Query;
    left = { kind: 'SetOperation', start: left.start, end: p.end, operator, left: left as Query, right };
  }
  if (p.index === p.watch && isQuery(left)) for (const kind of SET_OPERATORS) p.want(kind);
  return left;
}

const SET_OPERATORS: readonly number[] = [K.UNION, K.EXCEPT, K.INTERSECT];

function intersections(p: Cursor, first: Query | Expression): Query | Expression {
  let left = first;
  while (p.kind === K.INTERSECT) {
    const operator = setOperator(p, left);
    const right = leaf(p, Context.QUERY) as Query;
    left = { kind: 'SetOperation', start: left.start, end: p.end, operator, left: left as Query, right };
  }
  return left;
}

/** (UNION | INTERSECT | EXCEPT | MINUS) [ALL | DISTINCT] */
function setOperator(p: Cursor, left: Query | Expression): string {
  if (!isQuery(left)) p.fail(Wanted.OPERATOR);
  if (p.kind === K.MINUS) {
    const span = p.here;
    p.findings.push(minusOperator(span, {}, replace(span, 'EXCEPT')));
  }
  const word = p.textAt(p.index).toUpperCase();
  p.next();
  const quantifier = allOrDistinct(p);
  return quantifier ? `${word} ${quantifier}` : word;
}

/** WITH [RECURSIVE] WithItem (, WithItem)* */
function withList(p: Cursor): { recursive: boolean; items: WithItem[] } {
  p.expect(K.WITH);
  const recursive = p.since(4) && p.eat(K.RECURSIVE);
  return { recursive, items: p.commaList(withItem) };
}

/** Identifier [( Names )] AS ( Query ) */
function withItem(p: Cursor): WithItem {
  const { start } = p;
  const name = p.identifier();
  const columns = p.at(P.LPAREN) ? p.nameList() : [];
  p.expect(K.AS);
  const inner = queryOrJoin(p, false);
  return { kind: 'WithItem', start, end: p.end, name, columns, query: inner };
}
