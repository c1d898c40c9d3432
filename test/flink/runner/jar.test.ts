import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { sourceSum } from '../../../flink/runner/sources.ts';

test('flink-runner.jar was made of the sources beside it (else: npm run build:runner)', () => {
  const jar = unzipSync(readFileSync(new URL('../../../flink/runner/flink-runner.jar', import.meta.url)));
  const manifest = strFromU8(jar['META-INF/MANIFEST.MF']).replace(/\r?\n /g, '');
  expect(manifest).toContain(`Source-SHA-256: ${sourceSum()}`);
});
