import { defineFailure, failed, failure } from './failure.ts';

const VALIDATION = 'org.apache.flink.table.api.ValidationException:';

const EVENTS =
  "CREATE TABLE rides (name STRING, at_time TIMESTAMP(3), WATERMARK FOR at_time AS at_time) WITH ('connector' = 'datagen');\n";

export const queryUnlikeSink = defineFailure<{ sink: string; cause: string }>({
  code: 'query-unlike-sink',
  phase: 'type',
  summary: 'An INSERT whose query has other columns than the table.',
  why:
    'Columns are matched by their order, not by their names, and each has to have a type that its column can hold. The table ' +
    'in Glue may also be older than the file, where CREATE TABLE IF NOT EXISTS kept it.',
  bad: [
    failed(
      'INSERT INTO totals SELECT name, name FROM rides',
      `${VALIDATION} Column types of query result and sink for 'hive.default.totals' do not match.\nCause: Incompatible types for sink column 'n' at position 1.\n\nQuery schema: [name: STRING, name0: STRING]\nSink schema:  [name: STRING, n: INT]`,
    ),
    failed(
      'INSERT INTO totals SELECT name FROM rides',
      `${VALIDATION} Column types of query result and sink for 'hive.default.totals' do not match.\nCause: Different number of columns.\n\nQuery schema: [name: STRING]\nSink schema:  [name: STRING, n: INT]`,
    ),
  ],
  good: [
    {
      text: "CREATE TABLE totals (name STRING, n INT) WITH ('connector' = 'blackhole');\nINSERT INTO totals SELECT 'a', CAST('1' AS INT);\n",
    },
  ],
  message: ({ sink, cause }) => ({
    message: `The query does not have the columns of "${sink}": ${cause}`,
    help: 'Bring the columns into the order of the table, and CAST those of another type.',
  }),
});

export const updatesForAppendOnlySink = defineFailure<{ sink: string; node: string }>({
  code: 'updates-for-append-only-sink',
  phase: 'type',
  summary: 'A result that changes, for a table to which rows can only be added.',
  why:
    'A count by name changes with every row that comes, and a stream of Kinesis or a topic takes new rows only. In a window the ' +
    'result is there once, when the window ends.',
  bad: [
    failed(
      'INSERT INTO totals SELECT name, COUNT(*) FROM rides GROUP BY name',
      `org.apache.flink.table.api.TableException: Table sink 'hive.default.totals' doesn't support consuming update changes which is produced by node GroupAggregate(groupBy=[name], select=[name, COUNT(*) AS $f1])`,
    ),
  ],
  good: [
    {
      text: `${EVENTS}CREATE TABLE totals (name STRING, n BIGINT) WITH ('connector' = 'blackhole');\nINSERT INTO totals SELECT name, COUNT(*) FROM rides GROUP BY name, TUMBLE(at_time, INTERVAL '1' MINUTE);\n`,
    },
  ],
  message: ({ sink, node }) => ({
    message: `Rows can only be added to "${sink}", and those of ${node} change.`,
    help: "Group by a window, too, such as TUMBLE(time, INTERVAL '1' MINUTE), or write to a table that takes changes, such as one of upsert-kafka.",
  }),
});

export const sinkFailures = [
  failure(queryUnlikeSink, {
    pattern: /query result and sink for '([^']+)' do not match\.\s*Cause: (.+)/,
    read: ([, sink, cause]) => ({ sink, cause }),
  }),
  failure(updatesForAppendOnlySink, {
    pattern:
      /Table sink '([^']+)' doesn't support consuming update(?: and delete)? changes which is produced by node (\w+)/,
    read: ([, sink, node]) => ({ sink, node }),
  }),
];
