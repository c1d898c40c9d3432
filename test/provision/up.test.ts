import { CreateDatabaseCommand } from '@aws-sdk/client-glue';
import { GetRoleCommand } from '@aws-sdk/client-iam';
import { CreateStreamCommand } from '@aws-sdk/client-kinesis';
import { expect, test } from 'vitest';
import { clientsOf, down, planned, shown, testCloud, up, WORKSHOP } from './support/notebook.ts';

const cloud = await testCloud();
const aws = await clientsOf(cloud);

test('makes the notebook of the workshop, uses what was there, and takes away what it made', async () => {
  await aws.kinesis.send(new CreateStreamCommand({ StreamName: 'wildrydes', ShardCount: 1 }));
  await aws.glue.send(new CreateDatabaseCommand({ DatabaseInput: { Name: 'default' } }));
  expect(await up(WORKSHOP, aws)).toMatchInlineSnapshot(`
    [
      "create stream wildrydes-summary",
      "create log-group /aws/kinesis-analytics/flink-analytics",
      "create log-stream /aws/kinesis-analytics/flink-analytics:kinesis-analytics-log-stream",
      "create bucket hangar-000000000000-eu-west-1",
      "create policy kinesis-analytics-service-flink-analytics-glue",
      "create role kinesis-analytics-flink-analytics-eu-west-1",
      "create application flink-analytics",
      "start application flink-analytics",
    ]
  `);
  expect(shown((await planned(WORKSHOP, aws)).steps)).toEqual([]);
  expect(await up(WORKSHOP, aws)).toEqual([]);
  const role = await aws.iam.send(new GetRoleCommand({ RoleName: 'kinesis-analytics-flink-analytics-eu-west-1' }));
  expect(role.Role?.Arn).toBe(
    'arn:aws:iam::000000000000:role/service-role/kinesis-analytics-flink-analytics-eu-west-1',
  );
  expect(await down(WORKSHOP, aws)).toMatchInlineSnapshot(`
    [
      "remove application flink-analytics",
      "remove role kinesis-analytics-flink-analytics-eu-west-1",
      "remove policy kinesis-analytics-service-flink-analytics-glue",
    ]
  `);
  expect(await down(WORKSHOP, aws, { all: true })).toMatchInlineSnapshot(`
    [
      "remove bucket hangar-000000000000-eu-west-1",
      "remove log-group /aws/kinesis-analytics/flink-analytics",
      "remove stream wildrydes-summary",
    ]
  `);
  const { observed } = await planned(WORKSHOP, aws);
  expect(observed.flatMap(({ observation }) => (observation.seen ? [observation.name] : []))).toEqual([
    'wildrydes',
    'default',
  ]);
});
