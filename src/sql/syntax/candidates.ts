/**
 * What a person may have meant where a statement cannot go on: single edits of its tokens, each with what it costs to
 * believe in it and the finding that reports it. Nothing here knows whether an edit helps; `repair.ts` tries them.
 */
import type { Finding } from '../../findings/finding.ts';
import { editDistance } from '../../text/nearest.ts';
import type { Span } from '../../text/span.ts';
import { Wanted } from './cursor.ts';
import { foundText, wantedText } from './describe.ts';
import { FIRST_KEYWORD, K } from './keywords.generated.ts';
import { type Vocabulary, wordOf } from './keywords.ts';
import { P } from './kinds.ts';
import { FULL_WIDTH } from './lexer.ts';
import {
  doubleEquals, doubleQuotedString, duplicateToken, extraComma, fullWidthPunctuation, misspeltKeyword, nameAsString,
  reservedWord, stringAsName, swappedTokens, trailingComma, typographicQuote, unexpectedToken, unknownCharacter,
  unopenedParenthesis, unquotedOptionKey, unterminatedName, unterminatedString,
} from './recovery-messages.ts';
import { reportInsertion } from './report-insertion.ts';
import { isString, type Tokens } from './tokens.ts';

/** Where reading stopped. */
export interface Stop {
  readonly text: string;
  readonly tokens: Tokens;
  readonly vocabulary: Vocabulary;
  /** Index of the token that fits nowhere. */
  readonly at: number;
  readonly wanted: ReadonlySet<number>;
}

/** One edit: tokens `from` to `to` (exclusive) give way to others. */
export interface Candidate {
  readonly cost: number;
  readonly from: number;
  readonly to: number;
  readonly kinds: readonly number[];
  /** The statement ends behind the edit, and the next one begins. */
  readonly ends?: boolean;
  readonly report: () => Finding;
}

/** The place of a token; of the end the semicolon, or the end of the text. */
export function placeOf({ tokens }: Stop, index: number): Span {
  return { start: tokens.starts[index], end: tokens.ends[index] };
}

export function textOf({ text, tokens }: Stop, index: number): string {
  return text.slice(tokens.starts[index], tokens.ends[index]);
}

function found(stop: Stop, index: number): string {
  return foundText(stop.text, stop.tokens, index);
}

function replace(span: Span, text: string, title = `Write ${text}`) {
  return { fix: { title, safe: true, edits: [{ span, text }] } };
}

// ---------------------------------------------------------------- what no token of Flink is

/** A token that Flink's scanner refuses, read as what it was meant to be. */
export function* scannerMistakes(stop: Stop): Generator<Candidate> {
  const { tokens, at } = stop;
  const span = placeOf(stop, at);
  const base = { from: at, to: at + 1 };
  switch (tokens.kinds[at]) {
    case P.DOUBLE_QUOTED:
      yield* doubleQuoted(stop);
      return;
    case P.TYPOGRAPHIC_QUOTED:
      yield* typographic(stop);
      return;
    case P.FULL_WIDTH: {
      const meant = FULL_WIDTH[textOf(stop, at)];
      const kind = PLAIN_KINDS[meant] ?? P.COMMA;
      yield { ...base, cost: 0.2, kinds: [kind], report: () => fullWidthPunctuation(span, { found: found(stop, at), meant }, replace(span, meant)) };
      return;
    }
    case P.UNCLOSED_IDENTIFIER:
      yield { ...base, cost: 0.2, kinds: [P.QUOTED_IDENTIFIER], report: () => unterminatedName(span, {}, replace({ start: span.end, end: span.end }, '`', 'Close the name')) };
      return;
    case P.UNCLOSED_STRING:
      yield { ...base, cost: 0.6, kinds: [P.STRING], report: () => unterminatedString(span, { quote: 'closing' }) };
      return;
    case P.BAD_CHARACTER:
      yield { ...base, cost: 0.3, kinds: [], report: () => unknownCharacter(span, { found: found(stop, at) }, replace(span, '', 'Remove it')) };
      return;
    default:
  }
}

const PLAIN_KINDS: Readonly<Record<string, number>> = {
  '(': P.LPAREN, ')': P.RPAREN, ',': P.COMMA, ';': P.SEMICOLON, '=': P.EQ, '.': P.DOT, ':': P.COLON, '[': P.LBRACKET,
  ']': P.RBRACKET, '*': P.STAR, '<': P.LT, '>': P.GT,
};

