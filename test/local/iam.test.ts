import {
  AttachRolePolicyCommand,
  CreatePolicyCommand,
  CreatePolicyVersionCommand,
  CreateRoleCommand,
  DeletePolicyCommand,
  DeletePolicyVersionCommand,
  DeleteRoleCommand,
  DeleteRolePolicyCommand,
  DetachRolePolicyCommand,
  GetPolicyCommand,
  GetPolicyVersionCommand,
  GetRoleCommand,
  GetRolePolicyCommand,
  ListAttachedRolePoliciesCommand,
  ListEntitiesForPolicyCommand,
  ListPoliciesCommand,
  ListPolicyVersionsCommand,
  ListRolePoliciesCommand,
  ListRolesCommand,
  ListRoleTagsCommand,
  PutRolePermissionsBoundaryCommand,
  PutRolePolicyCommand,
  SetDefaultPolicyVersionCommand,
  SimulatePrincipalPolicyCommand,
  TagRoleCommand,
  UntagRoleCommand,
} from '@aws-sdk/client-iam';
import { AssumeRoleCommand, GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { expect, test } from 'vitest';
import { clients, policy, refusal, TRUST, testCloud } from './support/cloud.ts';

const { cloud, iam, sts } = await testCloud();
const READ = policy(['glue:Get*'], ['*']);

function create(RoleName: string, more = {}) {
  return iam.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument: TRUST, ...more }));
}

test('a role', async () => {
  const { Role } = await create('r', {
    Path: '/service-role/',
    Tags: [{ Key: 'a', Value: '1' }],
    Description: 'It is <one> & "the" first',
  });
  expect(Role).toMatchObject({
    Arn: 'arn:aws:iam::000000000000:role/service-role/r',
    AssumeRolePolicyDocument: encodeURIComponent(TRUST),
    Description: 'It is <one> & "the" first',
    MaxSessionDuration: 3600,
    Tags: [{ Key: 'a', Value: '1' }],
  });
  expect(Role?.RoleId).toMatch(/^AROA[A-Z2-7]{17}$/);
  expect(await refusal(create('R'))).toBe('EntityAlreadyExistsException: Role with name R already exists.');
  expect(await refusal(iam.send(new GetRoleCommand({ RoleName: 'x' })))).toBe(
    'NoSuchEntityException: The role with name x cannot be found.',
  );
  expect(await refusal(create('y', { AssumeRolePolicyDocument: READ }))).toBe(
    'MalformedPolicyDocumentException: Missing required field Principal',
  );
});

test('its tags', async () => {
  await iam.send(
    new TagRoleCommand({
      RoleName: 'r',
      Tags: [
        { Key: 'b', Value: '2' },
        { Key: 'A', Value: '3' },
      ],
    }),
  );
  await iam.send(new UntagRoleCommand({ RoleName: 'r', TagKeys: ['b'] }));
  expect((await iam.send(new ListRoleTagsCommand({ RoleName: 'r' }))).Tags).toEqual([{ Key: 'A', Value: '3' }]);
});

test('lists go on where they stopped', async () => {
  for (const name of ['s', 't']) await create(name);
  const first = await iam.send(new ListRolesCommand({ MaxItems: 2 }));
  const second = await iam.send(new ListRolesCommand({ MaxItems: 2, Marker: first.Marker }));
  expect([first.IsTruncated, second.IsTruncated]).toEqual([true, false]);
  expect([first, second].map(({ Roles }) => Roles?.map(({ RoleName }) => RoleName))).toEqual([['r', 's'], ['t']]);
  const { Roles } = await iam.send(new ListRolesCommand({ PathPrefix: '/service-role/' }));
  expect(Roles?.map(({ RoleName }) => RoleName)).toEqual(['r']);
});

test('an inline policy', async () => {
  const own = { RoleName: 's', PolicyName: 'own' };
  await iam.send(new PutRolePolicyCommand({ ...own, PolicyDocument: READ }));
  const { PolicyDocument } = await iam.send(new GetRolePolicyCommand(own));
  expect(decodeURIComponent(PolicyDocument ?? '')).toBe(READ);
  expect((await iam.send(new ListRolePoliciesCommand({ RoleName: 's' }))).PolicyNames).toEqual(['own']);
  expect(await refusal(iam.send(new DeleteRoleCommand({ RoleName: 's' })))).toBe(
    'DeleteConflictException: Cannot delete entity, must delete policies first.',
  );
  await iam.send(new DeleteRolePolicyCommand(own));
  expect(await refusal(iam.send(new GetRolePolicyCommand(own)))).toBe(
    'NoSuchEntityException: The role policy with name own cannot be found.',
  );
  expect(await refusal(iam.send(new PutRolePolicyCommand({ ...own, PolicyDocument: '{' })))).toBe(
    'MalformedPolicyDocumentException: This policy contains invalid Json',
  );
});

