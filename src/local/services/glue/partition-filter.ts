import type { Column } from '../../../../aws-models/data/glue.generated.ts';
import { invalidInput } from './find.ts';

type Comparison = (a: number | string, b: number | string) => boolean;

const COMPARISONS: Readonly<Record<string, Comparison>> = {
  '=': (a, b) => a === b,
  '<>': (a, b) => a !== b,
  '!=': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};

const TERM = /^\(?\s*`?(\w+)`?\s*(=|<>|!=|<=|>=|<|>)\s*(?:'((?:[^']|'')*)'|(-?[\d.]+))\s*\)?$/;

/** Reads a filter of partitions: comparisons of keys with constants, all of which must hold. */
export function partitionFilter(
  expression: string | undefined,
  keys: readonly Column[],
): (values: readonly string[]) => boolean {
  if (expression === undefined || expression.trim() === '') return () => true;
  const tests = expression.split(/\s+and\s+/i).map((term) => testOf(term.trim(), keys));
  return (values) => tests.every((test) => test(values));
}

function testOf(term: string, keys: readonly Column[]): (values: readonly string[]) => boolean {
  const match = TERM.exec(term);
  const at = keys.findIndex(({ Name }) => Name.toLowerCase() === match?.[1].toLowerCase());
  if (!match || at < 0) throw invalidInput(`Unsupported expression '${term}'`);
  const [, , operator, text, number] = match;
  const compare = COMPARISONS[operator];
  if (number !== undefined) return (values) => compare(Number(values[at]), Number(number));
  return (values) => compare(values[at], text.replaceAll("''", "'"));
}
