import type { Diagnostic } from '../findings/diagnostic.ts';
import type { Finding } from '../findings/finding.ts';
import { LineIndex } from '../text/lines.ts';
import type { Position } from '../text/span.ts';
import type { Allowed } from './allow.ts';
import { interpreterLineAt } from './interpreter-line.ts';
import { JsonText } from './json-text.ts';
import type { JudgedParagraph } from './judge.ts';
import type { ZplnParagraph } from './zpln-file.ts';
import { readZplnFile } from './zpln-file.ts';

/** Whether a path is that of a file as Zeppelin exports it. */
export function isZpln(path: string | undefined): boolean {
  return path?.endsWith('.zpln') ?? false;
}

interface PlacedParagraph extends ZplnParagraph {
  /** Where its text begins in that of all. */
  readonly start: number;
  readonly lines: () => LineIndex;
}

/**
 * The texts of the paragraphs of a `.zpln` file as one text, and the way back: each place has the offset that it has in
 * the file, and line and column in the text of its paragraph, which is what people see.
 */
export class ZplnText {
  /** The texts, each on its own lines. */
  readonly text: string;
  readonly #paragraphs: readonly PlacedParagraph[];
  readonly #isForeign: boolean;

  private constructor(paragraphs: readonly PlacedParagraph[], isForeign: boolean) {
    this.#paragraphs = paragraphs;
    this.#isForeign = isForeign;
    this.text = paragraphs.map(({ text }) => text.value).join('\n');
  }

  /** Reads a file, or tells why it cannot be read. */
  static read(file: string): { readonly zpln?: ZplnText; readonly problem?: Finding } {
    const { note, problem } = readZplnFile(file);
    if (!note) return problem ? { problem } : {};
    let start = 0;
    const placed = note.paragraphs.map((paragraph): PlacedParagraph => {
      let lines: LineIndex | undefined;
      const one = { ...paragraph, start, lines: () => (lines ??= new LineIndex(paragraph.text.value)) };
      start += paragraph.text.value.length + 1;
      return one;
    });
    return { zpln: new ZplnText(placed, note.isForeign) };
  }

  /** The texts of the paragraphs, in order. */
  get texts(): readonly string[] {
    return this.#paragraphs.map(({ text }) => text.value);
  }

  /** The paragraphs of the text that there is when each has been filled in. */
  paragraphsOf(fill: (text: string) => string): JudgedParagraph[] {
    let start = 0;
    const filled = this.#paragraphs.map(({ text }) => fill(text.value));
    const whole = filled.join('\n');
    return filled.map((text, index) => {
      const end = start + text.length;
      const [blanks] = /^[ \t\r\n]*/.exec(text) ?? [''];
      // Zeppelin takes the first thing of a text for an interpreter if it is like one, whatever its name.
      const line = interpreterLineAt(whole.slice(0, end), start + blanks.length);
      const { title, isDisabled } = this.#paragraphs[index];
      const bodyStart = line?.end ?? start;
      const paragraph = {
        start,
        end,
        bodyStart,
        isDisabled,
        isForeign: this.#isForeign,
        ...(title !== undefined && { title }),
      };
      start = end + 1;
      return { ...paragraph, ...(line && { line }) };
    });
  }

  /** Findings in the text of all paragraphs, told as findings in the file. */
  original<One extends Diagnostic | Allowed>(diagnostics: readonly One[]): One[] {
    return diagnostics.map((one) => {
      const index = this.#indexAt(one.start.offset);
      const { fix, related } = one;
      return {
        ...one,
        ...this.#placed(one),
        paragraph: this.#nameOf(index),
        ...(related && {
          related: related.map((other) => {
            const its = this.#indexAt(other.start.offset);
            return { ...other, ...this.#placed(other), ...(its !== index && { paragraph: this.#nameOf(its) }) };
          }),
        }),
        ...(fix && {
          fix: { ...fix, edits: fix.edits.map((edit) => ({ ...this.#placed(edit), text: JsonText.write(edit.text) })) },
        }),
      };
    });
  }

  /** The place of an offset of the file; outside the texts it is the nearest in one. */
  positionAt(offset: number): Position {
    const index = this.#paragraphs.findLastIndex(({ text }) => text.start <= offset);
    const paragraph = this.#paragraphs[Math.max(0, index)];
    if (!paragraph) return { offset, line: 1, column: 1 };
    return { ...paragraph.lines().positionAt(paragraph.text.offsetIn(offset)), offset };
  }

  #indexAt(offset: number): number {
    let low = 0;
    let high = this.#paragraphs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#paragraphs[middle].start <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #nameOf(index: number): NonNullable<Diagnostic['paragraph']> {
    const { title } = this.#paragraphs[index];
    return { index, ...(title !== undefined && { title }) };
  }

  /** What ends where the next text begins ends with its own. */
  #placed({ start, end }: { start: Position; end: Position }): { start: Position; end: Position } {
    const paragraph = this.#paragraphs[this.#indexAt(start.offset)];
    const place = ({ offset }: Position) => {
      const inside = Math.min(offset - paragraph.start, paragraph.text.value.length);
      return { ...paragraph.lines().positionAt(inside), offset: paragraph.text.offsetOf(inside) };
    };
    return { start: place(start), end: place(end) };
  }
}
