import { expect, test } from 'vitest';
import { majorOf } from '../../../src/flink/java/find.ts';

test.each([
  ['openjdk version "17.0.15" 2025-04-15', 17],
  ['java version "1.8.0_402"', 8],
  ['openjdk version "25" 2025-09-16', 25],
  ['command not found', undefined],
])('%s', (said, version) => {
  expect(majorOf(said)).toBe(version);
});
