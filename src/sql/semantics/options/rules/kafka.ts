/** What the kafka connector asks of its options beside their types. */

import type { Fix } from '../../../../findings/finding.ts';
import { nearest } from '../../../../text/nearest.ts';
import { inserting, quoted, replacing } from '../fixes.ts';
import {
  conflictingOptions,
  deprecatedOption,
  missingOption,
  unsupportedFormat,
  wrongOptionValue,
} from '../messages.ts';
import type { Reading } from '../reading.ts';
import type { TableOption } from '../table.ts';
import { INSERT_ONLY } from './formats.ts';

export function checkKafka(reading: Reading): void {
  checkFormat(reading);
  checkTopic(reading);
  checkKeyFields(reading);
  checkPrimaryKey(reading);
  if (reading.isRead) {
    checkStart(reading);
    checkBounds(reading);
  } else {
    checkPartitioner(reading);
    checkSemantic(reading);
    checkDelivery(reading);
  }
}

/** Until connector 3.3 a table of several topics could not be written. */
function writesOneTopicOnly({ target }: Reading): boolean {
  return target === '1.15' || target === '1.18';
}

function checkFormat(reading: Reading): void {
  const reason = 'The connector "kafka" needs one of';
  reading.requires(['format', 'value.format'], reading.place, reason, formatLike(reading));
}

function formatLike(reading: Reading): string {
  const keys = [...reading.options.keys()];
  return (
    ['csv', 'avro', 'raw', 'debezium-json', 'canal-json'].find((name) =>
      keys.some((key) => key.startsWith(`${name}.`)),
    ) ?? 'json'
  );
}

function checkTopic(reading: Reading): void {
  const topic = reading.options.get('topic');
  const pattern = reading.options.get('topic-pattern');
  if (topic && pattern && (reading.isRead || !writesOneTopicOnly(reading))) {
    const reason = '"topic" and "topic-pattern" cannot stand together.';
    const fix = reading.removal([pattern], false);
    reading.report(conflictingOptions, pattern.keySpan, { reason, help: 'Remove one of them.' }, { fix });
    return;
  }
  if (!topic && !pattern) {
    reading.requires(['topic', 'topic-pattern'], reading.place, 'The connector "kafka" needs one of');
    return;
  }
  if (pattern && (reading.isRead || !writesOneTopicOnly(reading))) checkPattern(reading, pattern);
  if (!reading.isRead) checkWrittenTopic(reading);
}

