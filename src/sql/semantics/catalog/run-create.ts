/** CREATE TABLE, VIEW, DATABASE and CATALOG. */

import type { Span } from '../../../text/span.ts';
import type { CreateNamespace, CreateTable, CreateView, Name } from '../../syntax/ast.ts';
import type { Target } from '../../target.ts';
import { catalogFindings } from '../options/index.ts';
import { mergedOptions, mergedSchema, strategiesOf } from './like.ts';
import { duplicateCatalog, duplicateDatabase, duplicateTable, wrongKind } from './name-messages.ts';
import { tableOption, withSpanOf } from './options-of.ts';
import { pathOf, textOf } from './path.ts';
import { type Relation, type Schema, type TableColumn, unknownSchema } from './relation.ts';
import {
  type Checking,
  checkConstraints,
  checkDuplicateColumns,
  checkNames,
  type Declared,
  declaredIn,
  over,
  schemaOf,
  spanOf,
} from './schema.ts';
import { type Shape, shapeOf } from './shape.ts';
import { recordReads, recordReadsOfView } from './uses.ts';
import { checkNamesOf, countViewColumns } from './view-columns.ts';
import { declaredAt } from './wording.ts';
import { checkPlace, declare, isWhole, relationOf, scopeOf, type World, withOptions } from './world.ts';

export function createTable(statement: CreateTable, world: World): void {
  const { name, temporary, query } = statement;
  if (!temporary) checkPlace(name, world);
  if (query) recordReads(query, world);
  const before = world.reported;
  const relation = tableOf(statement, world);
  if (isTaken(name, statement, world)) return;
  declare(name, relation, temporary, world);
  // What Flink refuses to make may be made by a later statement.
  const path = pathOf(name, world.catalog.current);
  if (path && (world.reported > before || lacksConnector(relation, world))) world.catalog.doubt(path);
  if (query && relation.state) relation.state.uses.push({ role: 'sink', span: spanOf(name), hints: [], scanned: true });
}

/** Flink 2 finds out only when the table is used. */
function lacksConnector({ state }: Relation, { target }: World): boolean {
  return target !== '2.2' && state !== undefined && state.table.options.every(({ key }) => key !== 'connector');
}

/** Whether something has the name already; what it looks like is then anybody's guess. */
function isTaken(name: Name, made: CreateTable | CreateView, world: World): boolean {
  const { catalog, report } = world;
  const path = pathOf(name, catalog.current);
  const first = path && (made.temporary ? catalog.temporary(path) : catalog.permanent(path));
  const isReplaced = made.kind === 'CreateTable' && made.replace && made.query !== undefined;
  if (!first || isReplaced || catalog.isDoubtful(path)) return false;
  if (!made.ifNotExists && world.damages.length === 0) {
    const related = declaredAt(first.nameSpan);
    report(duplicateTable(spanOf(name), { name: textOf(name), type: first.type }, { related }));
    catalog.declare(path, { ...first, schema: unknownSchema }, made.temporary);
  }
  return true;
}

function tableOf(statement: CreateTable, world: World): Relation {
  const { name, elements, partitionedBy, type, query } = statement;
  const declared = declaredIn(elements, partitionedBy);
  const report: Checking['report'] = (finding) => world.damages.length === 0 && world.report(finding);
  const checking = { table: textOf(name), target: world.target, report };
  checkConstraints(elements, declared, checking);
  checkDuplicateColumns(declared.columns, checking);

  const bare: Relation = {
    type: 'table',
    name: textOf(name),
    nameSpan: spanOf(name),
    schema: unknownSchema,
    withSpan: withSpanOf(world.text, statement),
    hasQuery: query !== undefined,
    state: undefined,
  };
  const made = statement.like
    ? likeAnother(bare, statement, declared, checking, world)
    : ownTable(bare, statement, declared, world);
  const { columns } = made.schema;
  if (columns && type === 'TABLE') checkNames(declared, columns, checking);
  return areWhole(elements, world) ? made : { ...made, schema: { ...made.schema, columns: undefined } };
}

/** Of none it is not known whether there should be some. */
function areWhole(nodes: readonly Span[], world: World): boolean {
  return nodes.length === 0 ? world.damages.length === 0 : isWhole(over(nodes), world);
}

function ownTable(bare: Relation, statement: CreateTable, declared: Declared, world: World): Relation {
  const relation = { ...bare, schema: ownSchema(statement, declared, world) };
  if (statement.type !== 'TABLE' || !areWhole(statement.options ?? [], world)) return relation;
  const options = (statement.options ?? []).map(tableOption);
  const needed = options.some(({ key }) => key === 'connector') || !liesInOpenCatalog(statement.name, world);
  return needed ? withOptions(relation, options, world) : relation;
}

