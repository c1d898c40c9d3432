import { expect, test } from 'vitest';
import { findFiles } from '../../src/cli/files/find.ts';
import { memoryFiles } from '../support/memory-files.ts';

async function find(named: string, tree: readonly string[], { exclude = '', ignored = {} } = {}): Promise<string[]> {
  const words = (text: string) => text.split(' ').filter((word) => word !== '');
  const files = memoryFiles({ ...Object.fromEntries(tree.map((path) => [path, ''])), ...ignored });
  const { paths, problems } = await findFiles(words(named), words(exclude), files);
  return [...paths, ...problems.map(({ message, hint }) => `! ${message}${hint === undefined ? '' : ` ${hint}`}`)];
}

test.for([
  ['nothing named: sql/ and notes/', '', ['sql/b.sql', 'notes/a.sql', 'other/c.sql'], ['notes/a.sql', 'sql/b.sql']],
  [
    'a directory, deep, only .sql',
    'jobs',
    ['jobs/z.sql', 'jobs/a/b.sql', 'jobs/a/b.txt', 'jobs/.x/c.sql'],
    ['jobs/.x/c.sql', 'jobs/a/b.sql', 'jobs/z.sql'],
  ],
  [
    'never node_modules and .git',
    '.',
    ['a.sql', 'node_modules/p/b.sql', '.git/c.sql', 'x/node_modules/d.sql'],
    ['a.sql'],
  ],
  ['unless they are named', 'node_modules/p', ['node_modules/p/b.sql'], ['node_modules/p/b.sql']],
  ['a file of any name', 'query.txt', ['query.txt'], ['query.txt']],
  [
    'each once, sorted, without what changes nothing',
    './b.sql b.sql a//c.sql .',
    ['b.sql', 'a/c.sql'],
    ['a/c.sql', 'b.sql'],
  ],
  ['code units decide the order', '.', ['a.sql', 'B.sql', 'a/b.sql'], ['B.sql', 'a.sql', 'a/b.sql']],
  ['a glob', 'sql/*.sql', ['sql/a.sql', 'sql/b.txt', 'sql/deep/c.sql'], ['sql/a.sql']],
  ['a deep glob', 'sql/**/*.{sql,txt}', ['sql/a.sql', 'sql/deep/c.txt'], ['sql/a.sql', 'sql/deep/c.txt']],
  ['a glob from here', '*.sql', ['a.sql', 'sql/b.sql'], ['a.sql']],
  ['a file whose name looks like a glob', 'a[1].sql', ['a[1].sql', 'a1.sql'], ['a[1].sql']],
  ['a glob that matches nothing', 'old/*.sql', ['sql/a.sql'], ['! No file matches "old/*.sql".']],
  [
    'what does not exist, with a near name',
    'sql/ordres.sql',
    ['sql/orders.sql'],
    ['! Cannot read "sql/ordres.sql": it does not exist. Did you mean "sql/orders.sql"?'],
  ],
  [
    'what does not exist beside what does',
    'a.sql gone/b.sql',
    ['a.sql'],
    ['a.sql', '! Cannot read "gone/b.sql": it does not exist.'],
  ],
  ['a path above', '../up.sql', ['../up.sql'], ['../up.sql']],
  ['a path from the root', '/etc/a.sql', ['/etc/a.sql'], ['/etc/a.sql']],
] as const)('%s', async ([, named, tree, expected]) => {
  expect(await find(named, tree)).toEqual(expected);
});

test.for([
  ['by name at any depth', 'old-*', ['sql/a.sql']],
  ['by path', 'sql/x/*.sql', ['sql/a.sql', 'sql/old-b.sql']],
  ['a whole directory', 'sql/x', ['sql/a.sql', 'sql/old-b.sql']],
  ['with a leading ./', './sql/x/**', ['sql/a.sql', 'sql/old-b.sql']],
] as const)('--exclude %s', async ([, exclude, expected]) => {
  expect(await find('sql', ['sql/a.sql', 'sql/old-b.sql', 'sql/x/old-c.sql'], { exclude })).toEqual(expected);
});

test('a file that is named is checked whatever is excluded or ignored', async () => {
  const ignored = { '.git/HEAD': '', '.gitignore': '*.sql' };
  expect(await find('sql/a.sql', ['sql/a.sql'], { exclude: '*.sql', ignored })).toEqual(['sql/a.sql']);
});

test.for([
  ['of the directory', '.', { '.git/HEAD': '', '.gitignore': 'gen/\n*.tmp.sql' }, ['a.sql', 'sub/c.sql']],
  ['of a directory above', 'sub', { '.git/HEAD': '', '.gitignore': '/sub/c.sql' }, ['sub/b.tmp.sql']],
  [
    'above, in a repository that begins there',
    'sub',
    { '../.git/HEAD': '', '../.gitignore': 'here/sub/c.sql' },
    ['sub/b.tmp.sql'],
  ],
  [
    'above, but not beyond the repository',
    'sub',
    { '.git/HEAD': '', '../.gitignore': '*.sql' },
    ['sub/b.tmp.sql', 'sub/c.sql'],
  ],
  [
    'of a deeper directory, which has the last word',
    '.',
    { '.gitignore': '*.sql', 'sub/.gitignore': '!c.sql' },
    ['sub/c.sql'],
  ],
  ['of a directory that is itself left out but named', 'gen', { '.git/HEAD': '', '.gitignore': 'gen/' }, ['gen/d.sql']],
  ['is case-sensitive', 'sub', { '.git/HEAD': '', '.gitignore': 'C.SQL' }, ['sub/b.tmp.sql', 'sub/c.sql']],
] as const)('.gitignore %s', async ([, named, ignored, expected]) => {
  expect(await find(named, ['a.sql', 'sub/b.tmp.sql', 'sub/c.sql', 'gen/d.sql'], { ignored })).toEqual(expected);
});

test('a .gitignore above several directories is read once', async () => {
  const files = memoryFiles({ '.git/HEAD': '', '.gitignore': '*.tmp.sql', 'a/a.sql': '', 'b/c/b.tmp.sql': '' });
  const read: string[] = [];
  const watched = {
    ...files,
    async read(path: string) {
      read.push(path);
      return files.read(path);
    },
  };
  expect((await findFiles(['a', 'b', 'b/c'], [], watched)).paths).toEqual(['a/a.sql']);
  expect(read).toEqual([files.absolute('.gitignore')]);
});
