import { describe, expect, test } from 'vitest';
import { cli, runCli, wordChecker } from '../support/cli.ts';
import { memoryFiles } from '../support/memory-files.ts';

const NOTE = [
  '%flink.ssql',
  "CREATE TABLE t (a INT) WITH ('connector' = 'kinesis', 'stream' = 's', 'aws.region' = '<REGION>',",
  "  'scan.stream.initpos' = 'LATEST', 'format' = 'json');",
  'SELECT a FROM t;',
  '',
].join('\n');
const config = (rest: string) => `project: rides\nregion: eu-west-1\n${rest}`;
const NAMED = config('notes: { agg: { file: notes/agg.sql, variables: { REGION: eu-west-1 } } }\n');
const files = { 'hangar.yaml': NAMED, 'notes/agg.sql': NOTE };
const compact = (line: string, tree: Readonly<Record<string, string | null>>, more = {}) =>
  cli(`${line} --format compact`, { files: tree, ...more });

describe('a hangar.yaml', () => {
  const wrong = { ...files, 'hangar.yaml': NAMED.replace('region: ', 'regin: ') };

  test('is reported as SQL is', async () => {
    expect(await cli('check hangar.yaml', { files: wrong })).toMatchInlineSnapshot(`
      "exit 1
      hangar.yaml:2:1 error[unknown-key] A hangar.yaml has no key "regin".
        1 | project: rides
        2 | regin: eu-west-1
          | ^^^^^
        help: Did you mean "region"?
        fix: Write region
        2 - regin: eu-west-1
        2 + region: eu-west-1

      1 error in 1 file
      "
    `);
    expect(
      JSON.parse((await runCli('check hangar.yaml --format json', { files: wrong })).stdout),
    ).toMatchInlineSnapshot(`
      {
        "files": [
          {
            "diagnostics": [
              {
                "code": "unknown-key",
                "end": {
                  "column": 6,
                  "line": 2,
                  "offset": 20,
                },
                "fix": {
                  "edits": [
                    {
                      "end": {
                        "column": 6,
                        "line": 2,
                        "offset": 20,
                      },
                      "start": {
                        "column": 1,
                        "line": 2,
                        "offset": 15,
                      },
                      "text": "region",
                    },
                  ],
                  "safe": true,
                  "title": "Write region",
                },
                "help": "Did you mean "region"?",
                "message": "A hangar.yaml has no key "regin".",
                "phase": "config",
                "severity": "error",
                "start": {
                  "column": 1,
                  "line": 2,
                  "offset": 15,
                },
              },
            ],
            "path": "hangar.yaml",
          },
        ],
        "summary": {
          "errors": 1,
          "files": 1,
          "fixable": 1,
          "infos": 0,
          "warnings": 0,
        },
        "target": "1.15",
        "version": 1,
      }
    `);
  });

  test('is checked where it lies in what is checked', async () => {
    expect(await compact('check', wrong)).toMatchInlineSnapshot(`
      "exit 1
      hangar.yaml:2:1: error: A hangar.yaml has no key "regin". [unknown-key]
      "
    `);
    expect(await compact('check .', { 'a/hangar.yaml': 'x: 1\n', 'a/b.sql': 'SELECT 1;' })).toMatchInlineSnapshot(`
      "exit 1
      a/hangar.yaml:1:1: error: A hangar.yaml has no key "x". [unknown-key]
      a/hangar.yaml:1:5: error: The file has no "project". [missing-key]
      a/hangar.yaml:1:5: error: The file has no "region". [missing-key]
      "
    `);
    expect(await compact('check a/../hangar.yaml', { ...wrong, 'a/b.sql': '' })).toMatchInlineSnapshot(`
      "exit 1
      a/../hangar.yaml:2:1: error: A hangar.yaml has no key "regin". [unknown-key]
      "
    `);
  });

  test('that is not checked itself and is wrong makes what rests on it doubtful', async () => {
    expect(await compact('check notes', wrong)).toMatchInlineSnapshot(`
      "exit 2
      ! error: "hangar.yaml", which says how notes are checked, has a mistake. Run "hangar check hangar.yaml".
      "
    `);
    expect(await compact('check notes', { ...files, 'hangar.yaml': null })).toMatchInlineSnapshot(`
      "exit 2
      notes/agg.sql:2:86: error: "<REGION>" is a placeholder: Flink refuses it as "aws.region". [unfilled-placeholder]
      ! error: Cannot read "hangar.yaml": you may not read it.
      "
    `);
  });

  test('is mended', async () => {
    const inMemory = memoryFiles(wrong);
    expect(await cli('fix hangar.yaml --yes', { files: inMemory })).toMatchInlineSnapshot(`
      "exit 0
      hangar.yaml:2:1: Write region [unknown-key]

      1 fix in 1 file; nothing left
      "
    `);
    expect(new TextDecoder().decode(await inMemory.read('hangar.yaml'))).toBe(NAMED);
  });

  test('may be piped in', async () => {
    const world = { files, stdin: 'project: rides\n' };
    expect(await cli('check - --stdin-filename hangar.yaml --format compact', world)).toMatchInlineSnapshot(`
      "exit 1
      hangar.yaml:1:15: error: The file has no "region". [missing-key]
      "
    `);
  });

  test('is told of a note whose file is not there', async () => {
    expect(await compact('check hangar.yaml', { 'hangar.yaml': NAMED })).toMatchInlineSnapshot(`
      "exit 1
      hangar.yaml:3:23: error: There is no file "notes/agg.sql". [missing-note-file]
      "
    `);
  });
});

