/** ALTER of everything. */
import type { Alter, Name, Partition, Statement, TableElement } from '../ast.ts';
import { type Cursor, Wanted } from '../cursor.ts';
import { K } from '../keywords.generated.ts';
import { P } from '../kinds.ts';
import { setOption } from './command.ts';
import { freshness, functionBody, refreshMode } from './create.ts';
import {
  column,
  distribution,
  ifExists,
  ifNotExists,
  optionKeys,
  options,
  partition,
  simpleName,
  tableConstraint,
  watermark,
} from './ddl.ts';
import { stringLiteral } from './literal.ts';
import { query } from './query.ts';

/** ALTER (TABLE | VIEW | DATABASE | CATALOG | FUNCTION | MODEL | MATERIALIZED TABLE | SYSTEM | SESSION) … */
export function alter(p: Cursor): Statement {
  const { start } = p;
  p.expect(K.ALTER);
  if (p.eat(K.TABLE)) return alterTable(p, start);
  if (p.eat(K.VIEW)) return alterView(p, start);
  if (p.eat(K.DATABASE)) return alterDatabase(p, start);
  if (p.at(K.FUNCTION) || p.at(K.TEMPORARY)) return alterFunction(p, start);
  if (p.since(3) && p.eat(K.CATALOG)) return alterCatalog(p, start);
  if (p.since(3) && p.eat(K.MODEL)) return alterModel(p, start);
  if (p.since(3) && p.eat(K.MATERIALIZED)) return alterMaterializedTable(p, start);
  if (p.eat(K.SYSTEM) || p.eat(K.SESSION)) return { ...setOption(p), start };
  return p.fail(Wanted.STATEMENT);
}

function altered(p: Cursor, start: number, type: string, name: Name, action: string, rest: Partial<Alter> = {}): Alter {
  const nothing = { ifExists: false, names: [], elements: [], options: [], keys: [], partitions: [], query: undefined };
  return { kind: 'Alter', ...nothing, type, name, action, ...rest, start, end: p.end };
}

/** [IF EXISTS] Name (RENAME … | SET … | RESET … | ADD … | MODIFY … | DROP … | [PARTITION …] COMPACT) */
function alterTable(p: Cursor, start: number): Alter {
  const exists = p.since(1) && ifExists(p);
  const name = p.nameOrStar();
  const done = (action: string, rest: Partial<Alter> = {}) =>
    altered(p, start, 'TABLE', name, action, { ifExists: exists, ...rest });
  if (p.eat(K.RENAME)) return renameInTable(p, done);
  if (p.eat(K.RESET)) return done('RESET', { keys: optionKeys(p) });
  if (p.eat(K.SET)) return done('SET', { options: options(p) });
  if (p.eat(K.ADD)) return addToTable(p, done);
  if (p.since(1) && p.eat(K.MODIFY)) return done('MODIFY', { elements: elementOrList(p) });
  if (p.eat(K.DROP)) return dropFromTable(p, done);
  if (p.since(4)) return p.fail(K.ADD);
  const partitions = p.eat(K.PARTITION) ? [partition(p)] : [];
  p.expect(K.COMPACT);
  return done('COMPACT', { partitions });
}

type Done = (action: string, rest?: Partial<Alter>) => Alter;

/** TO Name, from 1.18 on also Name TO Name */
function renameInTable(p: Cursor, done: Done): Alter {
  if (p.eat(K.TO)) return done('RENAME TO', { names: [p.nameOrStar()] });
  if (!p.since(1)) p.fail(K.TO);
  const from = p.nameOrStar();
  p.expect(K.TO);
  return done('RENAME', { names: [from, p.nameOrStar()] });
}

/** Constraint, from 1.18 on also PARTITION … and Element | ( Element (, Element)* ) */
function addToTable(p: Cursor, done: Done): Alter {
  if (!p.since(1)) return done('ADD', { elements: [tableConstraint(p)] });
  if (p.at(K.PARTITION) || (p.kind === K.IF && p.peek(1) === K.NOT))
    return done('ADD PARTITION', { partitions: addedPartitions(p) });
  return done('ADD', { elements: elementOrList(p) });
}

/** [IF NOT EXISTS] (PARTITION ( … ) [WITH Options])+ */
function addedPartitions(p: Cursor): Partition[] {
  ifNotExists(p);
  const partitions: Partition[] = [];
  do {
    p.expect(K.PARTITION);
    partitions.push(partition(p));
    if (p.eat(K.WITH)) options(p);
  } while (p.at(K.PARTITION));
  return partitions;
}

function elementOrList(p: Cursor): TableElement[] {
  return p.at(P.LPAREN) ? p.list(element) : [element(p)];
}

/** Column [FIRST | AFTER Name] | Constraint | Watermark | DISTRIBUTION … */
function element(p: Cursor): TableElement {
  if (p.kind === K.WATERMARK) return watermark(p);
  if (p.kind === K.CONSTRAINT || p.kind === K.PRIMARY || p.kind === K.UNIQUE) return tableConstraint(p);
  if (p.since(3) && p.eat(K.DISTRIBUTION)) return distribution(p);
  const made = column(p);
  if (p.eat(K.FIRST)) return { ...made, end: p.end, position: 'FIRST' };
  return p.eat(K.AFTER) ? { ...made, position: p.nameOrStar(), end: p.end } : made;
}

