/** Keys that the connector does not take, that it takes and never reads, and that are older names of others. */
import { nearest } from '../../../text/nearest.ts';
import { TARGETS, type Target } from '../../target.ts';
import { quoted, replacing } from './fixes.ts';
import { uncheckedPrefixes } from './formats.ts';
import { type Factory, type Knowledge, knowledgeOf } from './knowledge.ts';
import { blankOptionKey, deprecatedOption, ignoredOption, optionOfOtherRole, unknownOption } from './messages.ts';
import type { Reading } from './reading.ts';
import { renamed } from './rules/renames.ts';
import { meantByValue } from './suggest.ts';
import type { TableOption } from './table.ts';

/** Keys that stand for nothing of the connector's own. */
const GENERAL = new Set(['connector', 'property-version']);

/** Where more than these are unknown, people did not misspell them. */
const MOST_GUESSED = 300;

export interface Keys {
  readonly knowledge: Knowledge;
  /** The other role of the same connector. */
  readonly other: Factory | undefined;
  /** What is needed whatever the values are. */
  readonly needed: readonly string[];
}

export function checkKeys(reading: Reading, keys: Keys): void {
  const ofOtherRole: TableOption[] = [];
  const unknown: TableOption[] = [];
  const unchecked = uncheckedPrefixes(reading, keys.knowledge);
  for (const option of reading.options.values()) {
    const { key } = option;
    if (key === '' || (GENERAL.has(key) && reading.connector !== 'datagen') || key === 'connector') continue;
    if (isTakenAndRead(reading, key) || unchecked.some((prefix) => key.startsWith(prefix))) continue;
    const prefix = prefixOf(reading, key);
    if (prefix !== undefined) noteMisspelt(reading, option, prefix);
    else if (keys.other && takes(keys.other, key)) ofOtherRole.push(option);
    else unknown.push(option);
  }
  for (const [index, option] of unknown.entries()) {
    const needed = index < MOST_GUESSED ? keys.needed : undefined;
    reportUnknown(reading, option, needed, keys.knowledge);
  }
  const blank = reading.options.get('');
  if (blank) reportBlank(reading, blank, keys);
  if (ofOtherRole.length > 0) reportOtherRole(reading, ofOtherRole);
  reportDeprecated(reading);
}

function isTakenAndRead(reading: Reading, key: string): boolean {
  const { known, formats } = reading;
  if (known.has(key) || reading.keys.otherNames.has(key) || isPattern(reading, key)) return true;
  // A map is read from keys below its own.
  return formats.some(({ prefix }) => key.startsWith(`${prefix}properties.`) && known.has(`${prefix}properties`));
}

/** `fields.#.min` and the like are for any name. */
function isPattern({ known }: Reading, key: string): boolean {
  const parts = key.split('.');
  if (parts.length < 3) return false;
  const last = parts.at(-1);
  return known.has(`${parts[0]}.#.${last}`) || known.has(`${parts.slice(0, -1).join('.')}.#`);
}

function prefixOf({ factory, connector, formats }: Reading, key: string): string | undefined {
  const found = factory.prefixes.find((prefix) => key.startsWith(prefix));
  if (found !== undefined || connector !== 'filesystem') return found;
  return formats.map(({ prefix }) => prefix).find((prefix) => key.startsWith(prefix));
}

function takes({ options, documented, prefixes }: Factory, key: string): boolean {
  return options.has(key) || documented.has(key) || prefixes.some((prefix) => key.startsWith(prefix));
}

/** Remembers what a key that nobody reads was meant to be; whether that is an error depends on what is missing. */
function noteMisspelt(reading: Reading, option: TableOption, prefix: string): void {
  const absent = [...reading.known.keys()].filter((key) => !reading.has(key) && key.startsWith(prefix));
  const known = nearest(option.key, absent);
  if (known !== undefined) reading.misspelt.set(known, option);
}

/** What is left of them has no effect, and that is all. Called when everything else was asked. */
export function reportIgnored(reading: Reading): void {
  for (const [known, option] of reading.misspelt) {
    const { key, keySpan } = option;
    const prefix = prefixOf(reading, key) ?? '';
    const fix = replacing(keySpan, known, false);
    reading.report(ignoredOption, keySpan, { key, prefix, connector: reading.connector, known }, { fix });
  }
}

/** `needed` is not given where nothing is to be guessed. */
function reportUnknown(
  reading: Reading,
  option: TableOption,
  needed: readonly string[] | undefined,
  knowledge: Knowledge,
): void {
  const { key, keySpan } = option;
  if (reading.connector === 'kinesis' && reportRenamed(reading, option)) return;
  // What a newer Flink knows is hardly misspelt.
  const since = knownSince(reading, key);
  const known = needed && since === undefined ? meantKey(reading, key, needed) : undefined;
  if (known !== undefined) {
    reading.reportMisspelt(option, known);
    return;
  }
  const format = [...knowledge.formats].find((name) => key.startsWith(`${name}.`));
  const owner =
    format !== undefined && reading.formats.some(({ prefix }) => prefix === `${format}.`)
      ? `the format "${format}"`
      : `the connector "${reading.connector}"`;
  const fix = reading.removal([option], false);
  reading.report(unknownOption, keySpan, { key, owner, since }, { fix });
}

