/** Which formats a table names, and which of them exist. */
import { nearest } from '../../../text/nearest.ts';
import { replacing } from './fixes.ts';
import type { Knowledge } from './knowledge.ts';
import { unknownFormat } from './messages.ts';
import type { FormatUse, Reading } from './reading.ts';
import type { TableOption } from './table.ts';

/** Formats that exist and whose jars were not at hand for every target. */
const ELSEWHERE = ['avro-confluent', 'debezium-avro-confluent', 'parquet', 'orc', 'protobuf', 'avro-glue', 'json-glue'];
const OTHERS = ['protobuf-glue', 'protobuf-confluent', 'legacy-csv', 'hudi', 'flexbuffers'];

const KEYS: Readonly<Record<string, readonly string[]>> = {
  kafka: ['format', 'value.format', 'key.format'],
  'upsert-kafka': ['value.format', 'key.format'],
  filesystem: ['format'],
  kinesis: ['format'],
};

export function formatsOf(
  connector: string,
  options: ReadonlyMap<string, TableOption>,
  knowledge: Knowledge,
): readonly FormatUse[] {
  const uses: FormatUse[] = [];
  for (const key of KEYS[connector] ?? []) {
    // Kafka asks for `format` first; then `value.format` is read by nobody.
    if (key === 'value.format' && connector === 'kafka' && options.has('format')) continue;
    const option = options.get(key);
    if (!option) continue;
    const prefix = `${key.slice(0, -'format'.length)}${option.value}.`;
    uses.push({ key, name: option.value, option, prefix, factory: knowledge.format(option.value) });
  }
  return uses;
}

/** Formats of nearly the name of one that exists. */
export function checkFormatNames(reading: Reading, knowledge: Knowledge): void {
  for (const { name, option, factory } of reading.formats) {
    if (factory || ELSEWHERE.includes(name) || OTHERS.includes(name)) continue;
    const known = meantFormat(reading, name.trim(), [...knowledge.formats, ...ELSEWHERE]);
    if (known === undefined && name.trim() !== '') continue;
    const meant = known ?? 'json';
    const fix = replacing(option.valueSpan, meant, known !== undefined);
    reading.report(unknownFormat, option.valueSpan, { name, known }, { fix });
  }
}

/** Of the near ones, the one whose own options are there. */
function meantFormat({ options }: Reading, name: string, formats: readonly string[]): string | undefined {
  const keys = [...options.keys()];
  const present = formats.filter((format) =>
    keys.some((key) => key.replace(/^(key|value)\./, '').startsWith(`${format}.`)),
  );
  return nearest(name, present) ?? nearest(name, formats) ?? (name === '' ? present[0] : undefined);
}

/** What keys of formats begin with that the table does not name in a way that can be checked. */
export function uncheckedPrefixes(reading: Reading, knowledge: Knowledge): string[] {
  const { connector, formats } = reading;
  const unknown = formats.filter(({ factory }) => !factory).map(({ prefix }) => prefix);
  // Where the name of the format is wrong or missing, the options of what was meant are not wrong too.
  const unclear = (KEYS[connector] ?? []).filter((slot) => isUnclear(slot, reading));
  const meant = unclear.flatMap((slot) =>
    [...knowledge.formats, ...ELSEWHERE].map((name) => `${slot.slice(0, -'format'.length)}${name}.`),
  );
  return [...unknown, ...meant];
}

function isUnclear(slot: string, { connector, formats, options }: Reading): boolean {
  const use = formats.find(({ key }) => key === slot);
  if (use) return !use.factory;
  if (connector !== 'kafka') return true;
  if (slot !== 'key.format') return !options.has('format') && !options.has('value.format');
  // Keys of a record need their format; that it is missing is told once, not for each of its options.
  return options.has('key.fields') || [...options.keys()].some((key) => nearest(key, [slot]));
}
