import type { Column, OptionText, Relation, Table } from './model.ts';
import { writable } from './model.ts';
import { bare, cteNames } from './names.ts';
import type { Scene } from './scene.ts';
import { shuffled } from './scene.ts';

interface Item {
  readonly text: string;
  readonly alias?: string;
}

/** A relation where it stands in FROM. */
interface From {
  readonly relation: Relation;
  readonly write: () => void;
  /** In front of its columns, such as `a.`. */
  readonly prefix: string;
}

/** What a list of items belongs to: an INSERT, with or without a list of columns. */
interface Target {
  readonly kind: 'insert' | 'values';
  readonly table: string;
  readonly hasList: boolean;
}

const isNested = (type: string): boolean => /ARRAY|ROW/.test(type);

export function select(scene: Scene): void {
  const { out, random } = scene;
  const from = fromOf(scene, random.pick(scene.relations()), '');
  out.write(random.chance(0.15) ? 'EXPLAIN ' : '', 'SELECT ');
  const form = random.weighted([4, 2, 4]);
  if (form === 0) out.write('*');
  else if (form === 1) out.write('COUNT(*) AS cnt');
  else {
    const columns = shuffled(from.relation.columns, random).slice(0, 1 + random.below(3));
    out.list(columns, ', ', ({ name }) => out.write(bare(name)));
  }
  out.write(random.chance(0.8) ? '\nFROM ' : ' FROM ');
  from.write();
  if (random.chance(0.3)) where(scene, from);
  if (random.chance(0.1)) out.write('\nLIMIT 10');
  scene.end();
}

/** Reads a table that was written before. */
export function readBack(scene: Scene, { name }: Table): void {
  scene.out.write('SELECT * FROM ');
  scene.reference(name, 'from');
  scene.end();
}

export function insert(scene: Scene, sink: Table): void {
  const { out, random } = scene;
  const columns = writable(sink.columns);
  out.mark('statement', { kind: 'insert', table: sink.name }, () => {
    out.write('INSERT INTO ');
    scene.reference(sink.name, 'insert');
    if (sink.connector !== 'kinesis' && random.chance(0.05)) hint(scene, sink);
    const listed = listedOf(scene, columns, sink);
    const hasList = listed !== columns;
    if (hasList) {
      out.write(' (');
      out.mark('insertList', { table: sink.name, columns: listed.map(({ name }) => name) }, () =>
        out.list(listed, ', ', ({ name }) => out.mark('insertColumn', { name }, bare(name))),
      );
      out.write(')');
    }
    out.write(random.chance(0.8) ? '\n' : ' ');
    writeSource(scene, sink, listed, hasList);
  });
  scene.end();
}

/** All columns without a list (the same array), all in another order, or some of them. */
function listedOf({ random }: Scene, columns: readonly Column[], sink: Table): readonly Column[] {
  if (!random.chance(0.25)) return columns;
  const some = random.chance(0.5) ? [...columns] : shuffled(columns, random);
  const optional = some.filter(({ name }) => !sink.key.includes(name));
  if (random.chance(0.4) && 1 < some.length && 0 < optional.length) {
    some.splice(some.indexOf(random.pick(optional)), 1);
  }
  return some;
}

/** What an INSERT puts in, in one of many forms. */
function writeSource(scene: Scene, sink: Table, columns: readonly Column[], hasList: boolean): void {
  const { random } = scene;
  const target: Target = { kind: 'insert', table: sink.name, hasList };
  const isTolerant = ['print', 'blackhole'].includes(sink.connector);
  const relations = scene.relations().filter(({ isChanging }) => !isChanging || isTolerant);
  const isSimple = columns.every(({ type }) => !isNested(type));
  if (relations.length === 0 || (isSimple && random.chance(0.08))) {
    writeValues(scene, columns, target);
    return;
  }
  const relation = random.pick(relations);
  const same = relations.find((candidate) => isSame(candidate.columns, columns));
  const takesChanges = isTolerant || (sink.connector === 'jdbc' && 0 < sink.key.length);
  const forms: readonly (readonly [number, () => void])[] = [
    [6, () => plain(scene, fromOf(scene, relation, random.chance(0.15) ? 't' : ''), columns, target)],
    // Flink refuses a WITH behind a list of columns.
    [hasList ? 0 : 1, () => withCte(scene, relation, columns, target)],
    [1, () => derived(scene, relation, columns, target)],
    [1.2, () => join(scene, relation, relations, columns, target)],
    [relation.rowtime === undefined ? 0 : 1.5, () => windowed(scene, relation, columns, target)],
    [1, () => union(scene, relation, columns)],
    [takesChanges && !relation.isChanging ? 0.8 : 0, () => aggregate(scene, relation, columns, target)],
    [same === undefined ? 0 : 8, () => star(scene, same as Relation)],
  ];
  forms[random.weighted(forms.map(([weight]) => weight))][1]();
}