function* doubleQuoted(stop: Stop): Generator<Candidate> {
  const { at, wanted } = stop;
  const span = placeOf(stop, at);
  const content = textOf(stop, at).slice(1, -1).replaceAll('""', '"');
  const asString = `'${content.replaceAll("'", "''")}'`;
  const asName = `\`${content.replaceAll('`', '``')}\``;
  const nameFirst = !wanted.has(Wanted.STRING) && !wanted.has(P.STRING) && !isBehindOperator(stop);
  for (const [kind, text, role, cost] of [
    [P.STRING, asString, 'a string', nameFirst ? 0.4 : 0.3],
    [P.QUOTED_IDENTIFIER, asName, 'a name', nameFirst ? 0.3 : 0.4],
  ] as const) {
    yield { cost, from: at, to: at + 1, kinds: [kind], report: () => doubleQuotedString(span, { text, role }, replace(span, text)) };
  }
}

/** Behind a comparison, or as an argument, a value is likelier than a name. */
function isBehindOperator({ tokens, at }: Stop): boolean {
  const before = at > 0 ? tokens.kinds[at - 1] : P.END;
  return (before >= P.EQ && before <= P.CONCAT) || before === K.LIKE || before === K.THEN || before === K.ELSE || before === K.IN;
}

function* typographic(stop: Stop): Generator<Candidate> {
  const { at } = stop;
  const span = placeOf(stop, at);
  const written = textOf(stop, at);
  const content = written.slice(1, written.length > 1 ? -1 : undefined);
  for (const [kind, text, cost] of [
    [P.STRING, `'${content}'`, isBehindOperator(stop) ? 0.2 : 0.3],
    [P.QUOTED_IDENTIFIER, `\`${content}\``, 0.25],
  ] as const) {
    yield { cost, from: at, to: at + 1, kinds: [kind], report: () => typographicQuote(span, { text }, replace(span, text)) };
  }
}

// ---------------------------------------------------------------- words

/** Words of which a statement's structure is made: what a misspelt word may have been. */
const STRUCTURE: readonly number[] = [
  K.SELECT, K.FROM, K.WHERE, K.GROUP, K.BY, K.ORDER, K.HAVING, K.JOIN, K.LEFT, K.RIGHT, K.FULL, K.INNER, K.OUTER, K.CROSS,
  K.ON, K.AS, K.AND, K.OR, K.NOT, K.IN, K.BETWEEN, K.LIKE, K.IS, K.NULL, K.CASE, K.WHEN, K.THEN, K.ELSE, K.END, K.UNION,
  K.ALL, K.EXCEPT, K.INTERSECT, K.VALUES, K.INSERT, K.INTO, K.OVERWRITE, K.CREATE, K.TABLE, K.VIEW, K.DATABASE, K.CATALOG,
  K.FUNCTION, K.TEMPORARY, K.IF, K.EXISTS, K.WITH, K.PRIMARY, K.KEY, K.ENFORCED, K.WATERMARK, K.FOR, K.PARTITIONED,
  K.LIMIT, K.OFFSET, K.OVER, K.PARTITION, K.ROWS, K.ROW, K.RANGE, K.PRECEDING, K.FOLLOWING, K.CURRENT, K.INTERVAL, K.DISTINCT,
  K.LATERAL, K.DESCRIPTOR, K.SYSTEM_TIME, K.OF, K.METADATA, K.VIRTUAL, K.COMMENT, K.CONSTRAINT, K.UNIQUE, K.DROP, K.ALTER,
  K.ADD, K.SET, K.RESET, K.SHOW, K.DESCRIBE, K.EXPLAIN, K.USE, K.PLAN, K.STATEMENT, K.BEGIN, K.EXECUTE, K.MATCH_RECOGNIZE,
  K.MEASURES, K.PATTERN, K.DEFINE, K.AFTER, K.MATCH, K.SKIP, K.PAST, K.LAST, K.FIRST, K.ONE, K.PER, K.NEXT, K.TO, K.UNNEST,
  K.CAST, K.EXTRACT, K.GROUPING, K.SETS, K.CUBE, K.ROLLUP, K.WINDOW, K.FILTER, K.WITHIN, K.DESC, K.ASC, K.NULLS, K.RENAME,
  K.INCLUDING, K.EXCLUDING, K.OVERWRITING, K.OPTIONS, K.LANGUAGE, K.JAR, K.LOAD, K.MODULE, K.TABLES, K.FETCH, K.ONLY,
  K.USING, K.NATURAL, K.ESCAPE, K.TRUE, K.FALSE, K.SECOND, K.MINUTE, K.HOUR, K.DAY, K.MONTH, K.YEAR, K.TABLESAMPLE,
  K.DATE, K.TIMESTAMP, K.STRING, K.RETURNING, K.EMPTY, K.ERROR, K.ARRAY, K.MAP, K.UNBOUNDED, K.STATISTICS, K.COMPUTE,
];

