import type { Allowed, Diagnostic, Fixed, Target } from '../../index.ts';
import { Exit } from '../exit.ts';

/** One text, and what was found in it. */
export interface Checked {
  readonly path: string;
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
  /** What comments of the text allow. */
  readonly allowed?: readonly Allowed[];
  /** What was mended in it. */
  readonly mended?: Mended;
}

export interface Mended {
  readonly fixed: readonly Fixed[];
  /** Whether the file holds the mended text now. */
  readonly written: boolean;
  /** The mended text of standard input. */
  readonly text?: string;
}

export interface Summary {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** Findings that carry a fix. */
  readonly fixable: number;
  /** Only where texts were mended: how many fixes, and files that they change. */
  readonly fixed?: number;
  readonly changed?: number;
}

/** A form in which findings are printed: something for every text, in order, and something at the end. */
export interface Report {
  file(checked: Checked): string;
  end(summary: Summary, target: Target): string;
}

export const emptySummary: Summary = { files: 0, errors: 0, warnings: 0, infos: 0, fixable: 0 };

export function counted(summary: Summary, { diagnostics, mended }: Checked): Summary {
  const of = (severity: Diagnostic['severity']) => diagnostics.filter((one) => one.severity === severity).length;
  return {
    files: summary.files + 1,
    errors: summary.errors + of('error'),
    warnings: summary.warnings + of('warning'),
    infos: summary.infos + of('info'),
    fixable: summary.fixable + diagnostics.filter(({ fix }) => fix !== undefined).length,
    ...(mended && {
      fixed: (summary.fixed ?? 0) + mended.fixed.length,
      changed: (summary.changed ?? 0) + (mended.fixed.length > 0 ? 1 : 0),
    }),
  };
}

/** What the exit status says of what was found. */
export function exitOf(checked: readonly Checked[], { errors, warnings }: Summary, maxWarnings = Infinity): Exit {
  if (checked.some(({ diagnostics }) => diagnostics.some(({ code }) => code === 'unknown-target'))) return Exit.failed;
  return errors > 0 || warnings > maxWarnings ? Exit.findings : Exit.ok;
}
