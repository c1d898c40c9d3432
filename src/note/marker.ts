import type { Span } from '../text/span.ts';

/**
 * Comments that open a paragraph, whatever its language:
 *
 *     -- hangar: paragraph Create the tables
 *     -- hangar: settings {"editorHide": true}
 *
 * The rest of the first line is the title. Both are hangar's own: Zeppelin never sees them.
 */
export interface Marker {
  /** Where its first line begins. */
  readonly start: number;
  /** Behind its last line and that line's end: what stands there belongs to the paragraph. */
  readonly end: number;
  /** From `--` to the end of the first line. */
  readonly span: Span;
  readonly title?: string;
  readonly settings?: SettingsComment;
}

/** What stands behind `-- hangar: settings`, not yet read. */
export interface SettingsComment {
  /** From `--` to the end of the line. */
  readonly span: Span;
  readonly json: string;
  readonly jsonSpan: Span;
}

const MARKER =
  /(?:^\uFEFF?|(?<=[\r\n]))[ \t]*(--[ \t]*hangar:[ \t]*paragraph(?![\w-])[ \t]*([^\r\n]*))(?:\r\n|\r|\n|$)/g;

const SETTINGS = /[ \t]*(--[ \t]*hangar:[ \t]*settings(?![\w-])[ \t]*)([^\r\n]*)(?:\r\n|\r|\n|$)/y;

/** Every marker of a text, in order. One counts wherever it has a line to itself, in a string or comment, too. */
export function markersIn(text: string): Marker[] {
  if (!text.includes('hangar:')) return [];
  return [...text.matchAll(MARKER)].map(({ 0: whole, 1: comment, 2: rest, index }): Marker => {
    const at = index + whole.indexOf('--');
    const title = trimmed(rest);
    const settings = settingsAt(text, index + whole.length);
    return {
      start: index,
      end: settings?.lineEnd ?? index + whole.length,
      span: { start: at, end: at + comment.length },
      ...(title !== '' && { title }),
      ...(settings && { settings: settings.comment }),
    };
  });
}

function settingsAt(text: string, at: number): { comment: SettingsComment; lineEnd: number } | undefined {
  SETTINGS.lastIndex = at;
  const match = SETTINGS.exec(text);
  if (!match) return undefined;
  const [whole, opening, rest] = match;
  const start = at + whole.indexOf('--');
  const json = trimmed(rest);
  const from = at + whole.indexOf(opening) + opening.length;
  const jsonSpan = { start: from, end: from + json.length };
  const end = json === '' ? start + trimmed(opening).length : jsonSpan.end;
  return { comment: { span: { start, end }, json, jsonSpan }, lineEnd: at + whole.length };
}

function trimmed(text: string): string {
  return text.replace(/^[ \t]+|[ \t]+$/g, '');
}

/** What would be taken for the beginning of a paragraph, or for its settings, if it began a line. */
const OPENING = '(?:%[ \\t]*[A-Za-z_]|--[ \\t]*hangar:[ \\t]*(?:paragraph|settings|note)(?![\\w-]))';

const ESCAPED = new RegExp(`(?<![^\\n])([ \\t]*)\\\\(?=\\\\*${OPENING})`, 'g');

const TO_ESCAPE = new RegExp(`(?<![^\\n])([ \\t]*)(?=\\\\+${OPENING}|--[ \\t]*hangar:)`, 'g');

const LIKE_INTERPRETER = /(?<![^\n])([ \t]*)(?=%[ \t]*[A-Za-z_])/g;

/** A text as Zeppelin has it, of one as a file has it: lines lose the `\` by which they are no beginning of a paragraph. */
export function unescaped(text: string): string {
  return text.includes('\\') ? text.replace(ESCAPED, '$1') : text;
}

/** The other way round, for what would be misread wherever it stands; interpreter lines depend on what is around them. */
export function escaped(text: string): string {
  const isOwn = new RegExp(`[ \\t]*\\\\*${OPENING}`, 'y');
  return text.replace(TO_ESCAPE, (blanks, _, at: number) => {
    isOwn.lastIndex = at;
    return isOwn.test(text) ? `${blanks}\\` : blanks;
  });
}

/** The text with a `\` in front of all that is like an interpreter line, but for the line at its very start. */
export function escapedEverywhere(text: string): string {
  return text.replace(LIKE_INTERPRETER, (blanks, _, at: number) => (at === 0 ? blanks : `${blanks}\\`));
}
