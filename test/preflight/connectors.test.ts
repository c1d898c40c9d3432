import { expect, test } from 'vitest';
import { readNoteSql } from '../../src/note/note-sql.ts';
import type { Loaded } from '../../src/preflight/connectors.ts';
import { missingConnectors } from '../../src/preflight/connectors.ts';

function missing(connector: string, loaded: readonly Loaded[], use = 'SELECT * FROM t;'): string[] {
  const text = `%flink.ssql\nCREATE TABLE t (a INT) WITH ('connector' = '${connector}');\n${use}`;
  return missingConnectors(readNoteSql(text, { isNote: true }), loaded).map(
    ({ finding }) => `${finding.severity}: ${text.slice(finding.span.start, finding.span.end)}`,
  );
}

const maven = (name: string): Loaded => ({ from: 'maven', name });
const jar = (name: string): Loaded => ({ from: 's3', name });

test('are told by artifacts and by the names of jars', () => {
  expect(missing('kinesis', [])).toEqual(["error: 'connector' = 'kinesis'"]);
  expect(missing('kinesis', [maven('flink-sql-connector-kinesis')])).toEqual([]);
  expect(missing('kinesis', [jar('jars/0a1b/flink-sql-connector-kinesis-1.15.4.jar')])).toEqual([]);
  expect(missing('upsert-kafka', [maven('flink-connector-kafka'), maven('aws-msk-iam-auth')])).toEqual([]);
  expect(missing('jdbc', [maven('flink-connector-kafka')])).toEqual(["error: 'connector' = 'jdbc'"]);
  expect(missing('print', [], 'INSERT INTO t SELECT 1;')).toEqual([]);
});

test('may be in any jar of which nobody knows what is in it', () => {
  expect(missing('jdbc', [jar('jars/ours.jar')])).toEqual(["warning: 'connector' = 'jdbc'"]);
});

test('are missed by a table only when it is used', () => {
  expect(missing('kinesis', [], '')).toEqual(["warning: 'connector' = 'kinesis'"]);
});
