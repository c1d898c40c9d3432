/** What is missing, at the stop or a little before it. */
import { replace } from '../../../findings/finding.ts';
import { Wanted } from '../cursor.ts';
import { FIRST_KEYWORD, K } from '../keywords.generated.ts';
import { P } from '../kinds.ts';
import { missingToken } from './messages.ts';
import { reportInsertion } from './report-insertion.ts';
import { beginsLine, type Candidate, found, inOptions, placeOf, REACH, type Stop, textOf } from './stop.ts';
import { deletion } from './too-much.ts';

/** What stands for something that was wanted, where a single token will do. */
export const STAND_INS: Readonly<Record<number, readonly (readonly number[])[]>> = {
  [Wanted.NAME]: [[P.IDENTIFIER]],
  [Wanted.EXPRESSION]: [[P.IDENTIFIER]],
  [Wanted.QUERY]: [[K.SELECT], [K.TABLE, P.IDENTIFIER]],
  [Wanted.TYPE]: [[K.INT]],
  [Wanted.STRING]: [[P.STRING]],
  [Wanted.NUMBER]: [[P.INTEGER]],
  [Wanted.LITERAL]: [[P.INTEGER]],
  [Wanted.TABLE]: [[P.IDENTIFIER]],
  [Wanted.TIME_UNIT]: [[K.SECOND]],
  [Wanted.COLUMN]: [[P.IDENTIFIER, K.INT]],
  [Wanted.OPERATOR]: [[P.EQ], [K.AND]],
  [Wanted.STATEMENT]: [
    [K.SELECT],
    [K.INSERT],
    [K.CREATE],
    [K.ALTER],
    [K.DROP],
    [K.SHOW],
    [K.DESCRIBE],
    [K.SET],
    [K.USE],
    [K.EXECUTE],
    [K.EXPLAIN],
  ],
};

const PAIRS: readonly (readonly number[])[] = [
  [K.GROUP, K.BY],
  [K.ORDER, K.BY],
  [K.PARTITION, K.BY],
  [P.RPAREN, P.RPAREN],
  [K.AS, P.LPAREN],
  [P.RPAREN, K.AS],
  [K.ON, P.IDENTIFIER],
  [P.COMMA, P.IDENTIFIER],
  [P.IDENTIFIER, P.RPAREN],
];

/** What was wanted at the stop is missing there. */
export function* insertions(stop: Stop): Generator<Candidate> {
  const { at, wanted } = stop;
  for (const kind of wanted) {
    if (kind >= 0 && kind !== P.END && kind !== P.SEMICOLON)
      yield insertion(stop, at, [kind], insertionCost(stop, kind) + (isOneOfMany(stop, kind) ? 0.3 : 0));
    for (const kinds of STAND_INS[kind] ?? []) yield insertion(stop, at, kinds, standInCost(stop, kind, kinds));
  }
  for (const kinds of PAIRS) yield insertion(stop, at, kinds, kinds[0] === P.RPAREN ? 1.2 : 1.3);
  yield* tellingNeighbours(stop);
  if (lacksGroupBy(stop)) for (let index = at; index > Math.max(0, at - REACH); index--) yield lostGroupBy(stop, index);
}

const AGGREGATES: ReadonlySet<number> = new Set<number>([K.COUNT, K.SUM, K.MIN, K.MAX, K.AVG, K.COLLECT]);

/** Whether the SELECT that is read aggregates, has a FROM, and no GROUP BY yet. */
export function lacksGroupBy({ tokens, at }: Pick<Stop, 'tokens' | 'at'>): boolean {
  let from = false;
  for (let index = Math.min(at, tokens.length) - 1; index >= 0; index--) {
    const kind = tokens.kinds[index];
    if (kind === K.GROUP) return false;
    if (kind === K.FROM) from = true;
    if (from && AGGREGATES.has(kind) && tokens.kinds[index + 1] === P.LPAREN) return true;
  }
  return false;
}