/** How far back from where reading stopped the mistake may lie. */
const REACH = 8;

/** A word at the stop, or a little before it, that is nearly a keyword. */
export function* misspellings(stop: Stop): Generator<Candidate> {
  const { at, wanted } = stop;
  const asked = [...wanted].filter((kind) => kind >= FIRST_KEYWORD);
  yield* nearKeywords(stop, at, wanted.has(Wanted.STATEMENT) ? [...asked, ...STATEMENT_STARTS] : asked, 0.4);
  yield* nearKeywords(stop, at, STRUCTURE, 0.45);
  for (let index = at - 1; index >= Math.max(0, at - REACH); index--) yield* nearKeywords(stop, index, STRUCTURE, 0.5 + 0.06 * (at - index));
}

function* nearKeywords(stop: Stop, index: number, keywords: readonly number[], base: number): Generator<Candidate> {
  const { tokens, vocabulary } = stop;
  const kind = tokens.kinds[index];
  if (kind !== P.IDENTIFIER && kind < FIRST_KEYWORD) return;
  const word = textOf(stop, index).toUpperCase();
  if (word.length < 2) return;
  const limit = word.length <= 3 ? 1 : 2;
  for (const keyword of keywords) {
    if (keyword === kind || vocabulary.known[keyword] === 0) continue;
    const name = wordOf(keyword);
    if (Math.abs(name.length - word.length) > limit) continue;
    const distance = editDistance(word, name);
    // A word that is itself a keyword was hardly meant to be another one, unless they are almost alike.
    const doubt = kind >= FIRST_KEYWORD ? 0.35 : 0;
    if (distance <= limit && distance < name.length - 1) yield misspelt(stop, index, [keyword], base + 0.2 * (distance - 1) + doubt);
  }
  if (kind === P.IDENTIFIER) yield* gluedKeywords(stop, index, word, base);
}

/** `GROUPBY`, `ORDER_BY` */
function* gluedKeywords(stop: Stop, index: number, word: string, base: number): Generator<Candidate> {
  for (const [first, second] of [[K.GROUP, K.BY], [K.ORDER, K.BY], [K.PARTITION, K.BY], [K.INSERT, K.INTO], [K.LEFT, K.JOIN]]) {
    const [a, b] = [wordOf(first), wordOf(second)];
    if (word === a + b || word === `${a}_${b}`) yield misspelt(stop, index, [first, second], base);
  }
}

function misspelt(stop: Stop, index: number, kinds: readonly number[], cost: number): Candidate {
  const span = placeOf(stop, index);
  const keyword = kinds.map(wordOf).join(' ');
  const report = () => misspeltKeyword(span, { found: found(stop, index), keyword }, replace(span, keyword));
  return { cost, from: index, to: index + 1, kinds, report };
}

/** Reserved words where names belong, at the stop or before it. */
export function* reservedWords(stop: Stop): Generator<Candidate> {
  const { tokens, vocabulary, at } = stop;
  for (let index = at; index >= Math.max(0, at - 4); index--) {
    const kind = tokens.kinds[index];
    if (kind < FIRST_KEYWORD || vocabulary.reserved[kind] === 0) continue;
    const span = placeOf(stop, index);
    const word = textOf(stop, index);
    const common = NEVER_NAMES.has(kind) ? 0.6 : 0;
    yield {
      cost: 0.5 + 0.15 * (at - index) + common, from: index, to: index + 1, kinds: [P.QUOTED_IDENTIFIER],
      report: () => reservedWord(span, { word }, replace(span, `\`${word}\``)),
    };
  }
}

