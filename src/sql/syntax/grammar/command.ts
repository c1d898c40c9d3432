/** The short commands: SHOW, DESCRIBE, USE, SET and their like. */
import type { Command, Literal, Name, Option, Partition, SetStatement, Statement } from '../ast.ts';
import { type Cursor, Wanted } from '../cursor.ts';
import { K } from '../keywords.generated.ts';
import { P } from '../kinds.ts';
import { isString } from '../tokens.ts';
import { routineCall } from './call.ts';
import { Context } from './context.ts';
import { literal, optionsOrNone, partition, simpleName } from './ddl.ts';
import { simpleString, stringLiteral } from './literal.ts';
import { drainWithoutSavepoint, scopeOfDatabases } from './messages.ts';

interface Parts {
  readonly names?: readonly Name[];
  readonly literals?: readonly Literal[];
  readonly options?: readonly Option[];
  readonly partition?: Partition | undefined;
}

export function command(p: Cursor, start: number, action: string, parts: Parts = {}): Command {
  return {
    kind: 'Command',
    start,
    end: p.end,
    action,
    names: [],
    literals: [],
    options: [],
    partition: undefined,
    call: undefined,
    ...parts,
  };
}

// ---------------------------------------------------------------- SHOW

/** SHOW … */
export function show(p: Cursor): Command {
  const { start } = p;
  p.expect(K.SHOW);
  if (p.eat(K.CURRENT)) {
    if (!p.eat(K.CATALOG)) p.expect(K.DATABASE);
    return command(p, start, `SHOW CURRENT ${p.textAt(p.index - 1).toUpperCase()}`);
  }
  if (p.eat(K.CREATE)) return showCreate(p, start);
  if (p.eat(K.COLUMNS)) return showColumns(p, start);
  if (p.eat(K.JARS)) return command(p, start, 'SHOW JARS');
  if (p.at(K.USER) || p.at(K.FUNCTIONS)) return showFunctions(p, start);
  if (p.at(K.FULL) || p.at(K.MODULES)) {
    p.eat(K.FULL);
    p.expect(K.MODULES);
    return command(p, start, 'SHOW MODULES');
  }
  return showList(p, start);
}

/** Which lists take `(FROM | IN) Name` and which patterns, from which version on. */
interface Listing {
  readonly kind: number;
  readonly since: number;
  readonly scoped: number;
  readonly like: number;
  readonly ilike: number;
}

const NEVER = 99;
const LISTINGS: readonly Listing[] = [
  { kind: K.TABLES, since: 0, scoped: 0, like: 0, ilike: NEVER },
  { kind: K.DATABASES, since: 0, scoped: 2, like: 2, ilike: 2 },
  { kind: K.CATALOGS, since: 0, scoped: NEVER, like: 4, ilike: 4 },
  { kind: K.VIEWS, since: 0, scoped: 4, like: 4, ilike: NEVER },
  { kind: K.PROCEDURES, since: 1, scoped: 1, like: 1, ilike: 1 },
  { kind: K.JOBS, since: 1, scoped: NEVER, like: NEVER, ilike: NEVER },
  { kind: K.MODELS, since: 3, scoped: 3, like: 3, ilike: NEVER },
];

function showList(p: Cursor, start: number): Command {
  for (const listing of LISTINGS) {
    if (p.since(listing.since) && p.eat(listing.kind)) return listed(p, start, listing);
  }
  if (p.since(1) && p.eat(K.PARTITIONS)) {
    const name = p.nameOrStar();
    const part = p.eat(K.PARTITION) ? partition(p) : undefined;
    return command(p, start, 'SHOW PARTITIONS', { names: [name], partition: part });
  }
  if (p.since(4) && p.eat(K.MATERIALIZED)) {
    p.expect(K.TABLES);
    return listed(p, start, LISTINGS[0]);
  }
  return p.fail(K.TABLES);
}

/** … [(FROM | IN) Name] [[NOT] (LIKE | ILIKE) '…'] */
function listed(p: Cursor, start: number, listing: Listing): Command {
  const action = p.text.slice(start, p.end).toUpperCase().replace(/\s+/g, ' ');
  const names = p.since(listing.scoped) && (p.eat(K.FROM) || p.eat(K.IN)) ? [p.nameOrStar()] : [];
  for (const name of names)
    if (listing.kind === K.DATABASES && name.parts.length > 1) p.findings.push(scopeOfDatabases(name, {}));
  const literals = p.since(listing.like) ? likePattern(p, p.since(listing.ilike)) : [];
  return command(p, start, action, { names, literals });
}

