import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWithYargs } from '../../src/cli/arguments/program.ts';
import { readPlain } from '../../src/cli/arguments/read.ts';
import { commands, groups } from '../../src/cli/commands/index.ts';
import { cli } from '../support/cli.ts';

describe('a command line with a mistake', () => {
  test.for([
    'chek a.sql',
    'check --formt json',
    'check --format xml',
    'check --format',
    'check --max-warnings many',
    'check --max-warnings -1',
    'check --color sometimes',
    'check --diff',
    'fix --dif',
    'fix --max-findings x',
    'explain',
    'explain a b',
    'explain missing-interpreter-lin',
    'explain nonsense',
    'rules a',
    'rules --quite',
    '--fast',
    '',
  ])('hangar %s', async (line) => {
    expect(`$ hangar ${line}\n${await cli(line)}`).toMatchSnapshot();
  });
});

test('the version', async () => {
  expect(await cli('--version')).toMatchInlineSnapshot(`
    "exit 0
    1.2.3
    "
  `);
});

test.for([
  '--help',
  'check --help',
  'check -h',
  'fix --help',
  'explain --help',
  'rules --help',
  'init --help',
  'produce --help',
  'consume --help',
  'workshop --help',
])('hangar %s', async (line) => {
  expect(await cli(line)).toMatchSnapshot();
});

test('the help fits a terminal of 60 columns', async () => {
  const help = await cli('check --help', { columns: 60 });
  expect(help.split('\n').filter((line) => line.length > 60)).toEqual([]);
});

test('shell completion', async () => {
  expect(await cli('completion')).toMatch(/^exit 0\n###-begin-hangar-completions-###/);
});

test('both readers of a command line agree wherever the quick one answers', async () => {
  const value = fc.constantFrom('a.sql', 'sql', '1.20', '5', 'json', 'always', '0', 'x y', '007');
  const word = fc.oneof(
    value,
    fc.constant('-'),
    fc.constantFrom('--quiet', '--json', '--diff', '--yes', '--dry-run', '--fix'),
    fc
      .tuple(fc.constantFrom('target', 'format', 'max-warnings', 'exclude', 'color', 'stdin-filename'), value)
      .map(([name, given]) => `--${name}=${given}`),
    fc.constantFrom('--target', '--exclude', '--format', '--max-findings'),
  );
  const line = fc.tuple(
    fc.constantFrom('check', 'fix', 'rules', 'explain', 'init', 'workshop'),
    fc.array(word, { maxLength: 6 }),
  );
  const said = { print: () => {}, printError: () => {}, onClosed: () => () => {} };
  const terminal = { ...said, columns: 80, isTerminal: false, environment: {} };
  const attempt = async (read: () => unknown) => {
    try {
      return await read();
    } catch (error) {
      return String(error);
    }
  };
  await fc.assert(
    fc.asyncProperty(line, async ([command, words]) => {
      const argv = [command, ...words];
      const plain = await attempt(() => readPlain(argv, commands));
      if (plain === undefined) return;
      const ports = { terminal, product: { version: '0', runtime: '' } };
      expect(await attempt(() => readWithYargs(argv, commands, groups, ports))).toEqual(plain);
    }),
    { numRuns: 300 },
  );
});
