/** What the elements of a CREATE TABLE declare, and what Flink refuses in them. */
import type { Finding } from '../../../findings/finding.ts';
import { nearest } from '../../../text/nearest.ts';
import type { Span } from '../../../text/span.ts';
import type { Column, Constraint, Identifier, TableElement, Watermark } from '../../syntax/ast.ts';
import type { Target } from '../../target.ts';
import { identifierText, textOf } from './path.ts';
import type { ColumnRole, Schema, TableColumn } from './relation.ts';
import {
  duplicateColumn,
  duplicatePrimaryKey,
  enforcedPrimaryKey,
  repeatedColumn,
  unknownColumn,
  unphysicalKeyColumn,
  unsupportedUnique,
} from './schema-messages.ts';
import { declaredAt } from './wording.ts';

/** What is declared in one statement. */
export interface Declared {
  readonly columns: readonly TableColumn[];
  readonly keys: readonly Constraint[];
  readonly watermarks: readonly Watermark[];
  readonly partitions: readonly Identifier[];
}

export function declaredIn(elements: readonly TableElement[], partitions: readonly Identifier[]): Declared {
  const columns = elements.filter((element) => element.kind === 'Column');
  const constraints = elements.filter((element) => element.kind === 'Constraint');
  const keys = [...constraints, ...columns.flatMap(({ constraint }) => constraint ?? [])];
  return {
    columns: columns.map(columnOf),
    keys: keys.filter(({ type }) => type === 'PRIMARY KEY').sort((a, b) => a.start - b.start),
    watermarks: elements.filter((element) => element.kind === 'Watermark'),
    partitions,
  };
}

export function columnOf({ name, type, metadata, expression, constraint }: Column): TableColumn {
  const role: ColumnRole = expression
    ? 'computed'
    : metadata
      ? metadata.virtual
        ? 'virtual'
        : 'metadata'
      : 'physical';
  const notNull = type?.nullable === false || constraint?.type === 'PRIMARY KEY';
  return { name: textOf(name), span: spanOf(name), role, type: type?.name, notNull };
}

/**
 * The schema that a statement declares; `inherited` are columns that LIKE or a query adds in front, `undefined` if nobody
 * can know them.
 */
export function schemaOf(
  { columns, keys, watermarks, partitions }: Declared,
  inherited: readonly TableColumn[] | undefined,
): Schema {
  const [key] = keys;
  const [watermark] = watermarks;
  const keyed = new Set(key?.columns.map((column) => column.name));
  const own = columns.map((column) => (keyed.has(column.name) ? { ...column, notNull: true } : column));
  const isClear = new Set(columns.map((column) => column.name)).size === columns.length;
  return {
    columns: inherited && isClear ? [...inherited, ...own] : undefined,
    primaryKey: key && spanOf(key),
    watermark: watermark && { column: textOf(watermark.column), span: spanOf(watermark) },
    partitions: partitions.length > 0 ? spanOf(partitions[0]) : undefined,
  };
}

export interface Checking {
  readonly table: string;
  readonly target: Target;
  readonly report: (finding: Finding) => void;
}

export function checkDuplicateColumns(columns: readonly TableColumn[], { report }: Checking): void {
  const seen = new Map<string, Span>();
  for (const { name, span } of columns) {
    const first = seen.get(name);
    if (!first) seen.set(name, span);
    else report(duplicateColumn(span, { name }, { related: declaredAt(first) }));
  }
}

/** Keys and constraints that Flink refuses whatever the columns are. */
export function checkConstraints(elements: readonly TableElement[], { keys }: Declared, checking: Checking): void {
  const { report, target } = checking;
  for (const element of elements) {
    if (element.kind === 'Constraint' && element.type === 'UNIQUE') report(unsupportedUnique(spanOf(element), {}));
    // 1.15 does not look at constraints that stand on a column, other than to make a key of them.
    if (element.kind === 'Column' && element.constraint?.type === 'UNIQUE' && target !== '1.15')
      report(unsupportedUnique(spanOf(element.constraint), {}));
  }
  const [first, second] = keys;
  if (second) {
    const related = [{ message: 'The first one is here.', span: spanOf(first) }];
    report(duplicatePrimaryKey(spanOf(second), {}, { related }));
    return;
  }
  if (first && first.enforced !== false && (first.columns.length > 0 || target !== '1.15')) report(enforced(first));
}

function enforced(key: Constraint): Finding {
  const { end } = key;
  const edits = [{ span: { start: end, end }, text: ' NOT ENFORCED' }];
  const fix = key.enforced === undefined ? { title: 'Write NOT ENFORCED', safe: true, edits } : undefined;
  return enforcedPrimaryKey(spanOf(key), {}, { fix });
}

/** Names of columns in keys, watermarks and partitions; `columns` are all that the table has. */
export function checkNames(declared: Declared, columns: readonly TableColumn[], checking: Checking): void {
  const names = new Map(columns.map((column) => [column.name, column]));
  const { report, table } = checking;
  const unknown = (name: string, span: Span) => report(noColumn(name, span, table, names.keys()));

  for (const key of declared.keys.slice(0, 1)) {
    const seen = new Set<string>();
    for (const column of key.columns) {
      const { name } = column;
      const known = names.get(name);
      if (!known) unknown(name, spanOf(column));
      else if (known.role !== 'physical') report(unphysicalKeyColumn(spanOf(column), { name, of: 'primary key' }));
      else if (seen.has(name)) report(repeatedColumn(spanOf(column), { name }));
      seen.add(name);
    }
  }
  for (const { column } of declared.watermarks.slice(0, 1))
    if (!names.has(textOf(column)) && !names.has(column.parts[0].name)) unknown(textOf(column), spanOf(column));
  for (const column of declared.partitions) {
    const { name } = column;
    const known = names.get(name);
    if (!known) unknown(name, spanOf(column));
    else if (known.role !== 'physical') report(unphysicalKeyColumn(spanOf(column), { name, of: 'partition key' }));
  }
}

/** A column that a table does not have, with what was meant. */
export function noColumn(name: string, span: Span, table: string, columns: Iterable<string>): Finding {
  const known = nearest(name, columns);
  const fix = known === undefined ? undefined : replacing(span, known);
  return unknownColumn(span, { name, table, known }, { fix });
}

function replacing(span: Span, known: string) {
  const text = identifierText(known);
  return { title: `Replace with "${known}"`, safe: false, edits: [{ span, text }] };
}

export function spanOf({ start, end }: Span): Span {
  return { start, end };
}

/** From the first to the last. */
export function over(nodes: readonly Span[]): Span {
  return { start: nodes[0].start, end: nodes[nodes.length - 1].end };
}
