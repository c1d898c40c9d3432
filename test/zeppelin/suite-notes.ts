import { describe, expect, test } from 'vitest';
import {
  createNote,
  deleteNote,
  exportNote,
  findNote,
  getNote,
  importNote,
  listNotes,
  renameNote,
  version,
} from '../../src/zeppelin/index.ts';
import type { Subject } from './suite.ts';
import { failure } from './support/failure.ts';

const WORKSHOP = {
  name: 'elsewhere',
  paragraphs: [
    { id: 'paragraph_1600000000000_1', text: '%md\n# <one> & "zwölf"', title: 'first', config: { title: true } },
    { id: 'paragraph_1600000000000_2', text: '%flink.ssql(type=update)\nSELECT 1' },
  ],
};

export function notesSuite({ version: wanted, zeppelin, onDisk }: Subject): void {
  describe('notes', () => {
    test('the version', async () => {
      expect(await version(zeppelin())).toBe(wanted);
    });

    test('a note is made, listed and read', async () => {
      const id = await createNote(zeppelin(), 'made//here/');
      expect(await findNote(zeppelin(), '/made/here')).toEqual({ id, path: '/made/here' });
      expect((await listNotes(zeppelin())).filter((one) => one.id === id)).toEqual([{ id, path: '/made/here' }]);
      expect(await getNote(zeppelin(), id)).toMatchObject({ id, name: 'here', path: '/made/here', paragraphs: [] });
      expect(await failure(createNote(zeppelin(), '/made/here'))).toBe(
        `exists: Could not create the note "/made/here": Note '/made/here' existed. | Take another path, or remove the note that has it.`,
      );
      expect(await findNote(zeppelin(), '/made/nowhere')).toBe(undefined);
    });

    test('paths that leave a note which nothing can be done with are not sent', async () => {
      const before = await listNotes(zeppelin());
      const [long, longer] = ['ü'.repeat(121), `/${'f/'.repeat(127)}x`];
      expect(await failure(createNote(zeppelin(), '/a/../b'))).toBe(
        'refused: Could not create the note "/a/../b": the path of a note may not have ".." in it.',
      );
      for (const path of [long, longer])
        expect(await failure(importNote(zeppelin(), path, WORKSHOP))).toMatch(/^refused: .* 254 characters/);
      expect(await failure(createNote(zeppelin(), '//'))).toMatch(/^refused: .* it has no name\.$/);
      expect(await listNotes(zeppelin())).toEqual(before);
    });

    test('the longest paths are taken', async () => {
      const id = await createNote(zeppelin(), `/${'x'.repeat(240)}`);
      await deleteNote(zeppelin(), id);
      await deleteNote(zeppelin(), await importNote(zeppelin(), `${'/ü'.repeat(126)}/y`, WORKSHOP));
    });

    test('a note is imported with all that it has, saved, and exported again', async () => {
      const id = await importNote(zeppelin(), '/imported/a & b', WORKSHOP);
      const { path, paragraphs } = await getNote(zeppelin(), id);
      expect([path, paragraphs]).toMatchObject(['/imported/a & b', WORKSHOP.paragraphs]);
      if (onDisk) expect(onDisk(id)).toEqual(WORKSHOP.paragraphs.map(({ text }) => text));
      expect(JSON.parse(await exportNote(zeppelin(), id))).toMatchObject({ paragraphs: WORKSHOP.paragraphs });
      expect(await failure(importNote(zeppelin(), '/imported/a & b', WORKSHOP))).toMatch(/^exists: .* existed\. \|/);
    });

    test('a note is renamed, whole, and never to a path that is taken', async () => {
      const [one, other] = [
        await createNote(zeppelin(), '/renamed/one'),
        await createNote(zeppelin(), '/renamed/other'),
      ];
      expect(await failure(renameNote(zeppelin(), one, '/renamed/other'))).toBe(
        `exists: Could not rename the note "${one}": the note "${other}" has the path "/renamed/other". | Take another path, or remove the note that has it.`,
      );
      await renameNote(zeppelin(), one, '/renamed/one');
      await renameNote(zeppelin(), one, 'at the root');
      expect(await findNote(zeppelin(), '/at the root')).toEqual({ id: one, path: '/at the root' });
      for (const id of [one, other]) await deleteNote(zeppelin(), id);
      expect(await failure(renameNote(zeppelin(), one, '/x'))).toMatch(/^not-found: Could not rename the note "\w+": /);
    });

    test('a note is deleted once', async () => {
      const id = await createNote(zeppelin(), '/deleted');
      await deleteNote(zeppelin(), id);
      const failures = [deleteNote, getNote, exportNote].map((call) => failure(call(zeppelin(), id)));
      expect(await Promise.all(failures)).toEqual([
        `not-found: Could not delete the note "${id}": No such note: ${id}.`,
        `not-found: Could not read the note "${id}": No such note: ${id}.`,
        `not-found: Could not export the note "${id}": ${id} not found.`,
      ]);
    });
  });
}
