import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { textReport } from '../../src/cli/report/text.ts';
import type { Diagnostic } from '../../src/index.ts';
import { LineIndex } from '../../src/text/lines.ts';

interface Marked {
  /** Given where it is not the whole of «…» in the text. */
  readonly related?: string;
  readonly fix?: readonly { readonly at: number; readonly remove?: number; readonly text: string }[];
  readonly safe?: boolean;
  readonly columns?: number;
  readonly message?: string;
  readonly help?: string;
}

/** The report of one finding, which covers what stands between « and » in the text. */
function report(marked: string, given: Marked = {}): string {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  const text = marked.replace(/[«»]/g, '');
  const lines = new LineIndex(text);
  const place = (from: number, to: number) => ({ start: lines.positionAt(from), end: lines.positionAt(to) });
  const related = given.related === undefined ? undefined : text.indexOf(given.related);
  const diagnostic: Diagnostic = {
    code: 'some-code',
    phase: 'syntax',
    severity: 'error',
    message: given.message ?? 'Something is wrong.',
    ...place(start, end),
    ...(given.help !== undefined && { help: given.help }),
    ...(related !== undefined && {
      related: [{ message: 'It is opened here.', ...place(related, related + (given.related?.length ?? 0)) }],
    }),
    ...(given.fix && {
      fix: {
        title: 'Mend it',
        safe: given.safe ?? true,
        edits: given.fix.map(({ at, remove = 0, text: inserted }) => ({ ...place(at, at + remove), text: inserted })),
      },
    }),
  };
  const paint = (_: unknown, painted: string) => painted;
  const options = { paint, measure: stringWidth, columns: given.columns, maxFindings: 50, quiet: false };
  return textReport(options).file({ path: 'a.sql', text, diagnostics: [diagnostic] });
}

