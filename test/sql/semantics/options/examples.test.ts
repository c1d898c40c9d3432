import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { generateConnectors } from '../../../../flink/generate-connectors.ts';
import type { Example } from '../../../../src/findings/finding.ts';
import * as messages from '../../../../src/sql/semantics/options/messages.ts';
import { TARGETS, type Target } from '../../../../src/sql/target.ts';
import { findOptions } from './read-options.ts';

test('the committed data is what the dumps say; `npm run generate` writes it', () => {
  const url = new URL('../../../../src/sql/semantics/options/connectors.generated.ts', import.meta.url);
  expect(readFileSync(url, 'utf8')).toBe(generateConnectors());
});

/** The codes that each target finds for which the example holds. */
function codes({ text, target }: Example): string[][] {
  const targets = target === undefined ? TARGETS : [target as Target];
  return targets.map((one) => findOptions(text, one).map(({ code }) => code));
}

describe.for(Object.values(messages).map(({ definition }) => definition))('$code', ({ code, bad, good }) => {
  test.for(bad)('is all that is found in $text', (example) => {
    for (const found of codes(example)) expect(found).toEqual([code]);
  });

  test.for(good)('is not found in $text', (example) => {
    for (const found of codes(example)) expect(found).toEqual([]);
  });
});
