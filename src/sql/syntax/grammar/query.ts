/** Queries: SELECT and what surrounds it. FROM has its own file. */
import type {
  Expression,
  FrameBound,
  GroupBy,
  GroupingSet,
  Hint,
  Identifier,
  Literal,
  NamedWindow,
  Option,
  OrderItem,
  Query,
  Row,
  Select,
  SelectItem,
  WindowFrame,
  WindowSpecification,
  WithItem,
} from '../ast.ts';
import { type Cursor, Wanted } from '../cursor.ts';
import { K } from '../keywords.generated.ts';
import { P } from '../kinds.ts';
import { isString } from '../tokens.ts';
import { allOrDistinct, defaultValue } from './call.ts';
import { Context, expression, expressionList, isQuery, queryOrList } from './expression.ts';
import { fromClause, queryOrJoin } from './from.ts';
import { numberOrParameter, signedNumber, stringLiteral } from './literal.ts';
import { limitWithStart, minusOperator, misplacedQuery, offsetBeforeLimit, stringAsAlias } from './messages.ts';

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
  p.findings.push(misplacedQuery({ start: p.start, end: p.ends[p.index] }, {}));
}

/** SELECT … | VALUES … | TABLE Name */
export function leafQuery(p: Cursor): Query {
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
    const span = { start: p.start, end: p.ends[p.index] };
    p.findings.push(
      minusOperator(span, {}, { fix: { title: 'Write EXCEPT', safe: true, edits: [{ span, text: 'EXCEPT' }] } }),
    );
  }
  const word = p.textAt(p.index).toUpperCase();
  p.next();
  const quantifier = allOrDistinct(p);
  return quantifier ? `${word} ${quantifier}` : word;
}

// ---------------------------------------------------------------- ORDER BY, LIMIT

/** Query [ORDER BY …] [LIMIT …] [OFFSET …] [FETCH …] */
export function orderedQuery(p: Cursor, start: number, inner: Query | Expression): Query | Expression {
  if (p.kind === K.ORDER && !isQuery(inner)) return inner;
  const before = p.index;
  const orderBy = isQuery(inner) ? orderByOrNone(p) : [];
  const bounds = p.since(1) ? bound(p) : boundBefore118(p);
  if (p.index === before) return inner;
  return { kind: 'OrderedQuery', start, end: p.end, query: inner, orderBy, ...bounds };
}

interface Bounds {
  readonly limit: Expression | undefined;
  readonly offset: Expression | undefined;
  readonly fetch: Expression | undefined;
}

/** [LIMIT …] [OFFSET …] [FETCH …], each on its own. */
function boundBefore118(p: Cursor): Bounds {
  const limit = limitOrNone(p);
  const offset = offsetOrNone(p);
  return { limit, offset, fetch: fetchOrNone(p) };
}

/** LIMIT … [OFFSET …] | OFFSET … [LIMIT … | FETCH …] | FETCH … */
function bound(p: Cursor): Bounds {
  if (p.at(K.LIMIT)) {
    const limit = limitOrNone(p);
    return { limit, offset: offsetOrNone(p), fetch: undefined };
  }
  const offset = offsetOrNone(p);
  if (offset && p.at(K.LIMIT)) {
    p.findings.push(offsetBeforeLimit({ start: p.start, end: p.ends[p.index] }, {}));
    return { limit: limitOrNone(p), offset, fetch: undefined };
  }
  return { limit: undefined, offset, fetch: fetchOrNone(p) };
}

/** [LIMIT (Count | ALL)] */
function limitOrNone(p: Cursor): Expression | undefined {
  if (!p.eat(K.LIMIT)) return undefined;
  const { start } = p;
  if (p.eat(K.ALL)) return { kind: 'Word', start, end: p.end, word: 'ALL' };
  const first = numberOrParameter(p);
  if (!p.eat(P.COMMA)) return first;
  const second = p.since(4) && p.eat(K.ALL) ? undefined : numberOrParameter(p);
  const span = { start, end: p.end };
  const count = second ? p.text.slice(second.start, second.end) : 'ALL';
  const text = `${count} OFFSET ${p.text.slice(first.start, first.end)}`;
  p.findings.push(
    limitWithStart(span, { text }, { fix: { title: `Write LIMIT ${text}`, safe: true, edits: [{ span, text }] } }),
  );
  return second ?? first;
}

