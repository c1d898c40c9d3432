import { expect, test } from 'vitest';
import type { NameKind } from '../../src/config/names.ts';
import { mayBe, NAMES, shortened } from '../../src/config/names.ts';
import { partitionOf, REGIONS } from '../../src/config/regions.ts';

const CASES: Readonly<Partial<Record<NameKind, { fine: readonly string[]; refused: readonly string[] }>>> = {
  stream: { fine: ['a', 'Wild_Rydes.v-1', 'x'.repeat(128)], refused: ['', 'wild rydes', 'é', 'a/b', 'x'.repeat(129)] },
  application: { fine: ['flink-analytics'], refused: ['flink analytics', 'x'.repeat(129)] },
  bucket: {
    fine: ['abc', 'a.b-c', '123', 'x'.repeat(63), 'my-1.2.3'],
    refused: [
      'ab',
      'Abc',
      'a_b',
      '-ab',
      'ab-',
      'a..b',
      '1.2.3.4',
      'x'.repeat(64),
      'xn--abc',
      'abc-s3alias',
      'abc--ol-s3',
    ],
  },
  role: { fine: ['a+=,.@-_1'], refused: ['a b', 'a/b', 'x'.repeat(65)] },
  'iam-path': { fine: ['/', '/service-role/', '/a/b/'], refused: ['', 'a/', '/a', '/a b/'] },
  'log-group': { fine: ['/aws/kinesis-analytics/x', 'a#b_c.d'], refused: ['aws/x', 'a b', 'a:b'] },
  'log-stream': { fine: ['kinesis analytics', 'a/b'], refused: ['a:b', 'a*', ''] },
  'glue-database': { fine: ['default', 'my_db-1'], refused: ['Default', '', 'a\nb', 'x'.repeat(256)] },
  'tag-key': { fine: ['team', 'a:b'], refused: ['aws:x', 'AWS:x', 'hangar:x', 'a,b', ''] },
  'tag-value': { fine: ['', 'a b', 'é'], refused: ['a,b', 'x'.repeat(257)] },
  account: { fine: ['012345678901'], refused: ['1234', '1234567890123', '12345678901x'] },
  stage: { fine: ['prod', 'eu-1', 'x'], refused: ['Prod', '1st', 'a-', 'a b', 'x'.repeat(21)] },
  note: { fine: ['flinkagg', 'Team A/agg'], refused: ['', 'a..b', '/a', 'a/', ' a', 'x'.repeat(241)] },
  subnet: { fine: ['subnet-01234567', 'subnet-0123456789abcdef0'], refused: ['subnet-1', 'sg-01234567'] },
  'connector-version': { fine: ['5', '5.x', '5.1.0', '4.3'], refused: ['v5', '5.', '5.1.0-1.20', 'x'] },
};

test.for(
  Object.entries(CASES).flatMap(([kind, { fine, refused }]) => [
    ...fine.map((text) => [kind, text, true] as const),
    ...refused.map((text) => [kind, text, false] as const),
  ]),
)('as a name of kind %s, %j is taken: %s', ([kind, text, expected]) => {
  expect(mayBe(kind as NameKind, text)).toBe(expected);
});

test('every rule speaks in sentences', () => {
  for (const { what, law } of Object.values(NAMES)) {
    expect(what).toMatch(/^(?:an? |the )/);
    expect(law).toMatch(/^[A-Z].*[.]$/s);
  }
});

test.for([
  ['eu-west-1', 'aws'],
  ['cn-north-1', 'aws-cn'],
  ['us-gov-west-1', 'aws-us-gov'],
  ['us-iso-east-1', 'aws-iso'],
  ['us-isob-east-1', 'aws-iso-b'],
] as const)('%s is in the partition %s', ([region, partition]) => {
  expect(partitionOf(region)).toBe(partition);
});

test('the regions are in order, each once', () => {
  expect(REGIONS).toEqual([...new Set(REGIONS)].sort());
});

test('what is short enough stays as it is', () => {
  expect(shortened('x'.repeat(64), 64)).toBe('x'.repeat(64));
  expect(shortened('x'.repeat(65), 64)).toBe(`${'x'.repeat(55)}-${shortened('x'.repeat(65), 64).slice(-8)}`);
});