/** [[NOT] (LIKE | ILIKE) '…'] */
function likePattern(p: Cursor, ilike: boolean): Literal[] {
  const not = p.eat(K.NOT);
  if (p.eat(K.LIKE) || (ilike && p.eat(K.ILIKE))) return [simpleString(p)];
  if (not) p.fail(K.LIKE);
  return [];
}

/** [USER] FUNCTIONS, from 1.18 on with a scope and a pattern. */
function showFunctions(p: Cursor, start: number): Command {
  p.eat(K.USER);
  p.expect(K.FUNCTIONS);
  return listed(p, start, { kind: K.FUNCTIONS, since: 0, scoped: 1, like: 1, ilike: 1 });
}

/** (TABLE | VIEW) Name, from 1.20 on also CATALOG and MODEL, from 2.2 on MATERIALIZED TABLE */
function showCreate(p: Cursor, start: number): Command {
  if (p.since(3) && p.eat(K.CATALOG)) return command(p, start, 'SHOW CREATE CATALOG', { names: [simpleName(p)] });
  if (p.since(4) && p.eat(K.MATERIALIZED)) p.expect(K.TABLE);
  else if (!p.eat(K.TABLE) && !p.eat(K.VIEW) && !(p.since(3) && p.eat(K.MODEL))) p.fail(K.TABLE);
  const type = p.textAt(p.index - 1).toUpperCase();
  return command(p, start, `SHOW CREATE ${type}`, { names: [p.nameOrStar()] });
}

/** (FROM | IN) Name [[NOT] LIKE '…'] */
function showColumns(p: Cursor, start: number): Command {
  if (!p.eat(K.FROM)) p.expect(K.IN);
  const names = [p.nameOrStar()];
  const literals = likePattern(p, false);
  return command(p, start, 'SHOW COLUMNS', { names, literals });
}

// ---------------------------------------------------------------- DESCRIBE

/** (DESCRIBE | DESC) (CATALOG | DATABASE | JOB | FUNCTION | MODEL | [EXTENDED]) Name; `undefined` if it is of a statement. */
export function describe(p: Cursor): Command | undefined {
  const { start } = p;
  p.next();
  if (p.eat(K.CATALOG)) {
    if (p.since(3)) p.eat(K.EXTENDED);
    return command(p, start, 'DESCRIBE CATALOG', { names: [simpleName(p)] });
  }
  if (p.since(3) && p.eat(K.JOB)) return command(p, start, 'DESCRIBE JOB', { literals: [simpleString(p)] });
  for (const [kind, since] of [
    [K.DATABASE, 0],
    [K.FUNCTION, 4],
    [K.MODEL, 3],
  ]) {
    if (p.since(since) && p.eat(kind)) return described(p, start, `DESCRIBE ${p.textAt(p.index - 1).toUpperCase()}`);
  }
  if (p.at(K.EXTENDED) || p.atName()) return described(p, start, 'DESCRIBE');
  if (p.kinds[p.index - 1] === K.DESC) return p.fail(Wanted.NAME);
  return p.at(K.TABLE) && p.isName(p.peek(1)) ? describeTable(p, start) : undefined;
}

/** [EXTENDED] Name */
function described(p: Cursor, start: number, action: string): Command {
  p.eat(K.EXTENDED);
  return command(p, start, action, { names: [p.nameOrStar()] });
}

/** TABLE Name [Column] */
function describeTable(p: Cursor, start: number): Command {
  p.next();
  const names = [p.nameOrStar()];
  if (p.atName()) names.push(simpleName(p));
  return command(p, start, 'DESCRIBE TABLE', { names });
}

// ---------------------------------------------------------------- the others

/** USE (CATALOG Identifier | MODULES Identifier (, Identifier)* | Name) */
export function use(p: Cursor): Command {
  const { start } = p;
  p.expect(K.USE);
  if (p.eat(K.CATALOG)) return command(p, start, 'USE CATALOG', { names: [simpleName(p)] });
  if (p.eat(K.MODULES)) return command(p, start, 'USE MODULES', { names: p.commaList(simpleName) });
  return command(p, start, 'USE', { names: [p.nameOrStar()] });
}

/** LOAD MODULE Identifier [WITH Options] | UNLOAD MODULE Identifier */
export function loadModule(p: Cursor): Command {
  const { start } = p;
  const load = p.kind === K.LOAD;
  p.next();
  p.expect(K.MODULE);
  const names = [simpleName(p)];
  const list = load ? optionsOrNone(p) : [];
  return command(p, start, load ? 'LOAD MODULE' : 'UNLOAD MODULE', { names, options: list });
}

