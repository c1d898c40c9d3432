import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { STARTER } from '../../src/cli/starter.ts';
import type { Config } from '../../src/config/index.ts';
import { checkConfig, noteSettings, readConfig } from '../../src/config/index.ts';
import { fixWith } from '../../src/index.ts';
import { strip } from '../support/annotate.ts';

const WORKSHOP = STARTER[0].text;
const MINIMAL = 'project: rides\nregion: eu-west-1\n';

function stageOf(text: string, name = 'default', given = {}) {
  const { stages, findings } = readConfig(text, given);
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  return stages.get(name)!;
}

describe('the file of the workshop', () => {
  test('has its names word for word at the default stage', () => {
    const { config, names } = stageOf(WORKSHOP);
    expect(names).toEqual({
      streams: { wildrydes: 'wildrydes', 'wildrydes-summary': 'wildrydes-summary' },
      notebookRole: 'kinesis-analytics-flink-analytics-eu-west-1',
      applicationRole: 'kinesis-analytics-flinkagg-eu-west-1',
      policies: {
        'kinesis-analytics-service-flink-analytics-glue': 'kinesis-analytics-service-flink-analytics-glue',
      },
      bucket: ACCOUNT_BUCKET,
      logGroup: '/aws/kinesis-analytics/flink-analytics',
    });
    expect(config.streams['wildrydes']).toEqual({ role: 'source', mode: 'provisioned', shards: 1, existing: false });
    expect(config.notes['flinkagg']).toEqual({ file: 'notes/flinkagg.sql', variables: { REGION: 'eu-west-1' } });
  });

  test('has the stage behind what is global in an account, and its own region, at another', () => {
    const { config, names } = stageOf(WORKSHOP, 'prod');
    expect(names).toEqual({
      streams: { wildrydes: 'wildrydes', 'wildrydes-summary': 'wildrydes-summary' },
      notebookRole: 'kinesis-analytics-flink-analytics-us-east-1-prod',
      applicationRole: 'kinesis-analytics-flinkagg-us-east-1-prod',
      policies: {
        'kinesis-analytics-service-flink-analytics-glue': 'kinesis-analytics-service-flink-analytics-glue-prod',
      },
      bucket: ACCOUNT_BUCKET.replace('eu-west-1', 'us-east-1-prod'),
      logGroup: '/aws/kinesis-analytics/flink-analytics',
    });
    expect([config.region, config.application?.parallelism, config.application?.name]).toEqual([
      'us-east-1',
      4,
      'flinkagg',
    ]);
    expect(config.notes['flinkagg'].variables).toEqual({ REGION: 'us-east-1' });
  });
});

const ACCOUNT_BUCKET = `hangar-\${account}-eu-west-1`;

test('what is given is written in, and the rest stays as it is written', () => {
  const text = `${MINIMAL}deploy: { prefix: "\${user}/\${partition}/\${env.TEAM}/\${n}/" }\nvariables: { n: { type: int } }\n`;
  const deploy = (given: object) => stageOf(text, 'default', given).config.deploy;
  expect(deploy({})).toEqual({ bucket: ACCOUNT_BUCKET, prefix: `\${user}/aws/\${env.TEAM}/\${n}/` });
  const given = { account: '123456789012', user: 'jo', environment: { TEAM: 'blue' }, variables: { n: '7' } };
  expect(deploy(given)).toEqual({ bucket: 'hangar-123456789012-eu-west-1', prefix: 'jo/aws/blue/7/' });
});

test('numbers, words and truths may be named', () => {
  const text =
    `${MINIMAL}variables: { n: { type: int, default: 3 }, mode: { default: on-demand }, yes: { type: bool, default: true } }\n` +
    `streams:\n  a: { role: source, shards: "\${n}" }\n  b: { role: both, mode: "\${mode}", existing: "\${yes}" }\n`;
  expect(stageOf(text).config.streams).toEqual({
    a: { role: 'source', mode: 'provisioned', shards: 3, existing: false },
    b: { role: 'both', mode: 'on-demand', existing: true },
  });
});

test('a role name that is too long is shortened, and two long ones stay two', () => {
  const roleOf = (name: string) => stageOf(`${MINIMAL}notebook: { name: ${name} }\n`).names.notebookRole;
  const long = 'a'.repeat(60);
  expect(roleOf(`${long}b`)).toBe(`kinesis-analytics-${'a'.repeat(37)}-c281fac6`);
  expect(roleOf(`${long}c`)).not.toBe(roleOf(`${long}b`));
  expect(roleOf(`${long}c`)?.length).toBe(64);
});

describe('stages', () => {
  const text = (rest: string) => `${MINIMAL}notebook: { name: "rides-\${stage}" }\n${rest}`;
  const listed = (rest: string) => {
    const { stages, isLocalByDefault } = readConfig(text(rest));
    return [
      [...stages.values()].map(({ config, isDefault }) => `${config.notebook?.name} ${isDefault}`),
      isLocalByDefault,
    ];
  };

  test('without any the file is the default one', () => {
    expect(listed('')).toEqual([['rides-default true'], false]);
  });

  test('one of them may be the default one, which comes first', () => {
    expect(
      listed('stages: { test: { region: eu-west-2 }, prod: { region: us-east-1 } }\ndefault_stage: prod\n'),
    ).toEqual([['rides-prod true', 'rides-test false'], false]);
  });

  test('"local" is the file as it is, in the embedded cloud', () => {
    expect(listed('default_stage: local\n')).toEqual([['rides-default true'], true]);
  });

  test('lists and single values of a stage take the place of those of the file, keys stand beside them', () => {
    const { config } = stageOf(
      `${MINIMAL}notebook: { name: rides, connectors: [kinesis, kafka], tags: { a: 1, b: 2 } }\n` +
        'stages: { prod: { region: us-east-1, notebook: { connectors: [kafka], tags: { b: 3 } } } }\n',
      'prod',
    );
    expect([config.notebook?.connectors, config.notebook?.tags]).toEqual([['kafka'], { a: '1', b: '3' }]);
  });
});

