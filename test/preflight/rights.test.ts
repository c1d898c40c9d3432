import { expect, test } from 'vitest';
import { readNoteSql } from '../../src/note/note-sql.ts';
import { glueRights, lackingRights, planningRight, statementsOf, streamRights } from '../../src/preflight/rights.ts';
import { streamTables } from '../../src/preflight/streams.ts';
import { catalogWork } from '../../src/preflight/tables.ts';

const PLACE = { account: '123456789012', region: 'eu-west-1', partition: 'aws' };

const NOTE = `%flink.ssql
DROP TABLE IF EXISTS rides;
CREATE TABLE rides (a INT) WITH ('connector' = 'kinesis', 'stream' = 'rides');
CREATE TABLE IF NOT EXISTS totals (a INT) WITH ('connector' = 'kinesis', 'stream' = 'totals', 'aws.region' = 'us-east-1');
INSERT INTO totals SELECT * FROM rides;
`;

function rights(isThere: (key: string) => boolean = () => false) {
  const sql = readNoteSql(NOTE, { isNote: true });
  return [
    ...streamRights(streamTables(sql, 'eu-west-1'), PLACE),
    ...glueRights(catalogWork(sql, 'Rides'), isThere, PLACE),
    ...planningRight([{ start: NOTE.indexOf('INSERT'), end: NOTE.length }], PLACE),
  ];
}

test('are asked for in as few statements as there are kinds', () => {
  const short = (arn: string) => arn.replace(/^arn:aws:(\w+:[\w-]+):\d+:/, '$1 ');
  expect(
    statementsOf(rights()).map(({ Action, Resource }) => `${Action.join()} on ${Resource?.map(short).join()}`),
  ).toMatchInlineSnapshot(`
    [
      "kinesis:ListShards,kinesis:GetShardIterator,kinesis:GetRecords on kinesis:eu-west-1 stream/rides",
      "kinesis:PutRecords on kinesis:us-east-1 stream/totals",
      "glue:DeleteTable,glue:GetPartitions on glue:eu-west-1 catalog,glue:eu-west-1 database/rides,glue:eu-west-1 table/rides/rides",
      "glue:CreateTable,glue:GetTable on glue:eu-west-1 catalog,glue:eu-west-1 database/rides,glue:eu-west-1 table/rides/rides,glue:eu-west-1 table/rides/totals",
      "glue:GetDatabase on glue:eu-west-1 database/hive",
    ]
  `);
});

test('are told where they are needed, once for each need, with what tells most', () => {
  const told = (actions: string[], isThere?: (key: string) => boolean) => {
    const all = statementsOf(rights(isThere));
    const lacks = all
      .map((one) => ({ ...one, Action: one.Action.filter((action) => actions.includes(action)) }))
      .filter(({ Action }) => Action.length > 0);
    return lackingRights(rights(isThere), lacks).map(
      ({ finding: { code, severity, span } }) => `${severity}[${code}] ${NOTE.slice(span.start, span.end)}`,
    );
  };
  expect(told(['kinesis:GetRecords', 'kinesis:PutRecords'])).toEqual([
    "error[role-may-not] 'rides'",
    "error[role-may-not] 'totals'",
  ]);
  expect(told(['glue:DeleteTable', 'glue:GetPartitions'])).toEqual(['warning[role-may-not-drop] rides']);
  expect(told(['glue:GetPartitions'], () => true)).toEqual(['error[role-may-not-drop] rides']);
  expect(told(['glue:CreateTable'])).toEqual(['error[role-may-not] rides', 'error[role-may-not] totals']);
  expect(told(['glue:CreateTable'], () => true)).toEqual(['error[role-may-not] rides']);
  expect(told(['glue:GetDatabase'])).toHaveLength(1);
  expect(told([])).toEqual([]);
});
