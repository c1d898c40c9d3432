/** What FROM takes: tables, queries, functions, and how they are joined. */
import type {
  Expression,
  ExtendedColumn,
  FunctionTable,
  Identifier,
  Join,
  NamedTable,
  Pivot,
  Query,
  SelectItem,
  TableReference,
} from '../ast.ts';
import { type Cursor, Wanted } from '../cursor.ts';
import { K } from '../keywords.generated.ts';
import { P } from '../kinds.ts';
import { namedCall, routineArguments, routineCall } from './call.ts';
import { Context } from './context.ts';
import { expression } from './expression.ts';
import { hintsOrNone } from './hint.ts';
import { stringLiteral, unsignedInt, unsignedNumber } from './literal.ts';
import { matchRecognize } from './match.ts';
import { aliasOfJoin, applyJoin, badSample, notQueryOrJoin } from './messages.ts';
import { holdsQuery, isQuery, queryOrList } from './parentheses.ts';
import { atQuery, query, setOperations } from './query.ts';
import { dataType, nullability, TYPE_STARTS } from './type.ts';
import { rowConstructor } from './values.ts';

/** FromClause := TableReference ((, | Join) TableReference)* */
export function fromClause(p: Cursor): TableReference {
  let left = tableReference(p);
  for (;;) {
    const { start } = left;
    if (p.eat(P.COMMA)) {
      const right = tableReference(p);
      left = { kind: 'Join', start, end: p.end, type: 'COMMA', left, right, on: undefined, using: [] };
    } else {
      const joined = joinOrNull(p, left);
      if (!joined) return left;
      left = joined;
    }
  }
}

/** [NATURAL] [INNER | (LEFT | RIGHT | FULL) [OUTER] | CROSS] JOIN Table [ON … | USING (…)] */
function joinOrNull(p: Cursor, left: TableReference): Join | undefined {
  if ((p.kind === K.CROSS || p.kind === K.OUTER) && p.peek(1) === K.APPLY) return apply(p, left);
  const natural = p.eat(K.NATURAL) ? 'NATURAL ' : '';
  const type = joinType(p);
  if (!type) {
    if (natural) p.fail(K.JOIN);
    return undefined;
  }
  const right = tableReference(p);
  const on = p.eat(K.ON) ? expression(p) : undefined;
  const using = !on && p.eat(K.USING) ? p.nameList() : [];
  return { kind: 'Join', start: left.start, end: p.end, type: natural + type, left, right, on, using };
}

const JOIN_TYPES: readonly number[] = [K.INNER, K.CROSS, K.LEFT, K.RIGHT, K.FULL];

function joinType(p: Cursor): string | undefined {
  if (p.eat(K.JOIN)) return 'INNER';
  for (const kind of JOIN_TYPES) {
    if (!p.eat(kind)) continue;
    const type = p.textAt(p.index - 1).toUpperCase();
    if (kind !== K.INNER && kind !== K.CROSS) p.eat(K.OUTER);
    p.expect(K.JOIN);
    return type;
  }
  return undefined;
}

/** (CROSS | OUTER) APPLY Table: read, and refused. */
function apply(p: Cursor, left: TableReference): Join {
  const { start } = p;
  const type = `${p.textAt(p.index).toUpperCase()} APPLY`;
  p.next();
  p.next();
  p.findings.push(applyJoin({ start, end: p.end }, { type }));
  const right = tableReference(p);
  return { kind: 'Join', start: left.start, end: p.end, type, left, right, on: undefined, using: [] };
}

/** TableReference := Primary [PIVOT …] [UNPIVOT …] [[AS] Alias [( Names )]] [TABLESAMPLE …] */
export function tableReference(p: Cursor, joins = true): TableReference {
  const { start } = p;
  let table = tablePrimary(p, joins);
  const isJoin = holdsJoin(table);
  if (p.at(K.PIVOT)) table = pivot(p, table);
  if (p.since(1) && p.at(K.UNPIVOT)) table = unpivot(p, table);
  const alias = aliasOrNone(p);
  if (alias) {
    const columns = p.at(P.LPAREN) ? p.nameList() : [];
    if (isJoin) p.findings.push(aliasOfJoin(alias, {}));
    table = { kind: 'AliasedTable', start, end: p.end, table, alias, columns };
  }
  return p.at(K.TABLESAMPLE) ? sample(p, table) : table;
}

/** Whether the parentheses of a table hold a join and no query. */
function holdsJoin(table: TableReference): boolean {
  let inner: TableReference | Query = table;
  while (inner.kind === 'QueryTable') inner = inner.query;
  return inner !== table && inner.kind === 'Join';
}

function tablePrimary(p: Cursor, joins: boolean): TableReference {
  const { start, kind } = p;
  if (p.isName(kind)) return namedTable(p);
  if (kind === P.LPAREN) return nestedTable(p, start, false, joins);
  if (kind === K.UNNEST) return unnest(p, start);
  if (kind === K.TABLE) return tableFunction(p, start, false);
  if (kind === K.LATERAL) return lateral(p, start, joins);
  p.want(P.LPAREN);
  return p.fail(Wanted.TABLE);
}

