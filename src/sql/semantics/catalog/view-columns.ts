/** The names of a view's columns. */
import type { Finding } from '../../../findings/finding.ts';
import type { Span } from '../../../text/span.ts';
import type { Identifier, Query } from '../../syntax/ast.ts';
import { alignment } from './alignment.ts';
import { spanOf } from './schema.ts';
import { repeatedColumn, viewColumnCount } from './schema-messages.ts';
import { isQuery, type Shape } from './shape.ts';

/** Whether a view names as many columns as its query gives. */
export function countViewColumns(
  columns: readonly Identifier[],
  shape: Shape,
  report: (finding: Finding) => void,
): void {
  const wanted = columns.length;
  const given = shape.length;
  if (given !== wanted) {
    const names = columns.map((column) => column.name);
    const extra = wanted > given ? alignment(shape, names).left[0] : wanted - 1;
    report(viewColumnCount(spanOf(columns[extra]), { given, wanted }));
    return;
  }
  const seen = new Set<string>();
  for (const { name, ...span } of columns) {
    if (seen.has(name)) report(repeatedColumn(spanOf(span), { name }));
    seen.add(name);
  }
}

/** Columns that get their names from a query without a column list; those of `*` are made different by Flink. */
export function checkNamesOf(query: Query, report: (finding: Finding) => void): void {
  let inner = query;
  while (inner.kind === 'OrderedQuery' || inner.kind === 'Nested' || inner.kind === 'With') {
    if (!isQuery(inner.query)) return;
    inner = inner.query;
  }
  if (inner.kind !== 'Select') return;
  const seen = new Map<string, Span>();
  for (const item of inner.items) {
    const { alias, value } = item;
    const name = alias?.name ?? (value.kind === 'Name' && !value.star ? value.parts.at(-1)?.name : undefined);
    if (name === undefined) continue;
    const first = seen.get(name);
    if (!first) seen.set(name, spanOf(item));
    else report(repeatedColumn(spanOf(item), { name }, { related: [{ message: 'It is here first.', span: first }] }));
  }
}
