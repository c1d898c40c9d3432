import type { Random } from '../../grammar/random.ts';
import { misspelt } from '../misspell.ts';
import type { OptionText } from '../model.ts';
import type { Maker, OptionMark } from './subject.ts';
import { usedTable } from './subject.ts';

const prefixes = /^(scan|sink|aws|properties|source|lookup)\./;

function isFree(option: OptionText): boolean {
  return option.key !== 'connector' && !/format$/.test(option.key);
}

const garbled: Readonly<Record<string, (value: string, random: Random) => string>> = {
  Boolean: (value, random) => random.pick([misspelt(value, random), 'yes', '1', 'on']),
  Integer: (value, random) => random.pick([`${value}x`, `${value} `, value.replace(/0|1/, 'o'), 'ten', `${value}.0`]),
  Long: (value, random) => random.pick([`${value}x`, value.replace(/0|1/, 'l'), `${value} ms`, 'many']),
  Float: (value, random) => random.pick([`${value}%`, value.replace('.', ','), 'half']),
  Duration: (value, random) =>
    random.pick([
      value.replace(/[a-z]+/, (unit) => `${misspelt(unit, random)}z`),
      value.replace(/\d+/, 'ten'),
      `${value.replace(/ ?[a-z]+/, '')}.5 s`,
      '1 week',
    ]),
  MemorySize: (value, random) =>
    random.pick([
      `${value}x`,
      value.replace(/\d+/, 'big'),
      value.replace(/[a-zA-Z]+/, 'megabytes'),
      value.replace(/(\d+)/, '$1.5'),
    ]),
};

function garbledValue(type: string): Maker {
  return (subject) => {
    const option = subject.option((candidate) => candidate.type === type && candidate.owner !== 'prefix');
    return subject.withValue(option, (value) => garbled[type](value, subject.random));
  };
}

const otherRole: readonly (readonly [string, string, string, string])[] = [
  ['kinesis', 'write', 'scan.stream.initpos', 'LATEST'],
  ['kinesis', 'write', 'scan.stream.initpos', 'TRIM_HORIZON'],
  ['kinesis', 'write', 'scan.shard.getrecords.maxrecordcount', '100'],
  ['kinesis', 'read', 'sink.batch.max-size', '100'],
  ['kinesis', 'read', 'sink.fail-on-error', 'true'],
  ['kinesis', 'read', 'sink.flush-buffer.timeout', '1000'],
  ['kafka', 'write', 'scan.startup.mode', 'latest-offset'],
  ['kafka', 'read', 'sink.partitioner', 'fixed'],
  ['upsert-kafka', 'read', 'scan.startup.mode', 'earliest-offset'],
  ['datagen', 'read', 'sink.parallelism', '2'],
  ['print', 'write', 'scan.startup.mode', 'latest-offset'],
  ['blackhole', 'write', 'format', 'json'],
  ['jdbc', 'write', 'scan.fetch-size', '50'],
  ['filesystem', 'read', 'sink.rolling-policy.file-size', '64 mb'],
];

const deprecated: readonly (readonly [string, string, string])[] = [
  ['kinesis', 'sink.producer.collection-max-size', '100'],
  ['kinesis', 'sink.producer.collection-max-count', '20'],
  ['kinesis', 'sink.producer.fail-on-error', 'true'],
  ['kinesis', 'sink.producer.record-max-buffered-time', '1000'],
  ['kafka', 'sink.semantic', 'at-least-once'],
];

/** Enumerations that stand under a prefix, which Flink reads when the source or sink is built. */
const hiddenEnums = new Set([
  'scan.stream.initpos',
  'scan.stream.recordpublisher',
  'aws.credentials.provider',
  'aws.http.protocol.version',
  'sink.http-client.protocol.version',
]);

