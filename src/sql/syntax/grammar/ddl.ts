/** What CREATE TABLE and its relatives are made of: columns, constraints, watermarks, options. */
import type {
  Column,
  Constraint,
  Distribution,
  Expression,
  Like,
  Literal,
  Name,
  Option,
  Partition,
  PartitionItem,
  TableElement,
  Watermark,
  Word,
} from '../ast.ts';
import { type Cursor, Wanted } from '../cursor.ts';
import { K } from '../keywords.generated.ts';
import { P } from '../kinds.ts';
import { Context } from './context.ts';
import { expression } from './expression.ts';
import {
  dateTimeOrNull,
  intervalLiteral,
  literalOrNull,
  signedNumber,
  simpleString,
  stringLiteral,
  unsignedNumber,
} from './literal.ts';
import { duplicateWatermark } from './messages.ts';
import { extendedType } from './type.ts';

/** [IF EXISTS] */
export function ifExists(p: Cursor): boolean {
  return p.eat2(K.IF, K.EXISTS);
}

/** [IF NOT EXISTS] */
export function ifNotExists(p: Cursor): boolean {
  if (!p.eat2(K.IF, K.NOT)) return false;
  p.expect(K.EXISTS);
  return true;
}

/** [COMMENT 'text'] */
export function commentOrNone(p: Cursor): Literal | undefined {
  return p.eat(K.COMMENT) ? simpleString(p) : undefined;
}

// ---------------------------------------------------------------- options

/** ( [Option (, Option)*] ) */
export function options(p: Cursor): Option[] {
  p.expect(P.LPAREN);
  const list = p.at(P.RPAREN) ? [] : p.commaList(option);
  p.expect(P.RPAREN);
  return list;
}

/** [WITH Options] */
export function optionsOrNone(p: Cursor): Option[] {
  return p.eat(K.WITH) ? options(p) : [];
}

/** 'key' = 'value' */
function option(p: Cursor): Option {
  const key = stringLiteral(p);
  p.expect(P.EQ);
  const value = stringLiteral(p);
  return { kind: 'Option', start: key.start, end: p.end, key, value };
}

/** ( ['key' (, 'key')*] ) */
export function optionKeys(p: Cursor): Literal[] {
  p.expect(P.LPAREN);
  const keys = p.at(P.RPAREN) ? [] : p.commaList(stringLiteral);
  p.expect(P.RPAREN);
  return keys;
}

// ---------------------------------------------------------------- columns

/** ( TableElement (, TableElement)* ) */
export function tableElements(p: Cursor): TableElement[] {
  const elements = p.list(tableElement);
  refuseSecondWatermark(p, elements);
  return elements;
}

function refuseSecondWatermark(p: Cursor, elements: readonly TableElement[]): void {
  const watermarks = elements.filter((element) => element.kind === 'Watermark');
  for (const { start, end } of watermarks.slice(1)) {
    const related = [{ message: 'The first watermark is here.', span: watermarks[0] }];
    p.findings.push(duplicateWatermark({ start, end }, {}, { related }));
  }
}

/** Column | Constraint | Watermark */
function tableElement(p: Cursor): TableElement {
  if (p.kind === K.WATERMARK) return watermark(p);
  if (isConstraint(p.kind)) return tableConstraint(p);
  p.want(K.WATERMARK);
  p.want(K.PRIMARY);
  p.want(K.CONSTRAINT);
  return column(p);
}

function isConstraint(kind: number): boolean {
  return kind === K.CONSTRAINT || kind === K.PRIMARY || kind === K.UNIQUE;
}

/** Name Type [METADATA …] [Constraint] [COMMENT '…'] | Name AS Expression [COMMENT '…'] */
export function column(p: Cursor): Column {
  const { start } = p;
  if (!p.atName()) p.fail(Wanted.COLUMN);
  if (p.peek(1) === K.AS) return computedColumn(p, start);
  const name = p.since(1) ? p.nameOrStar() : simpleName(p);
  p.want(K.AS);
  const type = extendedType(p);
  const metadata = p.kind === K.METADATA ? metadataOf(p) : undefined;
  if (!metadata) p.want(K.METADATA);
  const constraint = !metadata && isConstraint(p.kind) ? columnConstraint(p) : undefined;
  if (!metadata && !constraint) p.want(K.PRIMARY);
  const comment = p.eat(K.COMMENT) ? stringLiteral(p) : undefined;
  return {
    kind: 'Column',
    start,
    end: p.end,
    name,
    type,
    expression: undefined,
    metadata,
    constraint,
    comment,
    position: undefined,
  };
}

function computedColumn(p: Cursor, start: number): Column {
  const name = simpleName(p);
  p.expect(K.AS);
  const value = expression(p, Context.NON_QUERY);
  const comment = p.eat(K.COMMENT) ? stringLiteral(p) : undefined;
  return {
    kind: 'Column',
    start,
    end: p.end,
    name,
    type: undefined,
    expression: value,
    metadata: undefined,
    constraint: undefined,
    comment,
    position: undefined,
  };
}

export function simpleName(p: Cursor): Name {
  const part = p.identifier();
  return { kind: 'Name', start: part.start, end: part.end, parts: [part], star: false };
}

/** METADATA [FROM '…'] [VIRTUAL] */
function metadataOf(p: Cursor): Column['metadata'] {
  const { start } = p;
  p.next();
  const from = p.eat(K.FROM) ? stringLiteral(p) : undefined;
  const virtual = p.eat(K.VIRTUAL);
  return { kind: 'Metadata', start, end: p.end, from, virtual };
}

/** [CONSTRAINT Identifier] (PRIMARY KEY | UNIQUE) [[NOT] ENFORCED] */
function columnConstraint(p: Cursor): Constraint {
  return constraint(p, false);
}

