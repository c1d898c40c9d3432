import { columnsFor, partitionOf, physical } from './columns.ts';
import { optionsFor } from './connectors.ts';
import type { Column, OptionText, Table, Use } from './model.ts';
import { bare, sinkNames, tableNames, viewNames } from './names.ts';
import type { Scene } from './scene.ts';
import { shuffled } from './scene.ts';

/** Which connectors a table of that use gets, and how often; kinesis only where the real Flink has it. */
const connectors: Readonly<Record<Use, readonly (readonly [string, number])[]>> = {
  read: [
    ['kinesis', 4],
    ['kafka', 3],
    ['datagen', 2],
    ['filesystem', 1],
    ['upsert-kafka', 0.5],
    ['jdbc', 0.8],
  ],
  write: [
    ['kinesis', 4],
    ['kafka', 2],
    ['print', 1.5],
    ['blackhole', 0.7],
    ['filesystem', 1],
    ['upsert-kafka', 0.8],
    ['jdbc', 0.8],
  ],
  both: [
    ['kinesis', 4],
    ['kafka', 2],
    ['filesystem', 1],
    ['jdbc', 0.5],
  ],
  none: [
    ['kinesis', 4],
    ['kafka', 2],
    ['datagen', 1],
    ['print', 1],
    ['jdbc', 0.5],
  ],
};

export function makeTable(scene: Scene, use: Use, only?: string): Table {
  const { random, among } = scene;
  const weighted = connectors[use].filter(([name]) => name !== 'kinesis' || !among.includes('2.2'));
  const connector = only ?? weighted[random.weighted(weighted.map(([, weight]) => weight))][0];
  const base = columnsFor(connector, use, random);
  const mayBeParted = ['kinesis', 'filesystem'].includes(connector) && use !== 'read';
  const isPartitioned = mayBeParted && partitionOf(base.columns) !== undefined && random.chance(0.15);
  const { options, format } = optionsFor({ connector, use, ...base, isPartitioned, among }, random);
  const table: Table = {
    ...base,
    name: scene.fresh(use === 'read' ? tableNames : sinkNames),
    ...{ connector, format, use },
    isTemporary: random.chance(0.06),
    isChanging: connector === 'upsert-kafka' || (format ?? '').includes('-json'),
    options: random.chance(0.8) ? options : shuffled(options, random),
  };
  writeTable(scene, table, isPartitioned);
  scene.tables.push(table);
  return table;
}

function writeTable(scene: Scene, table: Table, isPartitioned: boolean): void {
  const { out, random } = scene;
  const { name, columns, isTemporary } = table;
  out.mark('statement', { kind: 'create', table: name }, () => {
    out.write('CREATE ', isTemporary ? 'TEMPORARY ' : '', 'TABLE ', random.chance(0.15) ? 'IF NOT EXISTS ' : '');
    scene.made(name, 'table');
    out.write(' (\n');
    out.list(columns, ',\n', (column) => {
      out.write('  ');
      out.mark('column', { table: name, column }, bare(column.name), ' ', column.text, () => {
        if (column.kind === 'physical' && random.chance(0.04)) out.write(" COMMENT 'as it comes'");
      });
    });
    writeWatermark(scene, table);
    writeKey(scene, table);
    out.mark('columnsEnd', { table: name }, '\n)');
    if (random.chance(0.05)) out.write(" COMMENT 'from the stream'");
    const partition = isPartitioned ? partitionOf(columns) : undefined;
    if (partition !== undefined) out.write(' PARTITIONED BY (', bare(partition.name), ')');
    out.write(random.chance(0.9) ? ' ' : '\n');
    writeWith(scene, name, table.options);
  });
  scene.end();
}

function writeWatermark({ out, random }: Scene, { name, rowtime }: Table): void {
  if (rowtime === undefined) return;
  out.write(',\n  WATERMARK FOR ');
  out.mark('watermarkColumn', { table: name, name: rowtime }, rowtime);
  out.write(' AS ', rowtime, random.pick([" - INTERVAL '5' SECOND", " - INTERVAL '1' MINUTE", '']));
}

function writeKey({ out }: Scene, { name, key }: Table): void {
  if (key.length === 0) return;
  out.write(',\n  ');
  out.mark('key', { table: name }, () => {
    out.write('PRIMARY KEY (');
    out.list(key, ', ', (column) => out.mark('keyColumn', { table: name, name: column }, bare(column)));
    out.write(')');
    out.mark('notEnforced', { table: name }, ' NOT ENFORCED');
  });
}

function writeWith({ out, random }: Scene, table: string, options: readonly OptionText[]): void {
  const [start, separator, end] = random.chance(0.85) ? ['\n  ', ',\n  ', '\n'] : ['', ', ', ''];
  const equals = random.chance(0.8) ? ' = ' : '=';
  out.mark('with', { table }, 'WITH (');
  out.write(start);
  out.list(options, separator, (option) =>
    out.mark('option', { table, option }, () => {
      out.mark('optionKey', { table, option }, `'${option.key}'`);
      out.write(equals);
      out.mark('optionValue', { table, option }, `'${option.value.replaceAll("'", "''")}'`);
    }),
  );
  out.mark('withEnd', { table, separator, equals }, `${end})`);
}

