/** Whether a value can be read as the type of its option, in the way of Flink's `ConfigOptions`. */
import type { Target } from '../../target.ts';
import type { KnownOption, OptionType } from './knowledge.ts';

/** Zeppelin and others fill such a value in before Flink sees it. */
export function isFilledLater(value: string): boolean {
  return /\$\{|\{\{/.test(value);
}

const LABELS: Readonly<Partial<Record<OptionType, string>>> = {
  I: 'a whole number',
  L: 'a whole number',
  B: 'true or false',
  F: 'a number',
  D: 'a duration, such as 5 s or 10 min',
  M: 'a size, such as 128 mb',
  C: 'a whole number that is not negative',
};

/** What Flink wants there, if it is not what stands there. */
export function wantedInstead(value: string, option: KnownOption, target: Target): string | undefined {
  if (isReadable(value, option, target)) return undefined;
  return LABELS[option.type] ?? `one of ${option.values.join(', ')}`;
}

function isReadable(value: string, { type, values }: KnownOption, target: Target): boolean {
  switch (type) {
    case 'I':
      return isWhole(value, 31);
    case 'L':
      return isWhole(value, 63);
    case 'C':
      return isWhole(value, 63) && !value.startsWith('-');
    case 'B':
      return /^(true|false)$/i.test(value);
    case 'F':
      return /^\s*[+-]?(\d+\.?\d*|\.\d+|NaN|Infinity|0x.*)(e[+-]?\d+)?[fd]?\s*$/i.test(value);
    case 'D':
      return isDuration(value, target);
    case 'M':
      return isMemorySize(value);
    case 'E':
      return values.some((known) => known.toUpperCase() === value.toUpperCase());
    case 'X':
      return values.includes(value);
    default:
      return true;
  }
}

/** As Java reads an int (31 bits) or a long (63). */
export function isWhole(value: string, bits: number): boolean {
  if (!/^[+-]?\p{Nd}+$/u.test(value)) return false;
  if (!/^[+-]?\d+$/.test(value)) return true; // Java reads the digits of all scripts.
  const number = BigInt(value.replace('+', ''));
  const limit = 1n << BigInt(bits);
  return number >= -limit && number < limit;
}

const TIME_UNITS = new Set(
  ` d day days h hour hours m min minute minutes s sec secs second seconds ms milli millis millisecond milliseconds
  µs micro micros microsecond microseconds ns nano nanos nanosecond nanoseconds`.split(/\s+/),
);

function isDuration(value: string, target: Target): boolean {
  const text = value.trim();
  // ISO 8601 is known from 2.0 on.
  if (target === '2.2' && /^[+-]?P/i.test(text)) return true;
  const parts = /^(\d+)(.*)$/s.exec(text);
  return parts !== null && isWhole(parts[1], 63) && TIME_UNITS.has(parts[2].trim().toLowerCase());
}

const SIZE_UNITS = new Set(' b bytes k kb kibibytes m mb mebibytes g gb gibibytes t tb tebibytes'.split(' '));

function isMemorySize(value: string): boolean {
  const parts = /^(\d+)(.*)$/s.exec(value.trim());
  return parts !== null && isWhole(parts[1], 63) && SIZE_UNITS.has(parts[2].trim().toLowerCase());
}
