import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const hangar = join(root, 'dist/hangar.js');
const folder = mkdtempSync(join(tmpdir(), 'hangar-'));

beforeAll(() => {
  const { status, stderr } = spawnSync(process.execPath, [join(root, '.ci/ready.js')], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

function run(args: readonly string[], input = '', environment: Record<string, string> = {}): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [hangar, ...args], {
    cwd: folder,
    input,
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  });
  return `exit ${status}\n${stdout}${stderr === '' ? '' : `! ${stderr}`}`;
}

test('checks what is piped in', () => {
  expect(run(['check', '-', '--format', 'compact'], '%flink.sql\n')).toMatchInlineSnapshot(`
    "exit 0
    <stdin>:1:1: warning: There is no interpreter "%flink.sql". [unknown-interpreter]
    "
  `);
});

test('loads what only some calls need', () => {
  writeFileSync(join(folder, '.gitignore'), 'b.sql\n');
  writeFileSync(join(folder, 'a.sql'), '%flink.sql -- 全角\n');
  writeFileSync(join(folder, 'b.sql'), '%flink.sql\n');
  expect(run(['check', '.', '--exclude', 'x*'])).toMatchInlineSnapshot(`
    "exit 0
    a.sql:1:1 warning[unknown-interpreter] There is no interpreter "%flink.sql".
      1 | %flink.sql -- 全角
        | ^^^^^^^^^^
      help: Did you mean "%flink.ssql"?
      suggestion: Replace with "%flink.ssql"
      1 - %flink.sql -- 全角
      1 + %flink.ssql -- 全角

    1 warning in 1 file
    "
  `);
  expect(run(['check', 'b.sql', '--quiet'])).toMatchInlineSnapshot(`
    "exit 0
    "
  `);
  expect(run(['chek'])).toMatchInlineSnapshot(`
    "exit 2
    ! error: There is no command "chek". Did you mean "check"?
    "
  `);
  expect(run(['--help'])).toMatch(/^exit 0\nhangar <command>\n/);
});

test('mends what is piped in, and files', () => {
  expect(run(['fix', '-'], 'SELEC 1;\r\n')).toBe('exit 0\nSELECT 1;\r\n! 1 fix in 1 file; nothing left\n');
  const file = join(folder, 'broken.sql');
  writeFileSync(file, 'SELEC 1;\n');
  expect(run(['fix', 'broken.sql'])).toMatchInlineSnapshot(`
    "exit 2
    broken.sql:1:1: Write SELECT [misspelt-keyword]

    ! error: Nobody can be asked whether to change 1 file, so nothing was changed. Add --yes to do it, or --diff to look first.
    "
  `);
  expect(run(['fix', 'broken.sql', '--yes'])).toMatchInlineSnapshot(`
    "exit 0
    broken.sql:1:1: Write SELECT [misspelt-keyword]

    1 fix in 1 file; nothing left
    "
  `);
  expect(readFileSync(file, 'utf8')).toBe('SELECT 1;\n');
});

test('begins a project, and reads what it has written', () => {
  expect(run(['init', '--dir', 'project'])).toMatchInlineSnapshot(`
    "exit 0
    wrote project/hangar.yaml
    wrote project/notes/flinkagg.sql
    wrote project/.gitignore
    Next: cd project && hangar check
    "
  `);
  expect(run(['check', 'project'])).toMatchInlineSnapshot(`
    "exit 0
    no problems in 2 files
    "
  `);
  writeFileSync(join(folder, 'project/hangar.yaml'), 'project: rides\nregion: eu-west-1\nnotebok: { name: rides }\n');
  expect(run(['check', 'project/hangar.yaml', '--format', 'compact'])).toMatchInlineSnapshot(`
    "exit 1
    project/hangar.yaml:3:1: error: A hangar.yaml has no key "notebok". [unknown-key]
    "
  `);
});

test('has what reaches AWS through a proxy', () => {
  mkdirSync(join(folder, 'company'));
  writeFileSync(join(folder, 'company/hangar.yaml'), 'project: rides\nregion: eu-west-1\n');
  const keys = { AWS_ACCESS_KEY_ID: 'x', AWS_SECRET_ACCESS_KEY: 'y', AWS_CA_BUNDLE: '' };
  expect(
    run(['plan', '--config', 'company/hangar.yaml'], '', { ...keys, HTTPS_PROXY: 'socks5://me:secret@proxy' }),
  ).toMatchInlineSnapshot(`
    "exit 2
    ! error: The proxy socks5://proxy does not lead to AWS: it is no address of HTTP or HTTPS. Check HTTPS_PROXY and HTTP_PROXY; NO_PROXY names what is reached without it.
    "
  `);
});

test('is found by the link that npm makes', () => {
  const link = join(folder, 'hangar');
  symlinkSync(hangar, link);
  expect(spawnSync(link, ['--version'], { encoding: 'utf8' }).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test('completes words', () => {
  const complete = (...words: string[]) => run(['--get-yargs-completions', 'hangar', ...words]);
  expect(complete('')).toMatchInlineSnapshot(`
    "exit 0
    completion
    check
    fix
    explain
    rules
    init
    plan
    up
    down
    start
    stop
    status
    open
    produce
    consume
    local
    workshop
    note
    "
  `);
  expect(complete('check', '--max')).toMatchInlineSnapshot(`
    "exit 0
    --help
    --version
    --target
    --stage
    --closed-catalog
    --format
    --max-warnings
    --max-findings
    --quiet
    --exclude
    --color
    --stdin-filename
    --fix
    --unsafe
    --diff
    --dry-run
    --yes
    "
  `);
});

test('stays quiet when its output is closed early', async () => {
  writeFileSync(join(folder, 'many.sql'), '%flink.sql\n'.repeat(20_000));
  const child = spawn(process.execPath, [hangar, 'check', 'many.sql', '--max-findings', '0'], { cwd: folder });
  let stderr = '';
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  child.stdout.once('data', () => child.stdout.destroy());
  const status = await new Promise((resolve) => child.on('close', resolve));
  expect([status, stderr]).toEqual([0, '']);
});
