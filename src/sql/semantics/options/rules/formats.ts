/** What formats ask of their own options and of the table. */

import { nearest } from '../../../../text/nearest.ts';
import { conflictingOptions, unsupportedFormat } from '../messages.ts';
import type { FormatUse, Reading } from '../reading.ts';

/** Formats that tell inserts, updates and deletions apart. */
export const CHANGELOG = new Set([
  'debezium-json',
  'canal-json',
  'maxwell-json',
  'ogg-json',
  'debezium-avro-confluent',
]);

/** Formats whose rows are insertions only. */
export const INSERT_ONLY = new Set(['json', 'csv', 'avro', 'raw', 'avro-confluent']);

export function checkFormats(reading: Reading): void {
  for (const format of reading.formats) {
    if (!format.factory) continue;
    checkChoices(reading, format);
    if (format.name === 'json') checkJson(reading, format);
    if (format.name === 'csv') checkCsv(reading, format);
    if (format.name === 'raw') checkRaw(reading, format);
    if (format.name === 'debezium-json') checkDebezium(reading, format);
  }
}

const CHOICES: readonly { key: string; values: readonly string[]; anyCase: boolean; writtenOnly: boolean }[] = [
  { key: 'timestamp-format.standard', values: ['SQL', 'ISO-8601'], anyCase: false, writtenOnly: false },
  { key: 'map-null-key.mode', values: ['FAIL', 'DROP', 'LITERAL'], anyCase: true, writtenOnly: true },
  { key: 'endianness', values: ['big-endian', 'little-endian'], anyCase: true, writtenOnly: false },
];

/** Enums that are strings to the factory. */
function checkChoices(reading: Reading, { prefix, factory }: FormatUse): void {
  for (const { key, values, anyCase, writtenOnly } of CHOICES) {
    const option = reading.options.get(`${prefix}${key}`);
    if (!option || !factory?.options.has(key) || (writtenOnly && reading.isRead)) continue;
    const { value } = option;
    if (value.includes('${') || values.includes(anyCase ? changeCase(value, values) : value)) continue;
    const known =
      nearest(value.trim(), values) ?? values.find((one) => value.length > 2 && one.startsWith(value.toUpperCase()));
    reading.wrongValue(option, `one of ${values.join(', ')}`, known);
  }
}

function changeCase(value: string, values: readonly string[]): string {
  return values.find((one) => one.toUpperCase() === value.toUpperCase()) ?? value;
}

function isTrue(reading: Reading, key: string): boolean {
  return reading.value(key)?.toLowerCase() === 'true';
}

function checkJson(reading: Reading, { prefix }: FormatUse): void {
  const ignore = reading.options.get(`${prefix}ignore-parse-errors`);
  const fail = `${prefix}fail-on-missing-field`;
  if (!ignore || !isTrue(reading, ignore.key) || !isTrue(reading, fail)) return;
  // Files have one format for both ways.
  if (!reading.isRead && reading.connector !== 'filesystem') return;
  const reason = `"${ignore.key}" and "${fail}" cannot both be true.`;
  reading.report(conflictingOptions, ignore.valueSpan, { reason, help: 'Set one of them to false.' });
}

function checkCsv(reading: Reading, { prefix }: FormatUse): void {
  for (const key of ['field-delimiter', 'quote-character', 'escape-character', 'array-element-delimiter']) {
    const option = reading.options.get(`${prefix}${key}`);
    if (!option) continue;
    const { value } = option;
    // Only the delimiter of fields may be written as an escape.
    const escaped = key === 'field-delimiter' && /^\\[^\\]/.test(value);
    if (value.length === 1 || escaped || value.includes('${')) continue;
    reading.wrongValue(option, 'a single character');
  }
  const quote = reading.options.get(`${prefix}quote-character`);
  const disabled = `${prefix}disable-quote-character`;
  if (!quote || !isTrue(reading, disabled)) return;
  const reason = `"${quote.key}" cannot stand where "${disabled}" is true.`;
  reading.report(
    conflictingOptions,
    quote.keySpan,
    { reason, help: 'Remove one of them.' },
    { fix: reading.removal([quote], false) },
  );
}

function checkRaw(reading: Reading, { key, option }: FormatUse): void {
  const { columns } = reading.table;
  if (!columns || columns.length < 2 || key === 'key.format') return;
  if (reading.value('value.fields-include')?.toUpperCase() === 'EXCEPT_KEY') return;
  const reason = `The format "raw" is for a table of one column, and this one has ${columns.length}.`;
  reading.reportAtScan(unsupportedFormat, option.valueSpan, {
    reason,
    help: 'Use a format with fields, such as json.',
  });
}

function checkDebezium(reading: Reading, { prefix }: FormatUse): void {
  const option = reading.options.get(`${prefix}schema-include`);
  if (!option || reading.isRead || !isTrue(reading, option.key)) return;
  const reason = `"${option.key}" cannot be true on a table that is written.`;
  reading.report(conflictingOptions, option.valueSpan, { reason, help: 'Set it to false.' });
}
