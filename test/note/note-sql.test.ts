import { expect, test } from 'vitest';
import { defineFinding } from '../../src/findings/finding.ts';
import type { CheckOptions } from '../../src/note/check.ts';
import { readNoteSql } from '../../src/note/note-sql.ts';

const word = defineFinding<Record<string, never>>({
  code: 'word',
  phase: 'advice',
  severity: 'warning',
  summary: 'A word.',
  why: 'It is one.',
  bad: [],
  good: [],
  message: () => ({ message: 'This.' }),
});

/** Where the value of each option "stream" is, as people are told. */
function streams(file: string, options: CheckOptions): string[] {
  const sql = readNoteSql(file, options);
  const found = sql.tables.flatMap(({ table }) => table.options.filter(({ key }) => key === 'stream'));
  return sql.diagnostics(found.map(({ valueSpan }) => word(valueSpan, {}))).map(({ start, end, paragraph }) => {
    const written = JSON.stringify(file.slice(start.offset, end.offset));
    return `${start.line}:${start.column} ${written} in ${paragraph?.index}`;
  });
}

const NOTE = `%md
# Rides

-- hangar: paragraph
%flink.ssql
CREATE TABLE rides (a INT) WITH ('connector' = 'kinesis', 'aws.region' = '<REGION>', 'stream' = '<REGION>-rides');
SELECT * FROM rides;

-- hangar: paragraph
-- hangar: settings {"enabled": false}
%flink.ssql
CREATE TABLE unused (a INT) WITH ('stream' = 'unused');
`;

test('places are those of the file, whatever was filled in', () => {
  expect(streams(NOTE, { path: 'a.sql', variables: { REGION: 'eu-west-1' } })).toMatchInlineSnapshot(`
    [
      "6:97 "'<REGION>-rides'" in 1",
    ]
  `);
});

test('of a file of Zeppelin, too', () => {
  const text = "%flink.ssql\nCREATE TABLE rides (a INT)\nWITH ('stream' = '<NAME>', 'connector' = 'kinesis')";
  const file = JSON.stringify({ name: 'a', paragraphs: [{ text: '%md\nRides' }, { text }] });
  expect(streams(file, { path: 'a.zpln', variables: { NAME: 'wild-rydes' } })).toMatchInlineSnapshot(`
    [
      "3:18 "'<NAME>'" in 1",
    ]
  `);
  expect(readNoteSql('{', { path: 'a.zpln' }).statements).toEqual([]);
});

test('statements and uses, as they are run', () => {
  const { statements, tables, paragraphAt } = readNoteSql(NOTE, { variables: { REGION: 'eu-west-1' } });
  expect(statements.map(({ kind }) => kind)).toEqual(['CreateTable', 'QueryStatement']);
  expect(tables.map(({ table, uses }) => [table.name, uses.map(({ role }) => role)])).toEqual([['rides', ['source']]]);
  expect(statements.map(({ start }) => paragraphAt(start))).toEqual([1, 1]);
});
