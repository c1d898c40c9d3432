import type { Node, Statement } from '../../../sql/index.ts';
import { checkSql } from '../../../sql/index.ts';
import type { Work } from '../run/executor.ts';
import { definitionOf, pathText, quoted } from './catalog.ts';
import { validation } from './failure.ts';
import type { Needs } from './needs.ts';
import { needsOf } from './needs.ts';
import type { Running } from './running.ts';
import type { Session } from './session.ts';

/** Checks queries and INSERTs against what there is, and gives them to who can run them. */
export async function work(text: string, kind: 'query' | 'insert', node: Node, running: Running): Promise<void> {
  const { session, task, output, surroundings } = running;
  surroundings.checkPlanning();
  const needs = await needsOf(node, running.text, session);
  checkConnectors(needs, running);
  checkText(text, needs, session);
  await checkStreams(needs, running);
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

/** Throws where a table is of a connector that the application has not been given. */
function checkConnectors({ read, written }: Needs, { surroundings }: Running): void {
  for (const { table } of [...read.values(), ...written.values()]) {
    const { connector = '' } = table.options;
    if (table.kind === 'VIEW' || BUILT_IN.has(connector) || surroundings.hasConnector(connector)) continue;
    throw validation(
      `Could not find any factory for identifier '${connector}' that implements 'org.apache.flink.table.factories.DynamicTableFactory' in the classpath.`,
    );
  }
}

async function checkStreams({ read, written }: Needs, { surroundings }: Running): Promise<void> {
  const used = (all: Needs['read']) =>
    [...all.values()].filter(({ table }) => table.options['connector'] === 'kinesis');
  for (const { table } of used(read)) await surroundings.checkStream(table.options, 'read');
  for (const { table } of used(written)) await surroundings.checkStream(table.options, 'write');
}

/** Whether a statement is for a Flink to run, and as what. */
export function kindOf(statement: Statement): 'query' | 'insert' | undefined {
  if (statement.kind === 'Insert' || statement.kind === 'StatementSet') return 'insert';
  return statement.kind === 'QueryStatement' || statement.kind === 'Wrapped' ? 'query' : undefined;
}
