/** CREATE, REPLACE and DROP. */
import type {
  CreateFunction,
  CreateTable,
  Drop,
  Expression,
  Literal,
  Name,
  Query,
  Statement,
  TableElement,
} from '../ast.ts';
import { type Cursor, Wanted } from '../cursor.ts';
import { K } from '../keywords.generated.ts';
import { P } from '../kinds.ts';
import { Context } from './context.ts';
import {
  atNamesOnly,
  commentOrNone,
  distribution,
  ifExists,
  ifNotExists,
  like,
  options,
  optionsOrNone,
  partitionedBy,
  simpleName,
  tableConstraint,
  tableElements,
} from './ddl.ts';
import { expression } from './expression.ts';
import { simpleString, stringLiteral } from './literal.ts';
import {
  columnNamesWithoutQuery,
  freshnessNotInterval,
  jarOfLanguage,
  systemNotTemporary,
  temporaryMaterialized,
} from './messages.ts';
import { query } from './query.ts';

/** CREATE [OR REPLACE] [TEMPORARY] (CATALOG | [MATERIALIZED] TABLE | VIEW | DATABASE | FUNCTION | MODEL) … */
export function create(p: Cursor): Statement {
  const { start } = p;
  p.expect(K.CREATE);
  const replace = p.eat(K.OR);
  if (replace) p.expect(K.REPLACE);
  const temporary = p.eat(K.TEMPORARY);
  if (p.eat(K.TABLE)) return createTable(p, start, replace, temporary);
  if (p.eat(K.VIEW)) return createView(p, start, temporary);
  if (p.eat(K.DATABASE)) return createDatabase(p, start);
  if (p.eat(K.CATALOG)) return createCatalog(p, start);
  if (p.at(K.FUNCTION) || p.at(K.SYSTEM)) return createFunction(p, start, temporary);
  if (p.since(3) && p.at(K.MATERIALIZED)) return createMaterializedTable(p, start, replace, temporary);
  if (p.since(3) && p.eat(K.MODEL)) return createModel(p, start, temporary);
  return p.fail(Wanted.STATEMENT);
}

/** [IF NOT EXISTS] Name [( Elements )] [COMMENT …] [DISTRIBUTED …] [PARTITIONED BY …] [WITH …] [LIKE … | AS Query] */
function createTable(p: Cursor, start: number, replace: boolean, temporary: boolean): CreateTable {
  const head = tableHead(p);
  let table: CreateTable = { ...head, start, end: p.end, type: 'TABLE', replace, temporary };
  if (p.eat(K.LIKE)) table = { ...table, like: like(p) };
  else if (p.since(1) && p.eat(K.AS)) table = { ...table, query: query(p) };
  refuseNamesWithoutQuery(p, table);
  return { ...table, end: p.end };
}

/** REPLACE [TEMPORARY] TABLE … AS Query */
export function replaceTable(p: Cursor): CreateTable {
  const { start } = p;
  p.expect(K.REPLACE);
  const temporary = p.eat(K.TEMPORARY);
  p.expect(K.TABLE);
  const head = tableHead(p);
  p.expect(K.AS);
  const body = query(p);
  return { ...head, start, end: p.end, type: 'TABLE', replace: true, temporary, query: body };
}

function tableHead(p: Cursor): CreateTable {
  const { start } = p;
  const exists = ifNotExists(p);
  const name = p.nameOrStar();
  let elements: TableElement[] = [];
  let columnNames: Name[] = [];
  if (p.at(P.LPAREN)) {
    if (atNamesOnly(p)) columnNames = p.list((cursor) => cursor.nameOrStar());
    else elements = tableElements(p);
  }
  const comment = commentOrNone(p);
  const distributed = p.since(3) && p.eat(K.DISTRIBUTED) ? distribution(p) : undefined;
  const partitioned = partitionedBy(p);
  const list = p.eat(K.WITH) ? options(p) : undefined;
  return {
    kind: 'CreateTable',
    start,
    end: p.end,
    type: 'TABLE',
    replace: false,
    temporary: false,
    ifNotExists: exists,
    name,
    elements,
    columnNames,
    comment,
    distribution: distributed,
    partitionedBy: partitioned,
    options: list,
    like: undefined,
    freshness: undefined,
    refreshMode: undefined,
    query: undefined,
  };
}

