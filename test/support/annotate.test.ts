import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Finding } from '../../src/findings/finding.ts';
import { annotate, strip } from './annotate.ts';

function finding(start: number, end: number, related?: [number, number]): Finding {
  return {
    code: 'some-code',
    phase: 'syntax',
    severity: 'error',
    span: { start, end },
    message: 'Wrong.',
    ...(related && { related: [{ message: 'Opened here.', span: { start: related[0], end: related[1] } }] }),
  };
}

test('marks stand under what they mean', () => {
  const text = 'SELECT a b\nFROM t (\n\tWHERE x\n';
  const found = [finding(7, 8), finding(11, 15, [18, 19]), finding(21, 26), finding(27, 28), finding(29, 29)];
  expect(annotate(text, found)).toMatchInlineSnapshot(`
    "SELECT a b
    --     ^ some-code: Wrong.
    FROM t (
    --     ~ Opened here.
    -- <1 ^^^^ some-code: Wrong.
    	WHERE x
    -- <2 ^^^^^ some-code: Wrong.
    -- <8 ^ some-code: Wrong.
    -- <1 ^ some-code: Wrong.
    "
  `);
});

test('what is annotated can be stripped again, whatever the text', () => {
  const line = fc.constantFrom('SELECT a', '', '\t\tx', '-- a comment', '-- ^ no mark', 'é全角', '%flink.ssql');
  const text = fc
    .tuple(fc.array(line, { maxLength: 6 }), fc.constantFrom('\n', '\r\n'))
    .map(([lines, end]) => lines.join(end) + end);
  const place = fc.tuple(fc.nat(60), fc.nat(10));
  fc.assert(
    fc.property(text, fc.array(place, { maxLength: 4 }), (one, places) => {
      const annotated = annotate(
        one,
        places.map(([start, length]) => finding(start, start + length, [start, start])),
      );
      expect(strip(annotated)).toBe(one);
    }),
  );
});
