import { check } from '../../src/index.ts';
import type { Target } from '../../src/sql/target.ts';
import type { Statement } from './records.ts';

/** Where a tool says that a text is wrong: offsets of its reports, in text order; none where it says nothing. */
export type Judge = (statement: Statement, target: Target) => number[];

/** hangar: what only advises, or belongs to a later phase than the parser, is no refusal. The path keeps a text from being a note. */
export const hangar: Judge = ({ text }, target) =>
  check(text, { target, path: 'x.sql' })
    .diagnostics.filter(({ phase, severity }) => phase === 'syntax' && severity === 'error')
    .map(({ start }) => start.offset);

/** Flink itself, as its labels tell: it stops at the first mistake. It is what every tool's places are measured against. */
export const flink: Judge = ({ text, labels }, target) => {
  const label = labels[target];
  return label === undefined || label === 'ok' ? [] : [offsetOf(text, label.line, label.column)];
};

/** JavaCC ends a line at LF, CR LF or a lone CR and counts a tab as one column. A refusal without place is one at the start. */
function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let current = 1; current < line; current++) {
    const end = /\r\n|\r|\n/g;
    end.lastIndex = start;
    if (end.exec(text) === null) return text.length;
    start = end.lastIndex;
  }
  return start + Math.max(0, column - 1);
}
