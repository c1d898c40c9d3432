import { describe, expect, test } from 'vitest';
import { CannotRead } from '../../src/cli/ports.ts';
import { cli, runCli, wordChecker } from '../support/cli.ts';
import { memoryFiles } from '../support/memory-files.ts';

const FILES = {
  'sql/a.sql': 'SELECT BAD\nFROM t;\n',
  'sql/b.sql': 'SELECT 1;\n',
  'notes/n.sql': '%flink.ssql\nSELECT ODD, DIM;\n',
};
const world = { files: FILES, check: wordChecker };

describe('what is checked', () => {
  test('sql/ and notes/, where nothing is named', async () => {
    expect(await cli('check', world)).toMatchInlineSnapshot(`
      "exit 1
      notes/n.sql:2:8 warning[warning-word] The word "ODD" stands here.
        1 | %flink.ssql
        2 | SELECT ODD, DIM;
          |        ^^^

      notes/n.sql:2:13 info[info-word] The word "DIM" stands here.
        1 | %flink.ssql
        2 | SELECT ODD, DIM;
          |             ^^^

      sql/a.sql:1:8 error[error-word] The word "BAD" stands here.
        1 | SELECT BAD
          |        ^^^
        fix: Write "good"
        1 - SELECT BAD
        1 + SELECT good

      1 error, 1 warning, 1 info in 3 files
      "
    `);
  });

  test('nothing to check: no directory', async () => {
    expect(await cli('check', { files: { 'a.sql': '' } })).toMatchInlineSnapshot(`
      "exit 2
      ! error: There is nothing to check: no directory "sql" or "notes" is here. Name a file or a directory.
      "
    `);
  });

  test('nothing to check: no file in what is named', async () => {
    expect(await cli('check empty', { files: { 'empty/readme.txt': '' } })).toMatchInlineSnapshot(`
      "exit 2
      ! error: There is nothing to check: no ".sql" or ".zpln" file is in empty.
      "
    `);
  });

  test('what cannot be read is told, the rest is checked', async () => {
    const files = { ...FILES, 'sql/secret.sql': null };
    expect(await cli('check sql gone.sql --format compact', { ...world, files })).toMatchInlineSnapshot(`
      "exit 2
      sql/a.sql:1:8: error: The word "BAD" stands here. [error-word]
      ! error: Cannot read "gone.sql": it does not exist.
      ! error: Cannot read "sql/secret.sql": you may not read it.
      "
    `);
  });

  test('a directory that cannot be read, and the rest', async () => {
    const inMemory = memoryFiles({ ...FILES, 'sql/secret/c.sql': '' });
    const files = {
      ...inMemory,
      list: async (path: string) => {
        if (path === 'sql/secret') throw new CannotRead('you may not read it');
        return inMemory.list(path);
      },
    };
    expect(await cli('check sql --format compact', { ...world, files })).toMatchInlineSnapshot(`
      "exit 2
      sql/a.sql:1:8: error: The word "BAD" stands here. [error-word]
      ! error: Cannot read "sql/secret": you may not read it.
      "
    `);
  });

  test('standard input, in its place among files', async () => {
    const stdin = 'BAD';
    expect(await cli('check - sql/a.sql --format compact', { ...world, stdin })).toMatchInlineSnapshot(`
      "exit 1
      <stdin>:1:1: error: The word "BAD" stands here. [error-word]
      sql/a.sql:1:8: error: The word "BAD" stands here. [error-word]
      "
    `);
    expect(
      await cli('check - sql --format compact --stdin-filename sql/aa.sql', { ...world, stdin }),
    ).toMatchInlineSnapshot(`
      "exit 1
      sql/a.sql:1:8: error: The word "BAD" stands here. [error-word]
      sql/aa.sql:1:1: error: The word "BAD" stands here. [error-word]
      "
    `);
  });

  test('a name for standard input that is not read', async () => {
    expect(await cli('check sql --stdin-filename a.sql', world)).toMatchInlineSnapshot(`
      "exit 2
      ! error: --stdin-filename names standard input, which is not asked for. Add "-" to read it.
      "
    `);
  });

  test('UTF-16', async () => {
    const files = { 'a.sql': new Uint8Array([0xff, 0xfe, 0x53, 0]), 'b.sql': new Uint8Array([0xfe, 0xff, 0, 0x53]) };
    expect(await cli('check a.sql b.sql', { files })).toMatchInlineSnapshot(`
      "exit 2
      ! error: "a.sql" is UTF-16, which is not read. Save it as UTF-8.
      ! error: "b.sql" is UTF-16, which is not read. Save it as UTF-8.
      "
    `);
  });

  test('more than 20 MB, in a file and piped in', async () => {
    const text = ' '.repeat(20 * 1024 * 1024);
    expect(
      await cli('check large.sql', { files: { 'large.sql': `${text} ` }, check: wordChecker }),
    ).toMatchInlineSnapshot(`
      "exit 2
      ! error: "large.sql" has 20.1 MB; texts of up to 20 MB are checked.
      "
    `);
    expect(await cli('check -', { stdin: `${text} `, check: wordChecker })).toMatchInlineSnapshot(`
      "exit 2
      ! error: "<stdin>" has more than 20 MB; texts of up to 20 MB are checked.
      "
    `);
    expect(await cli('check -', { stdin: text, check: wordChecker })).toMatchInlineSnapshot(`
      "exit 0
      no problems in 1 file
      "
    `);
  });
});

