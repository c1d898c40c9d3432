import { expect } from 'vitest';
import { findNote, getNote, updateParagraph } from '../../../src/zeppelin/index.ts';
import type { Subject } from '../suite.ts';
import { push } from './note-file.ts';

/** Three paragraphs to push: text, tables and a query. */
export const INTRO = '%md\n# Rides\n\nWhat is seen of them: <b> & "zwölf".';
export const TABLES = `-- hangar: paragraph Tables
%flink.ssql
-- The source.
CREATE TEMPORARY TABLE rides (id INT, status STRING)
WITH ('connector' = 'datagen', 'rows-per-second' = '1');`;
export const LOOK = '%flink.ssql(type=update)\nSELECT status, COUNT(*) AS n\nFROM rides\nGROUP BY status;';
/** A file of paragraphs. */
export const fileWith = (...paragraphs: readonly string[]) => `${paragraphs.join('\n\n')}\n`;
export const FILE = fileWith(INTRO, TABLES, LOOK);

/** What pushes that note and looks at it. */
export function ridesIn(zeppelin: Subject['zeppelin']) {
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
  return { noteAt, idsAt, made, write };
}
