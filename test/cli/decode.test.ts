import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decode, encode } from '../../src/cli/files/decode.ts';
import { cli } from '../support/cli.ts';

test.for([
  ['ASCII', [0x61, 0x0a], 'a\n'],
  ['a byte order mark stays', [0xef, 0xbb, 0xbf, 0x61], '\uFEFFa'],
  ['two, three and four bytes', [0xc3, 0xa9, 0xe5, 0x85, 0xa8, 0xf0, 0x9f, 0x98, 0x80], 'é全😀'],
  ['ISO-8859-1', [0x63, 0x61, 0x66, 0xe9, 0x27], "caf\uDCE9'"],
  ['a character that is cut off', [0x61, 0xe5, 0x85], 'a\uDCE5\uDC85'],
  ['a longer form than needed', [0xc0, 0xaf, 0xe0, 0x80, 0xaf], '\uDCC0\uDCAF\uDCE0\uDC80\uDCAF'],
  ['half of a surrogate pair', [0xed, 0xa0, 0x80], '\uDCED\uDCA0\uDC80'],
  ['beyond Unicode', [0xf4, 0x90, 0x80, 0x80], '\uDCF4\uDC90\uDC80\uDC80'],
] as const)('%s', ([, bytes, text]) => {
  expect(decode(new Uint8Array(bytes), 'a.sql')).toBe(text);
});

test('any bytes can be had back, and text that is valid is as any reader has it', () => {
  const valid = fc.string({ unit: 'binary' }).map((text) => [...new TextEncoder().encode(text)]);
  const bytes = fc
    .array(fc.oneof(valid, fc.array(fc.integer({ min: 0x7f, max: 0xff }), { maxLength: 4 })), { maxLength: 6 })
    .map((pieces) => [0x61, ...pieces.flat()]);
  fc.assert(
    fc.property(bytes, (all) => {
      const text = decode(new Uint8Array(all), 'a.sql');
      expect([...encode(text)]).toEqual(all);
      const usual = new TextDecoder('utf-8', { ignoreBOM: true }).decode(new Uint8Array(all));
      if (!usual.includes('\uFFFD')) expect(text).toBe(usual);
    }),
  );
});

test('a file that is not UTF-8 has one finding for it, at the first byte', async () => {
  const latin1 = new Uint8Array([...'-- caf\u00E9 \u00E9\nSELECT 1;\n'].map((char) => char.charCodeAt(0)));
  expect(await cli('check a.sql', { files: { 'a.sql': latin1 } })).toMatchInlineSnapshot(`
    "exit 1
    a.sql:1:7 error[invalid-utf-8] Byte 0xE9 is not valid UTF-8 here, and one more place follows.
      1 | -- caf� �
        |       ^
      help: Save the file as UTF-8.

    1 error in 1 file
    "
  `);
});
