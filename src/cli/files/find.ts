import { nearest } from '../../text/nearest.ts';
import type { Entry, Files } from '../ports.ts';
import { UserError } from '../user-error.ts';
import { CONFIG, isConfig } from './config-file.ts';
import type { GitIgnore } from './git-ignore.ts';
import { noRules, rulesAbove, rulesAt } from './git-ignore.ts';
import { asUserError } from './read.ts';

export interface Found {
  /** Paths as a user would write them, sorted, each once. */
  readonly paths: readonly string[];
  /** What was named and could not be looked at. */
  readonly problems: readonly UserError[];
}

/** Answers whether a path is meant. */
type Matches = (path: string) => boolean;

/** Looked through where nothing is named. */
const DEFAULT_DIRECTORIES = ['sql', 'notes'] as const;

const NEVER_ENTERED: ReadonlySet<string> = new Set(['node_modules', '.git']);

/**
 * The files to check. A file that is named is always one; directories are walked for `.sql` and `.zpln` files and what says of a
 * project what it is, globs for what they match, without what `exclude` or a `.gitignore` leaves out.
 */
export async function findFiles(named: readonly string[], exclude: readonly string[], files: Files): Promise<Found> {
  const excluded = exclude.length > 0 ? await exclusion(exclude.map(tidy)) : () => false;
  const paths = new Set<string>();
  const problems: UserError[] = [];
  const search = { excluded, files, above: rulesAbove(files), problems };
  for (const path of named.length > 0 ? named.map(tidy) : await defaultDirectories(files)) {
    try {
      for (const found of await filesOf(path, search)) paths.add(found);
    } catch (error) {
      const problem = asUserError(error, path);
      if (!(problem instanceof UserError)) throw problem;
      problems.push(problem);
    }
  }
  // By code unit, so that the order is the same on every machine.
  return { paths: [...paths].sort(), problems };
}

async function defaultDirectories(files: Files): Promise<string[]> {
  const present: string[] = (await files.stat(CONFIG))?.kind === 'file' ? [CONFIG] : [];
  for (const path of DEFAULT_DIRECTORIES) {
    if ((await files.stat(path))?.kind === 'directory') present.push(path);
  }
  if (present.length === 0) {
    throw new UserError(
      'There is nothing to check: no directory "sql" or "notes" is here.',
      'Name a file or a directory.',
    );
  }
  return present;
}

interface Search {
  readonly excluded: Matches;
  readonly files: Files;
  /** The rules from above a directory. */
  readonly above: (directory: string) => Promise<GitIgnore>;
  /** Takes what cannot be looked at on the way. */
  readonly problems: UserError[];
}

async function filesOf(path: string, search: Search): Promise<string[]> {
  const { files } = search;
  const found = await files.stat(path);
  if (found?.kind === 'file') return [path];
  if (found) return walk(path, (file) => /\.(?:sql|zpln)$/.test(file) || isConfig(file), search);
  if (!/[*?[{]/.test(path)) throw await missing(path, files);

  const { default: picomatch } = await import('picomatch');
  const { base } = picomatch.scan(path);
  const isBase = (await files.stat(base === '' ? '.' : base))?.kind === 'directory';
  const matched = isBase ? await walk(base === '' ? '.' : base, picomatch(path), search) : [];
  if (matched.length === 0) throw new UserError(`No file matches "${path}".`);
  return matched;
}

async function missing(path: string, files: Files): Promise<UserError> {
  const [directory, name] = split(path);
  const isDirectory = (await files.stat(directory))?.kind === 'directory';
  const names = isDirectory ? (await files.list(directory)).map((entry) => entry.name) : [];
  const near = nearest(name, names);
  return new UserError(`Cannot read "${path}": it does not exist.`, near && `Did you mean "${join(directory, near)}"?`);
}

async function walk(from: string, wanted: Matches, search: Search): Promise<string[]> {
  const { excluded, files, problems } = search;
  const found: string[] = [];
  const above = await search.above(from);
  const pending: [string, GitIgnore][] = [[from, above.ignores(files.absolute(from), 'directory') ? noRules : above]];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const [directory, inherited] = next;
    const entries = await listed(directory, files);
    if (entries instanceof UserError) {
      problems.push(entries);
      continue;
    }
    const rules = await rulesAt(directory, entries, inherited, files);
    for (const { name, kind } of entries) {
      const path = join(directory, name);
      if (kind === 'directory' && NEVER_ENTERED.has(name)) continue;
      if (excluded(path) || rules.ignores(files.absolute(path), kind)) continue;
      if (kind === 'directory') pending.push([path, rules]);
      else if (wanted(path)) found.push(path);
    }
  }
  return found;
}

async function listed(directory: string, files: Files): Promise<readonly Entry[] | UserError> {
  try {
    return await files.list(directory);
  } catch (error) {
    const problem = asUserError(error, directory);
    if (problem instanceof UserError) return problem;
    throw problem;
  }
}

/** A glob without a `/` is matched with the name alone, at any depth. */
async function exclusion(globs: readonly string[]): Promise<Matches> {
  const { default: picomatch } = await import('picomatch');
  const byName = picomatch(
    globs.filter((glob) => !glob.includes('/')),
    { basename: true, dot: true },
  );
  const byPath = picomatch(
    globs.filter((glob) => glob.includes('/')),
    { dot: true },
  );
  return (path) => byName(path) || byPath(path);
}

/** A path without what changes nothing: `./a//b/` is `a/b`. */
function tidy(path: string): string {
  const short = path
    .replace(/\/{2,}/g, '/')
    .replace(/^(?:\.\/)+(?=.)/, '')
    .replace(/(?<=.)\/$/, '');
  return short === '' ? '.' : short;
}

function join(directory: string, name: string): string {
  return directory === '.' ? name : directory === '/' ? `/${name}` : `${directory}/${name}`;
}

function split(path: string): [directory: string, name: string] {
  const slash = path.lastIndexOf('/');
  if (slash < 0) return ['.', path];
  return [slash === 0 ? '/' : path.slice(0, slash), path.slice(slash + 1)];
}
