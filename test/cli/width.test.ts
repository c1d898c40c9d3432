import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { measureFor } from '../../src/cli/report/width.ts';

/** What is measured without tables: there even a wide character takes one column. */
const plain: string[] = [];
for (let code = 0x80; code <= 0xffff; code++) {
  const char = String.fromCharCode(code);
  if ((await measureFor([char]))('全') === 1) plain.push(char);
}

test('letters and punctuation of European languages need no tables', () => {
  expect(plain.length).toBeGreaterThan(800);
  expect(plain).toEqual(expect.arrayContaining([...'äßéŁΩ–—’“”…→Жя']));
});

test.for(['全', '한', '😀', 'e\u0301', '\u00AD', '\u200B', '\u0300'])('%j does', async (char) => {
  const measure = await measureFor([char]);
  expect(measure('全')).toBe(2);
  expect(measure(char)).toBe(stringWidth(char));
});

test('what needs no tables takes the columns that they would say', () => {
  for (const char of plain) expect([char, stringWidth(char)]).toEqual([char, 1]);
  const ascii = fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code));
  const text = fc.array(fc.oneof(fc.constantFrom(...plain), ascii)).map((all) => all.join(''));
  fc.assert(
    fc.property(text, (one) => {
      expect(stringWidth(one)).toBe(one.length);
    }),
  );
});

test('a wide name beside a text that is not all ASCII is measured', async () => {
  expect((await measureFor(['é'], ['全.sql']))('全')).toBe(2);
  expect((await measureFor(['é'], ['e.sql']))('全')).toBe(1);
});
