/** What the filesystem connector asks of its options beside their types. */
import { wrongOptionValue } from '../messages.ts';
import type { Reading } from '../reading.ts';

export function checkFilesystem(reading: Reading): void {
  const path = reading.options.get('path');
  if (path?.value === '') {
    reading.wrongValue(path, 'the path of a file or folder');
  }
  const interval = reading.options.get('source.monitor-interval');
  if (reading.isRead && interval && /^\s*0+\s*[a-z]*\s*$/i.test(interval.value)) {
    const { key, value, valueSpan } = interval;
    reading.reportAtScan(wrongOptionValue, valueSpan, { key, value, wanted: 'a duration above nought' });
  }
}
