import type { CheckOptions } from '../../src/index.ts';
import { check } from '../../src/index.ts';

/** What the library finds, a line for each: `line:column-line:column severity code`. */
export function findings(text: string, options: CheckOptions = {}): string[] {
  return check(text, options).diagnostics.map(({ start, end, severity, code }) => {
    const to = end.line === start.line ? end.column : `${end.line}:${end.column}`;
    return `${start.line}:${start.column}-${to} ${severity} ${code}`;
  });
}
