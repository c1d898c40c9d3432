/** ALTER TABLE and ALTER VIEW. */
import type { Alter, Column, Name } from '../../syntax/ast.ts';
import { alteredTemporary, duplicateTable, wrongKind } from './name-messages.ts';
import { tableOption } from './options-of.ts';
import { pathOf, textOf } from './path.ts';
import type { Relation, Schema, TableColumn } from './relation.ts';
import { columnOf, declaredIn, noColumn, spanOf } from './schema.ts';
import { duplicateColumn, duplicatePrimaryKey } from './schema-messages.ts';
import { shapeOf } from './shape.ts';
import { recordReadsOfView } from './uses.ts';
import { declaredAt } from './wording.ts';
import { declare, relationOf, scopeOf, type World, withOptions } from './world.ts';

export function alter(statement: Alter, world: World): void {
  const { type, name, action, ifExists, query } = statement;
  if (type !== 'TABLE' && type !== 'VIEW') return;
  const reads = query && recordReadsOfView(query, world);
  const path = pathOf(name, world.catalog.current);
  if (!path || (ifExists && world.catalog.find(path).is === 'missing')) return;
  const relation = relationOf(name, world);
  if (!relation) return;
  if (relation.type !== type.toLowerCase()) {
    if (world.damages.length === 0)
      world.report(wrongKind(spanOf(name), { name: textOf(name), is: relation.type, wanted: type.toLowerCase() }));
    return;
  }
  if (world.catalog.temporary(path)) {
    if (world.damages.length === 0)
      world.report(alteredTemporary(spanOf(name), { type: relation.type, name: textOf(name) }));
    return;
  }
  if (action === 'RENAME TO') rename(statement, relation, world);
  else world.catalog.declare(path, { ...altered(statement, relation, world), ...(reads && { reads }) }, false);
}

/** A table stays in its database, whatever stands before the new name. */
function rename({ name, names: [to] }: Alter, relation: Relation, world: World): void {
  const { catalog, report } = world;
  const path = pathOf(name, catalog.current);
  const last = to?.parts.at(-1);
  if (!path || !last) return;
  const target = { ...path, name: last.name };
  const there = catalog.permanent(target);
  if (there) {
    const related = declaredAt(there.nameSpan);
    if (world.damages.length === 0)
      report(duplicateTable(spanOf(to), { name: last.name, type: there.type }, { related }));
    return;
  }
  catalog.remove(path, false, spanOf(name));
  const renamed = { ...relation, name: last.name, nameSpan: spanOf(to) };
  declare({ ...name, parts: [...name.parts.slice(0, -1), last] }, renamed, false, world);
}

function altered(statement: Alter, relation: Relation, world: World): Relation {
  const { action, options, keys, query } = statement;
  switch (action) {
    case 'SET': {
      if (!relation.state) return relation;
      const own = options.map(tableOption);
      const replaced = new Set(own.map(({ key }) => key));
      return withOptions(
        relation,
        [...relation.state.table.options.filter(({ key }) => !replaced.has(key)), ...own],
        world,
      );
    }
    case 'RESET': {
      if (!relation.state) return relation;
      // Flink refuses to leave a table without its connector.
      const reset = new Set(keys.map(({ value }) => value).filter((key) => key !== 'connector'));
      return withOptions(
        relation,
        relation.state.table.options.filter(({ key }) => !reset.has(key)),
        world,
      );
    }
    case 'AS': {
      const shape = query && shapeOf(query, scopeOf(world));
      const span = relation.nameSpan;
      const columns = shape?.map((name, index) => ({
        name: name ?? `EXPR$${index}`,
        span,
        role: 'physical' as const,
        notNull: false,
      }));
      return { ...relation, schema: { ...relation.schema, columns } };
    }
    default:
      return { ...relation, schema: alteredSchema(statement, relation, world) };
  }
}

function alteredSchema(statement: Alter, { name, schema }: Relation, world: World): Schema {
  const { action, elements, names } = statement;
  const { columns } = schema;
  if (!columns || world.damages.length > 0) return { ...schema, columns: undefined };
  switch (action) {
    case 'ADD': {
      const [key] = declaredIn(elements, []).keys;
      if (key && schema.primaryKey) world.report(duplicatePrimaryKey(spanOf(key), {}));
      const added = addedColumns(elements.filter(({ kind }) => kind === 'Column') as Column[], columns, world);
      return { ...schema, columns: added, primaryKey: schema.primaryKey ?? (key && spanOf(key)) };
    }
    case 'MODIFY':
      for (const element of elements) if (element.kind === 'Column') checkColumn(element.name, columns, name, world);
      // Columns may move, and that is not followed.
      return { ...schema, columns: undefined };
    case 'DROP': {
      for (const column of names) checkColumn(column, columns, name, world);
      const dropped = new Set(names.map(textOf));
      return { ...schema, columns: columns.filter((column) => !dropped.has(column.name)) };
    }
    case 'RENAME': {
      const [from, to] = names;
      checkColumn(from, columns, name, world);
      const renamed = (column: TableColumn) =>
        column.name === textOf(from) ? { ...column, name: textOf(to), span: spanOf(to) } : column;
      return { ...schema, columns: columns.map(renamed) };
    }
    case 'DROP PRIMARY KEY':
    case 'DROP CONSTRAINT':
      return { ...schema, primaryKey: undefined };
    case 'DROP WATERMARK':
      return { ...schema, watermark: undefined };
    default:
      return schema;
  }
}

function checkColumn(column: Name, columns: readonly TableColumn[], table: string, { report }: World): void {
  // A name of several parts is a field of a row.
  if (column.parts.length > 1) return;
  const names = columns.map(({ name }) => name);
  const name = textOf(column);
  if (!names.includes(name)) report(noColumn(name, spanOf(column), table, names));
}

function addedColumns(added: readonly Column[], columns: readonly TableColumn[], { report }: World): TableColumn[] {
  const all = [...columns];
  for (const element of added) {
    const column = columnOf(element);
    const first = all.find(({ name }) => name === column.name);
    if (first) {
      const related = declaredAt(first.span);
      report(duplicateColumn(column.span, { name: column.name }, { related }));
      continue;
    }
    const { position } = element;
    if (position === 'FIRST') all.unshift(column);
    else if (position) all.splice(all.findIndex(({ name }) => name === textOf(position)) + 1, 0, column);
    else all.push(column);
  }
  return all;
}
