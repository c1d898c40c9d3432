import { cruise } from 'dependency-cruiser';
import extractConfig from 'dependency-cruiser/config-utl/extract-depcruise-config';
import { expect, test } from 'vitest';

test('every part knows only what it may', async () => {
  const config = await extractConfig(new URL('../.dependency-cruiser.cjs', import.meta.url).pathname);
  const { output } = await cruise(['src'], { ruleSet: config, ...config.options, validate: true });
  const violations = typeof output === 'string' ? [output] : output.summary.violations;
  expect(
    violations.map((one) => (typeof one === 'string' ? one : `${one.rule.name}: ${one.from} -> ${one.to}`)),
  ).toEqual([]);
});
