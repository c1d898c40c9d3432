import { describe, expect, test } from 'vitest';
import {
  addParagraph,
  createNote,
  deleteParagraph,
  findNote,
  getNote,
  getParagraph,
  importNote,
  moveParagraph,
  setConfig,
  updateParagraph,
} from '../../src/zeppelin/index.ts';
import type { Subject } from './suite.ts';
import { failure } from './support/failure.ts';

export function paragraphsSuite({ zeppelin, onDisk }: Subject): void {
  const texts = async (note: string) => (await getNote(zeppelin(), note)).paragraphs.map(({ text }) => text);

  describe('paragraphs', () => {
    test('are added where they should be, and saved', async () => {
      const note = await createNote(zeppelin(), '/paragraphs/added', { interpreterGroup: 'flink' });
      const add = (text: string, more = {}) => addParagraph(zeppelin(), note, { text, title: `t ${text}`, ...more });
      await add('%md b');
      const first = await add('%md a', { index: 0, config: { editorHide: true } });
      await add('%md c');
      expect(await texts(note)).toEqual(['%md a', '%md b', '%md c']);
      if (onDisk) expect(onDisk(note)).toEqual(['%md a', '%md b', '%md c']);
      expect(await getParagraph(zeppelin(), note, first)).toMatchObject({
        ...{ id: first, text: '%md a', title: 't %md a', status: 'READY', config: { editorHide: true } },
      });
      expect(await failure(add('%md d', { index: 9 }))).toMatch(/^server, effect unknown: .*out of bounds/);
      expect(await texts(note)).toHaveLength(3);
    });

    test('are changed with text and title, and set up bit by bit', async () => {
      const note = await createNote(zeppelin(), '/paragraphs/changed');
      const id = await addParagraph(zeppelin(), note, { text: '%md a', title: 'a' });
      await updateParagraph(zeppelin(), note, id, { text: '%md b', title: '' });
      expect(await getParagraph(zeppelin(), note, id)).toMatchObject({ text: '%md b', title: '' });
      await setConfig(zeppelin(), note, id, { title: true, editorHide: true });
      const { config } = await setConfig(zeppelin(), note, id, { editorHide: false });
      expect(config).toMatchObject({ title: true, editorHide: false });
      expect(await setConfig(zeppelin(), note, id, {})).toMatchObject({ id, text: '%md b' });
      if (onDisk) expect(onDisk(note)).toEqual(['%md b']);
    });

    test('whose first line cannot be read are in the note all the same', async () => {
      const note = await createNote(zeppelin(), '/paragraphs/unclosed');
      const bad = { text: '%flink.ssql(type=update\nSELECT 1', title: 'bad' };
      const flag = { text: '%flink.ssql(runAsOne, type=update)\nSELECT 1', title: 'bad' };
      const id = await addParagraph(zeppelin(), note, { text: '%md a', title: 'a' });
      expect(await failure(updateParagraph(zeppelin(), note, id, bad))).toMatch(
        /^refused, effect done: Could not change the paragraph "\w+": the first line of the text cannot be read: .*Not finished interpreter configuration/,
      );
      expect(await failure(addParagraph(zeppelin(), note, flag))).toMatch(
        /^refused, effect done: Could not add a paragraph to the note "\w+": .*Local property key is empty/,
      );
      expect(await texts(note)).toEqual([bad.text, flag.text]);
      const paragraphs = [bad];
      expect(await failure(importNote(zeppelin(), '/paragraphs/refused', { paragraphs }))).toMatch(
        /^refused: Could not import the note "\/paragraphs\/refused": Zeppelin cannot read the note\./,
      );
      expect(await findNote(zeppelin(), '/paragraphs/refused')).toBe(undefined);
    });

    test('are moved', async () => {
      const note = await createNote(zeppelin(), '/paragraphs/moved');
      const ids: string[] = [];
      for (const text of ['a', 'b', 'c']) ids.push(await addParagraph(zeppelin(), note, { text, title: '' }));
      await moveParagraph(zeppelin(), note, ids[2], 0);
      await moveParagraph(zeppelin(), note, ids[2], 0);
      expect(await texts(note)).toEqual(['c', 'a', 'b']);
      expect(await failure(moveParagraph(zeppelin(), note, ids[0], 3))).toBe(
        `refused: Could not move the paragraph "${ids[0]}": newIndex 3 is out of bounds.`,
      );
      expect(await failure(moveParagraph(zeppelin(), note, ids[0], -1))).toMatch(/^refused: .*there is no place -1\.$/);
    });

    test('are deleted once', async () => {
      const note = await createNote(zeppelin(), '/paragraphs/deleted');
      const id = await addParagraph(zeppelin(), note, { text: '%md a', title: '' });
      await deleteParagraph(zeppelin(), note, id);
      expect(await texts(note)).toEqual([]);
      expect(await failure(deleteParagraph(zeppelin(), note, id))).toMatch(
        /^not-found: Could not delete the paragraph "\w+": No such paragraph: \w+\.$/,
      );
      expect(await failure(getParagraph(zeppelin(), '2AAAAAAAA', id))).toMatch(
        /^not-found: .* No such note: 2AAAAAAAA/,
      );
    });
  });
}
