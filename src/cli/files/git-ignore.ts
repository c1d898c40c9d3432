import type { Ignore } from 'ignore';
import type { Entry, Files } from '../ports.ts';

/** What the `.gitignore` files that bear on a directory leave out. */
export interface GitIgnore {
  /** By the path from the root. */
  ignores(path: string, kind: Entry['kind']): boolean;
}

export const noRules: GitIgnore = { ignores: () => false };

/** The rules of the directories above one, up to the top of its repository; without a repository there are none. */
export async function rulesAbove(directory: string, files: Files): Promise<GitIgnore> {
  const above: string[] = [];
  let at = files.absolute(directory);
  let isTop = (await files.stat(`${at}/.git`)) !== undefined;
  while (!isTop && at !== '' && at !== '/') {
    at = at.slice(0, at.lastIndexOf('/'));
    above.unshift(at);
    isTop = (await files.stat(`${at}/.git`)) !== undefined;
  }
  if (!isTop) return noRules;
  let rules = noRules;
  for (const path of above) {
    const found = await files.stat(`${path}/.gitignore`);
    if (found?.kind === 'file') rules = await extended(rules, path, files);
  }
  return rules;
}

/** The rules that hold inside a directory: those from above, and those of its own `.gitignore`. */
export async function rulesAt(
  directory: string,
  entries: readonly Entry[],
  above: GitIgnore,
  files: Files,
): Promise<GitIgnore> {
  const has = entries.some(({ name, kind }) => name === '.gitignore' && kind === 'file');
  return has ? extended(above, files.absolute(directory), files) : above;
}

/** The deeper file has the last word. */
async function extended(above: GitIgnore, directory: string, files: Files): Promise<GitIgnore> {
  const { default: ignore } = await import('ignore');
  const text = new TextDecoder().decode(await files.read(`${directory}/.gitignore`));
  const own: Ignore = ignore({ ignorecase: false }).add(text);
  const prefix = directory === '/' ? '/' : `${directory}/`;
  return {
    ignores(path, kind) {
      const inherited = above.ignores(path, kind);
      if (!path.startsWith(prefix)) return inherited;
      const { ignored, unignored } = own.test(path.slice(prefix.length) + (kind === 'directory' ? '/' : ''));
      return ignored || (inherited && !unignored);
    },
  };
}
