import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { nodeFiles } from '../../src/cli/files/node-files.ts';
import type { Processes } from '../../src/cli/ports.ts';
import { nodeProcesses } from '../../src/cli/processes.ts';
import { runCli } from '../support/cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'hangar-local-'));
const dir = join(folder, '.hangar/local');
const self = [process.execPath, '--import', 'tsx', 'src/main.ts'] as const;
const processes: Processes = { ...nodeProcesses(process), self };

async function local(words: string): Promise<string> {
  const files = nodeFiles(folder);
  const environment = { PATH: process.env['PATH'] ?? '' };
  const { exit, stdout, stderr } = await runCli(`local ${words}`, { files, processes, environment });
  return `exit ${exit}\n${stdout}${stderr === '' ? '' : `! ${stderr}`}`;
}

function record(): { pid: number; endpoint: string; accessKeyId: string; secretAccessKey: string } {
  return JSON.parse(readFileSync(join(dir, 'cloud.json'), 'utf8'));
}

afterAll(async () => {
  await local('down');
  rmSync(folder, { recursive: true });
});

test('a command for it starts it, says so, and finds it the next time', async () => {
  writeFileSync(join(folder, 'hangar.yaml'), 'project: rides\nregion: eu-west-1\n');
  const world = { files: nodeFiles(folder), processes, environment: { PATH: process.env['PATH'] ?? '' } };
  const first = await runCli('plan --local', world);
  expect([first.exit, first.stdout.split('\n')[0]]).toEqual([0, 'local cloud, eu-west-1']);
  expect(first.stderr).toBe('The embedded cloud was started for this and goes on: "hangar local down" stops it.\n');
  const second = await runCli('plan --local', world);
  expect([second.exit, second.stdout, second.stderr]).toEqual([0, first.stdout, '']);
  expect(await local('down')).toBe('exit 0\nThe embedded cloud is stopped. What it holds is kept.\n');
  rmSync(dir, { recursive: true });
});

test('where none runs', async () => {
  expect(await local('status')).toBe('exit 1\nNo embedded cloud runs here. "hangar local up" starts one.\n');
  expect(await local('status --json')).toBe('exit 1\n{\n  "version": 1,\n  "state": "stopped"\n}\n');
  expect(await local('down')).toBe('exit 0\nNo embedded cloud runs here.\n');
  expect(await local('env')).toBe('exit 2\n! error: No embedded cloud runs here. "hangar local up" starts one.\n');
  expect(await local('upp')).toBe('exit 2\n! error: There is no action "upp". Did you mean "up"?\n');
});

test('a port that is taken', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as { port: number };
  expect(await local(`up --port ${port}`)).toBe(
    `exit 2\n! error: Port ${port} is taken by another program. Choose another, or leave --port out for a free one.\n`,
  );
  other.close();
  expect(existsSync(join(dir, 'lock'))).toBe(false);
});

test('it is started once, found, and told of', async () => {
  const both = await Promise.all([local('up --region us-east-1'), local('up --region us-east-1')]);
  const { pid: only } = record();
  expect(both.map((said) => said.includes(`(process ${only}`))).toEqual([true, true]);
  expect(both[0]).toMatch(
    /^exit 0\nThe embedded cloud runs at http:\/\/127\.0\.0\.1:\d+ \(process \d+, region us-east-1\)\.\nIt goes on in the background: /,
  );
  const { pid, endpoint, accessKeyId, secretAccessKey } = record();
  expect(await local('up')).toBe(`exit 0\nThe embedded cloud runs already at ${endpoint} (process ${pid}).\n`);
  expect(await local('up --region eu-west-1')).toBe(
    'exit 2\n! error: The embedded cloud runs already, with region us-east-1 and not eu-west-1. Stop it first: "hangar local down".\n',
  );
  expect(await local('status')).toBe(
    `exit 0\nThe embedded cloud runs at ${endpoint} (process ${pid}, region us-east-1).\nservices: kinesisanalytics, glue, iam, sts, logs, s3, tagging, kinesis\n`,
  );
  const quoted = /^[\w:/.-]+$/.test(secretAccessKey) ? secretAccessKey : `'${secretAccessKey}'`;
  expect(await local('env')).toBe(
    [
      'exit 0',
      `export AWS_ENDPOINT_URL=${endpoint}`,
      'export AWS_REGION=us-east-1',
      'export AWS_DEFAULT_REGION=us-east-1',
      `export AWS_ACCESS_KEY_ID=${accessKeyId}`,
      `export AWS_SECRET_ACCESS_KEY=${quoted}`,
      'export AWS_EC2_METADATA_DISABLED=true',
      'unset AWS_PROFILE AWS_SESSION_TOKEN',
      '',
    ].join('\n'),
  );
});

test('it is missed when it is killed, and comes back at its address', async () => {
  const { pid, endpoint } = record();
  process.kill(pid, 'SIGKILL');
  while (processes.isAlive(pid)) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(await local('status')).toBe(
    `exit 1\nThe embedded cloud (process ${pid}) ended without being stopped. "hangar local up" starts it anew.\n`,
  );
  const { stdout } = await runCli('local up', { files: nodeFiles(folder), processes });
  expect(stdout).toMatch(
    new RegExp(
      `^The embedded cloud of before \\(process ${pid}\\) ended without being stopped\\. It is started anew\\.\n`,
    ),
  );
  expect(record().endpoint).toBe(endpoint);
});

test('it is stopped', async () => {
  const { pid } = record();
  expect(await local('down')).toBe('exit 0\nThe embedded cloud is stopped. What it holds is kept.\n');
  expect([processes.isAlive(pid), existsSync(join(dir, 'cloud.json'))]).toEqual([false, false]);
});

test('in the foreground it ends at Ctrl-C', async () => {
  const words = ['local', 'up', '--foreground', '--json', '--dir', dir];
  const child = spawn(self[0], [...self.slice(1), ...words], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += chunk;
  });
  await once(child.stdout, 'data');
  expect(JSON.parse(said)).toMatchObject({ version: 1, state: 'running', pid: child.pid, region: 'us-east-1' });
  child.kill('SIGINT');
  expect(await once(child, 'exit')).toEqual([0, null]);
  expect(existsSync(join(dir, 'lock'))).toBe(false);
});
