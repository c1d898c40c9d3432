import type { FixResult } from '../../index.ts';
import { applyEdits } from '../../text/edits.ts';
import type { Change } from './difference.ts';
import { difference } from './difference.ts';
import type { Paint } from './paint.ts';
import { visible } from './visible.ts';

const CONTEXT = 3;

export interface DiffOptions {
  readonly paint: Paint;
  /** People look at it, so control characters are made visible; else programs may apply it. */
  readonly forPeople: boolean;
}

/** What edits do to a text, as `diff -u` writes it and `patch` and `git apply` read it; nothing if they do nothing. */
export function unifiedDiff(path: string, text: string, edits: FixResult['edits'], options: DiffOptions): string {
  const lines = linesOf(text);
  const hunks = hunksOf(joined(changesOf(text, lines, edits)));
  if (hunks.length === 0) return '';
  const { paint } = options;
  const [from, to] = /^(?:\/|\.\.|<)/.test(path) ? [path, path] : [`a/${path}`, `b/${path}`];
  let shift = 0;
  const printed = hunks.map((hunk) => {
    const whole = hunkText(hunk, lines, shift, options);
    shift += hunk.reduce((sum, { removed, added }) => sum + added.length - removed.length, 0);
    return whole;
  });
  return `${paint('bold', `--- ${visible(from)}`)}\n${paint('bold', `+++ ${visible(to)}`)}\n${printed.join('')}`;
}

/** The lines with their ends, which for these programs are `\n` only. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function changesOf(text: string, lines: readonly string[], edits: FixResult['edits']): Change[] {
  const starts = [0];
  for (const line of lines) starts.push(starts[starts.length - 1] + line.length);
  /** The line that holds an offset; behind the last line end that is one more. */
  const lineOf = lineFinder(starts, text.endsWith('\n') || text === '' ? lines.length : lines.length - 1);
  const stretches: { first: number; last: number; edits: FixResult['edits'][number][] }[] = [];
  for (const edit of edits) {
    const [first, last] = [lineOf(edit.start.offset), lineOf(edit.end.offset)];
    const before = stretches.at(-1);
    if (before && first <= before.last) {
      before.edits.push(edit);
      before.last = Math.max(before.last, last);
    } else {
      stretches.push({ first, last, edits: [edit] });
    }
  }
  return stretches.flatMap((stretch) => {
    const start = starts[stretch.first];
    const old = lines.slice(stretch.first, stretch.last + 1);
    const relative = stretch.edits.map((edit) => ({
      text: edit.text,
      span: { start: edit.start.offset - start, end: edit.end.offset - start },
    }));
    const { at, removed, added } = difference(old, linesOf(applyEdits(old.join(''), relative)));
    return removed.length === 0 && added.length === 0 ? [] : [{ at: stretch.first + at, removed, added }];
  });
}

function lineFinder(starts: readonly number[], last: number): (offset: number) => number {
  return (offset) => {
    let low = 0;
    let high = last;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
}

/** Changes of lines that follow each other are one. */
function joined(changes: readonly Change[]): Change[] {
  const result: Change[] = [];
  for (const { at, removed, added } of changes) {
    const last = result.at(-1);
    if (last && last.at + last.removed.length === at) {
      result[result.length - 1] = {
        at: last.at,
        removed: [...last.removed, ...removed],
        added: [...last.added, ...added],
      };
    } else {
      result.push({ at, removed, added });
    }
  }
  return result;
}

/** Changes whose surroundings touch are shown together. */
function hunksOf(changes: readonly Change[]): Change[][] {
  const hunks: Change[][] = [];
  for (const change of changes) {
    const last = hunks.at(-1)?.at(-1);
    if (last && change.at - (last.at + last.removed.length) <= 2 * CONTEXT) hunks.at(-1)?.push(change);
    else hunks.push([change]);
  }
  return hunks;
}

function hunkText(
  changes: readonly Change[],
  lines: readonly string[],
  shift: number,
  { paint, forPeople }: DiffOptions,
): string {
  const first = Math.max(0, changes[0].at - CONTEXT);
  const rows: string[] = [];
  let removed = 0;
  let added = 0;
  let at = first;
  const put = (sign: '-' | '+' | ' ', whole: readonly string[]) => {
    for (const line of whole) {
      const hasEnd = line.endsWith('\n');
      const bare = hasEnd ? line.slice(0, -1) : line;
      const shown = `${sign}${forPeople ? visible(bare.replace(/\r$/, '')) : bare}`;
      rows.push(sign === ' ' ? shown : paint(sign === '-' ? 'removed' : 'added', shown));
      if (!hasEnd) rows.push('\\ No newline at end of file');
    }
    if (sign !== '+') removed += whole.length;
    if (sign !== '-') added += whole.length;
  };
  for (const change of changes) {
    put(' ', lines.slice(at, change.at));
    put('-', change.removed);
    put('+', change.added);
    at = change.at + change.removed.length;
  }
  put(' ', lines.slice(at, at + CONTEXT));
  const head = `@@ -${range(first, removed)} +${range(first + shift, added)} @@`;
  return [paint('info', head), ...rows].map((row) => `${row}\n`).join('');
}

/** First line from 1, and how many; of none, the line behind which they would stand. */
function range(first: number, count: number): string {
  return `${count === 0 ? first : first + 1}${count === 1 ? '' : `,${count}`}`;
}
