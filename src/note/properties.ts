/** The properties that Zeppelin's Flink interpreter reads from an interpreter line. It ignores all others. */
export const STREAM_PROPERTIES = [
  'type',
  'refreshInterval',
  'template',
  'threshold',
  'parallelism',
  'maxParallelism',
  'jobName',
  'runAsOne',
  'savepointDir',
  'resumeFromSavepoint',
  'resumeFromLatestCheckpoint',
  'execution.savepoint.path',
  'form',
] as const;

/** How the rows of a streaming query are shown. */
export const STREAM_TYPES = ['single', 'update', 'append'] as const;
