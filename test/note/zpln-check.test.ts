import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check, fix } from '../../src/index.ts';
import { readZpln, writeZpln } from '../../src/note/zpln.ts';
import { zeppelinNote } from './note-arbitrary.ts';

const path = 'a.zpln';

/** A note as Zeppelin writes it, `<` and its like as escapes. */
function exported(...paragraphs: object[]): string {
  const json = JSON.stringify({ paragraphs, name: 'x', id: '2A', defaultInterpreterGroup: 'flink' }, undefined, 2);
  return json.replace(/[<>'&=]/g, (char) => `\\u00${char.charCodeAt(0).toString(16)}`);
}

/** Paragraph, line and column in it, code, and what stands there in the file. */
function found(file: string, options: Parameters<typeof check>[1] = {}): string[] {
  return check(file, { path, ...options }).diagnostics.map(
    ({ code, start, end, paragraph }) =>
      `${(paragraph?.index ?? -1) + 1} ${paragraph?.title ?? ''}|${start.line}:${start.column} ${code} ${file.slice(start.offset, end.offset)}`,
  );
}

describe('a file of Zeppelin', () => {
  const file = exported(
    { text: "%md\nIt's <b>good</b>" },
    {
      title: 'Make',
      text: "%flink.ssql\nCREATE TABLE t (a STRING)\nWITH ('connector' = 'datagn');",
      config: { editorHide: true },
    },
    { text: "%flink.ssql\nSELECT a\nFROM t WERE a <> 'é';" },
  );

  test('is one note: each place is told in its paragraph and in the file', () => {
    expect(found(file)).toEqual(['2 Make|3:21 unknown-connector \\u0027datagn\\u0027', '3 |3:8 misspelt-keyword WERE']);
  });

  test('may have a byte order mark', () => {
    expect(found(`\uFEFF${file}`)).toEqual(found(file));
  });

  test('is mended at its places, and the rest of it stays as it is', () => {
    const mended = fix(file, { path, unsafe: true });
    expect(mended.text).toBe(file.replace('\\u0027datagn\\u0027', "'datagen'").replace('WERE', 'WHERE'));
    expect(mended.fixed.map(({ start, paragraph }) => [paragraph, start.line, start.column])).toEqual([
      [{ index: 1, title: 'Make' }, 3, 21],
      [{ index: 2 }, 3, 8],
    ]);
    expect(mended.remaining).toEqual([]);
  });

  test('is mended with escapes where JSON needs them', () => {
    const lacking = exported({ text: 'SELECT "a" FROM (VALUES (1)) AS t (a);' });
    const { text } = fix(lacking, { path, unsafe: true });
    expect(text).toContain('"%flink.ssql(type=update)\\n\\nSELECT ');
    expect(readZpln(text)?.paragraphs[0].text).toBe(
      '%flink.ssql(type=update)\n\nSELECT `a` FROM (VALUES (1)) AS t (a);',
    );
  });

  test('is never cut: what Zeppelin has as one paragraph is one', () => {
    expect(found(exported({ text: '%md\n%flink.ssql\nSELEC 1;' }))).toEqual([]);
    expect(found(exported({ text: '%flink.ssql\nSELECT 1;\n%md\nx' }))).toHaveLength(1);
    expect(found(exported({ text: "%flink.ssql\nSELECT 'a;" }, { text: "%flink.ssql\nSELECT 'b';" }))).toHaveLength(1);
    expect(found(exported({ text: '%flink.ssql\n-- hangar: paragraph\nSELECT 1;' }))).toEqual([]);
  });

  test('names where else to look, in another paragraph, too', () => {
    const twice = exported(
      { title: 'One', text: '%flink.ssql\nCREATE VIEW v AS SELECT 1;' },
      { text: '%flink.ssql\nCREATE VIEW v AS SELECT 2;' },
    );
    const [{ related, paragraph }] = check(twice, { path }).diagnostics;
    expect(paragraph).toEqual({ index: 1 });
    expect(
      related?.map((one) => [one.paragraph, one.start.line, twice.slice(one.start.offset, one.end.offset)]),
    ).toEqual([[{ index: 0, title: 'One' }, 2, 'v']]);
  });

  test('has its variables filled in', () => {
    const text = `%flink.ssql\nCREATE TABLE t (a INT) WITH ('connector' = '\${kind}');\nSELECT '<A>' FROM t;\nSELEC a FROM t;`;
    const variables = { kind: 'datagen', A: 'a long value' };
    const file = exported({ text: '%md\n<A>' }, { text });
    expect(found(file, { variables })).toEqual(['2 |4:1 misspelt-keyword SELEC']);
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is Zeppelin's.
    expect(found(file)).toContain('2 |2:45 dynamic-form ${kind}');
  });
});

describe('a paragraph', () => {
  test('that does not run is not judged, but for what Zeppelin cannot store', () => {
    const config = { enabled: false };
    expect(found(exported({ text: '%flink.ssql\nSELEC 1;', config }))).toEqual([]);
    expect(found(exported({ text: '%flink.ssql(a=1\nSELEC 1;', config }))).toEqual([
      '1 |1:16 malformed-interpreter-line ',
    ]);
  });

  test('without an interpreter is SQL only where it begins so, and the note is one of Flink', () => {
    expect(found(exported({ text: '%md\nx' }, { text: '-- a\nSELECT 1;' }))).toEqual([
      '2 |2:1 missing-interpreter-line SELECT',
    ]);
    expect(found(exported({ text: "val x = 'a" }))).toEqual([]);
    expect(found(exported({ text: 'SELECT' }).replace('"flink"', '"spark"'))).toEqual([]);
  });

  test('may have any interpreter', () => {
    expect(found(exported({ text: '  \n%cassandra select %md' }))).toEqual([]);
  });
});

describe('what is no note', () => {
  test.for([
    ['', 'a value is missing', ''],
    ['{', 'a "}" is missing', ''],
    ['{"paragraphs": [', 'a "]" is missing', ''],
    ['{"paragraphs": [{"text": "a\nb"}]}', 'a text is never closed', ''],
    ['[]', 'it is no object', '['],
    ['{}', 'it has no "paragraphs"', '{'],
    ['{"paragraphs": {}}', '"paragraphs" is no list', '{'],
    ['{"paragraphs": [1]}', 'paragraph 1 is no object', '1'],
    ['{"paragraphs": [{"text": 5}]}', 'what paragraph 1 has as "text" is none', '5'],
    ['// x\n{"paragraphs": []}', 'JSON has no comments', '// x'],
    ['['.repeat(100_000), 'parts stand deeper', '['],
  ] as const)('%j', ([file, problem, there]) => {
    const { diagnostics } = check(file, { path });
    expect(diagnostics).toHaveLength(1);
    const [{ code, severity, message, start, end }] = diagnostics;
    expect([code, severity]).toEqual(['unreadable-note', 'error']);
    expect(message).toContain(problem);
    if (there !== '') expect(file.slice(start.offset, end.offset)).toBe(there);
  });

  test('has no fix', () => {
    expect(fix('{', { path, unsafe: true })).toMatchObject({ text: '{', edits: [], fixed: [] });
  });
});

test('nothing that a note has makes the checker stop, and every place is in its paragraph', () => {
  fc.assert(
    fc.property(zeppelinNote, (note) => {
      const file = writeZpln(note);
      for (const { paragraph, start, end } of check(file, { path }).diagnostics) {
        const own = note.paragraphs[paragraph?.index ?? -1];
        expect(paragraph?.title).toBe(own.title);
        expect(own.text.split(/\r\n|\r|\n/).length).toBeGreaterThanOrEqual(end.line);
        expect(start.offset).toBeGreaterThan(0);
      }
    }),
    { numRuns: 300 },
  );
});
