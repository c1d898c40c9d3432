/** Which key a value was written for. */
import type { Meant } from './nearest-of.ts';
import type { Reading } from './reading.ts';
import { isRegion } from './rules/region.ts';

/** The key that a value without one suggests: one that is missing if it fits, else one of which it is a value. */
export function meantByValue(reading: Reading, value: string, missing: readonly string[]): Meant | undefined {
  const fitting = missing.find((key) => fits(key, value) === true);
  if (fitting !== undefined) return { key: fitting, sure: true };
  const enums = [...reading.known.values()].filter(
    ({ key, values }) => !reading.has(key) && values.some((known) => known.toUpperCase() === value.toUpperCase()),
  );
  const start = enums.find(({ key }) => key === 'scan.startup.mode');
  if (start) return { key: start.key, sure: enums.length === 1 };
  if (enums.length === 1) return { key: enums[0].key, sure: true };
  const possible = missing.find((key) => fits(key, value) === undefined);
  if (possible !== undefined) return { key: possible, sure: false };
  const rest = ['aws.region', 'properties.group.id'].filter((key) => reading.known.has(key) && !reading.has(key));
  const found = rest.find((key) => fits(key, value) === true);
  return found === undefined ? undefined : { key: found, sure: true };
}

const SHAPES: readonly (readonly [RegExp, (value: string) => boolean])[] = [
  [/(^|\.)format$/, (value) => /^(json|csv|avro|raw|orc|parquet|protobuf|avro-confluent|\w+-json)$/.test(value)],
  [/^aws\.region$/, isRegion],
  [/^scan\.startup\.specific-offsets$/, (value) => value.startsWith('partition:')],
  [/^fields\..*\.kind$/, (value) => value === 'random' || value === 'sequence'],
  [/^properties\.bootstrap\.servers$/, (value) => /^[\w.-]+:\d+(,|$)/.test(value)],
  [/^url$/, (value) => value.startsWith('jdbc:')],
  [/^path$/, (value) => value.includes('/')],
  [/^scan\.startup\.mode$/, (value) => /-offsets?$/.test(value)],
];

/** Whether a value looks like one of the key; `undefined` if any text could be. */
function fits(key: string, value: string): boolean | undefined {
  const shape = SHAPES.find(([name]) => name.test(key));
  if (shape) return shape[1](value);
  return SHAPES.some(([, test]) => test(value)) ? false : undefined;
}
