import type { Diagnostic } from '../findings/diagnostic.ts';
import { LineIndex } from '../text/lines.ts';
import type { Position } from '../text/span.ts';
import type { Allowed } from './allow.ts';
import type { Note } from './note.ts';

/**
 * What is written where a note has `<NAME>` or `${name}`, by name. What Zeppelin would take for a form of that name, such
 * as `${name=default}`, is filled in, too, so that nobody is asked. Of what is known only when the note runs, `like` has the shape:
 * it stands there so that the rest can be judged, and nothing is said of it itself.
 */
export type Variables = Readonly<Record<string, string | { readonly like: string }>>;

/** A placeholder and what stands in its place. */
interface Filling {
  /** In the text as it is. */
  readonly start: number;
  readonly end: number;
  /** In the filled text. */
  readonly from: number;
  readonly to: number;
  readonly value: string;
  readonly isKnown: boolean;
}

const PLACEHOLDER = /<([A-Za-z_][\w-]*)>|\$?\$\{(?:[a-z]+:)?([A-Za-z_][\w-]*)(?:[(=][^{}\r\n]*)?\}/g;

/** A note with its variables filled in, as it is pushed. What is known only when it runs is filled in by its like. */
export function fillNote(note: Note, variables: Variables): Note {
  const paragraphs = note.paragraphs.map((one) => ({
    ...one,
    text: FilledText.of(one.text, variables)?.text ?? one.text,
  }));
  return { ...note, paragraphs };
}

/** A text with its placeholders filled, and the way back to the places of the text as it is. */
export class FilledText {
  /** With the values. */
  readonly text: string;
  readonly #original: string;
  readonly #fillings: readonly Filling[];
  readonly #lines: LineIndex;

  private constructor(original: string, fillings: readonly Filling[]) {
    this.#original = original;
    this.#fillings = fillings;
    this.#lines = new LineIndex(original);
    let text = '';
    let done = 0;
    for (const { start, end, value } of fillings) {
      text += original.slice(done, start) + value;
      done = end;
    }
    this.text = text + original.slice(done);
  }

  /** `undefined` where the text has none of the placeholders. */
  static of(text: string, variables: Variables): FilledText | undefined {
    const fillings: Filling[] = [];
    let shift = 0;
    for (const { 0: whole, 1: inAngles, 2: inBraces, index: start } of text.matchAll(PLACEHOLDER)) {
      const name = inAngles ?? inBraces;
      if (!Object.hasOwn(variables, name)) continue;
      const given = variables[name];
      const isKnown = typeof given === 'string';
      const value = isKnown ? given : given.like;
      const from = start + shift;
      fillings.push({ start, end: start + whole.length, from, to: from + value.length, value, isKnown });
      shift += value.length - whole.length;
    }
    return fillings.length === 0 ? undefined : new FilledText(text, fillings);
  }

  /** The findings at the places of the text as it is, without those about what is not known. */
  original<One extends Diagnostic | Allowed>(diagnostics: readonly One[]): One[] {
    return diagnostics.flatMap((one) => {
      const touched = this.#touched(one.start.offset, one.end.offset);
      return touched.some(({ isKnown }) => !isKnown) ? [] : [this.#moved(one)];
    });
  }

  #moved<One extends Diagnostic>(one: One): One {
    const { fix, ...rest } = one;
    const edits = fix?.edits.map((edit) => this.#edit(edit));
    const isWhole = edits?.every((edit) => edit !== undefined) ?? false;
    return {
      ...(rest as One),
      ...this.#placed(one),
      ...(one.related && { related: one.related.map((other) => ({ ...other, ...this.#placed(other) })) }),
      // What is written over a part of a value cannot be written into the text that has the name of it.
      ...(fix && edits && isWhole && { fix: { ...fix, edits } }),
    };
  }

  #placed({ start, end }: { start: Position; end: Position }): { start: Position; end: Position } {
    const from = this.#before(start.offset, 'start');
    const to = Math.max(from, this.#before(end.offset, 'end'));
    return { start: this.#lines.positionAt(from), end: this.#lines.positionAt(to) };
  }

  /** The edit with placeholders where the value would be written again; `undefined` where that cannot be told. */
  #edit(edit: { start: Position; end: Position; text: string }): typeof edit | undefined {
    const { start, end } = edit;
    const touched = this.#touched(start.offset, end.offset);
    const placed = this.#placed(edit);
    if (!this.#cutsNone(start, end)) return undefined;
    if (touched.length === 0 || edit.text === '') return { ...edit, ...placed };
    let { text } = edit;
    let from = 0;
    for (const filling of touched) {
      const at = filling.value === '' ? -1 : text.indexOf(filling.value, from);
      if (at < 0) return this.#isJust(touched, placed) ? { ...edit, ...placed } : undefined;
      const name = this.#original.slice(filling.start, filling.end);
      text = text.slice(0, at) + name + text.slice(at + filling.value.length);
      from = at + name.length;
    }
    return { text, ...placed };
  }

  /** Whether nothing but one placeholder, and quotes around it, stands at a place. */
  #isJust(touched: readonly Filling[], { start, end }: { start: Position; end: Position }): boolean {
    const written = this.#original.slice(start.offset, end.offset);
    return touched.length === 1 && /^(['"`]?)(?:<[^<>]*>|\$?\$\{[^{}]*\})\1$/.test(written);
  }

  /** Whether both ends of a stretch of the filled text stand outside the values. */
  #cutsNone(start: Position, end: Position): boolean {
    return ![start, end].some(({ offset }) => {
      const next = this.#fillings[this.#indexAt(offset)];
      return next !== undefined && offset > next.from && offset < next.to;
    });
  }

  /** The values of which a stretch of the filled text has more than an end. */
  #touched(start: number, end: number): Filling[] {
    const touched: Filling[] = [];
    for (let at = this.#indexAt(start); at < this.#fillings.length && this.#fillings[at].from < end; at++) {
      if (start < this.#fillings[at].to) touched.push(this.#fillings[at]);
    }
    return touched;
  }

  /** Where a place of the filled text is in the text as it is; inside a value it is an end of its placeholder. */
  #before(offset: number, side: 'start' | 'end'): number {
    const index = this.#indexAt(offset);
    const next = this.#fillings[index];
    if (next && offset > next.from && offset < next.to) return next[side];
    // What begins beside an empty value stands behind its placeholder, what ends there in front of it.
    const isPassed = ({ from, to }: Filling) => to === offset && (from < offset || side === 'start');
    let behind = index;
    while (behind < this.#fillings.length && isPassed(this.#fillings[behind])) behind++;
    const last = this.#fillings[behind - 1];
    return last ? offset + last.end - last.to : offset;
  }

  /** Of the first value that ends at an offset of the filled text or behind it. */
  #indexAt(offset: number): number {
    let low = 0;
    let high = this.#fillings.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#fillings[middle].to < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
