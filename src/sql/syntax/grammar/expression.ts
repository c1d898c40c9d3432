/**
 * Expressions. Flink's grammar reads operands and operators as one flat list and builds the tree afterwards; so do
 * these productions by climbing precedences, which takes the same texts.
 */
import { replace } from '../../../findings/finding.ts';
import type { Expression, Field, Index } from '../ast.ts';
import { type Cursor, Wanted } from '../cursor.ts';
import { K } from '../keywords.generated.ts';
import { P } from '../kinds.ts';
import { Context } from './context.ts';
import { bangEqual } from './messages.ts';
import { infix, isQuantifier, Precedence } from './operator.ts';
import { queryOrList } from './parentheses.ts';
import { operandOf, primary } from './primary.ts';

/** Expression := Operand (Operator Operand | Postfix)* */
export function expression(p: Cursor, context: Context = Context.SUB_QUERY): Expression {
  if (isPrefix(p)) {
    const chain = new OperatorChain(p);
    return chain.read(chain.operand(context));
  }
  const value = operandOf(p, context);
  return infix(p, false) === Precedence.LOWEST ? value : new OperatorChain(p).read(value);
}

export function expressionList(p: Cursor, context: Context = Context.SUB_QUERY): Expression[] {
  const items = [expression(p, context)];
  while (p.eat(P.COMMA)) items.push(expression(p, Context.SUB_QUERY));
  return items;
}

function isPrefix(p: Cursor): boolean {
  const { kind } = p;
  return (
    kind === P.PLUS || kind === P.MINUS || kind === K.NOT || kind === K.EXISTS || (kind === K.UNIQUE && p.since(1))
  );
}

interface Prefix {
  readonly start: number;
  readonly operator: string;
}

/** What the chain takes at a place. */
interface Level {
  /** Operators of at least this precedence. */
  readonly least: Precedence;
  /** Leaves the AND of a BETWEEN to it. */
  readonly stopAtAnd: boolean;
  /** Whether what is read is the pattern of a LIKE. */
  readonly insideLike: boolean;
}

/** An operator whose last operand is being read, and the level it stands on itself. */
interface Waiting {
  readonly level: Level;
  readonly finish: Finish;
  readonly operator: string;
  readonly left: Expression | undefined;
  readonly low: Expression | undefined;
  readonly prefixes: readonly Prefix[];
}

const enum Finish {
  BINARY,
  LIKE,
  /** The lower bound of a BETWEEN. */
  LOW,
  /** The upper bound of a BETWEEN. */
  HIGH,
  PREFIX,
}

const NONE: readonly Prefix[] = [];

/**
 * Operands and operators as they follow each other. Operators that wait for an operand are kept in a list: productions
 * that call each other would need stack for every LIKE, BETWEEN and NOT of a chain.
 */
class OperatorChain {
  readonly #p: Cursor;
  readonly #waiting: Waiting[] = [];
  #level: Level = { least: Precedence.LOWEST, stopAtAnd: false, insideLike: false };

  constructor(p: Cursor) {
    this.#p = p;
  }

  /** Reads on behind an operand until no operator follows. */
  read(first: Expression): Expression {
    let value = first;
    for (;;) {
      const { least, stopAtAnd } = this.#level;
      const precedence = infix(this.#p, stopAtAnd);
      if (precedence >= least && precedence !== Precedence.LOWEST) {
        value = this.#operation(value, precedence);
        continue;
      }
      const waiting = this.#waiting.pop();
      if (!waiting) return value;
      this.#level = waiting.level;
      value = this.#finish(waiting, value);
    }
  }

  /** Operand := (+ | - | NOT | EXISTS | UNIQUE)* Primary (. Field)* */
  operand(context: Context): Expression {
    const p = this.#p;
    if (!isPrefix(p)) return operandOf(p, context);
    const prefixes: Prefix[] = [];
    let last = p.kind;
    for (; isPrefix(p); p.next()) {
      last = p.kind;
      prefixes.push({ start: p.start, operator: p.textAt(p.index).toUpperCase() });
    }
    const value = operandOf(p, Context.SUB_QUERY);
    if (last !== K.NOT) return prefixed(prefixes, value);
    // The list is flat, so NOT takes what binds tighter than itself, wherever it stands.
    this.#wait(Finish.PREFIX, '', undefined, Precedence.IS, true, { prefixes });
    return value;
  }

  /** Keeps an operator until what follows was read on a level of its own. */
  #wait(
    finish: Finish,
    operator: string,
    left: Expression | undefined,
    least: Precedence,
    stopAtAnd: boolean,
    { low, prefixes = NONE }: { low?: Expression; prefixes?: readonly Prefix[] } = {},
  ): void {
    const level = this.#level;
    this.#waiting.push({ level, finish, operator, left, low, prefixes });
    this.#level = { least, stopAtAnd, insideLike: level.insideLike || finish === Finish.LIKE };
  }

