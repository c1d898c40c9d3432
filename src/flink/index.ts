export { DownloadError } from './jars/download.ts';
export { cacheOf, type Fetching, fetchJars, type Place } from './jars/fetch.ts';
export { FLINKS, type FlinkName } from './jars/lock.ts';
