import { describe, expect, test } from 'vitest';
import { CannotWrite } from '../../src/cli/ports.ts';
import { cli, runCli, wordChecker } from '../support/cli.ts';
import { memoryFiles } from '../support/memory-files.ts';

const TREE = {
  'sql/a.sql': 'SELECT BAD\nFROM BAD;\n',
  'sql/b.sql': 'SELECT 1;\n',
  'notes/n.sql': '%flink.ssql\nSELECT ODD, BAD;\n',
};

/** A command line and the files it is run among, afterwards. */
async function mended(line: string, world: Parameters<typeof cli>[1] = {}, files = memoryFiles(TREE)) {
  const printed = await cli(line, { check: wordChecker, ...world, files });
  const texts: string[] = [];
  for (const path of Object.keys(TREE)) texts.push(new TextDecoder().decode(await files.read(path)));
  const changed = Object.values(TREE).filter((text, index) => texts[index] !== text).length;
  return `${printed}${changed} changed`;
}

describe('hangar fix', () => {
  test('asks before it changes files', async () => {
    expect(await mended('fix', { answer: true, isTerminal: true })).toMatchInlineSnapshot(`
      "exit 0
      notes/n.sql:2:13: Write "good" [error-word]
      sql/a.sql:1:8: Write "good" [error-word]
      sql/a.sql:2:6: Write "good" [error-word]

      notes/n.sql:2:8 [1;33mwarning[warning-word][0m The word "ODD" stands here.
      [2m  1 | [0m%flink.ssql
      [2m  2 | [0mSELECT ODD, good;
      [2m    | [0m       [1;33m^^^[0m

      3 fixes in 2 files; [1;33m1 warning[0m left
      ! Change 2 files? yes
      2 changed"
    `);
  });

  test('changes nothing where the answer is no', async () => {
    expect(await mended('fix', { answer: false, isTerminal: true })).toMatchInlineSnapshot(`
      "exit 2
      notes/n.sql:2:13: Write "good" [error-word]
      sql/a.sql:1:8: Write "good" [error-word]
      sql/a.sql:2:6: Write "good" [error-word]

      ! Change 2 files? no
      ! error: Nothing was changed.
      0 changed"
    `);
  });

  test('tells where the answer is given what it is about', async () => {
    expect(await mended('fix sql', { answer: true })).toMatchInlineSnapshot(`
      "exit 0
      2 fixes in 1 file; nothing left
      ! sql/a.sql:1:8: Write "good" [error-word]
      ! sql/a.sql:2:6: Write "good" [error-word]
      ! 
      ! Change 1 file? yes
      1 changed"
    `);
  });

  test('does not wait for an answer that nobody can give', async () => {
    expect(await mended('fix sql')).toMatchInlineSnapshot(`
      "exit 2
      sql/a.sql:1:8: Write "good" [error-word]
      sql/a.sql:2:6: Write "good" [error-word]

      ! error: Nobody can be asked whether to change 1 file, so nothing was changed. Add --yes to do it, or --diff to look first.
      0 changed"
    `);
  });

  test('does not ask with --yes', async () => {
    expect(await mended('fix sql --yes')).toMatchInlineSnapshot(`
      "exit 0
      sql/a.sql:1:8: Write "good" [error-word]
      sql/a.sql:2:6: Write "good" [error-word]

      2 fixes in 1 file; nothing left
      1 changed"
    `);
    expect(await mended('fix sql --yes --quiet')).toMatchInlineSnapshot(`
      "exit 0
      1 changed"
    `);
  });

  test('does not ask where there is nothing to do', async () => {
    expect(await mended('fix sql/b.sql')).toMatchInlineSnapshot(`
      "exit 0
      nothing to fix in 1 file
      0 changed"
    `);
  });

  test('shows so many fixes of each file', async () => {
    expect(await mended('fix sql --yes --max-findings 1')).toMatchInlineSnapshot(`
      "exit 0
      sql/a.sql:1:8: Write "good" [error-word]
      sql/a.sql: 1 more (--max-findings 0 shows all).

      2 fixes in 1 file; nothing left
      1 changed"
    `);
  });

  test('shows a diff and changes nothing', async () => {
    expect(await mended('fix --diff')).toMatchInlineSnapshot(`
      "exit 0
      --- a/notes/n.sql
      +++ b/notes/n.sql
      @@ -1,2 +1,2 @@
       %flink.ssql
      -SELECT ODD, BAD;
      +SELECT ODD, good;
      --- a/sql/a.sql
      +++ b/sql/a.sql
      @@ -1,2 +1,2 @@
      -SELECT BAD
      -FROM BAD;
      +SELECT good
      +FROM good;
      ! would make 3 fixes in 2 files; 1 warning would be left
      0 changed"
    `);
  });

  test('shows a diff in colours', async () => {
    const { stdout } = await runCli('fix sql --diff', { files: TREE, check: wordChecker, isTerminal: true });
    expect(stdout.replaceAll('\u001B[', '<').replaceAll('<0m', '>')).toMatchInlineSnapshot(`
      "<1m--- a/sql/a.sql>
      <1m+++ b/sql/a.sql>
      <1;36m@@ -1,2 +1,2 @@>
      <31m-SELECT BAD>
      <31m-FROM BAD;>
      <32m+SELECT good>
      <32m+FROM good;>
      "
    `);
  });

  test('lists what it would do and does not do it', async () => {
    expect(await mended('fix --dry-run')).toMatchInlineSnapshot(`
      "exit 0
      notes/n.sql:2:13: Write "good" [error-word]
      sql/a.sql:1:8: Write "good" [error-word]
      sql/a.sql:2:6: Write "good" [error-word]
      would make 3 fixes in 2 files; 1 warning would be left
      0 changed"
    `);
    expect(await mended('fix sql/b.sql --dry-run')).toMatchInlineSnapshot(`
      "exit 0
      nothing to fix in 1 file
      0 changed"
    `);
  });

  test('answers programs', async () => {
    expect(await mended('fix notes --yes --json')).toMatchInlineSnapshot(`
      "exit 0
      {
        "version": 1,
        "target": "1.15",
        "files": [
          {
            "path": "notes/n.sql",
            "fixed": [
              {
                "code": "error-word",
                "severity": "error",
                "message": "The word \\"BAD\\" stands here.",
                "title": "Write \\"good\\"",
                "safe": true,
                "start": {
                  "offset": 24,
                  "line": 2,
                  "column": 13
                },
                "end": {
                  "offset": 27,
                  "line": 2,
                  "column": 16
                }
              }
            ],
            "written": true,
            "diagnostics": [
              {
                "code": "warning-word",
                "phase": "syntax",
                "severity": "warning",
                "message": "The word \\"ODD\\" stands here.",
                "start": {
                  "offset": 19,
                  "line": 2,
                  "column": 8
                },
                "end": {
                  "offset": 22,
                  "line": 2,
                  "column": 11
                }
              }
            ]
          }
        ],
        "summary": {
          "files": 1,
          "errors": 0,
          "warnings": 1,
          "infos": 0,
          "fixable": 0,
          "fixed": 1,
          "changed": 1
        }
      }
      ! notes/n.sql:2:13: Write "good" [error-word]
      ! 
      1 changed"
    `);
  });

  test('answers programs beforehand', async () => {
    const { stdout } = await runCli('fix --dry-run --json', { files: TREE, check: wordChecker });
    const { files, summary } = JSON.parse(stdout);
    expect(summary).toEqual({ files: 3, errors: 0, warnings: 1, infos: 0, fixable: 0, fixed: 3, changed: 2 });
    expect(files.map((one: { path: string; written: boolean }) => [one.path, one.written])).toEqual([
      ['notes/n.sql', false],
      ['sql/a.sql', false],
      ['sql/b.sql', false],
    ]);
  });

  test('takes what may change the meaning only with --unsafe', async () => {
    const files = { 'a.sql': '%flink.sqll\nSELECT 1;\n' };
    expect(await cli('fix a.sql --diff', { files })).toMatchInlineSnapshot(`
      "exit 0
      ! nothing to fix in 1 file; 1 warning left
      "
    `);
    expect(await cli('fix a.sql --diff --unsafe', { files })).toMatchInlineSnapshot(`
      "exit 0
      --- a/a.sql
      +++ b/a.sql
      @@ -1,2 +1,2 @@
      -%flink.sqll
      +%flink.ssql
       SELECT 1;
      ! would make 1 fix in 1 file; nothing would be left
      "
    `);
  });

  test('speaks for a target', async () => {
    const files = { 'a.sql': 'SELEC 1;\nTRUNCATE TABLE t;\n' };
    expect((await runCli('fix a.sql --yes --target 2.2', { files })).exit).toBe(0);
    expect((await runCli('fix a.sql --yes --target 1.15', { files })).exit).toBe(1);
  });
});