/** Reserved words that are hardly ever meant as names. */
const NEVER_NAMES: ReadonlySet<number> = new Set<number>([
  K.SELECT, K.FROM, K.WHERE, K.GROUP, K.HAVING, K.JOIN, K.AS, K.AND, K.OR, K.NOT, K.CREATE, K.INSERT, K.DROP, K.ALTER, K.WITH,
  K.UNION, K.ON, K.CASE, K.WHEN, K.THEN, K.ELSE, K.INTO, K.BETWEEN, K.IN, K.IS, K.EXISTS, K.DISTINCT, K.TABLE, K.BY,
  K.SET, K.USING, K.OVER, K.LIKE, K.NULL, K.INTERVAL, K.CAST, K.WATERMARK, K.INNER, K.LEFT, K.ORDER,
]);

// ---------------------------------------------------------------- wrong kinds

/** A string where a name belongs, or the other way round. */
export function* wrongQuotes(stop: Stop): Generator<Candidate> {
  const { tokens, at } = stop;
  for (let index = at; index >= Math.max(0, at - 2); index--) {
    const kind = tokens.kinds[index];
    const doubt = 0.2 * (at - index);
    if (kind === P.STRING) yield stringMeantAsName(stop, index, 0.5 + doubt);
    else if (kind === P.IDENTIFIER || kind === P.QUOTED_IDENTIFIER || kind >= FIRST_KEYWORD) yield* nameMeantAsString(stop, index, 0.6 + doubt);
    else if (index === at && (kind === P.INTEGER || kind === P.DECIMAL)) yield* nameMeantAsString(stop, index, 0.8);
  }
}

function stringMeantAsName(stop: Stop, index: number, cost: number): Candidate {
  const span = placeOf(stop, index);
  const text = `\`${textOf(stop, index).slice(1, -1)}\``;
  return { cost, from: index, to: index + 1, kinds: [P.QUOTED_IDENTIFIER], report: () => stringAsName(span, { text }, replace(span, text)) };
}

/** One token, or a whole run such as `scan.stream.initpos`. */
function* nameMeantAsString(stop: Stop, index: number, cost: number): Generator<Candidate> {
  const { tokens, wanted } = stop;
  if (index === stop.at && !wanted.has(Wanted.STRING) && !wanted.has(P.STRING)) return;
  let to = index + 1;
  while (to < tokens.length && isJoined(tokens, to)) to++;
  yield runMeantAsString(stop, index, to, cost);
}

/** What stands between two separators on one line, whatever it is, was a string that lost both quotes. */
export function* bareText(stop: Stop): Generator<Candidate> {
  const { tokens, at } = stop;
  let from = Math.min(at, tokens.length - 1);
  while (from > 0 && at - from < REACH && !isSeparator(tokens.kinds[from - 1])) from--;
  let to = at;
  while (to < tokens.length && !isSeparator(tokens.kinds[to]) && sameLine(stop, to)) to++;
  for (let index = from; index < to; index++) if (NEVER_NAMES.has(tokens.kinds[index]) || isString(tokens.kinds[index])) return;
  if (to > from && from > 0 && isSeparator(tokens.kinds[from - 1])) yield runMeantAsString(stop, from, to, 0.8 + 0.05 * (at - from));
}

function isSeparator(kind: number): boolean {
  return kind === P.COMMA || kind === P.EQ || kind === P.LPAREN || kind === P.RPAREN;
}

function sameLine({ text, tokens }: Stop, index: number): boolean {
  return index === 0 || !/[\r\n]/.test(text.slice(tokens.ends[index - 1], tokens.starts[index]));
}

function runMeantAsString(stop: Stop, index: number, to: number, cost: number): Candidate {
  const { tokens } = stop;
  const span = { start: tokens.starts[index], end: tokens.ends[to - 1] };
  const written = stop.text.slice(span.start, span.end);
  const content = tokens.kinds[index] === P.QUOTED_IDENTIFIER && to === index + 1 ? written.slice(1, -1) : written;
  const text = `'${content}'`;
  const option = inOptions(stop, index);
  const report = () =>
    option ? unquotedOptionKey(span, { key: content }, replace(span, text)) : nameAsString(span, { text }, replace(span, text));
  return { cost, from: index, to, kinds: [P.STRING], report };
}

