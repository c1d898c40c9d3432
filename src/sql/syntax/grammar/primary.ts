/** Operands: literals, names, calls, CASE and parentheses. */
import type { Case, CaseBranch, Expression } from '../ast.ts';
import { type Cursor, Wanted } from '../cursor.ts';
import { K } from '../keywords.generated.ts';
import { P } from '../kinds.ts';
import { atCall, builtinOrNull, namedCall, sequenceOrNull, word } from './call.ts';
import type { Context } from './context.ts';
import { expression, expressionList } from './expression.ts';
import { dateTimeOrNull, intervalExpression, literalOrNull } from './literal.ts';
import { cursorExpression, parenthesized, row } from './parentheses.ts';

/** Primary (. Identifier [ ( Arguments ) ])* */
export function operandOf(p: Cursor, context: Context): Expression {
  let value = primary(p, context);
  while (p.kind === P.DOT && p.isName(p.peek(1))) {
    p.next();
    if (p.peek(1) === P.LPAREN) {
      value = namedCall(p);
    } else {
      const name = p.identifier();
      value = { kind: 'Field', start: value.start, end: name.end, value, name };
    }
  }
  return value;
}

/** Primary := Literal | ? | Call | Name | CASE … | ( … ) | ROW ( … ) | ARRAY[…] … */
export function primary(p: Cursor, context: Context): Expression {
  const { kind, start } = p;
  if (p.isName(kind) && kind <= P.UNICODE_IDENTIFIER) return nameOrCall(p);
  const literal = literalOrNull(p);
  if (literal) return literal;
  switch (kind) {
    case P.LPAREN:
      return parenthesized(p, context);
    case P.QUESTION:
      p.next();
      return { kind: 'Parameter', start, end: p.end };
    case K.CASE:
      return caseExpression(p);
    case K.INTERVAL:
      return intervalExpression(p);
    case K.ROW:
      return row(p, context);
    case K.CURSOR:
      return cursorExpression(p, context);
    default:
      return wordOrCall(p);
  }
}

function nameOrCall(p: Cursor): Expression {
  if (atCall(p)) return namedCall(p);
  const name = p.nameOrStar();
  p.want(P.LPAREN);
  return name;
}

/** What begins with a keyword, or with nothing an expression can begin with. */
function wordOrCall(p: Cursor): Expression {
  const special = dateTimeOrNull(p) ?? sequenceOrNull(p) ?? builtinOrNull(p);
  if (special) return special;
  if (atCall(p)) return namedCall(p);
  const { kind } = p;
  if (p.isName(kind)) return p.nameOrStar();
  if (kind === K.NEW) {
    p.next();
    return namedCall(p);
  }
  if (p.vocabulary.variables[kind] !== 1 && p.vocabulary.functions[kind] === 1) {
    p.next();
    return p.fail(P.LPAREN);
  }
  if (p.vocabulary.variables[kind] === 1) return word(p);
  return p.fail(Wanted.EXPRESSION);
}

/** CASE [Expression] (WHEN Expression (, Expression)* THEN Expression)+ [ELSE Expression] END */
function caseExpression(p: Cursor): Expression {
  const { start } = p;
  return p.enclosedNode(start, (cursor): Case => {
    cursor.expect(K.CASE);
    const operand = cursor.at(K.WHEN) ? undefined : expression(cursor);
    const branches: CaseBranch[] = [];
    do branches.push(caseBranch(cursor));
    while (cursor.at(K.WHEN));
    const otherwise = cursor.eat(K.ELSE) ? expression(cursor) : undefined;
    cursor.expect(K.END);
    return { kind: 'Case', start, end: cursor.end, operand, branches, otherwise };
  });
}

function caseBranch(p: Cursor): CaseBranch {
  const { start } = p;
  p.expect(K.WHEN);
  const conditions = expressionList(p);
  p.expect(K.THEN);
  const result = expression(p);
  return { kind: 'CaseBranch', start, end: p.end, conditions, result };
}
