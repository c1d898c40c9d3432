import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { nodeFiles } from '../src/cli/files/node-files.ts';
import { readText } from '../src/cli/files/read.ts';
import { runCli } from './support/cli.ts';
import { findings } from './support/findings.ts';
import { withBlankKey, withoutLine } from './workshop/damage.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(`${root}/test/workshop/${path}`, 'utf8');

test('the workshop ends as expected', async () => {
  const files = nodeFiles(root);
  const texts = ['test/workshop/expected.json', 'test/workshop/wildrydes_seed.sql', 'notes/flinkagg.sql'];
  const ownFiles = Object.fromEntries(
    await Promise.all(texts.map(async (path) => [path, await readText(path, files)] as const)),
  );
  const { exit, stdout } = await runCli('workshop', { ownFiles });
  expect(stdout.split('\n').at(-2)).toBe('workshop: 5 steps, all as expected');
  expect(exit).toBe(0);
});

/** What is wrong with the page before anything is lost; each damage drops one line of it. */
const ofThePage = [
  [16, '20-30 error unfilled-placeholder'],
  [34, '20-30 error unfilled-placeholder'],
  [35, '5-26 error option-of-other-role'],
] as const;

/** What damages.tsv says was lost: a whole line of the page, or the key in it. */
const losses = new Map(
  read('damages.tsv')
    .split('\n')
    .slice(1, -1)
    .map((row) => row.split('\t'))
    .map(([id, , line, , damage, lost]) => [id, { line: Number(line), isDropped: damage === 'drop', lost }]),
);

/** What is found of it, at the lines of the damaged text. */
test.for([
  ['d01', ['2:1-5 warning missing-interpreter-line']],
  ['d02', ['12:1-5 error unclosed-parenthesis']],
  ['d03', ['17:5-7 error blank-option-key']],
  ['d04', ['20:1-5 error unclosed-parenthesis']],
  ['d05', ['30:1-5 error unclosed-parenthesis']],
  ['d06', ['35:5-7 error blank-option-key']],
  ['d07', ['38:1-7 error unclosed-parenthesis']],
  ['d08', ['40:5-9 error missing-select']],
  ['d09', ['41:5-64 error insert-column-count']],
  ['d10', ['49:5-11 error missing-group-by']],
  ['d11', ['50:44-45 error trailing-comma']],
] as const)('the damage %s alone', ([name, expected]) => {
  const page = read('wildrydes_original.sql');
  const { line: at, isDropped, lost } = losses.get(name)!;
  expect(page.split('\n')[at - 1].trim()).toBe(lost);
  const damaged = isDropped ? withoutLine(page, at) : withBlankKey(page, at);
  const others = ofThePage
    .filter(([line]) => line !== at)
    .map(([line, rest]) => `${isDropped && line > at ? line - 1 : line}:${rest}`);
  const found = findings(damaged, { path: `notes/${name}.sql` });
  expect(found.toSorted()).toEqual([...others, ...expected].toSorted());
});

test('the original lacks its region, and gives its sink an option that Flink 1.15 refuses there', () => {
  const page = read('wildrydes_original.sql');
  const path = 'notes/original.sql';
  expect(findings(page, { path })).toEqual(ofThePage.map(([line, rest]) => `${line}:${rest}`));
  const filled = page.replaceAll('<REGION>', 'eu-west-1');
  expect(findings(filled, { path })).toEqual(['35:5-26 error option-of-other-role']);
  for (const target of ['1.18', '1.19', '1.20'] as const) expect(findings(filled, { path, target })).toEqual([]);
});
