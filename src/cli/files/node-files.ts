import type { Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { resolve, sep } from 'node:path';
import type { Entry, Files } from '../ports.ts';
import { CannotRead } from '../ports.ts';

/** The real files, seen from a directory. */
export function nodeFiles(workingDirectory: string): Files {
  const at = (path: string) => resolve(workingDirectory, path);
  return {
    absolute: (path) => at(path).split(sep).join('/'),

    async stat(path) {
      try {
        const found = await stat(at(path));
        return { kind: found.isDirectory() ? 'directory' : 'file', size: found.size };
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw cannotRead(error);
      }
    },

    async read(path) {
      try {
        return await readFile(at(path));
      } catch (error) {
        throw cannotRead(error);
      }
    },

    async list(path) {
      try {
        const entries = await readdir(at(path), { withFileTypes: true });
        const known = await Promise.all(entries.map((entry) => entryOf(entry, at(path))));
        return known.filter((entry) => entry !== undefined);
      } catch (error) {
        throw cannotRead(error);
      }
    },
  };
}

/** A link to a file counts as the file; a link to a directory could lead round in a circle. */
async function entryOf(entry: Dirent, directory: string): Promise<Entry | undefined> {
  const { name } = entry;
  if (entry.isDirectory()) return { name, kind: 'directory' };
  if (entry.isFile()) return { name, kind: 'file' };
  if (!entry.isSymbolicLink()) return undefined;
  try {
    return (await stat(resolve(directory, name))).isFile() ? { name, kind: 'file' } : undefined;
  } catch {
    return undefined;
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'it does not exist',
  ENOTDIR: 'it does not exist',
  EACCES: 'you may not read it',
  EPERM: 'you may not read it',
  EISDIR: 'it is a directory',
  ELOOP: 'it is a link that leads to itself',
  ENAMETOOLONG: 'its name is too long',
};

function isMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes(codeOf(error));
}

function cannotRead(error: unknown): Error {
  const code = codeOf(error);
  const reason = REASONS[code] ?? (error instanceof Error ? error.message : code);
  return new CannotRead(reason, { cause: error });
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
