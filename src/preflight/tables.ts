import type { NoteSql } from '../note/note-sql.ts';
import type { Name, Statement } from '../sql/index.ts';
import type { Span } from '../text/span.ts';

/** A table or view in the data catalog that a note makes or drops. */
export interface CatalogEntry {
  readonly type: 'TABLE' | 'VIEW';
  readonly database: string;
  readonly name: string;
  readonly span: Span;
}

export interface Creation extends CatalogEntry {
  readonly ifNotExists: boolean;
  /** As what the note drops it before, if it does. */
  readonly dropped: 'TABLE' | 'VIEW' | undefined;
}

export interface Removal extends CatalogEntry {
  /** Whether the note itself has made it before, so that there surely is something to drop. */
  readonly isMade: boolean;
}

/** What a note does to the data catalog. */
export interface CatalogWork {
  readonly creations: readonly Creation[];
  readonly removals: readonly Removal[];
}

/** What Studio calls the catalog that Glue is. */
const CATALOG = 'hive';

/** The tables and views that a note makes and drops, when it begins in a database of Glue. */
export function catalogWork({ statements }: Pick<NoteSql, 'statements'>, database: string): CatalogWork {
  const reader = new Reader(database);
  for (const statement of statements) reader.read(statement);
  return reader;
}

export function keyOf({ database, name }: Pick<CatalogEntry, 'database' | 'name'>): string {
  return `${database}.${name}`.toLowerCase();
}

class Reader implements CatalogWork {
  readonly creations: Creation[] = [];
  readonly removals: Removal[] = [];
  readonly #dropped = new Map<string, 'TABLE' | 'VIEW'>();
  readonly #made = new Set<string>();
  #catalog = CATALOG;
  #database: string;

  constructor(database: string) {
    this.#database = database;
  }

  read(statement: Statement): void {
    if (statement.kind === 'CreateTable' && statement.type === 'TABLE' && !statement.temporary)
      this.#create('TABLE', statement);
    if (statement.kind === 'CreateView' && !statement.temporary) this.#create('VIEW', statement);
    if (statement.kind === 'Drop' && !statement.temporary && (statement.type === 'TABLE' || statement.type === 'VIEW'))
      this.#drop(statement.type, statement.name);
    if (statement.kind === 'Command') this.#use(statement);
  }

  #create(type: 'TABLE' | 'VIEW', { name, ifNotExists }: { readonly name: Name; readonly ifNotExists: boolean }): void {
    const entry = this.#entry(type, name);
    if (!entry) return;
    const key = keyOf(entry);
    // A second one is a mistake that the check of the note tells.
    if (!this.#made.has(key)) this.creations.push({ ...entry, ifNotExists, dropped: this.#dropped.get(key) });
    this.#made.add(key);
  }

  #drop(type: 'TABLE' | 'VIEW', name: Name): void {
    const entry = this.#entry(type, name);
    if (!entry) return;
    const key = keyOf(entry);
    this.removals.push({ ...entry, isMade: this.#made.delete(key) });
    this.#dropped.set(key, type);
  }

  #use({ action, names }: { readonly action: string; readonly names: readonly Name[] }): void {
    const parts = names[0]?.parts.map((part) => part.name) ?? [];
    if (parts.length === 0) return;
    if (action === 'USE CATALOG') this.#catalog = parts[0];
    if (action === 'USE') [this.#database, this.#catalog = this.#catalog] = parts.toReversed();
  }

  /** `undefined` of what lies in another catalog. */
  #entry(type: 'TABLE' | 'VIEW', { parts, start, end }: Name): CatalogEntry | undefined {
    const names = parts.map((part) => part.name).toReversed();
    const [name, database = this.#database, catalog = this.#catalog] = names;
    return catalog === CATALOG ? { type, database, name, span: { start, end } } : undefined;
  }
}
