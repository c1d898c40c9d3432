import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CreateRoleCommand } from '@aws-sdk/client-iam';
import {
  AddApplicationCloudWatchLoggingOptionCommand,
  CreateApplicationCommand,
  CreateApplicationPresignedUrlCommand,
  DeleteApplicationCloudWatchLoggingOptionCommand,
  DeleteApplicationCommand,
  DescribeApplicationCommand,
  DescribeApplicationOperationCommand,
  ListApplicationOperationsCommand,
  ListApplicationsCommand,
  ListTagsForResourceCommand,
  StartApplicationCommand,
  StopApplicationCommand,
  TagResourceCommand,
  UntagResourceCommand,
  UpdateApplicationCommand,
} from '@aws-sdk/client-kinesis-analytics-v2';
import { describe, expect, test } from 'vitest';
import { analyticsCloud, DATABASE, NOTEBOOK, PROPAGATION, RoleName, STEP } from './support/analytics.ts';
import { REGION, refusal, TRUST, testCloud, until } from './support/cloud.ts';

const { cloud, analytics, forward, role, create, describeIt, statusOf } = await analyticsCloud();

test('a role that was made a moment ago is not known yet', async () => {
  const sentence = `InvalidArgumentException: Kinesis Analytics service doesn't have sufficient privileges to assume the role ${role}. Please check the trust policy of the role.`;
  expect(await refusal(create({}))).toBe(sentence);
  forward(PROPAGATION);
  expect(await refusal(create({}))).toBe('not refused');
});

test('a notebook is described as it was made', async () => {
  expect(await refusal(create({}))).toBe('ResourceInUseException: Application flink-analytics already exists.');
  expect(await describeIt('flink-analytics')).toMatchObject({
    ApplicationARN: 'arn:aws:kinesisanalytics:eu-west-1:000000000000:application/flink-analytics',
    ApplicationStatus: 'READY',
    ApplicationVersionId: 1,
    ApplicationMode: 'INTERACTIVE',
    ServiceExecutionRole: role,
    ApplicationConfigurationDescription: {
      FlinkApplicationConfigurationDescription: {
        ParallelismConfigurationDescription: { Parallelism: 4, ParallelismPerKPU: 1, CurrentParallelism: 4 },
      },
      ZeppelinApplicationConfigurationDescription: {
        MonitoringConfigurationDescription: { LogLevel: 'WARN' },
        CatalogConfigurationDescription: { GlueDataCatalogConfigurationDescription: { DatabaseARN: DATABASE } },
        DeployAsApplicationConfigurationDescription: {
          S3ContentLocationDescription: { BucketARN: 'arn:aws:s3:::b', BasePath: 'code/' },
        },
        CustomArtifactsConfigurationDescription: [
          { ArtifactType: 'DEPENDENCY_JAR', MavenReferenceDescription: { ArtifactId: 'flink-sql-connector-kinesis' } },
        ],
      },
    },
  });
  const { ApplicationSummaries } = await analytics.send(new ListApplicationsCommand({}));
  expect(
    ApplicationSummaries?.map(({ ApplicationName, ApplicationStatus }) => [ApplicationName, ApplicationStatus]),
  ).toEqual([['flink-analytics', 'READY']]);
});

