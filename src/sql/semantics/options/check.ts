/** All that is asked of one table in one role. */
import { nearest } from '../../../text/nearest.ts';
import { checkFormatNames } from './formats.ts';
import { checkKeys, reportIgnored } from './keys.ts';
import type { Knowledge, KnownOption } from './knowledge.ts';
import { unfilledPlaceholder } from './messages.ts';
import type { Reading } from './reading.ts';
import { checkDatagen } from './rules/datagen.ts';
import { checkFilesystem } from './rules/filesystem.ts';
import { checkFormats } from './rules/formats.ts';
import { checkJdbc } from './rules/jdbc.ts';
import { checkKafka } from './rules/kafka.ts';
import { checkKinesis } from './rules/kinesis.ts';
import { checkTable } from './rules/table.ts';
import { checkUpsertKafka } from './rules/upsert-kafka.ts';
import type { TableOption } from './table.ts';
import { isFilledLater, isWhole, wantedInstead } from './values.ts';

const RULES: Readonly<Record<string, (reading: Reading) => void>> = {
  datagen: checkDatagen,
  filesystem: checkFilesystem,
  jdbc: checkJdbc,
  kafka: checkKafka,
  kinesis: checkKinesis,
  'upsert-kafka': checkUpsertKafka,
};

export function checkReading(reading: Reading, knowledge: Knowledge): void {
  const other = knowledge.connector(reading.connector, reading.isRead ? 'sink' : 'source');
  const needed = neededBy(reading);
  checkKeys(reading, { knowledge, other, needed });
  checkFormatNames(reading, knowledge);
  checkNeeded(reading, needed);
  for (const option of reading.options.values()) checkValue(reading, option);
  checkTable(reading);
  checkFormats(reading);
  RULES[reading.connector]?.(reading);
  reportIgnored(reading);
}

/** What a connector cannot do without, by what its factories declare and by what they ask for themselves. */
function neededBy(reading: Reading): string[] {
  const needed = [...reading.keys.required];
  const { connector, isRead } = reading;
  if (connector === 'kinesis' && isRead && !reading.has('aws.endpoint')) needed.push('aws.region');
  if (connector === 'kafka') needed.push(...(reading.has('topic-pattern') ? [] : ['topic']), ...kafkaFormats(reading));
  if (connector === 'upsert-kafka') needed.push('topic');
  return [...needed, ...companions(reading)];
}

/** What other values ask for. */
function companions({ connector, isRead, options }: Reading): string[] {
  const value = (key: string) => options.get(key)?.value;
  const needed = connector === 'datagen' ? ofSequences(options) : [];
  const mode = value('scan.startup.mode')?.toLowerCase() ?? 'group-offsets';
  if (connector === 'kafka' && isRead) {
    if (mode === 'group-offsets') needed.push('properties.group.id');
    if (mode === 'timestamp') needed.push('scan.startup.timestamp-millis');
    if (mode === 'specific-offsets') needed.push('scan.startup.specific-offsets');
  }
  if (connector === 'kafka' && options.has('key.fields')) needed.push('key.format');
  if (connector === 'kafka' && options.has('key.format')) needed.push('key.fields');
  if (connector === 'jdbc' && options.has('username') !== options.has('password')) needed.push('username', 'password');
  if (value('scan.stream.initpos') === 'AT_TIMESTAMP') needed.push('scan.stream.initpos-timestamp');
  if (value('scan.stream.recordpublisher') === 'EFO') needed.push('scan.stream.efo.consumername');
  if (value('sink.delivery-guarantee')?.toLowerCase() === 'exactly-once') needed.push('sink.transactional-id-prefix');
  return needed;
}

/** One of the two is needed; first the one whose options are there. */
function kafkaFormats({ options }: Reading): string[] {
  if (options.has('format') || options.has('value.format')) return [];
  const isOfValue = [...options.keys()].some((key) => key.startsWith('value.') && key !== 'value.fields-include');
  return isOfValue ? ['value.format', 'format'] : ['format', 'value.format'];
}

