import type { Span } from '../text/span.ts';

/** `${name=default}`, `${checkbox:name=…}` and their like; also `$${…}`, which belongs to the whole note. */
const FORM = /\$\{[^{}\r\n]*\}/g;

/**
 * Where a note has forms: Zeppelin writes their values into a paragraph before Flink sees it. What stands there then is
 * not known, so nothing can be said of a statement that has one.
 */
export class Forms {
  readonly #text: string;
  readonly #places: readonly number[];

  constructor(text: string) {
    this.#text = text;
    this.#places = text.includes('${') ? [...text.matchAll(FORM)].map(({ index }) => index) : [];
  }

  /** Whether the statement around a place has a form. A semicolon in a string may make it look shorter than it is. */
  inStatementOf({ start, end }: Span): boolean {
    if (this.#places.length === 0) return false;
    const from = this.#text.lastIndexOf(';', start - 1) + 1;
    const behind = this.#text.indexOf(';', end);
    const to = behind < 0 ? this.#text.length : behind;
    return this.#places.some((place) => place >= from && place < to);
  }
}
