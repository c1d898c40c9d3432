import { AttachRolePolicyCommand, PutRolePolicyCommand, TagRoleCommand } from '@aws-sdk/client-iam';
import { CreateStreamCommand, ListTagsForStreamCommand } from '@aws-sdk/client-kinesis';
import { DescribeApplicationCommand } from '@aws-sdk/client-kinesis-analytics-v2';
import { ListObjectsV2Command } from '@aws-sdk/client-s3';
import { expect, test } from 'vitest';
import { Interrupted } from '../../src/provision/index.ts';
import { clientsOf, down, NOTEBOOK, planned, shown, stageOf, testCloud, up, WORKSHOP } from './support/notebook.ts';

const cloud = await testCloud();
const aws = await clientsOf(cloud);

async function status(): Promise<string | undefined> {
  const found = await aws.analytics.send(new DescribeApplicationCommand({ ApplicationName: 'flink-analytics' }));
  return found.ApplicationDetail?.ApplicationStatus;
}

test('what is changed in the file, or by somebody in the account, is changed back', async () => {
  const RoleName = 'kinesis-analytics-flink-analytics-eu-west-1';
  await up(NOTEBOOK, aws);
  const PolicyDocument = JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: 's3:*', Resource: '*' }],
  });
  await aws.iam.send(new PutRolePolicyCommand({ RoleName, PolicyName: 'hangar-notebook', PolicyDocument }));
  await aws.iam.send(new TagRoleCommand({ RoleName, Tags: [{ Key: 'cost-center', Value: '7' }] }));
  const changed = NOTEBOOK.replace(
    'parallelism: 4',
    'parallelism: 2\n  connectors: [kinesis]\n  logs: { level: WARN, retentionDays: 30, stream: other }\n  vpc: { subnets: [subnet-01234567], securityGroups: [sg-01234567] }\n  tags: { team: rides }',
  );
  const { steps } = await planned(changed, aws);
  expect(
    steps.flatMap(({ resource: { kind }, diff }) => diff.map(({ path }) => `${kind} ${path}`)),
  ).toMatchInlineSnapshot(`
    [
      "glue-database tags.team",
      "glue-database tags.hangar:tags",
      "log-group retentionDays",
      "log-group tags.team",
      "log-group tags.hangar:tags",
      "bucket tags.team",
      "bucket tags.hangar:tags",
      "policy tags.team",
      "policy tags.hangar:tags",
      "role policy",
      "role tags.team",
      "role tags.hangar:tags",
      "application parallelism",
      "application logs.level",
      "application connectors",
      "application vpc",
      "application logs.stream",
      "application tags.team",
      "application tags.hangar:tags",
    ]
  `);
  await up(changed, aws);
  expect(await status()).toBe('RUNNING');
  expect(shown((await planned(changed, aws)).steps)).toEqual([]);
  // And back, out of the network again.
  await up(NOTEBOOK.replace('parallelism: 4', 'parallelism: 4\n  logs: { retentionDays: 7 }'), aws);
  expect(shown((await planned(NOTEBOOK, aws)).steps)).toEqual([]);
  await down(NOTEBOOK, aws, { all: true });
});

test('what left the file is removed, but for what holds data', async () => {
  await up(WORKSHOP, aws);
  const less = NOTEBOOK.replace(/ {2}policies:\n.*\n/, '');
  // The role may no longer read and write the streams.
  expect(await up(less, aws)).toEqual([
    'update role kinesis-analytics-flink-analytics-eu-west-1',
    'remove policy kinesis-analytics-service-flink-analytics-glue',
  ]);
  expect(shown((await planned(less, aws)).steps)).toEqual([]);
  expect(await down(less, aws, { named: ['wildrydes'] })).toEqual(['remove stream wildrydes']);
  await down(less, aws, { all: true });
  const { observed } = await planned(WORKSHOP, aws);
  expect(observed.flatMap(({ observation }) => (observation.seen ? [observation.name] : []))).toEqual([]);
});

