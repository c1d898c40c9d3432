import type { Finding } from '../../../findings/finding.ts';
import type { Span } from '../../../text/span.ts';
import type { Name } from '../../syntax/ast.ts';
import type { Target } from '../../target.ts';
import type { OptionsOf, PhysicalColumn } from '../options/index.ts';
import type { Catalog } from './catalog.ts';
import type { Miscounts } from './miscounts.ts';
import { tableAfterDrop } from './name-messages.ts';
import { pathOf, placeOf, textOf } from './path.ts';
import type { Optioned, Relation, TableColumn } from './relation.ts';
import { spanOf } from './schema.ts';
import type { Scope } from './shape.ts';
import type { Strangers } from './strangers.ts';

/** What statements are run against. */
export interface World {
  readonly text: string;
  readonly target: Target;
  readonly catalog: Catalog;
  readonly strangers: Strangers;
  readonly miscounts: Miscounts;
  /** Tables with their options, in the order of the script. */
  readonly tables: Set<Optioned>;
  /** What the parser refuses in the statement at hand; then most of what else could be said would only follow from it. */
  damages: readonly Finding[];
  readonly report: (finding: Finding) => void;
  /** How many findings were reported. */
  readonly reported: number;
}

/** Whether a stretch of the statement at hand can be trusted. */
export function isWhole({ start, end }: Span, { damages }: World): boolean {
  const touches = (span: Span) => span.start <= end && span.end >= start;
  return !damages.some(({ span, related }) => touches(span) || related?.some((other) => touches(other.span)));
}

interface Looking {
  /** What statement drops it. */
  readonly dropped?: 'TABLE' | 'VIEW' | undefined;
  readonly nearby?: readonly string[];
}

/** The table or view that a name stands for; a name that is not found is told or remembered. */
export function relationOf(name: Name, world: World, { dropped, nearby }: Looking = {}): Relation | undefined {
  const { catalog, strangers, damages, report } = world;
  const path = pathOf(name, catalog.current);
  if (!path) return undefined;
  const found = catalog.find(path);
  if (found.is === 'relation') return found.relation;
  if (found.is === 'open' || damages.length > 0) return undefined;
  const gone = catalog.goneBy(path);
  const last = name.parts[name.parts.length - 1];
  if (gone === 'told') return undefined;
  if (gone) {
    const related = [{ message: 'It was dropped or renamed here.', span: gone }];
    report(tableAfterDrop(spanOf(name), { name: textOf(name) }, { related }));
  } else if (found.what === 'table') {
    const place = placeOf(path);
    const [span, whole] = [spanOf(last), spanOf(name)];
    strangers.meet({ what: 'table', place, name: path.name, text: textOf(name), span, whole, dropped, nearby });
  } else meetNamespace(name.parts, path, found.what, world);
  return undefined;
}

/** The part of a name that is no database or no catalog. */
function meetNamespace(
  parts: Name['parts'],
  { catalog, database }: { readonly catalog: string; readonly database: string },
  what: 'database' | 'catalog',
  { strangers }: World,
): void {
  const part = parts[parts.length - (what === 'database' ? 2 : 3)];
  if (!part) return;
  const [place, name] = what === 'database' ? [catalog, database] : ['', catalog];
  strangers.meetNamespace(what, place, name, spanOf(part));
}

/** Whether a table can be made where a name puts it. */
export function checkPlace(name: Name, world: World): void {
  const path = pathOf(name, world.catalog.current);
  if (!path || world.damages.length > 0) return;
  const found = world.catalog.findDatabase(path.catalog, path.database);
  if (found === 'no database') meetNamespace(name.parts, path, 'database', world);
  if (found === 'no catalog') meetNamespace(name.parts, path, 'catalog', world);
}

/** Makes a table or view known under a name. One that Flink does not make may be made again. */
export function declare(
  name: Name,
  relation: Relation,
  temporary: boolean,
  { catalog, strangers, damages }: World,
): void {
  const path = pathOf(name, catalog.current);
  if (!path) return;
  if (damages.length > 0) catalog.doubt(path);
  catalog.declare(path, relation, temporary);
  strangers.declare('table', placeOf(path), path.name, relation.nameSpan);
}

/** What queries see of the catalog when their columns are counted. */
export function scopeOf({ catalog }: World): Scope {
  const table = (name: Name) => {
    const path = pathOf(name, catalog.current);
    const found = path && catalog.find(path);
    return found?.is === 'relation' ? found.relation.schema.columns?.map((column) => column.name) : undefined;
  };
  return { table, named: undefined, depth: 0 };
}

/** Makes the options of a table known, from this statement on; they take the place of those that it had. */
export function withOptions(relation: Relation, options: OptionsOf['options'], { tables }: World): Relation {
  const { name, nameSpan, withSpan, hasQuery, schema, state } = relation;
  // What was altered before anybody used it is never looked at.
  if (state?.uses.length === 0) tables.delete(state);
  const columns = physical(schema.columns);
  const hasPrimaryKey = schema.primaryKey !== undefined;
  const table = { name, nameSpan, withSpan, options, hasPrimaryKey, hasQuery, ...(columns && { columns }) };
  const made = { table, uses: [], isBase: false };
  tables.add(made);
  return { ...relation, state: made };
}

function physical(columns: readonly TableColumn[] | undefined): PhysicalColumn[] | undefined {
  return columns
    ?.filter(({ role }) => role === 'physical')
    .map(({ name, type }) => ({ name, ...(type !== undefined && { type }) }));
}
