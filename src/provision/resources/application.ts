import type {
  ApplicationDetail,
  CustomArtifactConfiguration,
  CustomArtifactConfigurationDescription,
  ParallelismConfigurationUpdate,
  UpdateApplicationRequest,
  VpcConfiguration,
  ZeppelinApplicationConfiguration,
  ZeppelinApplicationConfigurationUpdate,
} from '@aws-sdk/client-kinesis-analytics-v2';
import {
  AddApplicationVpcConfigurationCommand,
  CreateApplicationCommand,
  DeleteApplicationCommand,
  DeleteApplicationVpcConfigurationCommand,
  ListApplicationsCommand,
  ListTagsForResourceCommand,
  TagResourceCommand,
  UntagResourceCommand,
  UpdateApplicationCommand,
} from '@aws-sdk/client-kinesis-analytics-v2';
import { AwsError, isConflict, undefinedIfMissing } from '../../aws/index.ts';
import { describeApplication, settled, stop } from '../lifecycle.ts';
import type { Change, Found, ResourceType, Site } from '../resource.ts';
import { change, tagList, tagTable } from '../resource.ts';
import { loggedTo, logTo } from './logging-option.ts';

/** What a notebook loads: a Maven reference, or a jar in a bucket. */
export type Artifact =
  | { readonly group: string; readonly artifact: string; readonly version: string }
  | { readonly bucketArn: string; readonly key: string };

/** A Studio notebook, by what can be changed of it. */
export interface Application {
  readonly name: string;
  readonly runtime: 'ZEPPELIN-FLINK-3_0';
  readonly role: string;
  readonly parallelism: number;
  readonly parallelismPerKPU: number;
  readonly database: string;
  readonly deploy: { readonly bucketArn: string; readonly prefix: string | undefined };
  readonly logLevel: 'DEBUG' | 'ERROR' | 'INFO' | 'WARN';
  readonly logStream: string;
  readonly artifacts: readonly Artifact[];
  readonly vpc: Vpc | undefined;
}

interface Vpc {
  readonly subnets: readonly string[];
  readonly securityGroups: readonly string[];
}

interface ActualApplication extends Found {
  readonly name: string;
  readonly arn: string;
  readonly detail: ApplicationDetail;
}

