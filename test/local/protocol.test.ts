import { GetDatabaseCommand, ListCrawlersCommand } from '@aws-sdk/client-glue';
import { CreateUserCommand, GetRoleCommand } from '@aws-sdk/client-iam';
import { CreateApplicationCommand, DescribeApplicationCommand } from '@aws-sdk/client-kinesis-analytics-v2';
import { ListBucketsCommand, S3Client } from '@aws-sdk/client-s3';
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { describe, expect, test } from 'vitest';
import { clients, REGION, refusal, testCloud } from './support/cloud.ts';

const { cloud, analytics, glue, iam } = await testCloud();

test.for([
  [
    'a name with a space, and no such runtime',
    { ApplicationName: 'a b', RuntimeEnvironment: 'ZEPPELIN-FLINK-4_0' },
    /^ValidationException: 2 validation errors detected: Value 'a b' at 'applicationName' failed to satisfy constraint: Member must satisfy regular expression pattern: \[a-zA-Z0-9_.-\]\+; Value 'ZEPPELIN-FLINK-4_0' at 'runtimeEnvironment' failed to satisfy constraint: Member must satisfy enum value set: \[SQL-1_0, .*\]$/,
  ],
  [
    'a name that is too long',
    { ApplicationName: 'a'.repeat(129) },
    /^ValidationException: 1 validation error detected: Value 'a{129}' at 'applicationName' failed to satisfy constraint: Member must have length less than or equal to 128$/,
  ],
  [
    'nothing where something must be',
    { ServiceExecutionRole: undefined },
    /^ValidationException: 1 validation error detected: Value null at 'serviceExecutionRole' failed to satisfy constraint: Member must not be null$/,
  ],
  [
    'deep inside',
    { ApplicationConfiguration: { VpcConfigurations: [{ SubnetIds: [], SecurityGroupIds: ['sg-1'] }] } },
    /^ValidationException: 1 validation error detected: Value '\[\]' at 'applicationConfiguration.vpcConfigurations.1.member.subnetIds' failed to satisfy constraint: Member must have length greater than or equal to 1$/,
  ],
  [
    'a number where a text must be',
    { ApplicationName: 7 },
    /^SerializationException: NUMBER_VALUE can not be converted to a String$/,
  ],
  [
    'a list where a text must be',
    { ApplicationName: [] },
    /^SerializationException: Start of list found where not expected$/,
  ],
  [
    'a text where a structure must be',
    { ApplicationConfiguration: 'x' },
    /^SerializationException: Unexpected field type: STRING_VALUE where a structure is expected$/,
  ],
] as const)('is refused: %s', async ([, wrong, message]) => {
  // The types of the SDK would not let these through.
  const input = {
    ApplicationName: 'a',
    RuntimeEnvironment: 'ZEPPELIN-FLINK-3_0',
    ServiceExecutionRole: 'arn:x',
    ...wrong,
  };
  expect(await raw('KinesisAnalytics_20180523.CreateApplication', input)).toMatch(message);
});

/** Sends a body as it is, signed by the SDK's client. */
function raw(target: string, body: object): Promise<string> {
  const command = new DescribeApplicationCommand({ ApplicationName: 'a' });
  command.middlewareStack.add(
    (next) => (args) => {
      const request = args.request as { headers: Record<string, string>; body: string };
      request.headers['x-amz-target'] = target;
      request.body = JSON.stringify(body);
      return next(args);
    },
    { step: 'serialize', priority: 'low' },
  );
  return refusal(analytics.send(command));
}