describe('a note that a hangar.yaml names', () => {
  test('is judged with its placeholders filled', async () => {
    expect(await compact('check', files)).toMatchInlineSnapshot(`
      "exit 0
      "
    `);
    expect(await compact('check notes/agg.sql', { 'notes/agg.sql': NOTE })).toMatchInlineSnapshot(`
      "exit 1
      notes/agg.sql:2:86: error: "<REGION>" is a placeholder: Flink refuses it as "aws.region". [unfilled-placeholder]
      "
    `);
  });

  test('is the one that the nearest file above names, and no other', async () => {
    const tree = { 'hangar.yaml': NAMED, 'a/hangar.yaml': config(''), 'a/notes/agg.sql': NOTE, 'notes/b.sql': NOTE };
    expect(await compact('check a/notes notes', tree)).toMatchInlineSnapshot(`
      "exit 1
      a/notes/agg.sql:2:86: error: "<REGION>" is a placeholder: Flink refuses it as "aws.region". [unfilled-placeholder]
      notes/b.sql:2:86: error: "<REGION>" is a placeholder: Flink refuses it as "aws.region". [unfilled-placeholder]
      "
    `);
    expect(await compact('check - --stdin-filename notes/agg.sql', files, { stdin: NOTE })).toMatchInlineSnapshot(`
      "exit 0
      "
    `);
    expect(await compact('check -', files, { stdin: NOTE })).toMatchInlineSnapshot(`
      "exit 1
      <stdin>:2:86: error: "<REGION>" is a placeholder: Flink refuses it as "aws.region". [unfilled-placeholder]
      "
    `);
  });

  test.for([
    ['a repository', { 'in/.git/HEAD': '' }, {}],
    ['the folder of the user', {}, { HOME: '/work/here/in/' }],
  ] as const)('is none where %s begins in between', async ([, more, environment]) => {
    const tree = { 'hangar.yaml': NAMED.replace('notes/', 'in/notes/'), 'in/notes/agg.sql': NOTE };
    expect(await compact('check in/notes', tree)).toBe('exit 0\n');
    expect(await compact('check in/notes', { ...tree, ...more }, { environment })).toMatch(/unfilled-placeholder/);
  });

  test('need not lie in a folder of notes to be one', async () => {
    const tree = { 'a.sql': 'SELECT 1;\n', 'hangar.yaml': config('notes: { a: { file: a.sql } }\n') };
    expect(await compact('check a.sql', tree)).toMatchInlineSnapshot(`
      "exit 0
      a.sql:1:1: warning: The first paragraph of the note has no interpreter line. [missing-interpreter-line]
      "
    `);
  });

  test('has the Flink of what runs it, if nothing else is said', async () => {
    const run = 'application: { name: agg, note: a, runtime: FLINK-1_20 }\n';
    const text = '%flink.ssql\nALTER TABLE t ADD c INT;\n';
    const tree = { 'notes/a.sql': text, 'hangar.yaml': config(`notes: { a: { file: notes/a.sql } }\n${run}`) };
    const old = { ...tree, 'hangar.yaml': `${tree['hangar.yaml']}notebook: { name: rides }\n` };
    const commented = { ...old, 'notes/a.sql': `-- hangar: target 1.20\n${text}` };
    expect(await compact('check notes --quiet', tree)).toBe('exit 0\n');
    expect(await compact('check notes --quiet', old)).toMatchInlineSnapshot(`
      "exit 1
      notes/a.sql:2:19: error: Flink 1.15 does not know this syntax; Flink 1.18 does. [newer-syntax]
      "
    `);
    expect(await compact('check notes --quiet', commented)).toBe('exit 0\n');
    expect(await compact('check notes --quiet --target 1.20', old)).toBe('exit 0\n');
  });

  test('is mended with its placeholders left in it', async () => {
    const broken = NOTE.replace('SELECT', 'SELEC').replace("'kinesis'", '"kinesis"');
    const inMemory = memoryFiles({ ...files, 'notes/agg.sql': broken });
    expect(await cli('fix notes --yes', { files: inMemory })).toMatchInlineSnapshot(`
      "exit 0
      notes/agg.sql:2:44: Write 'kinesis' [double-quoted-string]
      notes/agg.sql:4:1: Write SELECT [misspelt-keyword]

      2 fixes in 1 file; nothing left
      "
    `);
    expect(new TextDecoder().decode(await inMemory.read('notes/agg.sql'))).toBe(NOTE);
  });
});

