/** Who reads and writes which table. */

import type { Insert, NamedTable, Node } from '../../syntax/ast.ts';
import type { Target } from '../../target.ts';
import { countFinding } from './count.ts';
import { lostGroupBys } from './lost-group-by.ts';
import { wrongKind } from './name-messages.ts';
import { hintOptions } from './options-of.ts';
import { pathOf, textOf } from './path.ts';
import { listOf, readsOf } from './reads.ts';
import { type Relation, type TableColumn, type TableRead, writable } from './relation.ts';
import { noColumn, over, spanOf } from './schema.ts';
import { columnListBesideMetadata, missingNotNullColumn, repeatedColumn } from './schema-messages.ts';
import { isWhole, relationOf, scopeOf, type World } from './world.ts';

/** From here on, Flink makes the sources of a view with the view, but plans their scan only when the view is read. */
const PLANS_VIEWS_LATE = new Set<Target>(['1.19', '1.20', '2.2']);

/** What the query of a view reads. */
export function recordReadsOfView(query: Node, world: World): readonly TableRead[] {
  return recordReads(query, world, !PLANS_VIEWS_LATE.has(world.target));
}

/** Notes every table that a query or statement reads, and gives them. */
export function recordReads(node: Node, world: World, scanned = true): readonly TableRead[] {
  const lost = world.damages.length === 0 ? lostGroupBys(node, world.text) : [];
  for (const { finding } of lost) world.report(finding);
  const keys = new Set(lost.flatMap((one) => one.keys));
  return readsOf(node).flatMap(({ name, hints, names, used }) => {
    if (keys.has(name)) return [];
    const relation = relationOf(name, world, { nearby: listOf(names) });
    const path = pathOf(name, world.catalog.current);
    if (!used || !relation || !path) return [];
    const read = { path, span: spanOf(name), hints: hintOptions(hints) };
    noteUses(relation, read, scanned, world);
    return [read];
  });
}

/** Who scans a view scans what is behind it, as that stands now. */
function noteUses(relation: Relation, read: TableRead, scanned: boolean, { catalog }: World): void {
  const pending = [{ relation, read }];
  for (const { relation: at, read: by } of pending) {
    at.state?.uses.push({ role: 'source', span: by.span, hints: by.hints, scanned });
    if (!scanned || !at.reads || !catalog.leadsOn(at)) continue;
    for (const inner of at.reads) {
      const found = catalog.find(inner.path);
      if (found.is === 'relation') pending.push({ relation: found.relation, read: inner });
    }
  }
}

/** The table that a statement changes, noted as written to. */
function sinkOf({ name, hints }: NamedTable, world: World): Relation | undefined {
  const relation = relationOf(name, world);
  if (relation?.type === 'view') {
    if (world.damages.length === 0)
      world.report(wrongKind(spanOf(name), { name: textOf(name), is: 'view', wanted: 'table' }));
    return undefined;
  }
  relation?.state?.uses.push({ role: 'sink', span: spanOf(name), hints: hintOptions(hints), scanned: true });
  return relation;
}

export function runInsert(insert: Insert, world: World): void {
  recordReads(insert.query, world);
  const relation = sinkOf(insert.table, world);
  const columns = relation?.schema.columns;
  if (relation && columns) checkColumns(insert, relation, writable(columns), world);
}

function checkColumns(insert: Insert, relation: Relation, columns: readonly TableColumn[], world: World): void {
  const statics = insert.partition?.items ?? [];
  // What a partition without a value takes is decided by types.
  if (statics.some(({ value }) => value === undefined)) return;
  const fixed = new Set(statics.map(({ column }) => column.name));
  if (insert.columns.length > 0 && !checkList(insert, relation, columns, fixed, world)) return;
  if (!canBeCounted(insert, world)) return;
  const open = columns.filter((column) => !fixed.has(column.name)).map((column) => column.name);
  const list = insert.columns;
  const taken = list.length > 0 ? list.map(textOf) : open;
  const place = list.length > 0 ? over(list) : undefined;
  const taker = { table: relation.name, nameSpan: relation.nameSpan, columns: taken, list: place };
  // With a list of columns, Flink cuts off what is too much, up to 1.19.
  const isFine = (given: number) => place !== undefined && given > taken.length && CUTS.has(world.target);
  const miscount = countFinding(insert.query, taker, scopeOf(world), isFine);
  if (place === undefined) world.miscounts.add(relation, spanOf(insert.table.name), miscount);
  else if (miscount) world.report(miscount.finding);
}

const CUTS = new Set<Target>(['1.15', '1.18', '1.19']);

/** `INSERT INTO t (a, b)`. Gives whether it is worth counting. */
function checkList(
  { columns: list }: Insert,
  { name: table }: Relation,
  columns: readonly TableColumn[],
  fixed: ReadonlySet<string>,
  { target, damages, report }: World,
): boolean {
  if (damages.length > 0) return false;
  const names = new Set(columns.map((column) => column.name));
  const seen = new Set<string>();
  let good = true;
  for (const name of list) {
    const text = textOf(name);
    if (!names.has(text)) report(noColumn(text, spanOf(name), table, names));
    else if (seen.has(text)) report(repeatedColumn(spanOf(name), { name: text }));
    good &&= names.has(text) && !seen.has(text);
    seen.add(text);
  }
  if (!good) return false;
  const whole = over(list);
  const metadata = target === '1.15' ? columns.find(({ role }) => role === 'metadata') : undefined;
  if (metadata) {
    const named = list.find((name) => textOf(name) === metadata.name);
    report(columnListBesideMetadata(spanOf(named ?? whole), { table, name: metadata.name }));
    return false;
  }
  const left = columns.find(({ name, notNull }) => notNull && !seen.has(name) && !fixed.has(name));
  if (left) {
    report(missingNotNullColumn(whole, { name: left.name, table }));
  }
  return left === undefined;
}

/** Only what the parser mended between the columns and behind them leaves their number as it was meant. */
function canBeCounted({ query }: Insert, world: World): boolean {
  if (world.damages.length === 0) return true;
  const others = world.damages.filter(({ code }) => code !== 'missing-select');
  if (query.kind !== 'Select' || query.items.length === 0) return false;
  if (query.items.some(({ value }) => value.kind === 'Star' || (value.kind === 'Name' && value.star))) return false;
  const list = { start: query.start, end: query.items[query.items.length - 1].end };
  return isWhole(list, { ...world, damages: others });
}
