import { describe, expect, test } from 'vitest';
import {
  addParagraph,
  deleteParagraph,
  findNote,
  getNote,
  moveParagraph,
  renameNote,
  setConfig,
  updateParagraph,
} from '../../src/zeppelin/index.ts';
import type { Subject } from './suite.ts';
import { counted } from './support/counted.ts';
import { failure } from './support/failure.ts';
import { fileOf, planned, pull, push } from './support/note-file.ts';

const INTRO = '%md\n# Rides\n\nWhat is seen of them: <b> & "zwölf".';
const TABLES = `-- hangar: paragraph Tables
%flink.ssql
-- The source.
CREATE TEMPORARY TABLE rides (id INT, status STRING)
WITH ('connector' = 'datagen', 'rows-per-second' = '1');`;
const LOOK = '%flink.ssql(type=update)\nSELECT status, COUNT(*) AS n\nFROM rides\nGROUP BY status;';
const fileWith = (...paragraphs: readonly string[]) => `${paragraphs.join('\n\n')}\n`;
const FILE = fileWith(INTRO, TABLES, LOOK);

/** Pushing, pulling and pushing again, as every Zeppelin has to bear it. */
export function syncSuite({ zeppelin, onDisk, restart }: Subject): void {
  const noteAt = async (path: string) => {
    const entry = await findNote(zeppelin(), path);
    if (!entry) throw new Error(`There is no note ${path}.`);
    return getNote(zeppelin(), entry.id);
  };
  const idsAt = async (path: string) => (await noteAt(path)).paragraphs.map(({ id }) => id);
  /** A note that was pushed, its id and those of its paragraphs. */
  const made = async (path: string, text = FILE) => {
    expect(await push(zeppelin(), path, text)).toBe('made');
    const { id, paragraphs } = await noteAt(path);
    return { id, ids: paragraphs.map((one) => one.id) };
  };
  /** What somebody does in a browser: all of what Zeppelin's page does can be done so. */
  const write = async (note: string, id: string, change: (text: string) => string) => {
    const one = (await getNote(zeppelin(), note)).paragraphs.find((other) => other.id === id);
    await updateParagraph(zeppelin(), note, id, { text: change(one?.text ?? ''), title: one?.title ?? '' });
  };

  describe('push', () => {
    test('makes a note in folders, in one call, and saves it', async () => {
      const { zeppelin: session, taken } = counted(zeppelin());
      expect(await push(session, '/sync/new/rides', FILE)).toBe('made');
      expect(taken()).toEqual(['GET /notebook', 'GET /notebook', 'POST /notebook/import', 'GET /notebook/ID']);
      const { id, path, paragraphs } = await noteAt('/sync/new/rides');
      expect([path, paragraphs.map(({ title, text }) => [title ?? '', text])]).toEqual([
        '/sync/new/rides',
        fileOf(FILE).filled.paragraphs.map(({ title, text }) => [title ?? '', text]),
      ]);
      expect(paragraphs[1].config).toMatchObject({ title: true });
      if (onDisk) expect(onDisk(id)).toEqual(paragraphs.map(({ text }) => text));
      expect(await push(session, '/sync/new/rides', FILE)).toBe('nothing');
      expect(taken()).toEqual(['GET /notebook', 'GET /notebook/ID']);
    });

    test('changes in place what the file has changed, with the fewest calls, and ids stay', async () => {
      const path = '/sync/in place';
      const { ids } = await made(path);
      const { zeppelin: session, taken } = counted(zeppelin());
      const look = LOOK.replace('COUNT(*)', 'COUNT(id)');
      const steps = async (text: string) => {
        const done = await push(session, path, text);
        const calls = taken().slice(2, -1);
        expect(await push(session, path, text)).toBe('nothing');
        taken();
        return [done, ...calls];
      };
      const [paragraph, config] = ['PUT /notebook/ID/paragraph/ID', 'PUT /notebook/ID/paragraph/ID/config'];
      expect(await steps(fileWith(INTRO, TABLES, look))).toEqual(['write text', paragraph, config]);
      const titled = TABLES.replace('Tables', 'The tables');
      expect(await steps(fileWith(INTRO, titled, look))).toEqual(['write title', paragraph, config]);
      const set = titled.replace('tables\n', 'tables\n-- hangar: settings {"enabled": false, "colWidth": 6}\n');
      expect(await steps(fileWith(INTRO, set, look))).toEqual(['write settings', config]);
      expect((await noteAt(path)).paragraphs[1].config).toMatchObject({ enabled: false, colWidth: 6, title: true });
      expect(await steps(fileWith(INTRO, titled, look))).toEqual(['write settings', config]);
      expect((await noteAt(path)).paragraphs[1].config).toMatchObject({ enabled: true, colWidth: 12, title: true });
      const move = 'POST /notebook/ID/paragraph/ID/move/0';
      expect(await steps(fileWith(look, INTRO, titled))).toEqual(['move', move, config]);
      expect(await idsAt(path)).toEqual([ids[2], ids[0], ids[1]]);
      const more = fileWith(look, '%md\nIn between.', INTRO, titled);
      expect(await steps(more)).toEqual(['add', 'POST /notebook/ID/paragraph', config]);
      const gone = await steps(fileWith(look, INTRO, titled));
      expect(gone).toEqual(['delete', paragraph.replace('PUT', 'GET'), paragraph.replace('PUT', 'DELETE'), config]);
      expect(await idsAt(path)).toEqual([ids[2], ids[0], ids[1]]);
      expect(await steps(fileWith(look, INTRO, TABLES.replace(/.*Tables\n/, '')))).toEqual([
        ...['write title', paragraph, config],
      ]);
      expect((await noteAt(path)).paragraphs[2].title ?? '').toBe('');
    });

    test('does everything at once', async () => {
      const path = '/sync/at once';
      const { ids } = await made(path);
      const file = fileWith(LOOK.replace('n\n', 'rides\n'), '%md\nNew.', INTRO);
      expect(await push(zeppelin(), path, file)).toBe('delete, move, add, write text');
      const { paragraphs } = await noteAt(path);
      expect(paragraphs.map(({ text }) => text)).toEqual(fileOf(file).filled.paragraphs.map(({ text }) => text));
      expect([paragraphs[0].id, paragraphs[2].id]).toEqual([ids[2], ids[0]]);
      expect(await push(zeppelin(), path, file)).toBe('nothing');
      expect(await push(zeppelin(), path, '')).toBe('delete, delete, delete');
      expect(await push(zeppelin(), path, FILE)).toBe('add, add, add');
      expect(await push(zeppelin(), path, FILE)).toBe('nothing');
    });

    test('sends nothing that Zeppelin would refuse when it has written it', async () => {
      const [path, bad] = ['/sync/unclosed', fileWith(INTRO, '%flink.ssql(type=update\nSELECT 1;')];
      expect(await failure(push(zeppelin(), path, bad))).toBe(
        'refused: Could not push the note "/sync/unclosed": Zeppelin cannot read the first line of "SELECT 1;". | "hangar check" says what is wrong with it. Nothing of the note was pushed.',
      );
      expect(await findNote(zeppelin(), path)).toBe(undefined);
      await made(path);
      expect(await failure(push(zeppelin(), path, bad))).toMatch(/^refused: Could not push/);
      expect(await push(zeppelin(), path, FILE)).toBe('nothing');
      // Here Zeppelin finds a bracket two lines below, and is content.
      expect(await push(zeppelin(), path, `${FILE}\n%flink.ssql(type=update\nSELECT COUNT(*);`)).toBe('add');
    });

    test('says what is pushed where Zeppelin refuses a text all the same', async () => {
      const path = '/sync/refused';
      await made(path);
      const odd = '%flink.ssql(type="upd)ate\nSELECT 1;';
      const said = await failure(push(zeppelin(), path, fileWith(INTRO, TABLES, odd, LOOK)));
      expect(said).toMatch(
        /^refused, effect done: The note "\/sync\/refused" is as in the file, but it is not noted .* first line/,
      );
      expect(await push(zeppelin(), path, FILE, true)).toMatch(/delete/);
      expect(await push(zeppelin(), path, FILE)).toBe('nothing');
    });

    test('takes a large note, and another text for it', async () => {
      const path = '/sync/large';
      const large = (sign: string) => fileWith(INTRO, `%md\n${`${sign.repeat(1023)}\n`.repeat(1536)}.`);
      await made(path, large('a'));
      expect(await push(zeppelin(), path, large('b'))).toBe('write text');
      expect(await push(zeppelin(), path, large('b'))).toBe('nothing');
    });

    test('finds a note that was renamed under its new path only', async () => {
      const { id } = await made('/sync/old name');
      await renameNote(zeppelin(), id, '/sync/folder/new name');
      expect(await push(zeppelin(), '/sync/folder/new name', FILE)).toBe('nothing');
      expect(await push(zeppelin(), '/sync/old name', FILE)).toBe('made');
    });

    test('keeps what it has written over a reload and a restart of the server', async () => {
      const path = '/sync/kept';
      const { id } = await made(path);
      const file = fileWith(INTRO, TABLES, LOOK.replace('n\n', 'm\n'), '%md\nLast.');
      await push(zeppelin(), path, file);
      await zeppelin().call({ doing: 'read', what: 'it', method: 'GET', path: `/notebook/${id}?reload=true` });
      expect(await push(zeppelin(), path, file)).toBe('nothing');
      if (onDisk) expect(onDisk(id)).toHaveLength(4);
      if (restart) await restart();
      expect(await push(zeppelin(), path, file)).toBe('nothing');
    });
  });

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

  describe('two at once', () => {
    const path = '/sync/two at once';
    let count = 0;
    const both = (one: string, other: string) => {
      const attempts = [one, other].map((text) => failure(push(zeppelin(), path, text)));
      return Promise.all(attempts);
    };
    const texts = async () => (await noteAt(path)).paragraphs.map(({ text }) => text ?? '');

    test('make one note, and the other is told', async () => {
      const said = (await both(FILE, FILE)).sort();
      expect(said[1]).toBe('no failure');
      expect(said[0]).toMatch(/^exists: .*meanwhile\. \| Push again|^no failure$/);
    });

    test.each(['the same', 'another'])('with %s content leave nothing doubled without a word', async (which) => {
      count++;
      const more = (text: string) => `${FILE}\n%md\nAdded ${count}.\n\n%md\nAnd ${text}.`;
      const files = which === 'the same' ? [more('x'), more('x')] : [more('x'), more('y')];
      const said = await both(files[0], files[1]);
      const now = await texts();
      const isDoubled = new Set(now).size < now.length;
      if (isDoubled) expect(said.some((one) => one !== 'no failure')).toBe(true);
      expect(said.filter((one) => !/^no failure$|was pushed and is not|pushed in part|Nothing of/.test(one))).toEqual(
        [],
      );
      for (let times = 0; times < 2; times++) await push(zeppelin(), path, files[0], true);
      expect(await texts()).toEqual(fileOf(files[0]).filled.paragraphs.map(({ text }) => text));
    });
  });
}