/** The Studio notebook. */
export const application: ResourceType<Application, ActualApplication> = {
  kind: 'application',

  async read(name, site) {
    const detail = await describeApplication(name, site);
    if (!detail || detail.ApplicationStatus === 'DELETING') return undefined;
    const arn = detail.ApplicationARN ?? '';
    const tags = await undefinedIfMissing(
      site.aws.analytics.send(new ListTagsForResourceCommand({ ResourceARN: arn })),
    );
    // Somebody removed it between the two questions.
    if (!tags) return undefined;
    const isNotebook = detail.ApplicationMode === 'INTERACTIVE';
    const holds = isNotebook ? 'its notes' : undefined;
    return { name, arn, detail, tags: tagTable(tags.Tags), holds, status: detail.ApplicationStatus };
  },

  diff(wanted, { detail }) {
    const configuration = detail.ApplicationConfigurationDescription ?? {};
    const { ZeppelinApplicationConfigurationDescription: zeppelin = undefined } = configuration;
    const flink = configuration.FlinkApplicationConfigurationDescription?.ParallelismConfigurationDescription;
    const s3 = zeppelin?.DeployAsApplicationConfigurationDescription?.S3ContentLocationDescription;
    const glue = zeppelin?.CatalogConfigurationDescription?.GlueDataCatalogConfigurationDescription;
    const artifacts = zeppelin?.CustomArtifactsConfigurationDescription ?? [];
    const stops = { stops: true } as const;
    return [
      ...change('mode', detail.ApplicationMode, 'INTERACTIVE', { refusal: NO_NOTEBOOK }),
      ...change('runtime', detail.RuntimeEnvironment, wanted.runtime, { refusal: OTHER_RUNTIME }),
      ...change('role', detail.ServiceExecutionRole, wanted.role, stops),
      ...change('parallelism', flink?.Parallelism, wanted.parallelism, stops),
      ...change('parallelismPerKPU', flink?.ParallelismPerKPU, wanted.parallelismPerKPU, stops),
      ...change('glueDatabase', glue?.DatabaseARN, wanted.database, stops),
      ...change('deploy.bucket', s3?.BucketARN, wanted.deploy.bucketArn, stops),
      ...(wanted.deploy.prefix === undefined ? [] : change('deploy.prefix', s3?.BasePath, wanted.deploy.prefix, stops)),
      ...change('logs.level', zeppelin?.MonitoringConfigurationDescription?.LogLevel, wanted.logLevel, stops),
      ...change('connectors', described(artifacts).sort(), wanted.artifacts.map(word).sort(), stops),
      ...change('vpc', vpcOf(detail), wanted.vpc && inOrder(wanted.vpc), stops),
      ...change('logs.stream', loggedTo(detail), wanted.logStream, stops),
    ];
  },

  async create(wanted, tags, site) {
    await settled(wanted.name, site);
    await site.aws.analytics.send(
      new CreateApplicationCommand({
        ApplicationName: wanted.name,
        RuntimeEnvironment: wanted.runtime,
        ApplicationMode: 'INTERACTIVE',
        ServiceExecutionRole: wanted.role,
        CloudWatchLoggingOptions: [{ LogStreamARN: wanted.logStream }],
        Tags: tagList(tags),
        // Snapshots and rollbacks are refused for notebooks, even where they say that there are to be none.
        ApplicationConfiguration: {
          FlinkApplicationConfiguration: {
            ParallelismConfiguration: {
              ConfigurationType: 'CUSTOM',
              Parallelism: wanted.parallelism,
              ParallelismPerKPU: wanted.parallelismPerKPU,
              AutoScalingEnabled: false,
            },
          },
          ZeppelinApplicationConfiguration: zeppelinConfiguration(wanted),
          ...(wanted.vpc && { VpcConfigurations: [vpcConfiguration(wanted.vpc)] }),
        },
      }),
    );
    await settled(wanted.name, site);
  },

  async update(wanted, { name }, changes, site) {
    if (changes.length === 0) return;
    if (changes.some(({ stops }) => stops)) await stop(name, site);
    for (const part of [updateConfiguration, updateNetwork, updateLogging]) {
      const detail = await describeApplication(name, site);
      if (detail) await settled(name, site, await part(wanted, detail, changes, site));
    }
  },

  async remove({ name }, site) {
    try {
      await stop(name, site, { force: (await settledStatus(name, site)) === undefined });
    } catch (error) {
      // Somebody else removed it while it was being stopped.
      if (error instanceof AwsError && error.code === 'ResourceNotFoundException') return;
      throw error;
    }
    const detail = await describeApplication(name, site);
    if (!detail) return;
    const CreateTimestamp = detail.CreateTimestamp;
    try {
      await undefinedIfMissing(
        site.aws.analytics.send(new DeleteApplicationCommand({ ApplicationName: name, CreateTimestamp })),
      );
    } catch (error) {
      // An answer was lost, or somebody else was quicker: what is being removed is waited for.
      const status = (await describeApplication(name, site))?.ApplicationStatus ?? 'DELETING';
      if (!isConflict(error) || status !== 'DELETING') throw error;
    }
    await settled(name, site, undefined, 'removed');
  },

  async tag({ arn }, tags, { aws }) {
    await aws.analytics.send(new TagResourceCommand({ ResourceARN: arn, Tags: tagList(tags) }));
  },

  async untag({ arn }, keys, { aws }) {
    await aws.analytics.send(new UntagResourceCommand({ ResourceARN: arn, TagKeys: [...keys] }));
  },

  is: ({ detail }) => detail.ApplicationMode === 'INTERACTIVE',

  async list({ aws }) {
    const names: string[] = [];
    for (let NextToken: string | undefined; ; ) {
      const page = await aws.analytics.send(new ListApplicationsCommand({ Limit: 50, NextToken }));
      names.push(
        ...(page.ApplicationSummaries ?? []).flatMap(({ ApplicationName, ApplicationMode }) =>
          ApplicationMode === 'INTERACTIVE' ? (ApplicationName ?? []) : [],
        ),
      );
      NextToken = page.NextToken;
      if (NextToken === undefined) return names;
    }
  },
};

