import { expect, test } from 'vitest';
import { readNoteSql } from '../../src/note/note-sql.ts';
import { catalogWork } from '../../src/preflight/tables.ts';

/** What a script makes and drops: `+ database.name`, with what is known beside it. */
function work(sql: string): string[] {
  const text = `%flink.ssql\n${sql}`;
  const { creations, removals } = catalogWork(readNoteSql(text, { isNote: true }), 'rides');
  const entries = [
    ...creations.map(({ span, database, name, ifNotExists, dropped }) => ({
      at: span.start,
      said: `+ ${database}.${name}${ifNotExists ? ' unless it is there' : ''}${dropped ? ` after DROP ${dropped}` : ''}`,
    })),
    ...removals.map(({ span, database, name, isMade }) => ({
      at: span.start,
      said: `- ${database}.${name}${isMade ? ' of its own' : ''}`,
    })),
  ];
  return entries.sort((a, b) => a.at - b.at).map(({ said }) => said);
}

const WITH = "(a INT) WITH ('connector' = 'datagen')";

test('what a note makes and drops in Glue, in its order', () => {
  expect(work(`DROP TABLE IF EXISTS t; CREATE TABLE t ${WITH}; DROP TABLE t; CREATE TABLE t ${WITH};`)).toEqual([
    '- rides.t',
    '+ rides.t after DROP TABLE',
    '- rides.t of its own',
    '+ rides.t after DROP TABLE',
  ]);
  expect(work(`CREATE TABLE IF NOT EXISTS t ${WITH}; CREATE VIEW v AS SELECT * FROM t; DROP VIEW v;`)).toEqual([
    '+ rides.t unless it is there',
    '+ rides.v',
    '- rides.v of its own',
  ]);
});

test('databases are those that are named or in use', () => {
  expect(work(`USE other; CREATE TABLE t ${WITH}; CREATE TABLE third.t ${WITH}; DROP TABLE hive.fourth.t;`)).toEqual([
    '+ other.t',
    '+ third.t',
    '- fourth.t',
  ]);
});

test('what is not in Glue is left out', () => {
  expect(
    work(
      `CREATE TEMPORARY TABLE t ${WITH}; DROP TEMPORARY TABLE t; CREATE TEMPORARY VIEW v AS SELECT 1;
      CREATE TABLE default_catalog.default_database.t ${WITH};
      USE CATALOG default_catalog; CREATE TABLE u ${WITH}; USE hive.rides; CREATE TABLE w ${WITH};`,
    ),
  ).toEqual(['+ rides.w']);
});

test('a second CREATE is not told twice', () => {
  expect(work(`CREATE TABLE t ${WITH}; CREATE TABLE T ${WITH};`)).toEqual(['+ rides.t']);
});