describe('the life of a notebook', () => {
  const ApplicationName = 'flink-analytics';
  const start = () => analytics.send(new StartApplicationCommand({ ApplicationName }));
  const stop = (Force = false) => analytics.send(new StopApplicationCommand({ ApplicationName, Force }));
  const operation = async (OperationId: string | undefined) => {
    const { ApplicationOperationInfoDetails } = await analytics.send(
      new DescribeApplicationOperationCommand({ ApplicationName, OperationId }),
    );
    return ApplicationOperationInfoDetails;
  };
  const presign = (more = {}) =>
    analytics.send(new CreateApplicationPresignedUrlCommand({ ApplicationName, UrlType: 'ZEPPELIN_UI_URL', ...more }));

  test('it starts', async () => {
    expect(await refusal(presign())).toBe(
      "ResourceInUseException: A presigned URL cannot be created for an application in 'READY' state",
    );
    const { OperationId } = await start();
    expect(await statusOf(ApplicationName)).toBe('STARTING');
    expect((await operation(OperationId))?.OperationStatus).toBe('IN_PROGRESS');
    expect(await refusal(start())).toBe("ResourceInUseException: Application cannot be started in 'STARTING' state");
    expect(await refusal(stop())).toBe("ResourceInUseException: Application cannot be stopped in 'STARTING' state");
    forward(STEP);
    expect(await statusOf(ApplicationName)).toBe('RUNNING');
    expect(await operation(OperationId)).toMatchObject({
      Operation: 'StartApplication',
      OperationStatus: 'SUCCESSFUL',
    });
    expect(await refusal(start())).toBe("ResourceInUseException: Application cannot be started in 'RUNNING' state");
  });

  test('its artifacts stay as they are while it runs, its logging does not', async () => {
    const { ConditionalToken } = await describeIt(ApplicationName);
    const artifacts = { ZeppelinApplicationConfigurationUpdate: { CustomArtifactsConfigurationUpdate: [] } };
    const update = new UpdateApplicationCommand({
      ApplicationName,
      ConditionalToken,
      ApplicationConfigurationUpdate: artifacts,
    });
    expect(await refusal(analytics.send(update))).toBe(
      "ResourceInUseException: Custom artifacts cannot be updated in 'RUNNING' state",
    );
    const LogStreamARN = `arn:aws:logs:${REGION}:000000000000:log-group:g:log-stream:s`;
    const option = { CloudWatchLoggingOption: { LogStreamARN } };
    await analytics.send(
      new AddApplicationCloudWatchLoggingOptionCommand({ ApplicationName, ConditionalToken, ...option }),
    );
    expect(await statusOf(ApplicationName)).toBe('UPDATING');
    forward(STEP);
    const {
      ApplicationStatus,
      ApplicationVersionId,
      CloudWatchLoggingOptionDescriptions: options,
    } = await describeIt(ApplicationName);
    expect([ApplicationStatus, ApplicationVersionId, options]).toEqual([
      'RUNNING',
      2,
      [{ CloudWatchLoggingOptionId: '2.1', LogStreamARN }],
    ]);
    const remove = { ApplicationName, CloudWatchLoggingOptionId: '2.1' };
    expect(
      await refusal(
        analytics.send(new DeleteApplicationCloudWatchLoggingOptionCommand({ ...remove, ConditionalToken })),
      ),
    ).toBe('ConcurrentModificationException: The application was changed meanwhile: it is at version 2.');
    expect(await refusal(analytics.send(new DeleteApplicationCloudWatchLoggingOptionCommand(remove)))).toBe(
      'InvalidArgumentException: Either CurrentApplicationVersionId or ConditionalToken must be given.',
    );
    await analytics.send(
      new DeleteApplicationCloudWatchLoggingOptionCommand({ ...remove, CurrentApplicationVersionId: 2 }),
    );
    forward(STEP);
  });

  test('a URL lets in who uses it within three minutes, by a cookie', async () => {
    const { AuthorizedUrl = '' } = await presign({ SessionExpirationDurationInSeconds: 1800 });
    expect(AuthorizedUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/zeppelin\/\?authToken=[\w-]+\.[\w-]+\.[\w-]+$/);
    expect((await fetch(`${cloud.endpoint}/zeppelin/api/version`)).status).toBe(403);
    const first = await fetch(AuthorizedUrl, { redirect: 'manual' });
    const cookie = (first.headers.get('set-cookie') ?? '').split(';')[0];
    expect([first.status, first.headers.get('location')]).toEqual([302, '/zeppelin/']);
    expect(cookie).toMatch(/^VerifiedAuthToken=/);
    const enter = async () => {
      const { status } = await fetch(`${cloud.endpoint}/zeppelin/api/version`, { headers: { cookie } });
      return status;
    };
    expect(await enter()).toBe(200);
    forward(1700_000);
    expect(await enter()).toBe(200);
    forward(101_000);
    expect(await enter()).toBe(403);
    const { AuthorizedUrl: late = '' } = await presign();
    forward(181_000);
    expect((await fetch(late, { redirect: 'manual' })).status).toBe(403);
    expect((await fetch(late.replace(/.$/, 'x'), { redirect: 'manual' })).status).toBe(403);
  });

  test('it stops', async () => {
    await stop();
    expect(await statusOf(ApplicationName)).toBe('STOPPING');
    forward(STEP);
    expect(await statusOf(ApplicationName)).toBe('READY');
    expect(await refusal(stop())).toBe("ResourceInUseException: Application cannot be stopped in 'READY' state");
  });

  test('by force it stops while it starts, which is then cancelled', async () => {
    const { OperationId } = await start();
    await stop(true);
    expect(await statusOf(ApplicationName)).toBe('FORCE_STOPPING');
    expect((await operation(OperationId))?.OperationStatus).toBe('CANCELLED');
    forward(STEP);
    expect(await statusOf(ApplicationName)).toBe('READY');
  });

  test('a start that fails says why', async () => {
    cloud.world.faults.add({ operation: 'StartApplication', operationFailure: 'No capacity.' });
    const { OperationId } = await start();
    forward(STEP);
    expect(await statusOf(ApplicationName)).toBe('READY');
    expect(await operation(OperationId)).toMatchObject({
      OperationStatus: 'FAILED',
      OperationFailureDetails: { ErrorInfo: { ErrorString: 'No capacity.' } },
    });
    const { ApplicationOperationInfoList } = await analytics.send(
      new ListApplicationOperationsCommand({ ApplicationName, Operation: 'StartApplication', Limit: 2 }),
    );
    expect(ApplicationOperationInfoList?.map(({ OperationStatus }) => OperationStatus)).toEqual([
      'FAILED',
      'CANCELLED',
    ]);
  });

  test('its tags', async () => {
    const ResourceARN = `arn:aws:kinesisanalytics:${REGION}:000000000000:application/${ApplicationName}`;
    await analytics.send(new TagResourceCommand({ ResourceARN, Tags: [{ Key: 'hangar:stage', Value: 'dev' }] }));
    await analytics.send(new UntagResourceCommand({ ResourceARN, TagKeys: ['hangar:project'] }));
    const { Tags } = await analytics.send(new ListTagsForResourceCommand({ ResourceARN }));
    expect(Tags).toEqual([{ Key: 'hangar:stage', Value: 'dev' }]);
    const many = Array.from({ length: 50 }, (_, i) => ({ Key: `k${i}` }));
    expect(await refusal(analytics.send(new TagResourceCommand({ ResourceARN, Tags: many })))).toBe(
      'TooManyTagsException: An application can have at most 50 tags.',
    );
  });

  test('it is deleted by who knows when it was made', async () => {
    const { CreateTimestamp } = await describeIt(ApplicationName);
    const remove = (time: Date | undefined) =>
      analytics.send(new DeleteApplicationCommand({ ApplicationName, CreateTimestamp: time }));
    expect(await refusal(remove(new Date(0)))).toBe(
      'InvalidArgumentException: CreateTimestamp does not match that of application flink-analytics.',
    );
    await remove(CreateTimestamp);
    expect(await statusOf(ApplicationName)).toBe('DELETING');
    forward(STEP);
    expect(await refusal(describeIt(ApplicationName))).toBe(
      'ResourceNotFoundException: Application flink-analytics not found.',
    );
  });
});

