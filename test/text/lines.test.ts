import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endOfLine, LineIndex } from '../../src/text/lines.ts';

test.for([
  ['', ['']],
  ['a', ['a']],
  ['a\n', ['a', '']],
  ['a\r\nb\rc\nd', ['a', 'b', 'c', 'd']],
  ['\r\r\n\n', ['', '', '', '']],
  ['a\u2028b', ['a\u2028b']],
] as const)('the lines of %j', ([text, expected]) => {
  const lines = new LineIndex(text);
  expect(Array.from({ length: lines.count }, (_, i) => lines.textOf(i + 1))).toEqual(expected);
});

test.for([
  ['the first character', 'ab\ncd', 0, 1, 1],
  ['the line end', 'ab\ncd', 2, 1, 3],
  ['the first character of a line', 'ab\ncd', 3, 2, 1],
  ['the end', 'ab\ncd', 5, 2, 3],
  ['the middle of \\r\\n', 'a\r\nb', 2, 1, 3],
  ['a tab is one', '\ta', 1, 1, 2],
  ['UTF-16 units', '😀a', 2, 1, 3],
  ['before the text', 'ab', -5, 1, 1],
  ['behind the text', 'ab', 99, 1, 3],
] as const)('%s', ([, text, offset, line, column]) => {
  const { line: l, column: c } = new LineIndex(text).positionAt(offset);
  expect([l, c]).toEqual([line, column]);
});

test('a place is its line and column', () => {
  const text = fc.array(fc.constantFrom('a', '\n', '\r', '\r\n', '😀'), { maxLength: 30 }).map((all) => all.join(''));
  fc.assert(
    fc.property(text, fc.nat(40), (one, offset) => {
      const lines = new LineIndex(one);
      const place = lines.positionAt(offset);
      expect(lines.startOf(place.line) + place.column - 1).toBe(place.offset);
      expect(place.offset).toBe(Math.min(offset, one.length));
    }),
  );
});

test.for([
  ['a\nb', 0, 1],
  ['a\r\nb', 0, 1],
  ['a\rb', 1, 1],
  ['a\nb', 2, 3],
  ['', 0, 0],
] as const)('the line of %j that holds %i ends at %i', ([text, offset, end]) => {
  expect(endOfLine(text, offset)).toBe(end);
});
