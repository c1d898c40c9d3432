// Makes flink-runner.jar of the sources beside it, with a JDK: those who only use hangar have a Java runtime at most.
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fetchJars } from '../../src/flink/index.ts';
import { run } from '../java-tools.ts';
import { sourceSum } from './sources.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const directory = mkdtempSync(join(tmpdir(), 'hangar-runner-'));
try {
  // The oldest Flink: what it has, the newer ones have as well.
  const classPath = await fetchJars('1.15', { environment: process.env, home: homedir() });
  const sources = readdirSync(here('src/hangar')).sort();
  const files = sources.map((name) => here(`src/hangar/${name}`));
  const flags = ['--release', '11', '-nowarn', '-proc:none', '-encoding', 'UTF-8'];
  run('javac', [...flags, '-cp', classPath.join(delimiter), '-d', join(directory, 'classes'), ...files]);
  writeFileSync(join(directory, 'manifest'), `Source-SHA-256: ${sourceSum()}\n`.replace(/.{70}(?=.)/g, '$&\n '));
  const jar = join(directory, 'flink-runner.jar');
  const classes = ['-C', join(directory, 'classes'), '.'];
  run('jar', [
    '--create',
    '--date=2000-01-01T00:00:00Z',
    '--file',
    jar,
    '--manifest',
    join(directory, 'manifest'),
    ...classes,
  ]);
  cpSync(jar, here('flink-runner.jar'));
} finally {
  rmSync(directory, { recursive: true, force: true });
}