/** Catalogs such as Hive's and Iceberg's know tables that name no connector. */
function liesInOpenCatalog(name: Name, { catalog }: World): boolean {
  const path = pathOf(name, catalog.current);
  return path === undefined || catalog.isOpen(path);
}

function ownSchema(statement: CreateTable, declared: Declared, world: World): Schema {
  const { query, elements, columnNames, type } = statement;
  if (type !== 'TABLE') return unknownSchema;
  if (!query) return schemaOf(declared, []);
  const shape = elements.length + columnNames.length > 0 ? undefined : shapeOf(query, scopeOf(world));
  return schemaOf(declared, shape && columnsOf(shape, statement.name));
}

function columnsOf(shape: Shape, name: Name): TableColumn[] | undefined {
  const columns: TableColumn[] = [];
  for (const column of shape) {
    if (column === undefined) return undefined;
    columns.push({ name: column, span: spanOf(name), role: 'physical', notNull: false });
  }
  return columns;
}

function likeAnother(
  bare: Relation,
  statement: CreateTable,
  declared: Declared,
  checking: Checking,
  world: World,
): Relation {
  const { like, options } = statement;
  if (!like) return bare;
  const strategies = strategiesOf(like, checking);
  const base = relationOf(like.table, world);
  if (!base || !strategies) return { ...bare, schema: schemaOf(declared, undefined) };
  if (base.type === 'view') {
    checking.report(wrongKind(spanOf(like.table), { name: base.name, is: 'view', wanted: 'table' }));
    return bare;
  }
  const relation = { ...bare, schema: mergedSchema(declared, base, strategies, checking) };
  if (!base.state || !areWhole(statement.options ?? [], world)) return relation;
  base.state.isBase = true;
  const own = (options ?? []).map(tableOption);
  return withOptions(relation, mergedOptions(own, base.state.table.options, strategies, checking), world);
}

/** Up to 1.18, a second column of one name gets another one. */
const RENAMES = new Set<Target>(['1.15', '1.18']);

export function createView(statement: CreateView, world: World): void {
  const { name, temporary, columns, query } = statement;
  if (!temporary) checkPlace(name, world);
  // Flink makes the sources of its tables with the view.
  const reads = recordReadsOfView(query, world);
  const shape = shapeOf(query, scopeOf(world));
  const named = columns.length > 0 ? columns.map((column) => column.name) : shape;
  const whole = world.damages.length === 0;
  if (whole && shape && columns.length > 0) countViewColumns(columns, shape, world.report);
  if (whole && columns.length === 0 && !RENAMES.has(world.target)) checkNamesOf(query, world.report);
  if (isTaken(name, statement, world)) return;
  const schema = { ...unknownSchema, columns: whole ? named && columnsOf(named, name) : undefined };
  const relation: Relation = {
    type: 'view',
    name: textOf(name),
    nameSpan: spanOf(name),
    schema,
    withSpan: undefined,
    hasQuery: true,
    state: undefined,
    reads,
  };
  declare(name, relation, temporary, world);
}

export function createNamespace(statement: CreateNamespace, world: World): void {
  if (statement.type === 'CATALOG') createCatalog(statement, world);
  else createDatabase(statement, world);
}

function createCatalog({ name, options, ifNotExists }: CreateNamespace, { catalog, strangers, ...world }: World): void {
  const [{ name: made }] = name.parts;
  const given = options.map(tableOption);
  const of = (wanted: string) => given.find(({ key }) => key === wanted)?.value;
  if (catalog.hasCatalog(made)) {
    if (!ifNotExists && world.damages.length === 0) world.report(duplicateCatalog(spanOf(name), { name: made }));
    return;
  }
  if (world.damages.length === 0) for (const finding of catalogFindings(given, spanOf(name))) world.report(finding);
  catalog.addCatalog(made, of('type') !== 'generic_in_memory', of('default-database') ?? 'default');
  strangers.declare('catalog', '', made, spanOf(name));
}

function createDatabase({ name, ifNotExists }: CreateNamespace, world: World): void {
  const { catalog, strangers, damages, report } = world;
  const parts = name.parts.map((part) => part.name);
  const [database, within = catalog.current.catalog] = parts.toReversed();
  const found = catalog.findDatabase(within, database);
  if (found === 'known') {
    const first = catalog.databaseSpan(within, database);
    // One that was only used before may well have been made elsewhere, and then this is what to tell.
    if (ifNotExists || damages.length > 0 || !first) return;
    const related = declaredAt(first);
    report(duplicateDatabase(spanOf(name), { name: database }, { related }));
    return;
  }
  if (found === 'no catalog' && damages.length === 0)
    strangers.meetNamespace('catalog', '', within, spanOf(name.parts[0]));
  catalog.addDatabase(within, database, found === 'open', spanOf(name));
  strangers.declare('database', within, database, spanOf(name));
}
