import { defineFailure, failed, failure } from './failure.ts';

const VALIDATION = 'org.apache.flink.table.api.ValidationException:';

const EXCEPTIONS = 'org.apache.flink.table.catalog.exceptions';

export const tableNotFound = defineFailure<{ name: string }>({
  code: 'table-not-found',
  phase: 'name',
  summary: 'A table that the notebook does not have.',
  why:
    'What a query names has to be in Glue, in the database in use, or to be made by a paragraph that has run before. Temporary tables ' +
    'and USE end with the interpreter: after a restart, paragraphs that made them have to run again. Names differ by case.',
  bad: [
    failed(
      'SELECT * FROM nowhere',
      `${VALIDATION} SQL validation failed. From line 1, column 15 to line 1, column 21: Object 'nowhere' not found`,
    ),
    failed(
      'INSERT INTO nowhere SELECT 1',
      "org.apache.flink.table.api.TableException: Cannot find table '`hive`.`default`.`nowhere`' in any of the catalogs [default_catalog, hive], nor as a temporary table.",
    ),
  ],
  good: [{ text: "CREATE TABLE rides (name STRING) WITH ('connector' = 'datagen');\nSELECT * FROM rides;\n" }],
  message: ({ name }) => ({
    message: `The notebook has no table "${name}".`,
    help: 'Run the paragraph that makes it; "SHOW TABLES" lists those there are.',
  }),
});

export const databaseNotFound = defineFailure<{ name: string }>({
  code: 'database-not-found',
  phase: 'name',
  summary: 'A database that Glue does not have.',
  why: 'A database of Studio is one of Glue, in the region of the notebook. The one of the notebook itself can be gone, too.',
  bad: [
    failed(
      "CREATE TABLE rides.all_of_them (name STRING) WITH ('connector' = 'datagen')",
      `${VALIDATION} Could not execute CreateTable in path \`hive\`.\`rides\`.\`all_of_them\``,
      `${EXCEPTIONS}.DatabaseNotExistException: Database rides does not exist in Catalog hive.`,
    ),
    failed(
      'USE rides',
      `${EXCEPTIONS}.CatalogException: A database with name [rides] does not exist in the catalog: [hive].`,
    ),
  ],
  good: [{ text: 'CREATE DATABASE IF NOT EXISTS rides;\nUSE rides;\n' }],
  message: ({ name }) => ({
    message: `Glue has no database "${name}".`,
    help: 'Make it with CREATE DATABASE IF NOT EXISTS; "hangar up" makes the one of the notebook.',
  }),
});

export const columnNotFound = defineFailure<{ name: string }>({
  code: 'column-not-found',
  phase: 'name',
  summary: 'A column that no table of the query has.',
  why:
    'The table in Glue may be older than the file: CREATE TABLE IF NOT EXISTS keeps one that is there, with the columns that it ' +
    'had. Names differ by case.',
  bad: [
    failed(
      'SELECT speed FROM rides',
      `${VALIDATION} SQL validation failed. From line 1, column 8 to line 1, column 12: Column 'speed' not found in any table`,
    ),
  ],
  good: [{ text: "CREATE TABLE rides (speed INT) WITH ('connector' = 'datagen');\nSELECT speed FROM rides;\n" }],
  message: ({ name }) => ({
    message: `No table of the query has a column "${name}".`,
    help: '"DESCRIBE TABLE" shows what the table in Glue has; DROP it and make it again where it is an old one.',
  }),
});

export const functionNotFound = defineFailure<{ name: string }>({
  code: 'function-not-found',
  phase: 'name',
  summary: 'A function that is not known, or takes other arguments.',
  why:
    'Flink of this version may not have it yet, it may want other types, or it is one of your own that another note, or another ' +
    'interpreter, makes known: such functions are those of the session.',
  bad: [
    failed(
      'SELECT speed_of(name) FROM rides',
      `${VALIDATION} SQL validation failed. From line 1, column 8 to line 1, column 21: No match found for function signature SPEED_OF(<CHARACTER>)`,
    ),
  ],
  good: [{ text: "SELECT UPPER('a');\n" }],
  message: ({ name }) => ({
    message: `There is no function "${name}" for these arguments.`,
    help: 'Run the paragraph that makes it known, or look at the types of its arguments.',
  }),
});

export const nameFailures = [
  failure(databaseNotFound, {
    pattern: /Database (\S+) does not exist in Catalog|A database with name \[([^\]]+)\] does not exist/,
    read: ([, one, other]) => ({ name: one ?? other }),
  }),
  failure(
    tableNotFound,
    {
      pattern: /Object '([^']+)' not found(?: within '([^']+)')?/,
      read: ([, name, within]) => ({ name: within === undefined ? name : `${within}.${name}` }),
    },
    {
      pattern: /Cannot find table '([^']+)' in any of the catalogs/,
      read: ([, name]) => ({ name: name.replaceAll('`', '') }),
    },
  ),
  failure(columnNotFound, { pattern: /Column '([^']+)' not found in/, read: ([, name]) => ({ name }) }),
  failure(functionNotFound, {
    pattern: /No match found for function signature ([^\s(]+)\(/,
    read: ([, name]) => ({ name }),
  }),
];