/** [CONSTRAINT Identifier] (PRIMARY KEY | UNIQUE) ( Names ) [[NOT] ENFORCED] */
export function tableConstraint(p: Cursor): Constraint {
  return constraint(p, true);
}

function constraint(p: Cursor, ofTable: boolean): Constraint {
  const { start } = p;
  const name = p.eat(K.CONSTRAINT) ? p.identifier() : undefined;
  const unique = p.eat(K.UNIQUE);
  if (!unique) p.expect2(K.PRIMARY, K.KEY);
  const columns = ofTable ? p.nameList() : [];
  const enforced = enforcement(p);
  return { kind: 'Constraint', start, end: p.end, type: unique ? 'UNIQUE' : 'PRIMARY KEY', name, columns, enforced };
}

/** [[NOT] ENFORCED] */
function enforcement(p: Cursor): boolean | undefined {
  if (p.eat(K.ENFORCED)) return true;
  if (!p.eat(K.NOT)) return undefined;
  p.expect(K.ENFORCED);
  return false;
}

/** WATERMARK FOR Name AS Expression */
export function watermark(p: Cursor): Watermark {
  const { start } = p;
  p.expect2(K.WATERMARK, K.FOR);
  const name = p.nameOrStar();
  p.expect(K.AS);
  const value = expression(p, Context.NON_QUERY);
  return { kind: 'Watermark', start, end: p.end, column: name, expression: value };
}

/** Whether only names stand in the parentheses here, as from 2.0 on in CREATE TABLE … AS. */
export function atNamesOnly(p: Cursor): boolean {
  if (!p.since(4) || !p.isName(p.peek(1))) return false;
  let ahead = 1;
  while (p.peek(ahead + 1) === P.DOT && p.isName(p.peek(ahead + 2))) ahead += 2;
  return p.peek(ahead + 1) === P.COMMA || p.peek(ahead + 1) === P.RPAREN;
}

// ---------------------------------------------------------------- the rest of a table

/** (INTO n BUCKETS | BY [HASH | RANGE] ( Names ) [INTO n BUCKETS]), the word before it taken already. */
export function distribution(p: Cursor): Distribution {
  const { start } = p;
  if (p.at(K.INTO)) {
    const buckets = intoBuckets(p);
    return { kind: 'Distribution', start, end: p.end, type: undefined, columns: [], buckets };
  }
  p.expect(K.BY);
  const type = p.eat(K.HASH) ? 'HASH' : p.eat(K.RANGE) ? 'RANGE' : undefined;
  const columns = p.nameList();
  const buckets = p.at(K.INTO) ? intoBuckets(p) : undefined;
  return { kind: 'Distribution', start, end: p.end, type, columns, buckets };
}

function intoBuckets(p: Cursor): Literal {
  p.expect(K.INTO);
  if (p.kind === P.DECIMAL || p.kind === P.APPROXIMATE) p.fail(P.INTEGER);
  const buckets = unsignedNumber(p);
  p.expect(K.BUCKETS);
  return buckets;
}

/** [PARTITIONED BY ( Names )] */
export function partitionedBy(p: Cursor): Column['name']['parts'] {
  if (!p.eat(K.PARTITIONED)) return [];
  p.expect(K.BY);
  return p.nameList();
}

/** Name [( LikeOption+ )] */
export function like(p: Cursor): Like {
  const { start } = p;
  const table = p.nameOrStar();
  const choices: Word[] = [];
  if (p.eat(P.LPAREN)) {
    do choices.push(likeOption(p));
    while (!p.at(P.RPAREN));
    p.next();
  }
  return { kind: 'Like', start, end: p.end, table, options: choices };
}

const LIKE_FEATURES: readonly number[] = [
  K.ALL,
  K.CONSTRAINTS,
  K.GENERATED,
  K.METADATA,
  K.OPTIONS,
  K.PARTITIONS,
  K.WATERMARKS,
];

/** (INCLUDING | EXCLUDING | OVERWRITING) (ALL | CONSTRAINTS | …) */
function likeOption(p: Cursor): Word {
  const { start } = p;
  if (!p.eat(K.INCLUDING) && !p.eat(K.EXCLUDING)) p.expect(K.OVERWRITING);
  if (!(p.since(3) && p.at(K.DISTRIBUTION)) && !LIKE_FEATURES.some((kind) => p.at(kind))) p.fail(K.ALL);
  p.next();
  return { kind: 'Word', start, end: p.end, word: p.text.slice(start, p.end).toUpperCase().replace(/\s+/g, ' ') };
}

// ---------------------------------------------------------------- partitions

/** PARTITION ( Identifier = Literal (, …)* ), the word taken already. */
export function partition(p: Cursor, valueOptional = false): Partition {
  const { start } = p;
  const items = p.list((cursor) => partitionItem(cursor, valueOptional));
  return { kind: 'Partition', start, end: p.end, items };
}

function partitionItem(p: Cursor, valueOptional: boolean): PartitionItem {
  const { start } = p;
  const name = p.identifier();
  if (valueOptional && !p.at(P.EQ)) return { kind: 'PartitionItem', start, end: p.end, column: name, value: undefined };
  p.expect(P.EQ);
  const value = literal(p);
  return { kind: 'PartitionItem', start, end: p.end, column: name, value };
}

/** Literal, intervals and signed numbers included. */
export function literal(p: Cursor): Expression {
  if (p.kind === K.INTERVAL) return intervalLiteral(p);
  if (p.kind === P.PLUS || p.kind === P.MINUS) return signedNumber(p);
  return dateTimeOrNull(p) ?? literalOrNull(p) ?? p.fail(Wanted.LITERAL);
}
