import type { LogGroupClass } from '../../../../aws-models/data/logs.generated.ts';

/** What CloudWatch Logs remembers, by region. */
export interface LogsState {
  readonly regions: Record<string, Record<string, GroupRecord>>;
}

export interface GroupRecord {
  readonly name: string;
  /** Milliseconds since 1970, as all times of this service. */
  readonly created: number;
  retentionInDays: number | undefined;
  readonly kmsKeyId: string | undefined;
  readonly class: LogGroupClass;
  tags: Readonly<Record<string, string>>;
  readonly streams: Record<string, StreamRecord>;
}

export interface StreamRecord {
  readonly name: string;
  readonly created: number;
  lastIngestion: number | undefined;
  /** In the order of their times. */
  events: readonly EventRecord[];
  /** How many events there have been: numbers them. */
  count: number;
}

export interface EventRecord {
  readonly id: number;
  readonly timestamp: number;
  readonly message: string;
  readonly ingested: number;
}
