import type { Column, Constraint, TableElement, Watermark } from '../../../sql/index.ts';
import type { CatalogTable } from './catalog.ts';
import { parsedElements } from './glue-table.ts';
import { describedType } from './types.ts';

const PREFIX = 'CREATE TABLE t (';

/** The rows of DESCRIBE: name, type, whether it may be null, key, extras, watermark. */
export function describe({ kind, elements }: CatalogTable): readonly (readonly string[])[] {
  // The types of a view's columns are known only to a Flink.
  if (kind === 'VIEW') return elements.map((name) => [name.replaceAll('`', ''), 'unknown', 'true', ...NOTHING]);
  const text = PREFIX + elements.join(',\n');
  const parsed = parsedElements(elements);
  const slice = ({ start, end }: { readonly start: number; readonly end: number }) => text.slice(start, end);
  const key = keyOf(parsed);
  const watermarks = new Map(
    parsed.filter((one): one is Watermark => one.kind === 'Watermark').map((one) => [nameIn(one.column), one]),
  );
  return parsed
    .filter((one): one is Column => one.kind === 'Column')
    .map((column) => {
      const name = nameIn(column.name);
      const isKey = key.includes(name);
      const watermark = watermarks.get(name);
      return [
        name,
        typeOf(column, watermark !== undefined),
        String(!isKey && column.type?.nullable !== false && !isProctime(column)),
        isKey ? `PRI(${key.join(', ')})` : 'null',
        column.expression ? `AS ${slice(column.expression)}` : extrasOf(column),
        watermark ? slice(watermark.expression) : 'null',
      ];
    });
}

const NOTHING = ['null', 'null', 'null'];

function nameIn({ parts }: { readonly parts: readonly { readonly name: string }[] }): string {
  return parts.map(({ name }) => name).join('.');
}

function keyOf(elements: readonly TableElement[]): readonly string[] {
  const isKey = (one: TableElement): one is Constraint => one.kind === 'Constraint' && one.type === 'PRIMARY KEY';
  const own = elements.find((one) => one.kind === 'Column' && one.constraint?.type === 'PRIMARY KEY');
  if (own?.kind === 'Column') return [nameIn(own.name)];
  return elements.find(isKey)?.columns.map(({ name }) => name) ?? [];
}

function isProctime({ expression }: Column): boolean {
  return expression?.kind === 'Call' && nameIn(expression.name).toUpperCase() === 'PROCTIME';
}

function typeOf(column: Column, isRowtime: boolean): string {
  if (isProctime(column)) return 'TIMESTAMP_LTZ(3) *PROCTIME*';
  // What an expression gives is known only to a Flink.
  const type = column.type ? describedType(column.type) : isRowtime ? 'TIMESTAMP(3)' : 'unknown';
  return isRowtime ? `${type} *ROWTIME*` : type;
}

function extrasOf({ metadata }: Column): string {
  if (!metadata) return 'null';
  const from = metadata.from ? ` FROM '${metadata.from.value}'` : '';
  return `METADATA${from}${metadata.virtual ? ' VIRTUAL' : ''}`;
}
