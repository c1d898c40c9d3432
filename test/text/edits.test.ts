import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits, composed, offsetBefore } from '../../src/text/edits.ts';
import type { Edit } from '../../src/text/span.ts';

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

test.for([
  ['nothing', [], [], []],
  ['only the first', [[1, 2, 'X']], [], [[1, 2, 'X']]],
  ['only the second', [], [[6, 6, 'X']], [[6, 6, 'X']]],
  [
    'apart',
    [[1, 2, '']],
    [[4, 5, 'Y']],
    [
      [1, 2, ''],
      [5, 6, 'Y'],
    ],
  ],
  ['the second in what the first wrote', [[1, 2, 'XYZ']], [[2, 3, '-']], [[1, 2, 'X-Z']]],
  ['the second takes back what the first wrote', [[2, 2, 'XY']], [[2, 4, '']], []],
  ['the second over all of the first and more', [[2, 3, 'XY']], [[1, 5, 'Q']], [[1, 4, 'Q']]],
  ['removals that meet', [[1, 2, '']], [[1, 2, '']], [[1, 3, '']]],
] as const)('two lists of edits as one: %s', ([, first, second, expected]) => {
  expect(composed(first.map(edit), second.map(edit))).toEqual(expected.map(edit));
});

test('one list does what the two do', () => {
  const edits = (length: number) =>
    fc
      .array(fc.tuple(fc.nat(length), fc.nat(length), fc.constantFrom('', 'x', 'yz')), { maxLength: 4 })
      .map((all) => inOrder(all.map(([a, b, text]) => edit([Math.min(a, b), Math.max(a, b), text]))));
  const text = 'abcdefghij';
  fc.assert(
    fc.property(
      edits(text.length).chain((first) => fc.tuple(fc.constant(first), edits(applyEdits(text, first).length))),
      ([first, second]) => {
        const once = composed(first, second);
        expect(applyEdits(text, once)).toBe(applyEdits(applyEdits(text, first), second));
        expect(inOrder(once)).toEqual(once);
      },
    ),
  );
});

test.for([
  ['in front of all edits', 0, 0],
  ['in what was replaced', 2, 1],
  ['behind a replacement', 4, 3],
  ['in what was inserted', 6, 5],
  ['behind all', 8, 5],
] as const)('where a place was: %s', ([, after, before]) => {
  expect(offsetBefore([edit([1, 3, 'XYZ']), edit([5, 5, 'ij'])], after)).toBe(before);
});

function edit([start, end, text]: readonly [number, number, string]): Edit {
  return { span: { start, end }, text };
}

/** In the order of the text, without what overlaps an earlier one. */
function inOrder(edits: readonly Edit[]): Edit[] {
  const kept: Edit[] = [];
  for (const one of [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    if (one.span.start >= (kept.at(-1)?.span.end ?? 0)) kept.push(one);
  }
  return kept;
}
