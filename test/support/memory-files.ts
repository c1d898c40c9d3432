import type { EditableFiles, Entry, LogFiles } from '../../src/cli/ports.ts';
import { CannotRead, CannotWrite } from '../../src/cli/ports.ts';

/** What is in a file; `null` makes it one that nobody may read. */
export type Content = string | Uint8Array | null;

const HERE = '/work/here';

export interface MemoryOptions {
  /** Files and directories that nobody may write. */
  readonly readOnly?: readonly string[];
  /** Links to files, and where they lead. */
  readonly links?: Readonly<Record<string, string>>;
}

/** Files that exist in memory only, by their paths from the working directory. Held to the real ones by a shared test. */
export function memoryFiles(
  tree: Readonly<Record<string, Content>>,
  { readOnly = [], links = {} }: MemoryOptions = {},
): EditableFiles & LogFiles {
  const absolute = (path: string) => resolved(path.startsWith('/') ? path : `${HERE}/${path}`);
  const targets = new Map(Object.entries(links).map(([from, to]) => [absolute(from), absolute(to)]));
  const followed = (path: string) => targets.get(absolute(path)) ?? absolute(path);
  const kept = new Set(readOnly.map(absolute));
  const contents = new Map(Object.entries(tree).map(([path, content]) => [absolute(path), content]));
  const directories = new Set(['/', HERE]);
  for (const path of contents.keys()) {
    for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) directories.add(path.slice(0, at));
  }
  const bytesOf = (content: string | Uint8Array) =>
    typeof content === 'string' ? new TextEncoder().encode(content) : content;

  return {
    absolute,

    async stat(path) {
      const content = contents.get(followed(path));
      if (content !== undefined) return { kind: 'file', size: content === null ? 0 : bytesOf(content).length };
      return directories.has(absolute(path)) ? { kind: 'directory', size: 0 } : undefined;
    },

    async read(path) {
      const content = contents.get(followed(path));
      if (content === null) throw new CannotRead('you may not read it');
      if (content !== undefined) return bytesOf(content);
      throw new CannotRead(directories.has(absolute(path)) ? 'it is a directory' : 'it does not exist');
    },

    async list(path) {
      const directory = absolute(path);
      if (!directories.has(directory)) throw new CannotRead('it does not exist');
      const inside = (one: string) => one !== directory && one.slice(0, one.lastIndexOf('/') || 1) === directory;
      const entry = (kind: Entry['kind']) => (one: string) => ({ name: one.slice(one.lastIndexOf('/') + 1), kind });
      return [
        ...[...contents.keys(), ...targets.keys()].filter(inside).map(entry('file')),
        ...[...directories].filter(inside).map(entry('directory')),
      ];
    },

    async replace(path, before, after) {
      const file = followed(path);
      const content = contents.get(file);
      if (content === undefined)
        throw new CannotWrite(directories.has(file) ? 'it is no ordinary file' : 'it does not exist');
      if (kept.has(file)) throw new CannotWrite('it is read-only');
      if (kept.has(file.slice(0, file.lastIndexOf('/')))) throw new CannotWrite('its directory is read-only');
      const isSame = (other: Uint8Array) => content !== null && bytesOf(content).join() === other.join();
      if (!isSame(before) && !isSame(after)) throw new CannotWrite('it has changed since it was read');
      contents.set(file, after);
    },

    async create(path, bytes) {
      const file = absolute(path);
      if (contents.has(file) || directories.has(file) || targets.has(file)) return false;
      const above: string[] = [];
      for (let at = file.lastIndexOf('/'); at > 0; at = file.lastIndexOf('/', at - 1)) above.push(file.slice(0, at));
      if (above.some((one) => contents.has(one))) throw new CannotWrite('a file stands where its directory should be');
      if (kept.has(above.find((one) => directories.has(one)) ?? '/'))
        throw new CannotWrite('you may not write into its directory');
      for (const one of above) directories.add(one);
      contents.set(file, bytes);
      return true;
    },

    async append(path, bytes) {
      const file = followed(path);
      if (directories.has(file)) throw new CannotWrite('it is a directory');
      contents.set(file, new Uint8Array([...bytesOf(contents.get(file) ?? ''), ...bytes]));
    },
  };
}

function resolved(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return `/${parts.join('/')}`;
}
