/** Which key a value was written for. */
import type { Reading } from './reading.ts';
import { isRegion } from './rules/region.ts';

/** The key that a value without one suggests: one that is missing if it fits, else one of which it is a value. */
export function meantByValue(reading: Reading, value: string, missing: readonly string[]): string | undefined {
  const fitting = missing.filter((key) => fits(key, value) === true);
  if (fitting.length > 0) return fitting[0];
  const possible = missing.filter((key) => fits(key, value) === undefined);
  if (possible.length > 0) return possible[0];
  const enums = [...reading.known.values()].filter(
    ({ key, values }) => !reading.has(key) && values.some((known) => known.toUpperCase() === value.toUpperCase()),
  );
  const start = enums.find(({ key }) => key === 'scan.startup.mode');
  if (start) return start.key;
  if (enums.length === 1) return enums[0].key;
  const rest = ['aws.region', 'properties.group.id'].filter((key) => reading.known.has(key) && !reading.has(key));
  return rest.find((key) => fits(key, value) === true);
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
