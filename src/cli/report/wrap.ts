import type { Measure } from './width.ts';

/** Breaks a text between words so that no line takes more columns than there are; further lines begin with `indent`. */
export function wrap(text: string, columns: number, indent: string, measure: Measure): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line.trim() === '' || measure(longer) <= columns) {
      line = longer;
    } else {
      lines.push(line);
      line = indent + word;
    }
  }
  return [...lines, line].join('\n');
}
