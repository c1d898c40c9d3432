/** What the upsert-kafka connector asks of its options beside their types. */
import { conflictingOptions, missingPrimaryKey, unsupportedFormat } from '../messages.ts';
import type { Reading } from '../reading.ts';
import { CHANGELOG } from './formats.ts';
import { checkBounds, checkDelivery, checkKeyPrefix, checkWrittenTopic, severalTopics } from './kafka.ts';

export function checkUpsertKafka(reading: Reading): void {
  const { table } = reading;
  if (!table.hasPrimaryKey && !table.hasQuery) reading.report(missingPrimaryKey, table.nameSpan, { table: table.name });
  checkFormats(reading);
  checkTopic(reading);
  checkKeyPrefix(reading, []);
  if (reading.isRead) {
    checkBounds(reading);
  } else {
    checkFlush(reading);
    checkDelivery(reading);
  }
}

function checkFormats(reading: Reading): void {
  for (const { name, option } of reading.formats) {
    if (!CHANGELOG.has(name)) continue;
    const reason = `An upsert-kafka table cannot have the format "${name}", which has updates of its own.`;
    reading.report(unsupportedFormat, option.valueSpan, { reason, help: 'Use a format of plain rows, such as json.' });
  }
}

function checkTopic(reading: Reading): void {
  const topic = reading.options.get('topic');
  const pattern = reading.options.get('topic-pattern');
  const takesPattern = reading.factory.options.has('topic-pattern');
  if (!topic && !(pattern && takesPattern)) {
    // Where it is declared as required, it has been asked for already.
    if (takesPattern)
      reading.requires(['topic', 'topic-pattern'], reading.place, 'The connector "upsert-kafka" needs one of');
    return;
  }
  if (topic && pattern && takesPattern) {
    const reason = '"topic" and "topic-pattern" cannot stand together.';
    const fix = reading.removal([pattern], false);
    reading.report(conflictingOptions, pattern.keySpan, { reason, help: 'Remove one of them.' }, { fix });
  } else if (reading.isRead && topic && !takesPattern && severalTopics(topic.value)) {
    const reason = 'An upsert-kafka table has one topic.';
    reading.report(conflictingOptions, topic.valueSpan, { reason, help: 'Name one topic.' });
  } else if (!reading.isRead) {
    checkWrittenTopic(reading);
  }
}

function checkFlush(reading: Reading): void {
  const rows = reading.options.get('sink.buffer-flush.max-rows');
  const interval = reading.options.get('sink.buffer-flush.interval');
  const isSet = (value: string | undefined) =>
    value !== undefined && /[1-9]/.test(value) && !value.trim().startsWith('-');
  const given = rows ?? interval;
  if (!given || (isSet(rows?.value) && isSet(interval?.value))) return;
  // Both at nought switch buffering off.
  if (!isSet(rows?.value) && !isSet(interval?.value) && !rows?.value.startsWith('-')) return;
  const keys = ['sink.buffer-flush.max-rows', 'sink.buffer-flush.interval'];
  if (reading.anythingMeant || keys.some((key) => reading.meant.has(key))) return;
  const areTold = reading.findings.some(({ span }) => span === rows?.valueSpan || span === interval?.valueSpan);
  if (areTold) return;
  const reason = `"${keys[0]}" and "${keys[1]}" have to be set together, and both above nought.`;
  reading.report(conflictingOptions, given.keySpan, { reason, help: 'Set both, or none.' });
}
