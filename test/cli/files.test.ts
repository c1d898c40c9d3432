import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { nodeFiles } from '../../src/cli/files/node-files.ts';
import type { Files } from '../../src/cli/ports.ts';
import { memoryFiles } from '../support/memory-files.ts';

const TREE = { 'a.sql': 'é', 'sub/b.sql': 'SELECT 1;', 'sub/deeper/c.txt': '', '.hidden/d.sql': 'x' };

const temporary: string[] = [];
afterAll(async () => {
  for (const path of temporary) await rm(path, { recursive: true });
});

async function realFiles(tree: Readonly<Record<string, string>>): Promise<{ files: Files; root: string }> {
  const root = await mkdtemp(join(tmpdir(), 'hangar-'));
  temporary.push(root);
  for (const [path, content] of Object.entries(tree)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
  return { files: nodeFiles(root), root };
}

describe.for([
  ['in memory', async () => memoryFiles(TREE)],
  ['of the machine', async () => (await realFiles(TREE)).files],
] as const)('files %s', async ([, make]) => {
  const files = await make();

  test('stat tells files, directories and nothing apart', async () => {
    const paths = ['a.sql', './sub/../a.sql', 'sub', 'sub/', '.', 'missing', 'a.sql/below'];
    const kinds = await Promise.all(paths.map(async (path) => (await files.stat(path))?.kind));
    expect(kinds).toEqual(['file', 'file', 'directory', 'directory', 'directory', undefined, undefined]);
    expect((await files.stat('a.sql'))?.size).toBe(2);
  });

  test('read gives bytes', async () => {
    expect([...(await files.read('a.sql'))]).toEqual([0xc3, 0xa9]);
  });

  test.for([
    ['missing', 'it does not exist'],
    ['a.sql/below', 'it does not exist'],
    ['sub', 'it is a directory'],
  ] as const)('read of %s is refused because %s', async ([path, reason]) => {
    await expect(files.read(path)).rejects.toThrow(expect.objectContaining({ name: 'CannotRead', message: reason }));
  });

  test('list names what is in a directory', async () => {
    const sorted = async (path: string) => [...(await files.list(path))].sort((a, b) => (a.name < b.name ? -1 : 1));
    expect(await sorted('.')).toEqual([
      { name: '.hidden', kind: 'directory' },
      { name: 'a.sql', kind: 'file' },
      { name: 'sub', kind: 'directory' },
    ]);
    expect(await sorted('sub')).toEqual([
      { name: 'b.sql', kind: 'file' },
      { name: 'deeper', kind: 'directory' },
    ]);
  });

  test('list of what is no directory is refused', async () => {
    for (const path of ['missing', 'a.sql']) {
      await expect(files.list(path)).rejects.toThrow(expect.objectContaining({ name: 'CannotRead' }));
    }
  });

  test('a path from the root means the same', async () => {
    const absolute = files.absolute('sub/../a.sql');
    expect(absolute).toMatch(/^\/.*\/a\.sql$/);
    expect([...(await files.read(absolute))]).toEqual([0xc3, 0xa9]);
  });
});

describe('what only real files have', () => {
  test('a link to a file is a file, a link to a directory is not listed', async () => {
    const { files, root } = await realFiles({ 'sub/a.sql': '' });
    await symlink(join(root, 'sub/a.sql'), join(root, 'link.sql'));
    await symlink(root, join(root, 'sub/circle'));
    await symlink(join(root, 'gone'), join(root, 'dangling.sql'));
    expect([...(await files.list('.'))].sort((a, b) => (a.name < b.name ? -1 : 1))).toEqual([
      { name: 'link.sql', kind: 'file' },
      { name: 'sub', kind: 'directory' },
    ]);
    expect(await files.list('sub')).toEqual([{ name: 'a.sql', kind: 'file' }]);
  });

  // The superuser may read everything.
  test.skipIf(process.getuid?.() === 0)('a file that nobody may read', async () => {
    const { files, root } = await realFiles({ 'secret.sql': '' });
    await chmod(join(root, 'secret.sql'), 0);
    await expect(files.read('secret.sql')).rejects.toThrow('you may not read it');
  });
});
