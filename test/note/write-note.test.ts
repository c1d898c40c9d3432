import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
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

describe('a file', () => {
  const paragraph = { text: '%flink.ssql\nSELECT 1;', settings: {} };

  test('has markers only where they say something', () => {
    const preamble = '-- hangar: target 1.15';
    const note = {
      preamble,
      paragraphs: [
        { text: '%md\n# Rides', settings: {} },
        { ...paragraph, title: 'Make it', settings: { editorHide: true }, lead: '-- once' },
        paragraph,
        { text: 'val x = 1', settings: {} },
        { text: '', settings: {} },
        { ...paragraph, title: 'a\nb' },
      ],
    };
    expect(writeNote(note)).toBe(
      [
        '-- hangar: target 1.15',
        '',
        '%md',
        '# Rides',
        '',
        '-- hangar: paragraph Make it',
        '-- hangar: settings {"editorHide":true}',
        '-- once',
        '%flink.ssql',
        'SELECT 1;',
        '',
        '%flink.ssql',
        'SELECT 1;',
        '',
        '-- hangar: paragraph',
        'val x = 1',
        '',
        '-- hangar: paragraph',
        '',
        '-- hangar: paragraph',
        '-- hangar: settings {"title":"a\\nb"}',
        '%flink.ssql',
        'SELECT 1;',
        '',
      ].join('\n'),
    );
  });

  test('has a "\\" in front of what would be misread, and nowhere else', () => {
    const text = '%md\n%sh\n\\%sh\n%b\n-- hangar: paragraph\n-- hangar: target 1.15\n\\\\alpha';
    expect(writeNote({ preamble: '', paragraphs: [{ text, settings: {} }] })).toBe(
      '%md\n\\%sh\n\\\\%sh\n%b\n\\-- hangar: paragraph\n-- hangar: target 1.15\n\\\\alpha\n',
    );
  });

  test('says what is set for the whole note', () => {
    const note = { preamble: '-- a', params: { region: 'x' }, interpreterGroup: 'spark', paragraphs: [paragraph] };
    expect(writeNote(note)).toBe(
      '-- a\n-- hangar: note {"interpreterGroup":"spark","params":{"region":"x"}}\n\n%flink.ssql\nSELECT 1;\n',
    );
  });
});

describe('a file that a person wrote', () => {
  const texts = (text: string) => readNote(text).paragraphs.map((one) => one.text);

  test('may be a script, or empty', () => {
    expect(texts('-- a\nSELECT 1;\n')).toEqual(['-- a\nSELECT 1;']);
    expect(readNote('-- a\n\n')).toEqual({ preamble: '-- a', paragraphs: [] });
    expect(readNote('')).toEqual({ preamble: '', paragraphs: [] });
  });

  test('keeps comments in front of a paragraph to itself', () => {
    const text = '-- licence\n\n-- hangar: paragraph A\n\n-- why\n%flink.ssql\nSELECT 1;\n-- of the SQL\n\n%md\nx';
    expect(readNote(text)).toMatchObject({
      preamble: '-- licence',
      paragraphs: [{ title: 'A', lead: '-- why', text: '%flink.ssql\nSELECT 1;\n-- of the SQL' }, { text: '%md\nx' }],
    });
  });

  test('tells where its paragraphs stand', () => {
    const text = '\uFEFF-- a\r\n-- hangar: paragraph A\r\n%md\r\nx\r\n\r\n%sh\r\nls\r\n';
    const { paragraphs } = readNote(text);
    const at = ({ start, end } = { start: 0, end: 0 }) => text.slice(start, end);
    expect(paragraphs.map(({ span, textSpan }) => [at(span), at(textSpan)])).toEqual([
      ['-- hangar: paragraph A\r\n%md\r\nx', '%md\r\nx'],
      ['%sh\r\nls', '%sh\r\nls'],
    ]);
  });

  test('may set what is usual, or what is none', () => {
    const settings = (json: string) =>
      readNote(`-- hangar: paragraph\n-- hangar: settings ${json}\n%md`).paragraphs[0].settings;
    expect(settings('{"enabled": true, "colWidth": 12, "titleShown": false}')).toEqual({});
    expect(settings('{"enabled": "no", "colour": 1}')).toEqual({});
    expect(settings('{"enabled": false')).toEqual({});
  });
});

test.for([
  ['markers', '-- hangar: paragraph a\n%flink.ssql\nSELECT 1;\n\n'],
  ['markers with open strings', "-- hangar: paragraph\n%flink.ssql\nSELECT '\n%md\n"],
  ['lines that are escaped', '%md\n\\%md\n'],
  // A machine that does something else meanwhile may be slow once, and not three times.
] as const)('time grows with the length of a text of %s', { retry: 2 }, ([, piece]) => {
  const time = (count: number) => {
    const start = performance.now();
    writeNote(readNote(piece.repeat(count)));
    return performance.now() - start;
  };
  time(500);
  const short = time(1_000);
  expect(time(8_000)).toBeLessThan(8 * 6 * Math.max(short, 5));
});
