import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CannotRunJava, cacheHome, locked, need, run, sha1, stamp } from './java-tools.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const pom = join(here, 'pom.xml');
const sources = join(here, 'src/main/java');
const copyDependencies = 'org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies';

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
  const base = join(oracleHome(), version);
  mkdirSync(base, { recursive: true });
  locked(join(base, 'launcher.lock'), () => {
    fetchJars(version, base);
    compile(base);
  });
  return base;
}

function oracleHome(): string {
  return process.env['FLINK_ORACLE_HOME'] ?? join(cacheHome(), 'flink');
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

/** Flink before 1.18 knows nothing of the module system: open what its closure cleaner and planner look into. */
function opens(): string[] {
  const packages = ['lang', 'lang.invoke', 'lang.reflect', 'io', 'net', 'nio', 'text', 'time', 'util'];
  const concurrent = ['util.concurrent', 'util.concurrent.atomic', 'util.concurrent.locks'];
  return [...packages, ...concurrent].flatMap((name) => ['--add-opens', `java.base/java.${name}=ALL-UNNAMED`]);
}
