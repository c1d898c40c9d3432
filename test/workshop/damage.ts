/** One mistake made in a script by code, and where it should be found. */
export interface Damaged {
  readonly text: string;
  /** The token that stands there now. */
  readonly offset: number;
  /** Line of the script that was dropped or edited, from 1. */
  readonly line: number;
}

interface Line {
  readonly text: string;
  readonly start: number;
  /** Behind the line's end. */
  readonly end: number;
}

/** What the workshop's page lost, as a way to damage any script that is laid out alike. */
export interface Damage {
  readonly title: string;
  readonly code: string;
  /** Whether a line is one that can be damaged so. */
  readonly fits: (lines: readonly Line[], index: number) => boolean;
  /** What is done to the line, which counts from 1; else it is dropped. */
  readonly edit?: (text: string, line: number) => string;
  /** Set where the mistake lies before what is dropped: at the last sign of the line before. */
  readonly isAtSignBefore?: true;
}

export const damages: readonly Damage[] = [
  {
    title: 'the ")" of a column list',
    code: 'unclosed-parenthesis',
    fits: (lines, index) => is(lines[index], /^\)$/) && is(openerOf(lines, index), /^create /i),
  },
  {
    title: 'the ");" of a WITH list before the next statement',
    code: 'unclosed-parenthesis',
    fits: (lines, index) =>
      is(lines[index], /^\);$/) &&
      is(openerOf(lines, index), /^with /i) &&
      lines.slice(index + 1).some(({ text }) => text !== ''),
  },
  { title: 'SELECT', code: 'missing-select', fits: (lines, index) => is(lines[index], /^\s*select$/i) },
  { title: 'GROUP BY', code: 'missing-group-by', fits: (lines, index) => is(lines[index], /^\s*group by$/i) },
  {
    title: 'the last grouping key and its semicolon',
    code: 'trailing-comma',
    fits: (lines, index) => is(lines[index], /;$/) && index > 0 && is(lines[index - 1], /,$/) && groups(lines, index),
    isAtSignBefore: true,
  },
];

/** The same for what only those see who read tables and options. */
export const tableDamages: readonly Damage[] = [
  {
    title: 'the key of an option',
    code: 'blank-option-key',
    fits: (lines, index) => is(lines[index], /^\s*'[^']+'\s*=\s*'[^']*',?$/),
    edit: withBlankKey,
  },
  {
    title: 'the first column that an INSERT selects',
    code: 'insert-column-count',
    fits: (lines, index) =>
      index > 1 && is(lines[index], /^[^()]*,$/) && is(lines[index - 1], /^\s*select$/i) && inserts(lines, index - 2),
  },
];

/** The script with the damage done, once for each line that it fits. */
export function damagedBy({ fits, edit = withoutLine, isAtSignBefore }: Damage, script: string): Damaged[] {
  const lines = linesOf(script);
  return lines.flatMap(({ start }, index) => {
    if (!fits(lines, index)) return [];
    const text = edit(script, index + 1);
    const before = lines[index - 1];
    const offset = isAtSignBefore ? before.start + before.text.length - 1 : nextToken(text, start);
    return [{ text, offset, line: index + 1 }];
  });
}

/** A text without one of its lines, which count from 1. */
export function withoutLine(text: string, line: number): string {
  const { start, end } = linesOf(text)[line - 1];
  return text.slice(0, start) + text.slice(end);
}

/** A text of which the key of the option in one line is nothing. */
export function withBlankKey(text: string, line: number): string {
  const { start, end } = linesOf(text)[line - 1];
  return text.slice(0, start) + text.slice(start, end).replace(/'[^']+'/, "''") + text.slice(end);
}

function is(line: Line, pattern: RegExp): boolean {
  return pattern.test(line.text);
}

/** The line that opened the parenthesis which a line at the margin closes. */
function openerOf(lines: readonly Line[], index: number): Line {
  return lines.slice(0, index).findLast(({ text }) => /^\S.*\($/.test(text)) ?? lines[0];
}

/** Whether a line belongs to a list that GROUP BY begins. */
function groups(lines: readonly Line[], index: number): boolean {
  const head = lines.slice(0, index).findLast(({ text }) => !/,$/.test(text));
  return head !== undefined && is(head, /^\s*group by$/i);
}

/** Whether a line ends what stands between INSERT and its query. */
function inserts(lines: readonly Line[], index: number): boolean {
  const head = lines.slice(0, index + 1).findLast(({ text }) => /^\s*(insert|with|from)\b|;\s*$|^\s*\)/i.test(text));
  return head !== undefined && is(head, /^\s*insert\b/i);
}

function linesOf(text: string): Line[] {
  return [...text.matchAll(/([^\r\n]*)(?:\r\n|\n)/g)].map(({ 0: whole, 1: line, index }) => ({
    text: line,
    start: index,
    end: index + whole.length,
  }));
}

function nextToken(text: string, from: number): number {
  const trivia = /(?:\s|--[^\r\n]*|\/\*[^+][\s\S]*?\*\/)*/y;
  trivia.lastIndex = from;
  trivia.test(text);
  return trivia.lastIndex;
}
