import { splitScript } from '../split-script.ts';
import type { Language } from './program-strings.ts';
import { programStrings } from './program-strings.ts';

/** The first word of everything that Flink's parser or its extended commands take, and some that they do not. */
const starts =
  /^(?:\s|--.*\n|\/\*[\s\S]*?\*\/)*\(*\s*(?:ADD|ALTER|ANALYZE|BEGIN|CALL|CREATE|COMPILE|DELETE|DESC|DESCRIBE|DROP|END|EXECUTE|EXPLAIN|HELP|INSERT|LOAD|MERGE|QUIT|REFRESH|REMOVE|REPLACE|RESET|SELECT|SET|SHOW|STATEMENT|STOP|TABLE|TRUNCATE|UNLOAD|UPDATE|UPSERT|USE|VALUES|WITH)\b/i;

/** How texts are found in a kind of file. */
export type Kind = 'sql' | 'markdown' | 'note' | 'program' | 'calcite' | 'q';

/** The statements of one file, as the file has them; a text that cannot be Flink SQL in earnest is left out. */
export function extract(kind: Kind, path: string, content: string): string[] {
  switch (kind) {
    case 'sql':
      return statements(content);
    case 'markdown':
      return fromMarkdown(content);
    case 'note':
      return fromNote(content);
    case 'program':
      return fromProgram(content, languageOf(path));
    case 'calcite':
      return fromCalcite(content);
    case 'q':
      return fromTranscript(content);
  }
}

function statements(script: string): string[] {
  return splitScript(script.replace(/^[ \t]*%.*$/gm, ';'))
    .map((piece) => piece.text)
    .filter((text) => starts.test(text));
}

function languageOf(path: string): Language {
  if (path.endsWith('.py')) return 'python';
  return path.endsWith('.scala') ? 'scala' : 'java';
}

function fromMarkdown(content: string): string[] {
  const found: string[] = [];
  for (const [, language, body] of content.matchAll(/^[ \t]*```[ \t]*(\w*)[^\n]*\n([\s\S]*?)^[ \t]*```/gm)) {
    found.push(...fromBlock(language.toLowerCase(), body));
  }
  for (const [, language, body] of content.matchAll(
    /\{\{<\s*highlight\s+"?(\w+)"?[^}]*\}\}([\s\S]*?)\{\{<\s*\/\s*highlight/g,
  )) {
    found.push(...fromBlock(language.toLowerCase(), body));
  }
  return found;
}

function fromBlock(language: string, body: string): string[] {
  if (language === 'sql' || language === '' || language === 'bash' || language === 'text')
    return statements(withoutPrompts(body));
  if (language === 'java' || language === 'scala' || language === 'python') return fromProgram(body, language);
  return [];
}

/** A block that shows a session of the SQL client: its prompts go, and so do the tables that it answered. */
function withoutPrompts(body: string): string {
  if (!/^\s*(Flink SQL|flink)>/im.test(body)) return body.replace(/^[ \t]*[+|][-|= ].*$/gm, '');
  return body
    .replace(/^\s*(Flink SQL|flink)>/gim, ';\n')
    .replace(/^[ \t]*(>|\[INFO\].*|[+|].*|\d+ rows? in set.*)$/gm, ';');
}

/** Paragraphs of a Zeppelin note that its SQL interpreters run. */
function fromNote(content: string): string[] {
  const note = JSON.parse(content.replace(/^\ufeff/, '')) as { paragraphs?: { text?: string }[] };
  const texts = (note.paragraphs ?? []).map((paragraph) => paragraph.text ?? '');
  return texts.flatMap((text) => (/^\s*%[\w.]*[sb]sql/.test(text) ? statements(text) : fromProgram(text, 'python')));
}

function fromProgram(source: string, language: Language): string[] {
  const texts = programStrings(source, language).map(({ text }) => text.trim());
  const isSql = (text: string): boolean => starts.test(text) && /\s/.test(text) && !/%[sd]|\{\w*\}|\$\{/.test(text);
  return texts.filter(isSql).flatMap((text) => statements(text));
}

/** Inputs of Calcite's parser tests. The carets there mark where an error is expected. */
function fromCalcite(source: string): string[] {
  const found: string[] = [];
  for (const { text, before } of programStrings(source, 'java')) {
    const sql = text.replaceAll('^', '');
    if (/\b(expr|checkExp|checkExpFails|expression)\(\s*$/.test(before)) found.push(`SELECT ${sql}`);
    else if (/\b(sql|check|checkFails|f\.sql)\(\s*$/.test(before) || isInput(before, sql)) found.push(sql.trim());
  }
  return found;
}

function isInput(before: string, sql: string): boolean {
  return /String (sql|query|s|in|whenThen)\w* =\s*$/.test(before) && starts.test(sql);
}

/** A transcript of the SQL client's or gateway's tests: statements end in `;` at a line's end, answers follow. */
function fromTranscript(content: string): string[] {
  const body = content
    .replace(/^#.*$/gm, '')
    .replace(/^!output[\s\S]*?^!\w+\s*$/gm, ';')
    .replace(/^!.*$/gm, ';');
  return statements(body.replace(/^[ \t]*([+|[]|\d+ rows?|Empty set|Received|java\.|org\.).*$/gm, ';'));
}
