import type { Terminal } from '../ports.ts';
import type { UserError } from '../user-error.ts';
import { compactReport } from './compact.ts';
import { githubReport } from './github.ts';
import { jsonReport } from './json.ts';
import { paintFor } from './paint.ts';
import type { Checked, Report } from './report.ts';
import { textReport } from './text.ts';
import { measureFor } from './width.ts';

export const FORMATS = ['text', 'json', 'compact', 'github'] as const;

export type Format = (typeof FORMATS)[number];

export interface PrinterOptions {
  readonly format: Format;
  readonly color: 'auto' | 'always' | 'never';
  readonly quiet: boolean;
  readonly maxFindings: number;
}

/** The report of a form for what was found. */
export async function printerFor(
  { format, color, quiet, maxFindings }: PrinterOptions,
  checked: readonly Checked[],
  terminal: Pick<Terminal, 'columns' | 'isTerminal' | 'environment'>,
): Promise<Report> {
  switch (format) {
    case 'json':
      return jsonReport();
    case 'compact':
      return compactReport();
    case 'github':
      return githubReport();
    case 'text':
      return textReport({
        paint: paintFor(color, terminal),
        measure: await measureFor(
          checked.map(({ text }) => text),
          checked.map(({ path }) => path),
        ),
        columns: terminal.columns,
        maxFindings,
        quiet,
      });
  }
}

/** Tells what could not be done. */
export function printProblems(problems: readonly UserError[], { printError }: Pick<Terminal, 'printError'>): void {
  for (const { message, hint } of problems) printError(`error: ${message}${hint === undefined ? '' : ` ${hint}`}\n`);
}

export function withoutAdvice(checked: Checked): Checked {
  return { ...checked, diagnostics: checked.diagnostics.filter(({ severity }) => severity === 'error') };
}
