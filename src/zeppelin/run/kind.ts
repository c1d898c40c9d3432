import { statementsOf } from '../sync/statements.ts';

/** What the last statement of a paragraph is: it decides when the paragraph is where it should be. */
export type ParagraphKind = 'query' | 'insert' | 'definition' | 'other';

/** What a paragraph does. */
export interface ParagraphWork {
  /** What it does in the end; `other` is what is no SQL. */
  readonly kind: ParagraphKind;
  /** How many jobs its statements make one after the other; one where that cannot be known. */
  readonly jobs: number;
  /** Whether something stands behind a statement that may never end. */
  readonly isBlocked: boolean;
}

/** What a paragraph does, by its text. */
export function kindOf(text: string): ParagraphWork {
  if (!/^\s*%(?:flink\.)?[sb]sql\b/.test(text)) return { kind: 'other', jobs: 1, isBlocked: false };
  const line = /^\s*%\S*?sql(?:\([^)]*\))?/.exec(text)?.[0] ?? '';
  const meanings = statementsOf(text).map(({ meaning }) => meaning.replace(/^%\S*?sql(?:\([^)]*\))?\s*/, ''));
  const all = withoutInsides(meanings).map(statementKind);
  const kinds = /\brunAsOne\s*(?:=\s*"?true\b|[,)])/i.test(line) ? asOne(all) : all;
  const endless = kinds.findIndex((kind) => kind !== 'definition');
  return {
    kind: kinds.at(-1) ?? 'definition',
    jobs: kinds.filter((kind) => kind !== 'definition').length,
    isBlocked: endless >= 0 && endless < kinds.length - 1,
  };
}

function statementKind(statement: string): ParagraphKind {
  if (/^(?:(?:SELECT|WITH|VALUES|TABLE)\b|\()/i.test(statement)) return 'query';
  return /^(?:INSERT|EXECUTE|BEGIN)\b/i.test(statement) ? 'insert' : 'definition';
}

/** A statement set is one statement, though it has several ended by `;`. */
function withoutInsides(statements: readonly string[]): string[] {
  let isInside = false;
  return statements.filter((statement) => {
    const isPart = isInside;
    if (/^(?:BEGIN STATEMENT SET|EXECUTE STATEMENT SET BEGIN)\b/i.test(statement)) isInside = true;
    else if (/^END$/i.test(statement)) isInside = false;
    return !isPart;
  });
}

/** All INSERTs make one job, behind everything else. */
function asOne(kinds: readonly ParagraphKind[]): ParagraphKind[] {
  const others = kinds.filter((kind) => kind !== 'insert');
  return others.length === kinds.length ? others : [...others, 'insert'];
}
