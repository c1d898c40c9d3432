/** How tokens and what was wanted are named to people. */
import { Wanted } from '../cursor.ts';
import { FIRST_KEYWORD } from '../keywords.generated.ts';
import { P } from '../kinds.ts';
import { spellingOf, type Tokens } from '../tokens.ts';

const PLACES: Readonly<Record<number, string>> = {
  [Wanted.NAME]: 'a name',
  [Wanted.EXPRESSION]: 'an expression',
  [Wanted.QUERY]: 'a query',
  [Wanted.TYPE]: 'a data type',
  [Wanted.STATEMENT]: 'a statement',
  [Wanted.STRING]: 'a string in single quotes',
  [Wanted.NUMBER]: 'a number',
  [Wanted.LITERAL]: 'a literal',
  [Wanted.TABLE]: 'a table',
  [Wanted.TIME_UNIT]: 'a unit of time',
  [Wanted.COLUMN]: 'a column',
  [Wanted.OPERATOR]: 'an operator',
  [P.END]: 'the end of the statement',
  [P.INTEGER]: 'a whole number',
  [P.STRING]: 'a string in single quotes',
};

/** The most that are named at once. */
const MOST = 4;

/** What was wanted, in words: places first, then punctuation, then keywords; the least useful are left out. */
export function wantedText(wanted: ReadonlySet<number>): string {
  const kinds = [...wanted].sort((a, b) => rank(a) - rank(b) || a - b).slice(0, MOST);
  const names = kinds.map(nameOfKind);
  const last = names.pop() ?? 'something else';
  return names.length === 0 ? last : `${names.join(', ')} or ${last}`;
}

function rank(kind: number): number {
  if (kind === Wanted.OPERATOR) return 3;
  if (kind < 0) return 0;
  return kind < FIRST_KEYWORD ? 1 : 2;
}

export function nameOfKind(kind: number): string {
  return PLACES[kind] ?? `"${spellingOf(kind) ?? 'a token'}"`;
}

const LONGEST = 40;

/** A token as it is named in a message. */
export function foundText(text: string, tokens: Tokens, index: number): string {
  if (index >= tokens.length) return tokens.ends[index] > tokens.starts[index] ? '";"' : 'the end of the text';
  const written = text.slice(tokens.starts[index], tokens.ends[index]).replace(/\s+/g, ' ');
  return `"${written.length > LONGEST ? `${written.slice(0, LONGEST)}…` : written}"`;
}
