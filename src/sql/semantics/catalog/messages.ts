/** What Flink's catalog and validator refuse in names and schemas: one kind of mistake each. */
import { defineFinding } from '../../../findings/finding.ts';

const name = { phase: 'name', severity: 'error' } as const;
const made = (table: string, columns = 'a INT') => `CREATE TABLE ${table} (${columns}) WITH ('connector' = 'datagen');`;
const sink = (table: string, columns = 'a INT') =>
  `CREATE TABLE ${table} (${columns}) WITH ('connector' = 'blackhole');`;
const meant = (known: string | undefined) => (known === undefined ? {} : { help: `Did you mean "${known}"?` });

// ---------------------------------------------------------------- names that are not known

export interface Unknown {
  readonly name: string;
  /** What was most likely meant. */
  readonly known: string | undefined;
}

export const unknownTable = defineFinding<Unknown>({
  ...name,
  code: 'unknown-table',
  summary: 'A table or view does not exist.',
  why: 'Flink looks the name up in the catalog and finds nothing. Names differ by case. It is an error where the script makes a table of nearly that name, or where the catalog is said to hold nothing else (`--closed-catalog`).',
  bad: [{ text: `${made('orders')}\nSELECT a FROM ordres;` }, { text: `${made('Orders')}\nSELECT a FROM orders;` }],
  good: [{ text: `${made('orders')}\nSELECT a FROM orders;` }],
  message: ({ name, known }) => ({ message: `There is no table or view "${name}".`, ...meant(known) }),
});

export const uncheckedTable = defineFinding<{ name: string }>({
  ...name,
  severity: 'info',
  code: 'unchecked-table',
  summary: 'A table is used that the script does not make.',
  why: 'It may be in the catalog already, such as a Glue database, so nothing that depends on its columns or options was checked. With `--closed-catalog` it is an error.',
  bad: [{ text: 'SELECT a FROM somewhere_else;' }],
  good: [{ text: `${made('here')}\nSELECT a FROM here;` }],
  message: ({ name }) => ({
    message: `"${name}" is not made in this script, so its columns and options were not checked.`,
  }),
});

export const tableBeforeCreate = defineFinding<{ name: string }>({
  ...name,
  code: 'table-before-create',
  summary: 'A table is used before the statement that creates it.',
  why: 'Statements run one after the other. A table that is left from an earlier run would not be the one described below.',
  bad: [{ text: `SELECT a FROM t;\n${made('t')}` }],
  good: [{ text: `${made('t')}\nSELECT a FROM t;` }],
  message: ({ name }) => ({
    message: `"${name}" is used before it is created.`,
    help: 'Move this statement behind the one that creates it.',
  }),
});

export const tableAfterDrop = defineFinding<{ name: string }>({
  ...name,
  code: 'table-after-drop',
  summary: 'A table is used after it was dropped or renamed.',
  why: 'Flink does not find it any more.',
  bad: [{ text: `${made('t')}\nDROP TABLE t;\nSELECT a FROM t;` }],
  good: [{ text: `${made('t')}\nSELECT a FROM t;\nDROP TABLE t;` }],
  message: ({ name }) => ({ message: `"${name}" no longer exists here.` }),
});

export const dropBeforeCreate = defineFinding<{ type: string; name: string }>({
  ...name,
  severity: 'warning',
  code: 'drop-before-create',
  summary: 'A table is dropped before the script creates it.',
  why: 'It works only where the table is left from an earlier run; in an empty catalog Flink refuses it.',
  bad: [{ text: `DROP TABLE t;\n${made('t')}` }],
  good: [{ text: `DROP TABLE IF EXISTS t;\n${made('t')}` }],
  message: ({ type, name }) => ({
    message: `"${name}" exists here only if an earlier run left it.`,
    help: `Write "DROP ${type} IF EXISTS".`,
  }),
});

export const unknownDatabase = defineFinding<Unknown>({
  ...name,
  code: 'unknown-database',
  summary: 'A database does not exist.',
  why: 'Flink looks the name up in the catalog and finds nothing. Names differ by case.',
  bad: [{ text: 'CREATE DATABASE sales;\nUSE slaes;' }],
  good: [{ text: 'CREATE DATABASE sales;\nUSE sales;' }],
  message: ({ name, known }) => ({ message: `There is no database "${name}".`, ...meant(known) }),
});

export const unknownCatalog = defineFinding<Unknown>({
  ...name,
  code: 'unknown-catalog',
  summary: 'A catalog does not exist.',
  why: 'Flink knows its default catalog and those that were created. Names differ by case.',
  bad: [{ text: "CREATE CATALOG memory WITH ('type' = 'generic_in_memory');\nUSE CATALOG memroy;" }],
  good: [{ text: "CREATE CATALOG memory WITH ('type' = 'generic_in_memory');\nUSE CATALOG memory;" }],
  message: ({ name, known }) => ({ message: `There is no catalog "${name}".`, ...meant(known) }),
});

