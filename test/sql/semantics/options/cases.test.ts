import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { Target } from '../../../../src/sql/target.ts';
import { annotate, strip } from '../../../support/annotate.ts';
import { findOptions } from './read-options.ts';

const here = new URL('./cases/', import.meta.url);

/** Each file is SQL for the target that its name ends with, and its findings drawn below; `vitest -u` draws them again. */
test.for(readdirSync(here))('%s', async (file) => {
  const path = fileURLToPath(new URL(file, here));
  const text = strip(readFileSync(path, 'utf8'));
  const target = /\.(\d+\.\d+)\.sql$/.exec(file)![1] as Target;
  await expect(annotate(text, findOptions(text, target))).toMatchFileSnapshot(path);
});
