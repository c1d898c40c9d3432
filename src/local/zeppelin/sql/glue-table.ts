import type { Column, Table, TableInput } from '../../../../aws-models/data/glue.generated.ts';
import type { Column as SqlColumn, TableElement, Watermark } from '../../../sql/index.ts';
import { parseSql } from '../../../sql/index.ts';
import type { CatalogTable } from './catalog.ts';
import { literal, quoted } from './catalog.ts';
import { flinkType, hiveType } from './types.ts';

/** All that Glue's own members cannot say of a table: its columns as they were written, with what is computed. */
const SCHEMA = 'flink.schema';

/** What stands for itself, beside the options, in a table's parameters. */
const RESERVED = /^(flink\.schema$|kinesisanalytics\.)/;

/** A table as Glue keeps it: its options are parameters, and what Studio's other users read of it stands beside them. */
export function tableInput(
  Name: string,
  { kind, elements, comment, partitionedBy, options, query }: CatalogTable,
): TableInput {
  const parsed = kind === 'VIEW' ? [] : parsedElements(elements);
  const columns = parsed.filter((one) => one.kind === 'Column');
  const isPartition = (name: string) => partitionedBy.includes(name);
  const typed = columns.filter(({ type }) => type !== undefined).map(glueColumn);
  return {
    Name,
    ...(comment !== undefined && { Description: comment }),
    TableType: kind === 'VIEW' ? 'VIRTUAL_VIEW' : 'EXTERNAL_TABLE',
    ...(query !== undefined && { ViewOriginalText: query, ViewExpandedText: query }),
    Parameters: {
      ...options,
      ...(elements.length > 0 && { [SCHEMA]: elements.join(',\n') }),
      ...timeParameters(parsed),
    },
    StorageDescriptor: { Columns: typed.filter((column) => !isPartition(column.Name)) },
    PartitionKeys: typed.filter((column) => isPartition(column.Name)),
  };
}

/** What may have been made by somebody else than Flink. */
export function tableOf(table: Table): CatalogTable {
  const { Parameters = {}, StorageDescriptor, PartitionKeys = [], Description, TableType, ViewOriginalText } = table;
  const isView = TableType === 'VIRTUAL_VIEW' && ViewOriginalText !== undefined;
  const schema = Parameters[SCHEMA];
  const columns = [...(StorageDescriptor?.Columns ?? []), ...PartitionKeys];
  return {
    kind: isView ? 'VIEW' : 'TABLE',
    elements: schema === undefined ? (isView ? [] : elementsOf(columns, Parameters)) : elementTexts(schema),
    comment: Description,
    partitionedBy: PartitionKeys.map(({ Name }) => Name),
    options: Object.fromEntries(Object.entries(Parameters).filter(([key]) => !RESERVED.test(key))),
    query: isView ? ViewOriginalText : undefined,
  };
}

/** A table's columns, watermarks and keys. */
export function parsedElements(elements: readonly string[]): readonly TableElement[] {
  if (elements.length === 0) return [];
  const [statement] = parseSql(`CREATE TABLE t (${elements.join(',\n')})`, { target: '1.15' }).script.statements;
  return statement?.kind === 'CreateTable' ? statement.elements : [];
}

function elementTexts(schema: string): readonly string[] {
  const text = `CREATE TABLE t (${schema})`;
  const [statement] = parseSql(text, { target: '1.15' }).script.statements;
  if (statement?.kind !== 'CreateTable' || statement.elements.length === 0) return [schema];
  return statement.elements.map(({ start, end }) => text.slice(start, end));
}

function glueColumn({ name, type, comment }: SqlColumn): Column {
  const [{ name: Name }] = name.parts;
  return { Name: Name.toLowerCase(), Type: hiveType(type!), ...(comment && { Comment: comment.value }) };
}

/** The parameters by which Studio knows which columns tell the time. */
function timeParameters(elements: readonly TableElement[]): Record<string, string> {
  const parameters: Record<string, string> = {};
  for (const element of elements) {
    if (element.kind === 'Column' && isProctime(element))
      parameters['kinesisanalytics.proctime'] = nameIn(element.name);
    if (element.kind !== 'Watermark') continue;
    const column = nameIn(element.column);
    const delay = delayOf(element);
    parameters['kinesisanalytics.rowtime'] = column;
    if (delay !== undefined) parameters[`kinesisanalytics.watermark.${column}.milliseconds`] = String(delay);
  }
  return parameters;
}

function nameIn({ parts }: { readonly parts: readonly { readonly name: string }[] }): string {
  return parts.map(({ name }) => name).join('.');
}

function isProctime({ expression }: SqlColumn): boolean {
  return expression?.kind === 'Call' && nameIn(expression.name).toUpperCase() === 'PROCTIME';
}

const UNITS: Readonly<Record<string, number>> = { SECOND: 1000, MINUTE: 60_000, HOUR: 3_600_000, DAY: 86_400_000 };

/** `ts`, or `ts - INTERVAL '5' SECOND`; nothing for what is not as simple. */
function delayOf({ expression }: Watermark): number | undefined {
  if (expression.kind === 'Name') return 0;
  if (expression.kind !== 'Binary' || expression.operator !== '-' || expression.right.kind !== 'Interval')
    return undefined;
  const { value, unit } = expression.right;
  const amount = value.kind === 'Literal' ? Number(value.value) * UNITS[unit] : Number.NaN;
  return Number.isNaN(amount) ? undefined : amount;
}

function elementsOf(columns: readonly Column[], parameters: Readonly<Record<string, string>>): readonly string[] {
  const rowtime = parameters['kinesisanalytics.rowtime'];
  const proctime = parameters['kinesisanalytics.proctime'];
  const delay = parameters[`kinesisanalytics.watermark.${rowtime}.milliseconds`];
  const own = columns
    .filter(({ Name }) => Name !== proctime)
    .map(({ Name, Type = 'string', Comment }) => {
      const type = Name === rowtime ? 'TIMESTAMP(3)' : flinkType(Type);
      return `${quoted(Name)} ${type}${Comment === undefined ? '' : ` COMMENT ${literal(Comment)}`}`;
    });
  const watermark = `WATERMARK FOR ${quoted(rowtime ?? '')} AS ${quoted(rowtime ?? '')} - INTERVAL '${Number(delay ?? 0) / 1000}' SECOND`;
  return [
    ...own,
    ...(proctime === undefined ? [] : [`${quoted(proctime)} AS PROCTIME()`]),
    ...(rowtime === undefined ? [] : [watermark]),
  ];
}
