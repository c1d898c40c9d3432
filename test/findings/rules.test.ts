import { describe, expect, test } from 'vitest';
import { checkConfig } from '../../src/config/index.ts';
import type { Target } from '../../src/index.ts';
import { check, rules, TARGETS } from '../../src/index.ts';

type Rule = (typeof rules)[number];

/** What is found in an example, by the checker for what it is. */
const judge: typeof check = (text, options) =>
  options?.path === 'hangar.yaml'
    ? checkConfig(text, { isThere: (file) => file !== 'notes/gone.sql' })
    : check(text, options);

/** The codes found by every target for which the example holds. That tables are not made in it is told only if asked for. */
function codes(
  { text, target, path, variables }: Rule['bad'][number],
  asked: Rule,
  phases?: readonly string[],
): string[][] {
  // Examples name targets as data; that they are some is tested below.
  const targets = target === undefined ? TARGETS : [target as Target];
  return targets.map((one) => {
    // The comment of a text must be able to speak.
    const options = text.includes('hangar: target') ? { path, variables } : { target: one, path, variables };
    return judge(text, options)
      .diagnostics.filter(({ code }) => !code.startsWith('unchecked-') || code === asked.code)
      .filter(({ phase }) => phases === undefined || phases.includes(phase))
      .map(({ code }) => code);
  });
}

describe.for(rules)('$code', (rule) => {
  test.for(rule.bad)('is all that is found in $text', (example) => {
    for (const found of codes(example, rule)) expect(found).toEqual([rule.code]);
  });

  test.for(rule.good)('is not found in $text', (example) => {
    // What is right as syntax need not be whole, such as the options of a table.
    const phases = rule.phase === 'syntax' ? ['syntax'] : undefined;
    for (const found of codes(example, rule, phases)) expect(found).toEqual([]);
  });

  test('is whole', () => {
    expect(rule.code).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
    expect(rules.filter(({ code }) => code === rule.code)).toEqual([rule]);
    expect([rule.bad.length > 0, rule.good.length > 0]).toEqual([true, true]);
    expect([rule.summary, rule.why].filter((text) => !/^[A-Z"].*[.?]$/s.test(text))).toEqual([]);
    for (const { target } of [...rule.bad, ...rule.good]) expect([undefined, ...TARGETS]).toContain(target);
  });

  test('speaks in sentences', () => {
    for (const example of rule.bad) {
      for (const { message, help } of judge(example.text, { path: example.path, variables: example.variables })
        .diagnostics) {
        expect(message).toMatch(/^["'`A-Z0-9].*[.]$/s);
        if (help !== undefined) expect(help).toMatch(/^["'`A-Z0-9].*[.?]$/s);
      }
    }
  });
});
