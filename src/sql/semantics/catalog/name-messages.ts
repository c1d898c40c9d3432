/** What Flink's catalog refuses: names of tables, databases and catalogs. */
import { defineFinding } from '../../../findings/finding.ts';
import { made, meant, name } from './wording.ts';

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

export const uncheckedDatabase = defineFinding<{ name: string }>({
  ...name,
  severity: 'info',
  code: 'unchecked-database',
  summary: 'A database is used that the script does not make.',
  why: 'It may exist already, so nothing that depends on what it holds was checked.',
  bad: [{ text: 'USE somewhere_else;' }],
  good: [{ text: 'CREATE DATABASE here;\nUSE here;' }],
  message: ({ name }) => ({
    message: `The database "${name}" is not made in this script, so what it holds was not checked.`,
  }),
});

export const uncheckedCatalog = defineFinding<{ name: string }>({
  ...name,
  severity: 'info',
  code: 'unchecked-catalog',
  summary: 'A catalog is used that the script does not make.',
  why: 'It may exist already, so nothing that depends on what it holds was checked.',
  bad: [{ text: 'USE CATALOG somewhere_else;' }],
  good: [{ text: "CREATE CATALOG here WITH ('type' = 'generic_in_memory');\nUSE CATALOG here;" }],
  message: ({ name }) => ({
    message: `The catalog "${name}" is not made in this script, so what it holds was not checked.`,
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

export const duplicateDatabase = defineFinding<{ name: string }>({
  ...name,
  code: 'duplicate-database',
  summary: 'A database is created twice.',
  why: 'Flink refuses the second statement.',
  bad: [{ text: 'CREATE DATABASE d;\nCREATE DATABASE d;' }],
  good: [{ text: 'CREATE DATABASE d;\nCREATE DATABASE IF NOT EXISTS d;' }],
  message: ({ name }) => ({ message: `A database "${name}" exists already.`, help: 'Write IF NOT EXISTS.' }),
});

export const duplicateCatalog = defineFinding<{ name: string }>({
  ...name,
  code: 'duplicate-catalog',
  summary: 'A catalog is created twice.',
  why: 'Flink refuses the second statement.',
  bad: [
    {
      text: "CREATE CATALOG c WITH ('type' = 'generic_in_memory');\nCREATE CATALOG c WITH ('type' = 'generic_in_memory');",
    },
  ],
  good: [{ text: "CREATE CATALOG c WITH ('type' = 'generic_in_memory');\nUSE CATALOG c;" }],
  message: ({ name }) => ({ message: `A catalog "${name}" exists already.` }),
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

export const alteredTemporary = defineFinding<{ type: string; name: string }>({
  ...name,
  code: 'altered-temporary-table',
  summary: 'ALTER of a temporary table or view.',
  why: 'ALTER works on what the catalog keeps; a temporary table is not kept in it.',
  bad: [{ text: `CREATE TEMPORARY TABLE t (a INT) WITH ('connector' = 'datagen');\nALTER TABLE t RENAME TO u;` }],
  good: [{ text: `${made('t')}\nALTER TABLE t RENAME TO u;` }],
  message: ({ type, name }) => ({
    message: `"${name}" is a temporary ${type} and cannot be altered.`,
    help: 'Drop it and create it anew.',
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
