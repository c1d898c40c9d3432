import type { Diagnostic, Target } from '../../index.ts';

/** One text, and what was found in it. */
export interface Checked {
  readonly path: string;
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}

export interface Summary {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** Findings that carry a fix. */
  readonly fixable: number;
}

/** A form in which findings are printed: something for every text, in order, and something at the end. */
export interface Report {
  file(checked: Checked): string;
  end(summary: Summary, target: Target): string;
}

export const emptySummary: Summary = { files: 0, errors: 0, warnings: 0, infos: 0, fixable: 0 };

export function counted(summary: Summary, { diagnostics }: Checked): Summary {
  const of = (severity: Diagnostic['severity']) => diagnostics.filter((one) => one.severity === severity).length;
  return {
    files: summary.files + 1,
    errors: summary.errors + of('error'),
    warnings: summary.warnings + of('warning'),
    infos: summary.infos + of('info'),
    fixable: summary.fixable + diagnostics.filter(({ fix }) => fix !== undefined).length,
  };
}
