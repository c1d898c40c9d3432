/** The door of the embedded cloud. */
export { startCloud } from './cloud.ts';
export type { Cloud, CloudOptions } from './options.ts';
export { DEFAULT_ACCOUNT, DEFAULT_REGION } from './options.ts';
export type { CloudRecord, Found } from './record.ts';
export { findCloud, recordPath, removeRecord, writeRecord } from './record.ts';
export type { Speed } from './timing.ts';
export { steps, timings } from './timing.ts';
export type { Executor, Work } from './zeppelin/index.ts';
