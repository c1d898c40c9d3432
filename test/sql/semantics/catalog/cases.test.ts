import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { check } from '../../../../src/index.ts';
import { annotate, strip } from '../../../support/annotate.ts';

const here = new URL('./cases/', import.meta.url);

/** Each file is SQL with its findings drawn below; `vitest -u` draws them again. A comment in it names the target. */
test.for(readdirSync(here))('%s', async (file) => {
  const path = fileURLToPath(new URL(file, here));
  const text = strip(readFileSync(path, 'utf8'));
  await expect(annotate(text, check(text).diagnostics)).toMatchFileSnapshot(path);
});
