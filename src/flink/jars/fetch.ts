import { copyFile, mkdir, readFile, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { download, sha256 } from './download.ts';
import type { Environment } from './get.ts';
import { type FlinkName, type Jar, jarsOf, nameOf, pathOf } from './lock.ts';
import { repositoryOf } from './settings.ts';

export interface Place {
  readonly environment: Environment;
  /** The user's home directory. */
  readonly home: string;
}

export interface Fetching extends Place {
  readonly signal?: AbortSignal;
  /** Is told of bytes as they come: how many of all. */
  readonly progress?: (received: number, total: number) => void;
}

const AT_ONCE = 4;

/** Where hangar keeps what it has downloaded. */
export function cacheOf({ environment, home }: Place): string {
  return join(environment['XDG_CACHE_HOME'] || join(home, '.cache'), 'hangar');
}

/** Makes the jars of a Flink ready and gives their paths; what is there already is not downloaded. */
export async function fetchJars(flink: FlinkName, fetching: Fetching): Promise<string[]> {
  return fetchAll(jarsOf(flink), fetching);
}

/** The same, of any jars. */
export async function fetchAll(jars: readonly Jar[], fetching: Fetching): Promise<string[]> {
  const pathFor = (jar: Jar) => join(cacheOf(fetching), 'maven', jar.sha256.slice(0, 16), nameOf(jar));
  const missing: Jar[] = [];
  for (const jar of jars) if (!(await isThere(jar, pathFor(jar), fetching))) missing.push(jar);
  const total = missing.reduce((sum, { size }) => sum + size, 0);
  if (missing.length === 0) return jars.map(pathFor);
  const settings = await readFile(join(fetching.home, '.m2', 'settings.xml'), 'utf8').catch(() => '');
  const { base, authorization } = repositoryOf(settings);
  const { environment, signal } = fetching;
  let received = 0;
  const work = async () => {
    for (let jar = missing.shift(); jar; jar = missing.shift()) {
      const wanted = { url: new URL(`${base}/${pathOf(jar)}`), sha256: jar.sha256, size: jar.size };
      await download(
        wanted,
        pathFor(jar),
        { environment, signal, ...(authorization && { headers: { authorization } }) },
        (bytes) => fetching.progress?.((received += bytes), total),
      );
    }
  };
  const workers = await Promise.allSettled(Array.from({ length: AT_ONCE }, work));
  const failed = workers.find((worker) => worker.status === 'rejected');
  if (failed) throw failed.reason;
  return jars.map(pathFor);
}

/** What is in the cache was verified as it came; what Maven has is taken where its checksum is right. */
async function isThere(jar: Jar, path: string, { home }: Place): Promise<boolean> {
  if ((await stat(path).catch(() => undefined))?.size === jar.size) return true;
  const mavens = join(home, '.m2', 'repository', pathOf(jar));
  if ((await stat(mavens).catch(() => undefined))?.size !== jar.size) return false;
  if ((await sha256(mavens)) !== jar.sha256) return false;
  await mkdir(dirname(path), { recursive: true });
  await copyFile(mavens, `${path}.copy`);
  await rename(`${path}.copy`, path);
  return true;
}
