/** What the kinesis connector asks of its options beside their types. */

import { nearest } from '../../../../text/nearest.ts';
import { inserting } from '../fixes.ts';
import { missingInitialPosition, unfilledPlaceholder, unsupportedFormat, wrongOptionValue } from '../messages.ts';
import type { Reading } from '../reading.ts';
import { isFilledLater } from '../values.ts';
import { CHANGELOG } from './formats.ts';
import { isRegion } from './region.ts';

export function checkKinesis(reading: Reading): void {
  checkRegion(reading);
  checkStream(reading);
  checkCredentials(reading);
  if (reading.isRead) {
    checkPosition(reading);
    checkFanOut(reading);
    checkInterval(reading);
    checkReadFormat(reading);
  } else {
    checkPartitioner(reading);
    checkCounts(reading);
  }
}

function checkRegion(reading: Reading): void {
  const option = reading.options.get('aws.region');
  if (!option || isRegion(option.value) || isFilledLater(option.value)) return;
  const { key, value, valueSpan } = option;
  if (/<.*>/.test(value)) {
    reading.report(unfilledPlaceholder, valueSpan, { key, value, refuser: 'Flink' });
    return;
  }
  const tidy = value.trim().toLowerCase().replaceAll('_', '-');
  const known = isRegion(tidy) ? tidy : undefined;
  reading.wrongValue(option, 'a region, such as us-east-1', known);
}

function checkStream(reading: Reading): void {
  const option = reading.options.get('stream');
  if (option?.value !== '') return;
  reading.reportAtScan(wrongOptionValue, option.valueSpan, {
    key: 'stream',
    value: '',
    wanted: 'the name of a stream',
  });
}

function checkCredentials(reading: Reading): void {
  const provider = reading.options.get('aws.credentials.provider');
  if (provider?.value === 'CUSTOM' && reading.target !== '1.15') {
    const keys = ['aws.credentials.custom.class', 'aws.credentials.provider.custom.class'];
    reading.requires(
      keys.some((key) => reading.has(key)) ? keys : keys.slice(0, 1),
      provider.valueSpan,
      'The credentials provider CUSTOM needs',
    );
  }
  if (provider?.value !== 'BASIC') return;
  for (const part of ['basic.accesskeyid', 'basic.secretkey']) {
    const keys = [`aws.credentials.${part}`, `aws.credentials.provider.${part}`];
    if (
      !reading.requires(
        keys.filter((key, index) => index === 0 || reading.has(key)),
        provider.valueSpan,
        'The credentials provider BASIC needs',
      )
    )
      return;
  }
}

function checkPosition(reading: Reading): void {
  const isNew = reading.target === '2.2';
  const key = isNew ? 'source.init.position' : 'scan.stream.initpos';
  const option = reading.options.get(key);
  if (option?.value === 'AT_TIMESTAMP') checkTimestamp(reading, key, isNew);
  if (option || reading.anythingMeant || reading.meant.has(key) || reading.misspelt.has(key)) return;
  const { text, target, table } = reading;
  const writable = !(target === '1.15' && reading.usedBothWays);
  const fix = writable ? inserting(text, table, key, 'TRIM_HORIZON') : undefined;
  reading.report(missingInitialPosition, reading.place, { key, table: table.name, writable }, { fix, gate: true });
}

/** As yyyy-MM-dd'T'HH:mm:ss.SSSXXX reads it: any number of digits, and whatever may follow. */
const TIME = /^\d+-\d+-\d+T\d+:\d+:\d+\.\d+(Z|[+-]\d\d:\d\d)/;

/** As Java reads a double that is not negative. */
const SECONDS = /^\s*\+?((\d+\.?\d*|\.\d+)(e[+-]?\d+)?[fd]?|NaN|Infinity|0x.*)\s*$/i;

function checkTimestamp(reading: Reading, key: string, isNew: boolean): void {
  const timestamp = isNew ? 'source.init.timestamp' : 'scan.stream.initpos-timestamp';
  const position = reading.options.get(key)!;
  if (!reading.requires([timestamp], position.valueSpan, 'The position AT_TIMESTAMP needs')) return;
  const option = reading.options.get(timestamp)!;
  const { value } = option;
  const hasFormat = reading.has(isNew ? 'source.init.timestamp.format' : 'scan.stream.initpos-timestamp-format');
  if (hasFormat || isFilledLater(value) || TIME.test(value) || SECONDS.test(value)) return;
  const wanted = 'a time such as 2026-01-31T12:00:00.000-00:00, or seconds since 1970';
  reading.wrongValue(option, wanted);
}

function checkFanOut(reading: Reading): void {
  if (reading.target === '2.2') return;
  const publisher = reading.options.get('scan.stream.recordpublisher');
  if (publisher?.value !== 'EFO') return;
  const registration = reading.options.get('scan.stream.efo.registration');
  if (registration?.value === 'NONE') {
    const key = `scan.stream.efo.consumerarn.${reading.value('stream')}`;
    reading.requires([key], registration.valueSpan, 'The registration NONE needs');
    return;
  }
  const registrations = ['LAZY', 'EAGER', 'NONE'];
  if (registration && !registrations.includes(registration.value) && !isFilledLater(registration.value)) {
    const { value } = registration;
    const known = nearest(value.trim(), registrations);
    reading.wrongValue(registration, `one of ${registrations.join(', ')}`, known);
  }
  reading.requires(['scan.stream.efo.consumername'], publisher.valueSpan, 'Enhanced fan-out needs');
}

function checkInterval(reading: Reading): void {
  const option = reading.options.get('scan.shard.getrecords.intervalmillis');
  if (!option || !/^\+?\d+$/.test(option.value) || Number(option.value) < 300_000) return;
  reading.wrongValue(option, 'less than 300000 milliseconds');
}

function checkReadFormat(reading: Reading): void {
  for (const { name, option } of reading.formats) {
    if (!CHANGELOG.has(name)) continue;
    const reason = `A kinesis table cannot be read with the format "${name}".`;
    reading.reportAtScan(unsupportedFormat, option.valueSpan, {
      reason,
      help: 'Read the records as json, or write with this format only.',
    });
  }
}

function checkPartitioner(reading: Reading): void {
  const option = reading.options.get('sink.partitioner');
  const partitioners = ['fixed', 'random'];
  if (!option || partitioners.includes(option.value)) return;
  const { value } = option;
  const known = nearest(value.trim(), partitioners);
  // Any other text is the name of a class.
  if (known === undefined && value !== '') return;
  reading.wrongValue(option, 'fixed, random, or the name of a class', known);
}

const COUNTS = [
  'sink.batch.max-size',
  'sink.requests.max-inflight',
  'sink.requests.max-buffered',
  'sink.flush-buffer.size',
  'sink.flush-buffer.timeout',
];

function checkCounts(reading: Reading): void {
  for (const key of COUNTS) {
    const option = reading.options.get(key);
    if (!option || !/^[+-]?\d+$/.test(option.value) || Number(option.value) > 0) continue;
    reading.wrongValue(option, 'a number from 1 on');
  }
}
