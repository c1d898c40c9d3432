import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { Agent } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';

/** The program that plays Kinesis. */
export interface Emulator {
  readonly endpoint: URL;
  /** Keeps the connections to it, which would keep it from ending. */
  readonly agent: Agent;
  /** Why it does not run, if it does not. */
  failure(): string | undefined;
  stop(): Promise<void>;
}

export interface EmulatorOptions {
  readonly account: string;
  readonly region: string;
  /** Where it keeps its streams. */
  readonly directory: string;
  readonly node: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** The emulator would listen on every address of the machine, and outlive the program that started it. */
const TAMED = `process.stdin.resume().once('close', () => process.exit());
import { Server } from 'node:net';
const listen = Server.prototype.listen;
Server.prototype.listen = function (...args) {
  const [first, second] = args;
  if (typeof first === 'object' && first !== null) args[0] = { ...first, host: '127.0.0.1' };
  else if (typeof second === 'string') args[1] = '127.0.0.1';
  else args.splice(1, 0, '127.0.0.1');
  return listen.apply(this, args);
};`;

/** How long it may take to be ready, and to end by itself, in milliseconds. */
const PATIENCE = 30_000;
const GRACE = 2000;

export async function startEmulator(options: EmulatorOptions): Promise<Emulator> {
  const program = programPath();
  await mkdir(options.directory, { recursive: true });
  const [tls, plain] = await freePorts(2);
  const child = spawn(options.node, ['--import', `data:text/javascript,${encodeURIComponent(TAMED)}`, program], {
    cwd: dirname(program),
    env: { ...options.environment, ...settings(options, tls, plain) },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const endpoint = new URL(`http://127.0.0.1:${plain}`);
  const failure = watch(child);
  await untilReady(endpoint, failure);
  const agent = new Agent({ keepAlive: true });
  return {
    endpoint,
    agent,
    failure,
    stop() {
      agent.destroy();
      return stop(child);
    },
  };
}

function programPath(): string {
  try {
    return createRequire(import.meta.url).resolve('kinesis-local/main.js');
  } catch (cause) {
    throw new Error('The package kinesis-local is not installed. Install hangar with its dependencies.', { cause });
  }
}

function settings({ account, region, directory }: EmulatorOptions, tls: number, plain: number) {
  return {
    KINESIS_MOCK_TLS_PORT: String(tls),
    KINESIS_MOCK_PLAIN_PORT: String(plain),
    KINESIS_MOCK_CERT_PATH: join(dirname(programPath()), 'server.json'),
    AWS_ACCOUNT_ID: account,
    AWS_REGION: region,
    LOG_LEVEL: 'ERROR',
    SHOULD_PERSIST_DATA: 'true',
    PERSIST_PATH: directory,
    PERSIST_FILE_NAME: 'streams.json',
    PERSIST_INTERVAL: '1s',
    LOAD_DATA_IF_EXISTS: 'true',
    ...Object.fromEntries(DURATIONS.map((name) => [`${name}_DURATION`, '50ms'])),
  };
}

const DURATIONS = [
  'CREATE_STREAM',
  'DELETE_STREAM',
  'REGISTER_STREAM_CONSUMER',
  'START_STREAM_ENCRYPTION',
  'STOP_STREAM_ENCRYPTION',
  'DEREGISTER_STREAM_CONSUMER',
  'MERGE_SHARDS',
  'SPLIT_SHARD',
  'UPDATE_SHARD_COUNT',
  'UPDATE_STREAM_MODE',
];

/** Keeps the last of what it says, which is told if it ends by itself. */
function watch(child: ChildProcess): () => string | undefined {
  let said = '';
  let ended: string | undefined;
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Uint8Array) => {
      said = (said + new TextDecoder().decode(chunk)).slice(-2000);
    });
  child.once('error', (error) => {
    ended = error.message;
  });
  child.once('exit', (code, signal) => {
    ended ??= `it ended with ${signal ?? `status ${code}`}${said === '' ? '' : `, having said: ${said.trim()}`}`;
  });
  return () => ended;
}

async function untilReady(endpoint: URL, failure: () => string | undefined): Promise<void> {
  for (let waited = 0; waited < PATIENCE; waited += 25) {
    const why = failure();
    if (why !== undefined) throw new Error(`The Kinesis emulator does not start: ${why}`);
    const answer = await fetch(new URL('/healthcheck', endpoint), { headers: { connection: 'close' } }).catch(
      () => undefined,
    );
    if (answer?.ok) return;
    await pause(25);
  }
  throw new Error(`The Kinesis emulator was not ready within ${PATIENCE / 1000} seconds.`);
}

/** It takes half a minute to end by itself while somebody subscribes to a shard. */
async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), GRACE);
  await ended;
  clearTimeout(timer);
}

/** It cannot choose its ports itself. All are held until all are known, so that none is found twice. */
async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, () => {
      const server = createServer();
      return new Promise<typeof server>((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
    }),
  );
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