  #finish({ finish, operator, left, low, prefixes }: Waiting, right: Expression): Expression {
    if (!left) return prefixed(prefixes, right);
    const { start } = left;
    const { end } = right;
    if (finish === Finish.LOW) return this.#upperBound(operator, left, right);
    if (low) return { kind: 'Between', start, end, operator, value: left, low, high: right };
    const made: Expression = { kind: 'Binary', start, end, operator, left, right };
    return finish === Finish.LIKE ? escaped(this.#p, made) : made;
  }

  /** Takes the operator at the current token and, of what is right of it, the first operand. */
  #operation(left: Expression, precedence: Precedence): Expression {
    switch (this.#p.kind) {
      case K.IS:
        return this.#isTest(left);
      case K.FORMAT:
        return formatJson(this.#p, left);
      case P.LBRACKET:
        return indexed(this.#p, left);
      case K.NOT:
        return this.#negated(left);
      case K.IN:
      case K.BETWEEN:
      case K.LIKE:
      case K.ILIKE:
      case K.RLIKE:
      case K.SIMILAR:
        return this.#range(left, '');
      default:
        return this.#binary(left, precedence);
    }
  }

  #right(operator: string, left: Expression, least: Precedence): Expression {
    this.#wait(Finish.BINARY, operator, left, least, this.#level.stopAtAnd);
    return this.operand(Context.SUB_QUERY);
  }

  #binary(left: Expression, precedence: Precedence): Expression {
    const p = this.#p;
    const comparison = p.kind >= P.EQ && p.kind <= P.GE;
    if (p.kind === P.BANG_EQ) refuseBangEqual(p);
    const operator = operatorText(p);
    if (comparison && isQuantifier(p.kind) && p.peek(1) === P.LPAREN) return quantified(p, left, operator);
    return this.#right(operator, left, precedence + 1);
  }

  /** NOT (IN | BETWEEN | LIKE | SIMILAR TO | SUBMULTISET OF) … */
  #negated(left: Expression): Expression {
    const p = this.#p;
    p.next();
    if (p.kind !== K.SUBMULTISET) return this.#range(left, 'NOT ');
    return this.#right(`NOT ${operatorText(p)}`, left, Precedence.COMPARISON + 1);
  }

  #range(left: Expression, prefix: string): Expression {
    const p = this.#p;
    if (p.kind === K.IN) {
      p.next();
      const list = queryOrList(p, Context.NON_CURSOR);
      return { kind: 'InList', start: left.start, end: p.end, operator: `${prefix}IN`, value: left, list };
    }
    if (p.kind === K.BETWEEN) return this.#between(left, prefix);
    const word = prefix + p.textAt(p.index).toUpperCase();
    const similar = p.kind === K.SIMILAR;
    p.next();
    if (similar) p.expect(K.TO);
    this.#wait(Finish.LIKE, similar ? `${word} TO` : word, left, Precedence.RANGE, this.#level.stopAtAnd);
    return this.operand(Context.SUB_QUERY);
  }

  /** BETWEEN [SYMMETRIC | ASYMMETRIC] Expression AND Expression */
  #between(value: Expression, prefix: string): Expression {
    const p = this.#p;
    // Flink gives LIKE what stands before the AND, and misses it then.
    if (this.#level.insideLike) p.fail(Wanted.OPERATOR);
    p.next();
    const symmetric = p.eat(K.SYMMETRIC);
    if (!symmetric) p.eat(K.ASYMMETRIC);
    const operator = `${prefix}BETWEEN${symmetric ? ' SYMMETRIC' : ''}`;
    this.#wait(Finish.LOW, operator, value, Precedence.OR, true);
    return this.operand(Context.SUB_QUERY);
  }

  /** AND Expression: of what binds as BETWEEN does, only LIKE belongs to the bound. */
  #upperBound(operator: string, value: Expression, low: Expression): Expression {
    this.#p.expect(K.AND);
    this.#wait(Finish.HIGH, operator, value, Precedence.LIKE, false, { low });
    return this.operand(Context.SUB_QUERY);
  }

  /** IS [NOT] (NULL | TRUE | FALSE | UNKNOWN | EMPTY | A SET | JSON [VALUE | …] | DISTINCT FROM Expression) */
  #isTest(left: Expression): Expression {
    const p = this.#p;
    p.next();
    const not = p.eat(K.NOT) ? 'IS NOT ' : 'IS ';
    if (p.eat(K.DISTINCT)) {
      p.expect(K.FROM);
      return this.#right(`${not}DISTINCT FROM`, left, Precedence.COMPARISON + 1);
    }
    const operator = not + isWhat(p);
    return { kind: 'Unary', start: left.start, end: p.end, operator, operand: left, postfix: true };
  }
}

