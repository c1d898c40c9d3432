/** The door to what puts records into streams, reads them, and works out what becomes of them. */
export type { ConsumeOptions } from './consume.ts';
export { consume } from './consume.ts';
export { streamNames } from './names.ts';
export type { Produced, ProduceOptions, Source } from './produce.ts';
export { lines, produce, unicorns } from './produce.ts';
export type { Outgoing, Put } from './put.ts';
export { putter, Refused } from './put.ts';
export { anySeed } from './random.ts';
export type { From, Received } from './shards.ts';
export type { Reading, Summary, Total, Window } from './sums.ts';
export { certainWindows, timeOfStatus, totalsOf, totalsOfRows, windowsOf } from './sums.ts';
export { statusTimeOf, unicornNames } from './unicorn.ts';
