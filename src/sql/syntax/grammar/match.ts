/** MATCH_RECOGNIZE and its row patterns. */
import type { MatchRecognize, Pattern, SelectItem, TableReference } from '../ast.ts';
import { type Cursor, Wanted } from '../cursor.ts';
import { K } from '../keywords.generated.ts';
import { P } from '../kinds.ts';
import { Context } from './context.ts';
import { expression, expressionList } from './expression.ts';
import { intervalLiteral, unsignedNumber } from './literal.ts';
import { orderByOrNone } from './order.ts';
import { partitionByOrNone } from './window.ts';

/**
 * MATCH_RECOGNIZE ( [PARTITION BY …] [ORDER BY …] [MEASURES …] [ONE ROW | ALL ROWS PER MATCH] [AFTER MATCH SKIP …]
 * PATTERN ( … ) [WITHIN …] [SUBSET …] DEFINE … )
 */
export function matchRecognize(p: Cursor, table: TableReference): MatchRecognize {
  p.next();
  p.expect(P.LPAREN);
  const partitionBy = partitionByOrNone(p);
  const orderBy = orderByOrNone(p);
  const measures = p.eat(K.MEASURES) ? p.commaList(measure) : [];
  const rows = rowsPerMatch(p);
  const after = p.eat(K.AFTER) ? afterMatch(p) : undefined;
  p.expect(K.PATTERN);
  const pattern = wholePattern(p);
  const within = p.eat(K.WITHIN) ? intervalLiteral(p) : undefined;
  const subsets = p.eat(K.SUBSET) ? p.commaList(subset) : [];
  p.expect(K.DEFINE);
  const definitions = p.commaList(definition);
  p.expect(P.RPAREN);
  return {
    kind: 'MatchRecognize',
    start: table.start,
    end: p.end,
    table,
    partitionBy,
    orderBy,
    measures,
    rows,
    after,
    pattern,
    within,
    subsets,
    definitions,
  };
}

/** Expression AS Identifier */
function measure(p: Cursor): SelectItem {
  const { start } = p;
  const value = expression(p, Context.NON_QUERY);
  p.expect(K.AS);
  const alias = p.identifier();
  return { kind: 'SelectItem', start, end: p.end, value, alias };
}

/** [ONE ROW PER MATCH | ALL ROWS PER MATCH] */
function rowsPerMatch(p: Cursor): MatchRecognize['rows'] {
  const one = p.eat(K.ONE);
  if (!one && !p.eat(K.ALL)) return undefined;
  p.expect(one ? K.ROW : K.ROWS);
  p.expect2(K.PER, K.MATCH);
  return one ? 'ONE ROW' : 'ALL ROWS';
}

/** MATCH SKIP (TO (NEXT ROW | FIRST Name | [LAST] Name) | PAST LAST ROW) */
function afterMatch(p: Cursor): string {
  const { start } = p;
  p.expect2(K.MATCH, K.SKIP);
  if (p.eat(K.PAST)) {
    p.expect2(K.LAST, K.ROW);
  } else {
    p.expect(K.TO);
    if (p.eat(K.NEXT)) p.expect(K.ROW);
    else {
      if ((p.kind === K.FIRST || p.kind === K.LAST) && p.isName(p.peek(1))) p.next();
      p.identifier();
    }
  }
  return p.text.slice(start, p.end);
}

/** ( [^] Pattern [$] ) */
function wholePattern(p: Cursor): Pattern {
  const { start } = p;
  p.expect(P.LPAREN);
  p.eat(P.CARET);
  const pattern = alternation(p);
  p.eat(P.DOLLAR);
  p.expect(P.RPAREN);
  return { ...pattern, start, end: p.end };
}

function made(p: Cursor, start: number, type: Pattern['type'], parts: readonly Pattern[]): Pattern {
  return { kind: 'Pattern', start, end: p.end, type, name: undefined, parts, quantifier: undefined };
}

/** Sequence (| Sequence)* */
function alternation(p: Cursor): Pattern {
  const { start } = p;
  const parts = [sequence(p)];
  while (p.eat(P.BAR)) parts.push(sequence(p));
  return parts.length === 1 ? parts[0] : made(p, start, 'alternation', parts);
}

