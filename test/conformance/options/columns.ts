import type { Random } from '../grammar/random.ts';
import type { Column, Use } from './model.ts';
import { bare, columnPool } from './names.ts';
import { shuffled } from './scene.ts';

export interface Columns {
  readonly columns: readonly Column[];
  readonly key: readonly string[];
  readonly rowtime: string | undefined;
  readonly proctime: string | undefined;
}

const TIMESTAMP = 'TIMESTAMP(3)';

/** Columns that the connector takes in that use: a few of any types, time attributes, computed ones and metadata. */
export function columnsFor(connector: string, use: Use, random: Random): Columns {
  const isSingle = random.chance(0.06) && ['kinesis', 'kafka', 'filesystem'].includes(connector);
  if (isSingle) return { columns: [physical('line', 'STRING')], key: [], rowtime: undefined, proctime: undefined };
  const pool = columnPool.filter(([, type]) => takes(connector, type, random));
  const chosen = shuffled(pool, random).slice(0, 2 + random.below(5));
  const columns = chosen.map(([name, type]) => physical(name, type));
  const key = keyOf(columns, connector, random);
  const rowtime = use !== 'write' && random.chance(0.45) ? random.pick(['ts', 'event_time', 'order_time']) : undefined;
  if (rowtime !== undefined) columns.push(physical(rowtime, TIMESTAMP));
  else if (random.chance(0.25)) columns.push(physical('updated_at', TIMESTAMP));
  const proctime = use === 'read' && random.chance(0.25) ? 'proc_time' : undefined;
  if (proctime !== undefined) {
    columns.push({ name: proctime, type: 'PROCTIME', kind: 'computed', text: 'AS PROCTIME()' });
  }
  const number = columns.find(({ type }) => /^(INT|DOUBLE)$/.test(type));
  if (number !== undefined && random.chance(0.1)) {
    columns.push({ name: 'doubled', type: number.type, kind: 'computed', text: `AS ${bare(number.name)} * 2` });
  }
  columns.push(...metadata(connector, use, random));
  return { columns, key, rowtime, proctime };
}

export function physical(name: string, type: string): Column {
  return { name, type, kind: 'physical', text: type };
}

function takes(connector: string, type: string, random: Random): boolean {
  if (type.startsWith('ROW')) return connector === 'kinesis' && random.chance(0.5);
  return !type.startsWith('ARRAY') || ['kinesis', 'kafka', 'print', 'blackhole', 'datagen'].includes(connector);
}

/** A primary key, where the connector wants or takes one; the columns get one more where none would do. */
function keyOf(columns: Column[], connector: string, random: Random): string[] {
  if (connector !== 'upsert-kafka' && (connector === 'kafka' || !random.chance(0.12))) return [];
  const simple = columns.filter(({ type }) => /INT|STRING/.test(type) && !type.includes('<'));
  if (simple.length === 0) {
    columns.unshift(physical('id', 'BIGINT'));
    simple.push(columns[0]);
  }
  return [random.pick(simple).name];
}

function metadata(connector: string, use: Use, random: Random): Column[] {
  if (connector === 'kafka' && use === 'read' && random.chance(0.12)) {
    return [{ name: 'offset', type: 'BIGINT', kind: 'virtual', text: 'BIGINT METADATA VIRTUAL' }];
  }
  if (connector === 'kinesis' && use === 'read' && random.chance(0.1)) {
    const text = "TIMESTAMP(3) METADATA FROM 'timestamp' VIRTUAL";
    return [{ name: 'arrival', type: TIMESTAMP, kind: 'virtual', text }];
  }
  if (connector === 'kafka' && use === 'write' && random.chance(0.06)) {
    const text = "TIMESTAMP(3) METADATA FROM 'timestamp'";
    return [{ name: 'record_time', type: TIMESTAMP, kind: 'metadata', text }];
  }
  return [];
}

/** A column that every connector with partitions can be partitioned by. */
export function partitionOf(columns: readonly Column[]): Column | undefined {
  return columns.find(({ type, kind }) => kind === 'physical' && type === 'STRING');
}
