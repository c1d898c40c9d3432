import type { Catalog, CatalogTable } from './catalog.ts';

interface Database {
  readonly tables: Map<string, CatalogTable>;
  readonly functions: Set<string>;
}

/** A catalog that ends with the process, as Flink's own `default_catalog`. */
export function memoryCatalog(name: string, first: string): Catalog {
  const databases = new Map<string, Database>([[first, { tables: new Map(), functions: new Set() }]]);
  const of = (database: string) =>
    databases.get(database) ?? { tables: new Map<string, CatalogTable>(), functions: new Set<string>() };
  return {
    name,
    databases: async () => [...databases.keys()],
    hasDatabase: async (database) => databases.has(database),
    createDatabase: async (database) => void databases.set(database, { tables: new Map(), functions: new Set() }),
    alterDatabase: async () => {},
    dropDatabase: async (database) => void databases.delete(database),
    tables: async (database, kind) =>
      [...of(database).tables].filter(([, table]) => kind === undefined || table.kind === kind).map(([one]) => one),
    table: async (database, one) => of(database).tables.get(one),
    async createTable(database, one, table) {
      const { tables } = of(database);
      if (tables.has(one)) return 'exists';
      tables.set(one, table);
      return 'created';
    },
    replaceTable: async (database, one, table) => void of(database).tables.set(one, table),
    dropTable: async (database, one) => void of(database).tables.delete(one),
    functions: async (database) => [...of(database).functions],
    async createFunction(database, one) {
      const { functions } = of(database);
      if (functions.has(one)) return 'exists';
      functions.add(one);
      return 'created';
    },
    dropFunction: async (database, one) => (of(database).functions.delete(one) ? 'dropped' : 'missing'),
  };
}
