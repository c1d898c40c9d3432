import { expect, test } from 'vitest';
import { allRules } from '../../src/cli/all-rules.ts';
import { cli, runCli } from '../support/cli.ts';

const rules = await allRules();

const NOTE_RULES = /^(exit|malformed-interpreter-line|missing-interpreter-line|unknown-interpreter|unknown-target)/;

test('a line for each', async () => {
  const { exit, stdout } = await runCli('rules');
  const lines = stdout.trimEnd().split('\n');
  expect([exit, lines.length]).toEqual([0, rules.length]);
  expect(lines.map((line) => line.split(/ {2,}/)[0])).toEqual(rules.map(({ code }) => code));
});

test('fits a terminal of 60 columns', async () => {
  const text = await cli('rules', { columns: 60 });
  expect(text.split('\n').filter((line) => line.length > 60)).toEqual([]);
  expect(text.split('\n').filter((line) => NOTE_RULES.test(line))).toMatchInlineSnapshot(`
    [
      "exit 0",
      "malformed-interpreter-line  error  note",
      "missing-interpreter-line  warning  note",
      "unknown-interpreter  warning  note",
      "unknown-target  error  config",
    ]
  `);
});

test('as JSON, for programs', async () => {
  const { exit, stdout } = await runCli('rules --json');
  const { version, rules: listed } = JSON.parse(stdout);
  expect([exit, version]).toEqual([0, 1]);
  expect(listed).toEqual(rules.map(({ message: _, ...rule }) => rule));
});
