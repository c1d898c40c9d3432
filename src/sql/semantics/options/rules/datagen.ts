/** What datagen asks of the options of its fields. */
import { nearest } from '../../../../text/nearest.ts';
import { inserting, replacing } from '../fixes.ts';
import { unknownOption } from '../messages.ts';
import type { Reading } from '../reading.ts';
import type { TableOption } from '../table.ts';

const KINDS = ['random', 'sequence'];

export function checkDatagen(reading: Reading): void {
  const fields: (readonly [TableOption, string, string])[] = [];
  // Of keys that are unknown in every part.
  const told = new Set(reading.findings.map(({ span }) => span.start));
  // First all names, so that what a misspelt one was meant to be is not told as missing.
  for (const option of reading.options.values()) {
    const [start, ...parts] = option.key.split('.');
    const ending = parts.pop();
    if (start !== 'fields' || ending === undefined || parts.length === 0) continue;
    const field = parts.join('.');
    if (checkField(reading, option, field, ending, told)) fields.push([option, field, ending]);
  }
  for (const [option, field, ending] of fields) {
    if (ending === 'kind') checkKind(reading, option, field);
    else checkFitsKind(reading, option, field, ending);
  }
}

/** Fields of rows and collections have names of their own behind that of the column. */
function checkField(
  reading: Reading,
  option: TableOption,
  field: string,
  ending: string,
  told: ReadonlySet<number>,
): boolean {
  const { columns } = reading.table;
  const names = columns?.map((column) => column.name);
  if (!names || names.includes(field) || names.some((name) => field.startsWith(`${name}.`))) return true;
  const { key, keySpan } = option;
  if (told.has(keySpan.start)) return false;
  const name = nearest(field, names) ?? namedBySequence(reading, ending);
  const known = name === undefined ? undefined : `fields.${name}.${ending}`;
  if (known !== undefined) reading.meant.add(known);
  const fix =
    known === undefined || reading.has(known) ? reading.removal([option], false) : replacing(keySpan, known, false);
  reading.report(unknownOption, keySpan, { key, owner: `this table, which has no column "${field}"`, known }, { fix });
  return false;
}

/** The only field of which this end of a sequence is missing. */
function namedBySequence(reading: Reading, ending: string): string | undefined {
  if (!SEQUENCE_ONLY.has(ending)) return undefined;
  const names = reading.table.columns?.map(({ name }) => name) ?? [];
  const open = names.filter(
    (name) => reading.value(`fields.${name}.kind`) === 'sequence' && !reading.has(`fields.${name}.${ending}`),
  );
  return open.length === 1 ? open[0] : undefined;
}

function checkKind(reading: Reading, option: TableOption, field: string): void {
  const { value, valueSpan } = option;
  if (value === 'sequence') {
    for (const end of ['start', 'end']) {
      if (!reading.requires([`fields.${field}.${end}`], valueSpan, 'The kind "sequence" needs')) return;
    }
    return;
  }
  if (KINDS.includes(value) || value.includes('${')) return;
  const known = nearest(value.trim(), KINDS);
  reading.wrongValue(option, 'random or sequence', known);
}

/** The ends of a sequence belong to that kind only, and everything else to the other. */
function checkFitsKind(reading: Reading, option: TableOption, field: string, ending: string): void {
  const kindKey = `fields.${field}.kind`;
  const kind = reading.value(kindKey) ?? 'random';
  if (!KINDS.includes(kind) || reading.meant.has(kindKey) || (reading.anythingMeant && !reading.has(kindKey))) return;
  const { key, keySpan } = option;
  const type = reading.table.columns?.find(({ name }) => name === field)?.type?.toUpperCase();
  if (kind === 'sequence' ? RANDOM_ONLY.has(ending) : SEQUENCE_ONLY.has(ending)) {
    // Both ends without their kind are one mistake.
    if (ending === 'end' && reading.has(`fields.${field}.start`)) return;
    const bothEnds = reading.has(`fields.${field}.start`) && reading.has(`fields.${field}.end`);
    const kindOnly = kind === 'random' && bothEnds && !reading.has(kindKey);
    const fix = kindOnly
      ? inserting(reading.text, reading.table, kindKey, 'sequence')
      : reading.removal([option], false);
    reading.report(unknownOption, keySpan, { key, owner: `a field of the kind "${kind}"` }, { fix });
  } else if (type !== undefined && kind === 'random' && !fitsType(ending, type)) {
    const fix = reading.removal([option], false);
    reading.report(unknownOption, keySpan, { key, owner: `a field of the type ${type}` }, { fix });
  } else if (
    type !== undefined &&
    (SEQUENCE_ONLY.has(ending) || (NUMBERS.has(type) && ending !== 'max-past' && ending.startsWith('m')))
  ) {
    checkNumber(reading, option, type, SEQUENCE_ONLY.has(ending));
  }
}

const SEQUENCE_ONLY = new Set(['start', 'end']);
const RANDOM_ONLY = new Set(['min', 'max', 'length']);
const TEXTS = new Set(['STRING', 'CHAR', 'VARCHAR', 'BINARY', 'VARBINARY', 'BYTES']);
const WHOLE = new Set(['TINYINT', 'SMALLINT', 'INT', 'INTEGER', 'BIGINT']);
const NUMBERS = new Set([...WHOLE, 'FLOAT', 'DOUBLE', 'DECIMAL', 'NUMERIC', 'DEC']);

/** Only types of which it is sure. */
function fitsType(ending: string, type: string): boolean {
  if (ending === 'length') return !NUMBERS.has(type) && type !== 'BOOLEAN';
  if (ending === 'min' || ending === 'max')
    return !TEXTS.has(type) && type !== 'BOOLEAN' && !type.startsWith('TIMESTAMP');
  return true;
}

/** What Java takes for a double. */
const FRACTION = /^[+-]?(?:NaN|Infinity|(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?[fd]?|0x[\da-f.]+p[+-]?\d+[fd]?)$/i;

function checkNumber(reading: Reading, option: TableOption, type: string, counts: boolean): void {
  const { value } = option;
  if (value.includes('${')) return;
  // What is counted, texts and fractions too, is counted in whole numbers.
  const fits = WHOLE.has(type) || counts ? /^[+-]?\p{Nd}+$/u.test(value) : FRACTION.test(value.trim());
  if (!fits) reading.wrongValue(option, counts ? 'a whole number' : `a value of the type ${type}`);
}
