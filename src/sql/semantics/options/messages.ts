/** What Flink's connectors and formats refuse in the options of a table, and what they take without a word. */
import { defineFinding } from '../../../findings/finding.ts';

const refused = { phase: 'option', severity: 'error' } as const;
const doubtful = { phase: 'option', severity: 'warning' } as const;

const read = (options: string) => `CREATE TABLE t (a STRING) WITH (${options});\nSELECT a FROM t;`;
const written = (options: string) => `CREATE TABLE t (a STRING) WITH (${options});\nINSERT INTO t VALUES ('x');`;
const stream = "'connector' = 'kinesis', 'stream' = 's', 'aws.region' = 'eu-west-1', 'format' = 'json'";
const position = "'scan.stream.initpos' = 'TRIM_HORIZON'";
const topic = "'connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'b:9092', 'format' = 'json'";

export const unknownOption = defineFinding<{
  key: string;
  owner: string;
  known?: string | undefined;
  since?: string | undefined;
}>({
  ...refused,
  code: 'unknown-option',
  summary: 'The connector has no option of this name.',
  why: 'Flink refuses the table as soon as it is read or written: "Unsupported options found". Keys are case-sensitive.',
  bad: [{ text: read("'connector' = 'datagen', 'rows-per-secnd' = '5'") }],
  good: [{ text: read("'connector' = 'datagen', 'rows-per-second' = '5'") }],
  message: ({ key, owner, known, since }) => ({
    message: `"${key}" is no option of ${owner}.`,
    help:
      known !== undefined
        ? `Did you mean "${known}"?`
        : since === undefined
          ? 'Remove it.'
          : `Remove it, or check for a newer Flink: from ${since} on it is known.`,
  }),
});

export const blankOptionKey = defineFinding<{ value: string; known: string | undefined }>({
  ...refused,
  code: 'blank-option-key',
  summary: 'The key of an option is empty.',
  why: 'CREATE TABLE takes it; reading or writing the table is refused, with a message that prints the key as nothing.',
  bad: [{ text: read(`${stream}, '' = 'LATEST'`), target: '1.20' }],
  good: [{ text: read(`${stream}, ${position}`), target: '1.20' }],
  message: ({ value, known }) => ({
    message: `The key of the option with the value "${value}" is empty.`,
    help: known === undefined ? 'Write the key, or remove the option.' : `The value suggests "${known}".`,
  }),
});

export const missingOption = defineFinding<{ keys: readonly string[]; reason: string }>({
  ...refused,
  code: 'missing-option',
  summary: 'An option that is needed is missing.',
  why: 'Some options are always needed, others because of a value that stands there. Flink finds out when the table is read or written.',
  bad: [{ text: read("'connector' = 'filesystem', 'format' = 'json'") }],
  good: [{ text: read("'connector' = 'filesystem', 'format' = 'json', 'path' = '/tmp/a'") }],
  message: ({ keys, reason }) => ({
    message: `${reason} ${listOf(keys)}.`,
    help: 'Add it to the options.',
  }),
});

export const wrongOptionValue = defineFinding<{
  key: string;
  value: string;
  wanted: string;
  known?: string | undefined;
}>({
  ...refused,
  code: 'wrong-option-value',
  summary: 'The value of an option is not what the option takes.',
  why: 'Values are strings to the parser; the connector reads them when the table is used, and refuses what it cannot read.',
  bad: [
    { text: read("'connector' = 'datagen', 'rows-per-second' = 'five'") },
    { text: read(`${topic}, 'scan.startup.mode' = 'earliest'`) },
  ],
  good: [{ text: read(`${topic}, 'scan.startup.mode' = 'earliest-offset'`) }],
  message: ({ key, value, wanted, known }) => ({
    message: `"${value}" is no value of "${key}": it takes ${wanted}.`,
    ...(known !== undefined && { help: `Did you mean "${known}"?` }),
  }),
});

export const optionOfOtherRole = defineFinding<{
  keys: readonly string[];
  connector: string;
  role: string;
  removable: boolean;
}>({
  ...refused,
  code: 'option-of-other-role',
  summary: 'An option for reading stands on a table that is written, or the reverse.',
  why: 'Options are checked by what is done with the table. On Flink 1.15 a kinesis table with scan options cannot be written, and one with sink options cannot be read: "Unsupported options found". Connector 4.2 (Flink 1.18 and later) takes both.',
  bad: [{ text: written(`${stream}, ${position}`), target: '1.15' }],
  good: [{ text: written(stream), target: '1.15' }],
  message: ({ keys, connector, role, removable }) => ({
    message: `${listOf(keys)} cannot stand on a "${connector}" table that is ${role}.`,
    help: removable
      ? 'Remove it: it means nothing here.'
      : `Declare the table a second time without it, and use that one where it is ${role}.`,
  }),
});