/** [OFFSET Count [ROW | ROWS]] */
function offsetOrNone(p: Cursor): Expression | undefined {
  if (!p.eat(K.OFFSET)) return undefined;
  const offset = numberOrParameter(p);
  if (!p.eat(K.ROW)) p.eat(K.ROWS);
  return offset;
}

/** [FETCH (FIRST | NEXT) Count (ROW | ROWS) ONLY] */
function fetchOrNone(p: Cursor): Expression | undefined {
  if (!p.eat(K.FETCH)) return undefined;
  if (!p.eat(K.FIRST)) p.expect(K.NEXT);
  const count = numberOrParameter(p);
  if (!p.eat(K.ROW)) p.expect(K.ROWS);
  p.expect(K.ONLY);
  return count;
}

/** [ORDER BY OrderItem (, OrderItem)*] */
export function orderByOrNone(p: Cursor): OrderItem[] {
  if (!p.eat(K.ORDER)) return [];
  p.expect(K.BY);
  return p.commaList(orderItem);
}

/** Expression [ASC | DESC] [NULLS (FIRST | LAST)] */
export function orderItem(p: Cursor): OrderItem {
  const { start } = p;
  const value = expression(p);
  const descending = p.eat(K.DESC);
  if (!descending) p.eat(K.ASC);
  let nulls: OrderItem['nulls'];
  if (p.eat(K.NULLS)) {
    if (p.eat(K.FIRST)) nulls = 'FIRST';
    else {
      p.expect(K.LAST);
      nulls = 'LAST';
    }
  }
  return { kind: 'OrderItem', start, end: p.end, value, descending, nulls };
}

// ---------------------------------------------------------------- WITH

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

// ---------------------------------------------------------------- SELECT

/** SELECT [Hints] [STREAM] [ALL | DISTINCT] SelectItem (, SelectItem)* [FROM … [WHERE …] …] */
function select(p: Cursor): Select {
  const { start } = p;
  p.expect(K.SELECT);
  const hints = hintsOrNone(p);
  p.eat(K.STREAM);
  const quantifier = allOrDistinct(p);
  const items = p.commaList(selectItem);
  const from = p.eat(K.FROM) ? fromClause(p) : undefined;
  const where = from && p.eat(K.WHERE) ? expression(p) : undefined;
  const groupBy = from && p.eat(K.GROUP) ? groupByClause(p) : undefined;
  const having = from && p.eat(K.HAVING) ? expression(p) : undefined;
  const windows = from && p.eat(K.WINDOW) ? p.commaList(namedWindow) : [];
  const qualify = from && p.since(4) && p.eat(K.QUALIFY) ? expression(p) : undefined;
  return {
    kind: 'Select',
    start,
    end: p.end,
    hints,
    quantifier,
    items,
    from,
    where,
    groupBy,
    having,
    windows,
    qualify,
  };
}

/** (* | Expression) [[AS] Alias] */
function selectItem(p: Cursor): SelectItem {
  const { start } = p;
  const value: Expression = p.kind === P.STAR ? star(p) : expression(p);
  const alias = aliasOrNone(p);
  return { kind: 'SelectItem', start, end: p.end, value, alias };
}

function star(p: Cursor): Expression {
  const { start } = p;
  p.next();
  return { kind: 'Star', start, end: p.end };
}

function aliasOrNone(p: Cursor): Identifier | undefined {
  const as = p.eat(K.AS);
  if (p.kind === P.STRING) return stringAlias(p);
  return as || p.atName() ? p.identifier() : undefined;
}

function stringAlias(p: Cursor): Identifier {
  const span = { start: p.start, end: p.ends[p.index] };
  const name = stringLiteral(p).value;
  const text = `\`${name.replaceAll('`', '``')}\``;
  p.findings.push(
    stringAsAlias(span, { name }, { fix: { title: `Write ${text}`, safe: true, edits: [{ span, text }] } }),
  );
  return { kind: 'Identifier', ...span, name, quoted: true };
}

