import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { STARTER } from '../../src/cli/starter.ts';
import { cli } from '../support/cli.ts';
import { memoryFiles } from '../support/memory-files.ts';

const textOf = async (files: ReturnType<typeof memoryFiles>, path: string) =>
  new TextDecoder().decode(await files.read(path));

test('what it writes is there, and checks clean', async () => {
  const files = memoryFiles({});
  expect(await cli('init', { files })).toMatchInlineSnapshot(`
    "exit 0
    wrote hangar.yaml
    wrote notes/flinkagg.sql
    wrote .gitignore
    Next: hangar check
    "
  `);
  for (const { path, text } of STARTER) expect(await textOf(files, path)).toBe(text);
  expect(await cli('check', { files })).toMatchInlineSnapshot(`
    "exit 0
    no problems in 2 files
    "
  `);
});

test('every example in the comments is right, too', async () => {
  const files = memoryFiles({});
  await cli('init', { files });
  const text = await textOf(files, 'hangar.yaml');
  const examples = [...text.matchAll(/^( *)# ((?:[a-z_]+:| {2}[a-z]+: \{).*)$/gm)];
  expect(examples.map(([, , example]) => example.trim().split(':')[0])).toMatchInlineSnapshot(`
    [
      "account",
      "clicks",
      "orders",
      "connectors",
      "role",
      "role",
      "vpc",
      "logs",
      "tags",
      "deploy",
      "variables",
      "threshold",
      "password",
    ]
  `);
  for (const [line, indent, example] of examples) {
    // The examples under "variables" need what stands above them; a role is given in two ways.
    const above = example.startsWith('  ') ? 'variables:\n' : '';
    const changed = text.replace(line, () => `${above}${indent}${example}`).replace('# variables:\n', '');
    expect(await cli('check hangar.yaml', { files: { 'hangar.yaml': changed, 'notes/flinkagg.sql': '' } })).toBe(
      'exit 0\nno problems in 1 file\n',
    );
  }
});

test('its note is the repaired one, with the region to be filled', () => {
  const note = STARTER.find(({ path }) => path === 'notes/flinkagg.sql');
  const repaired = readFileSync('notes/flinkagg.sql', 'utf8');
  expect(note?.text.replaceAll('<REGION>', 'eu-west-1')).toBe(repaired);
  expect(note?.text.match(/<REGION>/g)?.length).toBe(2);
});

test('files that are there are kept', async () => {
  const files = memoryFiles({ 'rides/.gitignore': 'mine\n', 'rides/hangar.yaml': 'project: mine\n' });
  expect(await cli('init --dir rides/', { files })).toMatchInlineSnapshot(`
    "exit 0
    kept rides/hangar.yaml
    wrote rides/notes/flinkagg.sql
    kept rides/.gitignore
    Next: cd rides && hangar check
    "
  `);
  expect(await textOf(files, 'rides/hangar.yaml')).toBe('project: mine\n');
  expect(await cli('init --dir rides', { files })).toMatchInlineSnapshot(`
    "exit 0
    kept rides/hangar.yaml
    kept rides/notes/flinkagg.sql
    kept rides/.gitignore
    "
  `);
});

test('--dry-run writes nothing', async () => {
  const files = memoryFiles({ '.gitignore': '' });
  expect(await cli('init --dry-run', { files })).toMatchInlineSnapshot(`
    "exit 0
    would write hangar.yaml
    would write notes/flinkagg.sql
    kept .gitignore
    "
  `);
  expect(await files.stat('hangar.yaml')).toBe(undefined);
});

test('--json', async () => {
  expect(await cli('init --json --dir rides', { files: { 'rides/hangar.yaml': '' } })).toMatchInlineSnapshot(`
    "exit 0
    {
      "version": 1,
      "directory": "rides",
      "dryRun": false,
      "files": [
        {
          "path": "rides/hangar.yaml",
          "action": "kept"
        },
        {
          "path": "rides/notes/flinkagg.sql",
          "action": "written"
        },
        {
          "path": "rides/.gitignore",
          "action": "written"
        }
      ]
    }
    "
  `);
});

test('a directory that nobody may write into', async () => {
  const files = memoryFiles({ 'rides/a.sql': '' }, { readOnly: ['rides'] });
  expect(await cli('init --dir rides', { files })).toMatchInlineSnapshot(`
    "exit 2
    ! error: Cannot write "rides/hangar.yaml": you may not write into its directory.
    "
  `);
});

test('a file where the directory of the note should be', async () => {
  expect(await cli('init', { files: { notes: 'mine' } })).toMatchInlineSnapshot(`
    "exit 2
    wrote hangar.yaml
    ! error: Cannot write "notes/flinkagg.sql": a file stands where its directory should be.
    "
  `);
});
