import {
  chmod,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { nodeFiles } from '../../src/cli/files/node-files.ts';
import type { EditableFiles, LogFiles } from '../../src/cli/ports.ts';
import { memoryFiles } from '../support/memory-files.ts';

const TREE = { 'a.sql': 'é', 'sub/b.sql': 'SELECT 1;', 'sub/deeper/c.txt': '', '.hidden/d.sql': 'x' };

const temporary: string[] = [];
afterAll(async () => {
  for (const path of temporary) {
    if (await stat(join(path, 'closed')).catch(() => undefined)) await chmod(join(path, 'closed'), 0o755);
    await rm(path, { recursive: true });
  }
});

async function realFiles(
  tree: Readonly<Record<string, string>>,
): Promise<{ files: EditableFiles & LogFiles; root: string }> {
  const root = await mkdtemp(join(tmpdir(), 'hangar-'));
  temporary.push(root);
  for (const [path, content] of Object.entries(tree)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
  return { files: nodeFiles(root), root };
}

const read = async (files: EditableFiles, path: string) => new TextDecoder().decode(await files.read(path));

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

const EDITABLE = { 'a.sql': 'old', 'sub/b.sql': 'old', 'kept.sql': 'old', 'closed/c.sql': 'old' };

async function realEditable(): Promise<EditableFiles> {
  const { files, root } = await realFiles(EDITABLE);
  await symlink(join(root, 'sub/b.sql'), join(root, 'link.sql'));
  await chmod(join(root, 'kept.sql'), 0o444);
  await chmod(join(root, 'closed'), 0o555);
  return files;
}

describe.for([
  [
    'in memory',
    async () => memoryFiles(EDITABLE, { readOnly: ['kept.sql', 'closed'], links: { 'link.sql': 'sub/b.sql' } }),
  ],
  ['of the machine', realEditable],
] as const)('files that are changed, %s', ([, make]) => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const replace = (files: EditableFiles, path: string) => files.replace(path, bytes('old'), bytes('new é'));

  test('hold the new bytes, and nothing else is there', async () => {
    const files = await make();
    const names = async () => (await files.list('.')).map(({ name }) => name).sort();
    const before = await names();
    await replace(files, 'a.sql');
    expect(await read(files, 'a.sql')).toBe('new é');
    expect(await names()).toEqual(before);
  });

  test('are changed where a link leads', async () => {
    const files = await make();
    await replace(files, 'link.sql');
    // What is already as it should be is no change by somebody else.
    await replace(files, 'sub/b.sql');
    expect([await read(files, 'link.sql'), await read(files, 'sub/b.sql')]).toEqual(['new é', 'new é']);
  });

  test('are left alone where they are not what they were', async () => {
    const files = await make();
    await files.replace('a.sql', bytes('old'), bytes('somebody else’s'));
    const refusal = { name: 'CannotWrite', message: 'it has changed since it was read' };
    await expect(replace(files, 'a.sql')).rejects.toThrow(expect.objectContaining(refusal));
    expect(await read(files, 'a.sql')).toBe('somebody else’s');
    expect((await files.list('.')).length).toBe(5);
  });

  test.for([
    ['kept.sql', 'it is read-only'],
    ['closed/c.sql', 'its directory is read-only'],
    ['missing.sql', 'it does not exist'],
    ['sub', 'it is no ordinary file'],
  ] as const)('%s is not, because %s', async ([path, message]) => {
    const files = await make();
    await expect(replace(files, path)).rejects.toThrow(expect.objectContaining({ name: 'CannotWrite', message }));
    if ((await files.stat(path))?.kind === 'file') expect(await read(files, path)).toBe('old');
  });
});

describe.for([
  ['in memory', async () => memoryFiles({ 'a.sql': 'old', 'closed/c.sql': '' }, { readOnly: ['closed'] })],
  [
    'of the machine',
    async () => {
      const { files, root } = await realFiles({ 'a.sql': 'old', 'closed/c.sql': '' });
      await chmod(join(root, 'closed'), 0o555);
      return files;
    },
  ],
] as const)('new files %s', async ([, make]) => {
  const files = await make();
  const bytes = new TextEncoder().encode('new é');

  test('are made, with the directories that they lie in', async () => {
    expect(await files.create('new/deep/b.sql', bytes)).toBe(true);
    expect(await read(files, 'new/deep/b.sql')).toBe('new é');
    expect((await files.stat('new/deep'))?.kind).toBe('directory');
  });

  test.for(['a.sql', 'closed'])('do not take the place of what is there: %s', async (path) => {
    expect(await files.create(path, bytes)).toBe(false);
    expect(await read(files, 'a.sql')).toBe('old');
  });

  test.for([
    ['a.sql/b.sql', 'a file stands where its directory should be'],
    ['closed/d.sql', 'you may not write into its directory'],
    ['closed/deeper/d.sql', 'you may not write into its directory'],
  ] as const)('%s is not, because %s', async ([path, message]) => {
    await expect(files.create(path, bytes)).rejects.toThrow(expect.objectContaining({ name: 'CannotWrite', message }));
  });
});

describe.for([
  ['in memory', async () => memoryFiles({ 'a.log': 'old\n', 'sub/b.log': '' })],
  ['of the machine', async () => (await realFiles({ 'a.log': 'old\n', 'sub/b.log': '' })).files],
] as const)('files that grow, %s', async ([, make]) => {
  const files = await make();
  const bytes = (text: string) => new TextEncoder().encode(text);

  test('keep what they hold, and are made where there are none', async () => {
    await files.append('a.log', bytes('new\n'));
    await files.append('b.log', bytes('é'));
    await files.append('b.log', bytes('!'));
    expect([await read(files, 'a.log'), await read(files, 'b.log')]).toEqual(['old\nnew\n', 'é!']);
  });

  test('are no directories', async () => {
    const refusal = expect.objectContaining({ name: 'CannotWrite', message: 'it is a directory' });
    await expect(files.append('sub', bytes('new'))).rejects.toThrow(refusal);
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

  test('a file that is changed keeps its mode, and a link stays one', async () => {
    const { files, root } = await realFiles({ 'a.sql': 'old' });
    await chmod(join(root, 'a.sql'), 0o640);
    await symlink('a.sql', join(root, 'link.sql'));
    await files.replace('link.sql', new TextEncoder().encode('old'), new TextEncoder().encode('new'));
    expect((await stat(join(root, 'a.sql'))).mode & 0o7777).toBe(0o640);
    expect((await lstat(join(root, 'link.sql'))).isSymbolicLink()).toBe(true);
    expect(await readlink(join(root, 'link.sql'))).toBe('a.sql');
    expect((await readdir(root)).sort()).toEqual(['a.sql', 'link.sql']);
  });

  test('a reader sees the old or the new bytes, never a part', async () => {
    const size = 200_000;
    const texts = ['a', 'b'].map((letter) => new TextEncoder().encode(letter.repeat(size)));
    const { files, root } = await realFiles({ 'a.sql': 'a'.repeat(size) });
    const seen = new Set<string>();
    let isDone = false;
    const reader = (async () => {
      while (!isDone) {
        // As others read, beside what is going on here.
        const text = await readFile(join(root, 'a.sql'), 'utf8');
        seen.add(`${text.length} ${new Set(text).size}`);
      }
    })();
    for (let turn = 0; turn < 20; turn++) await files.replace('a.sql', texts[turn % 2], texts[(turn + 1) % 2]);
    isDone = true;
    await reader;
    expect([...seen]).toEqual([`${size} 1`]);
  });
});