test('without a hangar.yaml each directory is looked into once', async () => {
  const inMemory = memoryFiles({ 'a/b/one.sql': '', 'a/b/two.sql': '', 'a/three.sql': '' });
  const looked: string[] = [];
  const stat = async (path: string) => {
    if (path.endsWith('hangar.yaml')) looked.push(path);
    return inMemory.stat(path);
  };
  await cli('check a', { files: { ...inMemory, stat }, check: wordChecker });
  expect(looked).toEqual([
    '/work/here/a/b/hangar.yaml',
    '/work/here/a/hangar.yaml',
    '/work/here/hangar.yaml',
    '/work/hangar.yaml',
    '/hangar.yaml',
  ]);
});

test('a note is filled as the stage says that is asked for', async () => {
  const stages =
    'notes: { agg: { file: notes/agg.sql } }\n' +
    'stages: { prod: { region: us-east-1, notes: { agg: { variables: { REGION: us-east-1 } } } } }\n';
  const files = { 'hangar.yaml': config(stages), 'notes/agg.sql': NOTE };
  expect(await cli('check --format compact', { files })).toMatch(/^exit 1\n.*unfilled-placeholder/);
  expect(await cli('check --format compact --stage prod', { files })).toMatch(/^exit 0\n/);
  const environment = { HANGAR_STAGE: 'prod' };
  expect(await cli('fix --dry-run', { files, environment })).toMatch(/^exit 0\n/);
  expect(await cli('check --format compact --stage prd', { files })).toMatchInlineSnapshot(`
    "exit 2
    notes/agg.sql:2:86: error: "<REGION>" is a placeholder: Flink refuses it as "aws.region". [unfilled-placeholder]
    ! error: There is no stage "prd". Did you mean "prod"?
    "
  `);
  expect(await cli('check --format compact --stage local', { files })).toMatch(/^exit 1\n/);
});