/** BY [DISTINCT | ALL] GroupingElement (, GroupingElement)* */
function groupByClause(p: Cursor): GroupBy {
  const { start } = p;
  p.expect(K.BY);
  const quantifier = p.since(1) ? allOrDistinct(p) : undefined;
  const elements = p.commaList(groupingElement);
  return { kind: 'GroupBy', start, end: p.end, quantifier, elements };
}

/** GROUPING SETS ( … ) | ROLLUP ( … ) | CUBE ( … ) | ( ) | Expression */
function groupingElement(p: Cursor): Expression | GroupingSet {
  const { start } = p;
  if (p.eat2(K.GROUPING, K.SETS))
    return groupingSet(p, start, 'GROUPING SETS', (cursor) => cursor.commaList(groupingElement));
  if (p.eat(K.ROLLUP)) return groupingSet(p, start, 'ROLLUP', expressionList);
  if (p.eat(K.CUBE)) return groupingSet(p, start, 'CUBE', expressionList);
  if (p.kind === P.LPAREN && p.peek(1) === P.RPAREN) {
    p.next();
    p.next();
    return { kind: 'GroupingSet', start, end: p.end, type: 'EMPTY', elements: [] };
  }
  return expression(p);
}

function groupingSet(
  p: Cursor,
  start: number,
  type: GroupingSet['type'],
  read: (p: Cursor) => (Expression | GroupingSet)[],
): GroupingSet {
  const elements: (Expression | GroupingSet)[] = [];
  if (p.kind !== P.LPAREN) p.fail(P.LPAREN);
  p.enclosed((cursor) => {
    cursor.expect(P.LPAREN);
    elements.push(...read(cursor));
    cursor.expect(P.RPAREN);
  });
  return { kind: 'GroupingSet', start, end: p.end, type, elements };
}

/** Identifier AS WindowSpecification */
function namedWindow(p: Cursor): NamedWindow {
  const { start } = p;
  const name = p.identifier();
  p.expect(K.AS);
  const specification = windowSpecification(p);
  return { kind: 'NamedWindow', start, end: p.end, name, specification };
}

/** ( [Identifier] [PARTITION BY …] [ORDER BY …] [Frame] [(ALLOW | DISALLOW) PARTIAL] ) */
export function windowSpecification(p: Cursor): WindowSpecification {
  const { start } = p;
  p.expect(P.LPAREN);
  const base = p.atName() ? p.identifier() : undefined;
  let partitionBy: Expression[] = [];
  if (p.eat(K.PARTITION)) {
    p.expect(K.BY);
    partitionBy = expressionList(p, Context.NON_QUERY);
  }
  const orderBy = orderByOrNone(p);
  const frame = p.at(K.ROWS) || p.at(K.RANGE) ? windowFrame(p) : undefined;
  if (p.eat(K.ALLOW) || p.eat(K.DISALLOW)) p.expect(K.PARTIAL);
  p.expect(P.RPAREN);
  return { kind: 'WindowSpecification', start, end: p.end, base, partitionBy, orderBy, frame };
}

/** (ROWS | RANGE) (BETWEEN Bound AND Bound | Bound) */
function windowFrame(p: Cursor): WindowFrame {
  const { start } = p;
  const unit = p.kind === K.ROWS ? 'ROWS' : 'RANGE';
  p.next();
  const bounds: FrameBound[] = [];
  if (p.eat(K.BETWEEN)) {
    bounds.push(frameBound(p));
    p.expect(K.AND);
  }
  bounds.push(frameBound(p));
  return { kind: 'WindowFrame', start, end: p.end, unit, bounds };
}

