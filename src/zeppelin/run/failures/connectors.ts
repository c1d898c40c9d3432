import { defineFailure, failed, failure } from './failure.ts';

const NO_FACTORY =
  "org.apache.flink.table.api.ValidationException: Could not find any factory for identifier 'kinesis' that implements " +
  "'org.apache.flink.table.factories.DynamicTableFactory' in the classpath.";

const SOURCE =
  "org.apache.flink.table.api.ValidationException: Unable to create a source for reading table 'hive.default.rides'.";

export const connectorNotInstalled = defineFailure<{ connector: string }>({
  code: 'connector-not-installed',
  phase: 'config',
  summary: 'A table of a connector that the notebook does not have.',
  why:
    'A notebook that the console makes is given the connectors for Kinesis and Kafka. One that is made in any other way has ' +
    'none but those that come with Flink, and CREATE TABLE does not notice: Flink looks for the connector when the table is ' +
    'read or written.',
  bad: [
    failed('SELECT * FROM rides', NO_FACTORY),
    failed(
      'SELECT * FROM rides',
      SOURCE,
      "org.apache.flink.table.api.ValidationException: Cannot discover a connector using option: 'connector'='kinesis'",
      `${NO_FACTORY}\n\nAvailable factory identifiers are:\n\nblackhole\ndatagen\nfilesystem\nprint`,
    ),
  ],
  good: [
    {
      text: 'project: rides\nregion: eu-west-1\nnotebook: { name: rides, connectors: [kinesis] }\n',
      path: 'hangar.yaml',
    },
  ],
  message: ({ connector }) => ({
    message: `The notebook has no connector "${connector}".`,
    help: `Name ${source(connector)} under "connectors" of the notebook in hangar.yaml, and run "hangar up".`,
  }),
});

/** hangar knows the jars of two by name. */
function source(connector: string): string {
  const name = connector.replace(/^upsert-/, '');
  return name === 'kinesis' || name === 'kafka' ? `"${name}"` : 'a jar that has it';
}

export const formatNotInstalled = defineFailure<{ format: string }>({
  code: 'format-not-installed',
  phase: 'config',
  summary: 'A table in a format that the notebook does not have.',
  why:
    'Studio brings json, csv, raw and the change logs in JSON. Avro and the others are jars of their own, and as with ' +
    'connectors Flink notices only when the table is read or written.',
  bad: [
    failed(
      'SELECT * FROM rides',
      SOURCE,
      "org.apache.flink.table.api.ValidationException: Could not find any factory for identifier 'avro' that implements " +
        "'org.apache.flink.table.factories.DeserializationFormatFactory' in the classpath.",
    ),
  ],
  good: [
    {
      text: 'project: rides\nregion: eu-west-1\nnotebook: { name: rides, connectors: ["s3://jars-of-ours/flink-sql-avro-1.15.4.jar"] }\n',
      path: 'hangar.yaml',
    },
  ],
  message: ({ format }) => ({
    message: `The notebook has no format "${format}".`,
    help: 'Name a jar that has it under "connectors" of the notebook in hangar.yaml and run "hangar up", or take "json".',
  }),
});

export const refusedOptions = defineFailure<{ what: string }>({
  code: 'refused-options',
  phase: 'option',
  summary: 'A table with options that its connector refuses.',
  why:
    'CREATE TABLE looks at no option; the connector does when the table is read or written, and what it refuses differs between ' +
    'the two. "hangar check" knows what each connector takes, and points at the option itself.',
  bad: [
    failed(
      'INSERT INTO rides SELECT 1',
      "org.apache.flink.table.api.ValidationException: Unable to create a sink for writing table 'hive.default.rides'.",
      "org.apache.flink.table.api.ValidationException: Unsupported options found for 'kinesis'.\n\nUnsupported options:\n\nscan.stream.initpos",
    ),
    failed(
      'SELECT * FROM rides',
      SOURCE,
      'org.apache.flink.table.api.ValidationException: One or more required options are missing.\n\nMissing required options are:\n\nstream',
    ),
    failed(
      'SELECT * FROM rides',
      SOURCE,
      'java.lang.IllegalArgumentException: Invalid AWS region set in config. Valid values are: eu-west-1, us-east-1',
    ),
  ],
  good: [
    {
      text: "CREATE TABLE rides (name STRING) WITH ('connector' = 'kinesis', 'stream' = 'rides', 'aws.region' = 'eu-west-1', 'scan.stream.initpos' = 'LATEST', 'format' = 'json');\nSELECT * FROM rides;\n",
    },
  ],
  message: ({ what }) => ({
    message: `The connector refuses the options of the table: ${what}.`,
    help: 'Run "hangar check" on the file: it points at the option.',
  }),
});

const REFUSED: Readonly<Record<string, string>> = {
  'Unsupported options found for': 'one is not known to it for this use',
  'One or more required options are missing': 'one is missing',
  'Invalid AWS region set in config': 'the region is none',
};

export const connectorFailures = [
  failure(connectorNotInstalled, {
    pattern: /Could not find any factory for identifier '([^']+)' that implements '[\w.]*TableFactory'/,
    read: ([, connector]) => ({ connector }),
  }),
  failure(formatNotInstalled, {
    pattern: /Could not find any factory for identifier '([^']+)' that implements '[\w.]*FormatFactory'/,
    read: ([, format]) => ({ format }),
  }),
  failure(refusedOptions, {
    pattern: new RegExp(Object.keys(REFUSED).join('|')),
    read: ([found]) => ({ what: REFUSED[found] }),
  }),
];
