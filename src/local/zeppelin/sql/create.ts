import type { CreateFunction, CreateNamespace, CreateTable, CreateView, Option } from '../../../sql/index.ts';
import type { CatalogTable, Path } from './catalog.ts';
import { pathText, quotedPath } from './catalog.ts';
import { catalogCause, SqlFailure, validation, withGlue } from './failure.ts';
import { parsedElements } from './glue-table.ts';
import { memoryCatalog } from './memory-catalog.ts';
import type { Running } from './running.ts';
import { catalogOf, find, pathOf } from './session.ts';

export function optionsOf(options: readonly Option[]): Record<string, string> {
  return Object.fromEntries(
    options.map(({ key, value }) => [key.kind === 'Literal' ? key.value : key.name, value.value]),
  );
}

/** CREATE TABLE: kept in the catalog; a temporary one in the session. Its options are looked at when it is used. */
export async function createTable(statement: CreateTable, running: Running): Promise<void> {
  const { name, elements, comment, partitionedBy, options, like, temporary, ifNotExists } = statement;
  const path = pathOf(name, running.session.current);
  const own: CatalogTable = {
    kind: 'TABLE',
    elements: elements.map(({ start, end }) => running.text.slice(start, end)),
    comment: comment?.value,
    partitionedBy: partitionedBy.map((one) => one.name),
    options: optionsOf(options ?? []),
    query: undefined,
  };
  const table = like ? await alike(own, statement, running) : own;
  await put(path, table, { temporary, ifNotExists }, running);
  running.output.text('Table has been created.\n');
}

async function alike(own: CatalogTable, { like }: CreateTable, { session }: Running): Promise<CatalogTable> {
  const path = pathOf(like!.table, session.current);
  const found = await find(session, path, 'CREATE TABLE');
  if (!found) throw validation(`Source table '${quotedPath(path)}' of the LIKE clause not found in the catalog`);
  const words = like!.options.map(({ word }) => word.toUpperCase());
  const without = (what: string) => words.includes(`EXCLUDING ${what}`) || words.includes('EXCLUDING ALL');
  const kinds = parsedElements(found.table.elements).map(({ kind }) => kind);
  const inherited = found.table.elements.filter((_, i) => kinds[i] !== 'Watermark' || !without('WATERMARKS'));
  return {
    ...own,
    elements: [...inherited, ...own.elements],
    partitionedBy: own.partitionedBy.length > 0 ? own.partitionedBy : found.table.partitionedBy,
    options: { ...(without('OPTIONS') ? {} : found.table.options), ...own.options },
  };
}

export async function createView(statement: CreateView, running: Running): Promise<void> {
  const { name, columns, comment, query, temporary, ifNotExists } = statement;
  const table: CatalogTable = {
    kind: 'VIEW',
    elements: columns.map(({ start, end }) => running.text.slice(start, end)),
    comment: comment?.value,
    partitionedBy: [],
    options: {},
    query: running.text.slice(query.start, query.end),
  };
  await put(pathOf(name, running.session.current), table, { temporary, ifNotExists }, running);
  running.output.text('View has been created.\n');
}

async function put(
  path: Path,
  table: CatalogTable,
  { temporary, ifNotExists }: { readonly temporary: boolean; readonly ifNotExists: boolean },
  { session }: Running,
): Promise<void> {
  if (temporary) {
    if (!session.temporary.has(pathText(path))) session.temporary.set(pathText(path), table);
    else if (!ifNotExists) throw validation(`Temporary table '${quotedPath(path)}' already exists`);
    return;
  }
  const catalog = catalogOf(session, path.catalog);
  const what = `CreateTable in path ${quotedPath(path)}`;
  const done = await withGlue(what, async () => {
    if (!(await catalog.hasDatabase(path.database))) return 'no database';
    return catalog.createTable(path.database, path.name, table);
  });
  if (done === 'no database') throw noDatabase(what, path.database, path.catalog);
  if (done === 'created' || ifNotExists) return;
  const message = `Table (or view) ${path.database}.${path.name} already exists in Catalog ${path.catalog}.`;
  throw validation(`Could not execute ${what}`, catalogCause('TableAlreadyExistException', message));
}

function noDatabase(what: string, database: string, catalog: string): SqlFailure {
  const message = `Database ${database} does not exist in Catalog ${catalog}.`;
  return validation(`Could not execute ${what}`, catalogCause('DatabaseNotExistException', message));
}

export async function createNamespace(statement: CreateNamespace, running: Running): Promise<void> {
  const { type, name, ifNotExists, comment, options } = statement;
  const { session, output, text } = running;
  const [own, within = session.current.catalog] = name.parts.map((part) => part.name).toReversed();
  if (type === 'CATALOG') createCatalog(own, optionsOf(options), running);
  else {
    const catalog = catalogOf(session, within);
    const isThere = await withGlue('CREATE DATABASE', () => catalog.hasDatabase(own));
    const message = `Database ${own} already exists in Catalog ${within}.`;
    if (isThere && !ifNotExists) {
      const what = `Could not execute ${text.slice(statement.start, statement.end)}`;
      throw validation(what, catalogCause('DatabaseAlreadyExistException', message));
    }
    if (!isThere)
      await withGlue('CREATE DATABASE', () => catalog.createDatabase(own, comment?.value, optionsOf(options)));
  }
  output.text(`${type === 'CATALOG' ? 'Catalog' : 'Database'} has been created.\n`);
}

function createCatalog(name: string, { type = '', ...options }: Record<string, string>, { session }: Running): void {
  if (session.catalogs.has(name))
    throw new SqlFailure(
      'org.apache.flink.table.catalog.exceptions.CatalogException',
      `Catalog ${name} already exists.`,
    );
  if (type !== 'generic_in_memory')
    throw validation(
      `Unable to create catalog '${name}'. The embedded cloud makes catalogs of the type 'generic_in_memory' only.`,
    );
  session.catalogs.set(name, memoryCatalog(name, options['default-database'] ?? 'default'));
}

export async function createFunction(statement: CreateFunction, { session, output }: Running): Promise<void> {
  const { name, temporary, system, ifNotExists, alter, class: type } = statement;
  const path = pathOf(name, session.current);
  if (temporary || system) {
    const key = system ? path.name.toLowerCase() : pathText(path);
    if (session.temporaryFunctions.has(key) && !ifNotExists)
      throw validation(`Temporary ${system ? 'system ' : ''}function '${path.name}' is already defined`);
    session.temporaryFunctions.add(key);
  } else {
    const catalog = catalogOf(session, path.catalog);
    const what = `CREATE ${alter ? 'OR ALTER ' : ''}FUNCTION ${quotedPath(path)}`;
    const done = await withGlue(what, () => catalog.createFunction(path.database, path.name, type.value));
    const message = `Function ${path.database}.${path.name} already exists in Catalog ${path.catalog}.`;
    if (done === 'exists' && !ifNotExists && !alter)
      throw validation(`Could not execute ${what}`, catalogCause('FunctionAlreadyExistException', message));
  }
  output.text(`Function has been ${alter ? 'modified' : 'created'}.\n`);
}
