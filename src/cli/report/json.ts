import type { Diagnostic } from '../../index.ts';
import type { Report } from './report.ts';

/** One document for programs; its `version` grows when its shape changes in a way that breaks readers. */
export function jsonReport(): Report {
  const files: { path: string; diagnostics: readonly Diagnostic[] }[] = [];
  return {
    file({ path, diagnostics }) {
      files.push({ path, diagnostics });
      return '';
    },
    end: (summary, target) => `${JSON.stringify({ version: 1, target, files, summary }, undefined, 2)}\n`,
  };
}
