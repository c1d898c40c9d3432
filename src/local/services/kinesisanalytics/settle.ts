import { randomBytes } from 'node:crypto';
import type { ApplicationStatus } from '../../../../aws-models/data/kinesisanalyticsv2.generated.ts';
import type { Call } from '../service.ts';
import type { ApplicationRecord, OperationRecord } from './state.ts';

/** Brings an application to the status that it has by now. Nothing else ends what takes time. */
export function settle(application: ApplicationRecord, now: number): 'gone' | undefined {
  const { pending } = application;
  application.snapshots = application.snapshots.flatMap((one) => {
    if (one.until > now) return [one];
    return one.status === 'DELETING' ? [] : [{ ...one, status: 'READY' }];
  });
  if (!pending || pending.until > now) return undefined;
  application.pending = undefined;
  const failed = pending.failure !== undefined;
  application.operations = application.operations.map((one) =>
    one.id === pending.operation
      ? { ...one, status: failed ? 'FAILED' : 'SUCCESSFUL', ended: pending.until / 1000, failure: pending.failure }
      : one,
  );
  if (pending.becomes === 'gone') return 'gone';
  application.status = pending.becomes;
  if (pending.becomes === 'RUNNING' && !failed) application.ran = application.current.version;
  return undefined;
}

interface Transition {
  readonly name: string;
  readonly through: ApplicationStatus;
  readonly to: ApplicationStatus | 'gone';
  /** In milliseconds. */
  readonly takes: number;
  /** What it falls back to, and why, if it is to fail. */
  readonly failure?: { readonly reason: string; readonly to: ApplicationStatus } | undefined;
  /** The version that it came from, where it changes it. */
  readonly from?: number;
}

/** As many as the service lets one read of. */
const KEPT = 50;

/** Sets an application on its way. Answers with the operation's identifier. */
export function begin(
  application: ApplicationRecord,
  { name, through, to, takes, failure, from = application.current.version }: Transition,
  { now }: Call,
): string {
  const operation: OperationRecord = {
    id: randomBytes(12).toString('base64url'),
    name,
    started: now / 1000,
    ended: undefined,
    status: 'IN_PROGRESS',
    failure: undefined,
    rollback: undefined,
    from,
    to: application.current.version,
  };
  const cancelled = application.pending?.operation;
  application.operations = [
    ...application.operations.map((one) =>
      one.id === cancelled ? { ...one, status: 'CANCELLED' as const, ended: now / 1000 } : one,
    ),
    operation,
  ].slice(-KEPT);
  application.status = through;
  application.pending = {
    until: now + takes,
    becomes: failure?.to ?? to,
    operation: operation.id,
    failure: failure?.reason,
  };
  return operation.id;
}
