import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { NoteParagraph } from '../../../src/note/note.ts';
import { writeNote } from '../../../src/note/write-note.ts';
import type { Site } from '../../../src/provision/index.ts';
import { presignedUrl } from '../../../src/provision/index.ts';
import {
  addParagraph,
  deleteParagraph,
  getNote,
  moveParagraph,
  openSession,
  studioDoor,
  updateParagraph,
} from '../../../src/zeppelin/index.ts';
import { studioCloud } from '../../local/support/studio.ts';
import { fileOf, pull, push, remoteOf } from '../support/note-file.ts';
import { edited, edits, paragraphs } from './draw.ts';

const { analytics } = await studioCloud();
const door = studioDoor('flink-analytics', async () => {
  // Nothing else of it is looked at.
  const site = { aws: { analytics } } as Site;
  return (await presignedUrl('flink-analytics', 'zeppelin', 3600, site)) ?? '';
});
const zeppelin = openSession(door, { signal: new AbortController().signal });

let count = 0;
const textOf = (list: readonly NoteParagraph[]) => writeNote({ preamble: '', paragraphs: list });
const said = (list: readonly NoteParagraph[]) => list.map(({ title, text }) => JSON.stringify([title, text]));
const remoteAt = async (path: string) => (await remoteOf(zeppelin, path))?.paragraphs ?? [];

// Of paragraphs with the same text nobody knows which is which.
const isDistinct = (list: readonly NoteParagraph[]) => new Set(list.map(({ text }) => text)).size === list.length;

/** Does in the browser what `edited` does with a list. */
async function inBrowser(path: string, done: Parameters<typeof edited>[1]): Promise<void> {
  const note = (await remoteOf(zeppelin, path))?.id ?? '';
  for (const { kind, at, to, paragraph, line } of done) {
    const now = (await getNote(zeppelin, note)).paragraphs;
    const one = now[at % Math.max(now.length, 1)];
    const title = one?.title ?? '';
    if (kind === 'add' || one === undefined)
      await addParagraph(zeppelin, note, { text: paragraph.text, title: '', index: at % (now.length + 1) });
    else if (kind === 'remove') await deleteParagraph(zeppelin, note, one.id);
    else if (kind === 'move') await moveParagraph(zeppelin, note, one.id, to % now.length);
    else if (kind === 'line') await updateParagraph(zeppelin, note, one.id, { text: `${one.text}\n${line}`, title });
    else await updateParagraph(zeppelin, note, one.id, { text: paragraph.text, title });
  }
}

test('whatever was done on both sides, a push makes the note what the file is, and then there is nothing to do', async () => {
  const property = fc.asyncProperty(paragraphs, edits, edits, async (list, mine, theirs) => {
    const path = `/converges/${++count}`;
    expect(await push(zeppelin, path, textOf(list))).toBe('made');
    await inBrowser(path, theirs);
    const file = textOf(edited(list, mine, (one) => one));
    await push(zeppelin, path, file, true);
    expect(said(await remoteAt(path)).sort()).toEqual(said(fileOf(file).note.paragraphs).sort());
    expect(await push(zeppelin, path, file)).toBe('nothing');
  });
  await fc.assert(property, { numRuns: 30 });
});

test('after a pull of what was done in the browser there is nothing to be asked, and then both sides stay as they are', async () => {
  const property = fc.asyncProperty(paragraphs, edits, edits, async (list, mine, theirs) => {
    const path = `/pulled/${++count}`;
    const ours = edited(list, mine, (one) => one);
    fc.pre(isDistinct(list) && isDistinct(ours));
    await push(zeppelin, path, textOf(list));
    await inBrowser(path, theirs);
    fc.pre(isDistinct(await remoteAt(path)));
    const file = await pull(zeppelin, path, textOf(ours), 'browser');
    await push(zeppelin, path, file, true);
    expect(await push(zeppelin, path, file)).toBe('nothing');
    expect(await pull(zeppelin, path, file)).toBe(file);
  });
  await fc.assert(property, { numRuns: 30 });
});
