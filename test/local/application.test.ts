import type { CreateApplicationCommandInput } from '@aws-sdk/client-kinesis-analytics-v2';
import {
  CreateApplicationCommand,
  CreateApplicationSnapshotCommand,
  DescribeApplicationOperationCommand,
  DescribeApplicationVersionCommand,
  ListApplicationSnapshotsCommand,
  ListApplicationsCommand,
  ListApplicationVersionsCommand,
  RollbackApplicationCommand,
  StartApplicationCommand,
  StopApplicationCommand,
  UpdateApplicationCommand,
} from '@aws-sdk/client-kinesis-analytics-v2';
import { CreateBucketCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { describe, expect, test } from 'vitest';
import { analyticsCloud, PROPAGATION, STEP } from './support/analytics.ts';
import { REGION, refusal } from './support/cloud.ts';

const { cloud, analytics, s3, forward, role, create, describeIt, statusOf } = await analyticsCloud();
forward(PROPAGATION);

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
