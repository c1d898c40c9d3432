import type {
  ApplicationConfiguration,
  ApplicationMode,
  ApplicationRestoreConfiguration,
  ApplicationStatus,
  FlinkRunConfiguration,
  OperationStatus,
  RuntimeEnvironment,
  SnapshotStatus,
} from '../../../../aws-models/data/kinesisanalyticsv2.generated.ts';

/** What the service remembers: applications by name, by region. */
export interface ApplicationsState {
  readonly regions: Record<string, Record<string, ApplicationRecord>>;
}

/** What changes with each version of an application. */
export interface VersionRecord {
  readonly version: number;
  readonly runtime: RuntimeEnvironment;
  readonly role: string;
  readonly configuration: ApplicationConfiguration;
  /** The identifiers of its VPC configurations, in their order. */
  readonly vpcIds: readonly string[];
  readonly logging: readonly LoggingRecord[];
  /** Seconds since 1970. */
  readonly created: number;
  readonly updatedFrom: number | undefined;
  readonly rolledBackFrom?: number;
  readonly rolledBackTo?: number;
}

export interface LoggingRecord {
  readonly id: string;
  readonly stream: string;
}

export interface ApplicationRecord {
  readonly name: string;
  readonly arn: string;
  readonly description: string | undefined;
  readonly mode: ApplicationMode;
  readonly created: number;
  updated: number;
  current: VersionRecord;
  /** The versions before, oldest first. */
  past: readonly VersionRecord[];
  /** The last version that ran. */
  ran: number | undefined;
  token: string;
  status: ApplicationStatus;
  /** What comes of a status that passes. */
  pending: PendingRecord | undefined;
  run: RunRecord;
  tags: readonly { readonly Key: string; readonly Value?: string | undefined }[];
  operations: readonly OperationRecord[];
  snapshots: readonly SnapshotRecord[];
}

export interface PendingRecord {
  /** Milliseconds since 1970. */
  readonly until: number;
  /** `gone` when it has been deleted. */
  readonly becomes: ApplicationStatus | 'gone';
  readonly operation: string | undefined;
  /** Why it fails, if it does; `becomes` is what it then falls back to. */
  readonly failure: string | undefined;
}

export interface RunRecord {
  readonly restore: ApplicationRestoreConfiguration | undefined;
  readonly flink: FlinkRunConfiguration | undefined;
}

export interface OperationRecord {
  readonly id: string;
  readonly name: string;
  readonly started: number;
  readonly ended: number | undefined;
  readonly status: OperationStatus;
  readonly failure: string | undefined;
  readonly rollback: string | undefined;
  readonly from: number;
  readonly to: number;
}

export interface SnapshotRecord {
  readonly name: string;
  readonly created: number;
  readonly version: number;
  readonly runtime: RuntimeEnvironment;
  readonly status: SnapshotStatus;
  /** When it is done or gone, in milliseconds since 1970. */
  readonly until: number;
}
