import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CloudRecord } from '../../local/index.ts';
import { UserError } from '../user-error.ts';
import { holderOf } from './lock.ts';
import type { LocalOptions, LocalPorts } from './options.ts';

/** How long a start may take, in milliseconds. */
const PATIENCE = 40_000;

/** What is known of a program that is being started. */
interface Launch {
  readonly child: ChildProcess;
  /** Why it could not even be begun. */
  failure(): Error | undefined;
  interrupted(): boolean;
  /** What it has said so far. */
  said(): Promise<string>;
}

/** Starts this very program once more, in the background, as a cloud. Comes back when that answers. */
export async function startProgram(options: LocalOptions, ports: LocalPorts): Promise<CloudRecord> {
  const { dir } = options;
  const { processes } = ports;
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const path = logOf(dir);
  const log = await open(path, 'a', 0o600);
  const { size: before } = await log.stat();
  const [program, ...words] = processes.self;
  const child = spawn(program, [...words, 'local', 'up', '--foreground', ...wordsOf(options)], {
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
  });
  let failure: Error | undefined;
  child.once('error', (error) => {
    failure = error;
  });
  await log.close();
  let interrupted = false;
  const calm = processes.onInterrupt(() => {
    interrupted = true;
  });
  try {
    return await untilUp(options, ports, {
      child,
      failure: () => failure,
      interrupted: () => interrupted,
      said: async () => (await readFile(path)).subarray(before).toString('utf8'),
    });
  } finally {
    calm();
    child.unref();
  }
}

async function untilUp({ dir }: LocalOptions, ports: LocalPorts, launch: Launch): Promise<CloudRecord> {
  const { findCloud } = await import('../../local/index.ts');
  const { child } = launch;
  for (let waited = 0; waited < PATIENCE; waited += 25) {
    const found = await findCloud(dir);
    if (found.state === 'running') return found.record;
    if (launch.interrupted()) {
      child.kill('SIGTERM');
      throw new UserError('The embedded cloud was not started: you interrupted it.');
    }
    const failure = launch.failure();
    if (failure) throw new UserError(`The embedded cloud could not be started: ${failure.message}`);
    // Somebody else may just be starting one here, which will do as well.
    if (hasEnded(child) && (await holderOf(dir, ports)) === undefined) throw new UserError(await reason(launch));
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  child.kill('SIGTERM');
  throw new UserError(`The embedded cloud was not up within ${PATIENCE / 1000} seconds.`, `See ${logOf(dir)}.`);
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

/** What the program said when it gave up. */
async function reason({ child: { exitCode, signalCode }, said }: Launch): Promise<string> {
  const text = await said();
  const how = signalCode ?? `status ${exitCode}`;
  return (
    /^error: (.*)$/m.exec(text)?.[1] ?? `The embedded cloud ended with ${how} while it was starting: ${text.trim()}`
  );
}

function logOf(dir: string): string {
  return join(dir, 'log.txt');
}

function wordsOf({ dir, port, region, zeppelin, 'local-speed': speed }: LocalOptions): string[] {
  const given = { dir, port, region, zeppelin, 'local-speed': speed };
  return Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`, String(value)]));
}
