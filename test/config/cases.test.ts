import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { checkConfig } from '../../src/config/index.ts';
import { annotate, strip } from '../support/annotate.ts';

const here = new URL('./cases/', import.meta.url);

/** Each file is a hangar.yaml with its findings drawn below, behind `##`; `vitest -u` draws them again. */
test.for(readdirSync(here))('%s', async (file) => {
  const path = fileURLToPath(new URL(file, here));
  const text = strip(readFileSync(path, 'utf8').replace(/^##/gm, '--'));
  const isThere = (named: string) => named !== 'notes/gone.sql';
  const annotated = annotate(text, checkConfig(text, { isThere }).diagnostics).replace(/^--(?=[ \t]*[<^~])/gm, '##');
  await expect(annotated).toMatchFileSnapshot(path);
});