function prefixed(prefixes: readonly Prefix[], value: Expression): Expression {
  let result = value;
  for (let index = prefixes.length - 1; index >= 0; index--) {
    const { start, operator } = prefixes[index];
    result = { kind: 'Unary', start, end: result.end, operator, operand: result, postfix: false };
  }
  return result;
}

function refuseBangEqual(p: Cursor): void {
  const span = p.here;
  p.findings.push(bangEqual(span, {}, replace(span, '<>')));
}

/** Takes the words of an operator. */
function operatorText(p: Cursor): string {
  const { kind } = p;
  const text = p.textAt(p.index).toUpperCase();
  p.next();
  switch (kind) {
    case K.MEMBER:
    case K.SUBMULTISET:
      p.expect(K.OF);
      return `${text} OF`;
    case K.IMMEDIATELY: {
      const second = p.textAt(p.index).toUpperCase();
      p.next();
      return `${text} ${second}`;
    }
    case K.MULTISET: {
      const second = p.textAt(p.index).toUpperCase();
      p.next();
      if (!p.eat(K.ALL)) p.eat(K.DISTINCT);
      return `${text} ${second}`;
    }
    default:
      return text;
  }
}

/** (SOME | ANY | ALL) ( Query | Expression (, Expression)* ) */
function quantified(p: Cursor, left: Expression, comparison: string): Expression {
  const operator = `${comparison} ${p.textAt(p.index).toUpperCase()}`;
  p.next();
  const list = queryOrList(p, Context.NON_CURSOR);
  return { kind: 'InList', start: left.start, end: p.end, operator, value: left, list };
}

/** [ESCAPE Operand] behind a LIKE. */
function escaped(p: Cursor, like: Expression): Expression {
  if (!p.eat(K.ESCAPE)) return like;
  const right = primary(p, Context.SUB_QUERY);
  return { kind: 'Binary', start: like.start, end: right.end, operator: 'ESCAPE', left: like, right };
}

function isWhat(p: Cursor): string {
  for (const kind of [K.NULL, K.TRUE, K.FALSE, K.UNKNOWN, K.EMPTY]) {
    if (p.eat(kind)) return p.textAt(p.index - 1).toUpperCase();
  }
  if (p.eat2(K.A, K.SET)) return 'A SET';
  p.expect(K.JSON);
  for (const kind of [K.VALUE, K.OBJECT, K.ARRAY, K.SCALAR]) {
    if (p.eat(kind)) return `JSON ${p.textAt(p.index - 1).toUpperCase()}`;
  }
  return 'JSON';
}

/** FORMAT JSON [ENCODING (UTF8 | UTF16 | UTF32)] */
function formatJson(p: Cursor, operand: Expression): Expression {
  p.next();
  jsonRepresentation(p);
  return { kind: 'Unary', start: operand.start, end: p.end, operator: 'FORMAT JSON', operand, postfix: true };
}

function jsonRepresentation(p: Cursor): void {
  p.expect(K.JSON);
  if (p.kind !== K.ENCODING) return;
  const encoding = p.peek(1);
  if (encoding !== K.UTF8 && encoding !== K.UTF16 && encoding !== K.UTF32) return;
  p.next();
  p.next();
}

/** [ Expression ] (. Identifier)* */
function indexed(p: Cursor, value: Expression): Expression {
  let result: Index | Field = p.enclosedNode(value.start, (cursor): Index => {
    cursor.expect(P.LBRACKET);
    if (cursor.since(4) && isItemOperator(cursor.kind)) cursor.next();
    const index = expression(cursor);
    cursor.expect(P.RBRACKET);
    return { kind: 'Index', start: value.start, end: cursor.end, value, index };
  });
  while (p.kind === P.DOT && p.isName(p.peek(1))) {
    p.next();
    const name = p.identifier();
    result = { kind: 'Field', start: value.start, end: p.end, value: result, name };
  }
  return result;
}

function isItemOperator(kind: number): boolean {
  return kind === K.OFFSET || kind === K.ORDINAL || kind === K.SAFE_OFFSET || kind === K.SAFE_ORDINAL;
}
