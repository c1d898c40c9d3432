import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { afterAll } from 'vitest';
import { motoPython } from './place.ts';

/** Starts moto on a free port of the loopback address, for as long as a file of tests runs. */
export async function startMoto(account: string): Promise<string> {
  const python = motoPython();
  if (python === undefined) throw new Error('There is no moto.');
  const child = spawn(python, ['-m', 'moto.server', '-H', '127.0.0.1', '-p', '0'], {
    env: { ...process.env, MOTO_ACCOUNT_ID: account, PYTHONUNBUFFERED: '1' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  afterAll(async () => {
    const ended = child.exitCode === null && once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  });
  const said: string[] = [];
  // Read on to the end: what is written and never read would stop it.
  const lines = createInterface({ input: child.stderr });
  return new Promise((resolve, reject) => {
    lines.on('line', (line) => {
      if (said.length < 100) said.push(line);
      const address = /Running on (http:\/\/[\d.]+:\d+)/.exec(line)?.[1];
      if (address !== undefined) resolve(address);
    });
    child.on('error', reject);
    child.on('exit', () => reject(new Error(`moto ended:\n${said.join('\n')}`)));
  });
}
