import type { GlueState } from '../services/glue/state.ts';
import type { IamState } from '../services/iam/state.ts';
import type { ApplicationsState } from '../services/kinesisanalytics/state.ts';
import type { LogsState } from '../services/logs/state.ts';
import type { S3State } from '../services/s3/state.ts';
import type { Identities } from './identities.ts';

/** All that the cloud remembers, as plain data: each section is a file. */
export interface State {
  readonly identities: Identities;
  readonly kinesisanalyticsv2: ApplicationsState;
  readonly glue: GlueState;
  readonly iam: IamState;
  readonly logs: LogsState;
  readonly s3: S3State;
}

export type Section = keyof State;

/** What is there before anything is. */
export function emptyState(identities: Identities): State {
  return {
    identities,
    kinesisanalyticsv2: { regions: {} },
    glue: { regions: {} },
    iam: { roles: {}, policies: {} },
    logs: { regions: {} },
    s3: { buckets: {} },
  };
}

/** The part of a regional service's state that belongs to a region; made when it is first looked at. */
export function inRegion<T>(state: { readonly regions: Record<string, T> }, region: string, empty: () => T): T {
  return (state.regions[region] ??= empty());
}
