import { randomBytes } from 'node:crypto';
import type { Operations } from '../../../../aws-models/data/kinesisanalyticsv2.generated.ts';
import { ServiceError } from '../../protocol/service-error.ts';
import type { World } from '../../world.ts';
import { pageOf } from '../page.ts';
import type { Call, SomeHandlers } from '../service.ts';
import { findApplication } from './applications.ts';
import { inUse, invalidArgument, notFound } from './errors.ts';
import type { ApplicationRecord, SnapshotRecord } from './state.ts';

type Names =
  | 'CreateApplicationSnapshot'
  | 'DescribeApplicationSnapshot'
  | 'ListApplicationSnapshots'
  | 'DeleteApplicationSnapshot';

const SNAPSHOT_LIMIT = 1000;

export function snapshotOperations(world: World): SomeHandlers<Operations, Names> {
  return {
    CreateApplicationSnapshot({ ApplicationName, SnapshotName }, call) {
      const application = findApplication(world, call, ApplicationName);
      checkPossible(application);
      if (application.snapshots.some(({ name }) => name === SnapshotName))
        throw inUse(`Snapshot ${SnapshotName} already exists.`);
      if (application.snapshots.length >= SNAPSHOT_LIMIT)
        throw new ServiceError('LimitExceededException', `The limit of ${SNAPSHOT_LIMIT} snapshots is reached.`);
      takeSnapshot(application, world, call, SnapshotName);
      return {};
    },

    DescribeApplicationSnapshot: ({ ApplicationName, SnapshotName }, call) => ({
      SnapshotDetails: described(find(findApplication(world, call, ApplicationName), SnapshotName)),
    }),

    ListApplicationSnapshots({ ApplicationName, Limit = 50, NextToken }, call) {
      const { snapshots } = findApplication(world, call, ApplicationName);
      const newestFirst = snapshots.map((one, i) => ({ one, key: String(1e6 - i) })).reverse();
      const { items, next } = pageOf(newestFirst, ({ key }) => key, { after: NextToken, limit: Limit });
      return { SnapshotSummaries: items.map(({ one }) => described(one)), NextToken: next };
    },

    DeleteApplicationSnapshot({ ApplicationName, SnapshotName, SnapshotCreationTimestamp }, call) {
      const application = findApplication(world, call, ApplicationName);
      const snapshot = find(application, SnapshotName);
      if (Math.floor(SnapshotCreationTimestamp) !== snapshot.created)
        throw invalidArgument(`SnapshotCreationTimestamp does not match that of snapshot ${SnapshotName}.`);
      const gone = { ...snapshot, status: 'DELETING' as const, until: call.now + world.timing.snapshot };
      application.snapshots = application.snapshots.map((one) => (one === snapshot ? gone : one));
      return {};
    },
  };
}

/** Whether an application takes snapshots by itself when it stops or changes. */
export function hasSnapshots({ mode, current }: ApplicationRecord): boolean {
  return mode === 'STREAMING' && current.configuration.ApplicationSnapshotConfiguration?.SnapshotsEnabled === true;
}

export function takeSnapshot(
  application: ApplicationRecord,
  { timing }: World,
  { now }: Call,
  name: string = randomBytes(8).toString('hex'),
): void {
  const { version, runtime } = application.current;
  const created = Math.floor(now / 1000);
  const snapshot: SnapshotRecord = {
    name,
    created,
    version,
    runtime,
    status: 'CREATING',
    until: now + timing.snapshot,
  };
  application.snapshots = [...application.snapshots, snapshot];
}

function checkPossible(application: ApplicationRecord): void {
  const { mode, status, name } = application;
  if (mode === 'INTERACTIVE')
    throw new ServiceError('UnsupportedOperationException', 'Snapshots are not supported for a notebook.');
  if (!hasSnapshots(application))
    throw new ServiceError(
      'InvalidApplicationConfigurationException',
      `Snapshots are not enabled for application ${name}.`,
    );
  if (status !== 'RUNNING') throw inUse(`A snapshot cannot be taken of an application in '${status}' state`);
}

function find({ snapshots, name }: ApplicationRecord, wanted: string): SnapshotRecord {
  const found = snapshots.find((one) => one.name === wanted);
  if (!found) throw notFound(`Application ${name} has no snapshot ${wanted}.`);
  return found;
}

function described({ name, status, version, created, runtime }: SnapshotRecord) {
  return {
    SnapshotName: name,
    SnapshotStatus: status,
    ApplicationVersionId: version,
    SnapshotCreationTimestamp: created,
    RuntimeEnvironment: runtime,
  };
}
