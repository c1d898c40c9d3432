/** The door of the embedded cloud. */
export type { Cloud, CloudOptions } from './cloud.ts';
export { DEFAULT_ACCOUNT, DEFAULT_REGION, startCloud } from './cloud.ts';
export type { CloudRecord, Found } from './record.ts';
export { findCloud, recordPath, removeRecord, writeRecord } from './record.ts';
export type { Speed } from './timing.ts';
export { steps, timings } from './timing.ts';
