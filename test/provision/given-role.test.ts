import { CreateRoleCommand, DeleteRolePolicyCommand, PutRolePolicyCommand } from '@aws-sdk/client-iam';
import { expect, test } from 'vitest';
import { checkRole } from '../../src/provision/index.ts';
import type { PolicyDocument, Statement } from '../../src/provision/policy.ts';
import { notebookPolicy, SERVICE, TRUST } from '../../src/provision/policy.ts';
import { ACCOUNT, clientsOf, REGION, testCloud } from './support/notebook.ts';

const cloud = await testCloud({ hasKinesis: false });
const aws = await clientsOf(cloud);
const RoleName = 'mine';
const place = { account: ACCOUNT, region: REGION, partition: 'aws' };
const site = {
  aws,
  place,
  owner: { project: 'rides', stage: 'default' },
  signal: new AbortController().signal,
  report: () => {},
};
const { Role } = await aws.iam.send(
  new CreateRoleCommand({ RoleName, Path: '/team/', AssumeRolePolicyDocument: JSON.stringify(TRUST) }),
);
const arn = Role?.Arn ?? '';

const NEEDED = notebookPolicy(
  {
    application: 'flink-analytics',
    sources: [{ name: 'rides', kmsKey: 'alias/rides' }],
    destinations: [],
    database: 'rides',
    logGroup: '/rides',
    logStream: 'log',
    bucket: 'code',
    prefix: undefined,
    objects: [],
    hasVpc: true,
    fansOut: true,
  },
  place,
);

/** Lets the role do this and nothing else. */
async function allow(...Statement: readonly (Statement | object)[]) {
  const PolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement });
  await aws.iam.send(new PutRolePolicyCommand({ RoleName, PolicyName: 'own', PolicyDocument }));
}

const check = (needed: PolicyDocument = NEEDED) => checkRole(arn, [needed], site);

test('a role that may do what is needed, or more, lacks nothing', async () => {
  const lacksNothing = { arn, isThere: true, isTrusted: true };
  await allow(...NEEDED.Statement);
  expect(await check()).toEqual(lacksNothing);
  await allow({ Effect: 'Allow', Action: '*', Resource: '*' });
  expect(await check()).toEqual(lacksNothing);
});

test('a role that may do nothing lacks all', async () => {
  await aws.iam.send(new DeleteRolePolicyCommand({ RoleName, PolicyName: 'own' }));
  expect((await check()).lacks).toEqual(NEEDED);
});

test('what is lacking is told by action and resource, and nothing else', async () => {
  await allow(
    ...NEEDED.Statement.filter(({ Sid }) => Sid !== 'ReadAndWriteTables'),
    { Effect: 'Allow', Action: ['glue:GetTable', 'glue:GetTables'], Resource: '*' },
    { Effect: 'Allow', Action: 'glue:UpdateTable', Resource: `arn:aws:glue:${REGION}:${ACCOUNT}:table/*` },
  );
  expect((await check()).lacks).toMatchInlineSnapshot(`
    {
      "Statement": [
        {
          "Action": [
            "glue:CreateTable",
            "glue:GetUserDefinedFunction",
          ],
          "Effect": "Allow",
          "Resource": [
            "arn:aws:glue:eu-west-1:000000000000:catalog",
            "arn:aws:glue:eu-west-1:000000000000:database/rides",
            "arn:aws:glue:eu-west-1:000000000000:table/rides/*",
            "arn:aws:glue:eu-west-1:000000000000:userDefinedFunction/rides/*",
          ],
          "Sid": "ReadAndWriteTables",
        },
        {
          "Action": [
            "glue:UpdateTable",
          ],
          "Effect": "Allow",
          "Resource": [
            "arn:aws:glue:eu-west-1:000000000000:catalog",
            "arn:aws:glue:eu-west-1:000000000000:database/rides",
            "arn:aws:glue:eu-west-1:000000000000:userDefinedFunction/rides/*",
          ],
          "Sid": "ReadAndWriteTables2",
        },
      ],
      "Version": "2012-10-17",
    }
  `);
});

test('what is denied cannot be allowed', async () => {
  await allow(...NEEDED.Statement, { Effect: 'Deny', Action: 's3:Put*', Resource: '*' });
  const { lacks, denied } = await check();
  expect(denied).toEqual(['s3:PutObject']);
  expect(lacks?.Statement.map(({ Action }) => Action)).toEqual([['s3:PutObject']]);
});

test('where nobody may ask, all is told, and why', async () => {
  const message = `User: me is not authorized to perform: iam:SimulatePrincipalPolicy on resource: ${arn} because no identity-based policy allows the iam:SimulatePrincipalPolicy action`;
  cloud.world.faults.add({
    operation: 'SimulatePrincipalPolicy',
    error: { code: 'AccessDenied', message, status: 403 },
  });
  const { lacks, unknown } = await check();
  expect(lacks).toEqual(NEEDED);
  expect(unknown).toMatchInlineSnapshot(
    `"Could not find out what the role arn:aws:iam::000000000000:role/team/mine may do: you may not do iam:SimulatePrincipalPolicy on arn:aws:iam::000000000000:role/team/mine: no identity-based policy allows the iam:SimulatePrincipalPolicy action."`,
  );
});

test('a role that is not there, and one that trusts somebody else', async () => {
  expect((await checkRole(`${arn}-not`, [NEEDED], site)).isThere).toBe(false);
  const document = JSON.stringify(TRUST).replace(SERVICE, 'lambda.amazonaws.com');
  await aws.iam.send(new CreateRoleCommand({ RoleName: 'other', AssumeRolePolicyDocument: document }));
  const { isThere, isTrusted } = await checkRole(`arn:aws:iam::${ACCOUNT}:role/other`, [NEEDED], site);
  expect([isThere, isTrusted]).toEqual([true, false]);
});