describe('the frame', () => {
  test('marks a stretch, with the line before it', () => {
    expect(report('SELECT a,\n  «b c»\nFROM t')).toMatchInlineSnapshot(`
      "a.sql:2:3 error[some-code] Something is wrong.
        1 | SELECT a,
        2 |   b c
          |   ^^^

      "
    `);
  });

  test('leaves a blank line before it away', () => {
    expect(report('SELECT a;\n\n«b»')).toMatchInlineSnapshot(`
      "a.sql:3:1 error[some-code] Something is wrong.
        3 | b
          | ^

      "
    `);
  });

  test('marks an empty stretch by one caret, at the end of the text too', () => {
    expect(report('SELECT «»a')).toMatchInlineSnapshot(`
      "a.sql:1:8 error[some-code] Something is wrong.
        1 | SELECT a
          |        ^

      "
    `);
    expect(report('SELECT a\n«»')).toMatchInlineSnapshot(`
      "a.sql:2:1 error[some-code] Something is wrong.
        1 | SELECT a
        2 |
          | ^

      "
    `);
    expect(report('«»')).toMatchInlineSnapshot(`
      "a.sql:1:1 error[some-code] Something is wrong.
        1 |
          | ^

      "
    `);
  });

  test('marks the first line of a long stretch', () => {
    expect(report("SELECT «'a\nb\nc»")).toMatchInlineSnapshot(`
      "a.sql:1:8 error[some-code] Something is wrong.
        1 | SELECT 'a
          |        ^^

      "
    `);
  });

  test('shows a place that belongs to it, on another line', () => {
    expect(report('CREATE TABLE t (\n  a INT,\n  b INT\n«WITH» (', { related: '(' })).toMatchInlineSnapshot(`
      "a.sql:4:1 error[some-code] Something is wrong.
        1 | CREATE TABLE t (
          |                - It is opened here.
         ...
        3 |   b INT
        4 | WITH (
          | ^^^^

      "
    `);
  });

  test('shows a place that belongs to it, on the same line', () => {
    expect(report('SELECT f(a «FROM» t', { related: '(' })).toMatchInlineSnapshot(`
      "a.sql:1:12 error[some-code] Something is wrong.
        1 | SELECT f(a FROM t
          |            ^^^^
          |         - It is opened here.

      "
    `);
  });

  test('shows a place that belongs to it, where there is little room', () => {
    const long = 'abcdefghij '.repeat(6);
    expect(report(`SELECT f(${long} «FROM» t`, { related: '(', columns: 40 })).toMatchInlineSnapshot(`
      "a.sql:1:77 error[some-code] Something is
        wrong.
        1 | …ij abcdefghij abcdefghij  FROM t
          |                            ^^^^
          | SELECT f(abcdefghij abcdefghij a…
          |         - It is opened here.

      "
    `);
    expect(report(`SELECT ${long.slice(0, 20)} f(a\n«FROM» t`, { related: '(', columns: 40 })).toMatchInlineSnapshot(`
      "a.sql:2:1 error[some-code] Something is
        wrong.
        1 | SELECT abcdefghij abcdefghi f(a
          |                              -
          |                 It is opened here.
        2 | FROM t
          | ^^^^

      "
    `);
  });

  test('keeps tabs aligned', () => {
    expect(report('\tSELECT\ta,\t«b»')).toMatchInlineSnapshot(`
      "a.sql:1:12 error[some-code] Something is wrong.
        1 |     SELECT  a,  b
          |                 ^

      "
    `);
  });

  test('stands under full-width text and emoji', () => {
    expect(report("SELECT '全角文字', '👩‍👩‍👧', «全角» x")).toMatchInlineSnapshot(`
      "a.sql:1:28 error[some-code] Something is wrong.
        1 | SELECT '全角文字', '👩‍👩‍👧', 全角 x
          |                          ^^^^

      "
    `);
  });

  test('shows what would be invisible or would move the cursor', () => {
    expect(
      report('SELECT \u0000\u001B[31m\u202E\uDC80 «a» \u007F', { message: 'An \u001B in it.' }),
    ).toMatchInlineSnapshot(`
      "a.sql:1:17 error[some-code] An ␛ in it.
        1 | SELECT ␀␛[31m�� a ␡
          |                 ^

      "
    `);
  });

  test('does not show the byte order mark at the start', () => {
    expect(report('\uFEFF«a»', { fix: [{ at: 2, text: 'b' }] })).toMatchInlineSnapshot(`
      "a.sql:1:2 error[some-code] Something is wrong.
        1 | a
          | ^
        fix: Mend it
        1 - a
        1 + ab

      "
    `);
  });

  test.for(['\n', '\r\n', '\r'])('knows the line end %j', (end) => {
    expect(report(`SELECT${end}  «a»${end}FROM t`)).toBe(report('SELECT\n  «a»\nFROM t'));
  });

  test('clips a long line around what is marked', () => {
    const long = 'abcdefghij '.repeat(30);
    expect(report(`${long}«here»${long}`, { columns: 60 })).toMatchInlineSnapshot(`
      "a.sql:1:331 error[some-code] Something is wrong.
        1 | …efghij abcdefghij hereabcdefghij abcdefghij abcdefgh…
          |                    ^^^^

      "
    `);
    expect(report(`«here» ${long}`, { columns: 60 })).toMatchInlineSnapshot(`
      "a.sql:1:1 error[some-code] Something is wrong.
        1 | here abcdefghij abcdefghij abcdefghij abcdefghij abc…
          | ^^^^

      "
    `);
    expect(report(`${long}«here»`, { columns: 60 })).toMatchInlineSnapshot(`
      "a.sql:1:331 error[some-code] Something is wrong.
        1 | …hij abcdefghij abcdefghij abcdefghij abcdefghij here
          |                                                  ^^^^

      "
    `);
    expect(report(`a «${long}» b`, { columns: 60 })).toMatchInlineSnapshot(`
      "a.sql:1:3 error[some-code] Something is wrong.
        1 | …abcdefghij abcdefghij abcdefghij abcdefghij abcdefgh…
          |  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

      "
    `);
  });

  test('clips a line of full-width text to the same width', () => {
    const rows = report(`${'全角'.repeat(60)}«全角»${'全角'.repeat(60)}`, { columns: 60 }).split('\n');
    expect(rows.map((row) => stringWidth(row)).filter((width) => width > 60)).toEqual([]);
    expect(rows).toMatchInlineSnapshot(`
      [
        "a.sql:1:121 error[some-code] Something is wrong.",
        "  1 | …角全角全角全角全角全角全角全角全角全角全角全角全角全…",
        "    |                    ^^^^",
        "",
        "",
      ]
    `);
  });

  test('of a line of 10 MB does not take long', () => {
    const started = performance.now();
    report(`${'x '.repeat(2_500_000)}«y»${' z'.repeat(2_500_000)}`, { columns: 80 });
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe('words', () => {
  test('are wrapped on a narrow terminal only', () => {
    const given = {
      message: 'A sentence that is rather long, with many words in it.',
      help: 'Do what has to be done, and then do it again until it works.',
    };
    expect(report('«a»', { ...given, columns: 40 })).toMatchInlineSnapshot(`
      "a.sql:1:1 error[some-code] A sentence
        that is rather long, with many words
        in it.
        1 | a
          | ^
        help: Do what has to be done, and then
          do it again until it works.

      "
    `);
    expect(report('«a»', given)).toMatchInlineSnapshot(`
      "a.sql:1:1 error[some-code] A sentence that is rather long, with many words in it.
        1 | a
          | ^
        help: Do what has to be done, and then do it again until it works.

      "
    `);
  });
});

describe('the preview of a fix', () => {
  test('shows a changed line before and after', () => {
    expect(report('«SELCT» a', { fix: [{ at: 0, remove: 5, text: 'SELECT' }] })).toMatchInlineSnapshot(`
      "a.sql:1:1 error[some-code] Something is wrong.
        1 | SELCT a
          | ^^^^^
        fix: Mend it
        1 - SELCT a
        1 + SELECT a

      "
    `);
  });

  test('that nobody should apply unseen', () => {
    expect(report('«a» b', { fix: [{ at: 1, text: ',' }], safe: false })).toMatchInlineSnapshot(`
      "a.sql:1:1 error[some-code] Something is wrong.
        1 | a b
          | ^
        suggestion: Mend it
        1 - a b
        1 + a, b

      "
    `);
  });

  test('shows new lines only where no line changes', () => {
    expect(report('a\n«b»', { fix: [{ at: 1, text: '\n)' }] })).toMatchInlineSnapshot(`
      "a.sql:2:1 error[some-code] Something is wrong.
        1 | a
        2 | b
          | ^
        fix: Mend it
        2 + )

      "
    `);
    expect(report('«a»\nb', { fix: [{ at: 0, text: '%flink.ssql\n\n' }] })).toMatchInlineSnapshot(`
      "a.sql:1:1 error[some-code] Something is wrong.
        1 | a
          | ^
        fix: Mend it
        1 + %flink.ssql
        2 +

      "
    `);
  });

  test('shows lines that go', () => {
    expect(report('a\n«b»\nc', { fix: [{ at: 2, remove: 2, text: '' }] })).toMatchInlineSnapshot(`
      "a.sql:2:1 error[some-code] Something is wrong.
        1 | a
        2 | b
          | ^
        fix: Mend it
        2 - b

      "
    `);
  });

  test('shows edits that are far apart, with their numbers after the fix', () => {
    const text = `«a»\n${'x\n'.repeat(20)}z`;
    expect(
      report(text, {
        fix: [
          { at: 0, text: '(\n' },
          { at: 42, text: ')' },
        ],
      }),
    ).toMatchInlineSnapshot(`
      "a.sql:1:1 error[some-code] Something is wrong.
        1 | a
          | ^
        fix: Mend it
         1 + (
        22 - z
        23 + )z

      "
    `);
  });

  test('stops after some lines', () => {
    expect(report('«a»', { fix: [{ at: 0, text: 'x\n'.repeat(20) }] })).toMatchInlineSnapshot(`
      "a.sql:1:1 error[some-code] Something is wrong.
        1 | a
          | ^
        fix: Mend it
         1 + x
         2 + x
         3 + x
         4 + x
         5 + x
         6 + x
         7 + x
         8 + x
           … 12 more lines

      "
    `);
  });

  test('clips long lines around the change', () => {
    const long = 'abcdefghij '.repeat(30);
    expect(report(`${long}«a»${long}`, { columns: 60, fix: [{ at: 331, text: ')' }] })).toMatchInlineSnapshot(`
      "a.sql:1:331 error[some-code] Something is wrong.
        1 | …efghij abcdefghij aabcdefghij abcdefghij abcdefghij …
          |                    ^
        fix: Mend it
        1 - …fghij abcdefghij aabcdefghij abcdefghij abcdefghij a…
        1 + …fghij abcdefghij a)abcdefghij abcdefghij abcdefghij …

      "
    `);
  });
});
