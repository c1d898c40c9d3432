import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readZpln, writeZpln } from '../../src/note/zpln.ts';
import { placeless, zeppelinNote } from './note-arbitrary.ts';

test('what is written is read as the same note', () => {
  fc.assert(
    fc.property(zeppelinNote, (note) => {
      expect(placeless(readZpln(writeZpln(note)))).toEqual(note);
      expect(readZpln(`\uFEFF${writeZpln(note)}`)).toEqual(note);
    }),
  );
});
