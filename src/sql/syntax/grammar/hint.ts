/** Hints behind SELECT and behind tables. */
import type { Hint, Identifier, Literal, Option } from '../ast.ts';
import { type Cursor, Wanted } from '../cursor.ts';
import { P } from '../kinds.ts';
import { isString } from '../tokens.ts';
import { signedNumber, stringLiteral } from './literal.ts';

/** [Hints between their marks] */
export function hintsOrNone(p: Cursor): Hint[] {
  if (!p.eat(P.HINT_BEGIN)) return [];
  const hints = p.commaList(hint);
  p.expect(P.HINT_END);
  return hints;
}

/** Identifier [( Options | Names | Literals )] */
function hint(p: Cursor): Hint {
  const { start } = p;
  const name = p.identifier();
  const options: Option[] = [];
  const items: (Identifier | Literal)[] = [];
  if (p.eat(P.LPAREN)) {
    if (!p.at(P.RPAREN)) {
      do hintItem(p, options, items);
      while (p.eat(P.COMMA));
    }
    p.expect(P.RPAREN);
  }
  return { kind: 'Hint', start, end: p.end, name, options, items };
}

/** All items of one hint are of one kind. */
function hintItem(p: Cursor, options: Option[], items: (Identifier | Literal)[]): void {
  const { start } = p;
  if (p.isName(p.kind) || isString(p.kind)) {
    const key = isString(p.kind) ? stringLiteral(p) : p.identifier();
    if (items.length === 0 && p.eat(P.EQ)) {
      const value = stringLiteral(p);
      options.push({ kind: 'Option', start, end: p.end, key, value });
      return;
    }
    if (options.length > 0 || items.some((item) => item.kind !== key.kind)) p.fail(P.EQ);
    items.push(key);
    return;
  }
  if (options.length > 0 || items.some((item) => item.kind !== 'Literal')) p.fail(Wanted.NAME);
  items.push(signedNumber(p));
}