/** Whether a token stands close behind the one before it, so that both may be parts of one bare key. */
function isJoined(tokens: Tokens, index: number): boolean {
  return !isSeparator(tokens.kinds[index]) && tokens.starts[index] === tokens.ends[index - 1];
}

/** Whether a token stands in the parentheses of WITH or SET. */
export function inOptions({ tokens }: Stop, index: number): boolean {
  const opener = openerBefore(tokens, index);
  if (opener < 1) return false;
  const before = tokens.kinds[opener - 1];
  return before === K.WITH || before === K.SET || before === K.RESET;
}

/** Index of the innermost opening parenthesis before a token that is still open there, or -1. */
export function openerBefore(tokens: Tokens, index: number): number {
  let closed = 0;
  for (let at = index - 1; at >= 0; at--) {
    const kind = tokens.kinds[at];
    if (kind === P.RPAREN) closed++;
    else if (kind === P.LPAREN && closed-- === 0) return at;
  }
  return -1;
}

/** Another sign or name than the one that was wanted. */
export function* substitutions(stop: Stop): Generator<Candidate> {
  const { tokens, at, wanted } = stop;
  if (at >= tokens.length) return;
  const span = placeOf(stop, at);
  const report = () => unexpectedToken(span, { found: found(stop, at), wanted: wantedHere(stop) });
  if (tokens.kinds[at] === P.DOUBLE_PERIOD) {
    yield { cost: 0.5, from: at, to: at + 1, kinds: [P.DOT], report: () => unexpectedToken(span, { found: found(stop, at), wanted: '"."' }, replace(span, '.')) };
  }
  const isSign = tokens.kinds[at] > P.COLLATION && tokens.kinds[at] < FIRST_KEYWORD;
  for (const kind of wanted) {
    if (isSign && kind > P.COLLATION && kind < FIRST_KEYWORD && kind !== P.SEMICOLON) yield { cost: 0.95, from: at, to: at + 1, kinds: [kind], report };
    for (const kinds of STAND_INS[kind] ?? []) {
      if (kinds[0] < FIRST_KEYWORD && kind !== Wanted.OPERATOR) yield { cost: 1.25, from: at, to: at + 1, kinds, report };
    }
  }
}

// ---------------------------------------------------------------- too much

/** The token at the stop, or one just before it, is too much. */
export function* deletions(stop: Stop): Generator<Candidate> {
  const { tokens, at } = stop;
  if (at < tokens.length) yield deletion(stop, at, 1.0);
  for (let index = at - 1; index >= Math.max(0, at - 3); index--) yield deletion(stop, index, 1.1 + 0.12 * (at - index - 1));
}

export function deletion(stop: Stop, index: number, base: number): Candidate {
  return { cost: base + likelihood(stop, index), from: index, to: index + 1, kinds: [], report: () => reportDeletion(stop, index) };
}

function likelihood(stop: Stop, index: number): number {
  const { tokens } = stop;
  const kind = tokens.kinds[index];
  if (isDouble(stop, index)) return -0.65;
  if (kind === P.COMMA) return -0.55;
  if (kind === P.RPAREN || kind === P.RBRACKET) return -0.2;
  if (kind < FIRST_KEYWORD && kind > P.COLLATION && kind !== P.LPAREN) return -0.35;
  if (NEVER_NAMES.has(kind)) return 0.35;
  return kind >= FIRST_KEYWORD ? 0.15 : 0.05;
}

function isDouble(stop: Stop, index: number): boolean {
  const { tokens } = stop;
  return index > 0 && tokens.kinds[index] === tokens.kinds[index - 1] && textOf(stop, index) === textOf(stop, index - 1);
}

function reportDeletion(stop: Stop, index: number): Finding {
  const { tokens } = stop;
  const span = placeOf(stop, index);
  const kind = tokens.kinds[index];
  const remove = replace(span, '', 'Remove it');
  const foundHere = found(stop, index);
  if (kind === P.COMMA) return reportComma(stop, index, remove);
  if (kind === P.EQ && isDouble(stop, index) && tokens.starts[index] === tokens.ends[index - 1]) {
    const both = { start: tokens.starts[index - 1], end: span.end };
    return doubleEquals(both, {}, replace(both, '='));
  }
  if (isDouble(stop, index)) return duplicateToken(span, { found: foundHere }, remove);
  if (kind === P.RPAREN || kind === P.RBRACKET) return unopenedParenthesis(span, { found: foundHere }, remove);
  return unexpectedToken(span, { found: foundHere, wanted: stop.at === index ? wantedHere(stop) : 'nothing' }, remove);
}

