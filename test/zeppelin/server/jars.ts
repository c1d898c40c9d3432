import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheHome, locked, need, run, sha1, stamp } from '../../../flink/java-tools.ts';

const pom = fileURLToPath(new URL('pom.xml', import.meta.url));
const sources = fileURLToPath(new URL('java', import.meta.url));
const copyDependencies = 'org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies';

/** What a Zeppelin of one version runs on: directories with `lib` and `classes`. */
export interface Jars {
  readonly server: string;
  readonly flink: string;
}

/** Where the jars of a version are: 70 MB of the server, and 130 MB of Flink for all versions. */
export function jarsOf(version: string): Jars {
  const home = join(cacheHome(), 'zeppelin');
  return { server: join(home, `server-${version}`), flink: join(home, 'flink') };
}

/** Makes the jars and classes of a version current. Throws `CannotRunJava` where there is no Java. */
export function prepare(version: string): void {
  need('java', '-version', 'a JDK, version 11 or newer');
  const { server, flink } = jarsOf(version);
  for (const directory of [server, flink]) mkdirSync(directory, { recursive: true });
  locked(join(flink, 'lock'), () => fetchJars('flink', flink, version));
  locked(join(server, 'lock'), () => {
    fetchJars('server', server, version);
    compile(server, flink);
  });
}

function fetchJars(profile: string, base: string, version: string): void {
  const lib = join(base, 'lib');
  const [record, contents] = [join(base, 'jars.sha1'), [readFileSync(pom)]];
  if (stamp(record, contents) && existsSync(lib)) return;
  need('mvn', '-version', 'Maven, to fetch the jars of Zeppelin');
  rmSync(lib, { recursive: true, force: true });
  run('mvn', [
    ...['-q', '-B', '-Dstyle.color=never', '-f', pom, '-P', profile, `-Dzeppelin.version=${version}`],
    ...[copyDependencies, '-DincludeScope=runtime', `-DoutputDirectory=${lib}`],
  ]);
  writeFileSync(record, sha1(contents));
  rmSync(join(base, 'classes.sha1'), { force: true });
}

function compile(server: string, flink: string): void {
  const files = readdirSync(sources, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.java'))
    .sort()
    .map((name) => join(sources, name));
  const [record, contents] = [join(server, 'classes.sha1'), files.map((file) => readFileSync(file))];
  const classes = join(server, 'classes');
  if (stamp(record, contents) && existsSync(classes)) return;
  need('javac', '-version', 'a JDK (a Java runtime alone does not compile)');
  rmSync(classes, { recursive: true, force: true });
  mkdirSync(classes);
  const path = [join(flink, 'lib', '*'), join(server, 'lib', '*')].join(':');
  run('javac', [
    '-nowarn',
    '-proc:none',
    '--release',
    '11',
    '-encoding',
    'UTF-8',
    '-cp',
    path,
    '-d',
    classes,
    ...files,
  ]);
  writeFileSync(record, sha1(contents));
}
