import { CreateDatabaseCommand } from '@aws-sdk/client-glue';
import { CreateRoleCommand, DeleteRolePolicyCommand, PutRolePolicyCommand } from '@aws-sdk/client-iam';
import type { CreateApplicationCommandInput } from '@aws-sdk/client-kinesis-analytics-v2';
import {
  AddApplicationCloudWatchLoggingOptionCommand,
  CreateApplicationCommand,
  CreateApplicationPresignedUrlCommand,
  CreateApplicationSnapshotCommand,
  DeleteApplicationCloudWatchLoggingOptionCommand,
  DeleteApplicationCommand,
  DescribeApplicationCommand,
  DescribeApplicationOperationCommand,
  DescribeApplicationVersionCommand,
  ListApplicationOperationsCommand,
  ListApplicationSnapshotsCommand,
  ListApplicationsCommand,
  ListApplicationVersionsCommand,
  ListTagsForResourceCommand,
  RollbackApplicationCommand,
  StartApplicationCommand,
  StopApplicationCommand,
  TagResourceCommand,
  UntagResourceCommand,
  UpdateApplicationCommand,
} from '@aws-sdk/client-kinesis-analytics-v2';
import { CreateBucketCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { describe, expect, test } from 'vitest';
import { policy, REGION, refusal, TRUST, testCloud, until } from './support/cloud.ts';

const STEP = 60_000;
// The clock of this cloud stands still but for what the tests put it forward by.
const timing = { starting: STEP, stopping: STEP, updating: STEP, deleting: STEP, snapshot: STEP, propagation: 10_000 };
const { cloud, analytics, glue, iam, s3, forward } = await testCloud({ timing });
const DATABASE = `arn:aws:glue:${REGION}:000000000000:database/default`;
const RoleName = 'kinesis-analytics-flink-analytics-eu-west-1';

await glue.send(new CreateDatabaseCommand({ DatabaseInput: { Name: 'default' } }));
const role = await newRole(RoleName);

async function newRole(name: string): Promise<string> {
  const { Role } = await iam.send(
    new CreateRoleCommand({ RoleName: name, Path: '/service-role/', AssumeRolePolicyDocument: TRUST }),
  );
  await allow(name, ['glue:GetDatabase', 's3:GetObject']);
  return Role?.Arn ?? '';
}

function allow(name: string, actions: readonly string[]) {
  return iam.send(
    new PutRolePolicyCommand({ RoleName: name, PolicyName: 'own', PolicyDocument: policy(actions, ['*']) }),
  );
}

const NOTEBOOK: CreateApplicationCommandInput = {
  ApplicationName: 'flink-analytics',
  RuntimeEnvironment: 'ZEPPELIN-FLINK-3_0',
  ApplicationMode: 'INTERACTIVE',
  ServiceExecutionRole: role,
  ApplicationConfiguration: {
    FlinkApplicationConfiguration: {
      ParallelismConfiguration: { ConfigurationType: 'CUSTOM', Parallelism: 4, ParallelismPerKPU: 1 },
    },
    ZeppelinApplicationConfiguration: {
      MonitoringConfiguration: { LogLevel: 'WARN' },
      CatalogConfiguration: { GlueDataCatalogConfiguration: { DatabaseARN: DATABASE } },
      DeployAsApplicationConfiguration: { S3ContentLocation: { BucketARN: 'arn:aws:s3:::b', BasePath: 'code/' } },
      CustomArtifactsConfiguration: [
        {
          ArtifactType: 'DEPENDENCY_JAR',
          MavenReference: { GroupId: 'org.apache.flink', ArtifactId: 'flink-sql-connector-kinesis', Version: '1.15.4' },
        },
      ],
    },
  },
  Tags: [{ Key: 'hangar:project', Value: 'wildrydes' }],
};

function create(change: Partial<CreateApplicationCommandInput>) {
  return analytics.send(new CreateApplicationCommand({ ...NOTEBOOK, ...change }));
}

async function describeIt(ApplicationName: string) {
  const { ApplicationDetail } = await analytics.send(new DescribeApplicationCommand({ ApplicationName }));
  if (!ApplicationDetail) throw new Error('There is no detail.');
  return ApplicationDetail;
}

async function statusOf(name: string) {
  return (await describeIt(name)).ApplicationStatus;
}

test('a role that was made a moment ago is not known yet', async () => {
  const sentence = `InvalidArgumentException: Kinesis Analytics service doesn't have sufficient privileges to assume the role ${role}. Please check the trust policy of the role.`;
  expect(await refusal(create({}))).toBe(sentence);
  forward(10_000);
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

describe('what the service refuses for a notebook', () => {
  const zeppelin = (change: object) => ({
    ApplicationConfiguration: { ZeppelinApplicationConfiguration: change },
  });
  const maven = (ArtifactType: string, ArtifactId: string) => ({
    ...zeppelin({
      CustomArtifactsConfiguration: [
        { ArtifactType, MavenReference: { GroupId: 'org.apache.flink', ArtifactId, Version: '1.15.4' } },
      ],
    }),
  });
  const parallelism = (ParallelismConfiguration: object) => ({
    ApplicationConfiguration: { FlinkApplicationConfiguration: { ParallelismConfiguration } },
  });
  const group = { PropertyGroupId: 'g', PropertyMap: { a: 'b' } };

  test.for([
    ['an old runtime', { RuntimeEnvironment: 'ZEPPELIN-FLINK-2_0' }, 'Runtime ZEPPELIN-FLINK-2_0 is deprecated.'],
    [
      'no mode',
      { ApplicationMode: undefined },
      'ApplicationMode STREAMING is not applicable to runtime environment : ZEPPELIN-FLINK-3_0',
    ],
    [
      'another mode',
      { RuntimeEnvironment: 'FLINK-1_20' },
      'ApplicationMode INTERACTIVE is not applicable to runtime environment : FLINK-1_20',
    ],
    [
      'snapshots',
      { ApplicationConfiguration: { ApplicationSnapshotConfiguration: { SnapshotsEnabled: false } } },
      'SnapshotsEnabled is not applicable to runtime environment : ZEPPELIN-FLINK-3_0',
    ],
    [
      'rollbacks',
      { ApplicationConfiguration: { ApplicationSystemRollbackConfiguration: { RollbackEnabled: false } } },
      'SystemRollbacksEnabled is not applicable to runtime environment : ZEPPELIN-FLINK-3_0',
    ],
    [
      'a connector that AWS does not have',
      maven('DEPENDENCY_JAR', 'flink-sql-connector-kafka'),
      'Found unsupported Maven References: [org.apache.flink:flink-sql-connector-kafka:1.15.4]',
    ],
    ['a function from Maven', maven('UDF', 'x'), 'A MavenReference is possible only for a DEPENDENCY_JAR.'],
    [
      'an artifact from nowhere',
      zeppelin({ CustomArtifactsConfiguration: [{ ArtifactType: 'UDF' }] }),
      'A custom artifact needs either a MavenReference or an S3ContentLocation.',
    ],
    [
      'a database elsewhere',
      zeppelin({
        CatalogConfiguration: { GlueDataCatalogConfiguration: { DatabaseARN: DATABASE.replace(REGION, 'us-east-1') } },
      }),
      `Incorrect region in DatabaseArn: ${DATABASE.replace(REGION, 'us-east-1')}`,
    ],
    [
      'a database that is not there',
      zeppelin({
        CatalogConfiguration: { GlueDataCatalogConfiguration: { DatabaseARN: DATABASE.replace('default', 'none') } },
      }),
      `Database none not found. (DatabaseARN: ${DATABASE.replace('default', 'none')})`,
    ],
    [
      'parallelism by default',
      parallelism({ ConfigurationType: 'DEFAULT', Parallelism: 4 }),
      'Parallelism values can be given only with ConfigurationType CUSTOM.',
    ],
    [
      'too much per KPU',
      parallelism({ ConfigurationType: 'CUSTOM', Parallelism: 9, ParallelismPerKPU: 9 }),
      'ParallelismPerKPU must not be greater than 8.',
    ],
    [
      'two groups of one name',
      { ApplicationConfiguration: { EnvironmentProperties: { PropertyGroups: [group, group] } } },
      'Duplicate PropertyGroupId: g',
    ],
    [
      'a seed that is no note',
      {
        ApplicationConfiguration: {
          ApplicationCodeConfiguration: { CodeContentType: 'PLAINTEXT', CodeContent: { TextContent: '{"id":"x"}' } },
        },
      },
      'The code of a notebook must be a note: a JSON object with an id and a name.',
    ],
    [
      'a log group for a log stream',
      { CloudWatchLoggingOptions: [{ LogStreamARN: 'arn:aws:logs:eu-west-1:000000000000:log-group:g' }] },
      'Invalid LogStreamARN: arn:aws:logs:eu-west-1:000000000000:log-group:g',
    ],
  ] as const)('%s', async ([, change, message]) => {
    expect(await refusal(create({ ApplicationName: 'other', ...change } as never))).toBe(
      `InvalidArgumentException: ${message}`,
    );
  });

  test('a database that the role may not look at', async () => {
    await allow(RoleName, ['s3:GetObject']);
    expect(await refusal(create({ ApplicationName: 'other' }))).toBe(
      `InvalidArgumentException: User: arn:aws:sts::000000000000:assumed-role/${RoleName}/flink is not authorized to perform: glue:GetDatabase on resource: arn:aws:glue:eu-west-1:000000000000:catalog because no identity-based policy allows the glue:GetDatabase action`,
    );
    await iam.send(new DeleteRolePolicyCommand({ RoleName, PolicyName: 'own' }));
    await allow(RoleName, ['glue:GetDatabase', 's3:GetObject']);
  });
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
    // It is let in; there is nothing behind the door of this cloud.
    expect(await enter()).toBe(503);
    forward(1799_000);
    expect(await enter()).toBe(503);
    forward(2000);
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

describe('the life of an application', () => {
  const ApplicationName = 'flinkagg';
  const Bucket = 'hangar-code';
  const location = (FileKey: string) => ({ BucketARN: `arn:aws:s3:::${Bucket}`, FileKey });
  const application = (FileKey: string): CreateApplicationCommandInput => ({
    ApplicationName,
    RuntimeEnvironment: 'FLINK-1_15',
    ServiceExecutionRole: role,
    ApplicationConfiguration: {
      ApplicationCodeConfiguration: {
        CodeContentType: 'ZIPFILE',
        CodeContent: { S3ContentLocation: location(FileKey) },
      },
      ApplicationSnapshotConfiguration: { SnapshotsEnabled: true },
    },
  });
  const snapshots = async () => {
    const { SnapshotSummaries } = await analytics.send(new ListApplicationSnapshotsCommand({ ApplicationName }));
    return SnapshotSummaries?.map(({ SnapshotName, SnapshotStatus, ApplicationVersionId }) => [
      SnapshotName,
      SnapshotStatus,
      ApplicationVersionId,
    ]);
  };

  test('its code has to be there', async () => {
    const CreateBucketConfiguration = { LocationConstraint: REGION } as const;
    await s3.send(new CreateBucketCommand({ Bucket, CreateBucketConfiguration }));
    await s3.send(new PutObjectCommand({ Bucket, Key: 'a.zip', Body: 'a' }));
    await s3.send(new PutObjectCommand({ Bucket, Key: 'b.zip', Body: 'bb' }));
    expect(await refusal(analytics.send(new CreateApplicationCommand(application('none.zip'))))).toBe(
      'InvalidArgumentException: Please check the role provided or validity of S3 location you provided. We are unable to get the specified fileKey: none.zip in the specified bucket: hangar-code',
    );
    await analytics.send(new CreateApplicationCommand(application('a.zip')));
    const { ApplicationConfigurationDescription, ApplicationMode } = await describeIt(ApplicationName);
    expect(ApplicationMode).toBe('STREAMING');
    expect(ApplicationConfigurationDescription?.ApplicationCodeConfigurationDescription).toMatchObject({
      CodeContentDescription: { CodeSize: 1, S3ApplicationCodeLocationDescription: location('a.zip') },
    });
  });

  test('it is updated while it runs, with a snapshot', async () => {
    await analytics.send(new StartApplicationCommand({ ApplicationName }));
    forward(STEP);
    const { ApplicationVersionId } = await describeIt(ApplicationName);
    const { ApplicationDetail, OperationId } = await analytics.send(
      new UpdateApplicationCommand({
        ApplicationName,
        CurrentApplicationVersionId: ApplicationVersionId,
        ApplicationConfigurationUpdate: {
          ApplicationCodeConfigurationUpdate: {
            CodeContentUpdate: { S3ContentLocationUpdate: { FileKeyUpdate: 'b.zip' } },
          },
          EnvironmentPropertyUpdates: { PropertyGroups: [{ PropertyGroupId: 'g', PropertyMap: { a: 'b' } }] },
        },
        RunConfigurationUpdate: { FlinkRunConfiguration: { AllowNonRestoredState: true } },
      }),
    );
    expect(ApplicationDetail).toMatchObject({
      ApplicationStatus: 'UPDATING',
      ApplicationVersionId: 2,
      ApplicationVersionUpdatedFrom: 1,
    });
    forward(STEP);
    const { ApplicationStatus, ApplicationConfigurationDescription } = await describeIt(ApplicationName);
    expect(ApplicationStatus).toBe('RUNNING');
    expect(ApplicationConfigurationDescription).toMatchObject({
      ApplicationCodeConfigurationDescription: { CodeContentDescription: { CodeSize: 2 } },
      EnvironmentPropertyDescriptions: {
        PropertyGroupDescriptions: [{ PropertyGroupId: 'g', PropertyMap: { a: 'b' } }],
      },
      RunConfigurationDescription: { FlinkRunConfigurationDescription: { AllowNonRestoredState: true } },
    });
    const { ApplicationOperationInfoDetails } = await analytics.send(
      new DescribeApplicationOperationCommand({ ApplicationName, OperationId }),
    );
    expect(ApplicationOperationInfoDetails?.ApplicationVersionChangeDetails).toEqual({
      ApplicationVersionUpdatedFrom: 1,
      ApplicationVersionUpdatedTo: 2,
    });
    expect((await snapshots())?.map(([, ...rest]) => rest)).toEqual([['READY', 1]]);
  });

  test('a snapshot on demand', async () => {
    const take = () => analytics.send(new CreateApplicationSnapshotCommand({ ApplicationName, SnapshotName: 'mine' }));
    await take();
    expect((await snapshots())?.[0]).toEqual(['mine', 'CREATING', 2]);
    forward(STEP);
    expect((await snapshots())?.[0]).toEqual(['mine', 'READY', 2]);
    expect(await refusal(take())).toBe('ResourceInUseException: Snapshot mine already exists.');
  });

  test('it goes back to the version that ran before', async () => {
    await analytics.send(new RollbackApplicationCommand({ ApplicationName, CurrentApplicationVersionId: 2 }));
    expect(await statusOf(ApplicationName)).toBe('ROLLING_BACK');
    forward(STEP);
    expect(await describeIt(ApplicationName)).toMatchObject({
      ApplicationStatus: 'RUNNING',
      ApplicationVersionId: 3,
      ApplicationVersionRolledBackFrom: 2,
      ApplicationVersionRolledBackTo: 1,
      ApplicationConfigurationDescription: {
        ApplicationCodeConfigurationDescription: { CodeContentDescription: { CodeSize: 1 } },
      },
    });
    const { ApplicationVersionSummaries } = await analytics.send(
      new ListApplicationVersionsCommand({ ApplicationName }),
    );
    expect(ApplicationVersionSummaries?.map((one) => one.ApplicationVersionId)).toEqual([3, 2, 1]);
    const { ApplicationVersionDetail } = await analytics.send(
      new DescribeApplicationVersionCommand({ ApplicationName, ApplicationVersionId: 2 }),
    );
    expect(ApplicationVersionDetail?.ApplicationVersionUpdatedFrom).toBe(1);
  });

  test('it stops with a snapshot, and starts from one that there is', async () => {
    await analytics.send(new StopApplicationCommand({ ApplicationName }));
    forward(STEP);
    expect((await snapshots())?.length).toBe(3);
    const start = (SnapshotName: string) =>
      analytics.send(
        new StartApplicationCommand({
          ApplicationName,
          RunConfiguration: {
            ApplicationRestoreConfiguration: { ApplicationRestoreType: 'RESTORE_FROM_CUSTOM_SNAPSHOT', SnapshotName },
          },
        }),
      );
    expect(await refusal(start('none'))).toBe(
      'ResourceNotFoundException: Application flinkagg has no snapshot none that is ready.',
    );
    await start('mine');
    expect(await statusOf(ApplicationName)).toBe('STARTING');
  });
});

describe('faults on demand', () => {
  const list = () => analytics.send(new ListApplicationsCommand({}));

  test('an error instead of an answer', async () => {
    const answer = await fetch(`${cloud.endpoint}/_hangar/faults`, {
      method: 'POST',
      headers: { authorization: `Bearer ${cloud.token}` },
      body: JSON.stringify({
        operation: 'ListApplications',
        error: { code: 'ThrottlingException', message: 'Rate exceeded' },
      }),
    });
    expect(answer.status).toBe(200);
    expect(await refusal(list())).toBe('ThrottlingException: Rate exceeded');
    expect(await refusal(list())).toBe('not refused');
  });

  test('no answer, before or after what was asked for is done', async () => {
    const name = (ApplicationName: string) => create({ ApplicationName, ApplicationConfiguration: undefined });
    cloud.world.faults.add({ operation: 'CreateApplication', drop: true });
    expect(await refusal(name('before'))).toMatch(/socket hang up|ECONNRESET|other side closed/);
    cloud.world.faults.add({ operation: 'kinesisanalyticsv2:CreateApplication', drop: true, afterEffect: true });
    expect(await refusal(name('after'))).toMatch(/socket hang up|ECONNRESET|other side closed/);
    const { ApplicationSummaries } = await list();
    expect(ApplicationSummaries?.map(({ ApplicationName }) => ApplicationName)).toEqual(['after', 'flinkagg']);
  });

  test('what is no fault is told', async () => {
    const answer = await fetch(`${cloud.endpoint}/_hangar/faults`, {
      method: 'POST',
      headers: { authorization: `Bearer ${cloud.token}` },
      body: '{"operation":"x"}',
    });
    expect([answer.status, await answer.json()]).toEqual([
      400,
      { code: 'BadFault', message: 'A fault says "error", "drop", "delay" or "operationFailure".' },
    ]);
  });
});

test('with the usual steps it runs by itself', async () => {
  const quick = await testCloud();
  await quick.glue.send(new CreateDatabaseCommand({ DatabaseInput: { Name: 'default' } }));
  const { Role } = await quick.iam.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument: TRUST }));
  await quick.analytics.send(
    new CreateApplicationCommand({ ...NOTEBOOK, ApplicationConfiguration: {}, ServiceExecutionRole: Role?.Arn }),
  );
  const ApplicationName = 'flink-analytics';
  await quick.analytics.send(new StartApplicationCommand({ ApplicationName }));
  const ask = () => quick.analytics.send(new DescribeApplicationCommand({ ApplicationName }));
  const { ApplicationDetail } = await until(ask, (one) => one.ApplicationDetail?.ApplicationStatus !== 'STARTING');
  expect(ApplicationDetail?.ApplicationStatus).toBe('RUNNING');
});
