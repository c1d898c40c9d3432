import type { Command, Name } from '../../../sql/index.ts';
import type { Path } from './catalog.ts';
import { definitionOf, pathText, quotedPath } from './catalog.ts';
import { describe } from './describe.ts';
import { SqlFailure, validation, withGlue } from './failure.ts';
import type { Running } from './running.ts';
import type { Found } from './session.ts';
import { catalogOf, find, pathOf } from './session.ts';

const DESCRIBED = ['name', 'type', 'null', 'key', 'extras', 'watermark'];

/** USE, SHOW and DESCRIBE. Whether it was one of those that are known here. */
export async function show(command: Command, running: Running): Promise<boolean> {
  const { session, output } = running;
  const { action, literals } = command;
  const [name] = command.names;
  const list = (head: string, items: Iterable<string>) => output.table([head], rowsOf(items, literals[0]?.value));
  if (action === 'USE') await use(name, running);
  else if (action === 'USE CATALOG') await useCatalog(name, running);
  else if (action === 'SHOW CATALOGS') list('catalog name', session.catalogs.keys());
  else if (action === 'SHOW CURRENT CATALOG') list('current catalog name', [session.current.catalog]);
  else if (action === 'SHOW CURRENT DATABASE') list('current database name', [session.current.database]);
  else if (action === 'SHOW DATABASES') {
    const catalog = catalogOf(session, session.current.catalog);
    list('database name', await withGlue(action, () => catalog.databases()));
  } else if (action === 'SHOW TABLES') list('table name', await tables(name, undefined, running));
  else if (action === 'SHOW VIEWS') list('view name', await tables(name, 'VIEW', running));
  else if (action === 'SHOW MODULES') list('module name', ['core']);
  else if (action === 'SHOW JARS') list('jars', []);
  else if (action.endsWith('FUNCTIONS')) list('function name', await functions(running));
  else if (/^(DESCRIBE|DESCRIBE TABLE|SHOW COLUMNS)$/.test(action)) {
    const { table } = await relation(name, action, running);
    output.table(DESCRIBED, describe(table));
  } else if (/^SHOW CREATE (TABLE|VIEW)$/.test(action)) {
    const { path, table, temporary } = await relation(name, action, running);
    output.table(['result'], [[definitionOf(path, table, temporary ? 'CREATE TEMPORARY' : 'CREATE')]]);
  } else return false;
  return true;
}

function rowsOf(items: Iterable<string>, like: string | undefined): readonly string[][] {
  const pattern = like
    ?.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('%', '.*')
    .replaceAll('_', '.');
  const fits = new RegExp(`^(?:${pattern ?? '.*'})$`, 's');
  return [...items]
    .filter((item) => fits.test(item))
    .sort()
    .map((item) => [item]);
}

async function tables(name: Name | undefined, kind: 'VIEW' | undefined, { session }: Running): Promise<string[]> {
  const [database = session.current.database, within = session.current.catalog] = (name?.parts ?? [])
    .map((part) => part.name)
    .toReversed();
  const catalog = catalogOf(session, within);
  const own = await withGlue('SHOW TABLES', () => catalog.tables(database, kind));
  const place = `${within}.${database}.`;
  const temporary = [...session.temporary]
    .filter(([path, table]) => path.startsWith(place) && (kind === undefined || table.kind === kind))
    .map(([path]) => path.slice(place.length));
  return [...new Set([...own, ...temporary])];
}

/** Those that users have made; Flink's own are many. */
async function functions({ session }: Running): Promise<string[]> {
  const { catalog: within, database } = session.current;
  const own = await withGlue('SHOW FUNCTIONS', () => catalogOf(session, within).functions(database));
  return [...own, ...[...session.temporaryFunctions].map((path) => path.slice(path.lastIndexOf('.') + 1))];
}

async function relation(name: Name, action: string, { session }: Running): Promise<Found> {
  const path: Path = pathOf(name, session.current);
  const found = await find(session, path, action);
  if (found) return found;
  if (action.startsWith('SHOW CREATE'))
    throw validation(`Could not execute ${action}. Table with identifier ${quotedPath(path)} does not exist.`);
  throw validation(`Tables or views with the identifier '${pathText(path)}' doesn't exist.`);
}

async function use(name: Name, { session }: Running): Promise<void> {
  const [database, catalog = session.current.catalog] = name.parts.map((part) => part.name).toReversed();
  const isThere = await withGlue('USE', () => catalogOf(session, catalog).hasDatabase(database));
  if (!isThere)
    throw new SqlFailure(
      'org.apache.flink.table.catalog.exceptions.CatalogException',
      `A database with name [${database}] does not exist in the catalog: [${catalog}].`,
    );
  session.current = { catalog, database };
}

async function useCatalog(name: Name, { session }: Running): Promise<void> {
  const [{ name: catalog }] = name.parts;
  if (!session.catalogs.has(catalog))
    throw new SqlFailure(
      'org.apache.flink.table.catalog.exceptions.CatalogException',
      `A catalog with name [${catalog}] does not exist.`,
    );
  const [first = 'default'] = await withGlue('USE CATALOG', () => catalogOf(session, catalog).databases());
  session.current = { catalog, database: first };
}
