/** What Flink's validator refuses: columns, keys, counts and LIKE. */
import { defineFinding } from '../../../findings/finding.ts';
import type { Unknown } from './name-messages.ts';
import { made, meant, name, sink } from './wording.ts';

// ---------------------------------------------------------------- columns

export const ungroupedKeys = defineFinding<{ name: string }>({
  ...name,
  code: 'ungrouped-keys',
  summary: 'What should be grouped by is read as tables, for GROUP BY is missing.',
  why: 'The first key is taken for another name of the table before it. Flink refuses the query for a column that is not grouped, or for a table that is not there.',
  bad: [{ text: `${made('t', 'a INT')}\nSELECT a, COUNT(*) FROM t\na;` }],
  good: [{ text: `${made('t', 'a INT')}\nSELECT a, COUNT(*) FROM t\nGROUP BY a;` }],
  message: ({ name }) => ({ message: `GROUP BY is missing before "${name}".` }),
});

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

export const unphysicalKeyColumn = defineFinding<{ name: string; of: 'primary key' | 'partition key' }>({
  ...name,
  code: 'unphysical-key-column',
  summary: 'A primary key or partition of a computed or metadata column.',
  why: 'Flink wants keys and partitions of physical columns only.',
  bad: [
    { text: made('t', 'a INT, b AS a + 1, PRIMARY KEY (b) NOT ENFORCED') },
    { text: `CREATE TABLE t (a INT, b AS a + 1) PARTITIONED BY (b) WITH ('connector' = 'datagen');` },
  ],
  good: [{ text: made('t', 'a INT, b AS a + 1, PRIMARY KEY (a) NOT ENFORCED') }],
  message: ({ name, of }) => ({ message: `"${name}" is no physical column and cannot be part of the ${of}.` }),
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

export const columnListBesideMetadata = defineFinding<{ table: string; name: string }>({
  ...name,
  code: 'column-list-beside-metadata',
  summary: 'INSERT names columns of a table that has metadata columns, on Flink 1.15.',
  why: 'Flink 1.15 does not find metadata columns in the list, and without them the count is wrong. Later versions take both.',
  bad: [
    { text: `${sink('t', 'a INT, b INT METADATA')}\nINSERT INTO t (a) SELECT 1;`, target: '1.15' },
    { text: `${sink('t', 'a INT, b INT METADATA')}\nINSERT INTO t (a, b) SELECT 1, 2;`, target: '1.15' },
  ],
  good: [{ text: `${sink('t', 'a INT, b INT METADATA VIRTUAL')}\nINSERT INTO t (a) SELECT 1;` }],
  message: ({ table, name }) => ({
    message: `Flink 1.15 takes no column list for "${table}", because "${name}" is a metadata column.`,
    help: 'Give values for all columns in their order, without a list.',
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
