import type { Hint, Name, Node, With } from '../../syntax/ast.ts';

/** Names that a query gives to queries of its own (WITH), the innermost first. */
export interface Names {
  readonly name: string;
  readonly next: Names | undefined;
  /** Which queries name it; `undefined` is the statement itself. */
  readonly users: (Names | undefined)[];
}

/** A table that a query reads, as it stands in the text. */
export interface Read {
  readonly name: Name;
  readonly hints: readonly Hint[];
  readonly names: Names | undefined;
  /** Of a WITH that nothing uses Flink checks the names and no more. */
  readonly used: boolean;
}

interface Pending {
  readonly node: Node;
  readonly names: Names | undefined;
  /** The name whose query it belongs to. */
  readonly owner: Names | undefined;
}

/** Nodes that hold no query and are many. */
const LEAVES = new Set(['Identifier', 'Name', 'Literal', 'DataType', 'Word', 'Star', 'Option', 'Parameter']);

/**
 * The tables that a query reads at any depth, in the order of the text; names of WITH are left out. Keeps its own stack,
 * for deep queries.
 */
export function readsOf(root: Node): Read[] {
  const reads: (Omit<Read, 'used'> & { readonly owner: Names | undefined })[] = [];
  const pending: Pending[] = [{ node: root, names: undefined, owner: undefined }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { node, names, owner } = next;
    if (node.kind === 'With') {
      pushWith(node, next, pending);
      continue;
    }
    if (node.kind === 'NamedTable' || node.kind === 'ExplicitTable') {
      const own = node.name.parts.length === 1 ? find(names, node.name.parts[0].name) : undefined;
      if (own) own.users.push(owner);
      else reads.push({ name: node.name, hints: node.kind === 'NamedTable' ? node.hints : [], names, owner });
    }
    pushChildren(next, pending);
  }
  reads.sort((a, b) => a.name.start - b.name.start);
  return reads.map(({ name, hints, names, owner }) => ({ name, hints, names, used: isUsed(owner) }));
}

function pushWith({ items, recursive, query }: With, { names, owner }: Pending, pending: Pending[]): void {
  let inner = names;
  for (const item of items) {
    const made: Names = { name: item.name.name, next: inner, users: [] };
    pending.push({ node: item.query, names: recursive ? made : inner, owner: made });
    inner = made;
  }
  pending.push({ node: query, names: inner, owner });
}

/** Whether the statement itself leads to a name of WITH. Each name is asked once. */
function isUsed(owner: Names | undefined): boolean {
  const asked = new Set<Names | undefined>([owner]);
  for (const one of asked) {
    if (one === undefined) return true;
    for (const user of one.users) asked.add(user);
  }
  return false;
}

function pushChildren({ node, names, owner }: Pending, pending: Pending[]): void {
  for (const field in node) {
    const value = (node as unknown as Readonly<Record<string, unknown>>)[field];
    if (typeof value !== 'object' || value === null) continue;
    if (Array.isArray(value)) {
      for (const item of value) if (holds(item)) pending.push({ node: item, names, owner });
    } else if (holds(value)) pending.push({ node: value, names, owner });
  }
}

function holds(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'kind' in value && !LEAVES.has(value.kind as string);
}

function find(names: Names | undefined, name: string): Names | undefined {
  for (let at = names; at; at = at.next) if (at.name === name) return at;
  return undefined;
}

export function listOf(names: Names | undefined): string[] {
  const list: string[] = [];
  for (let at = names; at; at = at.next) list.push(at.name);
  return list;
}
