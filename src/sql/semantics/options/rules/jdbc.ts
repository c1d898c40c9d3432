/** What the jdbc connector asks of its options beside their types. */

import { nearest } from '../../../../text/nearest.ts';
import { conflictingOptions, missingOption, unfilledPlaceholder, wrongOptionValue } from '../messages.ts';
import type { Reading } from '../reading.ts';

const TOGETHER = [
  ['username', 'password'],
  ['scan.partition.column', 'scan.partition.num', 'scan.partition.lower-bound', 'scan.partition.upper-bound'],
  ['lookup.cache.max-rows', 'lookup.cache.ttl'],
];

export function checkJdbc(reading: Reading): void {
  checkUrl(reading);
  for (const keys of TOGETHER) checkTogether(reading, keys);
  checkPartitions(reading);
  for (const key of ['lookup.max-retries', 'sink.max-retries']) {
    const option = reading.options.get(key);
    if (!option || !/^-\d+$/.test(option.value)) continue;
    reading.wrongValue(option, 'a number from 0 on');
  }
  checkTimeout(reading);
  checkCache(reading);
  checkFetchSize(reading);
}

const DIALECTS = ['mysql', 'postgresql', 'derby', 'oracle', 'sqlserver', 'db2', 'trino', 'oceanbase', 'cratedb'];

function checkUrl(reading: Reading): void {
  const option = reading.options.get('url');
  if (!option || option.value.includes('${')) return;
  const { key, value, valueSpan } = option;
  if (/^<.*>$/.test(value)) {
    reading.report(unfilledPlaceholder, valueSpan, { key, value, refuser: 'Flink' });
    return;
  }
  const [scheme, dialect = '', ...rest] = value.split(':');
  const known = DIALECTS.includes(dialect) ? dialect : nearest(dialect, DIALECTS);
  // Other dialects may come with a jar of their own.
  if (scheme === 'jdbc' && /^[\w-]+$/.test(dialect) && (known === undefined || known === dialect)) return;
  const meant =
    known !== undefined && nearest(scheme.trim(), ['jdbc']) ? ['jdbc', known, ...rest].join(':') : undefined;
  reading.wrongValue(option, 'a URL such as jdbc:mysql://host:3306/database', meant);
}

function checkTogether(reading: Reading, keys: readonly string[]): void {
  const given = keys.filter((key) => reading.has(key));
  const missing = keys.filter((key) => !reading.has(key));
  if (
    given.length === 0 ||
    missing.length === 0 ||
    reading.anythingMeant ||
    missing.some((key) => reading.meant.has(key))
  )
    return;
  const { keySpan } = reading.options.get(given[0])!;
  reading.report(missingOption, keySpan, { keys: missing, reason: `"${given[0]}" cannot stand without` });
}

function checkPartitions(reading: Reading): void {
  const lower = reading.options.get('scan.partition.lower-bound');
  const upper = reading.value('scan.partition.upper-bound');
  if (!lower || upper === undefined || ![lower.value, upper].every((value) => /^[+-]?\d{1,15}$/.test(value))) return;
  if (Number(lower.value) <= Number(upper)) return;
  const reason = `The lower bound ${lower.value} is above the upper bound ${upper}.`;
  reading.report(conflictingOptions, lower.valueSpan, { reason, help: 'Exchange them.' });
}

function checkTimeout(reading: Reading): void {
  const option = reading.options.get('connection.max-retry-timeout');
  if (!option) return;
  const { value } = option;
  const [, digits, unit] = /^\s*(\d{1,12})\s*(\w*)\s*$/.exec(value) ?? [];
  const isMillis = unit === '' || /^(ms|millis?|milliseconds?)$/i.test(unit ?? 'x');
  if (digits === undefined || !(Number(digits) === 0 || (isMillis && Number(digits) < 1000))) return;
  reading.wrongValue(option, 'a duration of a second or more');
}

function checkCache(reading: Reading): void {
  const cache = reading.options.get('lookup.cache');
  if (!reading.isRead || cache?.value.toUpperCase() !== 'PARTIAL') return;
  const bounds = ['max-rows', 'expire-after-access', 'expire-after-write'].map((key) => `lookup.partial-cache.${key}`);
  reading.requires(bounds, cache.valueSpan, 'The cache PARTIAL needs one of');
}

function checkFetchSize(reading: Reading): void {
  const option = reading.options.get('scan.fetch-size');
  if (!reading.isRead || !option || !/^-\d+$/.test(option.value) || option.value === '-2147483648') return;
  const { key, value, valueSpan } = option;
  reading.reportAtScan(wrongOptionValue, valueSpan, { key, value, wanted: 'a number from 0 on' });
}
