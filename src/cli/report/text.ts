import type { Diagnostic, Position } from '../../index.ts';
import type { LineIndex } from '../../text/lines.ts';
import { fixPreview } from './fix-preview.ts';
import type { Shown } from './frame.ts';
import { lineAt } from './frame.ts';
import type { Paint } from './paint.ts';
import { paragraphName, placeName } from './place.ts';
import type { Checked, Report, Summary } from './report.ts';
import type { View } from './view.ts';
import { viewer } from './view.ts';
import { visible } from './visible.ts';
import type { Measure } from './width.ts';
import { wrap } from './wrap.ts';

export interface TextOptions {
  readonly paint: Paint;
  readonly measure: Measure;
  /** How wide the terminal is, if the output goes to one. */
  readonly columns: number | undefined;
  /** So many findings are shown for a file; 0 shows all. */
  readonly maxFindings: number;
  /** Only problems count: nothing is said where there are none. */
  readonly quiet: boolean;
}

/** For people: the line of every finding with what is meant marked under it, what to do, and what would mend it. */
export function textReport(options: TextOptions): Report {
  return {
    file: (checked) => (checked.diagnostics.length === 0 ? '' : fileReport(checked, options)),
    end: (summary) => (options.quiet && summary.errors === 0 ? '' : `${summaryLine(summary, options.paint)}\n`),
  };
}

/** Where output does not go to a terminal, lines are clipped only when they are very long. */
const WIDE = 160;

const FIX_LINES = 8;

function fileReport({ path, text, diagnostics }: Checked, options: TextOptions): string {
  const { paint, maxFindings } = options;
  const view = viewer(path, text);
  const shown = maxFindings > 0 ? diagnostics.slice(0, maxFindings) : diagnostics;
  const rest = diagnostics.length - shown.length;
  const more = `${path}: ${counted(rest, 'more finding')} (--max-findings 0 shows all).`;
  return (
    shown.map((diagnostic) => `${findingReport(path, view(diagnostic), options)}\n`).join('') +
    (rest > 0 ? `${paint('dim', more)}\n\n` : '')
  );
}

function findingReport(path: string, { text, lines, diagnostic, elsewhere }: View, options: TextOptions): string {
  const { paint } = options;
  const { severity, code, message, help } = diagnostic;
  const header = `${placeName(path, diagnostic)} ${severity}[${code}] ${visible(message)}`;
  const rows = [
    wrapped(header, '  ', options).replace(`${severity}[${code}]`, (label) => paint(severity, label)),
    ...frameRows(text, lines, diagnostic, options),
    ...elsewhere.map(({ start, paragraph, message: said }) => {
      const where = paragraph === undefined ? '' : `${paragraphName(paragraph)}, `;
      return labelled('note', `${where}${start.line}:${start.column}: ${said}`, options);
    }),
    ...(help === undefined || help === `${diagnostic.fix?.title}.` ? [] : [labelled('help', help, options)]),
    ...fixRows(text, lines, diagnostic, options),
  ];
  return rows.map((row) => `${row}\n`).join('');
}

interface Mark {
  readonly start: Position;
  readonly end: Position;
  readonly sign: '^' | '-';
  readonly message: string;
}

/** The line of the finding, the one before it, and the lines of related places, in the order of the text. */
function frameRows(text: string, lines: LineIndex, diagnostic: Diagnostic, options: TextOptions): string[] {
  const { paint } = options;
  const marks: Mark[] = [
    { start: diagnostic.start, end: diagnostic.end, sign: '^' as const, message: '' },
    ...(diagnostic.related ?? []).map(({ start, end, message }) => ({ start, end, message, sign: '-' as const })),
  ];
  const numbers = new Set(marks.map(({ start }) => start.line));
  const before = diagnostic.start.line - 1;
  if (before >= 1 && lines.textOf(before).trim() !== '') numbers.add(before);
  const inOrder = [...numbers].sort((a, b) => a - b);
  const gutter = gutterOf(inOrder);
  const shown = shownIn(text, gutter, options);

  return inOrder.flatMap((number, i) => {
    const here = marks.filter(({ start }) => start.line === number);
    const at = lines.positionAt(lines.startOf(number));
    const main = here.find(({ sign }) => sign === '^') ?? here[0] ?? { start: at, end: at, sign: '-', message: '' };
    const { code } = lineAt(shown, main.start, main.end, '^');
    const gap = i > 0 && number > inOrder[i - 1] + 1 ? [paint('dim', `${' '.repeat(gutter)}...`)] : [];
    const margin = paint('dim', `${' '.repeat(gutter)} | `);
    const below = here.flatMap((mark) => {
      const style = mark.sign === '^' ? diagnostic.severity : 'info';
      const own = lineAt(shown, mark.start, mark.end, mark.sign);
      // Clipped around another place, the line is another one.
      const again = own.code === code ? [] : [`${margin}${own.code}`];
      const rows = markRows(own.marks, visible(mark.message), shown);
      return [...again, ...rows.map(({ indent, text: row }) => `${margin}${indent}${paint(style, row)}`)];
    });
    return [...gap, `${paint('dim', `${String(number).padStart(gutter)} | `)}${code}`.trimEnd(), ...below];
  });
}