/** CURRENT ROW | (UNBOUNDED | Expression) (PRECEDING | FOLLOWING) */
function frameBound(p: Cursor): FrameBound {
  const { start } = p;
  if (p.eat2(K.CURRENT, K.ROW)) return { kind: 'FrameBound', start, end: p.end, type: 'CURRENT ROW', value: undefined };
  const unbounded = p.kind === K.UNBOUNDED && (p.peek(1) === K.PRECEDING || p.peek(1) === K.FOLLOWING);
  let value: Expression | undefined;
  if (unbounded) p.next();
  else value = expression(p, Context.NON_QUERY);
  const preceding = p.eat(K.PRECEDING);
  if (!preceding) p.expect(K.FOLLOWING);
  return { kind: 'FrameBound', start, end: p.end, type: preceding ? 'PRECEDING' : 'FOLLOWING', value };
}

// ---------------------------------------------------------------- VALUES

/** VALUES Row (, Row)* */
function values(p: Cursor): Query {
  const { start } = p;
  p.next();
  const rows = p.commaList(rowConstructor);
  return { kind: 'Values', start, end: p.end, rows };
}

/** ( ROW ( … ) ) | [ROW] ( … ) | Expression */
export function rowConstructor(p: Cursor): Row | Expression {
  const { start } = p;
  if (p.kind === P.LPAREN && p.peek(1) === K.ROW && p.peek(2) === P.LPAREN) {
    p.next();
    p.next();
    const items = rowItems(p);
    p.expect(P.RPAREN);
    return { kind: 'Row', start, end: p.end, items, explicit: true };
  }
  const explicit = p.kind === K.ROW && p.peek(1) === P.LPAREN;
  if (explicit) p.next();
  if (p.kind !== P.LPAREN) return expression(p, Context.NON_CURSOR);
  const items = rowItems(p);
  return { kind: 'Row', start, end: p.end, items, explicit };
}

/** ( (Query | Expression | DEFAULT) (, (Expression | DEFAULT))* ) */
function rowItems(p: Cursor): (Expression | Query)[] {
  const items: (Expression | Query)[] = [];
  p.enclosed((cursor) => {
    cursor.expect(P.LPAREN);
    items.push(rowItem(cursor, true));
    while (cursor.eat(P.COMMA)) items.push(rowItem(cursor, false));
    cursor.expect(P.RPAREN);
  });
  return items;
}

function rowItem(p: Cursor, first: boolean): Expression | Query {
  if (p.kind === K.DEFAULT) return defaultValue(p) as unknown as Expression; // DEFAULT is a leaf like any other
  return first ? queryOrExpression(p, Context.NON_CURSOR) : expression(p, Context.NON_CURSOR);
}

// ---------------------------------------------------------------- hints

/** [Hints between their marks] */
export function hintsOrNone(p: Cursor): Hint[] {
  if (!p.eat(P.HINT_BEGIN)) return [];
  const hints = p.commaList(hint);
  p.expect(P.HINT_END);
  return hints;
}

/** Identifier [( Options | Names | Literals )] */
function hint(p: Cursor): Hint {
  const { start } = p;
  const name = p.identifier();
  const options: Option[] = [];
  const items: (Identifier | Literal)[] = [];
  if (p.eat(P.LPAREN)) {
    if (!p.at(P.RPAREN)) {
      do hintItem(p, options, items);
      while (p.eat(P.COMMA));
    }
    p.expect(P.RPAREN);
  }
  return { kind: 'Hint', start, end: p.end, name, options, items };
}

/** All items of one hint are of one kind. */
function hintItem(p: Cursor, options: Option[], items: (Identifier | Literal)[]): void {
  const { start } = p;
  if (p.isName(p.kind) || isString(p.kind)) {
    const key = isString(p.kind) ? stringLiteral(p) : p.identifier();
    if (items.length === 0 && p.eat(P.EQ)) {
      const value = stringLiteral(p);
      options.push({ kind: 'Option', start, end: p.end, key, value });
      return;
    }
    if (options.length > 0 || items.some((item) => item.kind !== key.kind)) p.fail(P.EQ);
    items.push(key);
    return;
  }
  if (options.length > 0 || items.some((item) => item.kind !== 'Literal')) p.fail(Wanted.NAME);
  items.push(signedNumber(p));
}
