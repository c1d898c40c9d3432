import { UserError } from '../user-error.ts';

const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };

/** A length of time as people write it, `30s` or `5m`, in milliseconds; a bare number is seconds. */
export function durationOf(option: string, text: string): number {
  const [, number, unit = 's'] = /^(\d+(?:\.\d+)?)(ms|s|m|h)?$/.exec(text) ?? [];
  if (number === undefined) throw new UserError(`--${option} takes a time such as 30s or 5m, not "${text}".`);
  return Math.round(Number(number) * UNITS[unit]);
}
