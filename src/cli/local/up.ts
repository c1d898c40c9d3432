import { spawn } from 'node:child_process';
import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CloudRecord, Found } from '../../local/index.ts';
import { Exit } from '../exit.ts';
import { UserError } from '../user-error.ts';
import { describedRecord, json } from './describe.ts';
import type { LocalOptions, LocalPorts } from './options.ts';

/** How long a start may take, in milliseconds. */
const PATIENCE = 40_000;

/** Starts the cloud as a program of its own, and comes back when it answers. */
export async function up(options: LocalOptions, ports: LocalPorts): Promise<Exit> {
  const { terminal, processes } = ports;
  const { findCloud, removeRecord } = await import('../../local/index.ts');
  const found = await findCloud(options.dir);
  if (found.state === 'running') {
    refuseOther(options, found);
    terminal.print(
      options.json
        ? json({ state: 'running', already: true, ...describedRecord(found.record) })
        : `The embedded cloud runs already at ${found.record.endpoint} (process ${found.record.pid}).\n`,
    );
    return Exit.ok;
  }
  if (found.state === 'gone') {
    if (!options.json) terminal.print(`${whatBecame(found.record, ports)} It is started anew.\n`);
    await removeRecord(options.dir);
  }
  const started = await start(options, ports);
  terminal.print(
    options.json
      ? json({ state: 'running', already: false, ...describedRecord(started) })
      : [
          `The embedded cloud runs at ${started.endpoint} (process ${started.pid}, region ${started.region}).`,
          'It goes on in the background: "hangar local env" prints what clients need, "hangar local down" stops it.',
          '',
        ].join('\n'),
  );
  return Exit.ok;

  function whatBecame({ pid, endpoint }: CloudRecord, { processes: all }: LocalPorts): string {
    return all.isAlive(pid)
      ? `The embedded cloud of before does not answer at ${endpoint}.`
      : `The embedded cloud of before (process ${pid}) ended without being stopped.`;
  }

  async function start(wanted: LocalOptions, { product: _ }: LocalPorts): Promise<CloudRecord> {
    await mkdir(wanted.dir, { recursive: true, mode: 0o700 });
    const path = join(wanted.dir, 'log.txt');
    const log = await open(path, 'a', 0o600);
    const { size: before } = await log.stat();
    const [program, ...words] = processes.self;
    const child = spawn(program, [...words, 'local', 'up', '--foreground', ...wordsOf(wanted)], {
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    });
    await log.close();
    let interrupted = false;
    const calm = processes.onInterrupt(() => {
      interrupted = true;
    });
    try {
      return await untilUp(wanted, child, { interrupted: () => interrupted, said: () => saidSince(path, before) });
    } finally {
      calm();
      child.unref();
    }
  }
}

type Child = ReturnType<typeof spawn>;

async function untilUp(
  { dir }: LocalOptions,
  child: Child,
  { interrupted, said }: { interrupted: () => boolean; said: () => Promise<string> },
): Promise<CloudRecord> {
  const { findCloud } = await import('../../local/index.ts');
  let failed: Error | undefined;
  child.once('error', (error) => {
    failed = error;
  });
  for (let waited = 0; waited < PATIENCE; waited += 25) {
    const found = await findCloud(dir);
    if (found.state === 'running') return found.record;
    if (interrupted()) {
      child.kill('SIGTERM');
      throw new UserError('The embedded cloud was not started: you interrupted it.');
    }
    if (failed) throw new UserError(`The embedded cloud could not be started: ${failed.message}`);
    if (child.exitCode !== null || child.signalCode !== null) throw new UserError(await reason(child, said));
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  child.kill('SIGTERM');
  throw new UserError(
    `The embedded cloud was not up within ${PATIENCE / 1000} seconds.`,
    `See ${join(dir, 'log.txt')}.`,
  );
}

/** What the program said when it gave up. */
async function reason({ exitCode, signalCode }: Child, said: () => Promise<string>): Promise<string> {
  const text = await said();
  const error = /^error: (.*)$/m.exec(text)?.[1];
  return (
    error ?? `The embedded cloud ended with ${signalCode ?? `status ${exitCode}`} while it was starting: ${text.trim()}`
  );
}

async function saidSince(path: string, before: number): Promise<string> {
  return (await readFile(path)).subarray(before).toString('utf8');
}

function wordsOf({ dir, port, region, zeppelin, 'local-speed': speed }: LocalOptions): string[] {
  const given = { dir, port, region, zeppelin, 'local-speed': speed };
  return Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`, String(value)]));
}

/** What runs cannot be made to run otherwise. */
function refuseOther({ port, region }: LocalOptions, { record }: Extract<Found, { state: 'running' }>): void {
  const hint = 'Stop it first: "hangar local down".';
  if (port !== undefined && !record.endpoint.endsWith(`:${port}`))
    throw new UserError(`The embedded cloud runs already, at ${record.endpoint} and not at port ${port}.`, hint);
  if (region !== undefined && region !== record.region)
    throw new UserError(`The embedded cloud runs already, with region ${record.region} and not ${region}.`, hint);
}
