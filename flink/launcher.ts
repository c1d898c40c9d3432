import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const pom = join(here, 'pom.xml');
const sources = join(here, 'src/main/java');
const copyDependencies = 'org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies';

/** What the user has to mend before the Java side can run; anything else that is thrown is a fault of ours. */
export class CannotRunJava extends Error {}

/** The versions of Flink that `pom.xml` has a profile for. */
export function flinkVersions(): string[] {
  return [...readFileSync(pom, 'utf8').matchAll(/<id>flink-([^<]+)<\/id>/g)].map((match) => match[1]).sort();
}

/** Starts the Java side on the jars of one Flink version, which are fetched and compiled against first if need be. */
export function startOracle(version: string, args: readonly string[], stdin: 'inherit' | 'pipe'): ChildProcess {
  const base = prepare(version);
  const heap = process.env['ORACLE_HEAP'] ?? '2g';
  const path = [join(base, 'classes'), join(base, 'lib', '*')].join(delimiter);
  const flags = [
    ...opens(),
    '-XX:+UseSerialGC',
    '-Xss8m',
    `-Xmx${heap}`,
    '-Dfile.encoding=UTF-8',
    '-Duser.timezone=UTC',
  ];
  return spawn('java', [...flags, '-cp', path, 'Oracle', ...args], {
    stdio: [stdin, stdin === 'pipe' ? 'pipe' : 'inherit', 'inherit'],
  });
}

/** Makes jars and classes of a version current and returns the directory that holds both. */
export function prepare(version: string): string {
  if (!flinkVersions().includes(version)) {
    throw new CannotRunJava(`pom.xml has no profile for Flink ${version}; it has ${flinkVersions().join(', ')}.`);
  }
  need('java', '-version', 'a JDK, version 11 or newer');
  const base = join(cacheHome(), version);
  mkdirSync(base, { recursive: true });
  locked(join(base, 'launcher.lock'), () => {
    fetchJars(version, base);
    compile(base);
  });
  return base;
}

/** Jars are half a gigabyte in all, so they are kept outside the tree and shared by every checkout. */
function cacheHome(): string {
  const caches = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
  return process.env['FLINK_ORACLE_HOME'] ?? join(caches, 'hangar', 'flink');
}

/** `-f` only: the user's own settings decide on repositories, mirrors and proxies. */
function fetchJars(version: string, base: string): void {
  const lib = join(base, 'lib');
  const isFresh = stamp(join(base, 'jars.sha1'), [readFileSync(pom)]);
  if (isFresh && existsSync(lib)) return;
  need('mvn', '-version', 'Maven, to fetch the jars of Flink');
  rmSync(lib, { recursive: true, force: true });
  run('mvn', [
    ...['-q', '-B', '-Dstyle.color=never', '-f', pom, '-P', `flink-${version}`, copyDependencies],
    ...['-DincludeScope=runtime', `-DoutputDirectory=${lib}`],
  ]);
  writeFileSync(join(base, 'jars.sha1'), sha1([readFileSync(pom)]));
  rmSync(join(base, 'classes.sha1'), { force: true });
}

function compile(base: string): void {
  const files = readdirSync(sources)
    .filter((name) => name.endsWith('.java'))
    .map((name) => join(sources, name))
    .sort();
  const contents = files.map((file) => readFileSync(file));
  const classes = join(base, 'classes');
  if (stamp(join(base, 'classes.sha1'), contents) && existsSync(classes)) return;
  need('javac', '-version', 'a JDK (a Java runtime alone does not compile)');
  rmSync(classes, { recursive: true, force: true });
  mkdirSync(classes);
  const flags = ['-nowarn', '-Xlint:none', '-proc:none', '-encoding', 'UTF-8'];
  run('javac', [...flags, '-cp', join(base, 'lib', '*'), '-d', classes, ...files]);
  writeFileSync(join(base, 'classes.sha1'), sha1(contents));
}

/** Whether the file says that what it stands for was made from exactly these contents. */
function stamp(file: string, contents: readonly Buffer[]): boolean {
  return existsSync(file) && readFileSync(file, 'utf8').trim() === sha1(contents);
}

function sha1(contents: readonly Buffer[]): string {
  const hash = createHash('sha1');
  for (const content of contents) hash.update(content);
  return hash.digest('hex');
}

/** Flink before 1.18 knows nothing of the module system: open what its closure cleaner and planner look into. */
function opens(): string[] {
  const packages = ['lang', 'lang.invoke', 'lang.reflect', 'io', 'net', 'nio', 'text', 'time', 'util'];
  const concurrent = ['util.concurrent', 'util.concurrent.atomic', 'util.concurrent.locks'];
  return [...packages, ...concurrent].flatMap((name) => ['--add-opens', `java.base/java.${name}=ALL-UNNAMED`]);
}

function need(command: string, probe: string, what: string): void {
  try {
    execFileSync(command, [probe], { stdio: 'ignore' });
  } catch {
    throw new CannotRunJava(`"${command}" cannot be run; it takes ${what}, on the PATH.`);
  }
}

function run(command: string, args: readonly string[]): void {
  try {
    execFileSync(command, args, { stdio: ['ignore', process.stderr, process.stderr] });
  } catch {
    throw new CannotRunJava(`"${command}" failed; what it said stands above.`);
  }
}

/** A lock older than ten minutes was left behind by a run that was killed. */
function locked(directory: string, work: () => void): void {
  for (;;) {
    try {
      mkdirSync(directory);
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const age = Date.now() - (statSync(directory, { throwIfNoEntry: false })?.mtimeMs ?? 0);
      if (600_000 < age) rmSync(directory, { recursive: true, force: true });
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    }
  }
  try {
    work();
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
