/** INSERT and the other changes of a table's rows. */
import type { Assignment, Delete, Insert, Merge, Name, NamedTable, Partition, StatementSet, Update } from '../ast.ts';
import type { Cursor } from '../cursor.ts';
import { K } from '../keywords.generated.ts';
import { P } from '../kinds.ts';
import { partition, simpleName } from './ddl.ts';
import { expression } from './expression.ts';
import { aliasOrNone, extensionOrNone, startsExtension, tableReference, targetTable } from './from.ts';
import { typedInsertColumn, upsertOverwrite } from './messages.ts';
import { query } from './query.ts';
import { dataType, nullability } from './type.ts';
import { rowConstructor } from './values.ts';

/** (INSERT | UPSERT) (INTO | OVERWRITE) Table [PARTITION …] [( Names )] Query */
export function insert(p: Cursor): Insert {
  const { start } = p;
  const upsert = p.kind === K.UPSERT;
  if (!p.eat(K.INSERT)) p.expect(K.UPSERT);
  const overwrite = p.at(K.OVERWRITE);
  if (overwrite && upsert) p.findings.push(upsertOverwrite(p.here, {}));
  if (overwrite) p.next();
  else p.expect(K.INTO);
  const target = targetTable(p);
  const extended = p.kind === K.EXTEND || (p.kind === P.LPAREN && startsExtension(p));
  const table: NamedTable = extended ? { ...target, columns: extensionOrNone(p), end: p.end } : target;
  const part: Partition | undefined = p.eat(K.PARTITION) ? partition(p) : undefined;
  const columns = p.kind === P.LPAREN && p.isName(p.peek(1)) ? columnList(p) : [];
  if (columns.length === 0) p.want(P.LPAREN);
  const body = query(p);
  return { kind: 'Insert', start, end: p.end, overwrite, table, partition: part, columns, query: body };
}

/** ( Name (, Name)* ); a type behind a name is read and refused. */
function columnList(p: Cursor): Name[] {
  return p.list((cursor) => {
    const name = cursor.nameOrStar();
    if (!cursor.at(P.COMMA) && !cursor.at(P.RPAREN)) refuseType(cursor);
    return name;
  });
}

function refuseType(p: Cursor): void {
  const type = dataType(p);
  if (p.at(K.NOT)) nullability(p);
  p.findings.push(typedInsertColumn(type, {}));
}

/** STATEMENT SET BEGIN (Insert ;)+ END */
export function statementSet(p: Cursor): StatementSet {
  const { start } = p;
  p.expect2(K.STATEMENT, K.SET);
  p.expect(K.BEGIN);
  const inserts: Insert[] = [];
  do {
    inserts.push(insert(p));
    p.expect(P.SEMICOLON);
  } while (p.at(K.INSERT) || p.at(K.UPSERT));
  p.expect(K.END);
  return { kind: 'StatementSet', start, end: p.end, inserts };
}

function extendedTarget(p: Cursor): NamedTable {
  const table = targetTable(p);
  return { ...table, columns: extensionOrNone(p), end: p.end };
}

/** DELETE FROM Table [[AS] Alias] [WHERE …] */
export function deleteFrom(p: Cursor): Delete {
  const { start } = p;
  p.expect2(K.DELETE, K.FROM);
  const table = extendedTarget(p);
  const alias = aliasOrNone(p);
  const where = p.eat(K.WHERE) ? expression(p) : undefined;
  return { kind: 'Delete', start, end: p.end, table, alias, where };
}

/** UPDATE Table [[AS] Alias] SET Identifier = Expression (, …)* [WHERE …] */
export function update(p: Cursor): Update {
  const { start } = p;
  p.expect(K.UPDATE);
  const table = extendedTarget(p);
  const alias = aliasOrNone(p);
  p.expect(K.SET);
  const assignments = p.commaList((cursor) => assignment(cursor, simpleName));
  const where = p.eat(K.WHERE) ? expression(p) : undefined;
  return { kind: 'Update', start, end: p.end, table, alias, assignments, where };
}

function assignment(p: Cursor, name: (p: Cursor) => Name): Assignment {
  const { start } = p;
  const column = name(p);
  p.expect(P.EQ);
  const value = expression(p);
  return { kind: 'Assignment', start, end: p.end, column, value };
}

/** MERGE INTO Table [[AS] Alias] USING Table ON Expression [WHEN MATCHED …] [WHEN NOT MATCHED …] */
export function merge(p: Cursor): Merge {
  const { start } = p;
  p.expect2(K.MERGE, K.INTO);
  const table = extendedTarget(p);
  const alias = aliasOrNone(p);
  p.expect(K.USING);
  const source = tableReference(p, false);
  p.expect(K.ON);
  const on = expression(p);
  const assignments = p.at2(K.WHEN, K.MATCHED) ? whenMatched(p) : [];
  const inserted =
    assignments.length === 0 || p.at(K.WHEN) ? whenNotMatched(p) : { insertColumns: [], insertValues: undefined };
  return { kind: 'Merge', start, end: p.end, table, alias, source, on, assignments, ...inserted };
}

/** WHEN MATCHED THEN UPDATE SET Name = Expression (, …)* */
function whenMatched(p: Cursor): Assignment[] {
  p.expect2(K.WHEN, K.MATCHED);
  p.expect2(K.THEN, K.UPDATE);
  p.expect(K.SET);
  return p.commaList((cursor) => assignment(cursor, (at) => at.nameOrStar()));
}

/** WHEN NOT MATCHED THEN INSERT [( Names )] [(] VALUES Row [)] */
function whenNotMatched(p: Cursor): Pick<Merge, 'insertColumns' | 'insertValues'> {
  p.expect2(K.WHEN, K.NOT);
  p.expect2(K.MATCHED, K.THEN);
  p.expect(K.INSERT);
  const insertColumns = p.kind === P.LPAREN && p.peek(1) !== K.VALUES ? p.nameList() : [];
  const opened = p.eat(P.LPAREN);
  p.expect(K.VALUES);
  const insertValues = rowConstructor(p);
  // Before 1.18 the closing parenthesis needs no opening one, nor the other way round.
  if (!p.since(1)) p.eat(P.RPAREN);
  else if (opened) p.expect(P.RPAREN);
  return { insertColumns, insertValues };
}
