/** Words that were meant otherwise: misspelt keywords, and reserved words meant as names. */
import { replace } from '../../../findings/finding.ts';
import { editDistance } from '../../../text/nearest.ts';
import { Wanted } from '../cursor.ts';
import { FIRST_KEYWORD, K } from '../keywords.generated.ts';
import { wordOf } from '../keywords.ts';
import { P } from '../kinds.ts';
import { misspeltKeyword, reservedWord, unknownLetters } from './messages.ts';
import { STATEMENT_STARTS } from './statement-ends.ts';
import { type Candidate, found, placeOf, REACH, type Stop, textOf } from './stop.ts';

/** Words of which a statement's structure is made: what a misspelt word may have been. */
const STRUCTURE: readonly number[] = [
  K.SELECT,
  K.FROM,
  K.WHERE,
  K.GROUP,
  K.BY,
  K.ORDER,
  K.HAVING,
  K.JOIN,
  K.LEFT,
  K.RIGHT,
  K.FULL,
  K.INNER,
  K.OUTER,
  K.CROSS,
  K.ON,
  K.AS,
  K.AND,
  K.OR,
  K.NOT,
  K.IN,
  K.BETWEEN,
  K.LIKE,
  K.IS,
  K.NULL,
  K.CASE,
  K.WHEN,
  K.THEN,
  K.ELSE,
  K.END,
  K.UNION,
  K.ALL,
  K.EXCEPT,
  K.INTERSECT,
  K.VALUES,
  K.INSERT,
  K.INTO,
  K.OVERWRITE,
  K.CREATE,
  K.TABLE,
  K.VIEW,
  K.DATABASE,
  K.CATALOG,
  K.FUNCTION,
  K.TEMPORARY,
  K.IF,
  K.EXISTS,
  K.WITH,
  K.PRIMARY,
  K.KEY,
  K.ENFORCED,
  K.WATERMARK,
  K.FOR,
  K.PARTITIONED,
  K.LIMIT,
  K.OFFSET,
  K.OVER,
  K.PARTITION,
  K.ROWS,
  K.ROW,
  K.RANGE,
  K.PRECEDING,
  K.FOLLOWING,
  K.CURRENT,
  K.INTERVAL,
  K.DISTINCT,
  K.LATERAL,
  K.DESCRIPTOR,
  K.SYSTEM_TIME,
  K.OF,
  K.METADATA,
  K.VIRTUAL,
  K.COMMENT,
  K.CONSTRAINT,
  K.UNIQUE,
  K.DROP,
  K.ALTER,
  K.ADD,
  K.SET,
  K.RESET,
  K.SHOW,
  K.DESCRIBE,
  K.EXPLAIN,
  K.USE,
  K.PLAN,
  K.STATEMENT,
  K.BEGIN,
  K.EXECUTE,
  K.MATCH_RECOGNIZE,
  K.MEASURES,
  K.PATTERN,
  K.DEFINE,
  K.AFTER,
  K.MATCH,
  K.SKIP,
  K.PAST,
  K.LAST,
  K.FIRST,
  K.ONE,
  K.PER,
  K.NEXT,
  K.TO,
  K.UNNEST,
  K.CAST,
  K.EXTRACT,
  K.GROUPING,
  K.SETS,
  K.CUBE,
  K.ROLLUP,
  K.WINDOW,
  K.FILTER,
  K.WITHIN,
  K.DESC,
  K.ASC,
  K.NULLS,
  K.RENAME,
  K.INCLUDING,
  K.EXCLUDING,
  K.OVERWRITING,
  K.OPTIONS,
  K.LANGUAGE,
  K.JAR,
  K.LOAD,
  K.MODULE,
  K.TABLES,
  K.FETCH,
  K.ONLY,
  K.USING,
  K.NATURAL,
  K.ESCAPE,
  K.TRUE,
  K.FALSE,
  K.SECOND,
  K.MINUTE,
  K.HOUR,
  K.DAY,
  K.MONTH,
  K.YEAR,
  K.TABLESAMPLE,
  K.DATE,
  K.TIMESTAMP,
  K.STRING,
  K.RETURNING,
  K.EMPTY,
  K.ERROR,
  K.ARRAY,
  K.MAP,
  K.UNBOUNDED,
  K.STATISTICS,
  K.COMPUTE,
];

/** A word at the stop, or a little before it, that is nearly a keyword. */
export function* misspellings(stop: Stop): Generator<Candidate> {
  const { at, wanted } = stop;
  const asked = [...wanted].filter((kind) => kind >= FIRST_KEYWORD);
  yield* nearKeywords(stop, at, wanted.has(Wanted.STATEMENT) ? [...asked, ...STATEMENT_STARTS] : asked, 0.4);
  yield* nearKeywords(stop, at, STRUCTURE, 0.45);
  for (let index = at - 1; index >= Math.max(0, at - REACH); index--)
    yield* nearKeywords(stop, index, STRUCTURE, 0.5 + 0.06 * (at - index));
}

