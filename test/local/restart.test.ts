import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CreateDatabaseCommand, GetDatabaseCommand } from '@aws-sdk/client-glue';
import { CreateRoleCommand } from '@aws-sdk/client-iam';
import {
  CreateApplicationCommand,
  DescribeApplicationCommand,
  StartApplicationCommand,
} from '@aws-sdk/client-kinesis-analytics-v2';
import { CreateBucketCommand, GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { expect, test } from 'vitest';
import { startCloud, steps } from '../../src/local/index.ts';
import { clients, REGION, TRUST, testCloud } from './support/cloud.ts';

const first = await testCloud();

test('what was made is there after a restart, with the same keys, and goes on', async () => {
  const { glue, s3, iam, analytics, cloud, directory } = first;
  await glue.send(new CreateDatabaseCommand({ DatabaseInput: { Name: 'default' } }));
  const CreateBucketConfiguration = { LocationConstraint: REGION } as const;
  await s3.send(new CreateBucketCommand({ Bucket: 'kept', CreateBucketConfiguration }));
  await s3.send(new PutObjectCommand({ Bucket: 'kept', Key: 'k', Body: 'kept' }));
  const { Role } = await iam.send(new CreateRoleCommand({ RoleName: 'r', AssumeRolePolicyDocument: TRUST }));
  await analytics.send(
    new CreateApplicationCommand({
      ApplicationName: 'a',
      RuntimeEnvironment: 'ZEPPELIN-FLINK-3_0',
      ApplicationMode: 'INTERACTIVE',
      ServiceExecutionRole: Role?.Arn,
    }),
  );
  await analytics.send(new StartApplicationCommand({ ApplicationName: 'a' }));
  await cloud.close();

  // It ran on meanwhile: that it started is a matter of time only.
  const again = await startCloud({ directory, timing: steps(5), now: () => Date.now() + 60_000 });
  expect([again.accessKeyId, again.token]).toEqual([cloud.accessKeyId, cloud.token]);
  const now = clients(again);
  expect((await now.glue.send(new GetDatabaseCommand({ Name: 'default' }))).Database?.Name).toBe('default');
  const { Body } = await now.s3.send(new GetObjectCommand({ Bucket: 'kept', Key: 'k' }));
  expect(await Body?.transformToString()).toBe('kept');
  const { ApplicationDetail } = await now.analytics.send(new DescribeApplicationCommand({ ApplicationName: 'a' }));
  expect(ApplicationDetail?.ApplicationStatus).toBe('RUNNING');
  await again.close();
});

test('what it keeps is for its owner only, and whole', () => {
  const files = readdirSync(first.directory).filter((name) => name.endsWith('.json'));
  expect(files.sort()).toEqual(['glue.json', 'iam.json', 'identities.json', 'kinesisanalyticsv2.json', 's3.json']);
  expect(files.map((name) => statSync(join(first.directory, name)).mode & 0o077)).toEqual([0, 0, 0, 0, 0]);
  for (const name of files) JSON.parse(readFileSync(join(first.directory, name), 'utf8'));
});

test('what somebody else has written there is not taken for nothing', async () => {
  writeFileSync(join(first.directory, 'glue.json'), '{"regions":');
  await expect(startCloud({ directory: first.directory, timing: steps(5) })).rejects.toThrow(
    'glue.json does not hold what the embedded cloud keeps there.',
  );
});