/** GROUP BY where a list begins on a line of its own. */
function lostGroupBy(stop: Stop, index: number): Candidate {
  const doubt = (beginsLine(stop, index) ? 0.6 : 0.75) + (opensCall(stop, index) ? 0.5 : 0);
  const cost = doubt + 0.05 * (stop.at - index);
  return insertion(stop, index, [K.GROUP, K.BY], cost);
}

/** Where a name is wanted, a word that may be one would always do; at the end hardly just this word is missing. */
function isOneOfMany({ tokens, wanted, vocabulary, at }: Stop, kind: number): boolean {
  if (at >= tokens.length && kind >= FIRST_KEYWORD && [...wanted].some((place) => place < 0)) return true;
  return (
    vocabulary.names[kind] === 1 &&
    (wanted.has(Wanted.NAME) || wanted.has(Wanted.EXPRESSION) || wanted.has(Wanted.TABLE))
  );
}

function insertionCost({ tokens, at }: Stop, kind: number): number {
  if (kind === P.COMMA) return tokens.kinds[at] === P.PLUS || tokens.kinds[at] === P.MINUS ? 1.2 : 0.8;
  if (kind === P.RPAREN) return 0.75;
  if (kind === P.EQ || kind === K.AS) return 0.9;
  if (kind === P.QUESTION) return 1.4;
  if (kind < FIRST_KEYWORD || kind === K.INTO) return 1.0;
  return 1.05;
}

function standInCost({ tokens, at }: Stop, kind: number, kinds: readonly number[]): number {
  // A value alone between parentheses rather lacks VALUES before them.
  if (kinds[0] === K.SELECT)
    return at > 0 && tokens.kinds[at - 1] === P.LPAREN && isValue(tokens.kinds[at]) ? 1.4 : 0.7;
  if (kind === Wanted.OPERATOR) return kinds[0] === K.AND ? 1.0 : 1.25;
  return 1.15;
}

function isValue(kind: number): boolean {
  return kind === P.INTEGER || kind === P.DECIMAL || kind === P.STRING || kind === K.NULL;
}

const UNITS: ReadonlySet<number> = new Set<number>([K.SECOND, K.MINUTE, K.HOUR, K.DAY, K.MONTH, K.YEAR]);

/** Where the tokens around the stop tell what was lost between them. */
function* tellingNeighbours(stop: Stop): Generator<Candidate> {
  const { tokens, at, wanted, vocabulary } = stop;
  const [before, here] = [tokens.kinds[at - 1], tokens.kinds[at]];
  if (before === P.STRING && UNITS.has(here)) yield insertion(stop, at - 1, [K.INTERVAL], 0.45);
  if (before === P.STRING && tokens.kinds[at - 2] === P.STRING && inOptions(stop, at)) {
    // Two strings in a row are one to Flink.
    yield insertion(stop, at - 1, [here === P.EQ ? P.COMMA : P.EQ], 0.4);
  }
  if (wanted.has(P.EQ) && inOptions(stop, at)) yield insertion(stop, at, [P.EQ, P.STRING], 1.0);
  const isName = here === P.IDENTIFIER || here === P.QUOTED_IDENTIFIER || vocabulary.names[here] === 1;
  if (isName && wanted.has(P.LPAREN)) yield bareName(stop, here);
  if (here === K.NULL && before === K.NOT) yield insertion(stop, at - 1, [K.IS], 0.7);
  if (here === K.NOT && tokens.kinds[at + 1] === K.NULL) yield insertion(stop, at, [K.IS], 0.7);
  if (here === K.NULL && wanted.has(Wanted.OPERATOR)) yield insertion(stop, at, [K.IS], 0.7);
}

function insertion(stop: Stop, index: number, kinds: readonly number[], cost: number): Candidate {
  return { cost, from: index, to: index, kinds, report: () => reportInsertion(stop, index, kinds, false) };
}