const NO_NOTEBOOK = 'An application of this name is there that is no notebook. Give the notebook another name.';

const OTHER_RUNTIME =
  'AWS does not change the runtime of a notebook. Make a new one under another name and push the notes to it.';

/** Its status where nothing is being done with it. */
async function settledStatus(name: string, site: Site): Promise<string | undefined> {
  const status = (await describeApplication(name, site))?.ApplicationStatus;
  return status === 'READY' || status === 'RUNNING' ? status : undefined;
}

type Part = (
  wanted: Application,
  detail: ApplicationDetail,
  changes: readonly Change[],
  site: Site,
) => Promise<string | undefined>;

const updateConfiguration: Part = async (wanted, detail, changes, { aws }) => {
  const differs = (path: string) => changes.some((one) => one.path === path);
  const parallelism: ParallelismConfigurationUpdate | undefined =
    differs('parallelism') || differs('parallelismPerKPU')
      ? {
          ConfigurationTypeUpdate: 'CUSTOM',
          ParallelismUpdate: wanted.parallelism,
          ParallelismPerKPUUpdate: wanted.parallelismPerKPU,
        }
      : undefined;
  const {
    MonitoringConfiguration,
    CatalogConfiguration,
    DeployAsApplicationConfiguration,
    CustomArtifactsConfiguration,
  } = zeppelinConfiguration(wanted);
  const zeppelin: ZeppelinApplicationConfigurationUpdate = {
    ...(differs('logs.level') && {
      MonitoringConfigurationUpdate: { LogLevelUpdate: MonitoringConfiguration?.LogLevel },
    }),
    ...(differs('glueDatabase') && {
      CatalogConfigurationUpdate: {
        GlueDataCatalogConfigurationUpdate: {
          DatabaseARNUpdate: CatalogConfiguration?.GlueDataCatalogConfiguration?.DatabaseARN,
        },
      },
    }),
    ...((differs('deploy.bucket') || differs('deploy.prefix')) && {
      DeployAsApplicationConfigurationUpdate: {
        S3ContentLocationUpdate: {
          BucketARNUpdate: DeployAsApplicationConfiguration?.S3ContentLocation?.BucketARN,
          BasePathUpdate: DeployAsApplicationConfiguration?.S3ContentLocation?.BasePath,
        },
      },
    }),
    // The list takes the place of the whole list of before.
    ...(differs('connectors') && { CustomArtifactsConfigurationUpdate: CustomArtifactsConfiguration }),
  };
  const hasZeppelin = Object.keys(zeppelin).length > 0;
  if (!parallelism && !hasZeppelin && !differs('role')) return undefined;
  const request: UpdateApplicationRequest = {
    ApplicationName: wanted.name,
    ConditionalToken: detail.ConditionalToken,
    ...(differs('role') && { ServiceExecutionRoleUpdate: wanted.role }),
    ApplicationConfigurationUpdate: {
      ...(parallelism && {
        FlinkApplicationConfigurationUpdate: { ParallelismConfigurationUpdate: parallelism },
      }),
      ...(hasZeppelin && { ZeppelinApplicationConfigurationUpdate: zeppelin }),
    },
  };
  return (await aws.analytics.send(new UpdateApplicationCommand(request))).OperationId;
};

