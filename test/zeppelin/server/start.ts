import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Jars, jarsOf } from './jars.ts';

const here = fileURLToPath(new URL('.', import.meta.url));

export interface ZeppelinOptions {
  readonly version: string;
  /** Whether it wants a login: alice/alice-pw or bob/bob-pw. */
  readonly hasLogins?: boolean;
}

export interface RunningZeppelin {
  /** Without a slash at its end. */
  readonly url: string;
  /** Where its notes lie, as `PATH_ID.zpln`. */
  readonly notes: string;
  /** Ends it and starts it anew, in the same place. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** How long a server may take to be there. It takes 2 s, 12 on a busy machine. */
const PATIENCE = 120_000;

/** Starts a real Zeppelin on the loopback address, with no notes. Its jars have to be there: `prepare.ts`. */
export async function startZeppelin({ version, hasLogins = false }: ZeppelinOptions): Promise<RunningZeppelin> {
  const jars = jarsOf(version);
  const home = mkdtempSync(join(tmpdir(), `hangar-zeppelin-${version}-`));
  const notes = join(home, 'notebook');
  layOut(home, jars, hasLogins);
  const port = await freePort();
  let server = launch(home, jars, port);
  const stop = async () => {
    await end(server);
    rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  };
  const url = `http://127.0.0.1:${port}/zeppelin`;
  const log = join(home, 'server.log');
  const restart = async () => {
    await end(server);
    server = launch(home, jars, port);
    await answering(url, server, log);
  };
  try {
    await answering(url, server, log);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, notes, restart, stop };
}

/** The server writes to its configuration, and does not start without the folders of its two web applications. */
function layOut(home: string, { server }: Jars, hasLogins: boolean): void {
  const launcher = join(home, 'plugins/Launcher/FlinkInterpreterLauncher');
  for (const name of ['notebook', 'web', 'web-next', 'local-repo']) mkdirSync(join(home, name));
  mkdirSync(launcher, { recursive: true });
  cpSync(join(here, 'conf'), join(home, 'conf'), { recursive: true });
  if (!hasLogins) rmSync(join(home, 'conf/shiro.ini'));
  symlinkSync(join(server, 'classes'), join(launcher, 'classes'));
}

/** Java, and beside it what ends the whole group as soon as nobody holds the other end of standard input any more. */
const UNTIL_WE_END = 'exec 3<&0; (cat <&3 >&2; kill -KILL 0) & exec java "$@" </dev/null 3<&-';

function launch(home: string, { server, flink }: Jars, port: number): ChildProcess {
  const log = openSync(join(home, 'server.log'), 'w');
  const settings = {
    'log4j.configuration': `file:${home}/conf/log4j.properties`,
    'zeppelin.server.port': port,
    'zeppelin.notebook.dir': `${home}/notebook`,
    'zeppelin.war': `${home}/web`,
    'zeppelin.angular.war': `${home}/web-next`,
    'zeppelin.war.tempdir': `${home}/web-temp`,
    'zeppelin.interpreter.dir': `${here}interpreter`,
    'zeppelin.interpreter.remoterunner': `${here}interpreter/run`,
    'zeppelin.interpreter.localRepo': `${home}/local-repo`,
    'zeppelin.plugins.dir': `${home}/plugins`,
  };
  const flags = [
    ...['-Xmx512m', '--add-opens=java.base/java.util=ALL-UNNAMED', '--add-opens=java.base/java.lang=ALL-UNNAMED'],
    ...Object.entries(settings).map(([key, value]) => `-D${key}=${value}`),
  ];
  const classPath = `${server}/classes:${server}/lib/*`;
  return spawn(
    'sh',
    ['-c', UNTIL_WE_END, 'sh', ...flags, '-cp', classPath, 'org.apache.zeppelin.server.ZeppelinServer'],
    {
      cwd: home,
      // The processes of interpreters are in the group that this begins, so that they end with it.
      detached: true,
      stdio: ['pipe', log, log],
      env: {
        ...process.env,
        ZEPPELIN_HOME: home,
        ZEPPELIN_CONF_DIR: `${home}/conf`,
        ZEPPELIN_IDENT_STRING: 'hangar',
        ZEPPELIN_LOCAL_IP: '127.0.0.1',
        HANGAR_SERVER: server,
        HANGAR_FLINK: flink,
      },
    },
  );
}

/** Waits until it answers; its log says that it is this server and nobody else's on the same port. */
async function answering(url: string, server: ChildProcess, log: string): Promise<void> {
  const isThere = async () => {
    if (!readFileSync(log, 'utf8').includes('zeppelin server started')) return false;
    // The first call that needs interpreters sets them up: better here than in somebody's test.
    return (await fetch(`${url}/api/interpreter/setting`, { redirect: 'manual' })).status < 400;
  };
  for (const deadline = Date.now() + PATIENCE; Date.now() < deadline; await sleep(100)) {
    if (await isThere().catch(() => false)) return;
    if (server.exitCode !== null) break;
  }
  throw new Error(`Zeppelin did not start:\n${readFileSync(log, 'utf8').slice(-3000)}`);
}

async function end(server: ChildProcess): Promise<void> {
  if (server.pid === undefined) return;
  const ended = server.exitCode === null && server.signalCode === null ? once(server, 'exit') : undefined;
  try {
    process.kill(-server.pid, 'SIGKILL');
  } catch {
    // All of the group have ended already.
  }
  await ended;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('No port is free.');
  return address.port;
}
