import type { Diagnostic } from '../../index.ts';
import { applyEdits } from '../../text/edits.ts';
import type { LineIndex } from '../../text/lines.ts';
import { endOfLine } from '../../text/lines.ts';
import type { Change } from './difference.ts';
import { difference } from './difference.ts';

type Fix = NonNullable<Diagnostic['fix']>;

/** A line that the fix takes away or adds, with its number before or after it. */
export interface ChangedLine {
  readonly sign: '-' | '+';
  readonly line: number;
  readonly text: string;
  /** Where the change begins in it. */
  readonly at: number;
}

/** The lines that a fix changes, as they are and as they would be; edits on neighbouring lines are shown together. */
export function fixPreview(text: string, lines: LineIndex, { edits }: Fix): ChangedLine[] {
  const inOrder = [...edits].sort((a, b) => a.start.offset - b.start.offset);
  const stretches: Fix['edits'][number][][] = [];
  for (const edit of inOrder) {
    const before = stretches.at(-1);
    if (before && edit.start.line <= (before.at(-1)?.end.line ?? 0) + 1) before.push(edit);
    else stretches.push([edit]);
  }
  let shift = 0;
  return stretches.flatMap((stretch) => {
    const first = stretch[0].start.line;
    const start = lines.startOf(first);
    const end = endOfLine(text, stretch.at(-1)?.end.offset ?? start);
    const old = text.slice(start, end);
    const relative = stretch.map((edit) => ({
      text: edit.text,
      span: { start: edit.start.offset - start, end: edit.end.offset - start },
    }));
    const before = old.split(LINE_END);
    const after = applyEdits(old, relative).split(LINE_END);
    const changed = changedLines(difference(before, after), first, first + shift);
    shift += after.length - before.length;
    return changed;
  });
}

const LINE_END = /\r\n|\n|\r/;

function changedLines({ at, removed, added }: Change, lineBefore: number, lineAfter: number): ChangedLine[] {
  const place = (i: number) => firstDifference(removed[i] ?? '', added[i] ?? '');
  return [
    ...removed.map((text, i): ChangedLine => ({ sign: '-', line: lineBefore + at + i, text, at: place(i) })),
    ...added.map((text, i): ChangedLine => ({ sign: '+', line: lineAfter + at + i, text, at: place(i) })),
  ];
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at++;
  return at;
}
