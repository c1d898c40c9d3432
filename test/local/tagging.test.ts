import { CreateLogGroupCommand } from '@aws-sdk/client-cloudwatch-logs';
import { CreateDatabaseCommand } from '@aws-sdk/client-glue';
import { CreatePolicyCommand, CreateRoleCommand } from '@aws-sdk/client-iam';
import { AddTagsToStreamCommand, CreateStreamCommand, KinesisClient } from '@aws-sdk/client-kinesis';
import type { GetResourcesCommandInput } from '@aws-sdk/client-resource-groups-tagging-api';
import { GetResourcesCommand, ResourceGroupsTaggingAPIClient } from '@aws-sdk/client-resource-groups-tagging-api';
import { CreateBucketCommand, PutBucketTaggingCommand } from '@aws-sdk/client-s3';
import { expect, test } from 'vitest';
import { serviceCredentials } from '../../src/local/control.ts';
import { clients, policy, REGION, refusal, TRUST, testCloud } from './support/cloud.ts';

const { cloud, glue, iam, logs, s3, tagging } = await testCloud({
  kinesis: { node: process.execPath, environment: process.env },
});
const { endpoint, accessKeyId, secretAccessKey } = cloud;
const common = { endpoint, credentials: { accessKeyId, secretAccessKey } };
const kinesis = new KinesisClient({ ...common, region: REGION });

async function found(input: GetResourcesCommandInput = {}, client = tagging): Promise<string[]> {
  const { ResourceTagMappingList = [] } = await client.send(new GetResourcesCommand(input));
  return ResourceTagMappingList.map(
    ({ ResourceARN = '', Tags = [] }) => `${ResourceARN} ${Tags.map(({ Key, Value }) => `${Key}=${Value}`)}`,
  );
}

test('everything that has tags is found, in its region', async () => {
  const Tags = [{ Key: 'team', Value: 'rides' }];
  const tags = { team: 'rides', stage: 'prod' };
  await iam.send(new CreateRoleCommand({ RoleName: 'r', AssumeRolePolicyDocument: TRUST, Tags }));
  await iam.send(new CreatePolicyCommand({ PolicyName: 'p', PolicyDocument: policy(['s3:*'], ['*']), Tags }));
  await glue.send(new CreateDatabaseCommand({ DatabaseInput: { Name: 'rides' }, Tags: tags }));
  await glue.send(new CreateDatabaseCommand({ DatabaseInput: { Name: 'untagged' } }));
  await logs.send(new CreateLogGroupCommand({ logGroupName: '/rides/log', tags }));
  await s3.send(
    new CreateBucketCommand({ Bucket: 'rides', CreateBucketConfiguration: { LocationConstraint: REGION } }),
  );
  await s3.send(new PutBucketTaggingCommand({ Bucket: 'rides', Tagging: { TagSet: Tags } }));
  await kinesis.send(new CreateStreamCommand({ StreamName: 'rides', ShardCount: 1, Tags: tags }));
  await kinesis.send(new CreateStreamCommand({ StreamName: 'untagged', ShardCount: 1 }));
  expect(await found()).toMatchInlineSnapshot(`
    [
      "arn:aws:glue:eu-west-1:000000000000:database/rides team=rides,stage=prod",
      "arn:aws:kinesis:eu-west-1:000000000000:stream/rides stage=prod,team=rides",
      "arn:aws:logs:eu-west-1:000000000000:log-group:/rides/log team=rides,stage=prod",
      "arn:aws:s3:::rides team=rides",
    ]
  `);
  const elsewhere = new ResourceGroupsTaggingAPIClient({ ...common, region: 'us-east-1' });
  expect(await found({}, elsewhere)).toEqual(['arn:aws:iam::000000000000:policy/p team=rides']);
});

test('filters by all tags, any of their values, and by types', async () => {
  const names = async (input: GetResourcesCommandInput) =>
    (await found(input)).map((one) => one.split(' ')[0].split(':').slice(2).join(':'));
  expect(await names({ TagFilters: [{ Key: 'team', Values: ['rides', 'other'] }, { Key: 'stage' }] })).toEqual([
    'glue:eu-west-1:000000000000:database/rides',
    'kinesis:eu-west-1:000000000000:stream/rides',
    'logs:eu-west-1:000000000000:log-group:/rides/log',
  ]);
  expect(await names({ TagFilters: [{ Key: 'team', Values: ['other'] }] })).toEqual([]);
  expect(await names({ ResourceTypeFilters: ['s3', 'kinesis:stream', 'glue:table'] })).toEqual([
    'kinesis:eu-west-1:000000000000:stream/rides',
    's3:::rides',
  ]);
  expect(await names({ ResourceARNList: ['arn:aws:s3:::rides', 'arn:aws:s3:::none'] })).toEqual(['s3:::rides']);
  const both = { ResourceARNList: ['arn:aws:s3:::rides'], ResourceTypeFilters: ['s3'] };
  expect(await refusal(tagging.send(new GetResourcesCommand(both)))).toMatch(/^InvalidParameterException: /);
});

test('comes in pages, of which the last has an empty token', async () => {
  const pages: [number | undefined, string | undefined][] = [];
  let PaginationToken: string | undefined;
  do {
    const page = await tagging.send(new GetResourcesCommand({ ResourcesPerPage: 3, PaginationToken }));
    pages.push([page.ResourceTagMappingList?.length, page.PaginationToken]);
    PaginationToken = page.PaginationToken;
  } while (PaginationToken);
  expect(pages).toEqual([
    [3, 'arn:aws:logs:eu-west-1:000000000000:log-group:/rides/log'],
    [1, ''],
  ]);
});

test('needs leave for it', async () => {
  await kinesis.send(new AddTagsToStreamCommand({ StreamName: 'untagged', Tags: { late: '' } }));
  expect(await found({ TagFilters: [{ Key: 'late' }] })).toEqual([
    'arn:aws:kinesis:eu-west-1:000000000000:stream/untagged late=',
  ]);
  const keys = serviceCredentials(cloud.world, { role: 'arn:aws:iam::000000000000:role/r' });
  const { tagging: asRole } = clients(cloud, {
    accessKeyId: keys.AccessKeyId,
    secretAccessKey: keys.SecretAccessKey,
    sessionToken: keys.SessionToken,
  });
  expect(await refusal(asRole.send(new GetResourcesCommand({})))).toBe(
    'AccessDeniedException: User: arn:aws:sts::000000000000:assumed-role/r/flink is not authorized to perform: tag:GetResources on resource: * because no identity-based policy allows the tag:GetResources action',
  );
});