describe('standard input', () => {
  test('is mended to standard output, without a question', async () => {
    expect(await mended('fix -', { stdin: '\uFEFFSELECT BAD,\r\n ODD' })).toMatchInlineSnapshot(`
      "exit 0
      ﻿SELECT good,
       ODD! <stdin>:2:2 warning[warning-word] The word "ODD" stands here.
      !   1 | SELECT good,
      !   2 |  ODD
      !     |  ^^^
      ! 
      ! 1 fix in 1 file; 1 warning left
      0 changed"
    `);
    expect(await mended('fix - --quiet', { stdin: 'SELECT BAD' })).toMatchInlineSnapshot(`
      "exit 0
      SELECT good0 changed"
    `);
  });

  test('comes out as it was where nothing can be mended', async () => {
    expect(await runCli('fix -', { stdin: 'SELECT 1', check: wordChecker })).toMatchObject({
      exit: 0,
      stdout: 'SELECT 1',
    });
  });

  test('beside files', async () => {
    expect(await mended('fix - sql --yes', { stdin: 'BAD\n' })).toMatchInlineSnapshot(`
      "exit 0
      good
      ! sql/a.sql:1:8: Write "good" [error-word]
      ! sql/a.sql:2:6: Write "good" [error-word]
      ! 
      ! 3 fixes in 2 files; nothing left
      1 changed"
    `);
  });

  test('for programs, as a diff, and as a list', async () => {
    const world = { stdin: 'BAD\n' };
    expect(await mended('fix - --json', world)).toMatchInlineSnapshot(`
      "exit 0
      {
        "version": 1,
        "target": "1.15",
        "files": [
          {
            "path": "<stdin>",
            "fixed": [
              {
                "code": "error-word",
                "severity": "error",
                "message": "The word \\"BAD\\" stands here.",
                "title": "Write \\"good\\"",
                "safe": true,
                "start": {
                  "offset": 0,
                  "line": 1,
                  "column": 1
                },
                "end": {
                  "offset": 3,
                  "line": 1,
                  "column": 4
                }
              }
            ],
            "written": false,
            "text": "good\\n",
            "diagnostics": []
          }
        ],
        "summary": {
          "files": 1,
          "errors": 0,
          "warnings": 0,
          "infos": 0,
          "fixable": 0,
          "fixed": 1,
          "changed": 1
        }
      }
      0 changed"
    `);
    expect(await mended('fix - --diff --stdin-filename x/y.sql', world)).toMatchInlineSnapshot(`
      "exit 0
      --- a/x/y.sql
      +++ b/x/y.sql
      @@ -1 +1 @@
      -BAD
      +good
      ! would make 1 fix in 1 file; nothing would be left
      0 changed"
    `);
    expect(await mended('fix - --dry-run', world)).toMatchInlineSnapshot(`
      "exit 0
      <stdin>:1:1: Write "good" [error-word]
      would make 1 fix in 1 file; nothing would be left
      0 changed"
    `);
  });

  test('that cannot be read', async () => {
    const stdin = Uint8Array.of(0xff, 0xfe, 0x53, 0);
    expect(await mended('fix -', { stdin })).toMatchInlineSnapshot(`
      "exit 2
      ! error: "<stdin>" is UTF-16, which is not read. Save it as UTF-8.
      0 changed"
    `);
  });
});