function refuseNamesWithoutQuery(p: Cursor, { columnNames, query: body }: CreateTable): void {
  if (columnNames.length === 0 || body) return;
  const span = { start: columnNames[0].start, end: columnNames[columnNames.length - 1].end };
  p.findings.push(columnNamesWithoutQuery(span, {}));
}

/** MATERIALIZED TABLE Name [( Constraint )] [COMMENT …] … FRESHNESS = Interval [REFRESH_MODE = …] AS Query */
function createMaterializedTable(p: Cursor, start: number, replace: boolean, temporary: boolean): CreateTable {
  refuseTemporaryMaterialized(p, temporary, replace);
  p.expect2(K.MATERIALIZED, K.TABLE);
  const name = p.nameOrStar();
  const elements: TableElement[] = [];
  if (p.eat(P.LPAREN)) {
    elements.push(tableConstraint(p));
    p.expect(P.RPAREN);
  }
  const comment = commentOrNone(p);
  const distributed = p.since(4) && p.eat(K.DISTRIBUTED) ? distribution(p) : undefined;
  const partitioned = partitionedBy(p);
  const list = p.eat(K.WITH) ? options(p) : undefined;
  const fresh = p.since(4) && !p.at(K.FRESHNESS) ? undefined : freshness(p);
  const mode = p.eat(K.REFRESH_MODE) ? refreshMode(p) : undefined;
  p.expect(K.AS);
  const body = query(p);
  return {
    kind: 'CreateTable',
    start,
    end: p.end,
    type: 'MATERIALIZED TABLE',
    replace,
    temporary,
    ifNotExists: false,
    name,
    elements,
    columnNames: [],
    comment,
    distribution: distributed,
    partitionedBy: partitioned,
    options: list,
    like: undefined,
    freshness: fresh,
    refreshMode: mode,
    query: body,
  };
}

function refuseTemporaryMaterialized(p: Cursor, temporary: boolean, replace: boolean): void {
  if (!temporary && !replace) return;
  p.findings.push(temporaryMaterialized(p.here, { word: temporary ? 'TEMPORARY' : 'OR REPLACE' }));
}

/** FRESHNESS = Interval */
export function freshness(p: Cursor): Expression {
  p.expect2(K.FRESHNESS, P.EQ);
  const value = expression(p, Context.NON_QUERY);
  if (value.kind !== 'Interval' || value.value.kind !== 'Literal' || value.value.type !== 'string') {
    p.findings.push(freshnessNotInterval(value, {}));
  }
  return value;
}

/** = (FULL | CONTINUOUS) */
export function refreshMode(p: Cursor): string {
  p.expect(P.EQ);
  if (!p.eat(K.FULL)) p.expect(K.CONTINUOUS);
  return p.textAt(p.index - 1).toUpperCase();
}

/** [IF NOT EXISTS] Name [( Names )] [COMMENT '…'] AS Query */
function createView(p: Cursor, start: number, temporary: boolean): Statement {
  const exists = ifNotExists(p);
  const name = p.nameOrStar();
  const columns = p.at(P.LPAREN) ? p.nameList() : [];
  const comment = commentOrNone(p);
  p.expect(K.AS);
  const body = query(p);
  return { kind: 'CreateView', start, end: p.end, temporary, ifNotExists: exists, name, columns, comment, query: body };
}

/** [IF NOT EXISTS] Name [COMMENT '…'] [WITH Options] */
function createDatabase(p: Cursor, start: number): Statement {
  const exists = ifNotExists(p);
  const name = p.nameOrStar();
  const comment = commentOrNone(p);
  const list = optionsOrNone(p);
  return {
    kind: 'CreateNamespace',
    start,
    end: p.end,
    type: 'DATABASE',
    ifNotExists: exists,
    name,
    comment,
    options: list,
  };
}

/** [IF NOT EXISTS] Identifier [COMMENT '…'] [WITH Options], of which only the last before 1.20. */
function createCatalog(p: Cursor, start: number): Statement {
  const exists = p.since(3) && ifNotExists(p);
  const name = simpleName(p);
  const comment = p.since(3) && p.eat(K.COMMENT) ? stringLiteral(p) : undefined;
  const list = optionsOrNone(p);
  return {
    kind: 'CreateNamespace',
    start,
    end: p.end,
    type: 'CATALOG',
    ifNotExists: exists,
    name,
    comment,
    options: list,
  };
}

