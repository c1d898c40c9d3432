import { CreateLogGroupCommand } from '@aws-sdk/client-cloudwatch-logs';
import { CreatePolicyCommand, ListPolicyVersionsCommand, UpdateAssumeRolePolicyCommand } from '@aws-sdk/client-iam';
import { CreateBucketCommand, GetObjectCommand } from '@aws-sdk/client-s3';
import { beforeAll, describe, expect, test } from 'vitest';
import { whoCalls } from '../../../src/aws/index.ts';
import type { PolicyDocument } from '../../../src/provision/policy.ts';
import { bucket } from '../../../src/provision/resources/bucket.ts';
import { glueDatabase } from '../../../src/provision/resources/glue-database.ts';
import { jar } from '../../../src/provision/resources/jar.ts';
import { logGroup } from '../../../src/provision/resources/log-group.ts';
import { logStream } from '../../../src/provision/resources/log-stream.ts';
import { managedPolicy } from '../../../src/provision/resources/managed-policy.ts';
import { role } from '../../../src/provision/resources/role.ts';
import { stream } from '../../../src/provision/resources/stream.ts';
import { CLOUDS, siteOf } from '../support/clouds.ts';
import type { Surroundings } from '../support/lifecycle.ts';
import { live } from '../support/lifecycle.ts';
import { ACCOUNT } from '../support/notebook.ts';

function allowing(...Action: string[]): PolicyDocument {
  return { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action, Resource: ['arn:aws:s3:::a/ü*'] }] };
}

