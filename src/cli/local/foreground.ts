import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Cloud, CloudOptions } from '../../local/index.ts';
import { Exit } from '../exit.ts';
import { UserError } from '../user-error.ts';
import { describedRecord, json } from './describe.ts';
import { lock } from './lock.ts';
import type { LocalOptions, LocalPorts } from './options.ts';

/** Runs the cloud in this process until somebody stops it. */
export async function foreground(options: LocalOptions, ports: LocalPorts): Promise<Exit> {
  const { terminal, processes } = ports;
  const { writeRecord, removeRecord } = await import('../../local/index.ts');
  const { dir } = options;
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const release = await lock(dir, ports);
  try {
    let stop = () => {};
    const stopped = new Promise<void>((resolve) => {
      stop = resolve;
    });
    const calm = processes.onInterrupt(stop);
    const cloud = await start(options, ports, stop);
    const record = {
      pid: processes.pid,
      endpoint: cloud.endpoint,
      token: cloud.token,
      account: cloud.account,
      region: cloud.region,
      accessKeyId: cloud.accessKeyId,
      secretAccessKey: cloud.secretAccessKey,
      speed: options['local-speed'],
      started: Date.now(),
    };
    await writeSettings(dir, cloud);
    await writeRecord(dir, record);
    terminal.print(
      options.json
        ? json({ state: 'running', already: false, ...describedRecord(record) })
        : `The embedded cloud runs at ${cloud.endpoint} (region ${cloud.region}). Ctrl-C stops it.\n`,
    );
    await stopped;
    calm();
    await removeRecord(dir);
    await cloud.close();
    if (!options.json) terminal.print('The embedded cloud is stopped. What it holds is kept.\n');
    return Exit.ok;
  } finally {
    await release();
  }
}

async function start(options: LocalOptions, { terminal, processes }: LocalPorts, stop: () => void): Promise<Cloud> {
  const { startCloud, timings } = await import('../../local/index.ts');
  const last = await readSettings(options.dir);
  const region = options.region ?? last.region;
  const wanted: CloudOptions = {
    directory: join(options.dir, 'state'),
    timing: timings[options['local-speed'] === 'real' ? 'real' : 'fast'],
    kinesis: { node: processes.self[0], environment: terminal.environment },
    ...(region !== undefined && { region }),
    ...(options.zeppelin !== undefined && { zeppelin: urlOf(options.zeppelin) }),
    report: (error) => terminal.printError(`${error instanceof Error ? error.stack : String(error)}\n`),
    // The answer to who asked has to go out first.
    stop: () => setTimeout(stop, 20),
  };
  // Clients may still have the address of the last time.
  const port = options.port ?? last.port;
  try {
    return await startCloud({ ...wanted, ...(port !== undefined && { port }) });
  } catch (error) {
    if (!isTaken(error))
      throw error instanceof Error ? new UserError(error.message, undefined, { cause: error }) : error;
    if (options.port === undefined) return startCloud(wanted);
    throw new UserError(
      `Port ${port} is taken by another program. Choose another, or leave --port out for a free one.`,
    );
  }
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES');
}

function urlOf(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 'http:')
    throw new UserError(`--zeppelin takes an address such as http://127.0.0.1:8080, not "${text}".`);
  return url;
}

interface Settings {
  readonly port?: number;
  readonly region?: string;
}

async function readSettings(dir: string): Promise<Settings> {
  try {
    return JSON.parse(await readFile(join(dir, 'settings.json'), 'utf8')) as Settings;
  } catch {
    return {};
  }
}

async function writeSettings(dir: string, { port, region }: Cloud): Promise<void> {
  await writeFile(join(dir, 'settings.json'), JSON.stringify({ port, region } satisfies Settings));
}
