import type { NoteSql } from '../note/note-sql.ts';
import { connectorNotInstalled } from '../zeppelin/run/failures/index.ts';
import type { Remark } from './remark.ts';
import { aboutUses } from './remark.ts';

/** Something that a notebook loads: the name of an artifact of Maven, or the key of a jar in a bucket. */
export interface Loaded {
  readonly from: 'maven' | 's3';
  readonly name: string;
}

/** What comes with Flink. */
const BUILT_IN = ['datagen', 'print', 'blackhole', 'filesystem'];

const CONNECTOR = /(?:^|\/)flink-(?:sql-)?connector-([a-z0-9-]+?)(?:-\d[^/]*)?$/;

/** Tables of connectors that a notebook does not have. */
export function missingConnectors({ tables }: Pick<NoteSql, 'tables'>, loaded: readonly Loaded[]): Remark[] {
  const known = loaded.map(({ name }) => CONNECTOR.exec(name.replace(/\.jar$/, ''))?.[1]);
  const installed = new Set([...BUILT_IN, ...known]);
  // What else is in a jar of somebody's own nobody can know.
  const isUnsure = loaded.some(({ from }, at) => from === 's3' && known[at] === undefined);
  return tables.flatMap(({ table, uses, isBase }) => {
    const option = table.options.findLast(({ key }) => key === 'connector');
    if (!option || (isBase && uses.length === 0) || installed.has(option.value.replace(/^upsert-/, ''))) return [];
    const remark = aboutUses(connectorNotInstalled(option.span, { connector: option.value }), uses);
    const { finding } = remark;
    return [isUnsure ? { ...remark, finding: { ...finding, severity: 'warning' as const } } : remark];
  });
}
