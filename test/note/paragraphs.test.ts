import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutParagraphs } from '../../src/note/paragraphs.ts';

/** The pieces of a text, each with its interpreter in front. */
function pieces(text: string): string[] {
  return cutParagraphs(text).map(({ start, end, line }) => `${line?.name ?? ''}|${text.slice(start, end)}`);
}

test.for([
  ['an empty text', '', ['|']],
  ['a script', 'SELECT 1;\nSELECT 2;', ['|SELECT 1;\nSELECT 2;']],
  ['one paragraph', '%flink.ssql\nSELECT 1;', ['flink.ssql|%flink.ssql\nSELECT 1;']],
  [
    'several',
    '%md\nText\n%flink.ssql\nSELECT 1;\n%sh\nls',
    ['md|%md\nText\n', 'flink.ssql|%flink.ssql\nSELECT 1;\n', 'sh|%sh\nls'],
  ],
  ['two in a row', '%md\n%sh\n', ['md|%md\n', 'sh|%sh\n']],
  ['SQL in front of the first line', 'SELECT 1;\n%md\nx', ['|SELECT 1;\n', 'md|%md\nx']],
  ['blanks and comments in front of it', '\n-- a\n/* b */\n%md\nx', ['md|\n-- a\n/* b */\n%md\nx']],
  ['a byte order mark', '\uFEFF%md\nx', ['md|\uFEFF%md\nx']],
  ['line ends of other systems', '%md\r\nx\r\n%sh\rls\r%md', ['md|%md\r\nx\r\n', 'sh|%sh\rls\r', 'md|%md']],
  ['what is no line end', '%md\nx\u2028%sh\nls', ['md|%md\nx\u2028%sh\nls']],
  ['blanks in front of the line', '%md\nx\n  %sh', ['md|%md\nx\n', 'sh|  %sh']],
  ['SQL behind the line', "%flink.ssql SELECT '\n%md';\n%md", ["flink.ssql|%flink.ssql SELECT '\n%md';\n", 'md|%md']],
  ['in a string', "SELECT '\n%md\n';", ["|SELECT '\n%md\n';"]],
  ['in a string with a doubled quote', "SELECT 'it''s\n%md\n';", ["|SELECT 'it''s\n%md\n';"]],
  ['in back-ticks', 'SELECT `\n%md\n`;', ['|SELECT `\n%md\n`;']],
  ['in a comment', '/*\n%md\n*/ SELECT 1;', ['|/*\n%md\n*/ SELECT 1;']],
  ['behind a quote in a comment', "-- it's\n%md", ["md|-- it's\n%md"]],
  [
    'behind a string that is never closed',
    "SELECT 'a;\n%flink.ssql\nSELECT 1;",
    ["|SELECT 'a;\n", 'flink.ssql|%flink.ssql\nSELECT 1;'],
  ],
  [
    'between two such strings',
    "SELECT 'a;\n%flink.ssql\nSELECT 'b';",
    ["|SELECT 'a;\n", "flink.ssql|%flink.ssql\nSELECT 'b';"],
  ],
  [
    'behind a comment that is never closed',
    'SELECT 1 /* a\n%flink.ssql\nSELECT /* b */ 2;',
    ['|SELECT 1 /* a\n', 'flink.ssql|%flink.ssql\nSELECT /* b */ 2;'],
  ],
  ['modulo over two lines', 'SELECT a\n  % 2\n  %b\n %c.d FROM t', ['|SELECT a\n  % 2\n  %b\n %c.d FROM t']],
  [
    'an unknown interpreter between statements',
    'SELECT 1;\n%cassandra\nx',
    ['|SELECT 1;\n', 'cassandra|%cassandra\nx'],
  ],
  ['an unknown interpreter within one', 'SELECT 1\n%cassandra\nx', ['|SELECT 1\n%cassandra\nx']],
  ['a misspelt one within one', 'SELECT 1\n%flink.sqll\nSELECT 2', ['|SELECT 1\n', 'flink.sqll|%flink.sqll\nSELECT 2']],
  [
    'Python with its own magic lines',
    '%flink.ipyflink\n%matplotlib inline\n%flink.ssql\nSELECT 1',
    ['flink.ipyflink|%flink.ipyflink\n%matplotlib inline\n', 'flink.ssql|%flink.ssql\nSELECT 1'],
  ],
  ['Markdown with an apostrophe', "%md\nIt's\n%sh\nls", ["md|%md\nIt's\n", 'sh|%sh\nls']],
] as const)('%s', ([, text, expected]) => {
  expect(pieces(text)).toEqual(expected);
});

test('the pieces of any text are the text, and each begins where the one before it ends', () => {
  const word = fc.constantFrom(
    '%flink.ssql',
    '%md',
    '%sh',
    '% 2',
    '%x',
    '(type=update)',
    '(',
    ')',
    "'",
    '`',
    '"',
    '/*',
    '*/',
    '--',
    ';',
    '\n',
    '\r\n',
    '\r',
    ' ',
    'SELECT',
    'a',
    '=',
    ',',
    '\\',
    '\uFEFF',
    '\0',
  );
  const text = fc.array(word, { maxLength: 40 }).map((words) => words.join(''));
  fc.assert(
    fc.property(text, (one) => {
      const paragraphs = cutParagraphs(one);
      expect(paragraphs.map(({ start, end }) => one.slice(start, end)).join('')).toBe(one);
      expect(paragraphs.map(({ start }) => start)).toEqual([0, ...paragraphs.slice(0, -1).map(({ end }) => end)]);
      for (const { start, end, bodyStart } of paragraphs) expect(start <= bodyStart && bodyStart <= end).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test.for([
  "%flink.ssql\nSELECT 'a' /* b */ FROM t;\n'\n",
  '%flink.ssql\n/*\n',
  '%md\n',
  "%flink.ssql\n'\n%md\n",
  'SELECT a\n %b\n',
  // A machine that does something else meanwhile may be slow once, and not three times.
])('time grows with the length of the text: %j', { retry: 2 }, (piece) => {
  const time = (length: number) => {
    const text = piece.repeat(length / piece.length);
    const started = performance.now();
    cutParagraphs(text);
    return performance.now() - started;
  };
  time(100_000);
  expect(time(1_600_000)).toBeLessThan(40 * Math.max(5, time(200_000)));
});
