/** The JSON functions of the SQL standard, with their clauses. */
import type { Argument, Call, Clause, Expression, Word } from '../ast.ts';
import { type Cursor, Wanted } from '../cursor.ts';
import { K } from '../keywords.generated.ts';
import { P } from '../kinds.ts';
import { callOf, sorted, suffixed, word, wordAsName } from './call.ts';
import { Context } from './context.ts';
import { simpleName } from './ddl.ts';
import { expression } from './expression.ts';
import { illegalColon } from './messages.ts';
import { orderByOrNone } from './order.ts';
import { dataType } from './type.ts';

/** A JSON call, or nothing is taken. */
export function jsonCallOrNull(p: Cursor): Expression | undefined {
  switch (p.kind) {
    case K.JSON_EXISTS:
      return call(p, jsonExists);
    case K.JSON_VALUE:
      return call(p, jsonValue);
    case K.JSON_QUERY:
      return call(p, jsonQuery);
    case K.JSON_OBJECT:
      return call(p, jsonObject);
    case K.JSON_OBJECTAGG:
      return call(p, (cursor, items) => {
        nameAndValue(cursor, items);
        nullClause(cursor, items);
      });
    case K.JSON_ARRAY:
      return call(p, jsonArray);
    case K.JSON_ARRAYAGG:
      return jsonArrayAggregate(p);
    default:
      return undefined;
  }
}

/** The word, and its arguments between parentheses as `read` takes them. */
export function call(p: Cursor, read: (p: Cursor, items: Argument[]) => void): Call {
  const { start } = p;
  const name = wordAsName(p);
  const items: Argument[] = [];
  p.between(P.LPAREN, P.RPAREN, (cursor) => read(cursor, items));
  return callOf(p, start, name, items);
}

function value(p: Cursor): Expression {
  return expression(p, Context.NON_QUERY);
}

function clause(p: Cursor, start: number, name: string, items: readonly Argument[]): Clause {
  return { kind: 'Clause', start, end: p.end, word: name, items };
}

/** Value , Path [PASSING Value AS Name (, …)*] */
function inputAndPath(p: Cursor, items: Argument[]): void {
  items.push(value(p));
  p.expect(P.COMMA);
  items.push(value(p));
  const { start } = p;
  if (!p.eat(K.PASSING)) return;
  const passed: Argument[] = [];
  do {
    passed.push(value(p));
    p.expect(K.AS);
    passed.push(simpleName(p));
  } while (p.eat(P.COMMA));
  items.push(clause(p, start, 'PASSING', passed));
}

/** … [(TRUE | FALSE | UNKNOWN | ERROR) ON ERROR] */
function jsonExists(p: Cursor, items: Argument[]): void {
  inputAndPath(p, items);
  if (p.at(K.TRUE) || p.at(K.FALSE) || p.at(K.UNKNOWN) || p.at(K.ERROR)) {
    items.push(word(p));
    p.expect2(K.ON, K.ERROR);
  }
}

/** … [RETURNING Type] ((ERROR | NULL | DEFAULT Value) ON (EMPTY | ERROR))* */
function jsonValue(p: Cursor, items: Argument[]): void {
  inputAndPath(p, items);
  returning(p, items);
  for (;;) {
    const { start } = p;
    if (p.at(K.ERROR) || p.at(K.NULL)) items.push(clause(p, start, 'ON', [word(p), onWhat(p)]));
    else if (p.eat(K.DEFAULT)) items.push(clause(p, start, 'DEFAULT', [value(p), onWhat(p)]));
    else return;
  }
}

function returning(p: Cursor, items: Argument[]): void {
  if (p.eat(K.RETURNING)) items.push(dataType(p));
}

function onWhat(p: Cursor): Word {
  p.expect(K.ON);
  if (!p.at(K.EMPTY) && !p.at(K.ERROR)) p.fail(K.EMPTY);
  return word(p);
}

