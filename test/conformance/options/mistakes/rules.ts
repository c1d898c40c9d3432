import { writable } from '../model.ts';
import { bare } from '../names.ts';
import type { Maker, NameMark, OptionMark } from './subject.ts';
import { has, usedTable } from './subject.ts';

/** Options that are right in themselves and wrong for want of, or beside, another one. */
function companion(key: string, value: string | undefined, removed: string, also: readonly string[] = []): Maker {
  return (subject) => {
    const option = subject.option((candidate, table) => candidate.key === removed && has(table, key, value));
    const mistaken = subject.without(option);
    if (option === undefined || mistaken === undefined) return undefined;
    const left = subject.marks<OptionMark>(
      'option',
      ({ data }) => data.table === option.data.table && [key, ...also].includes(data.option.key),
    );
    const places = left.flatMap((mark) => [mark.start, subject.part(mark, 'optionValue').start]);
    const shift = subject.text.length - mistaken.text.length;
    return {
      ...mistaken,
      at: [...places.map((place) => (place < option.start ? place : place - shift)), ...mistaken.at],
    };
  };
}

/** Options, keys and roles that are wrong only for what is beside them. */
export const ruleMakers: Readonly<Record<string, Maker>> = {
  'needs-timestamp': companion('scan.stream.initpos', 'AT_TIMESTAMP', 'scan.stream.initpos-timestamp'),
  'needs-consumer': companion('scan.stream.recordpublisher', 'EFO', 'scan.stream.efo.consumername'),
  'needs-start-timestamp': companion('scan.startup.mode', 'timestamp', 'scan.startup.timestamp-millis'),
  'needs-start-offsets': companion('scan.startup.mode', 'specific-offsets', 'scan.startup.specific-offsets'),
  'needs-group': companion('connector', 'kafka', 'properties.group.id', ['scan.startup.mode', 'scan.bounded.mode']),
  'needs-start': companion('connector', 'kafka', 'scan.startup.mode', ['scan.bounded.mode']),
  'needs-key-format': companion('key.fields', undefined, 'key.format'),
  'needs-key-fields': companion('key.format', undefined, 'key.fields'),
  'needs-transactional-prefix': companion('sink.delivery-guarantee', 'exactly-once', 'sink.transactional-id-prefix'),
  'needs-flush-interval': companion('sink.buffer-flush.max-rows', undefined, 'sink.buffer-flush.interval'),
  'needs-password': companion('username', undefined, 'password'),
  'needs-partition-bounds': companion('scan.partition.column', undefined, 'scan.partition.num'),
  'needs-cache-ttl': companion('lookup.cache.max-rows', undefined, 'lookup.cache.ttl'),
  'needs-sequence-end': (s) => {
    const option = s.option(({ key }) => /^fields\..*\.end$/.test(key));
    return option === undefined
      ? undefined
      : companion(option.data.option.key.replace(/end$/, 'kind'), 'sequence', option.data.option.key)(s);
  },
  'topic-and-pattern': (s) => {
    const table = usedTable(s, (candidate) => candidate.connector === 'kafka' && has(candidate, 'topic'));
    return table === undefined ? undefined : s.plus(table.name, [['topic-pattern', 'orders.*']], ['topic']);
  },
  'json-tolerant-and-strict': (s) => {
    const table = usedTable(s, (candidate) => has(candidate, 'format', 'json'));
    if (table === undefined) return undefined;
    const keys = ['json.ignore-parse-errors', 'json.fail-on-missing-field'];
    const present = keys.find((key) => has(table, key, 'true'));
    const missing = keys.filter((key) => !has(table, key));
    if (missing.length === 2)
      return s.plus(
        table.name,
        missing.map((key) => [key, 'true'] as const),
      );
    return present === undefined || missing.length === 0
      ? undefined
      : s.plus(table.name, [[missing[0], 'true']], [present]);
  },
  'upsert-without-key': (s) => {
    const table = usedTable(s, ({ connector }) => connector === 'upsert-kafka');
    const key = s.marks<NameMark>('key', ({ data }) => data.table === table?.name)[0];
    if (table === undefined || key === undefined) return undefined;
    const from = s.text.lastIndexOf(',', key.start);
    const text = s.text.slice(0, from) + s.text.slice(key.end);
    return {
      text,
      at: s.homes(table.name).map((place) => (key.end <= place ? place - (key.end - from) : place)),
      table: table.name,
    };
  },
  'kafka-with-key': (s) => {
    const table = usedTable(
      s,
      (candidate) =>
        candidate.connector === 'kafka' && candidate.columns.length > 1 && has(candidate, 'format', 'json'),
    );
    if (table === undefined) return undefined;
    const end = s.marks<NameMark>('columnsEnd', ({ data }) => data.table === table.name)[0];
    const insert = `,\n  PRIMARY KEY (${bare(table.columns[0].name)}) NOT ENFORCED`;
    const format = s.marks<OptionMark>(
      'option',
      ({ data }) => data.table === table.name && data.option.key === 'format',
    );
    const homes = [
      ...s.homes(table.name),
      ...format.flatMap((mark) => [mark.start, s.part(mark, 'optionValue').start]),
    ];
    const shifted = homes.map((place) => (end.start <= place ? place + insert.length : place));
    return {
      text: s.text.slice(0, end.start) + insert + s.text.slice(end.start),
      at: [end.start + 4, ...shifted],
      table: table.name,
    };
  },
  'wrong-way': (s) => {
    const sink = usedTable(s, ({ connector }) => connector === 'print' || connector === 'blackhole');
    const source = usedTable(s, ({ connector }) => connector === 'datagen');
    const table = s.random.chance(0.5) ? (sink ?? source) : (source ?? sink);
    if (table === undefined) return undefined;
    const path = s.pathOf(table.name);
    const columns = writable(table.columns)
      .map(({ name }) => bare(name))
      .join(', ');
    const name = path + table.name;
    const text = table === sink ? `SELECT * FROM ${name};\n` : `INSERT INTO ${name} SELECT ${columns} FROM ${name};\n`;
    const start = s.text.trimEnd().length + 1;
    const at = [...text.matchAll(new RegExp(name, 'g'))].flatMap(({ index }) => [index, index + path.length]);
    return {
      text: `${s.text.trimEnd()}\n${text}`,
      at: [...at.map((place) => start + place), ...s.homes(table.name)],
      table: table.name,
    };
  },
};
