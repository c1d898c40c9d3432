// Makes a checkout ready to run: installs what is missing and builds what is out of date. Needs Node and npm only.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

const PATIENCE = ['--no-audit', '--no-fund', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000'];

if (!existsSync('node_modules/.package-lock.json')) {
  say('installing packages (npm ci) …');
  if (!npm('ci', ...PATIENCE)) stop('The packages could not be installed. Is there a network? "npm ci" tells more.');
} else if (!isAsLocked()) {
  // Not "npm ci", which begins by removing what is there: without a network nothing would be left.
  say('bringing packages up to date (npm install) …');
  if (!npm('install', '--no-save', ...PATIENCE))
    say('That did not work (no network?); going on with the packages that are there.');
}

if (newest(['src', 'build.js', 'package.json', 'tsconfig.json', 'tsconfig.build.json']) > built()) {
  say('building …');
  if (!npm('run', '--silent', 'build')) stop('The build failed.');
}

/** Whether every package that is installed is the one that the lockfile names. */
function isAsLocked() {
  const packagesOf = (path) => JSON.parse(readFileSync(path, 'utf8')).packages;
  const installed = packagesOf('node_modules/.package-lock.json');
  return Object.entries(packagesOf('package-lock.json')).every(([path, wanted]) => {
    const found = installed[path];
    return path === '' || wanted.optional || wanted.peer || found?.version === wanted.version;
  });
}

function built() {
  const outputs = ['dist/hangar.js', 'dist/index.js', 'dist/types/index.d.ts'];
  return Math.min(...outputs.map((path) => (existsSync(path) ? statSync(path).mtimeMs : 0)));
}

function newest(paths) {
  return Math.max(
    ...paths.map((path) => {
      const found = statSync(path);
      if (!found.isDirectory()) return found.mtimeMs;
      // A directory is as new as what was last put into it or taken away.
      return Math.max(found.mtimeMs, newest(readdirSync(path).map((name) => `${path}/${name}`)));
    }),
  );
}

function npm(...args) {
  const { status } = spawnSync('npm', args, { stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  return status === 0;
}

function say(text) {
  process.stderr.write(`${text}\n`);
}

function stop(text) {
  say(text);
  process.exit(1);
}
