/** What a table takes from the one behind LIKE, merged as Flink's MergeTableLikeUtil merges. */
import type { Span } from '../../../text/span.ts';
import type { Like, Word } from '../../syntax/ast.ts';
import type { TableOption } from '../options/index.ts';
import { textOf } from './path.ts';
import type { Relation, Schema, TableColumn } from './relation.ts';
import { type Checking, type Declared, schemaOf, spanOf } from './schema.ts';
import { illegalLikeOption, likeConflict, nullableKeyColumn, repeatedLikeOption } from './schema-messages.ts';
import { declaredAt } from './wording.ts';

type Strategy = 'INCLUDING' | 'EXCLUDING' | 'OVERWRITING';
export type Strategies = ReadonlyMap<string, Strategy>;

const OVERWRITABLE = new Set(['GENERATED', 'METADATA', 'OPTIONS', 'WATERMARKS']);

/** What becomes of each feature, as far as it is said; `undefined` where it is said wrongly. */
export function strategiesOf({ options }: Like, { report }: Checking): Strategies | undefined {
  const said = new Map<string, Strategy>();
  let isLegal = true;
  for (const option of options) {
    const [strategy, feature] = option.word.split(' ') as [Strategy, string];
    const isRepeated = said.has(feature);
    const isIllegal = strategy === 'OVERWRITING' && !OVERWRITABLE.has(feature);
    if (isRepeated) report(repeatedLikeOption(spanOf(option), { feature }));
    else if (isIllegal) report(illegal(option, feature));
    isLegal &&= !isRepeated && !isIllegal;
    said.set(feature, strategy);
  }
  return isLegal ? said : undefined;
}

function illegal(option: Word, feature: string) {
  return illegalLikeOption(spanOf(option), { option: option.word, feature });
}

/** What is not said is included, but options are overwritten. */
function strategyOf(strategies: Strategies, feature: string): Strategy {
  return strategies.get(feature) ?? strategies.get('ALL') ?? (feature === 'OPTIONS' ? 'OVERWRITING' : 'INCLUDING');
}

/** The schema of a table that is like another one. */
export function mergedSchema(own: Declared, base: Relation, strategies: Strategies, checking: Checking): Schema {
  const { schema } = base;
  checkConflicts(own, schema, strategies, checking);
  const overwritten = new Set(own.columns.map(({ name }) => name));
  const inherited = inheritedColumns(schema, strategies)?.filter(({ name }) => !overwritten.has(name));
  const made = schemaOf(own, inherited);
  const keeps = (feature: string) => strategyOf(strategies, feature) !== 'EXCLUDING';
  return {
    columns: made.columns,
    primaryKey: made.primaryKey ?? (keeps('CONSTRAINTS') ? schema.primaryKey : undefined),
    watermark: made.watermark ?? (keeps('WATERMARKS') ? schema.watermark : undefined),
    partitions: made.partitions ?? (keeps('PARTITIONS') ? schema.partitions : undefined),
  };
}

function inheritedColumns({ columns }: Schema, strategies: Strategies): TableColumn[] | undefined {
  return columns?.filter(({ role }) => {
    if (role === 'physical') return true;
    return strategyOf(strategies, role === 'computed' ? 'GENERATED' : 'METADATA') !== 'EXCLUDING';
  });
}

function checkConflicts(own: Declared, base: Schema, strategies: Strategies, { report }: Checking): void {
  const conflict = (span: Span, what: string, feature: string | undefined, first: Span, overwriting = false) => {
    const ways = overwriting ? `EXCLUDING ${feature} or OVERWRITING ${feature}` : `EXCLUDING ${feature}`;
    const help = feature === undefined ? 'Remove this one, or give it another name.' : `Write LIKE … (${ways}).`;
    report(likeConflict(span, { what, help }, { related: declaredAt(first) }));
  };
  const inherited = new Map(inheritedColumns(base, strategies)?.map((column) => [column.name, column]));
  for (const { name, span, role } of own.columns) {
    const there = inherited.get(name);
    if (!there) continue;
    const feature = role === 'computed' ? 'GENERATED' : 'METADATA';
    const same =
      role === 'computed' ? there.role === 'computed' : there.role === 'metadata' || there.role === 'virtual';
    if (role === 'physical' || !same) conflict(span, `a column "${name}"`, undefined, there.span);
    else if (strategyOf(strategies, feature) === 'INCLUDING')
      conflict(span, `a column "${name}"`, feature, there.span, true);
  }
  const includes = (feature: string) => strategyOf(strategies, feature) === 'INCLUDING';
  const [key] = own.keys;
  if (key && base.primaryKey && includes('CONSTRAINTS'))
    conflict(spanOf(key), 'a primary key', 'CONSTRAINTS', base.primaryKey);
  else
    for (const column of key?.columns ?? []) {
      const there = inherited.get(column.name);
      if (there?.role === 'physical' && !there.notNull)
        report(nullableKeyColumn(spanOf(column), { name: column.name }, { related: declaredAt(there.span) }));
    }
  const [watermark] = own.watermarks;
  if (watermark && base.watermark && strategyOf(strategies, 'WATERMARKS') !== 'EXCLUDING') {
    // There can be one only, so overwriting needs the same column.
    const isSame = textOf(watermark.column) === base.watermark.column;
    if (!isSame || includes('WATERMARKS'))
      conflict(spanOf(watermark), 'a watermark', 'WATERMARKS', base.watermark.span, isSame);
  }
  const [partition] = own.partitions;
  if (partition && base.partitions && includes('PARTITIONS'))
    conflict(spanOf(partition), 'partitions', 'PARTITIONS', base.partitions);
}

/** The options of a table that is like another one: its own count, where both have a key. */
export function mergedOptions(
  own: readonly TableOption[],
  base: readonly TableOption[],
  strategies: Strategies,
  { report }: Checking,
): readonly TableOption[] {
  const strategy = strategyOf(strategies, 'OPTIONS');
  if (strategy === 'EXCLUDING') return own;
  const keys = new Map(own.map((option) => [option.key, option]));
  if (strategy === 'INCLUDING') {
    for (const { key, keySpan } of base) {
      const twice = keys.get(key);
      if (!twice) continue;
      const help = 'Write LIKE … (EXCLUDING OPTIONS or OVERWRITING OPTIONS).';
      const related = declaredAt(keySpan);
      report(likeConflict(twice.keySpan, { what: `an option "${key}"`, help }, { related }));
    }
  }
  return [...base.filter(({ key }) => !keys.has(key)), ...own];
}
