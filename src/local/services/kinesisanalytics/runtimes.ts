import type { RuntimeEnvironment } from '../../../../aws-models/data/kinesisanalyticsv2.generated.ts';

/** Runtimes that the service still lists, and of which it makes no new application. */
const DEPRECATED: readonly RuntimeEnvironment[] = [
  'SQL-1_0',
  'FLINK-1_6',
  'FLINK-1_8',
  'FLINK-1_11',
  'FLINK-1_13',
  'ZEPPELIN-FLINK-1_0',
  'ZEPPELIN-FLINK-2_0',
];

export function isDeprecated(runtime: RuntimeEnvironment): boolean {
  return DEPRECATED.includes(runtime);
}

/** Whether a runtime is that of a Studio notebook. */
export function isStudio(runtime: RuntimeEnvironment): boolean {
  return runtime.startsWith('ZEPPELIN-');
}

/** The Maven artifacts that a notebook may name; all others have to be in S3. */
export const STUDIO_ARTIFACTS: readonly string[] = [
  'org.apache.flink:flink-sql-connector-kinesis:1.15.4',
  'org.apache.flink:flink-connector-kafka:1.15.4',
  'software.amazon.msk:aws-msk-iam-auth:1.1.6',
];
