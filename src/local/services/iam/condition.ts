import type { Statement } from './document.ts';
import { listOf } from './document.ts';
import { arnLike, like } from './wildcard.ts';

/** What is known about a request, by the key that policies use: `aws:SourceAccount`. */
export type Context = Readonly<Record<string, string>>;

type Test = (actual: string, wanted: string) => boolean;

const TESTS: Readonly<Record<string, Test>> = {
  StringEquals: (a, b) => a === b,
  StringEqualsIgnoreCase: (a, b) => a.toLowerCase() === b.toLowerCase(),
  StringLike: like,
  ArnEquals: arnLike,
  ArnLike: arnLike,
  Bool: (a, b) => a.toLowerCase() === b.toLowerCase(),
  NumericEquals: (a, b) => Number(a) === Number(b),
  NumericLessThan: (a, b) => Number(a) < Number(b),
  NumericLessThanEquals: (a, b) => Number(a) <= Number(b),
  NumericGreaterThan: (a, b) => Number(a) > Number(b),
  NumericGreaterThanEquals: (a, b) => Number(a) >= Number(b),
  DateLessThan: (a, b) => Date.parse(a) < Date.parse(b),
  DateGreaterThan: (a, b) => Date.parse(a) > Date.parse(b),
};

/** Those that are the opposite of another; they hold, too, where nothing is known of the key. */
const OPPOSITES: Readonly<Record<string, string>> = {
  StringNotEquals: 'StringEquals',
  StringNotEqualsIgnoreCase: 'StringEqualsIgnoreCase',
  StringNotLike: 'StringLike',
  ArnNotEquals: 'ArnEquals',
  ArnNotLike: 'ArnLike',
  NumericNotEquals: 'NumericEquals',
};

/** Whether all conditions of a statement hold. One that is not known here does not. */
export function holds(condition: Statement['Condition'], context: Context): boolean {
  const known = new Map(Object.entries(context).map(([key, value]) => [key.toLowerCase(), value]));
  return Object.entries(condition ?? {}).every(([operator, keys]) =>
    Object.entries(keys).every(([key, wanted]) => holdsOne(operator, known.get(key.toLowerCase()), listOf(wanted))),
  );
}

function holdsOne(operator: string, actual: string | undefined, wanted: readonly string[]): boolean {
  if (operator === 'Null') return wanted.some((one) => (one === 'true') === (actual === undefined));
  // A key has one value here: some of its values are as wanted if that one is, and none if there is none.
  if (operator.startsWith('ForAnyValue:') && actual === undefined) return false;
  const plain = operator.replace(/^ForAnyValue:/, '').replace(/IfExists$/, '');
  if (actual === undefined) return plain !== operator || plain in OPPOSITES;
  const test = TESTS[OPPOSITES[plain] ?? plain];
  if (!test) return false;
  const some = wanted.some((one) => test(actual, one));
  return plain in OPPOSITES ? !some : some;
}
