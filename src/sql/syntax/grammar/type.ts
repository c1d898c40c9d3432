/** Data types. */
import type { DataType, RowField } from '../ast.ts';
import { type Cursor, Wanted } from '../cursor.ts';
import { K } from '../keywords.generated.ts';
import { P } from '../kinds.ts';
import { contentOf, precision, stringLiteral } from './literal.ts';
import { geometryType } from './messages.ts';

type Parts = Partial<Pick<DataType, 'parameters' | 'elements' | 'fields' | 'nullable'>>;

function made(p: Cursor, start: number, name: string, parts: Parts = {}): DataType {
  return {
    kind: 'DataType',
    start,
    end: p.end,
    name,
    parameters: [],
    elements: [],
    fields: [],
    nullable: undefined,
    ...parts,
  };
}

/** DataType := TypeName (ARRAY | MULTISET)*, as in CAST: without nullability. */
export function dataType(p: Cursor): DataType {
  let type = typeName(p);
  while (p.at(K.ARRAY) || p.at(K.MULTISET)) type = collectionOf(p, type);
  return type;
}

/** ExtendedDataType := TypeName ([[NOT] NULL] (ARRAY | MULTISET))* [[NOT] NULL], as in columns. */
export function extendedType(p: Cursor): DataType {
  let type = typeName(p);
  while (collectionAhead(p)) {
    const nullable = nullability(p);
    type = collectionOf(p, { ...type, nullable, end: p.end });
  }
  const nullable = nullability(p);
  return nullable === undefined ? type : { ...type, nullable, end: p.end };
}

function collectionAhead(p: Cursor): boolean {
  if (p.at(K.ARRAY) || p.at(K.MULTISET)) return true;
  const behind = p.kind === K.NULL ? p.peek(1) : p.kind === K.NOT && p.peek(1) === K.NULL ? p.peek(2) : P.END;
  return behind === K.ARRAY || behind === K.MULTISET;
}

function collectionOf(p: Cursor, element: DataType): DataType {
  const name = p.kind === K.ARRAY ? 'ARRAY' : 'MULTISET';
  p.next();
  return made(p, element.start, name, { elements: [element] });
}

/** [NULL | NOT NULL] */
export function nullability(p: Cursor): boolean | undefined {
  if (p.eat(K.NULL)) return true;
  if (!p.eat(K.NOT)) return undefined;
  p.expect(K.NULL);
  return false;
}

function typeName(p: Cursor): DataType {
  const { start, kind } = p;
  switch (kind) {
    case K.STRING:
    case K.BYTES:
    case K.BOOLEAN:
    case K.INT:
    case K.INTEGER:
    case K.TINYINT:
    case K.SMALLINT:
    case K.BIGINT:
    case K.REAL:
    case K.FLOAT:
    case K.DATE:
      return plain(p);
    case K.DOUBLE:
      p.next();
      p.eat(K.PRECISION);
      return made(p, start, 'DOUBLE');
    case K.CHAR:
    case K.CHARACTER:
    case K.VARCHAR:
      return characterType(p);
    case K.BINARY:
    case K.VARBINARY:
      return varying(p, kind === K.BINARY);
    case K.DECIMAL:
    case K.DEC:
    case K.NUMERIC:
    case K.ANY:
      return decimal(p);
    case K.TIME:
    case K.TIMESTAMP:
      return timeType(p);
    case K.TIMESTAMP_LTZ:
      p.next();
      return made(p, start, 'TIMESTAMP_LTZ', { parameters: precision(p, false) });
    default:
      return constructedType(p);
  }
}

/** Words that begin a type in every version. */
export const TYPE_STARTS: ReadonlySet<number> = new Set<number>([
  K.STRING,
  K.BYTES,
  K.BOOLEAN,
  K.INT,
  K.INTEGER,
  K.TINYINT,
  K.SMALLINT,
  K.BIGINT,
  K.REAL,
  K.FLOAT,
  K.DOUBLE,
  K.DATE,
  K.CHAR,
  K.CHARACTER,
  K.VARCHAR,
  K.BINARY,
  K.VARBINARY,
  K.DECIMAL,
  K.DEC,
  K.NUMERIC,
  K.ANY,
  K.TIME,
  K.TIMESTAMP,
  K.TIMESTAMP_LTZ,
  K.ROW,
  K.ARRAY,
  K.MULTISET,
  K.RAW,
]);

function constructedType(p: Cursor): DataType {
  const { start, kind } = p;
  if (kind === K.ROW) return rowType(p);
  if ((kind === K.ARRAY || kind === K.MULTISET) && p.peek(1) === P.LT) return elementType(p);
  if (kind === K.ARRAY || kind === K.MULTISET) {
    p.next();
    return p.fail(P.LT);
  }
  if (kind === K.MAP && p.peek(1) === P.LT) return mapType(p);
  if (kind === K.RAW) return rawType(p);
  if (kind === K.VARIANT && p.since(4)) return plain(p);
  if (kind === K.STRUCTURED && p.since(4)) return structuredType(p);
  if (kind === K.GEOMETRY) {
    p.findings.push(geometryType(p.here, {}));
    return plain(p);
  }
  if (!p.isName(kind)) p.fail(Wanted.TYPE);
  const name = p.nameOrStar();
  return made(p, start, p.text.slice(name.start, name.end));
}

