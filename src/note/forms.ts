import type { Span } from '../text/span.ts';

/** `${name=default}`, `${checkbox:name=…}` and their like; also `$${…}`, which belongs to the whole note. */
const FORM = /\$\{[^{}\r\n]*\}/g;

/** A form, and the name by which Zeppelin asks for it. */
export interface Form {
  readonly span: Span;
  readonly form: string;
  readonly name: string;
}

const WHOLE_FORM = /\$?\$\{([^{}\r\n]*)\}/g;

/** The forms in a stretch of a text, in order. */
export function formsIn(text: string, from: number, to: number): Form[] {
  return [...text.slice(from, to).matchAll(WHOLE_FORM)].map(({ 0: form, 1: content, index }) => {
    // `type:name(shown as)=default,choices`, of which all but the name may be missing.
    const [named] = content.split('=', 1);
    const name = named
      .replace(/^[^:]*:/, '')
      .replace(/\(.*$/, '')
      .trim();
    return { span: { start: from + index, end: from + index + form.length }, form, name };
  });
}

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

  /**
   * Whether the statement around a place has a form; it ends where its paragraph does. A semicolon in a string may make
   * it look shorter than it is.
   */
  inStatementOf({ start, end }: Span, paragraph: Span): boolean {
    if (this.#places.length === 0) return false;
    const from = Math.max(this.#text.lastIndexOf(';', start - 1) + 1, paragraph.start);
    const behind = this.#text.indexOf(';', end);
    const to = behind < 0 ? paragraph.end : Math.min(behind, paragraph.end);
    return this.#places.some((place) => place >= from && place < to);
  }
}
