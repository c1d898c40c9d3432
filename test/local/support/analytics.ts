import { CreateDatabaseCommand } from '@aws-sdk/client-glue';
import { CreateRoleCommand, PutRolePolicyCommand } from '@aws-sdk/client-iam';
import type { CreateApplicationCommandInput } from '@aws-sdk/client-kinesis-analytics-v2';
import { CreateApplicationCommand, DescribeApplicationCommand } from '@aws-sdk/client-kinesis-analytics-v2';
import type { CloudOptions } from '../../../src/local/index.ts';
import { policy, REGION, TRUST, testCloud } from './cloud.ts';

/** How long every change takes. The clock of these clouds stands still but for what the tests put it forward by. */
export const STEP = 60_000;
/** How long a role is not known. */
export const PROPAGATION = 10_000;
export const DATABASE = `arn:aws:glue:${REGION}:000000000000:database/default`;
export const RoleName = 'kinesis-analytics-flink-analytics-eu-west-1';

/** A cloud with the workshop's database and role in it, and what makes and shows applications. */
export async function analyticsCloud(options: Partial<CloudOptions> = {}) {
  const timing = {
    starting: STEP,
    stopping: STEP,
    updating: STEP,
    deleting: STEP,
    snapshot: STEP,
    propagation: PROPAGATION,
  };
  const all = await testCloud({ timing, ...options });
  const { analytics, glue, iam } = all;
  await glue.send(new CreateDatabaseCommand({ DatabaseInput: { Name: 'default' } }));
  const { Role } = await iam.send(
    new CreateRoleCommand({ RoleName, Path: '/service-role/', AssumeRolePolicyDocument: TRUST }),
  );
  const role = Role?.Arn ?? '';
  await allow(['glue:GetDatabase', 's3:GetObject']);
  return { ...all, role, allow, create, describeIt, statusOf };

  function allow(actions: readonly string[]) {
    return iam.send(new PutRolePolicyCommand({ RoleName, PolicyName: 'own', PolicyDocument: policy(actions, ['*']) }));
  }

  function create(change: Partial<CreateApplicationCommandInput>) {
    return analytics.send(new CreateApplicationCommand({ ...NOTEBOOK, ServiceExecutionRole: role, ...change }));
  }

  async function describeIt(ApplicationName: string) {
    const { ApplicationDetail } = await analytics.send(new DescribeApplicationCommand({ ApplicationName }));
    if (!ApplicationDetail) throw new Error('There is no detail.');
    return ApplicationDetail;
  }

  async function statusOf(name: string) {
    return (await describeIt(name)).ApplicationStatus;
  }
}

/** The workshop's notebook. */
export const NOTEBOOK: Omit<CreateApplicationCommandInput, 'ServiceExecutionRole'> = {
  ApplicationName: 'flink-analytics',
  RuntimeEnvironment: 'ZEPPELIN-FLINK-3_0',
  ApplicationMode: 'INTERACTIVE',
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
