/** How many columns a query gives, and their names, as far as that needs no types. */
import type { Expression, FunctionTable, Join, Name, Query, Select, TableReference, With } from '../../syntax/ast.ts';

/** The names of the columns; `undefined` where one cannot be told. */
export type Shape = readonly (string | undefined)[];

/** What a name in FROM stands for. */
export interface Scope {
  readonly table: (name: Name) => Shape | undefined;
  readonly named: Named | undefined;
  readonly depth: number;
}

interface Named {
  readonly name: string;
  readonly shape: Shape | undefined;
  readonly next: Named | undefined;
}

/** One item of FROM. `names` are what stands before `.*` for it. */
interface Source {
  readonly names: readonly string[];
  readonly shape: Shape | undefined;
}

/** Where it goes deeper, nobody counts by hand either. */
const DEEPEST = 60;

/** A star of a join of stars of joins doubles each time. */
const WIDEST = 100_000;

const QUERIES = new Set(['Select', 'SetOperation', 'Values', 'ExplicitTable', 'OrderedQuery', 'With', 'Nested']);

export function isQuery(node: { readonly kind: string }): node is Query {
  return QUERIES.has(node.kind);
}

/** The columns that a query gives, or `undefined`. */
export function shapeOf(query: Query, outer: Scope): Shape | undefined {
  if (outer.depth > DEEPEST) return undefined;
  const scope = { ...outer, depth: outer.depth + 1 };
  switch (query.kind) {
    case 'Select':
      return selectShape(query, scope);
    case 'Values':
      return valuesShape(query.rows[0]);
    case 'ExplicitTable':
      return tableShape(query.name, scope);
    case 'OrderedQuery':
    case 'Nested':
      return isQuery(query.query) ? shapeOf(query.query, scope) : undefined;
    case 'With':
      return shapeOf(query.query, scopeWithin(query, scope));
    case 'SetOperation': {
      const left = shapeOf(query.left, scope);
      const right = left && shapeOf(query.right, scope);
      return left?.length === right?.length ? left : undefined;
    }
  }
}

/** What the query of a WITH sees. */
export function scopeWithin({ items, recursive }: With, outer: Scope): Scope {
  let scope = outer;
  for (const item of items) {
    const shape = recursive || !isQuery(item.query) ? undefined : shapeOf(item.query, scope);
    const named = item.columns.length > 0 ? item.columns.map((column) => column.name) : shape;
    scope = { ...scope, named: { name: item.name.name, shape: named, next: scope.named } };
  }
  return scope;
}

function valuesShape(row: Expression | undefined): Shape | undefined {
  if (!row) return undefined;
  const count = row.kind === 'Row' ? row.items.length : 1;
  return Array.from({ length: count }, (_, index) => `EXPR$${index}`);
}

function selectShape(select: Select, scope: Scope): Shape | undefined {
  let sources: readonly Source[] | undefined;
  const shape: (string | undefined)[] = [];
  for (const [index, { value, alias }] of select.items.entries()) {
    const wide = value.kind === 'Star' || (value.kind === 'Name' && value.star);
    if (!wide) {
      shape.push(alias?.name ?? (value.kind === 'Name' ? value.parts.at(-1)?.name : `EXPR$${index}`));
      continue;
    }
    sources ??= select.from ? sourcesOf(select.from, scope) : [];
    const columns = value.kind === 'Star' ? allOf(sources) : starOf(value, sources);
    if (!columns || shape.length > WIDEST) return undefined;
    for (const column of columns) shape.push(column);
  }
  return shape;
}

function allOf(sources: readonly Source[]): Shape | undefined {
  const columns = sources.flatMap(({ shape }) => shape ?? []);
  const areKnown = sources.every(({ shape }) => shape) && columns.length > 0 && columns.length <= WIDEST;
  return areKnown ? columns : undefined;
}

/** `t.*`; rows have a star too, which needs types. */
function starOf({ parts }: Name, sources: readonly Source[]): Shape | undefined {
  const name = parts.map((part) => part.name).join('\0');
  const named = sources.filter((source) => source.names.includes(name));
  return named.length === 1 ? named[0].shape : undefined;
}

// ---------------------------------------------------------------- FROM

function sourcesOf(from: TableReference, outer: Scope): readonly Source[] {
  if (outer.depth > DEEPEST) return [{ names: [], shape: undefined }];
  const scope = { ...outer, depth: outer.depth + 1 };
  switch (from.kind) {
    case 'NamedTable': {
      const shape = from.columns.length > 0 ? undefined : tableShape(from.name, scope);
      return [{ names: endingsOf(from.name), shape }];
    }
    case 'AliasedTable': {
      const inner = sourcesOf(from.table, scope);
      const shape = from.columns.length > 0 ? from.columns.map((column) => column.name) : allOf(inner);
      return [{ names: [from.alias.name], shape }];
    }
    case 'QueryTable':
      if (!isQuery(from.query)) return sourcesOf(from.query, scope);
      return [{ names: [], shape: shapeOf(from.query, scope) }];
    case 'Join':
      return joined(from, scope);
    case 'SampledTable':
      return sourcesOf(from.table, scope);
    case 'FunctionTable':
      return [{ names: [], shape: windowed(from, scope) }];
    case 'Unnest':
    case 'MatchRecognize':
    case 'Pivot':
      return [{ names: [], shape: undefined }];
  }
}

/** What may stand before `.*` for `a.b.c`: all of it, and each end of it. */
function endingsOf({ parts }: Name): string[] {
  return parts.map((_, index) =>
    parts
      .slice(index)
      .map((part) => part.name)
      .join('\0'),
  );
}

/** Columns of both sides; those that USING or NATURAL join by are there once. */
function joined({ type, left, right, using }: Join, scope: Scope): readonly Source[] {
  const lefts = sourcesOf(left, scope);
  const rights = sourcesOf(right, scope);
  const natural = type.startsWith('NATURAL');
  if (!natural && using.length === 0) return [...lefts, ...rights];
  const known = allOf(lefts);
  const added = allOf(rights);
  const names = [...lefts, ...rights].flatMap((source) => source.names);
  if (!known || !added) return [{ names: [], shape: undefined }];
  const shared = new Set(natural ? known : using.map((column) => column.name));
  const shape = [...known, ...added.filter((column) => column === undefined || !shared.has(column))];
  // One source now: `t.*` of a part of it needs more than names.
  return [{ names: names.length === 1 ? names : [], shape }];
}

const WINDOWS = new Set(['TUMBLE', 'HOP', 'CUMULATE', 'SESSION']);

/** `TABLE(TUMBLE(TABLE t, …))` adds three columns to those of the table. */
function windowed({ call }: FunctionTable, scope: Scope): Shape | undefined {
  if (!WINDOWS.has(call.name.parts.at(-1)?.name.toUpperCase() ?? '')) return undefined;
  const [first] = call.arguments;
  const given = first?.kind === 'NamedArgument' ? first.value : first;
  const table = given?.kind === 'TableArgument' ? given.query : given;
  const inner = table && isQuery(table) ? shapeOf(table, scope) : undefined;
  return inner && [...inner, 'window_start', 'window_end', 'window_time'];
}

function tableShape(name: Name, scope: Scope): Shape | undefined {
  if (name.parts.length === 1) {
    for (let at = scope.named; at; at = at.next) if (at.name === name.parts[0].name) return at.shape;
  }
  return scope.table(name);
}
