/** A statement of a paragraph, or all of one that is no SQL. */
export interface StatementText {
  readonly lines: readonly string[];
  /** The same for two that differ in comments and blanks only. */
  readonly meaning: string;
}

const PIECE =
  /--[^\n]*|\/\*(?!\+)[\s\S]*?(?:\*\/|$)|\/\*\+[\s\S]*?(?:\*\/|$)|'(?:[^']|'')*(?:'|$)|`(?:[^`]|``)*(?:`|$)|"[^"]*(?:"|$)|;|\s+|[^\s;'`"/-]+|[/-]/g;

const SQL = /^\s*%(?:flink\.)?[sb]sql\b/;

/** The statements of a paragraph's text, its interpreter line with the first one. Comments in front belong to a statement. */
export function statementsOf(text: string): StatementText[] {
  if (!SQL.test(text)) return text === '' ? [] : [{ lines: text.split('\n'), meaning: text }];
  const statements: StatementText[] = [];
  let [written, meaning] = ['', ''];
  const end = () => {
    const lines = trimmed(written);
    // What has no meaning of its own, such as a comment at the end, is layout.
    if (meaning.trim() !== '') statements.push({ lines, meaning: meaning.trim() });
    [written, meaning] = ['', ''];
  };
  for (const [piece] of text.matchAll(PIECE)) {
    written += piece;
    const isComment = piece.startsWith('--') || (piece.startsWith('/*') && !piece.startsWith('/*+'));
    if (isComment || /^\s/.test(piece)) meaning += meaning.endsWith(' ') ? '' : ' ';
    else if (piece === ';') end();
    else meaning += piece;
  }
  end();
  return statements;
}

function trimmed(text: string): string[] {
  return text
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd()
    .split('\n');
}
