/** Rows of VALUES. */
import type { Expression, Query, Row } from '../ast.ts';
import type { Cursor } from '../cursor.ts';
import { K } from '../keywords.generated.ts';
import { P } from '../kinds.ts';
import { defaultValue } from './call.ts';
import { Context } from './context.ts';
import { expression } from './expression.ts';
import { queryOrExpression } from './query.ts';

/** VALUES Row (, Row)* */
export function values(p: Cursor): Query {
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
  p.between(P.LPAREN, P.RPAREN, (cursor) => {
    items.push(rowItem(cursor, true));
    while (cursor.eat(P.COMMA)) items.push(rowItem(cursor, false));
  });
  return items;
}

function rowItem(p: Cursor, first: boolean): Expression | Query {
  if (p.kind === K.DEFAULT) return defaultValue(p) as unknown as Expression; // DEFAULT is a leaf like any other
  return first ? queryOrExpression(p, Context.NON_CURSOR) : expression(p, Context.NON_CURSOR);
}