function plain(p: Cursor): DataType {
  const { start } = p;
  p.next();
  return made(p, start, p.textAt(p.index - 1).toUpperCase());
}

/** (CHARACTER | CHAR) [VARYING] | VARCHAR, [( Number )] [CHARACTER SET Identifier] */
function characterType(p: Cursor): DataType {
  const type = varying(p, p.kind !== K.VARCHAR);
  if (!p.eat(K.CHARACTER)) return type;
  p.expect(K.SET);
  p.identifier();
  return { ...type, end: p.end };
}

function varying(p: Cursor, mayVary: boolean): DataType {
  const { start } = p;
  p.next();
  let name = p.textAt(p.index - 1).toUpperCase();
  if (mayVary && p.eat(K.VARYING)) name = name === 'BINARY' ? 'VARBINARY' : 'VARCHAR';
  return made(p, start, name, { parameters: precision(p, false) });
}

/** (DECIMAL | DEC | NUMERIC) [( Number [, Number] )] */
function decimal(p: Cursor): DataType {
  const { start, kind } = p;
  p.next();
  const parameters = precision(p, true);
  return made(p, start, kind === K.ANY ? 'ANY' : 'DECIMAL', { parameters });
}

/** (TIME | TIMESTAMP) [( Number )] [WITHOUT TIME ZONE | WITH LOCAL TIME ZONE] */
function timeType(p: Cursor): DataType {
  const plainType = varying(p, false);
  if (p.kind === K.WITHOUT && p.peek(1) === K.TIME && p.peek(2) === K.ZONE) {
    p.next();
    p.next();
    p.next();
  } else if (p.eat(K.WITH)) {
    p.expect(K.LOCAL);
    p.expect2(K.TIME, K.ZONE);
    return { ...plainType, name: `${plainType.name} WITH LOCAL TIME ZONE`, end: p.end };
  }
  return { ...plainType, end: p.end };
}

/** (ARRAY | MULTISET) < TypeName [[NOT] NULL] > */
function elementType(p: Cursor): DataType {
  const { start } = p;
  const name = p.textAt(p.index).toUpperCase();
  p.next();
  const elements: DataType[] = [];
  p.between(P.LT, P.GT, (cursor) => {
    const element = typeName(cursor);
    elements.push({ ...element, nullable: nullability(cursor) });
  });
  return made(p, start, name, { elements });
}

/** MAP < ExtendedDataType , ExtendedDataType > */
function mapType(p: Cursor): DataType {
  const { start } = p;
  p.next();
  const elements: DataType[] = [];
  p.between(P.LT, P.GT, (cursor) => {
    elements.push(extendedType(cursor));
    cursor.expect(P.COMMA);
    elements.push(extendedType(cursor));
  });
  return made(p, start, 'MAP', { elements });
}

/** RAW ( 'class' , 'snapshot' ) */
function rawType(p: Cursor): DataType {
  const { start } = p;
  p.next();
  p.expect(P.LPAREN);
  const parameters = [stringLiteral(p).value];
  p.expect(P.COMMA);
  parameters.push(stringLiteral(p).value);
  p.expect(P.RPAREN);
  return made(p, start, 'RAW', { parameters });
}

/** ROW <> | ROW < Fields > | ROW ( Fields ) */
function rowType(p: Cursor): DataType {
  const { start } = p;
  p.next();
  if (p.eat(P.NE)) return made(p, start, 'ROW');
  const [opening, closing] = p.at(P.LT) ? [P.LT, P.GT] : [P.LPAREN, P.RPAREN];
  const fields: RowField[] = [];
  p.between(opening, closing, (cursor) => rowFields(cursor, closing, fields));
  return made(p, start, 'ROW', { fields });
}

/** STRUCTURED < 'class' [, Fields] > */
function structuredType(p: Cursor): DataType {
  const { start } = p;
  p.next();
  const parameters: string[] = [];
  const fields: RowField[] = [];
  p.between(P.LT, P.GT, (cursor) => {
    parameters.push(stringLiteral(cursor).value);
    if (cursor.eat(P.COMMA)) rowFields(cursor, P.GT, fields);
  });
  return made(p, start, 'STRUCTURED', { parameters, fields });
}

/** [Field] (, Field)*: the first may be missing. */
function rowFields(p: Cursor, closing: number, fields: RowField[]): void {
  if (!p.at(closing) && !p.at(P.COMMA)) fields.push(rowField(p));
  while (p.eat(P.COMMA)) fields.push(rowField(p));
}

/** Identifier ExtendedDataType ['comment'] */
function rowField(p: Cursor): RowField {
  const { start } = p;
  const name = p.identifier();
  const type = extendedType(p);
  let comment: string | undefined;
  if (p.kind === P.STRING) {
    comment = contentOf(p.textAt(p.index));
    p.next();
  }
  return { kind: 'RowField', start, end: p.end, name, type, comment };
}
