import { statementsOf } from '../sync/statements.ts';

/** What the last statement of a paragraph is: it decides when the paragraph is where it should be. */
export type ParagraphKind = 'query' | 'insert' | 'definition' | 'other';

/**
 * What a paragraph does in the end, and whether something stands behind a statement that may never end. `other` is what is
 * no SQL.
 */
export function kindOf(text: string): { readonly kind: ParagraphKind; readonly isBlocked: boolean } {
  if (!/^\s*%(?:flink\.)?[sb]sql\b/.test(text)) return { kind: 'other', isBlocked: false };
  const kinds = statementsOf(text).map(({ meaning }) =>
    statementKind(meaning.replace(/^%\S*?sql(?:\([^)]*\))?\s*/, '')),
  );
  const endless = kinds.findIndex((kind) => kind !== 'definition');
  return { kind: kinds.at(-1) ?? 'definition', isBlocked: endless >= 0 && endless < kinds.length - 1 };
}

function statementKind(statement: string): ParagraphKind {
  if (/^(?:(?:SELECT|WITH|VALUES|TABLE)\b|\()/i.test(statement)) return 'query';
  return /^(?:INSERT|EXECUTE|BEGIN)\b/i.test(statement) ? 'insert' : 'definition';
}
