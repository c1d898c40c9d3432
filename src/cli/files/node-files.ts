import type { Dirent } from 'node:fs';
import { appendFileSync, constants, readdirSync, readFileSync, statSync } from 'node:fs';
import { access, mkdir, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import type { EditableFiles, Entry, LogFiles } from '../ports.ts';
import { CannotRead, CannotWrite } from '../ports.ts';
import { sameBytes } from './same-bytes.ts';

/**
 * The real files, seen from a directory. Reading is done at once: there is nothing to do meanwhile, and a small file is
 * read in less time than it takes to hand it to another thread and back.
 */
export function nodeFiles(workingDirectory: string): EditableFiles & LogFiles {
  const at = (path: string) => resolve(workingDirectory, path);
  return {
    absolute: (path) => at(path).split(sep).join('/'),

    async stat(path) {
      try {
        const found = statSync(at(path));
        return { kind: found.isDirectory() ? 'directory' : 'file', size: found.size };
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw cannotRead(error);
      }
    },

    async read(path) {
      try {
        return readFileSync(at(path));
      } catch (error) {
        throw cannotRead(error);
      }
    },

    async list(path) {
      try {
        const entries = readdirSync(at(path), { withFileTypes: true });
        const known = entries.map((entry) => entryOf(entry, at(path)));
        return known.filter((entry) => entry !== undefined);
      } catch (error) {
        throw cannotRead(error);
      }
    },

    async replace(path, before, after) {
      try {
        await replaceFile(await realpath(at(path)), before, after);
      } catch (error) {
        throw error instanceof CannotWrite ? error : new CannotWrite(reasonOf(error, WRITE_REASONS), { cause: error });
      }
    },

    async create(path, bytes) {
      try {
        return await createFile(at(path), bytes);
      } catch (error) {
        throw error instanceof CannotWrite ? error : new CannotWrite(reasonOf(error, CREATE_REASONS), { cause: error });
      }
    },

    async append(path, bytes) {
      try {
        appendFileSync(at(path), bytes, { mode: 0o600 });
      } catch (error) {
        throw new CannotWrite(reasonOf(error, WRITE_REASONS), { cause: error });
      }
    },
  };
}

async function createFile(path: string, bytes: Uint8Array): Promise<boolean> {
  if (isReadOnly(await statAbove(path))) throw new CannotWrite('you may not write into its directory');
  await mkdir(dirname(path), { recursive: true });
  const file = await open(path, 'wx').catch((error: unknown) => {
    if (codeOf(error) === 'EEXIST') return undefined;
    throw error;
  });
  if (!file) return false;
  try {
    await file.writeFile(bytes);
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    await file.close();
  }
  return true;
}

/** By way of a new file beside it, which takes its name when all is on the disk. */
async function replaceFile(path: string, before: Uint8Array, after: Uint8Array): Promise<void> {
  const directory = dirname(path);
  const { mode, uid, gid } = await statToWrite(path);
  const now = await readFile(path);
  // By another name, such as a link, it may have been done.
  if (sameBytes(now, after)) return;
  if (!sameBytes(now, before)) throw new CannotWrite(CHANGED);
  const temporary = join(directory, `.hangar-${Math.random().toString(36).slice(2)}.tmp`);
  const file = await open(temporary, 'wx', 0o600).catch((error: unknown) => {
    throw isDenied(error) ? new CannotWrite('you may not write into its directory', { cause: error }) : error;
  });
  try {
    try {
      await file.writeFile(after);
      const own = await file.stat();
      // Only the superuser may give files away; to anybody else what they write belongs anyway.
      if (own.uid !== uid || own.gid !== gid) await file.chown(uid, gid).catch(() => {});
      await file.chmod(mode & 0o7777);
      await file.sync();
    } finally {
      await file.close();
    }
    if (!sameBytes(await readFile(path), before)) throw new CannotWrite(CHANGED);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncDirectory(directory);
}

const CHANGED = 'it has changed since it was read';

/** Refuses what nobody is meant to write, to the superuser too, whom the system would let. */
async function statToWrite(path: string) {
  const found = await stat(path);
  if (!found.isFile()) throw new CannotWrite('it is no ordinary file');
  if (isReadOnly(found)) throw new CannotWrite('it is read-only');
  if (isReadOnly(await stat(dirname(path)))) throw new CannotWrite('its directory is read-only');
  await access(path, constants.W_OK);
  return found;
}

/** Of the nearest directory above that there is. */
async function statAbove(path: string): Promise<{ readonly mode: number }> {
  const directory = dirname(path);
  try {
    return await stat(directory);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' || directory === path) throw error;
    return statAbove(directory);
  }
}

function isReadOnly({ mode }: { readonly mode: number }): boolean {
  return (mode & 0o222) === 0;
}

/** Makes the new name last. Not every system can, and the file is whole in any case. */
async function syncDirectory(path: string): Promise<void> {
  try {
    const directory = await open(path, 'r');
    await directory.sync().finally(() => directory.close());
  } catch {}
}

/** A link to a file counts as the file; a link to a directory could lead round in a circle. */
function entryOf(entry: Dirent, directory: string): Entry | undefined {
  const { name } = entry;
  if (entry.isDirectory()) return { name, kind: 'directory' };
  if (entry.isFile()) return { name, kind: 'file' };
  if (!entry.isSymbolicLink()) return undefined;
  try {
    return statSync(resolve(directory, name)).isFile() ? { name, kind: 'file' } : undefined;
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

const WRITE_REASONS: Readonly<Record<string, string>> = {
  ...REASONS,
  EACCES: 'you may not change it',
  EPERM: 'you may not change it',
  EROFS: 'its file system is read-only',
  ENOSPC: 'no space is left',
  EDQUOT: 'no space is left',
};

const CREATE_REASONS: Readonly<Record<string, string>> = {
  ...WRITE_REASONS,
  EACCES: 'you may not write into its directory',
  EPERM: 'you may not write into its directory',
  EEXIST: 'a file stands where its directory should be',
  ENOTDIR: 'a file stands where its directory should be',
};

function isDenied(error: unknown): boolean {
  return ['EACCES', 'EPERM'].includes(codeOf(error));
}

function isMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes(codeOf(error));
}

function cannotRead(error: unknown): Error {
  return new CannotRead(reasonOf(error, REASONS), { cause: error });
}

function reasonOf(error: unknown, reasons: Readonly<Record<string, string>>): string {
  const code = codeOf(error);
  return reasons[code] ?? (error instanceof Error ? error.message : code);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
