import { expect, test } from 'vitest';
import { editDistance, nearest } from '../../src/text/nearest.ts';

test.for([
  ['', '', 0],
  ['abc', 'abc', 0],
  ['abc', 'ab', 1],
  ['abc', 'abxc', 1],
  ['abc', 'axc', 1],
  ['abc', 'acb', 1],
  ['abcd', 'badc', 2],
  ['kitten', 'sitting', 3],
] as const)('from %j to %j', ([a, b, distance]) => {
  expect([editDistance(a, b), editDistance(b, a)]).toEqual([distance, distance]);
});

test.for([
  ['SELCT', ['SELECT', 'SET'], 'SELECT'],
  ['slect', ['SELECT'], 'SELECT'],
  ['FORM', ['FROM', 'FOR'], 'FROM'],
  ['ABCD', ['AXXD'], undefined],
  ['ABCDE', ['AXXDE'], 'AXXDE'],
  ['nothing', [], undefined],
] as const)('the nearest to %j of %j', ([name, known, expected]) => {
  expect(nearest(name, known)).toBe(expected);
});