describe('what cannot be done', () => {
  test('is told, and the rest is done', async () => {
    const files = memoryFiles({ ...TREE, 'sql/c.sql': 'BAD' }, { readOnly: ['sql/a.sql'] });
    expect(await mended('fix sql gone.sql --yes', {}, files)).toMatchInlineSnapshot(`
      "exit 2
      sql/a.sql:1:8: Write "good" [error-word]
      sql/a.sql:2:6: Write "good" [error-word]
      sql/c.sql:1:1: Write "good" [error-word]

      sql/a.sql:1:8 error[error-word] The word "BAD" stands here.
        1 | SELECT BAD
          |        ^^^
        fix: Write "good"
        1 - SELECT BAD
        1 + SELECT good

      sql/a.sql:2:6 error[error-word] The word "BAD" stands here.
        1 | SELECT BAD
        2 | FROM BAD;
          |      ^^^
        fix: Write "good"
        2 - FROM BAD;
        2 + FROM good;

      1 fix in 1 file; 2 errors left
      ! error: Cannot read "gone.sql": it does not exist.
      ! error: Cannot change "sql/a.sql": it is read-only.
      0 changed"
    `);
    expect(new TextDecoder().decode(await files.read('sql/c.sql'))).toBe('good');
  });

  test('for programs, too', async () => {
    const files = memoryFiles(TREE, { readOnly: ['sql/a.sql'] });
    const { exit, stdout } = await runCli('fix sql/a.sql --yes --json', { files, check: wordChecker });
    const document = JSON.parse(stdout);
    expect([exit, document.files[0].written, document.files[0].fixed]).toEqual([2, false, []]);
    expect(document.summary).toMatchObject({ errors: 2, fixed: 0, changed: 0 });
  });

  test('a file that somebody else changes meanwhile', async () => {
    const inMemory = memoryFiles(TREE);
    const prompt = async () => inMemory.replace('sql/a.sql', encoded(TREE['sql/a.sql']), encoded('BAD too'));
    const files = {
      ...inMemory,
      replace: async (path: string, before: Uint8Array, after: Uint8Array) => {
        await prompt();
        return inMemory.replace(path, before, after);
      },
    };
    expect(await mended('fix sql --yes', {}, files)).toMatchInlineSnapshot(`
      "exit 2
      sql/a.sql:1:8: Write "good" [error-word]
      sql/a.sql:2:6: Write "good" [error-word]

      sql/a.sql:1:8 error[error-word] The word "BAD" stands here.
        1 | SELECT BAD
          |        ^^^
        fix: Write "good"
        1 - SELECT BAD
        1 + SELECT good

      sql/a.sql:2:6 error[error-word] The word "BAD" stands here.
        1 | SELECT BAD
        2 | FROM BAD;
          |      ^^^
        fix: Write "good"
        2 - FROM BAD;
        2 + FROM good;

      nothing to fix in 2 files; 2 errors left
      ! error: Cannot change "sql/a.sql": it has changed since it was read.
      1 changed"
    `);
    expect(new TextDecoder().decode(await files.read('sql/a.sql'))).toBe('BAD too');
  });

  test('a disk that is full', async () => {
    const files = {
      ...memoryFiles(TREE),
      replace: async () => {
        throw new CannotWrite('no space is left');
      },
    };
    expect((await runCli('fix sql --yes', { files, check: wordChecker })).stderr).toBe(
      'error: Cannot change "sql/a.sql": no space is left.\n',
    );
  });

  test('a diff in another form', async () => {
    expect(await mended('fix sql --diff --json')).toMatchInlineSnapshot(`
      "exit 2
      ! error: --diff prints a diff and no other form.
      0 changed"
    `);
  });

  test('a target that there is not', async () => {
    expect(await mended('fix sql --target 9')).toMatchInlineSnapshot(`
      "exit 2
      ! error: There is no target "9". Known: 1.15, 1.18, 1.19, 1.20, 2.2.
      0 changed"
    `);
    expect(
      await cli('fix a.sql --yes', { files: { 'a.sql': '-- hangar: target 9\nSELEC 1;' } }),
    ).toMatchInlineSnapshot(`
      "exit 2
      a.sql:2:1: Write SELECT [misspelt-keyword]

      a.sql:1:19 error[unknown-target] There is no target "9".
        1 | -- hangar: target 9
          |                   ^
        help: Targets are 1.15, 1.18, 1.19, 1.20, 2.2.

      1 fix in 1 file; 1 error left
      "
    `);
  });
});

