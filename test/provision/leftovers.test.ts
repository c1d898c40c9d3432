import { CreateLogGroupCommand } from '@aws-sdk/client-cloudwatch-logs';
import { CreateDatabaseCommand, TagResourceCommand } from '@aws-sdk/client-glue';
import { CreateRoleCommand, PutRolePolicyCommand } from '@aws-sdk/client-iam';
import { CreateStreamCommand } from '@aws-sdk/client-kinesis';
import { CreateApplicationCommand } from '@aws-sdk/client-kinesis-analytics-v2';
import { CreateBucketCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { expect, test } from 'vitest';
import type { Aws } from '../../src/aws/index.ts';
import { TRUST } from '../../src/provision/policy.ts';
import { clientsOf, planned, REGION, testCloud, up } from './support/notebook.ts';

const cloud = await testCloud();
const aws = await clientsOf(cloud);
const FILE = `project: rides\nregion: ${REGION}\nstreams:\n  clicks: { shards: 1, role: source }\n`;
const OURS = { 'hangar:project': 'rides', 'hangar:stage': 'default' };
const PROD = { 'hangar:project': 'rides', 'hangar:stage': 'prod' };
const list = (tags: Record<string, string>) => Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));

/** What is found that left the file, and what is said of the search. */
async function leftovers(clients: Aws = aws): Promise<{ found: string[]; said: string[] }> {
  const said: string[] = [];
  const { observed } = await planned(FILE, clients, { report: (message) => said.push(message) });
  const found = observed.flatMap(({ observation: { kind, name, isWanted } }) => (isWanted ? [] : [`${kind} ${name}`]));
  return { found, said };
}

/** An index of tags of a test's own. */
function withIndex(ResourceTagMappingList: readonly { ResourceARN: string }[]): Aws {
  return Object.create(aws, { tagging: { value: { send: async () => ({ ResourceTagMappingList }) } } });
}

const BY_TAG = ['stream old', 'glue-database old', 'log-group /rides/old', 'bucket rides-old'];

test('what left the file is found by its tags, whatever its name and however much there is', async () => {
  await up(FILE, aws, { start: false });
  await aws.kinesis.send(new CreateStreamCommand({ StreamName: 'old', ShardCount: 1, Tags: OURS }));
  await aws.kinesis.send(new CreateStreamCommand({ StreamName: 'of-prod', ShardCount: 1, Tags: PROD }));
  await aws.logs.send(new CreateLogGroupCommand({ logGroupName: '/rides/old', tags: OURS }));
  const CreateBucketConfiguration = { LocationConstraint: REGION, Tags: list(OURS) } as const;
  await aws.s3.send(new CreateBucketCommand({ Bucket: 'rides-old', CreateBucketConfiguration }));
  for (let i = 0; i < 201; i++)
    await aws.glue.send(new CreateDatabaseCommand({ DatabaseInput: { Name: `other_${i}` } }));
  await aws.glue.send(new CreateDatabaseCommand({ DatabaseInput: { Name: 'old' }, Tags: OURS }));
  expect(await leftovers()).toEqual({ found: BY_TAG, said: [] });
});

test('what is no notebook is left to those who know it', async () => {
  const Bucket = 'rides-old';
  await aws.s3.send(new PutObjectCommand({ Bucket, Key: 'job.zip', Body: 'code' }));
  const Role = { RoleName: 'job', AssumeRolePolicyDocument: JSON.stringify(TRUST) };
  const ServiceExecutionRole = (await aws.iam.send(new CreateRoleCommand(Role))).Role?.Arn;
  const PolicyDocument = JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: 's3:*', Resource: '*' }],
  });
  await aws.iam.send(new PutRolePolicyCommand({ RoleName: 'job', PolicyName: 'code', PolicyDocument }));
  const S3ContentLocation = { BucketARN: `arn:aws:s3:::${Bucket}`, FileKey: 'job.zip' };
  await aws.analytics.send(
    new CreateApplicationCommand({
      ApplicationName: 'job',
      RuntimeEnvironment: 'FLINK-1_20',
      ServiceExecutionRole,
      ApplicationConfiguration: {
        ApplicationCodeConfiguration: { CodeContentType: 'ZIPFILE', CodeContent: { S3ContentLocation } },
      },
      Tags: list(OURS),
    }),
  );
  expect((await leftovers()).found).toEqual(BY_TAG);
});

test('the index may lag behind: what is gone is not found, and what has lost its tags neither', async () => {
  await aws.glue.send(
    new TagResourceCommand({
      ResourceArn: `arn:aws:glue:${REGION}:${cloud.account}:database/other_1`,
      TagsToAdd: PROD,
    }),
  );
  const index = ['stream/old', 'stream/gone'].map((one) => ({
    ResourceARN: `arn:aws:kinesis:${REGION}:${cloud.account}:${one}`,
  }));
  const other = { ResourceARN: `arn:aws:glue:${REGION}:${cloud.account}:database/other_1` };
  const unknown = { ResourceARN: 'arn:aws:sqs:eu-west-1:000000000000:queue' };
  const group = { ResourceARN: `arn:aws:logs:${REGION}:${cloud.account}:log-group:/rides/old:*` };
  expect((await leftovers(withIndex([...index, other, unknown, group]))).found).toEqual([
    'stream old',
    'log-group /rides/old',
  ]);
});

test('without the index it is looked for by name, which is said once', async () => {
  const message =
    'User: me is not authorized to perform: tag:GetResources because no identity-based policy allows the tag:GetResources action';
  cloud.world.faults.add({ operation: 'GetResources', error: { code: 'AccessDeniedException', message } });
  expect(await leftovers()).toMatchInlineSnapshot(`
    {
      "found": [
        "stream old",
      ],
      "said": [
        "What left hangar.yaml is looked for by name, of which something may be missed. Could not find what carries the project's tags: you may not do tag:GetResources: no identity-based policy allows the tag:GetResources action.",
        "What left hangar.yaml is not looked for among the 202 of kind "Glue database".",
      ],
    }
  `);
  cloud.world.faults.add({
    operation: 'GetResources',
    error: { code: 'UnknownOperationException', message: 'No such service.' },
  });
  expect((await leftovers()).said).toMatchInlineSnapshot(`
    [
      "What left hangar.yaml is looked for by name, of which something may be missed. Could not find what carries the project's tags: No such service. (UnknownOperationException).",
      "What left hangar.yaml is not looked for among the 202 of kind "Glue database".",
    ]
  `);
});

test('an index that knows nothing of what is there is not believed', async () => {
  expect((await leftovers(withIndex([]))).found).toEqual(['stream old']);
});