describe('an operation that is not there', () => {
  test('of a service with JSON', async () => {
    expect(await refusal(glue.send(new ListCrawlersCommand({})))).toMatch(/^UnknownOperationException/);
    expect(await raw('KinesisAnalytics_20180523.MakeCoffee', {})).toMatch(/^UnknownOperationException/);
  });

  test('of a service with forms', async () => {
    expect(await refusal(iam.send(new CreateUserCommand({ UserName: 'x' })))).toBe(
      'InvalidAction: Could not find operation CreateUser for version 2010-05-08',
    );
  });

  test('of a service that is not there', async () => {
    const answer = await fetch(cloud.endpoint, {
      headers: {
        authorization: `AWS4-HMAC-SHA256 Credential=AKIA/20260101/eu-west-1/ec2/aws4_request, SignedHeaders=host, Signature=${'0'.repeat(64)}`,
      },
    });
    expect([answer.status, await answer.text()]).toEqual([
      501,
      '{"__type":"UnknownOperationException","message":"The embedded cloud has no service \\"ec2\\"."}',
    ]);
  });
});

describe('who calls', () => {
  const stranger = clients(cloud, { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'x' });
  const forger = clients(cloud, { accessKeyId: cloud.accessKeyId, secretAccessKey: 'x' });

  test.for([
    [
      'JSON',
      () => stranger.glue.send(new GetDatabaseCommand({ Name: 'x' })),
      /^UnrecognizedClientException: The security token/,
    ],
    ['a form', () => stranger.sts.send(new GetCallerIdentityCommand({})), /^InvalidClientTokenId: The security token/],
    ['REST', () => stranger.s3.send(new ListBucketsCommand({})), /^InvalidAccessKeyId: The security token/],
    [
      'JSON, forged',
      () => forger.glue.send(new GetDatabaseCommand({ Name: 'x' })),
      /^InvalidSignatureException: The request signature/,
    ],
    [
      'a form, forged',
      () => forger.iam.send(new GetRoleCommand({ RoleName: 'x' })),
      /^SignatureDoesNotMatch: The request signature/,
    ],
    ['REST, forged', () => forger.s3.send(new ListBucketsCommand({})), /^SignatureDoesNotMatch: The request signature/],
  ] as const)('is not known: %s', async ([, call, message]) => {
    expect(await refusal(call())).toMatch(message);
  });

  test('is not said', async () => {
    const headers = { 'x-amz-target': 'AWSGlue.GetDatabases' };
    const answer = await fetch(cloud.endpoint, { method: 'POST', headers, body: '{}' });
    expect([answer.status, await answer.json()]).toEqual([
      400,
      { __type: 'MissingAuthenticationTokenException', message: 'Missing Authentication Token' },
    ]);
  });

  test('a body that was changed on the way', async () => {
    const command = new CreateApplicationCommand({
      ApplicationName: 'a',
      RuntimeEnvironment: 'ZEPPELIN-FLINK-3_0',
      ServiceExecutionRole: 'arn:x',
    });
    command.middlewareStack.add(
      (next) => (args) => {
        const request = args.request as { body: string };
        request.body = request.body.replace('arn:x', 'arn:y');
        return next(args);
      },
      { step: 'finalizeRequest', priority: 'low' },
    );
    expect(await refusal(analytics.send(command))).toMatch(/^InvalidSignatureException: /);
  });

  test('another time', async () => {
    const { endpoint, accessKeyId, secretAccessKey } = cloud;
    const late = new S3Client({
      endpoint,
      region: REGION,
      credentials: { accessKeyId, secretAccessKey },
      systemClockOffset: -20 * 60_000,
      maxAttempts: 1,
    });
    expect(await refusal(late.send(new ListBucketsCommand({})))).toMatch(/^RequestTimeTooSkewed: /);
  });
});

test('the interface of the cloud itself wants its token', async () => {
  const ask = (authorization: string) => fetch(`${cloud.endpoint}/_hangar/status`, { headers: { authorization } });
  expect((await ask('')).status).toBe(403);
  const answer = await ask(`Bearer ${cloud.token}`);
  expect(await answer.json()).toMatchObject({
    services: ['kinesisanalytics', 'glue', 'iam', 'sts', 'logs', 's3', 'tagging'],
  });
});
