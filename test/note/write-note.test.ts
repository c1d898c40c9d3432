import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutParagraphs } from '../../src/note/paragraphs.ts';
import { readNote } from '../../src/note/read-note.ts';
import { writeNote } from '../../src/note/write-note.ts';
import { placeless, sqlNote } from './note-arbitrary.ts';

test('what is written is read as the same note', () => {
  fc.assert(
    fc.property(sqlNote, (note) => {
      expect(placeless(readNote(writeNote(note)))).toEqual(note);
    }),
    { numRuns: 1000 },
  );
});

test('what was written once is written the same again', () => {
  fc.assert(
    fc.property(sqlNote, fc.constantFrom('\n' as const, '\r\n' as const, '\r' as const), (note, lineEnd) => {
      const text = writeNote(note, { lineEnd });
      expect(writeNote(readNote(text), { lineEnd })).toBe(text);
      expect(placeless(readNote(`\uFEFF${text}`))).toEqual(placeless(readNote(text)));
    }),
    { numRuns: 1000 },
  );
});

test('a file has as many paragraphs for the checker as for the reader, at the same places', () => {
  fc.assert(
    fc.property(sqlNote, (note) => {
      const text = writeNote(note);
      const paragraphs = note.paragraphs.length === 0 ? [] : cutParagraphs(text);
      expect(paragraphs).toHaveLength(note.paragraphs.length);
      for (const [index, { span, textSpan }] of readNote(text).paragraphs.entries()) {
        expect(span?.start).toBeGreaterThanOrEqual(paragraphs[index].start);
        expect(span?.end).toBeLessThanOrEqual(paragraphs[index].end);
        expect(textSpan?.end).toBe(span?.end);
      }
    }),
  );
});
