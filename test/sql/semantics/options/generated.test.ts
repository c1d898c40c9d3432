import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { generateConnectors } from '../../../../flink/generate-connectors.ts';

test('the committed data is what the dumps say; `npm run generate` writes it', () => {
  const url = new URL('../../../../src/sql/semantics/options/connectors.generated.ts', import.meta.url);
  expect(readFileSync(url, 'utf8')).toBe(generateConnectors());
});
