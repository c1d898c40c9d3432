import type { CreateApplicationRequest, Operations } from '../../../../aws-models/data/kinesisanalyticsv2.generated.ts';
import { arnOf } from '../../arn.ts';
import { ServiceError } from '../../protocol/service-error.ts';
import type { World } from '../../world.ts';
import type { Call, SomeHandlers } from '../service.ts';
import { applicationsOf, findApplication, newToken } from './applications.ts';
import { described } from './describe.ts';
import { inUse, invalidArgument } from './errors.ts';
import { checkStream } from './logging.ts';
import { refuseConfiguration, refuseMode } from './refuse.ts';
import { isDeprecated } from './runtimes.ts';
import { begin } from './settle.ts';
import type { ApplicationRecord } from './state.ts';
import { checkSurroundings } from './surroundings.ts';
import { withTags } from './tags.ts';

const APPLICATION_LIMIT = 50;

export function creationOperations(world: World): SomeHandlers<Operations, 'CreateApplication' | 'DeleteApplication'> {
  return {
    CreateApplication(input, call) {
      const applications = applicationsOf(world, call);
      const name = input.ApplicationName;
      if (Object.hasOwn(applications, name)) throw inUse(`Application ${name} already exists.`);
      if (Object.keys(applications).length >= APPLICATION_LIMIT)
        throw new ServiceError('LimitExceededException', `The limit of ${APPLICATION_LIMIT} applications is reached.`);
      const application = newApplication(input, call);
      const { runtime, configuration, role, logging } = application.current;
      if (isDeprecated(runtime)) throw invalidArgument(`Runtime ${runtime} is deprecated.`);
      refuseMode(application.mode, runtime);
      refuseConfiguration(configuration, runtime, call.region);
      for (const { stream } of logging) checkStream(stream);
      checkSurroundings(world, call, { configuration, role, arn: application.arn });
      applications[name] = application;
      return { ApplicationDetail: described(application, world) };
    },

    DeleteApplication({ ApplicationName, CreateTimestamp }, call) {
      const application = findApplication(world, call, ApplicationName);
      if (Math.floor(CreateTimestamp) !== application.created)
        throw invalidArgument(`CreateTimestamp does not match that of application ${ApplicationName}.`);
      if (!['READY', 'RUNNING'].includes(application.status))
        throw inUse(`Application cannot be deleted in '${application.status}' state`);
      const reason = world.faults.takeOperationFailure('kinesisanalyticsv2', 'DeleteApplication');
      const failure = reason === undefined ? undefined : { reason, to: application.status };
      const takes = world.timing.deleting;
      begin(application, { name: 'DeleteApplication', through: 'DELETING', to: 'gone', takes, failure }, call);
      return {};
    },
  };
}

function newApplication(input: CreateApplicationRequest, { partition, region, account, now }: Call): ApplicationRecord {
  const created = Math.floor(now / 1000);
  const configuration = input.ApplicationConfiguration ?? {};
  const resource = `application/${input.ApplicationName}`;
  return {
    name: input.ApplicationName,
    arn: arnOf({ partition, service: 'kinesisanalytics', region, account, resource }),
    description: input.ApplicationDescription,
    mode: input.ApplicationMode ?? 'STREAMING',
    created,
    updated: created,
    current: {
      version: 1,
      runtime: input.RuntimeEnvironment,
      role: input.ServiceExecutionRole,
      configuration,
      vpcIds: (configuration.VpcConfigurations ?? []).map((_, i) => `1.${i + 1}`),
      logging: (input.CloudWatchLoggingOptions ?? []).map(({ LogStreamARN }, i) => ({
        id: `1.${i + 1}`,
        stream: LogStreamARN,
      })),
      created,
      updatedFrom: undefined,
    },
    past: [],
    ran: undefined,
    token: newToken(),
    status: 'READY',
    pending: undefined,
    run: { restore: undefined, flink: undefined },
    tags: withTags([], input.Tags ?? []),
    operations: [],
    snapshots: [],
  };
}
