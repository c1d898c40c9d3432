import fc from 'fast-check';
import { expect, test } from 'vitest';
import { connectorsOf } from '../../src/provision/connectors.ts';
import { glueDeletePolicy, isSamePolicy, notebookPolicy } from '../../src/provision/policy.ts';

const PLACE = { account: '123456789012', region: 'eu-west-1', partition: 'aws' };

const USES = {
  application: 'flink-analytics',
  sources: [{ name: 'wildrydes', kmsKey: undefined }],
  destinations: [{ name: 'wildrydes-summary', kmsKey: undefined }],
  database: 'default',
  logGroup: '/aws/kinesis-analytics/flink-analytics',
  logStream: 'kinesis-analytics-log-stream',
  bucket: 'hangar-123456789012-eu-west-1',
  prefix: undefined,
  objects: [],
  hasVpc: false,
  fansOut: false,
};

test('DROP TABLE is allowed by exactly what the workshop says', () => {
  expect(glueDeletePolicy('default', { ...PLACE, partition: 'aws-cn', region: 'cn-north-1' })).toEqual({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: ['glue:GetPartitions', 'glue:DeleteTable'],
        Resource: [
          'arn:aws-cn:glue:cn-north-1:123456789012:catalog',
          'arn:aws-cn:glue:cn-north-1:123456789012:database/default',
          'arn:aws-cn:glue:cn-north-1:123456789012:table/default/*',
        ],
      },
    ],
  });
});

/** Every pair of an action and a resource that a policy allows. */
function allowed(uses: typeof USES | Parameters<typeof notebookPolicy>[0]): string[] {
  return notebookPolicy(uses, PLACE).Statement.flatMap(({ Action, Resource = [] }) =>
    Action.flatMap((action) => Resource.map((resource) => `${action} ${resource}`)),
  );
}

test('the role of the workshop’s notebook may do what it uses', () => {
  expect(allowed(USES)).toMatchSnapshot();
});

test('without glue:DeleteTable and glue:GetPartitions', () => {
  expect(allowed(USES).filter((one) => /DeleteTable|GetPartitions/.test(one))).toEqual([]);
});

test('what is only read may not be written, and the other way round', () => {
  const onStream = (name: string) => allowed(USES).filter((one) => one.endsWith(`stream/${name}`));
  expect(onStream('wildrydes').filter((one) => /Put/.test(one))).toEqual([]);
  expect(onStream('wildrydes-summary').filter((one) => /Get/.test(one))).toEqual([]);
});

test('a network, keys, fan-out and jars only where they are asked for', () => {
  const before = new Set(allowed(USES));
  const more = allowed({
    ...USES,
    sources: [{ name: 'wildrydes', kmsKey: 'alias/rides' }],
    destinations: [{ name: 'wildrydes-summary', kmsKey: '11111111-2222-3333-4444-555555555555' }],
    objects: [{ bucket: 'jars', key: 'a/b.jar' }],
    hasVpc: true,
    fansOut: true,
  });
  expect(more.filter((one) => !before.has(one))).toMatchSnapshot();
});

test('policies are the same whatever the order of keys and lists, and not otherwise', () => {
  const document = notebookPolicy(USES, PLACE);
  const shuffled = fc.shuffledSubarray([...document.Statement], { minLength: document.Statement.length });
  fc.assert(
    fc.property(shuffled, (Statement) => {
      const turned = Statement.map((one) => Object.fromEntries(Object.entries(one).reverse()));
      expect(isSamePolicy({ Statement: turned, Version: '2012-10-17' }, document)).toBe(true);
      expect(isSamePolicy({ Statement: turned.slice(1), Version: '2012-10-17' }, document)).toBe(false);
    }),
  );
  const one = { Effect: 'Allow', Action: 's3:GetObject', Resource: ['*'] };
  expect(
    isSamePolicy({ Version: '1', Statement: one }, { Version: '1', Statement: [{ ...one, Action: ['s3:GetObject'] }] }),
  ).toBe(true);
});

const STORE = {
  bucket: 'code',
  prefix: 'rides',
  place: PLACE,
  jars: new Map([['./my.jar', { sha256: 'abc', read: async () => new Uint8Array() }]]),
};

test('connectors are what the API does not add by itself', () => {
  expect(
    connectorsOf(
      ['kinesis', 'kafka', './my.jar', 's3://jars/a/b.jar', 'org.apache.flink:flink-connector-kafka:1.15.4'],
      STORE,
    ),
  ).toMatchSnapshot();
});

test('what the service does not take from Maven is refused before any call', () => {
  expect(connectorsOf(['org.apache.flink:flink-sql-connector-kafka:1.15.4'], STORE).refusals).toMatchInlineSnapshot(`
    [
      "The service does not take "org.apache.flink:flink-sql-connector-kafka:1.15.4" from Maven, only org.apache.flink:flink-sql-connector-kinesis:1.15.4, org.apache.flink:flink-connector-kafka:1.15.4, software.amazon.msk:aws-msk-iam-auth:1.1.6. Name the jar itself, as a path or an address in S3.",
    ]
  `);
});
