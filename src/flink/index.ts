export { DownloadError } from './jars/download.ts';
export { cacheOf, type Fetching, fetchJars, type Place } from './jars/fetch.ts';
export { FLINKS, type FlinkName } from './jars/lock.ts';
export { findJava, type Java } from './java/find.ts';
export { type FlinkOptions, type FlinkProcess, startFlink } from './process/process.ts';
export type { Command, FlinkEvent } from './process/protocol.ts';