/** What is often lost, tried at the tokens before the stop: there the statement still made sense without it. */
const OFTEN_LOST: readonly (readonly number[])[] = [
  [P.COMMA],
  [P.LPAREN],
  [P.RPAREN],
  [K.SELECT],
  [K.FROM],
  [K.GROUP, K.BY],
  [K.WHERE],
  [K.AS],
  [K.ON],
  [P.EQ],
  [K.JOIN],
  [K.ORDER, K.BY],
  [K.BY],
  [K.WITH],
  [K.AND],
  [K.TABLE],
  [K.INTO],
  [P.DOT],
  [K.CASE],
  [K.WHEN],
  [K.INTERVAL],
  [P.LT],
  [K.OVER],
  [P.LBRACKET],
  [K.VALUES],
  [K.PARTITION],
  [K.HAVING],
  [K.SET],
  [K.EXISTS],
  [P.IDENTIFIER],
  [K.BETWEEN],
  [P.GT],
];

/** Words that a statement may have lost at its very beginning. */
const FIRST_WORDS: readonly number[] = [
  K.CREATE,
  K.INSERT,
  K.DROP,
  K.ALTER,
  K.SHOW,
  K.DESCRIBE,
  K.SELECT,
  K.ADD,
  K.EXECUTE,
  K.EXPLAIN,
];

/** Whether a parenthesis stands right behind a word: hardly anything was lost between them. */
function opensCall({ tokens }: Stop, index: number): boolean {
  return index > 0 && tokens.kinds[index] === P.LPAREN && tokens.starts[index] === tokens.ends[index - 1];
}

/** One name that stands where a list between parentheses belongs. */
function bareName(stop: Stop, kind: number): Candidate {
  const { at } = stop;
  const span = placeOf(stop, at);
  const fix = replace(span, `(${textOf(stop, at)})`);
  const report = () => missingToken(span, { found: found(stop, at), wanted: '"("' }, fix);
  return { cost: 1.0, from: at, to: at + 1, kinds: [P.LPAREN, kind, P.RPAREN], report };
}

/** How much less often than others something is lost at a place. */
function rarity(stop: Stop, index: number, kinds: readonly number[]): number {
  const { kinds: read } = stop.tokens;
  if (kinds[0] === K.VALUES && read[index] === P.LPAREN && isValue(read[index + 1])) return -0.2;
  if (kinds[0] === K.GROUP) return lacksGroupBy(stop) ? -0.1 : 0.2;
  if (kinds[0] === K.ORDER) return 0.25;
  if (kinds[0] === P.COMMA) return 0.05;
  if (kinds[0] === K.ON) return lacksCondition(stop) ? -0.05 : 0.1;
  return kinds[0] === K.SELECT || kinds.length > 1 ? -0.1 : 0.1;
}

/** Whether the last clause that began is a JOIN. */
function lacksCondition({ tokens, at }: Stop): boolean {
  for (let index = Math.min(at, tokens.length) - 1; index >= 0; index--) {
    const kind = tokens.kinds[index];
    if (kind === K.JOIN) return true;
    if (kind === K.ON || kind === K.USING || kind === K.WHERE || kind === K.FROM) return false;
  }
  return false;
}

/** The mistake lies before the place where reading stopped. */
export function* earlier(stop: Stop): Generator<Candidate> {
  if (stop.at > 0 && stop.at < REACH) for (const kind of FIRST_WORDS) yield insertion(stop, 0, [kind], 0.95);
  for (let index = stop.at - 1; index >= Math.max(0, stop.at - REACH); index--) {
    const doubt = 0.1 * (stop.at - index) + (opensCall(stop, index) ? 0.5 : 0);
    for (const kinds of OFTEN_LOST) yield insertion(stop, index, kinds, 0.95 + doubt + rarity(stop, index, kinds));
    if (stop.tokens.kinds[stop.at] === P.HINT_END) yield insertion(stop, index, [P.HINT_BEGIN], 0.9 + doubt);
    if (index < stop.at - 3) yield deletion(stop, index, 1.15 + doubt);
  }
}