describe('hangar check --fix', () => {
  test('does the same', async () => {
    const fix = await mended('fix --yes');
    expect(await mended('check --fix --yes')).toBe(fix);
    expect(await mended('check --fix --diff')).toBe(await mended('fix --diff'));
    expect(await mended('check --fix --dry-run')).toBe(await mended('fix --dry-run'));
    expect(await mended('check --fix --yes --format json')).toBe(await mended('fix --yes --json'));
  });

  test('in the forms of check', async () => {
    expect(await mended('check --fix --yes --format compact')).toMatchInlineSnapshot(`
      "exit 0
      notes/n.sql:2:8: warning: The word "ODD" stands here. [warning-word]
      ! notes/n.sql:2:13: Write "good" [error-word]
      ! sql/a.sql:1:8: Write "good" [error-word]
      ! sql/a.sql:2:6: Write "good" [error-word]
      ! 
      2 changed"
    `);
    expect(await mended('check --fix --yes --format github notes')).toMatchInlineSnapshot(`
      "exit 0
      ::warning file=notes/n.sql,line=2,col=8,endLine=2,endColumn=11,title=warning-word::The word "ODD" stands here.
      ! notes/n.sql:2:13: Write "good" [error-word]
      ! 
      1 changed"
    `);
  });

  test('counts warnings', async () => {
    const exit = async (line: string) => (await runCli(line, { files: TREE, check: wordChecker })).exit;
    expect(await exit('check --fix --yes notes --max-warnings 0')).toBe(1);
    expect(await exit('check --fix --yes notes --max-warnings 1')).toBe(0);
  });

  test.for(['unsafe', 'diff', 'dry-run', 'yes'])('--%s says nothing without it', async (name) => {
    expect(await cli(`check sql --${name}`, { files: TREE })).toBe(
      `exit 2\n! error: --${name} says how to mend, which is not asked for. Add --fix.\n`,
    );
  });
});

test('bytes that are not UTF-8 stay what they are', async () => {
  const bytes = Uint8Array.of(...encoded('SELEC '), 0x27, 0xe9, 0x27, 0x3b);
  const files = memoryFiles({ 'a.sql': bytes });
  expect((await runCli('fix a.sql --yes', { files })).exit).toBe(1);
  expect([...(await files.read('a.sql'))]).toEqual([...encoded('SELECT '), 0x27, 0xe9, 0x27, 0x3b]);
});

test('what comments allow is in the JSON', async () => {
  const text = '-- hangar: allow unknown-interpreter (ours has it)\n%flink.sqll\nSELECT 1;\n';
  const { stdout } = await runCli('check a.sql --format json', { files: { 'a.sql': text } });
  const [{ diagnostics, allowed }] = JSON.parse(stdout).files;
  expect(diagnostics).toEqual([]);
  expect(allowed).toMatchObject([
    { code: 'unknown-interpreter', reason: 'ours has it', start: { line: 2, column: 1 } },
  ]);
});

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
