import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** What the user has to mend before the Java side can run; anything else that is thrown is a fault of ours. */
export class CannotRunJava extends Error {}

/** Where jars are kept: they are hundreds of megabytes, so outside the tree and shared by every checkout. */
export function cacheHome(): string {
  return join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'hangar');
}

/** Whether the file says that what it stands for was made from exactly these contents. */
export function stamp(file: string, contents: readonly Buffer[]): boolean {
  return existsSync(file) && readFileSync(file, 'utf8').trim() === sha1(contents);
}

export function sha1(contents: readonly Buffer[]): string {
  const hash = createHash('sha1');
  for (const content of contents) hash.update(content);
  return hash.digest('hex');
}

/** Throws where a command cannot be run at all. */
export function need(command: string, probe: string, what: string): void {
  try {
    execFileSync(command, [probe], { stdio: 'ignore' });
  } catch {
    throw new CannotRunJava(`"${command}" cannot be run; it takes ${what}, on the PATH.`);
  }
}

/** Runs a command to its end; what it says goes to stderr. */
export function run(command: string, args: readonly string[]): void {
  try {
    execFileSync(command, args, { stdio: ['ignore', process.stderr, process.stderr] });
  } catch {
    throw new CannotRunJava(`"${command}" failed; what it said stands above.`);
  }
}

/**
 * Does the work while nobody else does any under this lock. One that is older than ten minutes was left behind by a run
 * that was killed.
 */
export function locked(directory: string, work: () => void): void {
  for (;;) {
    try {
      mkdirSync(directory);
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const age = Date.now() - (statSync(directory, { throwIfNoEntry: false })?.mtimeMs ?? 0);
      if (600_000 < age) rmSync(directory, { recursive: true, force: true });
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    }
  }
  try {
    work();
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
