import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { newNote } from '../../../src/local/zeppelin/notes/note.ts';
import { Notebook } from '../../../src/local/zeppelin/notes/notebook.ts';

const directory = mkdtempSync(join(tmpdir(), 'hangar-notes-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

test('as many notes as Studio keeps, and no more', async () => {
  const notebook = await Notebook.open(join(directory, 'many'), Date.now, () => {});
  await Promise.all(Array.from({ length: 1000 }, (_, i) => notebook.add(newNote(`/n${i}`))));
  await expect(notebook.add(newNote('/more'))).rejects.toThrow('The limit of 1000 notes is reached');
  const again = await Notebook.open(join(directory, 'many'), Date.now, () => {});
  expect(again.all()).toHaveLength(1000);
});

test('a file that is no note is told of, and the others are read', async () => {
  const place = join(directory, 'some');
  const notebook = await Notebook.open(place, Date.now, () => {});
  await notebook.add(newNote('/good'));
  writeFileSync(join(place, 'bad_2AAAAAAAA.zpln'), '{');
  const told: unknown[] = [];
  const again = await Notebook.open(place, Date.now, (error) => told.push(error));
  expect(again.all().map(({ path }) => path)).toEqual(['/good']);
  expect(told).toEqual([expect.objectContaining({ message: expect.stringContaining('cannot be read as a note.') })]);
});