test('with the usual steps it runs by itself, and a Zeppelin can be put behind its URL', async () => {
  const zeppelin = createServer((request, response) => {
    response.setHeader('content-type', 'text/plain').end(`${request.method} ${request.url}`);
  }).listen(0, '127.0.0.1');
  await once(zeppelin, 'listening');
  const { port } = zeppelin.address() as AddressInfo;
  const quick = await testCloud({ zeppelin: new URL(`http://127.0.0.1:${port}`) });
  const { Role } = await quick.iam.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument: TRUST }));
  await quick.analytics.send(
    new CreateApplicationCommand({ ...NOTEBOOK, ApplicationConfiguration: {}, ServiceExecutionRole: Role?.Arn }),
  );
  const ApplicationName = 'flink-analytics';
  await quick.analytics.send(new StartApplicationCommand({ ApplicationName }));
  const ask = () => quick.analytics.send(new DescribeApplicationCommand({ ApplicationName }));
  const { ApplicationDetail } = await until(ask, (one) => one.ApplicationDetail?.ApplicationStatus !== 'STARTING');
  expect(ApplicationDetail?.ApplicationStatus).toBe('RUNNING');
  const { AuthorizedUrl = '' } = await quick.analytics.send(
    new CreateApplicationPresignedUrlCommand({ ApplicationName, UrlType: 'ZEPPELIN_UI_URL' }),
  );
  const { headers } = await fetch(AuthorizedUrl, { redirect: 'manual' });
  const cookie = (headers.get('set-cookie') ?? '').split(';')[0];
  const run = await fetch(`${quick.cloud.endpoint}/zeppelin/api/notebook/job/x?y=1`, {
    method: 'POST',
    headers: { cookie },
  });
  expect([run.status, await run.text()]).toEqual([200, 'POST /zeppelin/api/notebook/job/x?y=1']);
  zeppelin.close();
});
