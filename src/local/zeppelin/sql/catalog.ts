/** A table or view as a catalog keeps it. */
export interface CatalogTable {
  readonly kind: 'TABLE' | 'VIEW';
  /** What stands between the parentheses of CREATE: columns, watermarks, keys; of a view, at most names. */
  readonly elements: readonly string[];
  readonly comment: string | undefined;
  readonly partitionedBy: readonly string[];
  readonly options: Readonly<Record<string, string>>;
  /** Of a view. */
  readonly query: string | undefined;
}

/** Where databases, and tables in them, are kept. What is not there is `undefined`; else only services refuse. */
export interface Catalog {
  readonly name: string;
  databases(): Promise<readonly string[]>;
  hasDatabase(name: string): Promise<boolean>;
  createDatabase(name: string, comment: string | undefined, options: Readonly<Record<string, string>>): Promise<void>;
  alterDatabase(name: string, options: Readonly<Record<string, string>>): Promise<void>;
  dropDatabase(name: string): Promise<void>;
  /** The names of tables and views, or of views only. */
  tables(database: string, kind?: 'VIEW'): Promise<readonly string[]>;
  table(database: string, name: string): Promise<CatalogTable | undefined>;
  /** Whether it could be put in. */
  createTable(database: string, name: string, table: CatalogTable): Promise<'created' | 'exists'>;
  replaceTable(database: string, name: string, table: CatalogTable): Promise<void>;
  dropTable(database: string, name: string): Promise<void>;
  functions(database: string): Promise<readonly string[]>;
  createFunction(database: string, name: string, type: string): Promise<'created' | 'exists'>;
  dropFunction(database: string, name: string): Promise<'dropped' | 'missing'>;
}

/** A name in full. */
export interface Path {
  readonly catalog: string;
  readonly database: string;
  readonly name: string;
}

export function pathText({ catalog, database, name }: Path): string {
  return `${catalog}.${database}.${name}`;
}

/** As Flink's messages write it. */
export function quotedPath({ catalog, database, name }: Path): string {
  return [catalog, database, name].map(quoted).join('.');
}

export function quoted(name: string): string {
  return `\`${name.replaceAll('`', '``')}\``;
}

/** A text as SQL writes it. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** The statement that would make a table or view. */
export function definitionOf(path: Path, table: CatalogTable, kind = 'CREATE'): string {
  const elements = table.elements.length === 0 ? '' : ` (\n  ${table.elements.join(',\n  ')}\n)`;
  const comment = table.comment === undefined ? '' : `\nCOMMENT ${literal(table.comment)}`;
  const head = `${kind} ${table.kind} ${quotedPath(path)}${elements}${comment}`;
  if (table.kind === 'VIEW') return `${head}\nAS ${table.query}`;
  const partitions = table.partitionedBy.map(quoted).join(', ');
  const options = Object.entries(table.options).map(([key, value]) => `  ${literal(key)} = ${literal(value)}`);
  return [
    head,
    ...(partitions === '' ? [] : [`PARTITIONED BY (${partitions})`]),
    ...(options.length === 0 ? [] : [`WITH (\n${options.join(',\n')}\n)`]),
  ].join('\n');
}
