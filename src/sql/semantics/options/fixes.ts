/** Edits of a WITH: what removes an option, writes another one, or replaces a key or a value. */
import type { Fix } from '../../../findings/finding.ts';
import type { Edit, Span } from '../../../text/span.ts';
import type { OptionsOf, TableOption } from './table.ts';

export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** Writes another key or value in the place of one. */
export function replacing(span: Span, text: string, safe: boolean): Fix {
  return { title: `Replace with ${quoted(text)}`, safe, edits: [{ span, text: quoted(text) }] };
}

/** Removes options with their commas; `undefined` where nothing would be left. */
export function removing(
  text: string,
  table: OptionsOf,
  options: readonly TableOption[],
  safe: boolean,
): Fix | undefined {
  const edits: Edit[] = [];
  for (const option of options) {
    const found = removal(text, table, option, options);
    if (!found) return undefined;
    edits.push(...found);
  }
  const names = options.map(({ key }) => quoted(key)).join(', ');
  return { title: `Remove ${names}`, safe, edits };
}

function removal(
  text: string,
  table: OptionsOf,
  option: TableOption,
  removed: readonly TableOption[],
): readonly Edit[] | undefined {
  const after = skipGap(text, option.span.end);
  if (text[after] === ',') return [{ span: wholeLine(text, option.span, after + 1), text: '' }];
  // The last one: the comma in front of it goes too, behind the last one that stays.
  const staying = table.options
    .filter(({ span }) => span.end <= option.span.start && !removed.some((other) => other.span.start === span.start))
    .sort((a, b) => b.span.end - a.span.end)[0];
  if (!staying) return undefined;
  const comma = skipGap(text, staying.span.end);
  if (text[comma] !== ',') return undefined;
  const own = wholeLine(text, option.span, option.span.end);
  return [
    { span: { start: comma, end: comma + 1 }, text: '' },
    { span: own, text: '' },
  ];
}

/** The span up to `end`, with the rest of its line if nothing else stands there. */
function wholeLine(text: string, { start }: Span, end: number): Span {
  const lineStart = blanksBefore(text, start);
  const blanks = /[^\S\n]*/y;
  blanks.lastIndex = end;
  const lineEnd = end + (blanks.exec(text)?.[0].length ?? 0);
  if (text[lineStart - 1] === '\n' && text[lineEnd] === '\n') return { start: lineStart, end: lineEnd + 1 };
  const spaces = /^[ \t]*/.exec(text.slice(end, lineEnd))?.[0].length ?? 0;
  return { start, end: end + spaces };
}

/** Where the blanks of a line begin that end at `at`. Lines may be very long, so it goes no further. */
function blanksBefore(text: string, at: number): number {
  let from = at;
  while (from > 0 && /[^\S\n]/.test(text[from - 1])) from--;
  return from;
}

/** The next place from `at` on that is neither blank nor comment. */
function skipGap(text: string, at: number): number {
  const gap = /(?:\s|--[^\n\r]*|\/\*[\s\S]*?\*\/)*/y;
  gap.lastIndex = at;
  return at + (gap.exec(text)?.[0].length ?? 0);
}

/** Writes an option behind the last one of the WITH, in its layout. */
export function inserting(text: string, table: OptionsOf, key: string, value: string): Fix | undefined {
  const { withSpan } = table;
  const last = table.options
    .filter(({ span }) => withSpan && span.start >= withSpan.start && span.end <= withSpan.end)
    .sort((a, b) => b.span.end - a.span.end)[0];
  if (!last) return undefined;
  const lineStart = blanksBefore(text, last.span.start);
  const indent = text.slice(lineStart, last.span.start);
  const between = text[lineStart - 1] === '\n' && /^[ \t]*$/.test(indent) ? `,\n${indent}` : ', ';
  const end = last.span.end;
  const written = `${quoted(key)} = ${quoted(value)}`;
  return { title: `Add ${written}`, safe: false, edits: [{ span: { start: end, end }, text: `${between}${written}` }] };
}