test('a policy that somebody else attached stays, and is mentioned', async () => {
  const RoleName = 'kinesis-analytics-flink-analytics-eu-west-1';
  await up(WORKSHOP, aws, { start: false });
  const PolicyArn = 'arn:aws:iam::aws:policy/AmazonS3FullAccess';
  await aws.iam.send(new AttachRolePolicyCommand({ RoleName, PolicyArn }));
  const { steps } = await planned(WORKSHOP, aws, { start: false });
  expect(
    steps.flatMap(({ resource: { kind }, action, reason }) => (kind === 'role' ? [`${action}: ${reason}`] : [])),
  ).toEqual([`none: It is as it should be. It has other policies as well: ${PolicyArn}.`]);
  await down(WORKSHOP, aws, { all: true });
});

test('what was adopted is let go, and not removed', async () => {
  const file = 'project: rides\nregion: eu-west-1\nstreams:\n  clicks: { shards: 2, role: source }\n';
  await aws.kinesis.send(new CreateStreamCommand({ StreamName: 'clicks', ShardCount: 1 }));
  expect(shown((await planned(file, aws)).steps)).toEqual(['refuse stream clicks']);
  expect(await up(file, aws, { adopt: ['clicks'] })).toEqual(['update stream clicks']);
  expect(shown((await planned(file, aws)).steps)).toEqual([]);
  expect(await down(file, aws, { all: true })).toEqual(['update stream clicks']);
  const { Tags } = await aws.kinesis.send(new ListTagsForStreamCommand({ StreamName: 'clicks' }));
  expect(Tags).toEqual([]);
});

test('a jar that was built anew is put beside the one before, and loaded instead of it', async () => {
  const file = NOTEBOOK.replace('parallelism: 4', 'parallelism: 4\n  connectors: [./rides.jar]');
  const built = (sha256: string) => {
    const jar = { sha256, read: async () => new TextEncoder().encode(sha256) };
    return { jars: new Map([['./rides.jar', jar]]) };
  };
  await up(file, aws, built('aa'));
  expect(await up(file, aws, built('bb'))).toEqual([
    'create jar hangar-000000000000-eu-west-1/jars/bb/rides.jar',
    'update application flink-analytics',
    'start application flink-analytics',
  ]);
  expect(shown((await planned(file, aws, built('bb'))).steps)).toEqual([]);
  const { Contents = [] } = await aws.s3.send(new ListObjectsV2Command({ Bucket: 'hangar-000000000000-eu-west-1' }));
  expect(Contents.map(({ Key }) => Key)).toEqual(['jars/aa/rides.jar', 'jars/bb/rides.jar']);
  await down(file, aws, { ...built('bb'), all: true });
});

test('a start that fails says the service’s own reason', async () => {
  cloud.world.faults.add({ operation: 'StartApplication', operationFailure: 'Not enough KPUs.' });
  const failure = await up(NOTEBOOK, aws).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(Interrupted);
  expect((failure as Error).message).toBe(
    'StartApplication of the notebook "flink-analytics" failed: Not enough KPUs.',
  );
  expect(await up(NOTEBOOK, aws)).toEqual(['start application flink-analytics']);
  await down(NOTEBOOK, aws, { all: true });
});

test('a role that is given is used, and nothing of IAM is made', async () => {
  const given = NOTEBOOK.replace('parallelism: 4', 'parallelism: 4\n  role: arn:aws:iam::000000000000:role/mine');
  const { steps } = await planned(given, aws);
  expect(steps.filter(({ resource: { kind } }) => kind === 'role' || kind === 'policy')).toEqual([]);
});

test('another stage has things of its own', async () => {
  const both = `${WORKSHOP}stages:\n  prod: { region: us-east-1 }\n`;
  expect(stageOf(both, 'prod').names.notebookRole).toBe('kinesis-analytics-flink-analytics-us-east-1-prod');
});
