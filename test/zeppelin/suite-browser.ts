import { describe, expect, test } from 'vitest';
import { addParagraph, deleteParagraph, moveParagraph, setConfig } from '../../src/zeppelin/index.ts';
import type { Subject } from './suite.ts';
import { planned, pull, push } from './support/note-file.ts';
import { FILE, fileWith, INTRO, LOOK, ridesIn, TABLES } from './support/rides.ts';

/** Pulling what somebody has done in a browser, and pushing beside it. */
export function browserSuite({ zeppelin }: Subject): void {
  const { noteAt, idsAt, made, write } = ridesIn(zeppelin);

  describe('what was done in the browser', () => {
    const edited = (text: string) => text.replace('GROUP BY status', 'WHERE id > 0\nGROUP BY status');

    test('is not pushed over, is pulled, and then goes both ways', async () => {
      const path = '/sync/edited';
      const { id, ids } = await made(path);
      await write(id, ids[2], edited);
      expect(await push(zeppelin(), path, FILE)).toBe('refused: edited');
      const mine = FILE.replace('The source.', 'The source of rides.').replace('COUNT(*)', 'COUNT(id)');
      expect(await push(zeppelin(), path, mine)).toBe('refused: edited');
      const pulled = await pull(zeppelin(), path, mine);
      expect(pulled).toBe(edited(mine));
      expect(await push(zeppelin(), path, pulled)).toBe('write text, write text');
      expect(await pull(zeppelin(), path, pulled)).toBe(pulled);
      expect(await idsAt(path)).toEqual(ids);
    });

    test('leaves what is filled in as the file has it', async () => {
      const path = '/sync/filled';
      const file = FILE.replace("'rows-", "-- <REGION>\n  'rows-");
      const { id, ids } = await made(path, file);
      expect((await noteAt(path)).paragraphs[1].text).toContain('-- eu-west-1');
      await write(id, ids[1], (text) => text.replace("'1'", "'2'"));
      const pulled = await pull(zeppelin(), path, file);
      expect(pulled).toBe(file.replace("'1'", "'2'"));
      expect(await push(zeppelin(), path, pulled)).toBe('write');
    });

    test('of the same lines as in the file is for somebody to choose from', async () => {
      const path = '/sync/same lines';
      const { id, ids } = await made(path);
      await write(id, ids[2], (text) => text.replace('COUNT(*)', 'SUM(id)'));
      const mine = FILE.replace('COUNT(*)', 'MAX(id)');
      expect(await pull(zeppelin(), path, mine)).toBe('collision');
      expect(await pull(zeppelin(), path, mine, 'file')).toBe(mine);
      const pulled = await pull(zeppelin(), path, mine, 'browser');
      expect(pulled).toBe(FILE.replace('COUNT(*)', 'SUM(id)'));
      expect(await push(zeppelin(), path, mine, true)).toBe('write text');
    });

    test('with whole paragraphs is told, and pulled', async () => {
      const path = '/sync/paragraphs';
      const { id, ids } = await made(path);
      const config = { title: true };
      await addParagraph(zeppelin(), id, { text: '%flink.ssql\nSHOW TABLES;', title: 'Mine', index: 1, config });
      await deleteParagraph(zeppelin(), id, ids[0]);
      expect(await push(zeppelin(), path, FILE)).toBe('refused: added,deleted');
      const pulled = await pull(zeppelin(), path, FILE);
      expect(pulled).toBe(fileWith('-- hangar: paragraph Mine\n%flink.ssql\nSHOW TABLES;', TABLES, LOOK));
      expect(await push(zeppelin(), path, pulled)).toBe('write');
      expect(await push(zeppelin(), path, pulled)).toBe('nothing');
    });

    test('with the order stays while the file says nothing of it, and is pulled', async () => {
      const path = '/sync/order';
      const { id, ids } = await made(path);
      await moveParagraph(zeppelin(), id, ids[2], 0);
      const file = FILE.replace('COUNT(*)', 'COUNT(id)');
      expect(await push(zeppelin(), path, file)).toBe('write text');
      expect(await push(zeppelin(), path, file)).toBe('nothing');
      expect(await idsAt(path)).toEqual([ids[2], ids[0], ids[1]]);
      const pulled = await pull(zeppelin(), path, file);
      expect(pulled).toBe(fileWith(LOOK.replace('COUNT(*)', 'COUNT(id)'), INTRO, TABLES));
      expect(await push(zeppelin(), path, pulled)).toBe('nothing');
    });

    test('with settings stays, and the file has the last word on its own', async () => {
      const path = '/sync/settings';
      const { id, ids } = await made(path);
      await setConfig(zeppelin(), id, ids[2], { colWidth: 6, editorHide: true });
      expect(await push(zeppelin(), path, FILE)).toBe('nothing');
      const file = FILE.replace(LOOK, `-- hangar: paragraph\n-- hangar: settings {"colWidth": 4}\n${LOOK}`);
      expect(await push(zeppelin(), path, file)).toBe('write settings');
      expect((await noteAt(path)).paragraphs[2].config).toMatchObject({ colWidth: 4, editorHide: true });
      expect(await pull(zeppelin(), path, file)).toBe(
        file.replace('{"colWidth": 4}', '{"editorHide":true,"colWidth":4}'),
      );
    });

    test('to a note that was never pushed is asked about first', async () => {
      const path = '/sync/never pushed';
      const { id } = await made(path, INTRO);
      for (const { id: one } of (await noteAt(path)).paragraphs) await setConfig(zeppelin(), id, one, { hangar: 0 });
      expect(await push(zeppelin(), path, INTRO)).toBe('write');
      await setConfig(zeppelin(), id, (await idsAt(path))[0], { hangar: 0 });
      expect(await push(zeppelin(), path, INTRO.replace('Rides', 'Riders'))).toBe('refused: edited');
      expect((await planned(zeppelin(), path, FILE)).conflicts).toEqual([]);
    });
  });
}