/** The kind and the ends of the sequences of datagen. */
function ofSequences(options: ReadonlyMap<string, TableOption>): string[] {
  const fields = [...options.values()].flatMap(({ key, value }) => {
    const [, field, ending] = /^fields\.(.+)\.(kind|start|end)$/.exec(key) ?? [];
    return field !== undefined && (ending !== 'kind' || value === 'sequence') ? [field] : [];
  });
  return [...new Set(fields)].flatMap((field) => ['kind', 'start', 'end'].map((ending) => `fields.${field}.${ending}`));
}

const PLAIN: Readonly<Record<string, string>> = { format: 'json', 'value.format': 'json', 'key.format': 'json' };

function checkNeeded(reading: Reading, needed: readonly string[]): void {
  const { connector, place, known, formats } = reading;
  for (const key of needed) {
    if (!known.get(key)?.required && !(connector === 'kinesis' && key === 'aws.region')) continue;
    const fallback = known.get(key)?.fallbacks.find((name) => reading.has(name));
    const format = formats.find(({ prefix }) => key.startsWith(prefix));
    const owner = format ? `The format "${format.name}"` : `The connector "${connector}"`;
    reading.requires([fallback ?? key], format?.option.valueSpan ?? place, `${owner} needs`, formatHint(reading, key));
  }
}

/** The format to write where it is missing: the one whose options are there already, else json. */
function formatHint(reading: Reading, key: string): string | undefined {
  if (!(key in PLAIN)) return undefined;
  const keys = [...reading.options.keys()];
  const named = ['json', 'csv', 'avro', 'raw'].find((name) => keys.some((other) => other.includes(`${name}.`)));
  return named ?? PLAIN[key];
}

/** Where the second key stands, the first is not read. */
const SHADOWED_BY: Readonly<Record<string, string>> = {
  'aws.http.protocol.version': 'sink.http-client.protocol.version',
};

function isShadowed(reading: Reading, key: string): boolean {
  const by = SHADOWED_BY[key];
  return by !== undefined && reading.has(by);
}

const PLACEHOLDER = /<[A-Za-z][\w .:/-]*>/;

/** Values that a service refuses when the job runs, though Flink plans with them. */
const FOR_SERVICES: Readonly<Record<string, string>> = {
  stream: 'Kinesis',
  'stream.arn': 'Kinesis',
  topic: 'Kafka',
  'properties.bootstrap.servers': 'Kafka',
  'aws.endpoint': 'the AWS SDK',
};

function checkValue(reading: Reading, option: TableOption): void {
  const { key, value } = option;
  if (isFilledLater(value) || isShadowed(reading, key)) return;
  const known = reading.known.get(key) ?? patternOf(reading, key) ?? reading.keys.otherNames.get(key);
  const wanted = known && wantedInstead(value, known, reading.target);
  if (PLACEHOLDER.test(value) && (wanted !== undefined || key in FOR_SERVICES)) {
    reportPlaceholder(reading, option, wanted !== undefined);
    return;
  }
  if (wanted === undefined) return;
  const meant = meantValue(value, known as KnownOption);
  reading.wrongValue(option, wanted, meant);
}

function reportPlaceholder(reading: Reading, { key, value, valueSpan }: TableOption, byFlink: boolean): void {
  const refuser = byFlink ? 'Flink' : FOR_SERVICES[key];
  const finding = unfilledPlaceholder(valueSpan, { key, value, refuser });
  reading.findings.push(byFlink ? finding : { ...finding, severity: 'warning' });
}

function patternOf({ known }: Reading, key: string): KnownOption | undefined {
  return known.get(key.replace(/^([^.]+)\..+\.([^.]+)$/, '$1.#.$2'));
}

/** What was meant, if only spelling is wrong. */
function meantValue(value: string, { type, values }: KnownOption): string | undefined {
  const text = value.trim();
  if (values.length > 0)
    return nearest(text, values) ?? nearest(text.replaceAll('_', '-'), values) ?? onlyEnding(text, values);
  if (type === 'B') return nearest(text, ['true', 'false']);
  if ((type === 'I' || type === 'L' || type === 'C') && isWhole(text, 31)) return text;
  return undefined;
}

/** `earliest` for `earliest-offset`. */
function onlyEnding(text: string, values: readonly string[]): string | undefined {
  const found = values.filter((value) => text.length > 3 && value.toUpperCase().startsWith(text.toUpperCase()));
  return found.length === 1 ? found[0] : undefined;
}