describe('the exit status', () => {
  test.for([
    ['nothing found', 'sql/b.sql', 0],
    ['an error', 'sql', 1],
    ['warnings only', 'notes', 0],
    ['as many warnings as allowed', 'notes --max-warnings 1', 0],
    ['more warnings than allowed', 'notes --max-warnings=0', 1],
    ['more warnings than allowed, though none is shown', 'notes --max-warnings 0 --quiet', 1],
    ['something unreadable outweighs errors', 'sql gone.sql', 2],
    ['a wrong target', 'sql --target 1.51', 2],
  ] as const)('%s', async ([, args, exit]) => {
    expect((await runCli(`check ${args}`, world)).exit).toBe(exit);
  });

  test('a table that is not made, where there are no others, mended or not', async () => {
    const files = { 'a.sql': 'SELECT 1 FROM elsewhere;\n' };
    const exits = ['', ' --closed-catalog', ' --closed-catalog --fix', ' --closed-catalog --fix --dry-run'].map(
      async (option) => (await runCli(`check a.sql${option}`, { files })).exit,
    );
    expect(await Promise.all(exits)).toEqual([0, 1, 1, 1]);
    expect((await runCli('fix a.sql --closed-catalog --dry-run', { files })).exit).toBe(1);
  });

  test('a wrong target in a comment', async () => {
    expect(await cli('check a.sql', { files: { 'a.sql': '-- hangar: target 1.51\n' } })).toMatchInlineSnapshot(`
      "exit 2
      a.sql:1:19 error[unknown-target] There is no target "1.51".
        1 | -- hangar: target 1.51
          |                   ^^^^
        help: Did you mean "1.15"? Targets are 1.15, 1.18, 1.19, 1.20, 2.2.

      1 error in 1 file
      "
    `);
  });

  test('a fault of our own', async () => {
    const check = () => {
      throw Object.assign(new Error('stuck'), { stack: 'Error: stuck\n    at here' });
    };
    expect(await cli('check sql/b.sql', { files: FILES, check })).toMatchInlineSnapshot(`
      "exit 3
      ! hangar failed, and that is its own fault. Please report it with the lines below and, if you can, the text that was checked.
      !   hangar 1.2.3, Node 20.0.0, test
      !   arguments: ["check","sql/b.sql"]
      !   Error: stuck
      !     at here
      "
    `);
  });
});

describe('the target', () => {
  const check = ((text, options) => wordChecker(`${text}${options?.target}`, options)) satisfies typeof wordChecker;

  test('is handed on and is in the JSON', async () => {
    expect(await cli('check sql/b.sql --target 2.2 --format json', { files: FILES, check })).toMatchInlineSnapshot(`
      "exit 0
      {
        "version": 1,
        "target": "2.2",
        "files": [
          {
            "path": "sql/b.sql",
            "diagnostics": []
          }
        ],
        "summary": {
          "files": 1,
          "errors": 0,
          "warnings": 0,
          "infos": 0,
          "fixable": 0
        }
      }
      "
    `);
  });

  test('that is unknown', async () => {
    expect(await cli('check sql --target 1.51', world)).toMatchInlineSnapshot(`
      "exit 2
      ! error: There is no target "1.51". Did you mean "1.15"?
      "
    `);
    expect(await cli('check sql --target flink', world)).toMatchInlineSnapshot(`
      "exit 2
      ! error: There is no target "flink". Known: 1.15, 1.18, 1.19, 1.20, 2.2.
      "
    `);
  });
});

