import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { nodeFiles } from '../src/cli/files/node-files.ts';
import { readText } from '../src/cli/files/read.ts';
import { runCli } from './support/cli.ts';
import { findings } from './support/findings.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(`${root}/test/workshop/${path}`, 'utf8');

test('the workshop ends as expected', async () => {
  const files = nodeFiles(root);
  const texts = ['test/workshop/expected.json', 'test/workshop/wildrydes_seed.sql', 'notes/flinkagg.sql'];
  const ownFiles = Object.fromEntries(
    await Promise.all(texts.map(async (path) => [path, await readText(path, files)] as const)),
  );
  const { exit, stdout } = await runCli('workshop', { ownFiles });
  expect(stdout.split('\n').at(-2)).toBe('workshop: 2 steps, all as expected');
  expect(exit).toBe(0);
});

/** What the parser refuses, and the column that is missing; options are found by later phases. */
test.for([
  ['d01', ['2:1-5 warning missing-interpreter-line']],
  ['d02', ['12:1-5 error unclosed-parenthesis']],
  ['d03', []],
  ['d04', ['20:1-5 error unclosed-parenthesis']],
  ['d05', ['30:1-5 error unclosed-parenthesis']],
  ['d06', []],
  ['d07', ['38:1-7 error unclosed-parenthesis']],
  ['d08', ['40:5-9 error missing-select']],
  ['d09', ['41:5-64 error insert-column-count']],
  ['d10', ['49:5-11 error missing-group-by']],
  ['d11', ['50:44-45 error trailing-comma']],
] as const)('the damage %s alone', ([name, expected]) => {
  expect(findings(read(`single/${name}.sql`), { path: `notes/${name}.sql` })).toEqual(expected);
});

test('nothing is wrong with the original', () => {
  expect(findings(read('wildrydes_original.sql'), { path: 'notes/original.sql' })).toEqual([]);
});
