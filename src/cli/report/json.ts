import type { Report } from './report.ts';

/** One document for programs; its `version` grows when its shape changes in a way that breaks readers. */
export function jsonReport(): Report {
  const files: object[] = [];
  return {
    file({ path, diagnostics, allowed, mended }) {
      files.push({ path, ...mended, diagnostics, ...(allowed && { allowed }) });
      return '';
    },
    end: (summary, target) => `${JSON.stringify({ version: 1, target, files, summary }, undefined, 2)}\n`,
  };
}