export const uncheckedNamespace = defineFinding<{ type: string; name: string }>({
  ...name,
  severity: 'info',
  code: 'unchecked-database',
  summary: 'A database or catalog is used that the script does not make.',
  why: 'It may exist already, so nothing that depends on what it holds was checked.',
  bad: [{ text: 'USE somewhere_else;' }, { text: 'USE CATALOG somewhere_else;' }],
  good: [{ text: 'CREATE DATABASE here;\nUSE here;' }],
  message: ({ type, name }) => ({
    message: `The ${type} "${name}" is not made in this script, so what it holds was not checked.`,
  }),
});

// ---------------------------------------------------------------- names that are taken

export const duplicateTable = defineFinding<{ name: string; type: string }>({
  ...name,
  code: 'duplicate-table',
  summary: 'A table or view is created twice.',
  why: 'Tables and views share their names. The second statement is refused, and the first definition stays.',
  bad: [{ text: `${made('t')}\n${made('t')}` }, { text: `${made('t')}\nCREATE VIEW t AS SELECT 1 AS b;` }],
  good: [{ text: `${made('t')}\nDROP TABLE t;\n${made('t')}` }],
  message: ({ name, type }) => ({
    message: `A ${type} "${name}" exists already.`,
    help: 'Choose another name, drop the first one before, or write IF NOT EXISTS.',
  }),
});

export const duplicateNamespace = defineFinding<{ type: string; name: string }>({
  ...name,
  code: 'duplicate-database',
  summary: 'A database or catalog is created twice.',
  why: 'Flink refuses the second statement.',
  bad: [{ text: 'CREATE DATABASE d;\nCREATE DATABASE d;' }],
  good: [{ text: 'CREATE DATABASE d;\nCREATE DATABASE IF NOT EXISTS d;' }],
  message: ({ type, name }) => ({ message: `A ${type} "${name}" exists already.` }),
});

export const temporaryInTheWay = defineFinding<{ type: string; name: string }>({
  ...name,
  code: 'temporary-table-in-the-way',
  summary: 'DROP of a permanent table while a temporary one has its name.',
  why: 'A temporary table hides the permanent one of its name. Flink wants it dropped first, by DROP TEMPORARY.',
  bad: [
    { text: `CREATE TEMPORARY TABLE t (a INT) WITH ('connector' = 'datagen');\nDROP TABLE t;` },
    { text: 'CREATE TEMPORARY VIEW v AS SELECT 1 AS a;\nDROP VIEW IF EXISTS v;' },
  ],
  good: [{ text: `CREATE TEMPORARY TABLE t (a INT) WITH ('connector' = 'datagen');\nDROP TEMPORARY TABLE t;` }],
  message: ({ type, name }) => ({
    message: `"${name}" is temporary here.`,
    help: `Write "DROP TEMPORARY ${type}".`,
  }),
});

export const wrongKind = defineFinding<{ name: string; is: string; wanted: string }>({
  ...name,
  code: 'view-for-table',
  summary: 'A view where a table is wanted, or the reverse.',
  why: 'DROP, ALTER and SHOW CREATE name what they work on; LIKE and INSERT want a table.',
  bad: [
    { text: 'CREATE VIEW v AS SELECT 1 AS a;\nDROP TABLE v;' },
    { text: 'CREATE VIEW v AS SELECT 1 AS a;\nINSERT INTO v SELECT 1;' },
    { text: `${made('t')}\nALTER VIEW t RENAME TO u;` },
  ],
  good: [{ text: 'CREATE VIEW v AS SELECT 1 AS a;\nDROP VIEW v;' }],
  message: ({ name, is, wanted }) => ({ message: `"${name}" is a ${is}; a ${wanted} is wanted here.` }),
});

// ---------------------------------------------------------------- columns

export const duplicateColumn = defineFinding<{ name: string }>({
  ...name,
  code: 'duplicate-column',
  summary: 'A column is declared twice.',
  why: 'The columns of a table, computed and metadata ones included, have different names; case counts.',
  bad: [{ text: made('t', 'a INT, b STRING, a STRING') }],
  good: [{ text: made('t', 'a INT, b STRING, A STRING') }],
  message: ({ name }) => ({ message: `There is already a column "${name}".` }),
});

