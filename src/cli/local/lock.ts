import { open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../user-error.ts';
import type { LocalPorts } from './options.ts';

function pathOf(dir: string): string {
  return join(dir, 'lock');
}

/** Lets only one cloud at a time have a directory. Answers how to let go of it. */
export async function lock(dir: string, { processes }: LocalPorts): Promise<() => Promise<void>> {
  const path = pathOf(dir);
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      const file = await open(path, 'wx', 0o600);
      await file.writeFile(String(processes.pid));
      await file.close();
      return () => rm(path, { force: true });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      const holder = await holderOf(dir, { processes });
      if (holder !== undefined && holder !== processes.pid)
        throw new UserError(`Another embedded cloud (process ${holder}) has ${dir}.`, 'See "hangar local status".');
      await rm(path, { force: true });
    }
  }
  throw new UserError(`Another embedded cloud is just being started in ${dir}.`);
}

/** The process that has a directory, if it is alive. */
export async function holderOf(dir: string, { processes }: Pick<LocalPorts, 'processes'>): Promise<number | undefined> {
  const pid = Number(await readFile(pathOf(dir), 'utf8').catch(() => '0'));
  return pid > 0 && processes.isAlive(pid) ? pid : undefined;
}
