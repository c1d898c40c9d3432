import type { Insert, Name, Node } from '../../../sql/index.ts';
import { childrenOf, parseSql } from '../../../sql/index.ts';
import { pathText, quotedPath } from './catalog.ts';
import type { SqlFailure } from './failure.ts';
import { validation } from './failure.ts';
import type { Found, Session } from './session.ts';
import { find, pathOf } from './session.ts';

/** What a statement needs, by path. */
export interface Needs {
  readonly read: ReadonlyMap<string, Found>;
  readonly written: ReadonlyMap<string, Found>;
}

/** The tables that are named, and those behind the views among them. */
export async function needsOf(node: Node, text: string, session: Session): Promise<Needs> {
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
