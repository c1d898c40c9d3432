import {
  CreateDatabaseCommand,
  CreatePartitionCommand,
  CreateTableCommand,
  CreateUserDefinedFunctionCommand,
  DeleteDatabaseCommand,
  DeleteTableCommand,
  GetDatabaseCommand,
  GetDatabasesCommand,
  GetPartitionsCommand,
  GetTableCommand,
  GetTablesCommand,
  GetTagsCommand,
  GetUserDefinedFunctionCommand,
  TagResourceCommand,
  UntagResourceCommand,
  UpdateTableCommand,
} from '@aws-sdk/client-glue';
import {
  AttachRolePolicyCommand,
  CreatePolicyCommand,
  CreateRoleCommand,
  PutRolePolicyCommand,
} from '@aws-sdk/client-iam';
import { describe, expect, test } from 'vitest';
import { clients, policy, refusal, TRUST, testCloud } from './support/cloud.ts';

const { cloud, glue, iam } = await testCloud();
const ARN = 'arn:aws:glue:eu-west-1:000000000000';

await glue.send(new CreateDatabaseCommand({ DatabaseInput: { Name: 'default' }, Tags: { a: 'b' } }));

function create(Name: string, more = {}) {
  return glue.send(new CreateTableCommand({ DatabaseName: 'default', TableInput: { Name, ...more } }));
}

test('a database', async () => {
  expect(await refusal(glue.send(new CreateDatabaseCommand({ DatabaseInput: { Name: 'Default' } })))).toBe(
    'AlreadyExistsException: Database already exists.',
  );
  expect(await refusal(glue.send(new GetDatabaseCommand({ Name: 'hive' })))).toBe(
    'EntityNotFoundException: Database hive not found.',
  );
  const { Database } = await glue.send(new GetDatabaseCommand({ Name: 'DEFAULT' }));
  expect([Database?.Name, Database?.CatalogId]).toEqual(['default', '000000000000']);
  await glue.send(new CreateDatabaseCommand({ DatabaseInput: { Name: 'other' } }));
  const first = await glue.send(new GetDatabasesCommand({ MaxResults: 1 }));
  const second = await glue.send(new GetDatabasesCommand({ MaxResults: 1, NextToken: first.NextToken }));
  expect([first, second].map(({ DatabaseList }) => DatabaseList?.map(({ Name }) => Name))).toEqual([
    ['default'],
    ['other'],
  ]);
  expect(second.NextToken).toBe(undefined);
  await glue.send(new DeleteDatabaseCommand({ Name: 'other' }));
});

test('its tags', async () => {
  const ResourceArn = `${ARN}:database/default`;
  await glue.send(new TagResourceCommand({ ResourceArn, TagsToAdd: { c: 'd' } }));
  await glue.send(new UntagResourceCommand({ ResourceArn, TagsToRemove: ['a'] }));
  expect((await glue.send(new GetTagsCommand({ ResourceArn }))).Tags).toEqual({ c: 'd' });
});

test('a table keeps what Flink writes into it', async () => {
  const Parameters = { 'flink.connector': 'kinesis', 'kinesisanalytics.proctime': 'StatusTime' };
  await create('Wildrydes', { Parameters });
  const { Table } = await glue.send(new GetTableCommand({ DatabaseName: 'default', Name: 'wildrydes' }));
  expect([Table?.Name, Table?.Parameters, Table?.VersionId]).toEqual(['wildrydes', Parameters, '0']);
  expect(await refusal(create('WILDRYDES'))).toBe('AlreadyExistsException: Table already exists.');
  await glue.send(new UpdateTableCommand({ DatabaseName: 'default', TableInput: { Name: 'wildrydes' } }));
  await create('summary');
  const { TableList } = await glue.send(new GetTablesCommand({ DatabaseName: 'default', Expression: 'w.*' }));
  expect(TableList?.map(({ Name, VersionId }) => [Name, VersionId])).toEqual([['wildrydes', '1']]);
  await glue.send(new DeleteTableCommand({ DatabaseName: 'default', Name: 'summary' }));
  expect(await refusal(glue.send(new DeleteTableCommand({ DatabaseName: 'default', Name: 'summary' })))).toBe(
    'EntityNotFoundException: Table summary not found.',
  );
});