/** Keys and values that are wrong in themselves. */
export const optionMakers: Readonly<Record<string, Maker>> = {
  'key-misspelt-required': (s) =>
    s.withKey(
      s.option((option) => option.isRequired && isFree(option)),
      (key) => misspelt(key, s.random),
    ),
  'key-misspelt-format-name': (s) =>
    s.withKey(
      s.option(({ key }) => /format$/.test(key)),
      (key) => misspelt(key, s.random),
    ),
  'key-misspelt-connector': (s) =>
    s.withKey(
      s.option(({ key }) => key === 'connector'),
      (key) => misspelt(key, s.random),
    ),
  'key-misspelt-optional': (s) =>
    s.withKey(
      s.option((option) => option.owner === 'connector' && !option.isRequired),
      (key) => misspelt(key, s.random),
    ),
  'key-misspelt-of-format': (s) =>
    s.withKey(
      s.option(({ owner }) => owner === 'format'),
      (key) => key.replace(/[^.]+$/, (last) => misspelt(last, s.random)),
    ),
  'key-misspelt-format-prefix': (s) =>
    s.withKey(
      s.option(({ owner }) => owner === 'format'),
      (key) => key.replace(/^[^.]+/, (first) => misspelt(first, s.random)),
    ),
  'key-misspelt-under-prefix': (s) =>
    s.withKey(
      s.option(({ owner, key }) => owner === 'prefix' && prefixes.test(key)),
      (key) => {
        const [prefix] = prefixes.exec(key) as RegExpExecArray;
        return prefix + misspelt(key.slice(prefix.length), s.random);
      },
    ),
  'key-misspelt-prefix': (s) =>
    s.withKey(
      s.option(({ owner, key }) => owner === 'prefix' && prefixes.test(key)),
      (key) => {
        const [prefix] = prefixes.exec(key) as RegExpExecArray;
        return `${misspelt(prefix.slice(0, -1), s.random)}.${key.slice(prefix.length)}`;
      },
    ),
  'key-separator': (s) =>
    s.withKey(
      s.option((option) => /[-.]/.test(option.key)),
      (key) =>
        key.includes('-') ? key.replace('-', s.random.pick(['_', '.'])) : key.replace('.', s.random.pick(['-', '_'])),
    ),
  'key-case': (s) =>
    s.withKey(
      s.option(({ key }) => key !== 'connector'),
      (key) => s.random.pick([key.toUpperCase(), key[0].toUpperCase() + key.slice(1)]),
    ),
  'key-blank': (s) =>
    s.withKey(
      s.option(() => true),
      () => '',
    ),
  'value-enum': (s) =>
    s.withValue(
      s.option((option) => option.enum !== undefined),
      (value) => misspelt(value, s.random),
    ),
  'value-enum-separator': (s) =>
    s.withValue(
      s.option((option) => option.enum !== undefined && /[-_]/.test(option.value)),
      (value) => (value.includes('-') ? value.replaceAll('-', '_') : value.replaceAll('_', '-')),
    ),
  'value-enum-hidden': (s) =>
    s.withValue(
      s.option(({ key }) => hiddenEnums.has(key)),
      (value) => (s.random.chance(0.25) ? value.toLowerCase() : misspelt(value, s.random)),
    ),
  'value-known': (s) =>
    s.withValue(
      s.option(({ key }) =>
        /timestamp-format|map-null-key\.mode|endianness|charset|\.kind$|sink\.partitioner$/.test(key),
      ),
      (value) => misspelt(value, s.random),
    ),
  'value-boolean': garbledValue('Boolean'),
  'value-integer': garbledValue('Integer'),
  'value-long': garbledValue('Long'),
  'value-duration': garbledValue('Duration'),
  'value-memory': garbledValue('MemorySize'),
  'value-hidden-number': (s) =>
    s.withValue(
      s.option(({ owner, value }) => owner === 'prefix' && /^\d+$/.test(value)),
      (value) => `${value}x`,
    ),
  'value-connector': (s) =>
    s.withValue(
      s.option(({ key }) => key === 'connector'),
      (value) => misspelt(value, s.random),
    ),
  'value-format': (s) =>
    s.withValue(
      s.option(({ key }) => /format$/.test(key)),
      (value) => misspelt(value, s.random),
    ),
  'value-region': (s) =>
    s.withValue(
      s.option(({ key }) => key === 'aws.region'),
      (value) =>
        s.random.pick([
          value.replace(/-/g, '_'),
          value.replace(/-\d/, ''),
          value.toUpperCase(),
          misspelt(value, s.random),
        ]),
    ),
  placeholder: (s) =>
    s.withValue(
      s.option(({ key }) =>
        /^(aws\.region|stream|topic|url|path|properties\.bootstrap\.servers|username|table-name)$/.test(key),
      ),
      () => s.random.pick(['<REGION>', '<your-value>', '<CHANGE_ME>', '{{region}}']),
    ),
  'required-removed': (s) => s.without(s.option((option) => option.isRequired && option.key !== 'connector')),
  'connector-removed': (s) => s.without(s.option(({ key }) => key === 'connector')),
  'other-role': (s) => {
    const table = usedTable(s, (candidate) =>
      otherRole.some(([connector, use]) => connector === candidate.connector && use === candidate.use),
    );
    if (table === undefined) return undefined;
    const [, , key, value] = s.random.pick(
      otherRole.filter(([connector, use]) => connector === table.connector && use === table.use),
    );
    return s.plus(table.name, [[key, value]]);
  },
  'key-deprecated': (s) => {
    const table = usedTable(
      s,
      ({ connector, use }) => use === 'write' && (connector === 'kinesis' || connector === 'kafka'),
    );
    if (table === undefined) return undefined;
    const [, key, value] = s.random.pick(deprecated.filter(([connector]) => connector === table.connector));
    return s.plus(table.name, [[key, value]]);
  },
  'key-of-other-connector': (s) => {
    const table = usedTable(s, () => true);
    const pairs: readonly (readonly [string, string])[] = [
      ['scan.startup.mode', 'earliest-offset'],
      ['stream', 'in'],
      ['topic', 'in'],
      ['aws.region', 'us-east-1'],
      ['rows-per-second', '5'],
      ['fields.id.kind', 'random'],
      ['csv.field-delimiter', ';'],
      ['json.ignore-parse-errors', 'true'],
      ['path', '/tmp'],
      ['format', 'json'],
    ];
    return table === undefined ? undefined : s.plus(table.name, [s.random.pick(pairs)]);
  },
  'hint-key': (s) => {
    const mark = s.pick<OptionMark>('hintKey');
    return mark === undefined
      ? undefined
      : s.replaced(mark, `'${misspelt(mark.data.option.key, s.random)}'`, mark.data.table);
  },
};
