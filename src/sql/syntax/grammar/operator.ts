/** How operators bind their operands. */
import { type Cursor, Wanted } from '../cursor.ts';
import { K } from '../keywords.generated.ts';
import { P } from '../kinds.ts';

export const enum Precedence {
  LOWEST = 0,
  OR = 1,
  AND = 2,
  NOT = 3,
  IS = 4,
  COMPARISON = 5,
  RANGE = 6,
  /** As `RANGE` on the left, but part of the upper bound of a BETWEEN. */
  LIKE = 7,
  MULTISET = 8,
  SUM = 9,
  PRODUCT = 10,
  UNARY = 11,
}

/** The precedence of the operator at the current token; LOWEST if there is none. */
export function infix(p: Cursor, stopAtAnd: boolean): Precedence {
  switch (p.kind) {
    case K.OR:
      return Precedence.OR;
    case K.AND:
      return stopAtAnd ? Precedence.LOWEST : Precedence.AND;
    case K.IS:
      return Precedence.IS;
    case P.EQ:
    case P.NE:
    case P.BANG_EQ:
    case P.LT:
    case P.GT:
    case P.LE:
    case P.GE:
      return isQuantifier(p.peek(1)) ? Precedence.RANGE : Precedence.COMPARISON;
    case K.CONTAINS:
    case K.OVERLAPS:
    case K.EQUALS:
    case K.PRECEDES:
    case K.SUCCEEDS:
      return Precedence.COMPARISON;
    case P.PLUS:
    case P.MINUS:
      return Precedence.SUM;
    case P.STAR:
    case P.SLASH:
    case P.PERCENT:
    case P.CONCAT:
      return Precedence.PRODUCT;
    case K.IN:
    case K.BETWEEN:
      return Precedence.RANGE;
    case K.LIKE:
      return Precedence.LIKE;
    case P.LBRACKET:
      return Precedence.UNARY;
    default:
      return infixOfTwoWords(p);
  }
}

export function isQuantifier(kind: number): boolean {
  return kind === K.SOME || kind === K.ANY || kind === K.ALL;
}

/** Operators that only their second word, or the target's version, tells from something else. */
function infixOfTwoWords(p: Cursor): Precedence {
  const next = p.peek(1);
  switch (p.kind) {
    case K.NOT:
      return isNegatable(p, next) ? negated(next) : Precedence.LOWEST;
    case K.SIMILAR:
      return Precedence.LIKE;
    case K.ILIKE:
    case K.RLIKE:
      return p.since(1) ? Precedence.LIKE : Precedence.LOWEST;
    case K.MEMBER:
    case K.SUBMULTISET:
      return Precedence.COMPARISON;
    case K.IMMEDIATELY:
      return next === K.PRECEDES || next === K.SUCCEEDS ? Precedence.COMPARISON : Precedence.LOWEST;
    case K.MULTISET:
      return next === K.UNION || next === K.INTERSECT || next === K.EXCEPT ? Precedence.MULTISET : Precedence.LOWEST;
    case K.FORMAT:
      return next === K.JSON ? Precedence.IS : Precedence.LOWEST;
    default:
      p.want(Wanted.OPERATOR);
      return Precedence.LOWEST;
  }
}

/** The precedence of NOT with an operator behind it. */
function negated(kind: number): Precedence {
  if (kind === K.SUBMULTISET) return Precedence.COMPARISON;
  return kind === K.IN || kind === K.BETWEEN ? Precedence.RANGE : Precedence.LIKE;
}

function isNegatable(p: Cursor, kind: number): boolean {
  p.wantNext(K.IN, K.BETWEEN, K.LIKE);
  return (
    kind === K.IN ||
    kind === K.BETWEEN ||
    kind === K.LIKE ||
    kind === K.SIMILAR ||
    kind === K.SUBMULTISET ||
    (p.since(1) && (kind === K.ILIKE || kind === K.RLIKE))
  );
}
