import { DeleteRolePolicyCommand } from '@aws-sdk/client-iam';
import { describe, expect, test } from 'vitest';
import { analyticsCloud, DATABASE, PROPAGATION, RoleName } from './support/analytics.ts';
import { REGION, refusal } from './support/cloud.ts';

const { forward, iam, allow, create } = await analyticsCloud();
forward(PROPAGATION);

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
    await allow(['s3:GetObject']);
    expect(await refusal(create({ ApplicationName: 'other' }))).toBe(
      `InvalidArgumentException: User: arn:aws:sts::000000000000:assumed-role/${RoleName}/flink is not authorized to perform: glue:GetDatabase on resource: arn:aws:glue:eu-west-1:000000000000:catalog because no identity-based policy allows the glue:GetDatabase action`,
    );
    await iam.send(new DeleteRolePolicyCommand({ RoleName, PolicyName: 'own' }));
    await allow(['glue:GetDatabase', 's3:GetObject']);
  });
});
