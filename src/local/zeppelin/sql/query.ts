import type { Insert, Name, Node, Statement } from '../../../sql/index.ts';
import { checkSql, childrenOf, parseSql } from '../../../sql/index.ts';
import type { Work } from '../run/executor.ts';
import { definitionOf, pathText, quoted, quotedPath } from './catalog.ts';
import { type SqlFailure, validation } from './failure.ts';
import type { Running } from './running.ts';
import type { Found, Session } from './session.ts';
import { find, pathOf } from './session.ts';

/** What a statement needs, by path. */
interface Needs {
  readonly read: ReadonlyMap<string, Found>;
  readonly written: ReadonlyMap<string, Found>;
}

/** Checks queries and INSERTs against what there is, and gives them to who can run them. */
export async function work(text: string, kind: 'query' | 'insert', node: Node, running: Running): Promise<void> {
  const { session, task, output, surroundings } = running;
  surroundings.checkPlanning();
  const needs = await needsOf(node, running);
  checkText(text, needs, session);
  await checkTables(needs, running);
  const all = [...new Map([...needs.read, ...needs.written]).values()];
  const given: Work = {
    ...surroundings.work,
    noteId: task.noteId,
    paragraphId: task.paragraphId,
    kind,
    interpreter: task.interpreter,
    text,
    properties: task.properties,
    settings: Object.fromEntries(session.settings),
    database: `${session.current.catalog}.${session.current.database}`,
    tables: all.map(({ path, table }) => ({ name: pathText(path), definition: definitionOf(path, table) })),
    signal: task.signal,
    link: task.link,
    show: task.show,
  };
  const { code, msg } = await running.aside(() => surroundings.executor.execute(given));
  output.add(msg);
  if (code === 'ERROR') throw new AlreadyTold();
}

/** The executor has told why. */
export class AlreadyTold extends Error {}

/** The tables that are named, and those behind the views among them. */
async function needsOf(node: Node, { session, text }: Running): Promise<Needs> {
  const read = new Map<string, Found>();
  const written = new Map<string, Found>();
  for (const insert of insertsIn(node)) {
    const path = pathOf(insert.table.name, session.current);
    const found = await find(session, path, `INSERT INTO ${pathText(path)}`);
    if (!found)
      throw validation(
        `Cannot find table '${quotedPath(path)}' in any of the catalogs [${[...session.catalogs.keys()].join(', ')}], nor as a temporary table.`,
      );
    written.set(pathText(path), found);
  }
  await addReads(node, { text, from: node.start, session, read, current: session.current });
  return { read, written };
}

function insertsIn(node: Node): readonly Insert[] {
  if (node.kind === 'Insert') return [node];
  if (node.kind === 'Script') return node.statements.flatMap(insertsIn);
  return node.kind === 'StatementSet' ? node.inserts : node.kind === 'Wrapped' ? insertsIn(node.statement) : [];
}

interface Reading {
  readonly text: string;
  /** Where the statement begins, since Flink counts places from there. */
  readonly from: number;
  readonly session: Session;
  readonly read: Map<string, Found>;
  readonly current: Session['current'];
}

async function addReads(node: Node, reading: Reading): Promise<void> {
  const { session, read, current } = reading;
  for (const name of namesRead(node)) {
    const path = pathOf(name, current);
    if (read.has(pathText(path))) continue;
    const found = await find(session, path, `a query on ${pathText(path)}`);
    if (!found) throw notFound(name, reading);
    read.set(pathText(path), found);
    const { query } = found.table;
    if (query === undefined) continue;
    const [inner] = parseSql(query, { target: '1.15' }).script.statements;
    const { catalog, database } = path;
    if (inner) await addReads(inner, { ...reading, text: query, from: 0, current: { catalog, database } });
  }
}

function notFound(name: Name, { text, from }: Reading): SqlFailure {
  const [last, ...before] = name.parts.map((part) => part.name).toReversed();
  const within = before.length > 0 ? ` within '${before.toReversed().join('.')}'` : '';
  const place = (offset: number) => {
    const lines = text.slice(from, offset).split('\n');
    return `line ${lines.length}, column ${lines.at(-1)!.length}`;
  };
  const [start, end] = [place(name.start + 1), place(name.end)];
  return validation(`SQL validation failed. From ${start} to ${end}: Object '${last}' not found${within}`);
}

/** The tables that are read by name, but for those that the statement itself names by WITH, and those it writes to. */
function namesRead(root: Node): readonly Name[] {
  const names: Name[] = [];
  const own = new Set<string>();
  const pending: Node[] = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.kind === 'WithItem') own.add(node.name.name);
    if (node.kind === 'NamedTable' || node.kind === 'ExplicitTable') names.push(node.name);
    const target = node.kind === 'Insert' ? node.table : undefined;
    pending.push(...childrenOf(node).filter((child) => child !== target));
  }
  return names.filter(({ parts }) => parts.length > 1 || !own.has(parts[0].name)).sort((a, b) => a.start - b.start);
}

/** What the check finds when the statement follows those that make what it names. */
function checkText(text: string, { read, written }: Needs, { current }: Session): void {
  const found = [...new Map([...read, ...written]).values()];
  const catalogs = new Set([current.catalog, ...found.map(({ path }) => path.catalog)]);
  const databases = new Set([
    `${quoted(current.catalog)}.${quoted(current.database)}`,
    ...found.map(({ path }) => `${quoted(path.catalog)}.${quoted(path.database)}`),
  ]);
  const tables = found.filter(({ table }) => table.kind === 'TABLE');
  const script = [
    ...[...catalogs]
      .filter((name) => name !== 'default_catalog')
      .map((name) => `CREATE CATALOG ${quoted(name)} WITH ('type' = 'generic_in_memory')`),
    ...[...databases].map((name) => `CREATE DATABASE IF NOT EXISTS ${name}`),
    `USE ${quoted(current.catalog)}.${quoted(current.database)}`,
    ...tables.map(({ path, table }) => definitionOf(path, table)),
    text,
  ].join(';\n');
  const error = checkSql(script, { target: '1.15' }).find(({ severity }) => severity === 'error');
  if (error) throw validation(error.help === undefined ? error.message : `${error.message} ${error.help}`);
}

const BUILT_IN = new Set(['datagen', 'print', 'blackhole', 'filesystem']);

async function checkTables({ read, written }: Needs, { surroundings }: Running): Promise<void> {
  const check = async ({ table: { kind, options } }: Found, use: 'read' | 'write') => {
    const { connector = '' } = options;
    if (kind === 'VIEW' || BUILT_IN.has(connector)) return;
    if (!surroundings.hasConnector(connector))
      throw validation(
        `Could not find any factory for identifier '${connector}' that implements 'org.apache.flink.table.factories.DynamicTableFactory' in the classpath.`,
      );
    if (connector === 'kinesis') await surroundings.checkStream(options, use);
  };
  for (const found of read.values()) await check(found, 'read');
  for (const found of written.values()) await check(found, 'write');
}

/** Whether a statement is for a Flink to run, and as what. */
export function kindOf(statement: Statement): 'query' | 'insert' | undefined {
  if (statement.kind === 'Insert' || statement.kind === 'StatementSet') return 'insert';
  return statement.kind === 'QueryStatement' || statement.kind === 'Wrapped' ? 'query' : undefined;
}
