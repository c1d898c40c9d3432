/**
 * GROUP BY that was lost where the statement still reads well: in `FROM t a, b` the first key is another name of the
 * table before it, and the next ones are further tables. Flink then complains of other things: of a column that is not
 * grouped, or of a table that is not there.
 */
import type { Finding } from '../../../findings/finding.ts';
import {
  type AliasedTable,
  childrenOf,
  type Expression,
  type Name,
  type Node,
  type Query,
  type Select,
  type TableReference,
} from '../../syntax/ast.ts';
import { spanOf } from './schema.ts';
import { ungroupedKeys } from './schema-messages.ts';
import { isQuery } from './shape.ts';

export interface LostGroupBy {
  readonly finding: Finding;
  /** Keys that were read as tables. */
  readonly keys: readonly Name[];
}

/** Everywhere in a statement but in sub-queries of expressions, where a column may be one of the query around it. */
export function lostGroupBys(root: Node, text: string): LostGroupBy[] {
  const found: LostGroupBy[] = [];
  const query = root.kind === 'QueryStatement' ? root.query : root;
  const pending: (Query | TableReference)[] = isQuery(query) ? [query] : [];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const lost = next.kind === 'Select' && lostIn(next, text);
    if (lost) found.push(lost);
    for (const inner of within(next)) pending.push(inner);
  }
  return found;
}

function within(node: Query | TableReference): (Query | TableReference)[] {
  switch (node.kind) {
    case 'Select':
      return node.from ? [node.from] : [];
    case 'SetOperation':
    case 'Join':
      return [node.left, node.right];
    case 'With':
      return [...node.items.map(({ query }) => query), node.query].filter(isQuery);
    case 'OrderedQuery':
    case 'Nested':
      return isQuery(node.query) ? [node.query] : [];
    case 'AliasedTable':
      return [node.table];
    case 'QueryTable':
      return node.lateral ? [] : [node.query];
    default:
      return [];
  }
}

/** Surely lost only if Flink refuses the query: a key is selected beside an aggregate. */
function lostIn({ from, groupBy, where, items }: Select, text: string): LostGroupBy | undefined {
  if (!from || groupBy || where) return undefined;
  const { last, names } = tail(from);
  if (last?.kind !== 'AliasedTable' || last.columns.length > 0 || !beginsLine(last, text)) return undefined;
  const keys = new Set([last.alias.name, ...names.map(({ parts }) => parts[parts.length - 1].name)]);
  const isKey = ({ value }: (typeof items)[number]) =>
    value.kind === 'Name' && !value.star && keys.has(value.parts[value.parts.length - 1].name);
  if (!items.some(isKey) || !items.some(({ value }) => aggregates(value))) return undefined;
  const at = last.alias.start;
  const fix = { title: 'Add "GROUP BY"', safe: false, edits: [{ span: { start: at, end: at }, text: 'GROUP BY ' }] };
  return { finding: ungroupedKeys(spanOf(last.alias), { name: last.alias.name }, { fix }), keys: names };
}

/** The last table of FROM in front of those that are but names, or calls, behind commas; and these names. */
function tail(from: TableReference): { last: TableReference; names: readonly Name[] } {
  const names: Name[] = [];
  let last = from;
  while (last.kind === 'Join') {
    const { type, left, right } = last;
    if (type !== 'COMMA' || (right.kind !== 'NamedTable' && right.kind !== 'FunctionTable')) {
      last = right;
      break;
    }
    if (right.kind === 'NamedTable') names.unshift(right.name);
    last = left;
  }
  return { last, names };
}

/** An alias on a line of its own, without AS. */
function beginsLine({ table, alias }: AliasedTable, text: string): boolean {
  const between = text.slice(table.end, alias.start);
  return /[\r\n]/.test(between) && /^(?:\s|--[^\r\n]*[\r\n]|\/\*[\s\S]*?\*\/)*$/.test(between);
}

const AGGREGATES = new Set(['COUNT', 'SUM', 'AVG', 'MIN', 'MAX', 'LISTAGG', 'COLLECT', 'FIRST_VALUE', 'LAST_VALUE']);

function aggregates(expression: Expression): boolean {
  const pending: Node[] = [expression];
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (isQuery(next)) continue;
    if (next.kind === 'Call' && !next.suffix?.over && AGGREGATES.has(next.name.parts[0].name.toUpperCase()))
      return true;
    for (const child of childrenOf(next)) pending.push(child);
  }
  return false;
}
