import { describe, expect, test } from 'vitest';
import { allRules } from '../../src/cli/all-rules.ts';
import { cli, runCli } from '../support/cli.ts';

const rules = await allRules();

test('a finding, with its examples and what they need', async () => {
  expect(await cli('explain missing-interpreter-line')).toMatchInlineSnapshot(`
    "exit 0
    missing-interpreter-line (warning, phase note)

    SQL in a note that does not say which interpreter runs it.

    A paragraph without an interpreter line is run by the default interpreter of the
    note, which in Studio is Scala and not SQL. A file is a note if it has an
    interpreter line or lies in a folder "notes".

    Reported (as notes/first.sql):

        SELECT 1;

    Reported:

        SELECT 1;

        %flink.ssql
        SELECT 2;

    Fine (as notes/first.sql):

        %flink.ssql
        SELECT 1;

    Fine (as sql/first.sql):

        SELECT 1;
    "
  `);
});

test('on a narrow terminal', async () => {
  expect(await cli('explain unknown-target', { columns: 60 })).toMatchInlineSnapshot(`
    "exit 0
    unknown-target (error, phase config)

    A comment that sets a Flink version which hangar does not
    know.

    A comment "-- hangar: target X" says for which Flink a file
    is meant. Only versions that were measured against real
    Flink can be named.

    Reported:

        -- hangar: target 1.51
        SELECT 1;

    Fine:

        -- hangar: target 1.20
        SELECT 1;
    "
  `);
});

test('in colours', async () => {
  const { stdout } = await runCli('explain unknown-target --color always');
  expect(
    stdout
      .replaceAll('\u001B[', '<')
      .split('\n')
      .filter((line) => line.includes('<')),
  ).toMatchInlineSnapshot(`
    [
      "<1;31munknown-target<0m (error, phase config)",
      "<1mReported:<0m",
      "<1mFine:<0m",
    ]
  `);
});

describe.for(rules)('$code', ({ code }) => {
  test('prints one text without anything that is not to be seen', async () => {
    const { exit, stdout, stderr } = await runCli(`explain ${code}`);
    expect([exit, stderr]).toEqual([0, '']);
    expect(stdout.startsWith(`${code} (`)).toBe(true);
    expect(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]|\p{Surrogate}/u.test(stdout)).toBe(false);
  });
});
