import type { Ignore } from 'ignore';
import type { Entry, Files } from '../ports.ts';

/** What the `.gitignore` files that bear on a directory leave out. */
export interface GitIgnore {
  /** By the path from the root. */
  ignores(path: string, kind: Entry['kind']): boolean;
}

export const noRules: GitIgnore = { ignores: () => false };

/**
 * Answers with the rules of the directories above one, up to the top of its repository; without a repository there are
 * none. What several directories have above them is read once.
 */
export function rulesAbove(files: Files): (directory: string) => Promise<GitIgnore> {
  const known = new Map<string, Promise<GitIgnore | undefined>>();
  const isTop = async (path: string) => (await files.stat(`${path}/.git`)) !== undefined;
  const above = async (path: string) => {
    if (path === '' || path === '/') return undefined;
    const parent = path.slice(0, path.lastIndexOf('/'));
    const rules = known.get(parent) ?? inside(parent);
    known.set(parent, rules);
    return rules;
  };
  const inside = async (path: string): Promise<GitIgnore | undefined> => {
    const inherited = (await isTop(path)) ? noRules : await above(path);
    if (!inherited || (await files.stat(`${path}/.gitignore`))?.kind !== 'file') return inherited;
    return extended(inherited, path, files);
  };
  return async (directory) => {
    const path = files.absolute(directory);
    return (await isTop(path)) ? noRules : ((await above(path)) ?? noRules);
  };
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
