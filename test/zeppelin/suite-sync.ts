import { describe, expect, test } from 'vitest';
import { findNote, renameNote } from '../../src/zeppelin/index.ts';
import type { Subject } from './suite.ts';
import { counted } from './support/counted.ts';
import { failure } from './support/failure.ts';
import { fileOf, push } from './support/note-file.ts';
import { FILE, fileWith, INTRO, LOOK, ridesIn, TABLES } from './support/rides.ts';

/** Pushing, and pushing again, as every Zeppelin has to bear it. */
export function syncSuite({ zeppelin, onDisk, restart }: Subject): void {
  const { noteAt, idsAt, made } = ridesIn(zeppelin);

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