/** (ADD | REMOVE) JAR '…' */
export function jar(p: Cursor): Command {
  const { start } = p;
  const action = `${p.textAt(p.index).toUpperCase()} JAR`;
  p.next();
  p.expect(K.JAR);
  return command(p, start, action, { literals: [simpleString(p)] });
}

/** CALL Name ( Arguments ) */
export function callProcedure(p: Cursor): Command {
  const { start } = p;
  p.expect(K.CALL);
  const call = routineCall(p, Context.SUB_QUERY);
  return { ...command(p, start, 'CALL', { names: [call.name] }), call };
}

/** ANALYZE TABLE Name [PARTITION …] COMPUTE STATISTICS [FOR (COLUMNS Names | ALL COLUMNS)] */
export function analyze(p: Cursor): Command {
  const { start } = p;
  p.expect2(K.ANALYZE, K.TABLE);
  const names = [p.nameOrStar()];
  const part = p.eat(K.PARTITION) ? partition(p, true) : undefined;
  p.expect2(K.COMPUTE, K.STATISTICS);
  if (p.eat(K.FOR)) {
    if (p.eat(K.ALL)) p.expect(K.COLUMNS);
    else {
      p.expect(K.COLUMNS);
      names.push(...p.commaList(simpleName));
    }
  }
  return command(p, start, 'ANALYZE TABLE', { names, partition: part });
}

/** STOP JOB '…' [WITH SAVEPOINT] [WITH DRAIN] */
export function stopJob(p: Cursor): Command {
  const { start } = p;
  p.expect2(K.STOP, K.JOB);
  const literals = [simpleString(p)];
  const savepoint = p.eat2(K.WITH, K.SAVEPOINT);
  if (p.eat(K.WITH)) {
    p.expect(K.DRAIN);
    if (!savepoint) p.findings.push(drainWithoutSavepoint({ start: p.starts[p.index - 1], end: p.end }, {}));
  }
  return command(p, start, 'STOP JOB', { literals });
}

/** TRUNCATE TABLE Name */
export function truncate(p: Cursor): Command {
  const { start } = p;
  p.expect2(K.TRUNCATE, K.TABLE);
  return command(p, start, 'TRUNCATE TABLE', { names: [p.nameOrStar()] });
}

/** BEGIN STATEMENT SET */
export function beginStatementSet(p: Cursor): Command {
  const { start } = p;
  p.expect2(K.BEGIN, K.STATEMENT);
  p.expect(K.SET);
  return command(p, start, 'BEGIN STATEMENT SET');
}

/** END */
export function endStatementSet(p: Cursor): Command {
  const { start } = p;
  p.expect(K.END);
  return command(p, start, 'END');
}

/** SET ['key' = 'value'] | RESET ['key'] */
export function setOrReset(p: Cursor): SetStatement {
  const { start } = p;
  const action = p.kind === K.SET ? 'SET' : 'RESET';
  p.next();
  if (!isString(p.kind) && p.kind !== P.END) p.fail(Wanted.STRING);
  const key = p.kind === P.END ? undefined : stringLiteral(p).value;
  let value: string | undefined;
  if (action === 'SET' && key !== undefined) {
    p.expect(P.EQ);
    value = stringLiteral(p).value;
  }
  return { kind: 'SetStatement', start, end: p.end, action, key, value };
}

/** SET Name = (Literal | Identifier | ON) | RESET (Name | ALL), behind ALTER SYSTEM and ALTER SESSION. */
export function setOption(p: Cursor): Statement {
  const { start } = p;
  if (p.eat(K.RESET)) {
    if (p.eat(K.ALL)) return { kind: 'SetStatement', start, end: p.end, action: 'RESET', key: 'ALL', value: undefined };
    const name = p.nameOrStar();
    return {
      kind: 'SetStatement',
      start,
      end: p.end,
      action: 'RESET',
      key: p.text.slice(name.start, name.end),
      value: undefined,
    };
  }
  p.expect(K.SET);
  const name = p.nameOrStar();
  p.expect(P.EQ);
  const from = p.start;
  if (!p.eat(K.ON)) {
    if (p.atName()) p.identifier();
    else literal(p);
  }
  const key = p.text.slice(name.start, name.end);
  return { kind: 'SetStatement', start, end: p.end, action: 'SET', key, value: p.text.slice(from, p.end) };
}