function* nearKeywords(stop: Stop, index: number, keywords: readonly number[], base: number): Generator<Candidate> {
  const { tokens, vocabulary } = stop;
  const kind = tokens.kinds[index];
  if (kind !== P.IDENTIFIER && kind < FIRST_KEYWORD) return;
  const word = textOf(stop, index).toUpperCase();
  if (word.length < 2) return;
  const limit = word.length <= 3 ? 1 : 2;
  // A word that is itself a keyword was hardly meant to be another one, unless they are almost alike.
  const doubt = NEVER_NAMES.has(kind) ? 0.75 : kind >= FIRST_KEYWORD ? 0.35 : 0;
  for (const keyword of keywords) {
    if (keyword === kind || vocabulary.known[keyword] === 0) continue;
    const name = wordOf(keyword);
    if (Math.abs(name.length - word.length) > limit) continue;
    const distance = editDistance(word, name);
    const alike = distance < name.length - 1 || (name[0] === word[0] && stop.wanted.has(keyword));
    if (distance <= limit && alike) yield misspelt(stop, index, [keyword], base + 0.2 * (distance - 1) + doubt);
  }
  if (kind === P.IDENTIFIER) yield* gluedKeywords(stop, index, word, base);
}

/** `GROUPBY`, `ORDER_BY` */
function* gluedKeywords(stop: Stop, index: number, word: string, base: number): Generator<Candidate> {
  for (const [first, second] of [
    [K.GROUP, K.BY],
    [K.ORDER, K.BY],
    [K.PARTITION, K.BY],
    [K.INSERT, K.INTO],
    [K.LEFT, K.JOIN],
  ]) {
    const [a, b] = [wordOf(first), wordOf(second)];
    if (word === a + b || word === `${a}_${b}`) yield misspelt(stop, index, [first, second], base);
  }
}

function misspelt(stop: Stop, index: number, kinds: readonly number[], cost: number): Candidate {
  const span = placeOf(stop, index);
  const keyword = kinds.map(wordOf).join(' ');
  const known = stop.tokens.kinds[index] >= FIRST_KEYWORD;
  const report = () => misspeltKeyword(span, { found: found(stop, index), keyword, known }, replace(span, keyword));
  return { cost, from: index, to: index + 1, kinds, report };
}

/** A name that begins with digits: Flink reads a number and a word. */
export function* numberedNames(stop: Stop): Generator<Candidate> {
  const { tokens, at } = stop;
  for (const index of [at, at - 1]) {
    if (tokens.kinds[index] !== P.INTEGER || index + 1 >= tokens.length) continue;
    if (tokens.kinds[index + 1] !== P.IDENTIFIER || tokens.starts[index + 1] !== tokens.ends[index]) continue;
    const span = { start: tokens.starts[index], end: tokens.ends[index + 1] };
    const written = stop.text.slice(span.start, span.end);
    const report = () =>
      unknownLetters(span, { found: `"${written}"`, text: `\`${written}\`` }, replace(span, `\`${written}\``));
    yield { cost: 0.3, from: index, to: index + 2, kinds: [P.QUOTED_IDENTIFIER], report };
  }
}

/** Reserved words where names belong, at the stop or before it. */
export function* reservedWords(stop: Stop): Generator<Candidate> {
  const { tokens, vocabulary, at } = stop;
  for (let index = at; index >= Math.max(0, at - 4); index--) {
    const kind = tokens.kinds[index];
    if (kind < FIRST_KEYWORD || vocabulary.reserved[kind] === 0) continue;
    const span = placeOf(stop, index);
    const word = textOf(stop, index);
    yield {
      cost: 0.5 + 0.15 * (at - index) + unlikelyAsName(stop, index),
      from: index,
      to: index + 1,
      kinds: [P.QUOTED_IDENTIFIER],
      report: () => reservedWord(span, { word }, replace(span, `\`${word}\``)),
    };
  }
}

/** How unlikely a reserved word was meant as a name. */
function unlikelyAsName({ tokens, wanted, at }: Stop, index: number): number {
  // DATE and TIMESTAMP begin a literal; without a string behind them they were meant as columns.
  if (index === at - 1 && wanted.has(Wanted.STRING)) return -0.25;
  const kind = tokens.kinds[index];
  if ((kind === K.CUBE || kind === K.ROLLUP) && tokens.kinds[index + 1] === P.LPAREN) return 0.4;
  if (!NEVER_NAMES.has(kind) || tokens.kinds[index - 1] === P.DOT) return 0;
  if (kind === K.TABLE && index === at - 1) return tokens.kinds[at - 2] === K.FROM ? 0 : 0.8;
  const named = index === at && !wanted.has(Wanted.EXPRESSION) && tokens.kinds[at + 1] !== K.BY;
  return named && AT_TIMES_NAMES.has(kind) ? 0.1 : 0.8;
}

/** Of the words that are hardly ever meant as names those that are so where only a name can stand. */
const AT_TIMES_NAMES: ReadonlySet<number> = new Set<number>([K.ORDER, K.GROUP, K.TABLE, K.SET, K.INTERVAL, K.LIMIT]);

/** Reserved words that are hardly ever meant as names. */
export const NEVER_NAMES: ReadonlySet<number> = new Set<number>([
  K.SELECT,
  K.FROM,
  K.WHERE,
  K.GROUP,
  K.HAVING,
  K.JOIN,
  K.AS,
  K.AND,
  K.OR,
  K.NOT,
  K.CREATE,
  K.INSERT,
  K.DROP,
  K.ALTER,
  K.WITH,
  K.UNION,
  K.ON,
  K.CASE,
  K.WHEN,
  K.THEN,
  K.ELSE,
  K.INTO,
  K.BETWEEN,
  K.IN,
  K.IS,
  K.EXISTS,
  K.DISTINCT,
  K.TABLE,
  K.BY,
  K.SET,
  K.USING,
  K.OVER,
  K.LIKE,
  K.NULL,
  K.INTERVAL,
  K.CAST,
  K.WATERMARK,
  K.INNER,
  K.LEFT,
  K.ORDER,
  K.LIMIT,
]);
