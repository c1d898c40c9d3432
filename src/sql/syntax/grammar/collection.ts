/** ARRAY, MAP and MULTISET. */
import type { Argument, Expression } from '../ast.ts';
import type { Cursor } from '../cursor.ts';
import { P } from '../kinds.ts';
import { Context } from './context.ts';
import { expression } from './expression.ts';
import { queryOrList } from './parentheses.ts';
import { queryOrExpression } from './query.ts';

/** Before 2.0 `MAP()` is the call of a function of that name. */
export function isMapConstructor(p: Cursor): boolean {
  const next = p.peek(1);
  return next === P.LBRACKET || (next === P.LPAREN && (p.since(4) || p.peek(2) !== P.RPAREN));
}

/** ARRAY [ … ] | ARRAY ( Query ), and the same of MAP and MULTISET. */
export function collection(p: Cursor, type: 'ARRAY' | 'MAP' | 'MULTISET'): Expression {
  const { start } = p;
  p.next();
  if (p.kind === P.LPAREN) return collectionOfQuery(p, type, start);
  const items: Argument[] = [];
  p.between(P.LBRACKET, P.RBRACKET, (cursor) => {
    if (type !== 'MULTISET' && cursor.at(P.RBRACKET)) return;
    do
      items.push(expression(cursor, items.length === 0 || type === 'MULTISET' ? Context.NON_QUERY : Context.SUB_QUERY));
    while (cursor.eat(P.COMMA));
  });
  return { kind: 'Collection', start, end: p.end, type, items: items as Expression[] };
}

function collectionOfQuery(p: Cursor, type: 'ARRAY' | 'MAP' | 'MULTISET', start: number): Expression {
  if (p.since(4) && type !== 'MULTISET') {
    if (p.eat2(P.LPAREN, P.RPAREN)) return { kind: 'Collection', start, end: p.end, type, items: [] };
    const items = queryOrList(p, Context.ALL);
    return { kind: 'Collection', start, end: p.end, type, items };
  }
  const query = p.enclosedNode(p.start, (cursor) => {
    cursor.expect(P.LPAREN);
    const extent = cursor.since(1) && type === 'ARRAY' ? 'ordered' : 'leaf';
    const inner = queryOrExpression(cursor, Context.QUERY, extent);
    cursor.expect(P.RPAREN);
    return inner;
  });
  return { kind: 'Collection', start, end: p.end, type, items: [query] };
}
