import type { World } from '../../world.ts';
import type { Call } from '../service.ts';
import type { Expectation } from './applications.ts';
import { addVersion, checkExpectation, findApplication } from './applications.ts';
import { inUse } from './errors.ts';
import { begin } from './settle.ts';
import { hasSnapshots, takeSnapshot } from './snapshots.ts';
import type { ApplicationRecord, VersionRecord } from './state.ts';

/** Only what stands or runs can be changed. */
function checkChangeable({ status }: ApplicationRecord): void {
  if (status !== 'READY' && status !== 'RUNNING') throw inUse(`Application cannot be updated in '${status}' state`);
}

/** The application that a request wants to change, if it expects it as it is and it can be changed now. */
export function changeableApplication(
  world: World,
  call: Call,
  input: Expectation & { readonly ApplicationName: string },
): ApplicationRecord {
  const application = findApplication(world, call, input.ApplicationName);
  checkExpectation(application, input);
  checkChangeable(application);
  return application;
}

/** Makes a new version and lets it come into force; what runs is started anew with it. Answers with the operation. */
export function change(
  application: ApplicationRecord,
  name: string,
  to: Partial<VersionRecord>,
  world: World,
  call: Call,
): string {
  const before = application.status;
  world.notebooks.stop(application);
  if (before === 'RUNNING' && hasSnapshots(application)) takeSnapshot(application, world, call);
  const from = application.current.version;
  addVersion(application, to, call);
  const reason = world.faults.takeOperationFailure('kinesisanalyticsv2', name);
  const failure = reason === undefined ? undefined : { reason, to: before };
  return begin(
    application,
    { name, through: 'UPDATING', to: before, takes: world.timing.updating, failure, from },
    call,
  );
}
