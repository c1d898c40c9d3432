/** Whether a query gives as many columns as a table takes, and where the one is that is missing or too much. */
import type { Finding, Fix } from '../../../findings/finding.ts';
import type { Span } from '../../../text/span.ts';
import type { Query, Select, Values } from '../../syntax/ast.ts';
import { alignment } from './alignment.ts';
import { insertion, removal } from './count-fix.ts';
import { over, spanOf } from './schema.ts';
import { insertColumnCount } from './schema-messages.ts';
import { isQuery, type Scope, scopeWithin, shapeOf } from './shape.ts';

/** What takes the columns. */
export interface Taker {
  readonly table: string;
  readonly nameSpan: Span;
  /** The columns by name, in their order. */
  readonly columns: readonly string[];
  /** Where the statement names the columns: then they may be wrong as well as the query. */
  readonly list: Span | undefined;
}

/** One of the queries that UNION and its like join, or a row of VALUES. */
interface Arm {
  readonly given: number;
  readonly items: readonly Span[];
  /** What each item is called. */
  readonly names: readonly (string | undefined)[];
  /** Whether each item is one column, so that the one which is wrong can be told. */
  readonly single: boolean;
  /** `undefined` for what is no SELECT. */
  readonly select?: Select;
}

export interface Miscount {
  readonly given: number;
  readonly finding: Finding;
}

/** The first part of the query that gives another number of columns than are taken. */
export function countFinding(
  query: Query,
  taker: Taker,
  scope: Scope,
  isFine: (given: number) => boolean,
): Miscount | undefined {
  const arms = armsOf(query, scope);
  const wanted = taker.columns.length;
  const wrong = arms.find((arm) => arm && arm.given !== wanted && !isFine(arm.given));
  if (!wrong) return undefined;
  const { span, missing, fix } = taker.list ? { span: taker.list, missing: [] } : placeOf(wrong, taker.columns, scope);
  const related = [{ message: `"${taker.table}" is declared here.`, span: taker.nameSpan }];
  const given = { given: wrong.given, wanted, table: taker.table, missing, isListed: taker.list !== undefined };
  return { given: wrong.given, finding: insertColumnCount(span, given, { related, fix }) };
}

function armsOf(query: Query, scope: Scope): (Arm | undefined)[] {
  switch (query.kind) {
    case 'Select':
      return [selectArm(query, scope)];
    case 'Values':
      return valuesArms(query);
    case 'ExplicitTable': {
      const given = shapeOf(query, scope)?.length;
      const span = spanOf(query);
      return [given === undefined ? undefined : { given, items: [span], names: [], single: false }];
    }
    case 'OrderedQuery':
    case 'Nested':
      return isQuery(query.query) ? armsOf(query.query, scope) : [];
    case 'With':
      return armsOf(query.query, scopeWithin(query, scope));
    case 'SetOperation':
      return setArms(query, scope);
  }
}

/** Long chains of UNION lean to the left. */
function setArms(query: Query, scope: Scope): (Arm | undefined)[] {
  const rights: Query[] = [];
  let left: Query = query;
  while (left.kind === 'SetOperation') {
    rights.push(left.right);
    left = left.left;
  }
  return [left, ...rights.reverse()].flatMap((arm) => armsOf(arm, scope));
}

function selectArm(select: Select, scope: Scope): Arm | undefined {
  const shape = shapeOf(select, scope);
  if (!shape || select.items.length === 0) return undefined;
  const single = select.items.every(({ value }) => value.kind !== 'Star' && !(value.kind === 'Name' && value.star));
  const names = select.items.map(
    ({ alias, value }) => alias?.name ?? (value.kind === 'Name' ? value.parts.at(-1)?.name : undefined),
  );
  return { given: shape.length, items: select.items.map(spanOf), names, single, select };
}

function valuesArms({ rows }: Values): Arm[] {
  return rows.map((row) => {
    const items = row.kind === 'Row' ? row.items.map(spanOf) : [spanOf(row)];
    return { given: items.length, items, names: items.map(() => undefined), single: true };
  });
}

interface Place {
  readonly span: Span;
  readonly missing: readonly string[];
  readonly fix?: Fix | undefined;
}

function placeOf({ given, items, names, single, select }: Arm, columns: readonly string[], scope: Scope): Place {
  if (!single) {
    return { span: over(items), missing: [] };
  }
  if (given > columns.length) {
    const { left } = alignment(columns, names);
    const [extra] = left;
    const fix = left.length === 1 ? removal(items, extra) : undefined;
    return { span: items[extra], missing: [], fix };
  }
  const { left, sure, whole } = alignment(names, columns);
  if (!sure) return { span: over(items), missing: [] };
  const [first] = left;
  const span = items[first] ?? items[items.length - 1];
  if (!whole) return { span, missing: [] };
  const fix = left.length === 1 && select ? insertion(select, items, first, columns[first], scope) : undefined;
  return { span, missing: left.map((index) => columns[index]), fix };
}
