import { CreateStreamCommand, DescribeStreamSummaryCommand, KinesisClient } from '@aws-sdk/client-kinesis';
import { expect, test } from 'vitest';
import { REGION, until } from '../support/cloud.ts';
import { noteIn, studioCloud } from '../support/studio.ts';

const { cloud, zeppelin, allow } = await studioCloud({
  kinesis: { node: process.execPath, environment: process.env },
});
const { endpoint, accessKeyId, secretAccessKey } = cloud;
const kinesis = new KinesisClient({ endpoint, region: REGION, credentials: { accessKeyId, secretAccessKey } });
const { sql } = await noteIn(zeppelin, '/lab/streams');

const table = (name: string, stream: string, more = '') =>
  `CREATE TABLE ${name} (a STRING) WITH ('connector' = 'kinesis', 'stream' = '${stream}', 'aws.region' = '${REGION}', 'format' = 'json'${more})`;

test('a stream that a table names must be there, and the role may have to read or to write it', async () => {
  const StreamName = 'wildrydes';
  await kinesis.send(new CreateStreamCommand({ StreamName, ShardCount: 1 }));
  await until(
    () => kinesis.send(new DescribeStreamSummaryCommand({ StreamName })),
    (one) => one.StreamDescriptionSummary?.StreamStatus === 'ACTIVE',
  );
  await sql(`${table('rides', StreamName)}; ${table('missing', 'none')}`);
  const stream = `arn:aws:kinesis:${REGION}:000000000000:stream`;
  await allow(['kinesis:ListShards', 'kinesis:GetShardIterator', 'kinesis:GetRecords'], [`${stream}/*`], 'read');
  expect(await sql('SELECT a FROM rides')).toMatch(/^SUCCESS\nTEXT Checked, not executed\./);
  const missing = await sql('SELECT a FROM missing');
  expect(missing).toMatch(/^ERROR/);
  expect(missing).toContain('ResourceNotFoundException: Stream none under account 000000000000 not found.');
  expect(await sql('INSERT INTO rides SELECT a FROM rides')).toContain(
    `is not authorized to perform: kinesis:PutRecords on resource: ${stream}/wildrydes`,
  );
  await allow(['kinesis:PutRecords'], [`${stream}/wildrydes`], 'write');
  expect(await sql('INSERT INTO rides SELECT a FROM rides')).toMatch(/^SUCCESS/);
});

test('a table whose options Flink would refuse is refused when it is used', async () => {
  expect(await sql(table('later', 'wildrydes', ", 'scan.stream.initpos' = 'LATEST'"))).toMatch(/^SUCCESS/);
  expect(await sql('SELECT a FROM later')).toMatch(/^SUCCESS/);
  const sink = await sql('INSERT INTO later SELECT a FROM rides');
  expect(sink).toMatch(/^ERROR/);
  expect(sink).toContain('scan.stream.initpos');
});