/** A network is left before another one is joined; it is looked at again in between. */
const updateNetwork: Part = async ({ name, vpc }, detail, changes, site) => {
  if (!changes.some(({ path }) => path === 'vpc')) return undefined;
  const { analytics } = site.aws;
  const ApplicationName = name;
  const [old] = detail.ApplicationConfigurationDescription?.VpcConfigurationDescriptions ?? [];
  let { ConditionalToken } = detail;
  if (old) {
    const VpcConfigurationId = old.VpcConfigurationId;
    const request = { ApplicationName, ConditionalToken, VpcConfigurationId };
    const { OperationId } = await analytics.send(new DeleteApplicationVpcConfigurationCommand(request));
    await settled(name, site, OperationId);
    ConditionalToken = (await describeApplication(name, site))?.ConditionalToken;
  }
  if (!vpc) return undefined;
  const request = { ApplicationName, ConditionalToken, VpcConfiguration: vpcConfiguration(vpc) };
  return (await analytics.send(new AddApplicationVpcConfigurationCommand(request))).OperationId;
};

const updateLogging: Part = async ({ name, logStream }, detail, changes, site) => {
  if (!changes.some(({ path }) => path === 'logs.stream')) return undefined;
  await settled(name, site, await logTo(logStream, detail, site.aws));
  const now = await describeApplication(name, site);
  return now && logTo(logStream, now, site.aws);
};

function zeppelinConfiguration(wanted: Application): ZeppelinApplicationConfiguration {
  const { bucketArn, prefix } = wanted.deploy;
  return {
    MonitoringConfiguration: { LogLevel: wanted.logLevel },
    CatalogConfiguration: { GlueDataCatalogConfiguration: { DatabaseARN: wanted.database } },
    DeployAsApplicationConfiguration: {
      S3ContentLocation: { BucketARN: bucketArn, ...(prefix !== undefined && { BasePath: prefix }) },
    },
    CustomArtifactsConfiguration: wanted.artifacts.map(artifactConfiguration),
  };
}

function artifactConfiguration(one: Artifact): CustomArtifactConfiguration {
  if ('key' in one) {
    const S3ContentLocation = { BucketARN: one.bucketArn, FileKey: one.key };
    return { ArtifactType: 'DEPENDENCY_JAR', S3ContentLocation };
  }
  const { group: GroupId, artifact: ArtifactId, version: Version } = one;
  return { ArtifactType: 'DEPENDENCY_JAR', MavenReference: { GroupId, ArtifactId, Version } };
}

/** An artifact in a word, to compare and to show it. */
function word(one: Artifact): string {
  if (!('key' in one)) return `${one.group}:${one.artifact}:${one.version}`;
  return `s3://${one.bucketArn.slice(one.bucketArn.lastIndexOf(':') + 1)}/${one.key}`;
}

function described(artifacts: readonly CustomArtifactConfigurationDescription[]): string[] {
  return artifacts.map(({ MavenReferenceDescription: maven, S3ContentLocationDescription: s3 }) => {
    if (!maven) return word({ bucketArn: s3?.BucketARN ?? '', key: s3?.FileKey ?? '' });
    return word({ group: maven.GroupId ?? '', artifact: maven.ArtifactId ?? '', version: maven.Version ?? '' });
  });
}

function vpcOf({ ApplicationConfigurationDescription: configuration }: ApplicationDetail): Vpc | undefined {
  const [vpc] = configuration?.VpcConfigurationDescriptions ?? [];
  return vpc && inOrder({ subnets: vpc.SubnetIds ?? [], securityGroups: vpc.SecurityGroupIds ?? [] });
}

function inOrder({ subnets, securityGroups }: Vpc): Vpc {
  return { subnets: [...subnets].sort(), securityGroups: [...securityGroups].sort() };
}

function vpcConfiguration({ subnets, securityGroups }: Vpc): VpcConfiguration {
  return { SubnetIds: [...subnets], SecurityGroupIds: [...securityGroups] };
}
