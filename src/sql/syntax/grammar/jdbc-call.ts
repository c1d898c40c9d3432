/** Calls between braces, as JDBC writes them. */
import type { Argument, Expression } from '../ast.ts';
import { type Cursor, Wanted } from '../cursor.ts';
import { FIRST_KEYWORD, K } from '../keywords.generated.ts';
import { P } from '../kinds.ts';
import { callOf, word, wordAsName } from './call.ts';
import { Context } from './context.ts';
import { expression } from './expression.ts';
import { call } from './json.ts';
import { queryOrList } from './parentheses.ts';
import { timeCallOrNull } from './time-call.ts';
import { STAMP_UNITS } from './time-unit.ts';

/** {fn Function ( … ) } */
export function jdbcCall(p: Cursor): Expression {
  const { start } = p;
  p.next();
  const made = jdbcFunction(p);
  p.expect(P.RBRACE);
  return { ...made, start, end: p.end };
}

function jdbcFunction(p: Cursor): Expression {
  const { start, kind } = p;
  if (kind === K.CONVERT) return call(p, jdbcConvert);
  const special = kind === K.TIMESTAMPADD || takesStampUnit(p) || p.since(4) ? timeCallOrNull(p) : undefined;
  if (special) return special;
  const plain = kind === K.INSERT || kind === K.LEFT || kind === K.RIGHT || kind === K.TRUNCATE || kind === K.SUBSTRING;
  if (!plain && !p.isName(kind) && p.vocabulary.functions[kind] !== 1) p.fail(Wanted.NAME);
  const name = wordAsName(p);
  return callOf(p, start, name, jdbcArguments(p));
}

/** A TIMESTAMPDIFF with another unit is read as the call of any function. */
function takesStampUnit(p: Cursor): boolean {
  return p.kind === K.TIMESTAMPDIFF && STAMP_UNITS.has(p.peek(2));
}

function jdbcArguments(p: Cursor): Argument[] {
  if (p.eat2(P.LPAREN, P.RPAREN)) return [];
  if (p.kind === P.LPAREN && p.peek(1) === P.STAR && p.peek(2) === P.RPAREN) {
    p.next();
    p.next();
    p.next();
    return [{ kind: 'Star', start: p.end - 2, end: p.end - 1 }];
  }
  return queryOrList(p, Context.SUB_QUERY);
}

/** CONVERT ( Expression , SqlType ) */
function jdbcConvert(p: Cursor, items: Argument[]): void {
  items.push(expression(p));
  p.expect(P.COMMA);
  if (p.kind < FIRST_KEYWORD) p.fail(Wanted.TYPE);
  items.push(word(p));
}