function reportComma(stop: Stop, index: number, remove: ReturnType<typeof replace>): Finding {
  const { tokens } = stop;
  const before = index > 0 ? tokens.kinds[index - 1] : P.END;
  const next = tokens.kinds[index + 1];
  const span = placeOf(stop, index);
  if (next === P.COMMA || before === P.COMMA || before === P.LPAREN || before === K.SELECT || before === K.BY) {
    return extraComma(span, { found: found(stop, index) }, remove);
  }
  return trailingComma(span, { found: found(stop, index + 1) }, remove);
}

function wantedHere(stop: Stop): string {
  return stop.wanted.size > 0 ? wantedText(stop.wanted) : 'something else';
}

// ---------------------------------------------------------------- wrong order

/** Two neighbours around the stop the other way round. */
export function* swaps(stop: Stop): Generator<Candidate> {
  const { tokens, at } = stop;
  for (const index of [at - 1, at, at - 2]) {
    if (index < 0 || index + 1 >= tokens.length) continue;
    const [first, second] = [tokens.kinds[index], tokens.kinds[index + 1]];
    if (first === second && first < FIRST_KEYWORD) continue;
    const span = { start: tokens.starts[index], end: tokens.ends[index + 1] };
    const between = stop.text.slice(tokens.ends[index], tokens.starts[index + 1]);
    const text = textOf(stop, index + 1) + between + textOf(stop, index);
    yield {
      cost: index === at - 2 ? 1.2 : 1.0, from: index, to: index + 2, kinds: [second, first],
      report: () => swappedTokens(span, { first: found(stop, index), second: found(stop, index + 1) }, replace(span, text)),
    };
  }
}

// ---------------------------------------------------------------- too little

/** What stands for something that was wanted, where a single token will do. */
const STAND_INS: Readonly<Record<number, readonly (readonly number[])[]>> = {
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
  [Wanted.STATEMENT]: [[K.SELECT], [K.INSERT], [K.CREATE], [K.ALTER], [K.DROP], [K.SHOW], [K.DESCRIBE], [K.SET], [K.USE], [K.EXPLAIN]],
};

const PAIRS: readonly (readonly number[])[] = [
  [K.GROUP, K.BY], [K.ORDER, K.BY], [K.PARTITION, K.BY], [P.RPAREN, P.RPAREN], [K.AS, P.LPAREN], [P.RPAREN, K.AS],
  [K.ON, P.IDENTIFIER], [P.COMMA, P.IDENTIFIER], [P.IDENTIFIER, P.RPAREN],
];

/** What was wanted at the stop is missing there. */
export function* insertions(stop: Stop): Generator<Candidate> {
  const { at, wanted } = stop;
  for (const kind of wanted) {
    if (kind >= 0 && kind !== P.END && kind !== P.SEMICOLON) yield insertion(stop, at, [kind], insertionCost(kind));
    for (const kinds of STAND_INS[kind] ?? []) yield insertion(stop, at, kinds, standInCost(kind, kinds));
  }
  for (const kinds of PAIRS) yield insertion(stop, at, kinds, kinds[0] === P.RPAREN ? 1.2 : 1.3);
}

function insertionCost(kind: number): number {
  if (kind === P.COMMA) return 0.8;
  if (kind === P.RPAREN) return 0.75;
  if (kind === P.EQ || kind === K.AS) return 0.9;
  if (kind < FIRST_KEYWORD) return 1.0;
  return 1.05;
}

function standInCost(kind: number, kinds: readonly number[]): number {
  if (kinds[0] === K.SELECT) return 0.7;
  if (kind === Wanted.OPERATOR) return 1.25;
  return 1.15;
}

export function insertion(stop: Stop, index: number, kinds: readonly number[], cost: number): Candidate {
  return { cost, from: index, to: index, kinds, report: () => reportInsertion(stop, index, kinds, false) };
}

