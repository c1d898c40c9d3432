import type { Operations, UpdateApplicationRequest } from '../../../../aws-models/data/kinesisanalyticsv2.generated.ts';
import { ServiceError } from '../../protocol/service-error.ts';
import type { World } from '../../world.ts';
import type { SomeHandlers } from '../service.ts';
import { addVersion, checkExpectation, findApplication } from './applications.ts';
import { change, changeableApplication } from './change.ts';
import { described } from './describe.ts';
import { inUse, invalidArgument } from './errors.ts';
import { checkStream, findOption } from './logging.ts';
import { refuseConfiguration, refuseMode } from './refuse.ts';
import { checkRestore } from './run.ts';
import { begin } from './settle.ts';
import type { ApplicationRecord } from './state.ts';
import { checkSurroundings } from './surroundings.ts';
import { updated } from './update-configuration.ts';

export function updateOperations(world: World): SomeHandlers<Operations, 'UpdateApplication' | 'RollbackApplication'> {
  return {
    UpdateApplication(input, call) {
      const application = changeableApplication(world, call, input);
      refuseWhileRunning(application, input);
      const { current, arn } = application;
      const runtime = input.RuntimeEnvironmentUpdate ?? current.runtime;
      const role = input.ServiceExecutionRoleUpdate ?? current.role;
      const configuration = updated(current.configuration, current.vpcIds, input.ApplicationConfigurationUpdate ?? {});
      refuseMode(application.mode, runtime);
      refuseConfiguration(configuration, runtime, call.region);
      checkSurroundings(world, call, { configuration, role, arn });
      const logging = updatedLogging(application, input);
      const run = updatedRun(application, input);
      const id = change(application, 'UpdateApplication', { runtime, role, configuration, logging }, world, call);
      application.run = run;
      return { ApplicationDetail: described(application, world), OperationId: id };
    },

    RollbackApplication({ ApplicationName, CurrentApplicationVersionId }, call) {
      const application = findApplication(world, call, ApplicationName);
      checkExpectation(application, { CurrentApplicationVersionId });
      const previous = rollbackTarget(application);
      const from = application.current.version;
      const { version, updatedFrom: _, ...rest } = previous;
      addVersion(application, { ...rest, rolledBackFrom: from, rolledBackTo: version }, call);
      const takes = world.timing.updating;
      const id = begin(
        application,
        { name: 'RollbackApplication', through: 'ROLLING_BACK', to: 'RUNNING', takes, from },
        call,
      );
      return { ApplicationDetail: described(application, world), OperationId: id };
    },
  };
}

/** What a notebook has loaded stays loaded while it runs. */
function refuseWhileRunning(
  { status }: ApplicationRecord,
  { ApplicationConfigurationUpdate: given }: UpdateApplicationRequest,
) {
  if (status !== 'READY' && given?.ZeppelinApplicationConfigurationUpdate?.CustomArtifactsConfigurationUpdate)
    throw inUse(`Custom artifacts cannot be updated in '${status}' state`);
}

function updatedLogging(
  application: ApplicationRecord,
  { CloudWatchLoggingOptionUpdates = [] }: UpdateApplicationRequest,
) {
  let { logging } = application.current;
  for (const { CloudWatchLoggingOptionId, LogStreamARNUpdate } of CloudWatchLoggingOptionUpdates) {
    const option = findOption(application, CloudWatchLoggingOptionId);
    if (LogStreamARNUpdate === undefined) continue;
    checkStream(LogStreamARNUpdate);
    logging = logging.map((one) => (one === option ? { ...one, stream: LogStreamARNUpdate } : one));
  }
  return logging;
}

function updatedRun(application: ApplicationRecord, { RunConfigurationUpdate }: UpdateApplicationRequest) {
  if (!RunConfigurationUpdate) return application.run;
  if (application.mode === 'INTERACTIVE')
    throw invalidArgument(`RunConfiguration is not applicable to runtime environment : ${application.current.runtime}`);
  const { ApplicationRestoreConfiguration: restore, FlinkRunConfiguration: flink } = RunConfigurationUpdate;
  checkRestore(application, restore);
  return { restore: restore ?? application.run.restore, flink: flink ?? application.run.flink };
}

/** The version to go back to: the last before this one that ran, if there is a snapshot to go back with. */
function rollbackTarget({ mode, status, past, ran, current, snapshots, name }: ApplicationRecord) {
  if (mode === 'INTERACTIVE')
    throw new ServiceError('UnsupportedOperationException', 'A notebook cannot be rolled back.');
  if (!['RUNNING', 'UPDATING', 'AUTOSCALING'].includes(status))
    throw inUse(`Application cannot be rolled back in '${status}' state`);
  const before = ran === current.version ? past.at(-1) : past.find(({ version }) => version === ran);
  if (!before || !snapshots.some((one) => one.status === 'READY' && one.version <= before.version))
    throw new ServiceError(
      'InvalidRequestException',
      `Application ${name} has no version with a snapshot to go back to.`,
    );
  return before;
}