/** A copy of another table: with options of its own, or all of the other's. Gives the copy where it can be written. */
export function makeLike(scene: Scene): Table | undefined {
  const { random, out } = scene;
  const base = random.pick(scene.tables);
  const name = scene.fresh(sinkNames.map((sink) => `${sink}_copy`));
  const isPrint = random.chance(0.6);
  const added = random.chance(0.2) ? [physical('loaded', 'STRING')] : [];
  const printed: OptionText[] = [
    { key: 'connector', value: 'print', type: 'String', isRequired: true, owner: 'connector' },
  ];
  const table: Table = {
    ...base,
    ...{ name, columns: [...base.columns, ...added], isTemporary: false, isChanging: false },
    ...(isPrint
      ? { connector: 'print', use: 'write', options: printed, format: undefined }
      : { use: 'none', options: [] }),
  };
  out.mark('statement', { kind: 'create', table: name }, () => {
    out.write('CREATE TABLE ');
    scene.made(name, 'table');
    if (0 < added.length) out.write(' (\n  loaded STRING\n)');
    out.write(' ');
    if (isPrint) writeWith(scene, name, printed);
    out.write('\nLIKE ');
    scene.reference(base.name, 'like');
    if (isPrint) out.write(' (EXCLUDING OPTIONS)');
    else if (random.chance(0.3)) out.write(' (INCLUDING ALL)');
  });
  scene.end();
  scene.tables.push(table);
  return isPrint ? table : undefined;
}

/** Drops a table and makes it anew. The marks go to the second text: a mistake in the first one would be gone with it. */
export function makeAgain(scene: Scene, { name, isTemporary }: Table): void {
  const { out, random } = scene;
  const statement = out.marks.find(
    ({ kind, data }) => kind === 'statement' && (data as { table: string }).table === name,
  );
  if (statement === undefined) return;
  const { start, end } = statement;
  const marks = out.marks.filter((mark) => start <= mark.start && mark.end <= end);
  out.write('DROP ', isTemporary ? 'TEMPORARY ' : '', 'TABLE ', random.chance(0.4) ? 'IF EXISTS ' : '');
  scene.reference(name, 'dropAgain');
  out.write(';\n');
  const shift = out.text.length - start;
  out.write(out.text.slice(start, end), ';\n\n');
  for (const mark of marks) {
    mark.start += shift;
    mark.end += shift;
  }
}

/** Changes an option to no effect, and perhaps back; or the table's name, or its columns where the release can. */
export function alter(scene: Scene, table: Table): Table {
  const { out, random, among } = scene;
  if (table.isTemporary) return table;
  out.write('ALTER TABLE ');
  scene.reference(table.name, 'alter');
  if (random.chance(0.25)) {
    const name = scene.fresh([`${table.name}_v2`, `${table.name}_new`]);
    out.write(' RENAME TO ', scene.isElsewhere ? `${scene.database}.${name}` : name);
    scene.end();
    return scene.replace(table, { ...table, name });
  }
  if (table.use === 'write' && !among.includes('1.15') && random.chance(0.5)) {
    out.write(' ADD (remark STRING)');
    scene.end();
    return scene.replace(table, { ...table, columns: [...table.columns, physical('remark', 'STRING')] });
  }
  const [key, value] = table.connector === 'datagen' ? ['rows-per-second', '7'] : ['property-version', '1'];
  out.write(` SET ('${key}' = '${value}')`);
  scene.end();
  if (!random.chance(0.4)) return table;
  out.write('ALTER TABLE ');
  scene.reference(table.name, 'alter');
  out.write(` RESET ('${key}')`);
  scene.end();
  return table;
}

export function makeView(scene: Scene): void {
  const { random, out } = scene;
  const base = random.pick(scene.tables.filter(({ use }) => use === 'read'));
  const plain = base.columns.filter(({ type, name }) => type !== 'PROCTIME' && name !== base.rowtime);
  if (plain.length === 0) return;
  const chosen = plain.slice(0, 1 + random.below(plain.length));
  const name = scene.fresh(viewNames);
  const hasList = random.chance(0.4);
  const names = chosen.map((column, index) => (hasList ? `c${index + 1}` : column.name));
  out.write('CREATE ', random.chance(0.3) ? 'TEMPORARY ' : '', 'VIEW ');
  scene.made(name, 'view');
  if (hasList) {
    out.write(' (');
    out.mark('viewList', { name, columns: names }, names.join(', '));
    out.write(')');
  }
  out.write(' AS\nSELECT ');
  out.mark('items', { kind: 'view', name, hasList, count: chosen.length, separator: ', ' }, () =>
    out.list(chosen, ', ', (column) => out.mark('item', {}, bare(column.name))),
  );
  out.write('\nFROM ');
  scene.reference(base.name, 'from');
  scene.end();
  const columns = chosen.map((column, index): Column => ({ ...column, name: names[index], kind: 'physical' }));
  scene.views.push({ name, columns, isChanging: base.isChanging });
}