/** [SYSTEM] FUNCTION [IF NOT EXISTS] Name AS 'class' [LANGUAGE …] [USING JAR '…' (, …)*] [WITH Options] */
function createFunction(p: Cursor, start: number, temporary: boolean): CreateFunction {
  const system = p.at(K.SYSTEM);
  if (system) {
    if (!temporary) p.findings.push(systemNotTemporary(p.here, {}));
    p.next();
  }
  p.expect(K.FUNCTION);
  const exists = ifNotExists(p);
  const name = system ? simpleName(p) : p.nameOrStar();
  const body = functionBody(p);
  const { language } = body;
  const jars = p.since(1) && p.eat(K.USING) ? jarList(p, language) : [];
  const list = p.since(4) ? optionsOrNone(p) : [];
  return {
    kind: 'CreateFunction',
    start,
    end: p.end,
    alter: false,
    temporary,
    system,
    ifNotExists: exists,
    name,
    class: body.class,
    language,
    jars,
    options: list,
  };
}

/** AS 'class' [LANGUAGE (JAVA | SCALA | SQL | PYTHON)] */
export function functionBody(p: Cursor): { class: Literal; language: string | undefined } {
  p.expect(K.AS);
  const className = simpleString(p);
  if (!p.eat(K.LANGUAGE)) return { class: className, language: undefined };
  if (!p.eat(K.JAVA) && !p.eat(K.SCALA) && !p.eat(K.SQL)) p.expect(K.PYTHON);
  return { class: className, language: p.textAt(p.index - 1).toUpperCase() };
}

/** JAR '…' (, JAR '…')*, which only functions of the JVM's languages take. */
function jarList(p: Cursor, language: string | undefined): Literal[] {
  if (language === 'SQL' || language === 'PYTHON') {
    p.findings.push(jarOfLanguage({ start: p.starts[p.index - 1], end: p.end }, { language }));
  }
  return p.commaList((cursor) => {
    cursor.expect(K.JAR);
    return simpleString(cursor);
  });
}

/** [IF NOT EXISTS] Name [INPUT ( … )] [OUTPUT ( … )] [COMMENT '…'] [WITH Options] [AS Query] */
function createModel(p: Cursor, start: number, temporary: boolean): Statement {
  const exists = ifNotExists(p);
  const name = p.nameOrStar();
  const input = p.eat(K.INPUT) ? tableElements(p) : [];
  const output = p.eat(K.OUTPUT) ? tableElements(p) : [];
  const comment = commentOrNone(p);
  const list = optionsOrNone(p);
  const body: Query | undefined = p.eat(K.AS) ? query(p) : undefined;
  return {
    kind: 'CreateModel',
    start,
    end: p.end,
    temporary,
    ifNotExists: exists,
    name,
    input,
    output,
    comment,
    options: list,
    query: body,
  };
}

/** DROP [TEMPORARY] (CATALOG | [MATERIALIZED] TABLE | VIEW | DATABASE | [SYSTEM] FUNCTION | MODEL) [IF EXISTS] Name */
export function drop(p: Cursor): Drop {
  const { start } = p;
  p.expect(K.DROP);
  const temporary = p.eat(K.TEMPORARY);
  const type = dropType(p, temporary);
  const exists = ifExists(p);
  const name = p.nameOrStar();
  let behavior: Drop['behavior'];
  if (type === 'DATABASE') behavior = p.eat(K.RESTRICT) ? 'RESTRICT' : p.eat(K.CASCADE) ? 'CASCADE' : undefined;
  return { kind: 'Drop', start, end: p.end, type, temporary, ifExists: exists, name, behavior };
}

function dropType(p: Cursor, temporary: boolean): string {
  for (const kind of [K.TABLE, K.VIEW, K.DATABASE, K.CATALOG, K.FUNCTION]) {
    if (p.eat(kind)) return p.textAt(p.index - 1).toUpperCase();
  }
  if (p.eat(K.SYSTEM)) {
    p.expect(K.FUNCTION);
    return 'SYSTEM FUNCTION';
  }
  if (p.since(3) && p.at(K.MATERIALIZED)) {
    refuseTemporaryMaterialized(p, temporary, false);
    p.expect2(K.MATERIALIZED, K.TABLE);
    return 'MATERIALIZED TABLE';
  }
  if (p.since(3) && p.eat(K.MODEL)) return 'MODEL';
  return p.fail(Wanted.STATEMENT);
}
