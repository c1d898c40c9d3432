import { expect, test } from 'vitest';
import { cli } from '../support/cli.ts';
import { memoryFiles } from '../support/memory-files.ts';

const note = `${JSON.stringify(
  {
    paragraphs: [
      { text: '%md\n# Rides' },
      { title: 'Make it', text: "%flink.ssql\nCREATE VIEW v AS\nSELECT 'é' AS a;" },
      { text: '%flink.ssql\nSELECT a\nFROM v WERE a <> 1;\nCREATE VIEW v AS SELECT 1;' },
    ],
    name: 'rides',
  },
  undefined,
  2,
)}\n`;

test('a note of Zeppelin is shown as people see it', async () => {
  expect(await cli('check notes', { files: { 'notes/a.zpln': note } })).toMatchInlineSnapshot(`
    "exit 1
    notes/a.zpln, paragraph 3, 3:8 error[misspelt-keyword] "WERE" is no keyword.
      2 | SELECT a
      3 | FROM v WERE a <> 1;
        |        ^^^^
      help: Did you mean "WHERE"?
      fix: Write WHERE
      3 - FROM v WERE a <> 1;
      3 + FROM v WHERE a <> 1;

    notes/a.zpln, paragraph 3, 4:13 error[duplicate-table] A view "v" exists already.
      3 | FROM v WERE a <> 1;
      4 | CREATE VIEW v AS SELECT 1;
        |             ^
      note: paragraph 2 "Make it", 2:13: It is declared here.
      help: Choose another name, drop the first one before, or write IF NOT EXISTS.

    2 errors in 1 file
    "
  `);
});

test('programs get places in the file', async () => {
  expect(await cli('check a.zpln --format compact', { files: { 'a.zpln': note } })).toMatchInlineSnapshot(`
    "exit 1
    a.zpln:11:46: error: "WERE" is no keyword. [misspelt-keyword]
    a.zpln:11:72: error: A view "v" exists already. [duplicate-table]
    "
  `);
  expect(await cli('check a.zpln --format github', { files: { 'a.zpln': note } })).toMatchInlineSnapshot(`
    "exit 1
    ::error file=a.zpln,line=11,col=46,endLine=11,endColumn=50,title=misspelt-keyword::"WERE" is no keyword.%0ADid you mean "WHERE"?
    ::error file=a.zpln,line=11,col=72,endLine=11,endColumn=73,title=duplicate-table::A view "v" exists already.%0AChoose another name, drop the first one before, or write IF NOT EXISTS.
    "
  `);
});

test('the name of standard input tells', async () => {
  expect(
    await cli('check - --stdin-filename a.zpln --format compact', { stdin: '{"paragraphs": [}' }),
  ).toMatchInlineSnapshot(`
    "exit 1
    a.zpln:1:17: error: This is no note of Zeppelin: a value is missing. [unreadable-note]
    "
  `);
});

test('what is no note is a finding at its place', async () => {
  expect(
    await cli('check a.zpln', {
      files: { 'a.zpln': '{\n  "paragraphs": [\n    {"text": "%md" "title": "x"}\n  ]\n}\n' },
    }),
  ).toMatchInlineSnapshot(`
    "exit 1
    a.zpln:3:20 error[unreadable-note] This is no note of Zeppelin: a "," is missing.
      2 |   "paragraphs": [
      3 |     {"text": "%md" "title": "x"}
        |                    ^^^^^^^
      help: Export the note once more.

    1 error in 1 file
    "
  `);
});

test('it is mended where it stands', async () => {
  const files = memoryFiles({ 'a.zpln': `\uFEFF${note}` });
  expect(await cli('fix a.zpln --unsafe --yes', { files })).toMatchInlineSnapshot(`
    "exit 1
    a.zpln, paragraph 3, 3:8: Write WHERE [misspelt-keyword]

    a.zpln, paragraph 3, 4:13 error[duplicate-table] A view "v" exists already.
      3 | FROM v WHERE a <> 1;
      4 | CREATE VIEW v AS SELECT 1;
        |             ^
      note: paragraph 2 "Make it", 2:13: It is declared here.
      help: Choose another name, drop the first one before, or write IF NOT EXISTS.

    1 fix in 1 file; 1 error left
    "
  `);
  expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(await files.read('a.zpln'))).toBe(
    `\uFEFF${note.replace('WERE', 'WHERE')}`,
  );
});

test('a diff is one of the file', async () => {
  expect(await cli('fix a.zpln --unsafe --diff', { files: { 'a.zpln': note } })).toMatchInlineSnapshot(`
    "exit 1
    --- a/a.zpln
    +++ b/a.zpln
    @@ -8,7 +8,7 @@
           "text": "%flink.ssql\\nCREATE VIEW v AS\\nSELECT 'é' AS a;"
         },
         {
    -      "text": "%flink.ssql\\nSELECT a\\nFROM v WERE a <> 1;\\nCREATE VIEW v AS SELECT 1;"
    +      "text": "%flink.ssql\\nSELECT a\\nFROM v WHERE a <> 1;\\nCREATE VIEW v AS SELECT 1;"
         }
       ],
       "name": "rides"
    ! would make 1 fix in 1 file; 1 error would be left
    "
  `);
});

test('a note that a hangar.yaml names has its variables filled in', async () => {
  const config = 'project: rides\nregion: eu-west-1\nnotes:\n  a: { file: a.zpln, variables: { REGION: eu-west-1 } }\n';
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is Zeppelin's.
  const text = "%flink.ssql\nSELECT '<REGION>', '<STREAM>';\nSELECT ${form};";
  const files = { 'hangar.yaml': config, 'a.zpln': JSON.stringify({ paragraphs: [{ text }] }) };
  expect(await cli('check a.zpln --format compact', { files })).toMatchInlineSnapshot(`
    "exit 0
    a.zpln:1:58: warning: Nothing fills in "<STREAM>". [undeclared-variable]
    a.zpln:1:77: info: "\${form}" is a form that Zeppelin asks to be filled in, so the note cannot be promoted. [dynamic-form]
    "
  `);
});