/** Whether `SELECT *` of the one fits the other. */
function isSame(one: readonly Column[], other: readonly Column[]): boolean {
  return one.length === other.length && one.every(({ type }, index) => type === other[index].type);
}

function fromOf(scene: Scene, relation: Relation, alias: string, how = 'from'): From {
  const { random, out } = scene;
  const write = (): void => {
    scene.reference(relation.name, how);
    const table = scene.tables.find(({ name }) => name === relation.name);
    if (table !== undefined && random.chance(0.08)) hint(scene, table);
    if (alias !== '') out.write(random.chance(0.5) ? ' AS ' : ' ', alias);
  };
  return { relation, write, prefix: alias === '' ? '' : `${alias}.` };
}

const hints: Readonly<Record<string, readonly [string, string]>> = {
  kafka: ['properties.max.poll.records', '100'],
  datagen: ['rows-per-second', '5'],
  kinesis: ['scan.stream.initpos', 'TRIM_HORIZON'],
  print: ['print-identifier', 'hinted'],
  jdbc: ['scan.fetch-size', '50'],
  filesystem: ['source.monitor-interval', '5 s'],
};

function hint({ out }: Scene, { name, connector, use }: Table): void {
  if (!(connector in hints) || (connector === 'kinesis' && use !== 'read')) return;
  const [key, value] = hints[connector];
  const option: OptionText = { key, value, type: 'String', isRequired: false, owner: 'connector' };
  out.write(' /*+ OPTIONS(');
  out.mark('hintKey', { table: name, option }, `'${key}'`);
  out.write('=');
  out.mark('hintValue', { table: name, option }, `'${value}'`);
  out.write(') */');
}

function where({ out, random }: Scene, { relation, prefix }: From): void {
  const { name, type } = random.pick(relation.columns);
  const text = prefix + bare(name);
  const isNumber = /^(INT|BIGINT|DOUBLE)$/.test(type);
  out.write('\nWHERE ', type === 'STRING' ? `${text} <> ''` : isNumber ? `${text} > 0` : `${text} IS NOT NULL`);
}

function writeItems({ out, random }: Scene, items: readonly Item[], target: object): void {
  const separator = random.chance(0.5) ? ', ' : ',\n  ';
  if (separator !== ', ') out.write('\n  ');
  out.mark('items', { ...target, count: items.length, separator }, () =>
    out.list(items, separator, (item) => out.mark('item', {}, textOf(item))),
  );
}

function textOf({ text, alias }: Item): string {
  return alias === undefined ? text : `${text} AS ${bare(alias)}`;
}

function writeValues(scene: Scene, columns: readonly Column[], target: Target): void {
  const { out, random } = scene;
  if (columns.some(({ type }) => isNested(type))) {
    // No literal fits: a row of typed NULLs.
    out.write('SELECT ');
    writeItems(scene, columns.map(nothing), target);
    return;
  }
  out.write('VALUES ');
  const rows = 1 + random.below(2);
  out.list(Array(rows).fill(0), ',\n  ', () => {
    out.write('(');
    const data = { ...target, kind: 'values', rows, count: columns.length, separator: ', ' };
    out.mark('items', data, () => out.list(columns, ', ', ({ type }) => out.mark('item', {}, literal(scene, type))));
    out.write(')');
  });
}

