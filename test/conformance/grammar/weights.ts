import type { Place } from './grammar.ts';

/** How often to take an optional part, or one more of a list, where nothing else decides. */
const optionalChance = 0.35;
const repeatChance = 0.3;

/**
 * Weights of the alternatives of a choice, by the rule it stands in and the first symbol of the alternative. Without
 * them four texts of five would be refused: a query where an expression must stand, or one of the rarities of the
 * operator list.
 */
const byRule: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  SqlStmt: {
    OrderedQueryOrExpr: 40,
    RichSqlInsert: 12,
    SqlCreate: 12,
    SqlAlterTable: 6,
    SqlDrop: 3,
    SqlRichExplain: 4,
  },
  LeafQuery: { SqlSelect: 12, TableConstructor: 2, ExplicitTable: 1 },
  Expression3: { AtomicRowExpression: 14, CursorExpression: 0.03 },
  AddSelectItem: { SimpleIdentifierFromStringLiteral: 0.04 },
  SelectItem: { SimpleIdentifierFromStringLiteral: 0.04 },
  BinaryQueryOperator: { UNION: 4, INTERSECT: 2, EXCEPT: 2, SET_MINUS: 0.1 },
  AtomicRowExpression: {
    ...{
      LiteralOrIntervalExpression: 6,
      CompoundIdentifier: 14,
      NamedFunctionCall: 5,
      BuiltinFunctionCall: 4,
      CaseExpression: 3,
    },
    ...{
      NewSpecification: 0.3,
      JdbcFunctionCall: 0.5,
      PeriodConstructor: 0.3,
      DynamicParam: 0.3,
      SequenceExpression: 0.2,
    },
  },
  BinaryRowOperator: {
    EQ: 8,
    GT: 4,
    LT: 3,
    PLUS: 4,
    MINUS: 3,
    STAR: 3,
    SLASH: 2,
    AND: 6,
    OR: 4,
    LE: 2,
    GE: 2,
    NE: 2,
    CONCAT: 2,
    NE2: 0.3,
  },
  SelectExpression: { STAR: 1, Expression: 6 },
  NonIntervalLiteral: { NumericLiteral: 5, StringLiteral: 5, SpecialLiteral: 3 },
  Literal: { NumericLiteral: 5, StringLiteral: 5, SpecialLiteral: 3 },
  StringLiteral: {
    QUOTED_STRING: 20,
    PREFIXED_STRING_LITERAL: 14,
    BINARY_STRING_LITERAL: 0.5,
    C_STYLE_ESCAPED_STRING_LITERAL: 0.3,
  },
  PrefixRowOperator: { EXISTS: 0.2 },
  IdentifierSegment: {
    IDENTIFIER: 20,
    BACK_QUOTED_IDENTIFIER: 4,
    NonReservedKeyWord: 1.2,
    UNICODE_QUOTED_IDENTIFIER: 0.1,
  },
  AddIdentifierSegment: {
    IDENTIFIER: 20,
    BACK_QUOTED_IDENTIFIER: 4,
    NonReservedKeyWord: 1.2,
    UNICODE_QUOTED_IDENTIFIER: 0.1,
  },
  TableRef3: { CompoundIdentifier: 8, CompoundTableIdentifier: 8 },
  TableRef2: { CompoundIdentifier: 8 },
  FunctionName: { CompoundIdentifier: 3 },
  TypeName: { SqlTypeName: 6 },
  JoinTable: { CROSS: 0.1, OUTER: 0.1 },
};

/** The weight of one alternative. */
export function weightOf(rule: string, alternative: Place): number {
  return byRule[rule]?.[firstSymbol(alternative)] ?? 1;
}

/** Optional parts that are mostly refused, or that would stand in every second statement. */
export function optionalChanceOf(rule: string, item: Place): number {
  const first = firstSymbol(item);
  if (rule === 'CompoundIdentifier' && first === 'DOT') return 0.03;
  if (first === 'HINT_BEG' || first === 'STREAM' || first === 'Pivot' || first === 'Unpivot') return 0.04;
  if (first === 'EXTEND' || first === 'ExtendTable' || first === 'ExtendList') return 0.05;
  return first === 'UESCAPE' ? 0.01 : optionalChance;
}

/** Prefix operators pile up otherwise. */
export function repeatChanceOf(item: Place): number {
  return /PrefixRowOperator/.test(firstSymbol(item)) ? 0.04 : repeatChance;
}

/** The first token or rule of a place. */
export function firstSymbol(place: Place): string {
  if ('name' in place) return place.name;
  if ('item' in place) return firstSymbol(place.item);
  return place.items.length === 0 ? '' : firstSymbol(place.items[0]);
}
