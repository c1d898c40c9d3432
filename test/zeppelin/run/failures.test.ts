import { describe, expect, test } from 'vitest';
import { checkConfig } from '../../../src/config/index.ts';
import { check, rules } from '../../../src/index.ts';
import { explainFailure, runDefinitions } from '../../../src/zeppelin/run/failures/index.ts';

describe.for(runDefinitions)('$code', (definition) => {
  const { code, bad, good, summary, why } = definition;

  test.for(bad)('is told from $text', ({ text }) => {
    const explained = explainFailure(text);
    expect(explained?.code).toBe(code);
    expect(explained?.message).toMatch(/^["A-Z<].*\.$/s);
    expect(explained?.message).not.toContain('undefined');
    expect(explained?.help ?? 'Sentence.').toMatch(/^["'A-Z].*[.?]$/s);
  });

  test.for(good)('would not be told of $text', ({ text, path }) => {
    const { diagnostics } = path === 'hangar.yaml' ? checkConfig(text, { isThere: () => true }) : check(text);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(explainFailure(text)).toBeUndefined();
  });

  test('is whole', () => {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)+$/);
    expect([...rules, ...runDefinitions].filter((one) => one.code === code)).toEqual([definition]);
    expect([bad.length > 0, good.length > 0]).toEqual([true, true]);
    expect([summary, why].filter((text) => !/^[A-Z].*\.$/s.test(text))).toEqual([]);
  });
});

test('what the statement says is no reason', () => {
  expect(
    explainFailure(
      "Fail to run sql command: SELECT 'SQL parse failed' -- NoResourceAvailableException\njava.lang.RuntimeException: odd\n",
    ),
  ).toBeUndefined();
});

test('names what is missing', () => {
  const denied =
    'User: arn:aws:sts::1:assumed-role/a/b is not authorized to perform: s3:GetObject on resource: "arn:aws:s3:::a/b" because of it';
  expect(explainFailure(denied)).toMatchInlineSnapshot(`
    {
      "code": "role-may-not",
      "help": "Have the action allowed for the role of the notebook; "hangar plan" tells what a role that hangar did not make lacks.",
      "message": "The notebook's role may not do s3:GetObject on arn:aws:s3:::a/b.",
    }
  `);
  expect(explainFailure("Object 'rides' not found within 'hive.old'")?.message).toMatchInlineSnapshot(
    `"The notebook has no table "hive.old.rides"."`,
  );
  expect(explainFailure('%text Interpreter nosuch not found')?.message).toMatchInlineSnapshot(
    `"The notebook has no interpreter "nosuch"."`,
  );
});