/** CONSTRAINT Identifier, from 1.18 on also PARTITION …, Name, ( Names ), PRIMARY KEY, WATERMARK, DISTRIBUTION */
function dropFromTable(p: Cursor, done: Done): Alter {
  if (p.eat(K.CONSTRAINT)) return done('DROP CONSTRAINT', { names: [simpleName(p)] });
  if (!p.since(1)) return p.fail(K.CONSTRAINT);
  if (p.at(K.PARTITION) || (p.kind === K.IF && p.peek(1) === K.EXISTS))
    return done('DROP PARTITION', { partitions: droppedPartitions(p) });
  if (p.eat(K.PRIMARY)) {
    p.expect(K.KEY);
    return done('DROP PRIMARY KEY');
  }
  if (p.eat(K.WATERMARK)) return done('DROP WATERMARK');
  if (p.since(3) && p.eat(K.DISTRIBUTION)) return done('DROP DISTRIBUTION');
  if (p.at(P.LPAREN)) return done('DROP', { names: p.list((cursor) => cursor.nameOrStar()) });
  return done('DROP', { names: [p.nameOrStar()] });
}

/** [IF EXISTS] PARTITION ( … ) (, PARTITION ( … ))* */
function droppedPartitions(p: Cursor): Partition[] {
  ifExists(p);
  return p.commaList((cursor) => {
    cursor.expect(K.PARTITION);
    return partition(cursor);
  });
}

/** Name (RENAME TO Name | AS Query) */
function alterView(p: Cursor, start: number): Alter {
  const name = p.nameOrStar();
  if (p.eat(K.RENAME)) {
    p.expect(K.TO);
    const names = [p.nameOrStar()];
    return altered(p, start, 'VIEW', name, 'RENAME TO', { names });
  }
  p.expect(K.AS);
  const body = query(p);
  return altered(p, start, 'VIEW', name, 'AS', { query: body });
}

/** Name SET Options */
function alterDatabase(p: Cursor, start: number): Alter {
  const name = p.nameOrStar();
  p.expect(K.SET);
  const list = options(p);
  return altered(p, start, 'DATABASE', name, 'SET', { options: list });
}

/** Identifier (SET Options | RESET Keys | COMMENT '…') */
function alterCatalog(p: Cursor, start: number): Alter {
  const name = simpleName(p);
  if (p.eat(K.SET)) return altered(p, start, 'CATALOG', name, 'SET', { options: options(p) });
  if (p.eat(K.RESET)) return altered(p, start, 'CATALOG', name, 'RESET', { keys: optionKeys(p) });
  p.expect(K.COMMENT);
  stringLiteral(p);
  return altered(p, start, 'CATALOG', name, 'COMMENT');
}

/** [IF EXISTS] Name (RENAME TO Name | SET Options | RESET Keys), RESET from 2.0 on. */
function alterModel(p: Cursor, start: number): Alter {
  const exists = ifExists(p);
  const name = p.nameOrStar();
  if (p.eat(K.RENAME)) {
    p.expect(K.TO);
    return altered(p, start, 'MODEL', name, 'RENAME TO', { ifExists: exists, names: [p.nameOrStar()] });
  }
  if (p.since(4) && p.eat(K.RESET))
    return altered(p, start, 'MODEL', name, 'RESET', { ifExists: exists, keys: optionKeys(p) });
  p.expect(K.SET);
  return altered(p, start, 'MODEL', name, 'SET', { ifExists: exists, options: options(p) });
}

/** [TEMPORARY [SYSTEM]] FUNCTION [IF EXISTS] Name AS 'class' [LANGUAGE …] */
function alterFunction(p: Cursor, start: number): Statement {
  const temporary = p.eat(K.TEMPORARY);
  const system = temporary && p.eat(K.SYSTEM);
  p.expect(K.FUNCTION);
  ifExists(p);
  const name = p.nameOrStar();
  const body = functionBody(p);
  return {
    kind: 'CreateFunction',
    start,
    end: p.end,
    alter: true,
    temporary,
    system,
    ifNotExists: false,
    name,
    ...body,
    jars: [],
    options: [],
  };
}

/** TABLE Name (SUSPEND | RESUME [WITH …] | REFRESH [PARTITION …] | SET … | RESET … | AS Query | … DISTRIBUTION …) */
function alterMaterializedTable(p: Cursor, start: number): Alter {
  p.expect(K.TABLE);
  const name = p.nameOrStar();
  const done: Done = (action, rest = {}) => altered(p, start, 'MATERIALIZED TABLE', name, action, rest);
  if (p.eat(K.SUSPEND)) return done('SUSPEND');
  if (p.eat(K.RESUME)) return done('RESUME', p.eat(K.WITH) ? { options: options(p) } : {});
  if (p.eat(K.REFRESH)) return done('REFRESH', p.eat(K.PARTITION) ? { partitions: [partition(p)] } : {});
  if (p.eat(K.SET)) return setOnMaterialized(p, done);
  if (p.eat(K.RESET)) return done('RESET', { keys: optionKeys(p) });
  return p.since(4) ? lateAlterMaterialized(p, done) : p.fail(K.SUSPEND);
}

/** FRESHNESS = … | REFRESH_MODE = … | Options */
function setOnMaterialized(p: Cursor, done: Done): Alter {
  if (p.at(K.FRESHNESS)) {
    freshness(p);
    return done('SET FRESHNESS');
  }
  if (p.eat(K.REFRESH_MODE)) {
    refreshMode(p);
    return done('SET REFRESH_MODE');
  }
  return done('SET', { options: options(p) });
}

function lateAlterMaterialized(p: Cursor, done: Done): Alter {
  if (p.eat(K.AS)) return done('AS', { query: query(p) });
  if (p.eat(K.DROP)) {
    p.expect(K.DISTRIBUTION);
    return done('DROP DISTRIBUTION');
  }
  const action = p.eat(K.MODIFY) ? 'MODIFY' : 'ADD';
  if (action === 'ADD') p.expect(K.ADD);
  p.expect(K.DISTRIBUTION);
  return done(action, { elements: [distribution(p)] });
}