/** Only what is surely no pattern, for Java knows more of them than JavaScript. */
function checkPattern(reading: Reading, option: TableOption): void {
  const { value } = option;
  if (/[\\[{<$]/.test(value)) return;
  const opened = value.split('(').length;
  if (opened === value.split(')').length) return;
  reading.wrongValue(option, 'a regular expression');
}

export function checkWrittenTopic(reading: Reading): void {
  const topic = reading.options.get('topic');
  const pattern = reading.options.get('topic-pattern');
  const one = writesOneTopicOnly(reading);
  if (topic && topic.value.trim() === '') {
    reading.wrongValue(topic, 'the name of a topic');
  } else if (topic && one && severalTopics(topic.value)) {
    const reason = 'A table of several topics cannot be written.';
    reading.report(conflictingOptions, topic.valueSpan, { reason, help: 'Name one topic.' });
  } else if (!topic && pattern && one) {
    const reason = 'A table with "topic-pattern" cannot be written.';
    reading.report(conflictingOptions, pattern.keySpan, { reason, help: 'Name one "topic" instead.' });
  }
}

export function severalTopics(value: string): boolean {
  return topicsOf(value).length > 1;
}

function topicsOf(value: string): readonly string[] {
  return value.split(';').filter((topic) => topic.trim() !== '');
}

function checkKeyFields(reading: Reading): void {
  const format = reading.options.get('key.format');
  const fields = reading.options.get('key.fields');
  const names = fields?.value.split(';').filter((name) => name !== '') ?? [];
  if (fields && names.length > 0 && !format) {
    reading.requires(['key.format'], fields.keySpan, '"key.fields" needs', 'json');
  } else if (format && fields && names.length === 0) {
    reading.wrongValue(fields, 'names of columns');
  } else if (format && !fields) {
    reading.requires(['key.fields'], format.keySpan, '"key.format" needs');
  } else if (fields) {
    for (const name of names) checkKeyField(reading, name);
  }
  checkKeyPrefix(reading, names);
}

function checkKeyField(reading: Reading, name: string): void {
  const { columns } = reading.table;
  const names = columns?.map((column) => column.name);
  if (!names || names.includes(name)) return;
  const { value, valueSpan } = reading.options.get('key.fields')!;
  const known = nearest(name, names);
  const meant =
    known === undefined
      ? undefined
      : value
          .split(';')
          .map((one) => (one === name ? known : one))
          .join(';');
  const fix = meant === undefined ? undefined : replacing(valueSpan, meant, false);
  reading.report(
    wrongOptionValue,
    valueSpan,
    { key: 'key.fields', value: name, wanted: 'columns of the table', known },
    { fix },
  );
}

export function checkKeyPrefix(reading: Reading, names: readonly string[]): void {
  const prefix = reading.options.get('key.fields-prefix');
  if (!prefix || prefix.value === '') return;
  const stray = names.find((name) => !name.startsWith(prefix.value));
  if (stray !== undefined) {
    const reason = `The key field "${stray}" does not begin with "${prefix.value}".`;
    reading.report(conflictingOptions, prefix.valueSpan, {
      reason,
      help: 'All key fields have to begin with the prefix.',
    });
    return;
  }
  if ((reading.value('value.fields-include') ?? 'ALL').toUpperCase() !== 'ALL') return;
  const key = 'value.fields-include';
  if (reading.anythingMeant || reading.meant.has(key)) return;
  const reason = `"key.fields-prefix" needs "${key}" = "EXCEPT_KEY".`;
  const there = reading.options.get(key);
  const fix = there
    ? replacing(there.valueSpan, 'EXCEPT_KEY', false)
    : inserting(reading.text, reading.table, key, 'EXCEPT_KEY');
  reading.report(conflictingOptions, prefix.keySpan, { reason, help: 'Add it, or remove the prefix.' }, { fix });
}

function checkPrimaryKey(reading: Reading): void {
  if (!reading.table.hasPrimaryKey) return;
  const format = reading.formats.find(({ key }) => key !== 'key.format');
  if (!format || !INSERT_ONLY.has(format.name)) return;
  const reason = `A kafka table with the format "${format.name}" cannot have a primary key.`;
  const help = 'Remove the key, or use the connector upsert-kafka.';
  reading.report(unsupportedFormat, format.option.valueSpan, { reason, help });
}

function checkStart(reading: Reading): void {
  const option = reading.options.get('scan.startup.mode');
  const mode = option?.value.toLowerCase() ?? 'group-offsets';
  if (mode === 'group-offsets') {
    const missing = !reading.has('properties.group.id');
    // Where the mode itself is misspelt, nobody knows that a group is needed.
    if (missing && !reading.meant.has('scan.startup.mode') && !reading.misspelt.has('scan.startup.mode'))
      checkGroup(reading);
  }
  if (option) checkCompanion(reading, 'startup', mode);
  if (mode === 'specific-offsets') checkOffsets(reading, 'scan.startup.specific-offsets');
  const topic = reading.options.get('topic');
  if (mode === 'specific-offsets' && topic && topicsOf(topic.value).length !== 1) {
    const reason = 'Specific offsets are for a single topic.';
    reading.report(conflictingOptions, topic.valueSpan, { reason, help: 'Name one topic.' });
  }
}

function checkGroup(reading: Reading): void {
  const { text, table, options } = reading;
  const typo = reading.misspelt.get('properties.group.id');
  if (typo && reading.scanned) {
    reading.reportMisspelt(typo, 'properties.group.id');
    return;
  }
  if (typo || reading.anythingMeant || reading.meant.has('properties.group.id')) return;
  const mode = options.get('scan.startup.mode');
  const fix = mode
    ? replacing(mode.valueSpan, 'earliest-offset', false)
    : inserting(text, table, 'scan.startup.mode', 'earliest-offset');
  const reason = 'Reading goes on from the offsets of a group where "scan.startup.mode" says nothing else, which needs';
  reading.reportAtScan(
    missingOption,
    mode?.valueSpan ?? reading.place,
    { keys: ['properties.group.id'], reason },
    { fix },
  );
}

/** Modes that need a value of their own, in the same way for both ends of reading. */
function checkCompanion(reading: Reading, end: 'startup' | 'bounded', mode: string): void {
  const companion = { timestamp: 'timestamp-millis', 'specific-offsets': 'specific-offsets' }[mode];
  const option = reading.options.get(`scan.${end}.mode`);
  if (companion && option) reading.requires([`scan.${end}.${companion}`], option.valueSpan, `The mode "${mode}" needs`);
}

function checkOffsets(reading: Reading, key: string): void {
  const option = reading.options.get(key);
  if (!option) return;
  const { value } = option;
  if (/^partition:\d+,offset:\d+(;partition:\d+,offset:\d+)*;?$/.test(value) || /[^\w:,;-]/.test(value)) return;
  reading.wrongValue(option, 'offsets such as partition:0,offset:42;partition:1,offset:300');
}

export function checkBounds(reading: Reading): void {
  const mode = reading.value('scan.bounded.mode')?.toLowerCase();
  if (mode !== undefined && reading.factory.options.has('scan.bounded.mode')) checkCompanion(reading, 'bounded', mode);
}

const PARTITIONERS = ['default', 'fixed', 'round-robin'];

function checkPartitioner(reading: Reading): void {
  const option = reading.options.get('sink.partitioner');
  if (!option) return;
  const { value, valueSpan } = option;
  if (value === 'round-robin' && reading.value('key.fields')) {
    const reason = 'The partitioner "round-robin" cannot stand where "key.fields" are named.';
    reading.report(
      conflictingOptions,
      valueSpan,
      { reason, help: 'Remove one of them.' },
      { fix: reading.removal([option], false) },
    );
  }
  const known = PARTITIONERS.includes(value) ? undefined : nearest(value.trim(), PARTITIONERS);
  if (known === undefined && value !== '') return;
  reading.wrongValue(option, 'default, fixed, round-robin, or the name of a class', known);
}

const GUARANTEES = ['exactly-once', 'at-least-once', 'none'];

/** The older name is a string to the factory. */
function checkSemantic(reading: Reading): void {
  const option = reading.options.get('sink.semantic');
  if (!option || reading.has('sink.delivery-guarantee')) return;
  const { key, value } = option;
  const plain = value.toLowerCase().replaceAll('_', '-');
  if (GUARANTEES.includes(plain) || value.includes('${')) {
    // The newer one asks for a prefix of transactions, which the older one does without.
    const isPlain = plain !== 'exactly-once' || reading.has('sink.transactional-id-prefix');
    const fix = isPlain ? newerSemantic(option, plain) : undefined;
    reading.report(deprecatedOption, option.keySpan, { key, instead: 'sink.delivery-guarantee' }, { fix });
    return;
  }
  const known = nearest(plain.trim(), GUARANTEES);
  reading.wrongValue(option, `one of ${GUARANTEES.join(', ')}`, known);
}

function newerSemantic({ keySpan, value, valueSpan }: TableOption, plain: string): Fix {
  const fix = replacing(keySpan, 'sink.delivery-guarantee', true);
  return plain === value ? fix : { ...fix, edits: [...fix.edits, { span: valueSpan, text: quoted(plain) }] };
}

export function checkDelivery(reading: Reading): void {
  const guarantee = reading.options.get('sink.delivery-guarantee');
  const older = reading.target === '2.2' && !guarantee ? reading.options.get('sink.semantic') : undefined;
  const option = guarantee ?? older;
  // Only the older one may be written with underscores.
  const value = option === older ? option?.value.replaceAll('_', '-') : option?.value;
  if (!option || value?.toLowerCase() !== 'exactly-once') return;
  if (!reading.factory.options.has(option.key)) return;
  reading.requires(['sink.transactional-id-prefix'], option.valueSpan, 'The guarantee "exactly-once" needs');
}
