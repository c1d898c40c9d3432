// Writes src/flink/jars/lock.json: what Maven resolves for each Flink, with the checksums that the repository publishes.
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '../java-tools.ts';

const COPY = 'org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies';
const FLINKS = [
  { name: '1.15', flink: '1.15.4', kinesis: '1.15.2' },
  { name: '1.20', flink: '1.20.3', kinesis: '4.3.0-1.19' },
  // No connector for Kinesis was to be had for it.
  { name: '2.2', flink: '2.2.0', kinesis: undefined },
];

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const lock = Object.fromEntries(FLINKS.map((one) => [one.name, jarsOf(one)]));
writeFileSync(here('../../src/flink/jars/lock.json'), `${JSON.stringify(lock, null, 2)}\n`);

function jarsOf({ flink, kinesis }: (typeof FLINKS)[number]) {
  const directory = mkdtempSync(join(tmpdir(), 'hangar-jars-'));
  try {
    run('mvn', [
      ...['-q', '-B', '-f', here('pom.xml'), '-P', kinesis ? 'flink,kinesis' : 'flink', COPY],
      ...[`-Dflink.version=${flink}`, ...(kinesis ? [`-Dkinesis.version=${kinesis}`] : [])],
      ...['-DincludeScope=runtime', '-Dmdep.useRepositoryLayout=true', '-Dmdep.addParentPoms=false'],
      `-DoutputDirectory=${directory}`,
    ]);
    const files = readdirSync(directory, { recursive: true, encoding: 'utf8' });
    return files
      .filter((file) => file.endsWith('.jar'))
      .sort()
      .map((file) => jarOf(join(directory, file), directory));
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

function jarOf(file: string, directory: string) {
  const parts = relative(directory, dirname(file)).split('/');
  const [version, artifact] = [parts.pop(), parts.pop()];
  const bytes = readFileSync(file);
  const local = join(process.env['HOME'] ?? '', '.m2', 'repository', `${relative(directory, file)}.sha1`);
  const sha1 = readFileSync(local, 'utf8').trim().slice(0, 40);
  const sum = (kind: string) => createHash(kind).update(bytes).digest('hex');
  if (sum('sha1') !== sha1) throw new Error(`${file} is not what the repository publishes.`);
  return { coordinates: `${parts.join('.')}:${artifact}:${version}`, size: bytes.length, sha1, sha256: sum('sha256') };
}
