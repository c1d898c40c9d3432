import fc from 'fast-check';
import { expect, test } from 'vitest';
import { JsonText } from '../../src/note/json-text.ts';

/** A character and how it may be written in a string of JSON. */
const piece = fc.oneof(
  fc.string({ minLength: 1, maxLength: 1 }).map((char) => JsonText.write(char)),
  fc.constantFrom('\\n', '\\u003c', '\\u00e9', '\\/', '\\\\', '\\"', 'x', 'é', '😀', '\\ud83d\\ude00', '\\u0000'),
);

test('each character is found where it is written, and the other way round', () => {
  fc.assert(
    fc.property(fc.array(piece), fc.nat(20), (pieces, start) => {
      const raw = pieces.join('');
      const text = new JsonText(JSON.parse(`"${raw}"`), raw, start);
      for (let at = 0; at < text.value.length; at++) {
        const [from, to] = [text.offsetOf(at) - start, text.offsetOf(at + 1) - start];
        expect(JSON.parse(`"${raw.slice(from, to)}"`)).toBe(text.value[at]);
        for (let offset = from; offset < to; offset++) expect(text.offsetIn(start + offset)).toBe(at);
      }
      expect(text.offsetOf(text.value.length)).toBe(start + raw.length);
    }),
  );
});