test('partitions', async () => {
  await create('days', { PartitionKeys: [{ Name: 'day' }] });
  const table = { DatabaseName: 'default', TableName: 'days' };
  for (const day of ['1', '2', '3'])
    await glue.send(new CreatePartitionCommand({ ...table, PartitionInput: { Values: [day] } }));
  const { Partitions } = await glue.send(new GetPartitionsCommand({ ...table, Expression: "day >= '2'" }));
  expect(Partitions?.map(({ Values }) => Values)).toEqual([['2'], ['3']]);
  expect(await refusal(glue.send(new GetPartitionsCommand({ ...table, Expression: 'day LIKE 1' })))).toBe(
    "InvalidInputException: Unsupported expression 'day LIKE 1'",
  );
});

test('functions', async () => {
  const FunctionInput = { FunctionName: 'f', ClassName: 'x.F' };
  await glue.send(new CreateUserDefinedFunctionCommand({ DatabaseName: 'default', FunctionInput }));
  const get = (FunctionName: string) =>
    glue.send(new GetUserDefinedFunctionCommand({ DatabaseName: 'default', FunctionName }));
  expect((await get('f')).UserDefinedFunction?.ClassName).toBe('x.F');
  expect(await refusal(get('g'))).toBe('EntityNotFoundException: Cannot find function.');
});

describe('in the name of a role', async () => {
  const RoleName = 'kinesis-analytics-flink-analytics-eu-west-1';
  const { Role } = await iam.send(
    new CreateRoleCommand({ RoleName, Path: '/service-role/', AssumeRolePolicyDocument: TRUST }),
  );
  const answer = await fetch(`${cloud.endpoint}/_hangar/credentials`, {
    method: 'POST',
    headers: { authorization: `Bearer ${cloud.token}` },
    body: JSON.stringify({ role: Role?.Arn }),
  });
  const { AccessKeyId, SecretAccessKey, SessionToken } = (await answer.json()) as Record<string, string>;
  const keys = { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken };
  const { glue: asRole } = clients(cloud, keys);
  const caller = `arn:aws:sts::000000000000:assumed-role/${RoleName}/flink`;
  const drop = () => refusal(asRole.send(new DeleteTableCommand({ DatabaseName: 'default', Name: 'rides' })));

  test('DROP TABLE needs the policy of the workshop', async () => {
    await create('rides');
    const PolicyDocument = policy(
      ['glue:GetDatabase', 'glue:GetTable', 'glue:CreateTable'],
      [`${ARN}:catalog`, `${ARN}:database/*`, `${ARN}:table/default/*`],
    );
    await iam.send(new PutRolePolicyCommand({ RoleName, PolicyName: 'own', PolicyDocument }));
    expect(await refusal(asRole.send(new GetTableCommand({ DatabaseName: 'default', Name: 'rides' })))).toBe(
      'not refused',
    );
    expect(await drop()).toBe(
      `AccessDeniedException: User: ${caller} is not authorized to perform: glue:DeleteTable on resource: ${ARN}:catalog because no identity-based policy allows the glue:DeleteTable action`,
    );
    const { Policy } = await iam.send(
      new CreatePolicyCommand({
        PolicyName: 'kinesis-analytics-service-flink-analytics-glue',
        PolicyDocument: policy(
          ['glue:GetPartitions', 'glue:DeleteTable'],
          [`${ARN}:catalog`, `${ARN}:database/default`, `${ARN}:table/default/*`],
        ),
      }),
    );
    await iam.send(new AttachRolePolicyCommand({ RoleName, PolicyArn: Policy?.Arn }));
    expect(await drop()).toBe('not refused');
  });

  test('a database that its policies do not name', async () => {
    expect(await refusal(asRole.send(new GetTablesCommand({ DatabaseName: 'hive' })))).toBe(
      `AccessDeniedException: User: ${caller} is not authorized to perform: glue:GetTables on resource: ${ARN}:catalog because no identity-based policy allows the glue:GetTables action`,
    );
  });

  test('its session token has to come along', async () => {
    const { sessionToken: _, ...without } = keys;
    expect(await refusal(clients(cloud, without).glue.send(new GetDatabasesCommand({})))).toBe(
      'UnrecognizedClientException: The security token included in the request is invalid.',
    );
  });
});
