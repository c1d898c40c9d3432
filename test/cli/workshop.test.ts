import { expect, test } from 'vitest';
import { cli, wordChecker } from '../support/cli.ts';

const ownFiles = (findings: readonly object[], exit = 1) => ({
  'test/workshop/expected.json': JSON.stringify([
    { title: 'The page as published', command: 'hangar check test/workshop/page.sql', exit, findings },
    { title: 'The repaired note', command: 'hangar check notes/note.sql', exit: 0, findings: [] },
  ]),
  'test/workshop/page.sql': 'SELECT a,\n  BAD;\n',
  'notes/note.sql': '%flink.ssql\nSELECT 1;\n',
});

test('all is as expected', async () => {
  const found = [{ code: 'error-word', line: 2, column: 3 }];
  expect(await cli('workshop', { ownFiles: ownFiles(found), check: wordChecker })).toMatchInlineSnapshot(`
    "exit 0
    The page as published
    $ hangar check test/workshop/page.sql

    test/workshop/page.sql:2:3 error[error-word] The word "BAD" stands here.
      1 | SELECT a,
      2 |   BAD;
        |   ^^^
      fix: Write "good"
      2 -   BAD;
      2 +   good;

    1 error in 1 file

    as expected: exit 1

    The repaired note
    $ hangar check notes/note.sql

    no problems in 1 file

    as expected: exit 0

    workshop: 2 steps, all as expected
    "
  `);
});

test('another place, and another exit status', async () => {
  const found = [{ code: 'error-word', line: 2, column: 4 }];
  expect(await cli('workshop', { ownFiles: ownFiles(found, 0), check: wordChecker })).toMatchInlineSnapshot(`
    "exit 1
    The page as published
    $ hangar check test/workshop/page.sql

    test/workshop/page.sql:2:3 error[error-word] The word "BAD" stands here.
      1 | SELECT a,
      2 |   BAD;
        |   ^^^
      fix: Write "good"
      2 -   BAD;
      2 +   good;

    1 error in 1 file

    not as expected
    expected:
      2:4 error-word
      exit 0
    found:
      2:3 error-word
      exit 1

    The repaired note
    $ hangar check notes/note.sql

    no problems in 1 file

    as expected: exit 0

    workshop: 2 steps, 1 not as expected
    "
  `);
});

test('a copy of hangar without the workshop', async () => {
  expect(await cli('workshop')).toMatchInlineSnapshot(`
    "exit 2
    ! error: The workshop is not part of this copy of hangar. Run "npm start" in a checkout of it.
    "
  `);
});

test('what hangar mends and what a person writes stays in memory', async () => {
  const page = 'SELECT a,\n  BAD, <REGION>;\n';
  const steps = [
    { title: 'Mended', command: 'hangar fix --yes a.sql', exit: 0, findings: [] },
    { title: 'Written', file: 'a.sql', edits: [{ find: '<REGION>', write: "BAD,\n  'eu-west-1'" }] },
    {
      title: 'Checked',
      command: 'hangar check a.sql',
      exit: 1,
      findings: [{ code: 'error-word', line: 2, column: 9 }],
    },
  ];
  const files = { 'test/workshop/expected.json': JSON.stringify(steps), 'a.sql': page };
  expect(await cli('workshop', { ownFiles: files, check: wordChecker })).toMatchInlineSnapshot(`
    "exit 0
    Mended
    $ hangar fix --yes a.sql

    a.sql:2:3: Write "good" [error-word]

    1 fix in 1 file; nothing left

    as expected: exit 0

    Written
    + BAD,
    +   'eu-west-1'

    Checked
    $ hangar check a.sql

    a.sql:2:9 error[error-word] The word "BAD" stands here.
      1 | SELECT a,
      2 |   good, BAD,
        |         ^^^
      fix: Write "good"
      2 -   good, BAD,
      2 +   good, good,

    1 error in 1 file

    as expected: exit 1

    workshop: 3 steps, all as expected
    "
  `);
  expect(files['a.sql']).toBe(page);
});
