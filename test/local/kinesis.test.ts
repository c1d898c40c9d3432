import { CreateRoleCommand, PutRolePolicyCommand } from '@aws-sdk/client-iam';
import {
  CreateStreamCommand,
  DescribeStreamSummaryCommand,
  GetRecordsCommand,
  GetShardIteratorCommand,
  KinesisClient,
  ListShardsCommand,
  ListStreamsCommand,
  PutRecordCommand,
} from '@aws-sdk/client-kinesis';
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { describe, expect, test } from 'vitest';
import { serviceCredentials } from '../../src/local/control.ts';
import { readCbor } from '../../src/local/kinesis/cbor.ts';
import { policy, REGION, refusal, TRUST, testCloud, until } from './support/cloud.ts';

const { cloud, iam, sts } = await testCloud({
  kinesis: { node: process.execPath, environment: process.env },
});
const { endpoint, accessKeyId, secretAccessKey } = cloud;
const kinesis = new KinesisClient({ endpoint, region: REGION, credentials: { accessKeyId, secretAccessKey } });
const StreamName = 'wildrydes';

test('a stream, by the client as it is, which speaks HTTP/2', async () => {
  await kinesis.send(new CreateStreamCommand({ StreamName, ShardCount: 1 }));
  const ask = () => kinesis.send(new DescribeStreamSummaryCommand({ StreamName }));
  const { StreamDescriptionSummary } = await until(
    ask,
    (one) => one.StreamDescriptionSummary?.StreamStatus === 'ACTIVE',
  );
  expect(StreamDescriptionSummary?.StreamARN).toBe(`arn:aws:kinesis:${REGION}:000000000000:stream/wildrydes`);
  expect(await refusal(kinesis.send(new DescribeStreamSummaryCommand({ StreamName: 'none' })))).toMatch(
    /^ResourceNotFoundException: /,
  );
});

test('a record', async () => {
  await kinesis.send(new PutRecordCommand({ StreamName, PartitionKey: 'p', Data: new TextEncoder().encode('hello') }));
  const { Shards } = await kinesis.send(new ListShardsCommand({ StreamName }));
  const { ShardIterator } = await kinesis.send(
    new GetShardIteratorCommand({ StreamName, ShardId: Shards?.[0].ShardId, ShardIteratorType: 'TRIM_HORIZON' }),
  );
  const { Records } = await kinesis.send(new GetRecordsCommand({ ShardIterator }));
  expect(Records?.map(({ Data }) => new TextDecoder().decode(Data))).toEqual(['hello']);
});

test('the address is the same for all services', async () => {
  expect((await sts.send(new GetCallerIdentityCommand({}))).Account).toBe('000000000000');
});

test('in the name of a role its policies are in force', async () => {
  const { Role } = await iam.send(new CreateRoleCommand({ RoleName: 'reader', AssumeRolePolicyDocument: TRUST }));
  const PolicyDocument = policy(['kinesis:DescribeStreamSummary'], [`arn:aws:kinesis:${REGION}:*:stream/wild*`]);
  await iam.send(new PutRolePolicyCommand({ RoleName: 'reader', PolicyName: 'p', PolicyDocument }));
  const keys = serviceCredentials(cloud.world, { role: Role?.Arn });
  const asRole = new KinesisClient({
    endpoint,
    region: REGION,
    credentials: {
      accessKeyId: keys.AccessKeyId,
      secretAccessKey: keys.SecretAccessKey,
      sessionToken: keys.SessionToken,
    },
  });
  expect(await refusal(asRole.send(new DescribeStreamSummaryCommand({ StreamName })))).toBe('not refused');
  const record = { StreamName, PartitionKey: 'p', Data: new Uint8Array(1) };
  expect(await refusal(asRole.send(new PutRecordCommand(record)))).toBe(
    `AccessDeniedException: User: arn:aws:sts::000000000000:assumed-role/reader/flink is not authorized to perform: kinesis:PutRecord on resource: arn:aws:kinesis:${REGION}:000000000000:stream/wildrydes because no identity-based policy allows the kinesis:PutRecord action`,
  );
});

test('it fails on demand as the others do', async () => {
  const list = () => kinesis.send(new ListStreamsCommand({}));
  cloud.world.faults.add({
    operation: 'kinesis:ListStreams',
    error: { code: 'InvalidArgumentException', message: 'Not now.' },
  });
  expect(await refusal(list())).toBe('InvalidArgumentException: Not now.');
  expect((await list()).StreamNames).toEqual([StreamName]);
});

test('who is not known has no streams', async () => {
  const stranger = new KinesisClient({
    endpoint,
    region: REGION,
    credentials: { accessKeyId: 'AKIAX', secretAccessKey: 'x' },
  });
  expect(await refusal(stranger.send(new ListStreamsCommand({})))).toBe(
    'UnrecognizedClientException: The security token included in the request is invalid.',
  );
});

describe('CBOR', () => {
  const bytes = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

  test.for([
    ['a1616101', { a: 1 }],
    ['bf616120616243010203ff', { a: -1, b: bytes('010203') }],
    ['bf61617f626865636c6c6fffff', { a: 'hello' }],
    ['a261618201190100616ef6', { a: [1, 256], n: undefined }],
    ['a16161fb3ff8000000000000', { a: 1.5 }],
    ['a16161c11a0000000a', { a: 10 }],
    ['a16161f5', { a: true }],
    ['a161', undefined],
    ['a16163', undefined],
  ] as const)('%s', ([hex, value]) => {
    expect(readCbor(bytes(hex))).toEqual(value);
  });
});