function sequence(p: Cursor): Pattern {
  const { start } = p;
  const parts: Pattern[] = [];
  do factor(p, parts);
  while (startsPattern(p));
  return parts.length === 1 ? parts[0] : made(p, start, 'sequence', parts);
}

function startsPattern(p: Cursor): boolean {
  return p.atName() || p.at(P.LPAREN) || p.at(P.LBRACE) || p.at(K.PERMUTE);
}

/** Primary [(* | + | ? | { … }) [?] | Exclusion] */
function factor(p: Cursor, parts: Pattern[]): void {
  const { start } = p;
  const pattern = patternPrimary(p);
  if (p.kind === P.LBRACE && p.peek(1) === P.MINUS) {
    parts.push(pattern, exclusion(p)); // of which Flink makes a sequence too
    return;
  }
  const from = p.index < p.length ? p.start : p.end;
  if (!quantifier(p)) {
    parts.push(pattern);
    return;
  }
  p.eat(P.QUESTION);
  parts.push({ ...pattern, start, end: p.end, quantifier: p.text.slice(from, p.end) });
}

/** * | + | ? | { n } | { n , } | { n , m } | { , m } */
function quantifier(p: Cursor): boolean {
  if (p.eat(P.STAR) || p.eat(P.PLUS) || p.eat(P.QUESTION)) return true;
  if (!p.eat(P.LBRACE)) return false;
  p.want(P.MINUS);
  if (p.eat(P.COMMA)) {
    unsignedNumber(p);
  } else {
    unsignedNumber(p);
    if (p.eat(P.COMMA) && !p.at(P.RBRACE)) unsignedNumber(p);
  }
  p.expect(P.RBRACE);
  return true;
}

/** Identifier | ( Pattern ) | {- Pattern -} | PERMUTE ( Pattern (, Pattern)* ) */
function patternPrimary(p: Cursor): Pattern {
  const { start } = p;
  if (p.isName(p.kind)) {
    const name = p.identifier();
    return { ...made(p, start, 'variable', []), name };
  }
  if (p.kind === P.LPAREN) return nestedPattern(p, start);
  if (p.at(P.LBRACE)) return exclusion(p);
  if (!p.eat(K.PERMUTE)) p.fail(Wanted.NAME);
  return permutation(p, start);
}

/** {- Pattern -} */
function exclusion(p: Cursor): Pattern {
  const { start } = p;
  const parts: Pattern[] = [];
  p.between(P.LBRACE, P.RBRACE, (cursor) => {
    cursor.expect(P.MINUS);
    parts.push(alternation(cursor));
    cursor.expect(P.MINUS);
  });
  return made(p, start, 'exclusion', parts);
}

/** ( Pattern (, Pattern)* ) */
function permutation(p: Cursor, start: number): Pattern {
  const parts: Pattern[] = [];
  p.between(P.LPAREN, P.RPAREN, (cursor) => {
    do parts.push(alternation(cursor));
    while (cursor.eat(P.COMMA));
  });
  return made(p, start, 'permutation', parts);
}

function nestedPattern(p: Cursor, start: number): Pattern {
  const parts: Pattern[] = [];
  p.between(P.LPAREN, P.RPAREN, (cursor) => parts.push(alternation(cursor)));
  return made(p, start, 'sequence', parts);
}

/** Identifier = ( Expressions ) */
function subset(p: Cursor): SelectItem {
  const { start } = p;
  const alias = p.identifier();
  p.expect2(P.EQ, P.LPAREN);
  const items = expressionList(p, Context.NON_QUERY);
  p.expect(P.RPAREN);
  const { end } = p;
  return {
    kind: 'SelectItem',
    start,
    end,
    value: { kind: 'Row', start: items[0].start, end, items, explicit: false },
    alias,
  };
}

/** Identifier AS Expression */
function definition(p: Cursor): SelectItem {
  const { start } = p;
  const alias = p.identifier();
  p.expect(K.AS);
  const value = expression(p);
  return { kind: 'SelectItem', start, end: p.end, value, alias };
}
