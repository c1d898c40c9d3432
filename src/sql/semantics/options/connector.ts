/** Tables whose connector is missing, misspelt or made for the other role: Flink looks at nothing else then. */
import type { Finding } from '../../../findings/finding.ts';
import { nearest } from '../../../text/nearest.ts';
import type { Target } from '../../target.ts';
import { inserting, replacing } from './fixes.ts';
import type { Knowledge, Role } from './knowledge.ts';
import { blankOptionKey, missingConnector, unknownConnector, unknownOption, wrongConnectorRole } from './messages.ts';
import { placeOf } from './reading.ts';
import { asWarning, effective, type OptionsOf, type TableOption, type Use, withUse } from './table.ts';

/** Connectors that exist and of which nothing more is known here. */
const ELSEWHERE =
  'firehose dynamodb sqs elasticsearch-6 elasticsearch-7 elasticsearch-8 opensearch opensearch-2 opensearch-3 hive hbase-1.4 hbase-2.2 hudi iceberg delta paimon mysql-cdc postgres-cdc oracle-cdc sqlserver-cdc mongodb mongodb-cdc pulsar kinesis-legacy dynamic-kafka fluss starrocks doris clickhouse redis rabbitmq redshift timestream prometheus values http rest-lookup filesystem2 python-input-format legacy-csv'.split(
    ' ',
  );

/** `undefined` if the connector is one that is known for every role in which the table is used. */
export function strangeConnector(
  text: string,
  target: Target,
  table: OptionsOf,
  uses: readonly Use[],
  knowledge: Knowledge,
): Finding[] | undefined {
  const options = effective(table.options, []);
  const option = options.get('connector');
  if (!option || option.value === '') return absent(text, target, table, uses, knowledge, option);
  const { value: name, valueSpan } = option;
  if (!knowledge.connectors.includes(name)) {
    const hinted = uses.some(({ hints }) => hints.some(({ key }) => key === 'connector'));
    if (ELSEWHERE.includes(name) || hinted) return [];
    const known = nearest(name.trim(), [...knowledge.connectors, ...ELSEWHERE]);
    if (known === undefined) return [];
    const fix = replacing(valueSpan, known, true);
    return judged([unknownConnector(valueSpan, { name, known }, { fix })], uses, table);
  }
  return wrongRole(name, option, table, uses, knowledge);
}

function wrongRole(
  connector: string,
  { valueSpan }: TableOption,
  { hasQuery }: OptionsOf,
  uses: readonly Use[],
  knowledge: Knowledge,
): Finding[] | undefined {
  const wrong = uses.find(({ role }) => !knowledge.connector(connector, role));
  if (!wrong && !(hasQuery && !knowledge.connector(connector, 'sink'))) return undefined;
  const role: Role = wrong?.role ?? 'sink';
  const can = role === 'sink' ? 'read' : 'written';
  const cannot = role === 'sink' ? 'written' : 'read';
  const related = wrong && [{ message: `The table is ${cannot} here.`, span: wrong.span }];
  return [wrongConnectorRole(valueSpan, { connector, can, cannot }, { ...(related && { related }) })];
}

/** No connector at all: up to 1.20 CREATE TABLE itself is refused. */
function absent(
  text: string,
  target: Target,
  table: OptionsOf,
  uses: readonly Use[],
  knowledge: Knowledge,
  option: TableOption | undefined,
): Finding[] {
  const { options, name } = table;
  // The way of old, which other factories know.
  if (options.some(({ key }) => key.startsWith('connector.'))) return [];
  if (uses.some(({ hints }) => hints.some(({ key }) => key === 'connector'))) return [];
  const judge = (finding: Finding) => (target === '2.2' ? judged([finding], uses, table) : [finding]);
  const typo = options.find(({ key }) => key !== '' && key !== 'connector' && nearest(key, ['connector']));
  if (typo) {
    const { key, keySpan } = typo;
    const given = { key, owner: 'a table', known: 'connector' };
    return judge(unknownOption(keySpan, given, { fix: replacing(keySpan, 'connector', true) }));
  }
  const blank = options.find(({ key, value }) => key === '' && knowledge.connectors.includes(value));
  if (blank) {
    const { keySpan, value } = blank;
    const fix = replacing(keySpan, 'connector', true);
    return judge(blankOptionKey(keySpan, { value, known: 'connector' }, { fix }));
  }
  const likely = likelyConnector(options, knowledge);
  const fix =
    likely === undefined
      ? undefined
      : option
        ? replacing(option.valueSpan, likely, false)
        : inserting(text, table, 'connector', likely);
  return judge(missingConnector(option?.valueSpan ?? placeOf(text, table), { table: name }, { fix }));
}

/** The one connector that takes all the options and lacks none. */
function likelyConnector(options: readonly TableOption[], knowledge: Knowledge): string | undefined {
  const keys = options.map(({ key }) => key).filter((key) => key !== 'connector');
  if (keys.length === 0) return undefined;
  const fitting = knowledge.connectors.filter((name) =>
    (['source', 'sink'] as const).some((role) => {
      const factory = knowledge.connector(name, role);
      if (!factory) return false;
      const takes = (key: string) =>
        factory.options.has(key) ||
        factory.prefixes.some((prefix) => key.startsWith(prefix)) ||
        /^(\w+\.)?\w+-?\w+\./.test(key);
      const needed = [...factory.options.values()].filter(({ required }) => required);
      return (
        keys.every(takes) &&
        needed.every(({ key }) => keys.includes(key)) &&
        keys.some((key) => factory.options.has(key))
      );
    }),
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** An error where the table is used, else a warning. */
function judged(findings: readonly Finding[], uses: readonly Use[], { hasQuery }: OptionsOf): Finding[] {
  if (uses.length === 0 && !hasQuery) return findings.map(asWarning);
  const [use] = uses;
  if (!use) return [...findings];
  return findings.map((finding) => withUse(finding, use));
}
