import fc from 'fast-check';
import type { Note, NoteParagraph } from '../../src/note/note.ts';
import { normalNote } from '../../src/note/note.ts';

/** Pieces of which texts are made that are hard to tell apart from what opens a paragraph, or leave something open. */
const PIECES = [
  '%flink.ssql',
  '%flink.ssql(type=update)',
  '%flink.ssql(type="',
  '  %md',
  '%md ',
  '%sh ls',
  '% sh',
  '%cassandra',
  '%b FROM t',
  '%flink.pyflink\nprint(1)',
  '%matplotlib inline',
  '\\%md',
  ' \\\\%flink.ssql',
  '-- hangar: paragraph',
  '-- hangar: paragraph A title',
  '\\-- hangar: paragraph x',
  '  --hangar:settings {"enabled": false}',
  '-- hangar: note {"params": {"a": 1}}',
  '-- hangar: target 1.20',
  '-- a comment',
  '/* a comment */',
  '/*',
  '*/',
  "'",
  '"',
  '`',
  "SELECT 'a' FROM t;",
  'SELECT a',
  ';',
  '',
  '',
  '   ',
  '\t',
  '\u2028',
  '\uFEFF',
  '\u00A0',
  '\f',
  'ü €😀',
  '\\',
  '$1 $&',
] as const;

const text = fc
  .array(
    fc.oneof(
      { arbitrary: fc.constantFrom(...PIECES), weight: 6 },
      { arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }), weight: 1 },
    ),
    { maxLength: 8 },
  )
  .chain((pieces) =>
    fc
      .array(fc.constantFrom('\n', '\n', '\n', '\r\n', '\r', '\n\n', ' '), {
        minLength: pieces.length,
        maxLength: pieces.length,
      })
      .map((ends) => pieces.map((piece, index) => piece + ends[index]).join('')),
  );

const title = fc.oneof(
  fc.constantFrom(
    'Create the tables',
    ' x ',
    'a\nb',
    '"quoted"',
    '{"title": 1}',
    '-- hangar: paragraph x',
    '\uFEFF',
    'a\u2028b',
    '%md',
    '\\',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);

const params = fc.dictionary(
  fc.constantFrom('a', 'region', 'ü', "it's"),
  fc.oneof(fc.string(), fc.integer(), fc.array(fc.string())),
);

const settings = fc.record(
  {
    enabled: fc.boolean(),
    titleShown: fc.boolean(),
    editorHide: fc.boolean(),
    tableHide: fc.boolean(),
    lineNumbers: fc.boolean(),
    colWidth: fc.integer({ min: 1, max: 12 }),
    fontSize: fc.integer({ min: 6, max: 20 }),
    runOnSelectionChange: fc.boolean(),
    checkEmpty: fc.boolean(),
    results: fc.constantFrom(
      {},
      { 0: { graph: { mode: 'multiBarChart', height: 200, keys: [{ name: 'a', index: 0 }] } } },
    ),
    params,
  },
  { requiredKeys: [] },
);

/** Comments as they may stand around what Zeppelin gets. */
const comments = fc
  .array(fc.constantFrom('-- a comment', '-- hangar: target 1.20', '', '/* two\nlines */', "-- it's"), {
    maxLength: 3,
  })
  .map((lines) => lines.join('\n'));

const paragraph: fc.Arbitrary<NoteParagraph> = fc.record(
  { title, text, settings, lead: comments },
  { requiredKeys: ['text', 'settings'] },
);

/** Any note as a `.sql` file can hold it. */
export const sqlNote: fc.Arbitrary<Note> = fc
  .record(
    {
      preamble: comments,
      paragraphs: fc.array(paragraph, { maxLength: 5 }),
      params,
      interpreterGroup: fc.constantFrom('flink', 'spark'),
    },
    { requiredKeys: ['preamble', 'paragraphs'] },
  )
  .map(normalNote);

/** Any note as a `.zpln` file can hold it. */
export const zeppelinNote: fc.Arbitrary<Note> = fc
  .tuple(sqlNote, fc.option(title, { nil: undefined }), fc.boolean())
  .map(([note, name, hasIds]) =>
    normalNote({
      ...note,
      ...(name !== undefined && { name }),
      preamble: '',
      paragraphs: note.paragraphs.map(({ lead: _, ...one }, index) => ({
        ...one,
        ...(hasIds && { id: `paragraph_${index}` }),
      })),
    }),
  );

/** A note without the places where it stood. */
export function placeless(note: Note | undefined): unknown {
  return note && { ...note, paragraphs: note.paragraphs.map(({ span: _, textSpan: __, ...one }) => one) };
}
