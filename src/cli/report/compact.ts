import { inFile } from './place.ts';
import type { Report } from './report.ts';
import { visible } from './visible.ts';

/** A line for every finding, for `grep` and for editors that read compilers' output. */
export function compactReport(): Report {
  return {
    file: ({ path, text, diagnostics }) =>
      inFile(path, text, diagnostics)
        .map(
          ({ start, severity, message, code }) =>
            `${path}:${start.line}:${start.column}: ${severity}: ${visible(message)} [${code}]\n`,
        )
        .join(''),
    end: () => '',
  };
}
