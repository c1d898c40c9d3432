import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CreateBucketCommand, HeadBucketCommand } from '@aws-sdk/client-s3';
import { afterEach, expect, test, vi } from 'vitest';
import { connect, whoCalls } from '../../src/aws/index.ts';
import { REGION, testCloud } from '../provision/support/notebook.ts';
import { folder } from './support/company.ts';

const { endpoint, accessKeyId, secretAccessKey } = await testCloud({ hasKinesis: false });

afterEach(() => {
  vi.unstubAllEnvs();
});

/** Connects as somebody whose files and variables are these. */
function connected(config: string, variables: Record<string, string>, profile?: string) {
  const path = join(folder(), 'config');
  writeFileSync(path, config);
  const environment = { AWS_CONFIG_FILE: path, ...variables };
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  const credentials = { accessKeyId, secretAccessKey };
  return connect({ region: REGION, profile, credentials, environment });
}

const SERVICES = `[profile work]
services = mine
[services mine]
s3 =
  endpoint_url = ${endpoint}
sts =
  endpoint_url = ${endpoint}
`;

test.for<[string, string, Record<string, string>, string | undefined]>([
  ['by a variable', '', { AWS_ENDPOINT_URL: endpoint }, undefined],
  ['by a variable for each service', '', { AWS_ENDPOINT_URL_S3: endpoint, AWS_ENDPOINT_URL_STS: endpoint }, undefined],
  ['by the default profile', `[default]\nendpoint_url = ${endpoint}\n`, {}, undefined],
  ['by a profile', `[profile work]\nendpoint_url = ${endpoint}\n`, {}, 'work'],
  ['by the profile of a variable', `[profile work]\nendpoint_url = ${endpoint}\n`, { AWS_PROFILE: 'work' }, undefined],
  ['by a services section', SERVICES, {}, 'work'],
])('where AWS is, is said %s', async ([how, config, variables, profile]) => {
  const aws = await connected(config, variables, profile);
  expect((await whoCalls(aws)).account).toBe('000000000000');
  // No bucket has a host name of its own there.
  const Bucket = how.replaceAll(' ', '-');
  await aws.s3.send(new CreateBucketCommand({ Bucket, CreateBucketConfiguration: { LocationConstraint: REGION } }));
  expect((await aws.s3.send(new HeadBucketCommand({ Bucket }))).$metadata.httpStatusCode).toBe(200);
  aws.close();
});

test.for<[string, string, Record<string, string>, boolean]>([
  ['nothing is said', '', {}, false],
  ['it is said of another service', '', { AWS_ENDPOINT_URL_KINESIS: endpoint }, false],
  ['it is said of another profile', `[profile other]\nendpoint_url = ${endpoint}\n`, {}, false],
  ['a variable has it ignored', '', { AWS_ENDPOINT_URL: endpoint, AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'true' }, false],
  [
    'a profile has it ignored',
    '[default]\nignore_configured_endpoint_urls = true\n',
    { AWS_ENDPOINT_URL: endpoint },
    false,
  ],
  ['it is said', '', { AWS_ENDPOINT_URL: endpoint }, true],
])('whether buckets are addressed by path: %s', async ([, config, variables, isPath]) => {
  const aws = await connected(config, variables);
  expect(aws.s3.config.forcePathStyle).toBe(isPath);
  aws.close();
});

test('the same account in another region', async () => {
  const aws = await connected('', { AWS_ENDPOINT_URL: endpoint });
  const there = aws.in('us-east-1');
  expect([there.region, await there.kinesis.config.region()]).toEqual(['us-east-1', 'us-east-1']);
  expect((await whoCalls(there)).account).toBe('000000000000');
  expect(aws.in(REGION)).toBe(aws);
  aws.close();
});