export const unknownColumn = defineFinding<Unknown & { readonly table: string }>({
  ...name,
  code: 'unknown-column',
  summary: 'A key, watermark, partition or column list names a column that the table does not have.',
  why: 'Flink refuses the statement. Names differ by case; a column list of INSERT cannot name computed columns.',
  bad: [
    { text: made('t', 'a INT, PRIMARY KEY (b) NOT ENFORCED') },
    { text: made('t', 'ts TIMESTAMP(3), WATERMARK FOR tz AS ts') },
    { text: `${sink('t')}\nINSERT INTO t (b) SELECT 1;` },
  ],
  good: [{ text: made('t', 'a INT, PRIMARY KEY (a) NOT ENFORCED') }],
  message: ({ name, known, table }) => ({ message: `"${table}" has no column "${name}".`, ...meant(known) }),
});

export const repeatedColumn = defineFinding<{ name: string }>({
  ...name,
  code: 'repeated-column',
  summary: 'A list of columns names one twice.',
  why: 'Flink refuses it in a primary key, in the column list of INSERT and in that of a view.',
  bad: [
    { text: made('t', 'a INT, PRIMARY KEY (a, a) NOT ENFORCED') },
    { text: `${sink('t', 'a INT, b INT')}\nINSERT INTO t (a, a) SELECT 1, 2;` },
  ],
  good: [{ text: made('t', 'a INT, b INT, PRIMARY KEY (a, b) NOT ENFORCED') }],
  message: ({ name }) => ({ message: `"${name}" is in this list already.` }),
});

export const duplicatePrimaryKey = defineFinding<Record<never, never>>({
  ...name,
  code: 'duplicate-primary-key',
  summary: 'A table has two primary keys.',
  why: 'A key of several columns is one constraint: PRIMARY KEY (a, b) NOT ENFORCED.',
  bad: [{ text: made('t', 'a INT, b INT, PRIMARY KEY (a) NOT ENFORCED, PRIMARY KEY (b) NOT ENFORCED') }],
  good: [{ text: made('t', 'a INT, b INT, PRIMARY KEY (a, b) NOT ENFORCED') }],
  message: () => ({ message: 'The table has a primary key already.', help: 'Name all its columns in one constraint.' }),
});

export const enforcedPrimaryKey = defineFinding<Record<never, never>>({
  ...name,
  code: 'enforced-primary-key',
  summary: 'A primary key is not declared as NOT ENFORCED.',
  why: 'Flink does not own the data and cannot enforce the key, so it takes none that is not declared so.',
  bad: [{ text: made('t', 'a INT, PRIMARY KEY (a)') }],
  good: [{ text: made('t', 'a INT, PRIMARY KEY (a) NOT ENFORCED') }],
  message: () => ({ message: 'A primary key must be declared as NOT ENFORCED.' }),
});

export const unsupportedUnique = defineFinding<Record<never, never>>({
  ...name,
  code: 'unsupported-unique',
  summary: 'A UNIQUE constraint.',
  why: "Flink's grammar has it and its planner refuses it.",
  bad: [{ text: made('t', 'a INT, UNIQUE (a) NOT ENFORCED') }],
  good: [{ text: made('t', 'a INT, PRIMARY KEY (a) NOT ENFORCED') }],
  message: () => ({ message: 'Flink does not support UNIQUE constraints.', help: 'Remove it.' }),
});

export const unphysicalKeyColumn = defineFinding<{ name: string }>({
  ...name,
  code: 'unphysical-key-column',
  summary: 'A primary key on a computed or metadata column.',
  why: 'Flink wants keys of physical columns only.',
  bad: [{ text: made('t', 'a INT, b AS a + 1, PRIMARY KEY (b) NOT ENFORCED') }],
  good: [{ text: made('t', 'a INT, b AS a + 1, PRIMARY KEY (a) NOT ENFORCED') }],
  message: ({ name }) => ({ message: `"${name}" is no physical column and cannot be part of the primary key.` }),
});

export const nullableKeyColumn = defineFinding<{ name: string }>({
  ...name,
  code: 'nullable-key-column',
  summary: 'A primary key on a column that is taken by LIKE and may be NULL.',
  why: 'A key makes the columns of its own statement NOT NULL, and no others.',
  bad: [{ text: `${made('s')}\nCREATE TABLE t (PRIMARY KEY (a) NOT ENFORCED) LIKE s;` }],
  good: [{ text: `${made('s', 'a INT NOT NULL')}\nCREATE TABLE t (PRIMARY KEY (a) NOT ENFORCED) LIKE s;` }],
  message: ({ name }) => ({
    message: `"${name}" may be NULL and cannot be part of the primary key.`,
    help: 'Declare it as NOT NULL in the table behind LIKE.',
  }),
});

// ---------------------------------------------------------------- counts

export interface Counted {
  readonly given: number;
  readonly wanted: number;
  readonly table: string;
  /** The columns without a value, where names tell. */
  readonly missing: readonly string[];
  /** Whether the statement names the columns. */
  readonly isListed: boolean;
}

const columns = (count: number) => (count === 1 ? '1 column' : `${count} columns`);