test('a managed policy and its versions', async () => {
  const { Policy } = await iam.send(new CreatePolicyCommand({ PolicyName: 'p', PolicyDocument: READ }));
  const PolicyArn = Policy?.Arn ?? '';
  expect(PolicyArn).toBe('arn:aws:iam::000000000000:policy/p');
  const attached = { RoleName: 's', PolicyArn };
  await iam.send(new AttachRolePolicyCommand(attached));
  expect((await iam.send(new ListAttachedRolePoliciesCommand({ RoleName: 's' }))).AttachedPolicies).toEqual([
    { PolicyName: 'p', PolicyArn },
  ]);
  expect((await iam.send(new GetPolicyCommand({ PolicyArn }))).Policy?.AttachmentCount).toBe(1);
  const { PolicyRoles } = await iam.send(new ListEntitiesForPolicyCommand({ PolicyArn }));
  expect(PolicyRoles?.map(({ RoleName }) => RoleName)).toEqual(['s']);
  expect(await refusal(iam.send(new DeletePolicyCommand({ PolicyArn })))).toBe(
    'DeleteConflictException: Cannot delete a policy attached to entities.',
  );
  const next = policy(['glue:*'], ['*']);
  for (let i = 0; i < 4; i++)
    await iam.send(new CreatePolicyVersionCommand({ PolicyArn, PolicyDocument: next, SetAsDefault: i === 0 }));
  expect(await refusal(iam.send(new CreatePolicyVersionCommand({ PolicyArn, PolicyDocument: next })))).toBe(
    'LimitExceededException: A managed policy can have up to 5 versions. Before you create a new version, you must delete an existing version.',
  );
  const { Versions } = await iam.send(new ListPolicyVersionsCommand({ PolicyArn }));
  expect(Versions?.map(({ VersionId, IsDefaultVersion }) => [VersionId, IsDefaultVersion])).toEqual([
    ['v5', false],
    ['v4', false],
    ['v3', false],
    ['v2', true],
    ['v1', false],
  ]);
  const { PolicyVersion } = await iam.send(new GetPolicyVersionCommand({ PolicyArn, VersionId: 'v2' }));
  expect(decodeURIComponent(PolicyVersion?.Document ?? '')).toBe(next);
  expect(await refusal(iam.send(new DeletePolicyVersionCommand({ PolicyArn, VersionId: 'v2' })))).toBe(
    'DeleteConflictException: Cannot delete the default version of a policy.',
  );
  await iam.send(new SetDefaultPolicyVersionCommand({ PolicyArn, VersionId: 'v1' }));
  for (const VersionId of ['v2', 'v3', 'v4', 'v5'])
    await iam.send(new DeletePolicyVersionCommand({ PolicyArn, VersionId }));
  await iam.send(new DetachRolePolicyCommand(attached));
  await iam.send(new DeletePolicyCommand({ PolicyArn }));
  expect((await iam.send(new ListPoliciesCommand({ Scope: 'Local' }))).Policies).toEqual([]);
  await iam.send(new DeleteRoleCommand({ RoleName: 's' }));
});

test("policies of AWS's own", async () => {
  await iam.send(
    new AttachRolePolicyCommand({ RoleName: 'r', PolicyArn: 'arn:aws:iam::aws:policy/AmazonS3FullAccess' }),
  );
  const PolicyArn = 'arn:aws:iam::aws:policy/NoSuchThing';
  expect(await refusal(iam.send(new AttachRolePolicyCommand({ RoleName: 'r', PolicyArn })))).toBe(
    `NoSuchEntityException: Policy ${PolicyArn} does not exist or is not attachable.`,
  );
});

test('what would be allowed', async () => {
  const PolicySourceArn = 'arn:aws:iam::000000000000:role/service-role/r';
  const simulate = async () => {
    const { EvaluationResults } = await iam.send(
      new SimulatePrincipalPolicyCommand({ PolicySourceArn, ActionNames: ['s3:GetObject', 'glue:GetTable'] }),
    );
    return EvaluationResults?.map(({ EvalDecision }) => EvalDecision);
  };
  expect(await simulate()).toEqual(['allowed', 'implicitDeny']);
  const PermissionsBoundary = 'arn:aws:iam::aws:policy/AmazonKinesisFullAccess';
  await iam.send(new PutRolePermissionsBoundaryCommand({ RoleName: 'r', PermissionsBoundary }));
  expect(await simulate()).toEqual(['implicitDeny', 'implicitDeny']);
});

test('acting in the name of a role that trusts the account', async () => {
  const trust = TRUST.replace('"Service":"kinesisanalytics.amazonaws.com"', '"AWS":"000000000000"');
  const { Role } = await create('mine', { AssumeRolePolicyDocument: trust });
  const assume = (RoleArn: string | undefined) => sts.send(new AssumeRoleCommand({ RoleArn, RoleSessionName: 'me' }));
  const { Credentials } = await assume(Role?.Arn);
  const { sts: asRole, iam: asRoleToo } = clients(cloud, {
    accessKeyId: Credentials?.AccessKeyId ?? '',
    secretAccessKey: Credentials?.SecretAccessKey ?? '',
    sessionToken: Credentials?.SessionToken ?? '',
  });
  const { Arn } = await asRole.send(new GetCallerIdentityCommand({}));
  expect(Arn).toBe('arn:aws:sts::000000000000:assumed-role/mine/me');
  expect(await refusal(asRoleToo.send(new GetRoleCommand({ RoleName: 'mine' })))).toBe(
    `AccessDenied: User: ${Arn} is not authorized to perform: iam:GetRole on resource: arn:aws:iam::000000000000:role/mine because no identity-based policy allows the iam:GetRole action`,
  );
  expect(await refusal(assume('arn:aws:iam::000000000000:role/t'))).toBe(
    'AccessDenied: User: arn:aws:iam::000000000000:user/hangar is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::000000000000:role/t',
  );
});