function plain(scene: Scene, from: From, columns: readonly Column[], target: Target): void {
  scene.out.write('SELECT ');
  writeItems(
    scene,
    columns.map((column) => expression(scene, column, from)),
    target,
  );
  scene.out.write('\nFROM ');
  from.write();
  if (scene.random.chance(0.25)) where(scene, from);
}

function star(scene: Scene, relation: Relation): void {
  scene.out.write('SELECT * FROM ');
  fromOf(scene, relation, '').write();
}

function withCte(scene: Scene, relation: Relation, columns: readonly Column[], target: Target): void {
  const { out, random } = scene;
  const name = scene.fresh(cteNames);
  const inner = fromOf(scene, relation, '');
  out.write('WITH ', name, ' AS (\n  SELECT *\n  FROM ');
  inner.write();
  if (random.chance(0.5)) where(scene, inner);
  out.write('\n)\n');
  plain(scene, { relation, write: () => out.write(name), prefix: '' }, columns, target);
  scene.release(name);
}

function derived(scene: Scene, relation: Relation, columns: readonly Column[], target: Target): void {
  const { out } = scene;
  const write = (): void => {
    out.write('(\n  SELECT *\n  FROM ');
    fromOf(scene, relation, '').write();
    out.write('\n) AS s');
  };
  plain(scene, { relation, write, prefix: 's.' }, columns, target);
}

/** A join of two streams, or with the rows that an outer table has at the time. */
function join(
  scene: Scene,
  relation: Relation,
  relations: readonly Relation[],
  columns: readonly Column[],
  target: Target,
): void {
  const { out, random } = scene;
  const outer = scene.tables.find(({ use, connector }) => use === 'read' && connector === 'jdbc');
  const isLookup = outer !== undefined && relation.proctime !== undefined && random.chance(0.8);
  const other = isLookup ? outer : random.pick(relations.filter(({ isChanging }) => !isChanging).concat(relation));
  const [one, two] = joinable(relation, other);
  // A join loses the time attributes, so only other columns are taken.
  const left = { ...fromOf(scene, relation, 'a'), relation: { ...relation, columns: timeless(relation) } };
  out.write('SELECT ');
  writeItems(
    scene,
    columns.map((column) => (left.relation.columns.length === 0 ? nothing(column) : expression(scene, column, left))),
    target,
  );
  out.write('\nFROM ');
  left.write();
  out.write(random.pick(['\nJOIN ', '\nINNER JOIN ', ' JOIN ']));
  if (isLookup) {
    scene.reference(other.name, 'join');
    out.write(' FOR SYSTEM_TIME AS OF a.', bare(relation.proctime as string), ' AS b');
  } else fromOf(scene, other, 'b', 'join').write();
  out.write(' ON ', one === undefined || two === undefined ? 'TRUE' : `a.${bare(one)} = b.${bare(two)}`);
}

function windowed(scene: Scene, relation: Relation, columns: readonly Column[], target: Target): void {
  const { out, random } = scene;
  const key = groupKey(scene, relation);
  const number = relation.columns.find(({ type, kind }) => kind === 'physical' && /^(INT|DOUBLE|BIGINT)$/.test(type));
  const isFunction = random.chance(0.6);
  const time = relation.rowtime as string;
  const start = isFunction ? 'window_start' : `TUMBLE_START(${time}, INTERVAL '1' MINUTE)`;
  const items = columns.map((column): Item => {
    if (key?.type === column.type) return { text: bare(key.name) };
    if (column.type === 'BIGINT') return { text: 'COUNT(*)', alias: 'cnt' };
    if (column.type.startsWith('TIMESTAMP')) return { text: `CAST(${start} AS ${column.type})` };
    const isNumber = number !== undefined && /^(INT|DOUBLE|DECIMAL|STRING|VARCHAR)/.test(column.type);
    return isNumber ? { text: `CAST(MAX(${bare(number.name)}) AS ${column.type})` } : nothing(column);
  });
  const grouped = key === undefined ? '' : `, ${bare(key.name)}`;
  out.write('SELECT ');
  writeItems(scene, items, target);
  out.write('\nFROM ', isFunction ? 'TABLE(TUMBLE(TABLE ' : '');
  scene.reference(relation.name, 'from');
  if (isFunction) {
    out.write(`, DESCRIPTOR(${time}), INTERVAL '1' MINUTE))\nGROUP BY window_start, window_end`, grouped);
  } else out.write(`\nGROUP BY TUMBLE(${time}, INTERVAL '1' MINUTE)`, grouped);
}

