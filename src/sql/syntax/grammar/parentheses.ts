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
  const { end } = p;
  const unitStart = p.starts[p.index - 1];
  const check = () => {
    const subtracts = value.kind === 'Binary' && value.operator === '-' && items.length === 1;
    const unread = value.kind === 'Missing'; // nested too deep, so nothing is known of it
    if (!subtracts && !unread) p.findings.push(unitWithoutDifference({ start: unitStart, end }, { unit }));
  };
  if (value.kind === 'Missing') p.settle(check);
  else check();
  return { kind: 'Interval', start, end, value: value as Expression, unit };
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
  const first = p.deferNode(p.start, holdsQuery(p) ? 'Nested' : 'Missing', (later): Expression | Query => {
    const read: (Expression | Query)[] = [];
    readQueryOrList(later, context, read);
    for (let index = 1; index < read.length; index++) items.push(read[index]);
    return read[0];
  });
  items.push(first);
  return items;
}

/** Whether what the parentheses here hold is a query and nothing but that, as can be told without reading it. */
export function holdsQuery(p: Cursor): boolean {
  let innermost = p.index;
  while (p.kinds[innermost + 1] === P.LPAREN) innermost++;
  if (!isQueryStart(p, p.kinds[innermost + 1])) return false;
  for (let opener = innermost; opener > p.index; opener--) {
    const closer = p.partnerOf(opener);
    if (closer < 0 || !staysQuery(p.kinds[closer + 1])) return false;
  }
  return true;
}

function isQueryStart(p: Cursor, kind: number): boolean {
  if (kind === K.SELECT || kind === K.VALUES || kind === K.TABLE || kind === K.WITH) return true;
  return kind === K.VALUE && p.since(4);
}

/** Whether this can follow a query in parentheses and make no other thing of it. */
function staysQuery(kind: number): boolean {
  switch (kind) {
    case P.RPAREN:
    case K.UNION:
    case K.INTERSECT:
    case K.EXCEPT:
    case K.MINUS:
    case K.ORDER:
    case K.LIMIT:
    case K.OFFSET:
    case K.FETCH:
      return true;
    default:
      return false;
  }
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
