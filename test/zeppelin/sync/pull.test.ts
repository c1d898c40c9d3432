import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Note, NoteParagraph } from '../../../src/note/note.ts';
import { readNote } from '../../../src/note/read-note.ts';
import { writeNote } from '../../../src/note/write-note.ts';
import { pulledText } from '../../../src/zeppelin/sync/file-text.ts';
import { planPull } from '../../../src/zeppelin/sync/pull.ts';
import { planPush } from '../../../src/zeppelin/sync/push-plan.ts';
import { after, edited, edits, inBrowser, paragraphs, pushed, remoteOf } from './draw.ts';

const same = (one: NoteParagraph) => one;
const noteOf = (list: readonly NoteParagraph[]): Note => ({ preamble: '', paragraphs: list });
const unfilled = (list: readonly NoteParagraph[]) => ({ note: noteOf(list), filled: noteOf(list) });
const said = (list: readonly NoteParagraph[]) => list.map(({ title, text }) => [title, text]);
// Of paragraphs with the same text nobody knows which is which.
const isDistinct = (list: readonly NoteParagraph[]) => new Set(list.map(({ text }) => text)).size === list.length;
const staying = ({ steps }: ReturnType<typeof planPull>) =>
  steps.filter(({ kind }) => kind !== 'removed').map(({ paragraph }) => paragraph);

test('what was done in the browser alone is in the file afterwards', () => {
  fc.assert(
    fc.property(paragraphs, edits, (list, theirs) => {
      const before = pushed(list);
      const remote = remoteOf(edited(before.paragraphs, theirs, inBrowser));
      const pull = planPull(unfilled(list), remote);
      fc.pre(isDistinct(list) && isDistinct(remote.paragraphs));
      // Where the paragraph is gone that tells what was pushed, nobody knows who has written what stands there now.
      if (remote.order.length > 0) expect(pull.collisions.filter(({ remote: { stamp } }) => stamp)).toEqual([]);
      if (pull.collisions.length > 0 || remote.order.length === 0) return;
      expect(said(staying(pull)).map(String).sort()).toEqual(said(remote.paragraphs).map(String).sort());
    }),
  );
});

test('what was done in the file alone stays as it is', () => {
  fc.assert(
    fc.property(paragraphs, edits, (list, mine) => {
      const file = edited(list, mine, same);
      const pull = planPull(unfilled(file), pushed(list));
      expect(pull.collisions).toEqual([]);
      expect(said(staying(pull))).toEqual(said(file));
    }),
  );
});

test('a push after a pull has nothing to ask, and then both sides are the same', () => {
  fc.assert(
    fc.property(paragraphs, edits, edits, (list, mine, theirs) => {
      const before = pushed(list);
      const remote = remoteOf(edited(before.paragraphs, theirs, inBrowser));
      fc.pre([list, remote.paragraphs, edited(list, mine, same)].every(isDistinct));
      const pull = planPull(unfilled(edited(list, mine, same)), remote, 'browser');
      const file = staying(pull);
      const plan = planPush(file, remote);
      const undone = plan.conflicts.filter(({ kind }) => kind === 'added' || kind === 'edited-and-left-file');
      expect(undone).toEqual([]);
      const now = after(remote, plan.steps);
      const texts = (all: readonly NoteParagraph[]) => all.map(({ text }) => text).sort();
      expect(texts(now.paragraphs)).toEqual(texts(file));
    }),
  );
});

test('the file reads as what was pulled, and what was kept in it stands as it stood', () => {
  fc.assert(
    fc.property(paragraphs, edits, fc.constantFrom('\n', '\r\n'), (list, theirs, lineEnd) => {
      const before = pushed(list);
      const remote = remoteOf(edited(before.paragraphs, theirs, inBrowser));
      const text = writeNote(noteOf(list), { lineEnd: lineEnd as '\n' });
      const note = readNote(text);
      const pull = planPull({ note, filled: note }, remote);
      const pulled = pulledText(text, note, pull.steps);
      expect(said(readNote(pulled).paragraphs)).toEqual(said(staying(pull)));
      if (theirs.length === 0) expect(pulled).toBe(text);
      if (lineEnd === '\r\n') expect(pulled.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    }),
  );
});

describe('lines', () => {
  const file = "%flink.ssql\nCREATE TABLE t (a INT)\nWITH ('aws.region' = '<REGION>');\nSELECT a FROM t;";
  const fill = (text: string) => text.replaceAll('<REGION>', 'eu-west-1');
  const paragraph = (text: string): NoteParagraph => ({ text, settings: {} });
  const pulled = (mine: string, theirs: string, take?: 'file' | 'browser') => {
    const before = pushed([paragraph(fill(file))]);
    const remote = remoteOf([{ ...before.paragraphs[0], text: theirs }]);
    const both = { note: noteOf([paragraph(mine)]), filled: noteOf([paragraph(fill(mine))]) };
    const { steps, collisions } = planPull(both, remote, take);
    return collisions.length > 0 ? 'collision' : steps.map((one) => one.paragraph.text).join('\n---\n');
  };

  test('that nobody has changed keep what is filled in for them', () => {
    expect(pulled(file, fill(file).replace('SELECT a', 'SELECT *'))).toBe(file.replace('SELECT a', 'SELECT *'));
  });

  test('of both sides stand together where they are not the same ones', () => {
    const mine = file.replace('(a INT)', '(a BIGINT)');
    const theirs = fill(file).replace('SELECT a', 'SELECT *');
    expect(pulled(mine, theirs)).toBe(mine.replace('SELECT a', 'SELECT *'));
  });

  test('that both have changed otherwise are for somebody to choose from', () => {
    const mine = file.replace('SELECT a', 'SELECT 1');
    const theirs = fill(file).replace('SELECT a', 'SELECT *');
    expect(pulled(mine, theirs)).toBe('collision');
    expect(pulled(mine, theirs, 'file')).toBe(mine);
    expect(pulled(mine, theirs, 'browser')).toBe(file.replace('SELECT a', 'SELECT *'));
  });
});
