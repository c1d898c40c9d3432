import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Environment } from '../jars/get.ts';
import { flagsFor } from './flags.ts';
import type { Command, FlinkEvent } from './protocol.ts';

export interface FlinkOptions {
  /** The Java to run it with. */
  readonly java: string;
  /** The runner's own jar and those of a Flink. */
  readonly classPath: readonly string[];
  readonly environment: Environment;
  /** Of Flink's dashboard, on the loopback address; any that is free without one. */
  readonly restPort?: number;
  readonly heapMegabytes?: number;
  readonly listen: (event: FlinkEvent) => void;
  /** Is shown what Java says on standard error. */
  readonly log?: (text: string) => void;
}

export interface FlinkProcess {
  readonly rest: string;
  readonly flink: string;
  send(command: Command): void;
  /** Is kept when the process is gone, whoever has ended it. */
  readonly ended: Promise<void>;
  close(): Promise<void>;
}

/** Starts a Flink and waits until it takes commands. Its temporary files go when it ends. */
export async function startFlink(options: FlinkOptions): Promise<FlinkProcess> {
  // Every JVM unpacks some 75 MB of Flink's jars into it and leaves them there.
  const scratch = await mkdtemp(join(tmpdir(), 'hangar-flink-'));
  const flags = flagsFor(options.heapMegabytes ?? 512, scratch);
  const args = ['-cp', options.classPath.join(delimiter), 'hangar.Runner', String(options.restPort ?? 0)];
  const child = spawn(options.java, [...flags, ...args], { env: options.environment });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-4000);
    options.log?.(text);
  });
  child.stdin.on('error', () => {});
  const gone = new Promise<void>((resolve) => {
    child.once('error', (error) => {
      said += error.message;
      resolve();
    });
    child.once('close', () => resolve());
  });
  const ended = gone.then(() => rm(scratch, { recursive: true, force: true }));
  const ready = await new Promise<Extract<FlinkEvent, { event: 'ready' }>>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const event = JSON.parse(line) as FlinkEvent;
      if (event.event === 'ready') resolve(event);
      options.listen(event);
    });
    ended.then(() => reject(new Error(`Flink did not start: ${said.trim()}`)));
  });
  return {
    rest: ready.rest,
    flink: ready.flink,
    send: (command) => void child.stdin.write(`${JSON.stringify(command)}\n`),
    ended,
    close: () => {
      child.stdin.end();
      const late = setTimeout(() => child.kill('SIGKILL'), 3000);
      return ended.finally(() => clearTimeout(late));
    },
  };
}
