import { expect, test } from 'vitest';
import { readNoteSql } from '../../src/note/note-sql.ts';
import { missingStreams, streamTables } from '../../src/preflight/streams.ts';

function tables(sql: string) {
  return streamTables(readNoteSql(`%flink.ssql\n${sql}`, { isNote: true }), 'eu-west-1');
}

function table(name: string, options: string): string {
  return `CREATE TABLE ${name} (a INT) WITH ('connector' = 'kinesis', ${options});\n`;
}

test('the stream, its region, and what is done with it', () => {
  const script = `${table('a', "'stream' = 'one', 'aws.region' = 'us-east-1'")}${table('b', "'stream' = 'two'")}
    INSERT INTO b SELECT * FROM a;`;
  expect(tables(script)).toMatchObject([
    { stream: 'one', region: 'us-east-1', uses: [{ role: 'source' }] },
    { stream: 'two', region: 'eu-west-1', uses: [{ role: 'sink' }] },
  ]);
});

test('options may come from another table, and be altered', () => {
  const script = `${table('a', "'stream' = 'one', 'scan.stream.recordpublisher' = 'EFO', 'scan.stream.efo.consumername' = 'me'")}
    CREATE TABLE b WITH ('stream' = 'two') LIKE a; ALTER TABLE b SET ('stream' = 'three'); SELECT * FROM b;`;
  expect(tables(script)).toMatchObject([{ stream: 'three', consumer: 'me', uses: [{ role: 'source' }] }]);
});

test('what is no region, and another stream for one use, is left to the run', () => {
  expect(tables(`${table('a', "'stream' = 'one', 'aws.region' = '<REGION>'")}SELECT * FROM a;`)).toEqual([]);
  expect(tables(`${table('a', "'stream' = 'one'")}SELECT * FROM a /*+ OPTIONS('stream' = 'two') */;`)).toEqual([]);
});

test('a stream is looked for once, and what cannot be known is not told', async () => {
  const script = `${table('a', "'stream' = 'rides'")}${table('b', "'stream' = 'rides'")}${table('c', "'stream' = 'secret'")}
    SELECT * FROM a; SELECT * FROM b; SELECT * FROM c;`;
  const asked: string[] = [];
  const remarks = await missingStreams(tables(script), {
    isThere: async (stream) => {
      asked.push(stream);
      return stream === 'secret' ? undefined : false;
    },
    names: async () => ['ride', 'clicks'],
  });
  expect(asked).toEqual(['rides', 'secret']);
  expect(remarks.map(({ finding }) => [finding.message, finding.help])).toEqual([
    ['There is no Kinesis stream "rides" in eu-west-1.', 'Did you mean "ride"?'],
    ['There is no Kinesis stream "rides" in eu-west-1.', 'Did you mean "ride"?'],
  ]);
});