/** … [RETURNING Type] [Wrapper] ((ERROR | NULL | EMPTY ARRAY | EMPTY OBJECT) ON (EMPTY | ERROR))* */
function jsonQuery(p: Cursor, items: Argument[]): void {
  inputAndPath(p, items);
  if (p.since(3)) returning(p, items);
  if (p.at(K.WITHOUT) || p.at(K.WITH)) items.push(wrapper(p));
  for (;;) {
    const { start } = p;
    if (p.at(K.ERROR) || p.at(K.NULL)) {
      items.push(clause(p, start, 'ON', [word(p), onWhat(p)]));
    } else if (p.eat(K.EMPTY)) {
      if (!p.at(K.ARRAY) && !p.at(K.OBJECT)) p.fail(K.ARRAY);
      items.push(clause(p, start, 'EMPTY', [word(p), onWhat(p)]));
    } else {
      return;
    }
  }
}

/** WITHOUT [ARRAY] WRAPPER | WITH [CONDITIONAL | UNCONDITIONAL] [ARRAY] WRAPPER */
function wrapper(p: Cursor): Word {
  const { start } = p;
  if (!p.eat(K.WITHOUT)) {
    p.next();
    if (!p.eat(K.CONDITIONAL)) p.eat(K.UNCONDITIONAL);
  }
  p.eat(K.ARRAY);
  p.expect(K.WRAPPER);
  return { kind: 'Word', start, end: p.end, word: p.text.slice(start, p.end).toUpperCase() };
}

/** [NameAndValue (, NameAndValue)*] [Nulls] */
function jsonObject(p: Cursor, items: Argument[]): void {
  if (!atNullClause(p) && !p.at(P.RPAREN)) {
    do nameAndValue(p, items);
    while (p.eat(P.COMMA));
  }
  nullClause(p, items);
}

/** [Value (, Value)*] [Nulls]; the first NULL or ABSENT is always a value. */
function jsonArray(p: Cursor, items: Argument[]): void {
  if (!p.at(P.RPAREN)) {
    do items.push(value(p));
    while (p.eat(P.COMMA));
  }
  nullClause(p, items);
}

/** [KEY] Name (VALUE | :) Value */
function nameAndValue(p: Cursor, items: Argument[]): void {
  const keyed = p.kind === K.KEY && !endsName(p.peek(1));
  if (keyed) p.next();
  items.push(value(p));
  if (p.at(P.COLON)) {
    if (keyed) p.findings.push(illegalColon(p.here, {}));
    p.next();
  } else {
    p.expect(K.VALUE);
  }
  items.push(value(p));
}

/** Whether KEY is itself the name, since what follows begins no name. */
function endsName(kind: number): boolean {
  return (
    kind === P.COLON || kind === K.VALUE || kind === P.DOT || kind === P.CONCAT || kind === P.COMMA || kind === P.RPAREN
  );
}

function atNullClause(p: Cursor): boolean {
  return p.at2(K.NULL, K.ON) || p.at2(K.ABSENT, K.ON);
}

/** [(NULL | ABSENT) ON NULL] */
function nullClause(p: Cursor, items: Argument[]): void {
  if (!p.at(K.NULL) && !p.at(K.ABSENT)) return;
  items.push(word(p));
  p.expect2(K.ON, K.NULL);
}

/** JSON_ARRAYAGG ( Value [ORDER BY …] [Nulls] ) [WITHIN GROUP (…)] */
function jsonArrayAggregate(p: Cursor): Expression {
  const made = call(p, (cursor, items) => {
    items.push(value(cursor));
    items.push(...orderByOrNone(cursor));
    nullClause(cursor, items);
  });
  if (!p.eat(K.WITHIN)) return made;
  const start = p.end;
  const withinGroup = sorted(p);
  if (made.arguments.some((item) => item.kind === 'OrderItem')) p.fail(Wanted.OPERATOR);
  return suffixed(p, made, start, { withinGroup });
}