/** The first newer target whose connector, or format, has the option. */
function knownSince({ target, connector, role, formats }: Reading, key: string): Target | undefined {
  return TARGETS.slice(TARGETS.indexOf(target) + 1).find((newer) => {
    const knowledge = knowledgeOf(newer);
    if (knowledge.connector(connector, role)?.options.has(key)) return true;
    return formats.some(({ prefix, name }) => {
      return key.startsWith(prefix) && knowledge.format(name)?.options.has(key.slice(prefix.length));
    });
  });
}

/** A key of the connector's other generation. */
function reportRenamed(reading: Reading, { key, value, keySpan, valueSpan }: TableOption): boolean {
  const known = renamed(key, value, reading.target === '2.2');
  if (!known || reading.has(known.key)) return false;
  reading.meant.add(known.key);
  const fix = known.value === undefined ? undefined : replacing(keySpan, known.key, true);
  const edits =
    known.value === undefined || known.value === value ? [] : [{ span: valueSpan, text: quoted(known.value) }];
  const both = fix && { ...fix, edits: [...fix.edits, ...edits] };
  const owner = 'the kinesis connector of this target';
  reading.report(unknownOption, keySpan, { key, owner, known: known.key }, { fix: both });
  return true;
}

/** Nearly a key that is needed; else nearly one that can stand here; else the end of one, or one with a word in front. */
function meantKey(reading: Reading, key: string, needed: readonly string[]): string | undefined {
  const free = (name: string) => !reading.has(name) && !reading.meant.has(name);
  const field = fieldOf(reading, key);
  const absent = [...reading.known.keys()].map((name) => name.replace('#', () => field)).filter(free);
  const missing = needed.filter(free);
  return (
    nearest(key, missing) ??
    nearest(key, absent) ??
    sameLetters(key, absent) ??
    overlapping(key, missing) ??
    overlapping(key, absent)
  );
}

/** What stands for `#` of a pattern such as `fields.#.min`, by the name in a key. */
function fieldOf({ table }: Reading, key: string): string {
  const written = key.split('.').slice(1, -1).join('.');
  const names = table.columns?.map(({ name }) => name);
  const name = names?.includes(written) ? written : names && nearest(written, names);
  return name ?? written;
}

/** With other signs between its words. */
function sameLetters(key: string, names: readonly string[]): string | undefined {
  const letters = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');
  const wanted = letters(key);
  return names.find((name) => letters(name) === wanted);
}

function overlapping(key: string, names: readonly string[]): string | undefined {
  const found = names.filter((name) => name.endsWith(`.${key}`) || key.endsWith(`.${name}`));
  return found.length === 1 ? found[0] : undefined;
}

function reportBlank(reading: Reading, option: TableOption, { needed, other }: Keys): void {
  const missing = needed.filter((key) => !reading.has(key) && !reading.meant.has(key));
  const found = meantByValue(reading, option.value, missing);
  const { keySpan, value } = option;
  if (found) {
    const { key: known, sure } = found;
    reading.meant.add(known);
    reading.report(blankOptionKey, keySpan, { value, known }, { fix: replacing(keySpan, known, sure) });
    return;
  }
  reading.anythingMeant = true;
  // What is meant for the other role means nothing in this one.
  const elsewhere = other && [...other.documented.values()].find(({ values }) => values.includes(value));
  const fix = reading.removal([option], elsewhere !== undefined);
  reading.report(blankOptionKey, keySpan, { value, known: undefined }, { fix });
}

function reportOtherRole(reading: Reading, options: readonly TableOption[]): void {
  const { connector, isRead, usedBothWays } = reading;
  const [first, ...others] = options;
  const related = others.map(({ keySpan }) => ({ message: 'And this one.', span: keySpan }));
  const fix = usedBothWays ? undefined : reading.removal(options, true);
  const keys = options.map(({ key }) => key);
  const role = isRead ? 'read' : 'written';
  reading.report(
    optionOfOtherRole,
    first.keySpan,
    { keys, connector, role, removable: !usedBothWays },
    { related, fix },
  );
}

function reportDeprecated(reading: Reading): void {
  for (const option of reading.options.values()) {
    const { key, keySpan } = option;
    const known = reading.keys.otherNames.get(key);
    if (!known?.deprecated.includes(key)) continue;
    const instead = known.key;
    const fix = reading.has(instead) ? undefined : replacing(keySpan, instead, true);
    reading.report(deprecatedOption, keySpan, { key, instead }, { fix });
  }
}
