import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readSyntax } from '../../support/syntax.ts';
import { printTree } from '../../support/tree.ts';

const here = new URL('./trees/', import.meta.url);
const scripts = readdirSync(here).filter((file) => file.endsWith('.sql'));

/** Beside each script stands what is read of it, statement by statement; `vitest -u` writes it again. */
test.for(scripts)('%s', async (file) => {
  const text = readFileSync(new URL(file, here), 'utf8');
  const { script, diagnostics } = readSyntax(text);
  expect(diagnostics).toEqual([]);
  const read = script.statements.map((one) => `${text.slice(one.start, one.end)};\n${printTree(one)}`);
  await expect(read.join('\n')).toMatchFileSnapshot(fileURLToPath(new URL(file.replace(/sql$/, 'tree'), here)));
});

test('every script has its tree, and every tree its script', () => {
  const trees = readdirSync(here).filter((file) => file.endsWith('.tree'));
  expect(trees).toEqual(scripts.map((file) => file.replace(/sql$/, 'tree')));
});