/** The marks with what is said of them: beside them, or in a row of its own where there is no room. */
function markRows(marks: string, message: string, { measure, width }: Shown): { indent: string; text: string }[] {
  const [indent] = /^ */.exec(marks) ?? [''];
  const text = marks.slice(indent.length);
  if (message === '') return [{ indent, text }];
  if (measure(`${marks} ${message}`) <= width) return [{ indent, text: `${text} ${message}` }];
  const room = Math.max(0, width - measure(message));
  return [
    { indent, text },
    { indent: ' '.repeat(Math.min(indent.length, room)), text: message },
  ];
}

function fixRows(text: string, lines: LineIndex, { fix }: Diagnostic, options: TextOptions): string[] {
  if (!fix) return [];
  const changed = fixPreview(text, lines, fix);
  const gutter = gutterOf(changed.map(({ line }) => line));
  const rows = changed.slice(0, FIX_LINES).map(({ sign, line, text: changedText, at }) => {
    const place = { offset: at, line: 1, column: at + 1 };
    const { code } = lineAt(shownIn(changedText, gutter, options), place, place, '^');
    const number = options.paint('dim', String(line).padStart(gutter));
    return `${number} ${options.paint(sign === '-' ? 'removed' : 'added', `${sign} ${code}`.trimEnd())}`;
  });
  const rest = changed.length - rows.length;
  const more = rest > 0 ? [options.paint('dim', `${' '.repeat(gutter)} … ${counted(rest, 'more line')}`)] : [];
  return [labelled(fix.safe ? 'fix' : 'suggestion', fix.title, options), ...rows, ...more];
}

function labelled(label: string, text: string, options: TextOptions): string {
  const row = wrapped(`  ${label}: ${visible(text)}`, '    ', options);
  return row.replace(`${label}:`, (found) => options.paint('bold', found));
}

function wrapped(text: string, indent: string, { columns, measure }: TextOptions): string {
  return columns === undefined ? text : wrap(text, columns, indent, measure);
}

/** How many columns the line numbers take. */
function gutterOf(numbers: readonly number[]): number {
  return String(Math.max(1, ...numbers)).length + 2;
}

function shownIn(text: string, gutter: number, { measure, columns = WIDE }: TextOptions): Shown {
  return { text, measure, width: Math.max(20, columns - gutter - ' | '.length) };
}

function summaryLine(summary: Summary, paint: Paint): string {
  const { files, errors, warnings, infos, fixed, changed } = summary;
  const found = [
    ...(errors > 0 ? [paint('error', counted(errors, 'error'))] : []),
    ...(warnings > 0 ? [paint('warning', counted(warnings, 'warning'))] : []),
    ...(infos > 0 ? [paint('info', counted(infos, 'info'))] : []),
  ].join(', ');
  if (fixed === undefined) return `${found || 'no problems'} in ${counted(files, 'file')}`;
  return mendedLine({ files, fixed, changed: changed ?? 0 }, found);
}

/** What was mended and what is left. */
function mendedLine(done: { files: number; fixed: number; changed: number }, left: string): string {
  if (done.fixed > 0) return `${fixesIn(done.fixed, done.changed)}; ${left || 'nothing'} left`;
  return `nothing to fix in ${counted(done.files, 'file')}${left && `; ${left} left`}`;
}

/** How many fixes there are, and in how many files. */
export function fixesIn(fixes: number, files: number): string {
  return `${fixes} ${fixes === 1 ? 'fix' : 'fixes'} in ${counted(files, 'file')}`;
}

/** A number and what it counts. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
