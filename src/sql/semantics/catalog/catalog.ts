import type { Span } from '../../../text/span.ts';
import { keyOf, type Path, placeOf } from './path.ts';
import type { Relation } from './relation.ts';

/** `open`: it may hold more than the script says. */
interface Catalogued {
  open: boolean;
  readonly databases: Map<string, Database>;
}

interface Database {
  readonly open: boolean;
  readonly span: Span | undefined;
}

/** What a path leads to, or what it fails on. `open`: nobody can know. */
export type Found =
  | { readonly is: 'relation'; readonly relation: Relation; readonly temporary: boolean }
  | { readonly is: 'open' }
  | { readonly is: 'missing'; readonly what: 'table' | 'database' | 'catalog' };

export const DEFAULT_CATALOG = 'default_catalog';
export const DEFAULT_DATABASE = 'default_database';

/** What Flink's catalogs hold at one point of a script. */
export class Catalog {
  current: Omit<Path, 'name'> = { catalog: DEFAULT_CATALOG, database: DEFAULT_DATABASE };
  readonly #catalogs = new Map<string, Catalogued>();
  readonly #permanent = new Map<string, Relation>();
  readonly #temporary = new Map<string, Relation>();
  /** Where what no longer exists was dropped or renamed. */
  readonly #gone = new Map<string, Span | 'told'>();
  /** Views whose tables were noted as read, with all as it stands. */
  readonly #followed = new Set<Relation>();
  /** What was meant to be dropped, but for its name. */
  readonly #doubtful = new Set<string>();

  constructor() {
    this.addCatalog(DEFAULT_CATALOG, false, DEFAULT_DATABASE);
  }

  find(path: Path): Found {
    const key = keyOf(path);
    const temporary = this.#temporary.get(key);
    if (temporary) return { is: 'relation', relation: temporary, temporary: true };
    const relation = this.#permanent.get(key);
    if (relation) return { is: 'relation', relation, temporary: false };
    const catalog = this.#catalogs.get(path.catalog);
    if (!catalog) return { is: 'missing', what: 'catalog' };
    const database = catalog.databases.get(path.database);
    if (catalog.open || database?.open) return { is: 'open' };
    return { is: 'missing', what: database ? 'table' : 'database' };
  }

  /** Whether there may be more in a place than the script says. */
  isOpen({ catalog, database }: Path): boolean {
    const found = this.#catalogs.get(catalog);
    return found === undefined || found.open || found.databases.get(database)?.open === true;
  }

  /** What Hive's dialect makes is not read here. */
  openAll(): void {
    for (const catalog of this.#catalogs.values()) catalog.open = true;
  }

  permanent(path: Path): Relation | undefined {
    return this.#permanent.get(keyOf(path));
  }

  temporary(path: Path): Relation | undefined {
    return this.#temporary.get(keyOf(path));
  }

  declare(path: Path, relation: Relation, temporary: boolean): void {
    // Views that are there already do not lead to a new one.
    const isNew =
      !this.#permanent.has(keyOf(path)) && !this.#temporary.has(keyOf(path)) && !this.#gone.has(keyOf(path));
    if (!isNew || relation.type === 'table') this.#followed.clear();
    (temporary ? this.#temporary : this.#permanent).set(keyOf(path), relation);
    this.#gone.delete(keyOf(path));
  }

  /** Whether a view leads to anything that it did not lead to when it was last asked for. */
  leadsOn(view: Relation): boolean {
    const isKnown = this.#followed.has(view);
    this.#followed.add(view);
    return !isKnown;
  }

  remove(path: Path, temporary: boolean, by: Span): void {
    if ((temporary ? this.#temporary : this.#permanent).delete(keyOf(path))) this.#gone.set(keyOf(path), by);
  }

  doubt(path: Path): void {
    this.#doubtful.add(keyOf(path));
  }

  isDoubtful(path: Path): boolean {
    return this.#doubtful.has(keyOf(path));
  }

  /** Where what no longer exists was dropped; asked again, it says only that it is gone. */
  goneBy(path: Path): Span | 'told' | undefined {
    const by = this.#gone.get(keyOf(path));
    if (by) this.#gone.set(keyOf(path), 'told');
    return by;
  }

  // ---------------------------------------------------------------- catalogs and databases

  hasCatalog(name: string): boolean {
    return this.#catalogs.has(name);
  }

  addCatalog(name: string, open: boolean, database: string): void {
    this.#catalogs.set(name, { open, databases: new Map([[database, { open, span: undefined }]]) });
  }

  removeCatalog(name: string): void {
    this.#catalogs.delete(name);
    this.#removeWithin((key) => key.startsWith(`${name}\0`));
  }

  /** The database that a catalog begins with. */
  useCatalog(name: string): void {
    const [database] = this.#catalogs.get(name)?.databases.keys() ?? [];
    this.current = { catalog: name, database: database ?? 'default' };
  }

  /** `open`: nobody can know. */
  findDatabase(catalog: string, database: string): 'known' | 'open' | 'no database' | 'no catalog' {
    const found = this.#catalogs.get(catalog);
    if (!found) return 'no catalog';
    if (found.databases.has(database)) return 'known';
    return found.open ? 'open' : 'no database';
  }

  databaseSpan(catalog: string, database: string): Span | undefined {
    return this.#catalogs.get(catalog)?.databases.get(database)?.span;
  }

  addDatabase(catalog: string, database: string, open: boolean, span: Span | undefined): void {
    this.#catalogs.get(catalog)?.databases.set(database, { open, span });
  }

  removeDatabase(catalog: string, database: string): void {
    this.#catalogs.get(catalog)?.databases.delete(database);
    const place = `${placeOf({ catalog, database })}\0`;
    this.#removeWithin((key) => key.startsWith(place));
  }

  #removeWithin(lies: (key: string) => boolean): void {
    for (const key of this.#permanent.keys()) if (lies(key)) this.#permanent.delete(key);
  }
}
