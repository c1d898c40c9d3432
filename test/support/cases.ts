import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/index.ts';
import { annotate, strip } from './annotate.ts';

/** Tests every file of a folder: it is SQL with its findings drawn below; `vitest -u` draws them again. */
export function testCases(folder: URL, find: (text: string, file: string) => readonly Diagnostic[]): void {
  test.for(readdirSync(folder))('%s', async (file) => {
    const path = fileURLToPath(new URL(file, folder));
    const text = strip(readFileSync(path, 'utf8'));
    await expect(annotate(text, find(text, file))).toMatchFileSnapshot(path);
  });
}
