import { defineFailure, failed, failure } from './failure.ts';

const VALIDATION = 'org.apache.flink.table.api.ValidationException:';
const EXCEPTIONS = 'org.apache.flink.table.catalog.exceptions';

export const tableExistsAlready = defineFailure<{ table: string }>({
  code: 'table-exists-already',
  phase: 'config',
  summary: 'A CREATE of a table or view that Glue has from before.',
  why:
    'Tables of Studio lie in Glue and outlive the session, the notebook, and the note that made them. So a note that makes a ' +
    'table runs once, and fails the second time, unless it drops the table before, or makes it only where it is not there.',
  bad: [
    failed(
      "CREATE TABLE rides (name STRING) WITH ('connector' = 'datagen')",
      `${VALIDATION} Could not execute CreateTable in path \`hive\`.\`default\`.\`rides\``,
      `${EXCEPTIONS}.TableAlreadyExistException: Table (or view) default.rides already exists in Catalog hive.`,
    ),
    failed(
      "CREATE TEMPORARY TABLE rides (name STRING) WITH ('connector' = 'datagen')",
      `${VALIDATION} Temporary table '\`hive\`.\`default\`.\`rides\`' already exists`,
    ),
  ],
  good: [
    { text: "DROP TABLE IF EXISTS rides;\nCREATE TABLE rides (name STRING) WITH ('connector' = 'datagen');\n" },
    { text: "CREATE TABLE IF NOT EXISTS rides (name STRING) WITH ('connector' = 'datagen');\n" },
  ],
  message: ({ table }) => ({
    message: `There is a table or view "${table}" already, from an earlier run.`,
    help: 'Write DROP TABLE IF EXISTS (or DROP VIEW) in front of it; or IF NOT EXISTS, which keeps the old columns and options.',
  }),
});

export const databaseExistsAlready = defineFailure<{ database: string }>({
  code: 'database-exists-already',
  phase: 'config',
  summary: 'A CREATE DATABASE of one that is there.',
  why: 'Databases of Studio are those of Glue, and stay when the notebook is gone.',
  bad: [
    failed(
      'CREATE DATABASE rides',
      `${VALIDATION} Could not execute CREATE DATABASE: (catalogDatabase: [{}], catalogName: [hive], databaseName: [rides], ignoreIfExists: [false])`,
      `${EXCEPTIONS}.DatabaseAlreadyExistException: Database rides already exists in Catalog hive.`,
    ),
  ],
  good: [{ text: 'CREATE DATABASE IF NOT EXISTS rides;\n' }],
  message: ({ database }) => ({
    message: `There is a database "${database}" already.`,
    help: 'Write CREATE DATABASE IF NOT EXISTS.',
  }),
});

export const nothingToDrop = defineFailure<{ what: string; name: string }>({
  code: 'nothing-to-drop',
  phase: 'name',
  summary: 'A DROP or ALTER of something that is not there.',
  why:
    'A note is run again and again, by people who have run other parts of it. A DROP that insists on there being something fails ' +
    'the first time; and a view is not a table, so that DROP TABLE does not find it.',
  bad: [
    failed('DROP TABLE rides', `${VALIDATION} Table with identifier 'hive.default.rides' does not exist.`),
    failed('DROP VIEW rides', `${VALIDATION} View with identifier 'hive.default.rides' does not exist.`),
  ],
  good: [{ text: 'DROP TABLE IF EXISTS rides;\n' }],
  message: ({ what, name }) => ({
    message: `There is no ${what} "${name}".`,
    help: `Write DROP ${what.toUpperCase()} IF EXISTS.${what === 'table' ? ' If it is a view, write DROP VIEW.' : ''}`,
  }),
});

export const catalogFailures = [
  failure(
    tableExistsAlready,
    {
      pattern: /Table \(or view\) (\S+) already exists in Catalog/,
      read: ([, table]) => ({ table }),
    },
    {
      pattern: /Temporary table '([^']+)' already exists/,
      read: ([, table]) => ({ table: table.replaceAll('`', '') }),
    },
  ),
  failure(databaseExistsAlready, {
    pattern: /Database (\S+) already exists in Catalog/,
    read: ([, database]) => ({ database }),
  }),
  failure(nothingToDrop, {
    pattern: /\b(Table|View|Function|table|view) with identifier '([^']+)' does not exist/,
    read: ([, what, name]) => ({ what: what.toLowerCase(), name }),
  }),
];
