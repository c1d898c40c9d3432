/** A stretch of a generated text of which it is known what it is, so that a mistake can be made in it on purpose. */
export interface Mark<T = unknown> {
  readonly kind: string;
  start: number;
  end: number;
  readonly data: T;
}

/** A text that is written from front to back and remembers what stands where. */
export class MarkedText {
  text = '';
  readonly marks: Mark[] = [];

  write(...parts: readonly (string | (() => void))[]): void {
    for (const part of parts) {
      if (typeof part === 'string') this.text += part;
      else part();
    }
  }

  mark(kind: string, data: unknown, ...parts: readonly (string | (() => void))[]): void {
    const mark: Mark = { kind, start: this.text.length, end: 0, data };
    this.marks.push(mark);
    this.write(...parts);
    mark.end = this.text.length;
  }

  /** The parts with a separator between them, each written by `one`. */
  list<T>(items: readonly T[], separator: string, one: (item: T, index: number) => void): void {
    items.forEach((item, index) => {
      if (0 < index) this.text += separator;
      one(item, index);
    });
  }
}
