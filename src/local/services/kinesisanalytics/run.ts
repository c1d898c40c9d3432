import type { Operations, StartApplicationRequest } from '../../../../aws-models/data/kinesisanalyticsv2.generated.ts';
import type { World } from '../../world.ts';
import type { Call, SomeHandlers } from '../service.ts';
import { findApplication } from './applications.ts';
import { inUse, invalidArgument, notFound } from './errors.ts';
import { begin } from './settle.ts';
import { hasSnapshots, takeSnapshot } from './snapshots.ts';
import type { ApplicationRecord } from './state.ts';

/** What can be stopped only by force. */
const STUCK: readonly string[] = ['STARTING', 'UPDATING', 'STOPPING', 'AUTOSCALING', 'MAINTENANCE', 'ROLLING_BACK'];

export function runOperations(world: World): SomeHandlers<Operations, 'StartApplication' | 'StopApplication'> {
  return {
    StartApplication(input, call) {
      const application = findApplication(world, call, input.ApplicationName);
      if (application.status !== 'READY') throw inUse(`Application cannot be started in '${application.status}' state`);
      configureRun(application, input);
      const reason = world.faults.takeOperationFailure('kinesisanalyticsv2', 'StartApplication');
      const failure = reason === undefined ? undefined : ({ reason, to: 'READY' } as const);
      const takes = world.timing.starting;
      const id = begin(
        application,
        { name: 'StartApplication', through: 'STARTING', to: 'RUNNING', takes, failure },
        call,
      );
      return { OperationId: id };
    },

    StopApplication({ ApplicationName, Force = false }, call) {
      const application = findApplication(world, call, ApplicationName);
      const { status } = application;
      if (status !== 'RUNNING' && !(Force && STUCK.includes(status)))
        throw inUse(`Application cannot be stopped in '${status}' state`);
      return { OperationId: stop(application, Force, call) };
    },
  };

  function stop(application: ApplicationRecord, force: boolean, call: Call): string {
    const reason = world.faults.takeOperationFailure('kinesisanalyticsv2', 'StopApplication');
    const failure = reason === undefined ? undefined : ({ reason, to: 'RUNNING' } as const);
    world.notebooks.stop(application);
    if (!force && hasSnapshots(application)) takeSnapshot(application, world, call);
    const through = force ? 'FORCE_STOPPING' : 'STOPPING';
    const takes = world.timing.stopping;
    return begin(application, { name: 'StopApplication', through, to: 'READY', takes, failure }, call);
  }
}

function configureRun(application: ApplicationRecord, { RunConfiguration }: StartApplicationRequest): void {
  if (!RunConfiguration) return;
  if (application.mode === 'INTERACTIVE')
    throw invalidArgument(`RunConfiguration is not applicable to runtime environment : ${application.current.runtime}`);
  const { ApplicationRestoreConfiguration: restore, FlinkRunConfiguration: flink } = RunConfiguration;
  checkRestore(application, restore);
  application.run = { restore: restore ?? application.run.restore, flink: flink ?? application.run.flink };
}

/** Throws if a snapshot is named that there is not. */
export function checkRestore(
  { snapshots, name }: ApplicationRecord,
  restore: ApplicationRecord['run']['restore'],
): void {
  if (restore?.ApplicationRestoreType !== 'RESTORE_FROM_CUSTOM_SNAPSHOT') return;
  const wanted = restore.SnapshotName;
  if (wanted === undefined) throw invalidArgument('RESTORE_FROM_CUSTOM_SNAPSHOT needs a SnapshotName.');
  if (!snapshots.some((one) => one.name === wanted && one.status === 'READY'))
    throw notFound(`Application ${name} has no snapshot ${wanted} that is ready.`);
}