describe.for(CLOUDS.map((cloud) => [cloud.name, cloud] as const))('in %s', ([, { skipped, untagged, start }]) => {
  let site: Surroundings;
  beforeAll(async () => {
    if (skipped === undefined) site = { ...siteOf(await start()), untagged };
  });
  const it = test.skipIf(skipped !== undefined);

  it('who calls', async () => {
    const { account, partition } = await whoCalls(site.aws);
    expect({ account, partition }).toEqual({ account: ACCOUNT, partition: 'aws' });
  });

  it('a stream gets other shards', async () => {
    const first = { name: 'clicks', mode: 'provisioned', shards: 1, kmsKey: undefined } as const;
    await live(stream, { first, second: { ...first, shards: 3 }, paths: ['shards'] }, site);
    // By another name, for the emulator may take away what is made anew at once under that of one that was removed.
    const five = { ...first, name: 'drops', shards: 5 };
    await live(stream, { first: five, second: { ...five, shards: 2 }, paths: ['shards'] }, site);
  });

  it('a stream goes on demand and gets a key', async () => {
    const first = { name: 'views', mode: 'provisioned', shards: 1, kmsKey: undefined } as const;
    const second = { ...first, mode: 'on-demand', shards: undefined, kmsKey: 'alias/aws/kinesis' } as const;
    await live(stream, { first, second, paths: ['mode', 'kmsKey'] }, site);
  });

  it('a stream comes back from being on demand, without its key', async () => {
    const first = { name: 'back', mode: 'on-demand', shards: undefined, kmsKey: 'alias/aws/kinesis' } as const;
    const second = { ...first, mode: 'provisioned', shards: 1, kmsKey: undefined } as const;
    await live(stream, { first, second, paths: ['mode', 'shards', 'kmsKey'] }, site);
  });

  it('a database', () => live(glueDatabase, { first: { name: 'rides' } }, site));

  it('a log group keeps its logs for another time', async () => {
    const name = '/aws/kinesis-analytics/rides';
    const life = { first: { name, retentionDays: undefined }, second: { name, retentionDays: 7 } };
    await live(logGroup, { ...life, paths: ['retentionDays'] }, site);
    await live(logGroup, { first: life.second, second: { name, retentionDays: 30 }, paths: ['retentionDays'] }, site);
  });

  it('a log stream', async () => {
    await site.aws.logs.send(new CreateLogGroupCommand({ logGroupName: '/logs' }));
    await live(logStream, { first: { name: '/logs:stream' } }, site);
  });

  it('a bucket is private, encrypted and versioned', async () => {
    await live(
      bucket,
      {
        first: { name: 'hangar-rides-code' },
        check: ({ isPrivate, isEncrypted, isVersioned, holds }) =>
          expect({ isPrivate, isEncrypted, isVersioned, holds }).toEqual({
            isPrivate: true,
            isEncrypted: true,
            isVersioned: true,
            holds: undefined,
          }),
      },
      site,
    );
  });

  it('a bucket goes with everything that is in it, old versions too', async () => {
    const name = 'hangar-rides-full';
    await bucket.create({ name }, {}, site);
    const made = await bucket.read(name, site);
    if (made) await bucket.update({ name }, made, bucket.diff({ name }, made), site);
    for (const text of ['old', 'new'])
      await jar.create({ name: `${name}/a b/ü.jar`, read: async () => new TextEncoder().encode(text) }, {}, site);
    const full = await bucket.read(name, site);
    expect(full?.holds).toBe('its objects');
    if (full) await bucket.remove(full, site);
    expect(await bucket.read(name, site)).toBe(undefined);
  });

  it('a jar arrives as it was', async () => {
    await site.aws.s3.send(
      new CreateBucketCommand({ Bucket: 'jars', CreateBucketConfiguration: { LocationConstraint: 'eu-west-1' } }),
    );
    const content = Uint8Array.from({ length: 70_000 }, (_, i) => i % 251);
    const wanted = { name: 'jars/jars/0123/a b+ü.jar', read: async () => content };
    expect(await jar.read(wanted.name, site)).toBe(undefined);
    await jar.create(wanted, {}, site);
    expect(await jar.read(wanted.name, site)).toEqual({ name: wanted.name, tags: undefined });
    const { Body } = await site.aws.s3.send(new GetObjectCommand({ Bucket: 'jars', Key: 'jars/0123/a b+ü.jar' }));
    expect(Buffer.compare(Buffer.from((await Body?.transformToByteArray()) ?? []), Buffer.from(content))).toBe(0);
  });

  it('a policy', async () => {
    const first = { name: 'rides-policy', document: allowing('s3:GetObject') };
    const second = { ...first, document: allowing('s3:GetObject', 's3:PutObject') };
    await live(managedPolicy, { first, second, paths: ['document'] }, site);
  });

  it('a policy is changed more often than IAM keeps versions', async () => {
    const name = 'rides-often';
    await managedPolicy.create({ name, document: allowing('s3:Get0') }, {}, site);
    for (let i = 1; i <= 6; i++) {
      const wanted = { name, document: allowing(`s3:Get${i}`) };
      const actual = await managedPolicy.read(name, site);
      if (actual) await managedPolicy.update(wanted, actual, managedPolicy.diff(wanted, actual), site);
    }
    const left = await managedPolicy.read(name, site);
    expect(left?.document).toEqual(allowing('s3:Get6'));
    const PolicyArn = left?.arn ?? '';
    const { Versions = [] } = await site.aws.iam.send(new ListPolicyVersionsCommand({ PolicyArn }));
    expect(Versions.map(({ VersionId, IsDefaultVersion }) => `${VersionId} ${IsDefaultVersion}`).sort()).toEqual([
      'v3 false',
      'v4 false',
      'v5 false',
      'v6 false',
      'v7 true',
    ]);
    if (left) await managedPolicy.remove(left, site);
    expect(await managedPolicy.read(name, site)).toBe(undefined);
  });

  it('a role', async () => {
    const made = async (PolicyName: string) => {
      const PolicyDocument = JSON.stringify(allowing('s3:GetObject'));
      return (await site.aws.iam.send(new CreatePolicyCommand({ PolicyName, PolicyDocument }))).Policy?.Arn ?? '';
    };
    const boundary = await made('rides-boundary');
    const attached = [await made('rides-one'), await made('rides-two')];
    const name = 'kinesis-analytics-rides';
    const first = { name, path: '/service-role/', boundary, policy: allowing('s3:GetObject'), attached: [attached[0]] };
    const second = { ...first, boundary: undefined, policy: allowing('s3:*'), attached };
    await live(role, { first, second, paths: ['boundary', 'policy', 'attached'] }, site);
  });

  it('a role that trusts somebody else is made to trust the service again', async () => {
    const wanted = { name: 'kinesis-analytics-trust', path: '/', boundary: undefined, policy: allowing('s3:*') };
    const whole = { ...wanted, attached: [] };
    await role.create(whole, {}, site);
    const PolicyDocument = JSON.stringify({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' }],
    });
    await site.aws.iam.send(new UpdateAssumeRolePolicyCommand({ RoleName: wanted.name, PolicyDocument }));
    const actual = await role.read(wanted.name, site);
    const changes = actual ? role.diff(whole, actual) : [];
    expect(changes.map(({ path }) => path)).toEqual(['trust', 'policy']);
    if (actual) await role.update(whole, actual, changes, site);
    const mended = await role.read(wanted.name, site);
    expect(mended && role.diff(whole, mended)).toEqual([]);
    if (mended) await role.remove(mended, site);
  });
});