export const deprecatedOption = defineFinding<{ key: string; instead: string }>({
  ...doubtful,
  code: 'deprecated-option',
  summary: 'The option has a newer name.',
  why: 'Flink still takes the old name; later connectors do not.',
  bad: [{ text: written(`${topic}, 'sink.semantic' = 'at-least-once'`) }],
  good: [{ text: written(`${topic}, 'sink.delivery-guarantee' = 'at-least-once'`) }],
  message: ({ key, instead }) => ({ message: `"${key}" is deprecated.`, help: `Write "${instead}".` }),
});

export const ignoredOption = defineFinding<{ key: string; prefix: string; connector: string; known: string }>({
  ...doubtful,
  code: 'ignored-option',
  summary: 'A misspelt option that Flink takes and never reads.',
  why: 'Some connectors take every key that begins with a certain prefix and look at those only that they know. A misspelt one has no effect, and nothing says so.',
  bad: [{ text: read(`${stream}, ${position}, 'aws.credentials.providr' = 'AUTO'`), target: '1.20' }],
  good: [{ text: read(`${stream}, ${position}, 'aws.credentials.provider' = 'AUTO'`), target: '1.20' }],
  message: ({ key, prefix, connector, known }) => ({
    message: `"${key}" has no effect: ${connector} takes every "${prefix}" key but has none of this name.`,
    help: `Did you mean "${known}"?`,
  }),
});

export const conflictingOptions = defineFinding<{ reason: string; help: string }>({
  ...refused,
  code: 'conflicting-options',
  summary: 'Two options cannot stand together, or not with these values.',
  why: 'Each is right by itself; the connector refuses the two together when the table is used.',
  bad: [{ text: read(`${topic}, 'topic-pattern' = 't.*', 'scan.startup.mode' = 'earliest-offset'`) }],
  good: [{ text: read(`${topic}, 'scan.startup.mode' = 'earliest-offset'`) }],
  message: ({ reason, help }) => ({ message: reason, help }),
});

export const unfilledPlaceholder = defineFinding<{ key: string; value: string; refuser: string }>({
  ...refused,
  code: 'unfilled-placeholder',
  summary: 'A placeholder was never filled in.',
  why: 'CREATE TABLE takes any text. What reads the value later refuses it: Flink when the table is used, or the service behind it when the job runs.',
  bad: [{ text: read(`${stream.replace('eu-west-1', '<REGION>')}, ${position}`), target: '1.20' }],
  good: [{ text: read(`${stream}, ${position}`), target: '1.20' }],
  message: ({ key, value, refuser }) => ({
    message: `"${value}" is a placeholder: ${refuser} refuses it as "${key}".`,
    help: key === 'aws.region' ? 'Write a region, such as us-east-1.' : 'Write the real value.',
  }),
});

export const unknownConnector = defineFinding<{ name: string; known: string }>({
  ...refused,
  code: 'unknown-connector',
  summary: 'There is no connector of this name, but one with nearly this name.',
  why: 'Flink finds no factory for it when the table is used. Names are case-sensitive.',
  bad: [{ text: written("'connector' = 'prnt'") }],
  good: [{ text: written("'connector' = 'print'") }],
  message: ({ name, known }) => ({ message: `There is no connector "${name}".`, help: `Did you mean "${known}"?` }),
});

export const unknownFormat = defineFinding<{ name: string; known: string | undefined }>({
  ...refused,
  code: 'unknown-format',
  summary: 'There is no format of this name, but one with nearly this name.',
  why: 'Flink finds no factory for it when the table is used. Names are case-sensitive.',
  bad: [{ text: read("'connector' = 'filesystem', 'path' = '/tmp/a', 'format' = 'jsn'") }],
  good: [{ text: read("'connector' = 'filesystem', 'path' = '/tmp/a', 'format' = 'json'") }],
  message: ({ name, known }) => ({
    message: name === '' ? 'The name of the format is empty.' : `There is no format "${name}".`,
    help: known === undefined ? 'Write the name of a format, such as json.' : `Did you mean "${known}"?`,
  }),
});

