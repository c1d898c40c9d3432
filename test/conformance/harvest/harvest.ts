import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Unlabelled } from '../records.ts';
import { idOf } from '../records.ts';
import { extract } from './extract.ts';
import type { Repository } from './sources.ts';
import { repositories } from './sources.ts';

const longest = 20_000;

/** So many texts that differ in nothing but literals and numbers are taken; the rest would only weigh on the figures. */
const alike = 3;

/** Collects the public texts of every repository that was cloned to `mirror/OWNER+NAME/repo`, bare or not. */
export function harvest(mirror: string): Unlabelled[] {
  const found = new Map<string, Unlabelled>();
  const shapes = new Map<string, number>();
  for (const repository of repositories) {
    const directory = join(mirror, repository.name.replace('/', '+'), 'repo');
    if (!existsSync(directory)) {
      process.stderr.write(`harvest: ${repository.name} is not there; it is left out.\n`);
      continue;
    }
    for (const record of fromRepository(directory, repository)) {
      const shape = shapeOf(record.text);
      const seen = shapes.get(shape) ?? 0;
      if (found.has(record.id) || alike <= seen) continue;
      found.set(record.id, record);
      shapes.set(shape, seen + 1);
    }
  }
  return [...found.values()];
}

function shapeOf(text: string): string {
  return text
    .replace(/'(?:[^']|'')*'/g, "''")
    .replace(/\d+/g, '0')
    .replace(/\s+/g, ' ');
}

function fromRepository(directory: string, repository: Repository): Unlabelled[] {
  const git = (...args: string[]): string =>
    execFileSync('git', ['-C', directory, ...args], { encoding: 'utf8', maxBuffer: 1 << 30 });
  const paths = git('ls-tree', '-r', '--name-only', '-z', repository.commit).split('\0');
  const records: Unlabelled[] = [];
  for (const { set, kind, path: pattern } of repository.files) {
    for (const path of paths.filter((candidate) => pattern.test(candidate))) {
      const content = show(git, repository.commit, path);
      for (const text of extract(kind, path, content)) {
        if (text.length <= longest) records.push({ id: idOf(text), set, text });
      }
    }
  }
  return records;
}

/** A snapshot may list a file that it does not hold. */
function show(git: (...args: string[]) => string, commit: string, path: string): string {
  try {
    return git('show', `${commit}:${path}`);
  } catch {
    return '';
  }
}
