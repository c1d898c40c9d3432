import { expect, test } from 'vitest';
import { applyEdits } from '../../src/text/edits.ts';

test.for([
  ['none', [], 'abcdef'],
  ['an insertion', [[3, 3, 'X']], 'abcXdef'],
  ['a replacement', [[1, 3, 'X']], 'aXdef'],
  ['a removal', [[1, 3, '']], 'adef'],
  [
    'several, in any order',
    [
      [4, 5, 'Y'],
      [0, 1, 'X'],
    ],
    'XbcdYf',
  ],
  [
    'insertions at one place keep their order',
    [
      [2, 2, 'X'],
      [2, 2, 'Y'],
    ],
    'abXYcdef',
  ],
  [
    'of two that overlap the earlier one counts',
    [
      [1, 4, 'X'],
      [2, 5, 'Y'],
    ],
    'aXef',
  ],
  [
    'at both ends',
    [
      [6, 6, 'Y'],
      [0, 0, 'X'],
    ],
    'XabcdefY',
  ],
] as const)('%s', ([, edits, expected]) => {
  expect(
    applyEdits(
      'abcdef',
      edits.map(([start, end, text]) => ({ span: { start, end }, text })),
    ),
  ).toBe(expected);
});