export const wrongConnectorRole = defineFinding<{ connector: string; can: string; cannot: string }>({
  ...refused,
  code: 'wrong-connector-role',
  summary: 'A connector that can only be read is written, or the reverse.',
  why: 'Flink says so before it looks at any other option.',
  bad: [{ text: read("'connector' = 'blackhole'") }],
  good: [{ text: written("'connector' = 'blackhole'") }],
  message: ({ connector, can, cannot }) => ({
    message: `A "${connector}" table can only be ${can}, but it is ${cannot}.`,
  }),
});

export const missingConnector = defineFinding<{ table: string }>({
  ...refused,
  code: 'missing-connector',
  summary: "The option 'connector' is missing.",
  why: 'Nothing else says where the rows come from. Up to Flink 1.20 CREATE TABLE itself is refused, because a table without it is taken for a managed table.',
  bad: [{ text: read("'path' = '/tmp/a', 'format' = 'json'") }],
  good: [{ text: read("'connector' = 'filesystem', 'path' = '/tmp/a', 'format' = 'json'") }],
  message: ({ table }) => ({
    message: `Nothing says which connector the table "${table}" uses.`,
    help: "Add 'connector' to its options.",
  }),
});

export const missingPrimaryKey = defineFinding<{ table: string }>({
  ...refused,
  code: 'missing-upsert-key',
  summary: 'An upsert-kafka table has no primary key.',
  why: 'Its columns are the key of the messages: without them there is nothing to update.',
  bad: [
    {
      text: written(
        "'connector' = 'upsert-kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'b:9092', 'key.format' = 'json', 'value.format' = 'json'",
      ),
    },
  ],
  good: [{ text: written(topic) }],
  message: ({ table }) => ({
    message: `The upsert-kafka table "${table}" needs a primary key.`,
    help: 'Declare PRIMARY KEY (column) NOT ENFORCED among its columns.',
  }),
});

export const unsupportedFormat = defineFinding<{ reason: string; help: string }>({
  ...refused,
  code: 'unsupported-format',
  summary: 'The connector cannot work with this format, or not on this table.',
  why: 'Formats differ in whether they hold updates and deletions; connectors, in whether they can make use of them.',
  bad: [{ text: read(`${stream.replace('json', 'debezium-json')}, ${position}`), target: '1.20' }],
  good: [{ text: read(`${stream}, ${position}`), target: '1.20' }],
  message: ({ reason, help }) => ({ message: reason, help }),
});

export const unsupportedHint = defineFinding<{ connector: string }>({
  ...refused,
  code: 'unsupported-hint',
  summary: 'An OPTIONS hint stands on a table whose sink cannot take one.',
  why: 'For a hint Flink copies the sink, and the kinesis connectors of Flink 1.15 and 1.18 (before 4.3) fail there with an UnsupportedOperationException.',
  bad: [
    {
      text: `CREATE TABLE t (a STRING) WITH (${stream});\nINSERT INTO t /*+ OPTIONS('sink.partitioner' = 'random') */ VALUES ('x');`,
      target: '1.15',
    },
  ],
  good: [{ text: written(`${stream}, 'sink.partitioner' = 'random'`), target: '1.15' }],
  message: ({ connector }) => ({
    message: `A "${connector}" table that is written cannot have an OPTIONS hint.`,
    help: 'Write the option in CREATE TABLE.',
  }),
});

export const missingInitialPosition = defineFinding<{ key: string; table: string; writable: boolean }>({
  ...doubtful,
  code: 'missing-initial-position',
  summary: 'Nothing says where reading of the kinesis stream begins.',
  why: 'The default is LATEST: only records that arrive after the job has started are read. What is in the stream already, and what arrives while the job is down without a savepoint, is never seen.',
  bad: [{ text: read(stream), target: '1.20' }],
  good: [{ text: read(`${stream}, ${position}`), target: '1.20' }],
  message: ({ key, table, writable }) => ({
    message: `Reading "${table}" begins at LATEST: records that are in the stream already are lost to it.`,
    help: writable
      ? `Say so with '${key}', or write TRIM_HORIZON to read from the oldest record on.`
      : `The table is written too, so say it where it is read: FROM t /*+ OPTIONS('${key}' = 'TRIM_HORIZON') */.`,
  }),
});

function listOf(keys: readonly string[]): string {
  return keys.map((key) => `"${key}"`).join(keys.length === 2 ? ' and ' : ', ');
}
