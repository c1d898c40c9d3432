import type { Finding } from '../../../../src/findings/finding.ts';
import { optionFindings, type TableOption, type Use } from '../../../../src/sql/semantics/options/index.ts';
import type { Column, CreateTable, Hint, Name, Node, Option } from '../../../../src/sql/syntax/ast.ts';
import { childrenOf } from '../../../../src/sql/syntax/ast.ts';
import { parse } from '../../../../src/sql/syntax/parse.ts';
import type { Target } from '../../../../src/sql/target.ts';

/** What is found in the options of every table of a script, with each table that it reads or writes by its bare name. */
export function findOptions(text: string, target: Target): Finding[] {
  const { script } = parse(text, { target });
  const uses = new Map<string, Use[]>();
  for (const statement of script.statements) collectUses(statement, uses);
  const tables = script.statements.filter((statement) => statement.kind === 'CreateTable');
  return tables.flatMap((table) =>
    optionFindings(text, target, describe(text, table), uses.get(nameOf(table.name)) ?? []),
  );
}

function describe(text: string, table: CreateTable) {
  const columns = table.elements.filter((element): element is Column => element.kind === 'Column');
  return {
    name: nameOf(table.name),
    nameSpan: spanOf(table.name),
    withSpan: table.options && withSpan(text, table),
    options: (table.options ?? []).map(optionOf),
    hasPrimaryKey: text.slice(table.start, table.end).includes('PRIMARY KEY'),
    hasQuery: table.query !== undefined,
    columns: columns.filter(({ type }) => type).map(({ name, type }) => ({ name: nameOf(name), type: type!.name })),
  };
}

function withSpan(text: string, { start, end }: CreateTable) {
  return { start: text.indexOf('WITH (', start), end };
}

function collectUses(node: Node, uses: Map<string, Use[]>): void {
  if (node.kind === 'Insert') add(uses, node.table.name, 'sink', node.table.hints);
  else if (node.kind === 'NamedTable') add(uses, node.name, 'source', node.hints);
  for (const child of childrenOf(node)) if (node.kind !== 'Insert' || child !== node.table) collectUses(child, uses);
}

function add(uses: Map<string, Use[]>, name: Name, role: Use['role'], hints: readonly Hint[]): void {
  const use = { role, span: spanOf(name), hints: hints.flatMap((hint) => hint.options.map(optionOf)), scanned: true };
  uses.set(nameOf(name), [...(uses.get(nameOf(name)) ?? []), use]);
}

function optionOf({ key, value, start, end }: Option): TableOption {
  const text = key.kind === 'Literal' ? key.value : key.name;
  return { key: text, value: value.value, keySpan: spanOf(key), valueSpan: spanOf(value), span: { start, end } };
}

function nameOf({ parts }: Name): string {
  return parts.map(({ name }) => name).join('.');
}

function spanOf({ start, end }: Node) {
  return { start, end };
}