/** LATERAL (( Query ) | TABLE ( Call )), from 2.0 on also UNNEST. */
function lateral(p: Cursor, start: number, joins: boolean): TableReference {
  p.next();
  if (p.at(P.LPAREN)) return nestedTable(p, start, true, joins);
  if (p.since(4) && p.at(K.UNNEST)) return unnest(p, start);
  if (!p.at(K.TABLE)) p.fail(K.TABLE);
  return tableFunction(p, start, true);
}

/** ( Query ) [MATCH_RECOGNIZE …] */
function nestedTable(p: Cursor, start: number, isLateral: boolean, joins: boolean): TableReference {
  const inner = queryOrJoin(p, joins);
  const table: TableReference = { kind: 'QueryTable', start, end: p.end, lateral: isLateral, query: inner };
  return p.at(K.MATCH_RECOGNIZE) ? matchRecognize(p, table) : table;
}

/**
 * ( Query ), from 1.18 on also ( Join ), as tables have it. `joins` is false where only a query is wanted in the end
 * (WITH): what is read there is the same.
 */
export function queryOrJoin(p: Cursor, joins: boolean): Query | TableReference {
  if (p.kind !== P.LPAREN) p.fail(P.LPAREN);
  const read = (cursor: Cursor): Query | TableReference => {
    cursor.expect(P.LPAREN);
    const inner = cursor.since(1) ? queryOrJoinInside(cursor, joins) : query(cursor);
    cursor.expect(P.RPAREN);
    return inner;
  };
  if (p.mayRecurse()) return p.enclosedNode(p.start, read);
  return p.deferNode(p.start, !p.since(1) || holdsQuery(p) ? 'Nested' : 'Join', read);
}

function queryOrJoinInside(p: Cursor, joins: boolean): Query | TableReference {
  p.want(Wanted.QUERY);
  if (atQuery(p)) return query(p);
  let table = tableReference(p);
  for (let joined = joinOrNull(p, table); joined; joined = joinOrNull(p, table)) table = joined;
  const nested = table.kind === 'QueryTable' && isQuery(table.query) ? table.query : undefined;
  if (nested && (p.at(K.UNION) || p.at(K.INTERSECT) || p.at(K.EXCEPT) || p.at(K.MINUS))) {
    return setOperations(p, { kind: 'Nested', start: table.start, end: table.end, query: nested }) as Query;
  }
  if (!nested && !(joins && table.kind === 'Join') && !(joins && table.kind === 'QueryTable')) {
    p.findings.push(notQueryOrJoin(table, {}));
  }
  return nested ?? table;
}

/** Name [Hints] [[EXTEND] ( Columns )] [FOR SYSTEM_TIME AS OF …] [MATCH_RECOGNIZE …], from 2.0 on also a call. */
function namedTable(p: Cursor): TableReference {
  const { start } = p;
  const name = p.name();
  if (p.since(4) && p.kind === P.LPAREN && (p.peek(2) === P.DOT || !startsExtension(p))) {
    const call = routineArguments(p, start, name, Context.CURSOR);
    return { kind: 'FunctionTable', start, end: p.end, lateral: false, call };
  }
  const hints = hintsOrNone(p);
  const columns = extensionOrNone(p);
  let asOf: Expression | undefined;
  if (p.eat(K.FOR)) {
    p.expect2(K.SYSTEM_TIME, K.AS);
    p.expect(K.OF);
    asOf = expression(p, Context.NON_QUERY);
  }
  const table: NamedTable = { kind: 'NamedTable', start, end: p.end, name, hints, columns, asOf };
  return p.at(K.MATCH_RECOGNIZE) ? matchRecognize(p, table) : table;
}

/** A table's name with hints, as the target of a change. */
export function targetTable(p: Cursor): NamedTable {
  const { start } = p;
  const name = p.name();
  const hints = hintsOrNone(p);
  return { kind: 'NamedTable', start, end: p.end, name, hints, columns: [], asOf: undefined };
}

/** Whether what stands in the parentheses here is a name and its type. */
export function startsExtension(p: Cursor): boolean {
  if (!p.isName(p.peek(1))) return false;
  let ahead = 2;
  while (p.peek(ahead) === P.DOT && (p.isName(p.peek(ahead + 1)) || p.peek(ahead + 1) === P.STAR)) ahead += 2;
  return startsTypeAt(p, ahead);
}

function startsTypeAt(p: Cursor, ahead: number): boolean {
  const kind = p.peek(ahead);
  return p.isName(kind) || TYPE_STARTS.has(kind) || (p.since(4) && (kind === K.VARIANT || kind === K.STRUCTURED));
}

/** [[EXTEND] ( Name Type [NOT NULL] (, …)* )] */
export function extensionOrNone(p: Cursor): ExtendedColumn[] {
  if (!p.eat(K.EXTEND) && p.kind !== P.LPAREN) return [];
  return p.list(extendedColumn);
}

