import { defineFailure, failed, failure } from './failure.ts';

export const unreadableTimestamp = defineFailure<{ text: string }>({
  code: 'unreadable-timestamp',
  phase: 'type',
  summary: 'A time in the data that is written otherwise than the table expects.',
  why:
    'In JSON a TIMESTAMP is expected as "2024-01-01 12:00:00" and a TIMESTAMP_LTZ with a Z behind it; ' +
    "with 'json.timestamp-format.standard' = 'ISO-8601', as \"2024-01-01T12:00:00\", with a Z for the other. What is written otherwise ends " +
    'the job.',
  bad: [
    failed(
      'SELECT * FROM rides',
      'java.lang.RuntimeException: Failed to fetch next result',
      'org.apache.flink.formats.json.JsonToRowDataConverters$JsonParseException: Fail to deserialize at field: at_time.',
      "java.time.format.DateTimeParseException: Text '2024-01-01 12:00:00' could not be parsed at index 19",
    ),
  ],
  good: [
    {
      text: "CREATE TABLE rides (at_time TIMESTAMP_LTZ(3)) WITH ('connector' = 'kinesis', 'stream' = 'rides', 'aws.region' = 'eu-west-1', 'format' = 'json', 'json.timestamp-format.standard' = 'ISO-8601');\nSELECT * FROM rides;\n",
    },
  ],
  message: ({ text }) => ({
    message: `A time in the data is written otherwise than the table expects: "${text}".`,
    help: "Make the column TIMESTAMP (without Z) or TIMESTAMP_LTZ (with Z), set 'json.timestamp-format.standard' to SQL or ISO-8601, or read it as STRING.",
  }),
});

export const unreadableRecord = defineFailure<{ field: string | undefined }>({
  code: 'unreadable-record',
  phase: 'type',
  summary: 'A record in the stream that is not as the table says.',
  why: 'One record that cannot be read ends the job, and Studio does not start it again: it would meet the same record.',
  bad: [
    failed(
      'SELECT * FROM rides',
      'java.lang.RuntimeException: Failed to fetch next result',
      "java.io.IOException: Failed to deserialize JSON 'hello'.",
    ),
    failed(
      'SELECT * FROM rides',
      'org.apache.flink.formats.json.JsonToRowDataConverters$JsonParseException: Fail to deserialize at field: speed.',
    ),
  ],
  good: [
    {
      text: "CREATE TABLE rides (speed INT) WITH ('connector' = 'kinesis', 'stream' = 'rides', 'aws.region' = 'eu-west-1', 'format' = 'json', 'json.ignore-parse-errors' = 'true');\nSELECT * FROM rides;\n",
    },
  ],
  message: ({ field }) => ({
    message:
      field === undefined
        ? 'A record in the stream cannot be read as the table says.'
        : `A record in the stream has something else in "${field}" than the table says.`,
    help: "'json.ignore-parse-errors' = 'true' passes over such records.",
  }),
});

export const recordFailures = [
  failure(unreadableTimestamp, {
    pattern: /DateTimeParseException: Text '([^']*)' could not be parsed/,
    read: ([, text]) => ({ text }),
  }),
  failure(unreadableRecord, {
    pattern: /Fail to deserialize at field: (\S+?)\.?(?:\s|$)|Failed to deserialize JSON/,
    read: ([, field]) => ({ field }),
  }),
];
