/** What may stand behind a query: ORDER BY, LIMIT, OFFSET, FETCH. */
import { replace } from '../../../findings/finding.ts';
import type { Expression, OrderItem, Query } from '../ast.ts';
import type { Cursor } from '../cursor.ts';
import { K } from '../keywords.generated.ts';
import { P } from '../kinds.ts';
import { expression } from './expression.ts';
import { numberOrParameter } from './literal.ts';
import { limitWithStart, offsetBeforeLimit } from './messages.ts';
import { isQuery } from './parentheses.ts';

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
    p.findings.push(offsetBeforeLimit(p.here, {}));
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
  p.findings.push(limitWithStart(span, { text }, replace(span, text, `Write LIMIT ${text}`)));
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
