/** What holds for every connector. */
import { conflictingOptions } from '../messages.ts';
import type { Reading } from '../reading.ts';

export function checkTable(reading: Reading): void {
  checkParallelism(reading, reading.isRead ? 'scan.parallelism' : 'sink.parallelism');
  checkAlignment(reading);
}

function checkParallelism(reading: Reading, key: string): void {
  const option = reading.options.get(key);
  if (!option || !reading.factory.options.has(key) || !/^[+-]?\d+$/.test(option.value)) return;
  const least =
    reading.connector === 'filesystem'
      ? Number(option.value) !== 0 && Number(option.value) >= -1
      : Number(option.value) > 0;
  if (!least) reading.wrongValue(option, 'a number from 1 on');
}

/** From 1.18 on: sources are aligned by a group and a drift together. */
function checkAlignment(reading: Reading): void {
  const group = 'scan.watermark.alignment.group';
  const drift = 'scan.watermark.alignment.max-drift';
  if (!reading.factory.options.has(group) || reading.anythingMeant) return;
  for (const [key, other] of [
    [group, drift],
    [drift, group],
  ]) {
    const option = reading.options.get(key);
    if (!option || reading.has(other) || reading.meant.has(other)) continue;
    const reason = `"${key}" and "${other}" have to stand together.`;
    reading.report(conflictingOptions, option.keySpan, { reason, help: `Add "${other}", or remove this one.` });
  }
}
