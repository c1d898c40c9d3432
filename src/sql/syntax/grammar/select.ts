/** SELECT and its clauses. */
import { replace } from '../../../findings/finding.ts';
import type { Expression, GroupBy, GroupingSet, Identifier, NamedWindow, Select, SelectItem } from '../ast.ts';
import type { Cursor } from '../cursor.ts';
import { K } from '../keywords.generated.ts';
import { P } from '../kinds.ts';
import { allOrDistinct } from './call.ts';
import { expression, expressionList } from './expression.ts';
import { fromClause } from './from.ts';
import { hintsOrNone } from './hint.ts';
import { stringLiteral } from './literal.ts';
import { stringAsAlias } from './messages.ts';
import { windowSpecification } from './window.ts';

/** SELECT [Hints] [STREAM] [ALL | DISTINCT] SelectItem (, SelectItem)* [FROM … [WHERE …] …] */
export function select(p: Cursor): Select {
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
  const span = p.here;
  const name = stringLiteral(p).value;
  const text = `\`${name.replaceAll('`', '``')}\``;
  p.findings.push(stringAsAlias(span, { name }, replace(span, text)));
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
  p.between(P.LPAREN, P.RPAREN, (cursor) => elements.push(...read(cursor)));
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