test('a role that is given is not made', () => {
  for (const role of ['arn:aws:iam::123456789012:role/mine', '{ arn: "arn:aws:iam::123456789012:role/mine" }'])
    expect(stageOf(`${MINIMAL}notebook: { name: rides, role: ${role} }\n`).names.notebookRole).toBe(undefined);
});

test('a value is frozen through and through, and has no keys but its own', () => {
  const { config } = stageOf(`${MINIMAL}notebook: { name: rides, tags: { __proto__: x, constructor: y } }\n`);
  const isFrozen = (value: unknown): boolean =>
    typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(isFrozen));
  expect(isFrozen(config)).toBe(true);
  expect(Object.entries(config.notebook!.tags)).toEqual([
    ['__proto__', 'x'],
    ['constructor', 'y'],
  ]);
});

test('what is wrong leaves no stage, but a note is known by what is right of the rest', () => {
  const { stages, draft } = readConfig(
    `regin: eu-west-1\nnotes: { a: { file: a.sql, variables: { REGION: "\${region}", N: 1, M: "\${env.M}" } } }\n`,
  );
  expect([...stages]).toEqual([]);
  expect(noteSettings(draft)).toEqual([
    { file: 'a.sql', variables: { REGION: { like: 'eu-west-1' }, N: '1', M: { like: 'value' } }, flink: undefined },
  ]);
});

test.for([
  ['notebook: { name: rides }', '1.15'],
  ['application: { name: agg, note: a, runtime: FLINK-1_20 }', '1.20'],
  ['application: { name: agg, note: a, runtime: FLINK-1_20 }\nnotebook: { name: rides }', '1.15'],
] as const)('the Flink of a note by %j is %s', ([more, flink]) => {
  const { draft } = readConfig(`${MINIMAL}notes: { a: { file: a.sql } }\n${more}\n`);
  expect(noteSettings(draft)).toEqual([{ file: 'a.sql', variables: {}, flink }]);
});

test.for(['keys', 'values', 'references', 'stages'])('mending leaves fewer errors in %s.yaml', (name) => {
  const errors = (text: string) => checkConfig(text).diagnostics.filter(({ severity }) => severity === 'error').length;
  const text = strip(readFileSync(`test/config/cases/${name}.yaml`, 'utf8').replace(/^##/gm, '--'));
  const mended = fixWith((one) => checkConfig(one), text, { unsafe: true });
  expect(errors(mended.text)).toBeLessThan(errors(text));
  expect(mended.remaining.filter(({ fix }) => fix)).toEqual([]);
});

describe('whatever the text, reading it does not throw', () => {
  const cases = ['keys', 'values', 'references', 'stages', 'names', 'anchors', 'partitions'];
  const texts = [WORKSHOP, ...cases.map((name) => readFileSync(`test/config/cases/${name}.yaml`, 'utf8'))];
  const piece = fc.constantFrom(
    ...[
      '\n',
      '  ',
      '\t',
      ': ',
      '- ',
      '[',
      ']',
      '{',
      '}',
      '"',
      "'",
      '${',
      '}',
      '&a ',
      '*a',
      '|',
      '>',
      '#',
      ',',
      '\r',
      '---',
    ],
    ...['null', '1', 'true', '!!int ', '? ', '<<', '\u0000', '\uD800', 'é', '%', '@', '__proto__', 'stages', 'region'],
  );
  const mutation = fc.record({ at: fc.nat(), remove: fc.nat(12), insert: piece });
  const mutated = fc
    .tuple(fc.constantFrom(...texts), fc.array(mutation, { minLength: 1, maxLength: 6 }))
    .map(([text, mutations]) =>
      mutations.reduce((now, { at, remove, insert }) => {
        const from = at % (now.length + 1);
        return now.slice(0, from) + insert + now.slice(from + remove);
      }, text),
    );

  const holds = (text: string) => {
    const { findings } = readConfig(text);
    for (const { span } of findings) {
      expect([span.start >= 0, span.end >= span.start, span.end <= text.length]).toEqual([true, true, true]);
    }
    const starts = findings.map(({ span }) => span.start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  };

  test('one that was mutated', () => {
    fc.assert(fc.property(mutated, holds), { numRuns: 500 });
  });

  test('one of pieces only', () => {
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
        holds,
      ),
      { numRuns: 500 },
    );
  });

  test.for(['[', '{a: ', '- ', '"', '&a [*a, '])('one of many %j', (part) => {
    holds(part.repeat(20_000));
  });

  test('one whose aliases would grow without end', () => {
    const levels = Array.from(
      { length: 30 },
      (_, i) => `a${i}: &a${i} [${i === 0 ? '1' : `*a${i - 1}, *a${i - 1}`}]\n`,
    );
    holds(levels.join(''));
  });
});

test('the types are those of the description', () => {
  const config: Config = stageOf(WORKSHOP).config;
  // Each of these lines compiles only as long as the types say what is certain and what is not.
  const role: 'source' | 'destination' | 'both' = config.streams['wildrydes'].role;
  const shards: number | undefined = config.streams['wildrydes'].shards;
  const runtime: 'ZEPPELIN-FLINK-3_0' | undefined = config.notebook?.runtime;
  const policies: Readonly<Record<string, 'glue-delete'>> | undefined = config.notebook?.policies;
  expect([role, shards, runtime, Object.keys(policies ?? {}).length]).toEqual(['source', 1, 'ZEPPELIN-FLINK-3_0', 1]);
});
