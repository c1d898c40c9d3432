/** Windows of OVER and of the WINDOW clause. */
import type { Expression, FrameBound, WindowFrame, WindowSpecification } from '../ast.ts';
import type { Cursor } from '../cursor.ts';
import { K } from '../keywords.generated.ts';
import { P } from '../kinds.ts';
import { Context } from './context.ts';
import { expression, expressionList } from './expression.ts';
import { orderByOrNone } from './order.ts';

/** ( [Identifier] [PARTITION BY …] [ORDER BY …] [Frame] [(ALLOW | DISALLOW) PARTIAL] ) */
export function windowSpecification(p: Cursor): WindowSpecification {
  if (p.kind !== P.LPAREN) p.fail(P.LPAREN);
  return p.enclosedNode(p.start, specification);
}

function specification(p: Cursor): WindowSpecification {
  const { start } = p;
  p.expect(P.LPAREN);
  const base = p.atName() ? p.identifier() : undefined;
  const partitionBy = partitionByOrNone(p);
  const orderBy = orderByOrNone(p);
  const frame = p.at(K.ROWS) || p.at(K.RANGE) ? windowFrame(p) : undefined;
  if (p.eat(K.ALLOW) || p.eat(K.DISALLOW)) p.expect(K.PARTIAL);
  p.expect(P.RPAREN);
  return { kind: 'WindowSpecification', start, end: p.end, base, partitionBy, orderBy, frame };
}

/** [PARTITION BY Expression (, Expression)*] */
export function partitionByOrNone(p: Cursor): Expression[] {
  if (!p.eat(K.PARTITION)) return [];
  p.expect(K.BY);
  return expressionList(p, Context.NON_QUERY);
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
