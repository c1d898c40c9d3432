import { createHash } from 'node:crypto';
import type {
  ApplicationCodeConfiguration,
  ApplicationConfigurationDescription,
  ApplicationDetail,
  FlinkApplicationConfiguration,
  ZeppelinApplicationConfiguration,
} from '../../../../aws-models/data/kinesisanalyticsv2.generated.ts';
import type { World } from '../../world.ts';
import { isStudio } from './runtimes.ts';
import type { ApplicationRecord, LoggingRecord, VersionRecord } from './state.ts';

/** An application as the service describes it, now or in one of its versions. */
export function described(
  application: ApplicationRecord,
  world: World,
  version = application.current,
): ApplicationDetail {
  const isCurrent = version === application.current;
  return {
    ApplicationARN: application.arn,
    ApplicationDescription: application.description,
    ApplicationName: application.name,
    RuntimeEnvironment: version.runtime,
    ServiceExecutionRole: version.role,
    ApplicationStatus: application.status,
    ApplicationVersionId: version.version,
    CreateTimestamp: application.created,
    LastUpdateTimestamp: application.updated,
    ApplicationConfigurationDescription: configurationOf(application, version, world),
    CloudWatchLoggingOptionDescriptions: version.logging.map(describedLogging),
    ApplicationMaintenanceConfigurationDescription: {
      ApplicationMaintenanceWindowStartTime: '06:00',
      ApplicationMaintenanceWindowEndTime: '14:00',
    },
    ApplicationVersionCreateTimestamp: version.created,
    ApplicationVersionUpdatedFrom: version.updatedFrom,
    ApplicationVersionRolledBackFrom: version.rolledBackFrom,
    ApplicationVersionRolledBackTo: version.rolledBackTo,
    ConditionalToken: isCurrent ? application.token : undefined,
    ApplicationMode: application.mode,
  };
}

export function describedLogging({ id, stream }: LoggingRecord) {
  return { CloudWatchLoggingOptionId: id, LogStreamARN: stream };
}

function configurationOf(
  application: ApplicationRecord,
  { configuration, runtime, vpcIds }: VersionRecord,
  world: World,
): ApplicationConfigurationDescription {
  const { ApplicationCodeConfiguration: code, EnvironmentProperties, ...rest } = configuration;
  const studio = isStudio(runtime);
  return {
    ApplicationCodeConfigurationDescription: code && codeOf(code, world),
    RunConfigurationDescription: studio ? undefined : runOf(application),
    FlinkApplicationConfigurationDescription: flinkOf(rest.FlinkApplicationConfiguration ?? {}, studio),
    EnvironmentPropertyDescriptions: EnvironmentProperties && {
      PropertyGroupDescriptions: EnvironmentProperties.PropertyGroups,
    },
    ApplicationSnapshotConfigurationDescription: studio
      ? undefined
      : (rest.ApplicationSnapshotConfiguration ?? { SnapshotsEnabled: false }),
    ApplicationSystemRollbackConfigurationDescription: studio
      ? undefined
      : (rest.ApplicationSystemRollbackConfiguration ?? { RollbackEnabled: false }),
    VpcConfigurationDescriptions: rest.VpcConfigurations?.map((vpc, i) => ({
      VpcConfigurationId: vpcIds[i],
      VpcId: vpcOf(vpc.SubnetIds[0]),
      ...vpc,
    })),
    ZeppelinApplicationConfigurationDescription: studio
      ? zeppelinOf(rest.ZeppelinApplicationConfiguration ?? {})
      : undefined,
    ApplicationEncryptionConfigurationDescription: rest.ApplicationEncryptionConfiguration,
  };
}

function codeOf({ CodeContentType, CodeContent = {} }: ApplicationCodeConfiguration, { state }: World) {
  const { TextContent, ZipFileContent, S3ContentLocation: place } = CodeContent;
  const object = place && state.s3.buckets[place.BucketARN.replace(/^.*:/, '')]?.objects[place.FileKey]?.[0]?.content;
  const zip =
    ZipFileContent === undefined ? undefined : Uint8Array.from(atob(String(ZipFileContent)), (c) => c.charCodeAt(0));
  return {
    CodeContentType,
    CodeContentDescription: {
      TextContent,
      CodeMD5: zip ? createHash('md5').update(zip).digest('base64') : object?.etag.replaceAll('"', ''),
      CodeSize: zip?.length ?? object?.size,
      S3ApplicationCodeLocationDescription: place,
    },
  };
}

function runOf({ run }: ApplicationRecord) {
  return {
    ApplicationRestoreConfigurationDescription: run.restore ?? {
      ApplicationRestoreType: 'RESTORE_FROM_LATEST_SNAPSHOT' as const,
    },
    FlinkRunConfigurationDescription: run.flink ?? { AllowNonRestoredState: false },
  };
}

/** What the service fills in is the same for every application; a notebook makes no checkpoints unless its note says so. */
function flinkOf(given: FlinkApplicationConfiguration, studio: boolean) {
  const { CheckpointConfiguration, MonitoringConfiguration, ParallelismConfiguration } = given;
  const parallelism = {
    Parallelism: 1,
    ParallelismPerKPU: 1,
    AutoScalingEnabled: !studio,
    ...(ParallelismConfiguration ?? { ConfigurationType: 'DEFAULT' as const }),
  };
  return {
    CheckpointConfigurationDescription: studio
      ? undefined
      : {
          CheckpointingEnabled: true,
          CheckpointInterval: 60_000,
          MinPauseBetweenCheckpoints: 5000,
          ...(CheckpointConfiguration ?? { ConfigurationType: 'DEFAULT' as const }),
        },
    MonitoringConfigurationDescription: studio
      ? undefined
      : {
          MetricsLevel: 'APPLICATION' as const,
          LogLevel: 'INFO' as const,
          ...(MonitoringConfiguration ?? { ConfigurationType: 'DEFAULT' as const }),
        },
    ParallelismConfigurationDescription: { ...parallelism, CurrentParallelism: parallelism.Parallelism },
  };
}

function zeppelinOf(given: ZeppelinApplicationConfiguration) {
  const { MonitoringConfiguration, CatalogConfiguration, DeployAsApplicationConfiguration } = given;
  return {
    MonitoringConfigurationDescription: { LogLevel: MonitoringConfiguration?.LogLevel ?? ('INFO' as const) },
    CatalogConfigurationDescription: CatalogConfiguration && {
      GlueDataCatalogConfigurationDescription: CatalogConfiguration.GlueDataCatalogConfiguration,
    },
    DeployAsApplicationConfigurationDescription: DeployAsApplicationConfiguration && {
      S3ContentLocationDescription: DeployAsApplicationConfiguration.S3ContentLocation,
    },
    CustomArtifactsConfigurationDescription: given.CustomArtifactsConfiguration?.map(
      ({ ArtifactType, S3ContentLocation, MavenReference }) => ({
        ArtifactType,
        S3ContentLocationDescription: S3ContentLocation,
        MavenReferenceDescription: MavenReference,
      }),
    ),
  };
}

/** There are no VPCs here; a subnet is always in the same one. */
function vpcOf(subnet: string): string {
  return `vpc-${createHash('sha256').update(subnet).digest('hex').slice(0, 17)}`;
}