export const insertColumnCount = defineFinding<Counted>({
  ...name,
  code: 'insert-column-count',
  summary: 'INSERT gives more or fewer columns than its table takes.',
  why: 'Columns are matched by their place, not by their name. Computed columns and those of METADATA VIRTUAL take no value.',
  bad: [
    { text: `${sink('t', 'a INT, b INT')}\nINSERT INTO t SELECT 1;` },
    { text: `${sink('t')}\nINSERT INTO t VALUES (1, 2);` },
  ],
  good: [{ text: `${sink('t', 'a INT, b AS a + 1')}\nINSERT INTO t SELECT 1;` }],
  message: ({ given, wanted, table, missing, isListed }) => ({
    message: `The query gives ${columns(given)}, but ${isListed ? `${wanted} are named here` : `"${table}" takes ${wanted}`}.`,
    ...(missing.length > 0 && { help: `Nothing is given for ${missing.map((one) => `"${one}"`).join(', ')}.` }),
  }),
});

export const missingNotNullColumn = defineFinding<{ name: string; table: string }>({
  ...name,
  code: 'missing-not-null-column',
  summary: 'The column list of INSERT leaves out a column that is NOT NULL.',
  why: 'What the list leaves out becomes NULL.',
  bad: [{ text: `${sink('t', 'a INT NOT NULL, b INT')}\nINSERT INTO t (b) SELECT 1;` }],
  good: [{ text: `${sink('t', 'a INT NOT NULL, b INT')}\nINSERT INTO t (a) SELECT 1;` }],
  message: ({ name, table }) => ({ message: `"${name}" of "${table}" is NOT NULL and is given no value.` }),
});

export const viewColumnCount = defineFinding<{ given: number; wanted: number }>({
  ...name,
  code: 'view-column-count',
  summary: 'A view names more or fewer columns than its query gives.',
  why: 'Each column of the query gets the name at its place.',
  bad: [{ text: `${made('t', 'a INT, b INT')}\nCREATE VIEW v (x) AS SELECT a, b FROM t;` }],
  good: [{ text: `${made('t', 'a INT, b INT')}\nCREATE VIEW v (x, y) AS SELECT a, b FROM t;` }],
  message: ({ given, wanted }) => ({ message: `${columns(wanted)} named for a query that gives ${given}.` }),
});

// ---------------------------------------------------------------- LIKE

export const illegalLikeOption = defineFinding<{ option: string; feature: string }>({
  ...name,
  code: 'illegal-like-option',
  summary: 'OVERWRITING of what LIKE cannot overwrite.',
  why: 'OVERWRITING works on GENERATED, METADATA, OPTIONS and WATERMARKS only.',
  bad: [{ text: `${made('s')}\nCREATE TABLE t LIKE s (OVERWRITING ALL);` }],
  good: [{ text: `${made('s')}\nCREATE TABLE t LIKE s (OVERWRITING OPTIONS);` }],
  message: ({ option, feature }) => ({
    message: `LIKE knows no ${option}.`,
    help: `Write INCLUDING ${feature} or EXCLUDING ${feature}.`,
  }),
});

export const repeatedLikeOption = defineFinding<{ feature: string }>({
  ...name,
  code: 'repeated-like-option',
  summary: 'LIKE says twice what becomes of one feature.',
  why: 'Flink takes each feature only once, even if both say the same.',
  bad: [{ text: `${made('s')}\nCREATE TABLE t LIKE s (INCLUDING OPTIONS EXCLUDING OPTIONS);` }],
  good: [{ text: `${made('s')}\nCREATE TABLE t LIKE s (INCLUDING ALL EXCLUDING PARTITIONS);` }],
  message: ({ feature }) => ({ message: `What becomes of ${feature} is said already.` }),
});

export const likeConflict = defineFinding<{ what: string; help: string }>({
  ...name,
  code: 'like-conflict',
  summary: 'A table has of its own what it also takes from its LIKE table.',
  why: 'LIKE takes columns, keys, watermarks and partitions over. Where both tables have one, Flink wants to be told which counts; a physical column can never be declared again.',
  bad: [
    { text: `${made('s', 'a INT, b STRING')}\nCREATE TABLE t (a INT) LIKE s;` },
    {
      text: `${made('s', 'a INT, PRIMARY KEY (a) NOT ENFORCED')}\nCREATE TABLE t (PRIMARY KEY (a) NOT ENFORCED) LIKE s;`,
    },
  ],
  good: [
    {
      text: `${made('s', 'a INT, PRIMARY KEY (a) NOT ENFORCED')}\nCREATE TABLE t (PRIMARY KEY (a) NOT ENFORCED) LIKE s (EXCLUDING CONSTRAINTS);`,
    },
  ],
  message: ({ what, help }) => ({ message: `The table after LIKE already has ${what}.`, help }),
});
