import type { Diagnostic, Fixed } from '../../index.ts';
import { LineIndex } from '../../text/lines.ts';
import { visible } from './visible.ts';

/** Where something is: in a note of Zeppelin's by paragraph, as no line of the file tells it, else by line and column. */
export function placeName(path: string, { start, paragraph }: Pick<Diagnostic | Fixed, 'start' | 'paragraph'>): string {
  const place = `${start.line}:${start.column}`;
  return paragraph && isZpln(path)
    ? `${visible(path)}, ${paragraphName(paragraph)}, ${place}`
    : `${visible(path)}:${place}`;
}

/** A paragraph as people call it. */
export function paragraphName({ index, title }: NonNullable<Diagnostic['paragraph']>): string {
  return `paragraph ${index + 1}${title === undefined ? '' : ` "${visible(title)}"`}`;
}

/** Whether the file is one of Zeppelin's, whose lines are not those that people see. */
export function isZpln(path: string): boolean {
  return path.endsWith('.zpln');
}

/** Findings of a text with line and column of the file, for programs that open it there. */
export function inFile(path: string, text: string, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  if (!isZpln(path) || diagnostics.length === 0) return diagnostics;
  const lines = new LineIndex(text);
  return diagnostics.map((one) => ({
    ...one,
    start: lines.positionAt(one.start.offset),
    end: lines.positionAt(one.end.offset),
  }));
}