function extendedColumn(p: Cursor): ExtendedColumn {
  const { start } = p;
  const name = p.nameOrStar();
  const type = dataType(p);
  if (p.at(K.NOT)) nullability(p);
  return { kind: 'ExtendedColumn', start, end: p.end, name, type };
}

/** UNNEST ( … ) [WITH ORDINALITY] */
function unnest(p: Cursor, start: number): TableReference {
  p.next();
  const items = queryOrList(p, Context.SUB_QUERY);
  const ordinality = p.eat(K.WITH);
  if (ordinality) p.expect(K.ORDINALITY);
  return { kind: 'Unnest', start, end: p.end, items, ordinality };
}

/** TABLE ( [SPECIFIC] Call ) */
function tableFunction(p: Cursor, start: number, isLateral: boolean): FunctionTable {
  p.expect(K.TABLE);
  p.expect(P.LPAREN);
  p.eat(K.SPECIFIC);
  const call = routineCall(p, Context.CURSOR);
  p.expect(P.RPAREN);
  return { kind: 'FunctionTable', start, end: p.end, lateral: isLateral, call };
}

/** TABLESAMPLE (SUBSTITUTE ( '…' ) | (BERNOULLI | SYSTEM) ( Percentage ) [REPEATABLE ( Seed )]) */
function sample(p: Cursor, table: TableReference): TableReference {
  p.next();
  if (p.eat(K.SUBSTITUTE)) {
    p.expect(P.LPAREN);
    stringLiteral(p);
    p.expect(P.RPAREN);
    return { kind: 'SampledTable', start: table.start, end: p.end, table, method: 'SUBSTITUTE' };
  }
  const method = p.eat(K.BERNOULLI) ? 'BERNOULLI' : 'SYSTEM';
  if (method === 'SYSTEM') p.expect(K.SYSTEM);
  p.expect(P.LPAREN);
  const { value, ...span } = unsignedNumber(p);
  if (!p.since(4) && Number(value) > 100) p.findings.push(badSample(span, { value }));
  p.expect(P.RPAREN);
  if (p.eat(K.REPEATABLE)) {
    p.expect(P.LPAREN);
    if (!p.eat(P.MINUS)) p.eat(P.PLUS);
    unsignedInt(p);
    p.expect(P.RPAREN);
  }
  return { kind: 'SampledTable', start: table.start, end: p.end, table, method };
}

// ---------------------------------------------------------------- PIVOT

/** PIVOT ( Aggregate [[AS] Alias] (, …)* FOR Names IN ( [Value [[AS] Alias] (, …)*] ) ) */
function pivot(p: Cursor, table: TableReference): Pivot {
  p.next();
  p.expect(P.LPAREN);
  const items = p.commaList((cursor) => aliased(cursor, namedCall(cursor)));
  p.expect(K.FOR);
  const axes = p.nameOrList();
  p.expect2(K.IN, P.LPAREN);
  const values = p.at(P.RPAREN) ? [] : p.commaList((cursor) => aliased(cursor, rowConstructor(cursor)));
  p.expect2(P.RPAREN, P.RPAREN);
  return { kind: 'Pivot', start: table.start, end: p.end, type: 'PIVOT', table, items, axes, values };
}

function aliased(p: Cursor, value: Expression): SelectItem {
  const alias = aliasOrNone(p);
  return { kind: 'SelectItem', start: value.start, end: p.end, value, alias };
}

/** [[AS] Identifier] */
export function aliasOrNone(p: Cursor): Identifier | undefined {
  return p.eat(K.AS) || p.atName() ? p.identifier() : undefined;
}

/** UNPIVOT [(INCLUDE | EXCLUDE) NULLS] ( Names FOR Names IN ( Names [AS Row] (, …)* ) ) */
function unpivot(p: Cursor, table: TableReference): Pivot {
  p.next();
  if (p.eat(K.INCLUDE) || p.eat(K.EXCLUDE)) p.expect(K.NULLS);
  p.expect(P.LPAREN);
  const measures = p.nameOrList();
  p.expect(K.FOR);
  const axes = p.nameOrList();
  p.expect2(K.IN, P.LPAREN);
  const values = p.commaList(unpivotValue);
  p.expect2(P.RPAREN, P.RPAREN);
  const items = measures.map(nameItem);
  return { kind: 'Pivot', start: table.start, end: p.end, type: 'UNPIVOT', table, items, axes, values };
}

function unpivotValue(p: Cursor): SelectItem {
  const { start } = p;
  const [first] = p.nameOrList();
  if (p.eat(K.AS)) rowConstructor(p);
  return { ...nameItem(first), start, end: p.end };
}

function nameItem(name: Identifier): SelectItem {
  const { start, end } = name;
  return {
    kind: 'SelectItem',
    start,
    end,
    value: { kind: 'Name', start, end, parts: [name], star: false },
    alias: undefined,
  };
}
