import type { Finding } from '../findings/finding.ts';
import { invalidUtf8 } from './messages.ts';

/** Offsets of what UTF-8 cannot express. A reader of files puts byte 0xNN that it cannot decode there as U+DCNN. */
export function illFormedUnits(text: string): number[] {
  const found: number[] = [];
  const lone = /\p{Surrogate}/gu;
  while (lone.test(text)) found.push(lone.lastIndex - 1);
  return found;
}

/** The finding about them. */
export function illFormedText(text: string, units: readonly number[]): Finding {
  const [first, ...further] = units;
  const code = text.charCodeAt(first);
  const byte = code >= 0xdc80 && code <= 0xdcff ? code - 0xdc00 : undefined;
  return invalidUtf8({ start: first, end: first + 1 }, { byte, further: further.length });
}

/** Whether what is not valid text lies in the finding, and so caused it. Both in the order of the text. */
export function touches({ span }: Finding, units: readonly number[]): boolean {
  if (units.length === 0) return false;
  let low = 0;
  let high = units.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (units[middle] < span.start) low = middle + 1;
    else high = middle;
  }
  return low < units.length && units[low] < Math.max(span.end, span.start + 1);
}
