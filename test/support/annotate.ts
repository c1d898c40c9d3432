import type { Diagnostic } from '../../src/findings/diagnostic.ts';
import { toDiagnostic } from '../../src/findings/diagnostic.ts';
import type { Finding } from '../../src/findings/finding.ts';
import { LineIndex } from '../../src/text/lines.ts';

/** A line that `annotate` wrote. */
const NOTE = /^--(?: <\d )?[ \t]*(?:\^+ [a-z][a-z0-9-]*: |~+ ).*(?:\r\n|\n|\r|$)/gm;

/** The text without the notes that `annotate` wrote into it. */
export function strip(annotated: string): string {
  return annotated.replace(NOTE, '');
}

/**
 * Writes each finding under the SQL that it points at, and each place that belongs to one:
 *
 *     CREATE TABLE t (id INT WITH ('connector' = 'datagen');
 *     --             ~ The "(" is opened here.
 *     --                     ^^^^ unclosed-parenthesis: The column list is never closed.
 *
 * A mark that would have to stand in the first two columns tells its column: `-- <1 ^^^^ code: message`. What stands at
 * the very end of a text that ends with a line end is written as its last line. Annotating what `strip` leaves gives the
 * same text again, so that a file can be input and expectation in one.
 */
export function annotate(text: string, findings: readonly (Finding | Diagnostic)[]): string {
  const lines = new LineIndex(text);
  const notes = new Map<number, string[]>();
  const add = (line: number, note: string) => notes.set(line, [...(notes.get(line) ?? []), note]);
  for (const finding of findings) {
    const { start, end, code, message, related = [] } = 'span' in finding ? toDiagnostic(finding, lines) : finding;
    for (const place of related) {
      add(place.start.line, markOf(lines, place.start, place.end, '~') + place.message);
    }
    add(start.line, `${markOf(lines, start, end, '^')}${code}: ${message}`);
  }
  let result = '';
  for (let line = 1; line <= lines.count; line++) {
    const from = lines.startOf(line);
    const to = line < lines.count ? lines.startOf(line + 1) : text.length;
    const whole = text.slice(from, to);
    const here = (notes.get(line) ?? []).map((note) => `${note}\n`).join('');
    const isOpen = here !== '' && whole !== '' && line === lines.count;
    result += whole + (isOpen ? '\n' : '') + here;
  }
  return result;
}

type Place = Diagnostic['start'];

function markOf(lines: LineIndex, start: Place, end: Place, mark: string): string {
  const line = lines.textOf(start.line);
  const to = end.line === start.line ? end.column : line.length + 1;
  const marks = mark.repeat(Math.max(1, to - start.column));
  const before = line.slice(0, start.column - 1);
  if (before.length < 2 || before.slice(0, 2).includes('\t')) return `-- <${start.column} ${marks} `;
  return `--${before.slice(2).replace(/[^\t]/g, ' ')}${marks} `;
}