/** What is often lost, tried at the tokens before the stop: there the statement still made sense without it. */
const OFTEN_LOST: readonly (readonly number[])[] = [
  [P.COMMA], [P.LPAREN], [P.RPAREN], [K.SELECT], [K.FROM], [K.GROUP, K.BY], [K.WHERE], [K.AS], [K.ON], [P.EQ], [K.JOIN],
  [K.ORDER, K.BY], [K.BY], [K.WITH], [K.AND], [K.TABLE], [K.INTO], [P.DOT], [K.CASE], [K.INTERVAL], [P.LT], [K.OVER],
  [P.LBRACKET], [K.VALUES], [K.PARTITION], [K.HAVING], [K.SET], [K.EXISTS], [P.IDENTIFIER], [K.BETWEEN], [P.GT],
];

/** Words that a statement may have lost at its very beginning. */
const FIRST_WORDS: readonly number[] = [K.CREATE, K.INSERT, K.DROP, K.ALTER, K.SHOW, K.DESCRIBE, K.SELECT, K.ADD, K.EXPLAIN, K.EXECUTE];

/** Whether a parenthesis stands right behind a word: hardly anything was lost between them. */
function opensCall({ tokens }: Stop, index: number): boolean {
  return index > 0 && tokens.kinds[index] === P.LPAREN && tokens.starts[index] === tokens.ends[index - 1];
}

/** The mistake lies before the place where reading stopped. */
export function* earlier(stop: Stop): Generator<Candidate> {
  if (stop.at > 0 && stop.at < REACH) for (const kind of FIRST_WORDS) yield insertion(stop, 0, [kind], 0.95);
  for (let index = stop.at - 1; index >= Math.max(0, stop.at - REACH); index--) {
    const doubt = 0.1 * (stop.at - index) + (opensCall(stop, index) ? 0.5 : 0);
    for (const kinds of OFTEN_LOST) yield insertion(stop, index, kinds, 0.95 + doubt + (kinds[0] === K.SELECT || kinds.length > 1 ? -0.1 : 0.1));
    if (stop.tokens.kinds[stop.at] === P.HINT_END) yield insertion(stop, index, [P.HINT_BEGIN], 0.9 + doubt);
    if (index < stop.at - 3) yield deletion(stop, index, 1.15 + doubt);
  }
}

// ---------------------------------------------------------------- the next statement

/** Words with which statements begin. */
export const STATEMENT_STARTS: readonly number[] = [
  K.SELECT, K.INSERT, K.CREATE, K.DROP, K.ALTER, K.WITH, K.SET, K.RESET, K.SHOW, K.DESCRIBE, K.DESC, K.EXPLAIN, K.USE, K.BEGIN,
  K.EXECUTE, K.COMPILE, K.LOAD, K.UNLOAD, K.ADD, K.REMOVE, K.CALL, K.DELETE, K.UPDATE, K.MERGE, K.VALUES, K.END, K.ANALYZE,
  K.STOP, K.TRUNCATE, K.UPSERT, K.REPLACE,
];
const STARTS: ReadonlySet<number> = new Set(STATEMENT_STARTS);

/** The next statement begins at the stop: its semicolon is missing, and perhaps closing parentheses before it. */
export function* statementEnds(stop: Stop): Generator<Candidate> {
  const { tokens, at } = stop;
  if (at === 0 || at >= tokens.length || !STARTS.has(tokens.kinds[at])) return;
  const newLine = /[\r\n]/.test(stop.text.slice(tokens.ends[at - 1], tokens.starts[at]));
  const open = countOpen(tokens, at);
  for (const closers of new Set([0, open])) {
    if (closers > 3) continue;
    const kinds = Array.from({ length: closers }, () => P.RPAREN);
    const cost = (newLine ? 0.6 : 0.9) + 0.1 * closers;
    yield { cost, from: at, to: at, kinds, ends: true, report: () => reportInsertion(stop, at, kinds, true) };
  }
}

function countOpen(tokens: Tokens, index: number): number {
  let open = 0;
  for (let at = 0; at < index; at++) {
    if (tokens.kinds[at] === P.LPAREN) open++;
    else if (tokens.kinds[at] === P.RPAREN && open > 0) open--;
  }
  return open;
}
