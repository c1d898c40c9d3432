import { inFile } from './place.ts';
import type { Report } from './report.ts';
import { visible } from './visible.ts';

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** Workflow commands, which GitHub shows beside the lines of a pull request. */
export function githubReport(): Report {
  return {
    file: ({ path, text, diagnostics }) =>
      inFile(path, text, diagnostics)
        .map(({ severity, start, end, code, message, help }) => {
          const place = `file=${property(path)},line=${start.line},col=${start.column}`;
          const range = start.line === end.line ? `,endLine=${end.line},endColumn=${end.column}` : '';
          const text = help === undefined ? message : `${message}\n${help}`;
          return `::${COMMANDS[severity]} ${place}${range},title=${property(code)}::${data(text)}\n`;
        })
        .join(''),
    end: () => '',
  };
}

function data(text: string): string {
  return text
    .split('\n')
    .map((line) => visible(line).replace(/%/g, '%25'))
    .join('%0A');
}

function property(text: string): string {
  return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