function union(scene: Scene, relation: Relation, columns: readonly Column[]): void {
  const { out } = scene;
  const from = fromOf(scene, relation, '');
  const items = columns.map((column) => textOf(expression(scene, column, from)));
  for (const part of ['', '\nUNION ALL\n']) {
    out.write(part, 'SELECT ', items.join(', '), '\nFROM ');
    from.write();
  }
}

function aggregate(scene: Scene, relation: Relation, columns: readonly Column[], target: Target): void {
  const { out } = scene;
  const key = groupKey(scene, relation);
  if (key === undefined) {
    plain(scene, fromOf(scene, relation, ''), columns, target);
    return;
  }
  const items = columns.map((column): Item => {
    if (column.type === key.type) return { text: bare(key.name) };
    return column.type === 'BIGINT' ? { text: 'COUNT(*)' } : nothing(column);
  });
  out.write('SELECT ');
  writeItems(scene, items, target);
  out.write('\nFROM ');
  scene.reference(relation.name, 'from');
  out.write('\nGROUP BY ', bare(key.name));
}

function groupKey({ random }: Scene, { columns }: Relation): Column | undefined {
  const fitting = columns.filter(({ type, kind }) => kind === 'physical' && /^(STRING|INT|BIGINT)$/.test(type));
  return fitting.length === 0 ? undefined : random.pick(fitting);
}

/** An expression of the column's type: a column of that type, one that can be cast, or a literal. */
function expression(scene: Scene, column: Column, { relation, prefix }: From): Item {
  const { random } = scene;
  const same = relation.columns.filter(({ type, name }) => type === column.type && name !== relation.rowtime);
  const named = same.find(({ name }) => name === column.name);
  const chosen = named ?? (0 < same.length && random.chance(0.8) ? random.pick(same) : undefined);
  const alias = random.chance(0.3) ? { alias: column.name } : {};
  if (chosen !== undefined) {
    const text = prefix + bare(chosen.name);
    return column.type === 'STRING' && random.chance(0.2) ? { text: `UPPER(${text})`, ...alias } : { text };
  }
  if (isNested(column.type)) return nothing(column);
  const other = relation.columns.find(({ type }) => /^(INT|BIGINT|DOUBLE|DECIMAL)/.test(type));
  if (other !== undefined && /^(STRING|INT|BIGINT|DOUBLE|DECIMAL|VARCHAR)/.test(column.type)) {
    return { text: `CAST(${prefix}${bare(other.name)} AS ${column.type})`, ...alias };
  }
  return { text: literal(scene, column.type), ...alias };
}

function nothing({ type }: Column): Item {
  return { text: `CAST(NULL AS ${type})` };
}

function literal({ random }: Scene, type: string): string {
  if (type === 'STRING') return random.pick(["'new'", "'eu'", "'a, b'", "'it''s'"]);
  if (type.startsWith('VARCHAR')) return "'de'";
  if (type === 'BOOLEAN') return random.pick(['TRUE', 'FALSE']);
  if (type === 'DATE') return "DATE '2024-03-01'";
  if (type.startsWith('TIMESTAMP')) return "TIMESTAMP '2024-03-01 10:00:00.000'";
  if (type === 'DOUBLE') return 'CAST(1.5 AS DOUBLE)';
  if (type.startsWith('DECIMAL')) return `CAST(9.99 AS ${type})`;
  return type === 'INT' ? random.pick(['1', '42']) : 'CAST(7 AS BIGINT)';
}

function timeless({ columns, rowtime }: Relation): Column[] {
  return columns.filter(({ name, type }) => name !== rowtime && type !== 'PROCTIME');
}

function joinable(one: Relation, other: Relation): [string | undefined, string | undefined] {
  for (const { name, type } of timeless(one)) {
    if (!/^(STRING|INT|BIGINT)$/.test(type)) continue;
    const partner = timeless(other).find((column) => column.type === type);
    if (partner !== undefined) return [name, partner.name];
  }
  return [undefined, undefined];
}
