import type { Position } from './span.ts';

/**
 * Where the lines of one text begin. Built once per text, so that naming many places costs a binary search each and
 * not a scan each. Lines end at `\n`, `\r\n` or a lone `\r`, as Flink's own scanner counts them.
 */
export class LineIndex {
  readonly #text: string;
  readonly #starts: readonly number[];

  constructor(text: string) {
    this.#text = text;
    this.#starts = lineStarts(text);
  }

  /** How many lines the text has; an empty text has one. */
  get count(): number {
    return this.#starts.length;
  }

  /** Line and column of an offset; offsets outside the text are moved to its nearest end. */
  positionAt(offset: number): Position {
    const inside = Math.min(Math.max(offset, 0), this.#text.length);
    const line = this.#lineAt(inside);
    return { offset: inside, line: line + 1, column: inside - this.#starts[line] + 1 };
  }

  /** Offset of the first character of a line (from 1). */
  startOf(line: number): number {
    return this.#starts[line - 1] ?? this.#text.length;
  }

  /** The text of a line (from 1) without its line end. */
  textOf(line: number): string {
    const end = line < this.#starts.length ? this.#starts[line] : this.#text.length;
    return this.#text.slice(this.startOf(line), end).replace(/\r?\n$|\r$/, '');
  }

  #lineAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** Where the line that holds an offset ends, in front of its `\n`, `\r\n` or `\r`. */
export function endOfLine(text: string, from: number): number {
  const ends = /[\r\n]/g;
  ends.lastIndex = from;
  return ends.test(text) ? ends.lastIndex - 1 : text.length;
}

function lineStarts(text: string): number[] {
  const starts = [0];
  const ends = /\r\n|\n|\r/g;
  while (ends.test(text)) starts.push(ends.lastIndex);
  return starts;
}
