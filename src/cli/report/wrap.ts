import type { Measure } from './width.ts';

/** Breaks a text between words so that no line takes more columns than there are; further lines begin with `indent`. */
export function wrap(text: string, columns: number, indent: string, measure: Measure): string {
  const lines: string[] = [];
  const [first] = /^ */.exec(text) ?? [''];
  let line = first;
  for (const word of text.slice(first.length).split(' ')) {
    const isFirst = line.trim() === '';
    const longer = isFirst ? line + word : `${line} ${word}`;
    if (isFirst || measure(longer) <= columns) {
      line = longer;
    } else {
      lines.push(line);
      line = indent + word;
    }
  }
  return [...lines, line].join('\n');
}