describe('the forms of output', () => {
  test('json', async () => {
    expect(await cli('check sql --format json', world)).toMatchInlineSnapshot(`
      "exit 1
      {
        "version": 1,
        "target": "1.15",
        "files": [
          {
            "path": "sql/a.sql",
            "diagnostics": [
              {
                "code": "error-word",
                "phase": "syntax",
                "severity": "error",
                "message": "The word \\"BAD\\" stands here.",
                "start": {
                  "offset": 7,
                  "line": 1,
                  "column": 8
                },
                "end": {
                  "offset": 10,
                  "line": 1,
                  "column": 11
                },
                "help": "Write \\"good\\".",
                "fix": {
                  "title": "Write \\"good\\"",
                  "safe": true,
                  "edits": [
                    {
                      "start": {
                        "offset": 7,
                        "line": 1,
                        "column": 8
                      },
                      "end": {
                        "offset": 10,
                        "line": 1,
                        "column": 11
                      },
                      "text": "good"
                    }
                  ]
                }
              }
            ]
          },
          {
            "path": "sql/b.sql",
            "diagnostics": []
          }
        ],
        "summary": {
          "files": 2,
          "errors": 1,
          "warnings": 0,
          "infos": 0,
          "fixable": 1
        }
      }
      "
    `);
  });

  test('json without anything that could be read', async () => {
    expect(await cli('check gone.sql --format json', world)).toMatchInlineSnapshot(`
      "exit 2
      {
        "version": 1,
        "target": "1.15",
        "files": [],
        "summary": {
          "files": 0,
          "errors": 0,
          "warnings": 0,
          "infos": 0,
          "fixable": 0
        }
      }
      ! error: Cannot read "gone.sql": it does not exist.
      "
    `);
  });

  test('compact', async () => {
    expect(await cli('check --format compact', world)).toMatchInlineSnapshot(`
      "exit 1
      notes/n.sql:2:8: warning: The word "ODD" stands here. [warning-word]
      notes/n.sql:2:13: info: The word "DIM" stands here. [info-word]
      sql/a.sql:1:8: error: The word "BAD" stands here. [error-word]
      "
    `);
  });

  test('github', async () => {
    const files = { 'sql/a,b.sql': '100% BAD\nODD DIM' };
    expect(await cli('check --format github', { files, check: wordChecker })).toMatchInlineSnapshot(`
      "exit 1
      ::error file=sql/a%2Cb.sql,line=1,col=6,endLine=1,endColumn=9,title=error-word::The word "BAD" stands here.%0AWrite "good".
      ::warning file=sql/a%2Cb.sql,line=2,col=1,endLine=2,endColumn=4,title=warning-word::The word "ODD" stands here.
      ::notice file=sql/a%2Cb.sql,line=2,col=5,endLine=2,endColumn=8,title=info-word::The word "DIM" stands here.
      "
    `);
  });

  test('only errors', async () => {
    expect(await cli('check --quiet --format compact', world)).toMatchInlineSnapshot(`
      "exit 1
      sql/a.sql:1:8: error: The word "BAD" stands here. [error-word]
      "
    `);
    expect(await cli('check notes --quiet', world)).toMatchInlineSnapshot(`
      "exit 0
      "
    `);
  });

  test('so many findings of each file, and the count of the rest', async () => {
    const files = { 'a.sql': 'BAD ODD DIM BAD', 'b.sql': 'BAD' };
    expect(await cli('check a.sql b.sql --max-findings 1', { files, check: wordChecker })).toMatchInlineSnapshot(`
      "exit 1
      a.sql:1:1 error[error-word] The word "BAD" stands here.
        1 | BAD ODD DIM BAD
          | ^^^
        fix: Write "good"
        1 - BAD ODD DIM BAD
        1 + good ODD DIM BAD

      a.sql: 3 more findings (--max-findings 0 shows all).

      b.sql:1:1 error[error-word] The word "BAD" stands here.
        1 | BAD
          | ^^^
        fix: Write "good"
        1 - BAD
        1 + good

      3 errors, 1 warning, 1 info in 2 files
      "
    `);
  });

  test.for([
    ['a terminal', '', { isTerminal: true }, true],
    ['a pipe', '', {}, false],
    ['a dumb terminal', '', { isTerminal: true, environment: { TERM: 'dumb' } }, false],
    ['NO_COLOR', '', { isTerminal: true, environment: { NO_COLOR: '1' } }, false],
    ['an empty NO_COLOR', '', { isTerminal: true, environment: { NO_COLOR: '' } }, true],
    ['FORCE_COLOR in a pipe', '', { environment: { FORCE_COLOR: '1' } }, true],
    ['FORCE_COLOR=0', '', { isTerminal: true, environment: { FORCE_COLOR: '0' } }, false],
    ['FORCE_COLOR outweighs NO_COLOR', '', { environment: { FORCE_COLOR: '1', NO_COLOR: '1' } }, true],
    ['--color always', '--color always', { environment: { NO_COLOR: '1' } }, true],
    ['--color never', '--color=never', { isTerminal: true, environment: { FORCE_COLOR: '1' } }, false],
    ['--no-color', '--no-color', { isTerminal: true }, false],
  ] as const)('colours: %s', async ([, args, terminal, coloured]) => {
    const { stdout } = await runCli(`check sql ${args}`, { ...world, ...terminal });
    expect(stdout.includes('\u001B[')).toBe(coloured);
  });

  test('the colours', async () => {
    const { stdout } = await runCli('check sql/a.sql --color always', world);
    expect(stdout.replaceAll('\u001B[', '<').replaceAll('<0m', '>')).toMatchInlineSnapshot(`
      "sql/a.sql:1:8 <1;31merror[error-word]> The word "BAD" stands here.
      <2m  1 | >SELECT BAD
      <2m    | >       <1;31m^^^>
        <1mfix:> Write "good"
      <2m  1> <31m- SELECT BAD>
      <2m  1> <32m+ SELECT good>

      <1;31m1 error> in 1 file
      "
    `);
  });
});
