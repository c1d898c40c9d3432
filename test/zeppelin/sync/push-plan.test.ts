import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NoteParagraph } from '../../../src/note/note.ts';
import { isPushed, planPush } from '../../../src/zeppelin/sync/push-plan.ts';
import type { RemoteParagraph } from '../../../src/zeppelin/sync/sides.ts';
import { after, edited, edits, inBrowser, paragraphs, pushed, remoteOf } from './draw.ts';

const same = (one: NoteParagraph) => one;

test('after a push there is nothing to push', () => {
  fc.assert(
    fc.property(paragraphs, (list) => {
      expect(planPush(list, pushed(list))).toMatchObject({ steps: [], conflicts: [], running: [], undeletable: [] });
    }),
  );
});

test('a push makes the note what the file is, whatever was done with the file', () => {
  fc.assert(
    fc.property(paragraphs, edits, (list, done) => {
      const remote = pushed(list);
      const file = edited(list, done, same);
      const plan = planPush(file, remote);
      expect(plan.conflicts).toEqual([]);
      const now = after(remote, plan.steps);
      expect(now.paragraphs.map(({ title, text }) => [title, text])).toEqual(
        file.map(({ title, text }) => [title, text]),
      );
      expect(isPushed(planPush(file, now))).toBe(true);
    }),
  );
});

test('a push that is forced makes the note what the file is, whatever was done in the browser', () => {
  fc.assert(
    fc.property(paragraphs, edits, edits, (list, mine, theirs) => {
      const before = pushed(list);
      const remote = remoteOf(edited(before.paragraphs, theirs, inBrowser));
      const file = edited(list, mine, same);
      const now = after(remote, planPush(file, remote).steps);
      const texts = (all: readonly NoteParagraph[]) => all.map(({ text }) => text).sort();
      expect(texts(now.paragraphs)).toEqual(texts(file));
    }),
  );
});

test('what was written in the browser is never lost without a word', () => {
  fc.assert(
    fc.property(paragraphs, edits, edits, (list, mine, theirs) => {
      const before = pushed(list);
      const remote = remoteOf(edited(before.paragraphs, theirs, inBrowser));
      const file = edited(list, mine, same);
      const { steps, conflicts } = planPush(file, remote);
      const told = new Set(conflicts.flatMap((one) => ('remote' in one ? one.remote.id : [])));
      for (const step of steps) {
        if (step.kind === 'add' || step.kind === 'move' || told.has(step.id)) continue;
        const was = remote.paragraphs.find(({ id }) => id === step.id)!;
        // What is written over, or taken away, is as it was pushed, or the file has all that is new in it.
        const isKept = step.kind === 'write' && hasAll(step.paragraph.text, was);
        expect(isKept || was.stamp?.text === was.text).toBe(true);
      }
    }),
  );
});

/** Whether the lines that somebody has put into a pushed text are in another text, too. */
function hasAll(text: string, { text: now, stamp }: RemoteParagraph): boolean {
  const count = (all: string, line: string) => all.split('\n').filter((one) => one === line).length;
  return now.split('\n').every((line) => count(text, line) >= count(now, line) - count(stamp?.text ?? '', line));
}

describe('ids stay with their paragraphs', () => {
  const [a, b, c] = ['SELECT a', 'SELECT b', 'SELECT c'].map((line): NoteParagraph => {
    return { text: `%flink.ssql\n${line}\nFROM t;`, settings: {} };
  });
  const remote = pushed([a, b, c]);
  const shown = (file: readonly NoteParagraph[]) =>
    planPush(file, remote).steps.map((step) => [
      step.kind,
      'id' in step ? step.id.slice(-1) : undefined,
      'index' in step ? step.index : undefined,
      ...(step.kind === 'write' ? [step.changes.join()] : []),
    ]);
  const other = { ...b, text: '%flink.ssql\nINSERT INTO s SELECT * FROM u;' };

  test.for([
    ['a text that is another one', [a, other, c], [['write', '1', undefined, 'text']]],
    [
      'a line that is another one',
      [{ ...a, text: a.text.replace('a', 'x') }, b, c],
      [['write', '0', undefined, 'text']],
    ],
    ['a title', [a, { ...b, title: 'B' }, c], [['write', '1', undefined, 'title']]],
    ['the last one in front', [c, a, b], [['move', '2', 0]]],
    ['the first one last', [b, c, a], [['move', '0', 2]]],
    ['one that is new', [a, b, other, c], [['add', undefined, 2]]],
    ['one that left', [a, c], [['delete', '1', undefined]]],
    ['none of them', [a, b, c], []],
  ] as const)('%s', ([, file, steps]) => {
    expect(shown(file)).toEqual(steps);
  });
});
