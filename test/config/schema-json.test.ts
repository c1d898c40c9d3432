import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { STARTER } from '../../src/cli/starter.ts';
import { checkConfig } from '../../src/config/index.ts';
import { configDefinitions } from '../../src/config/messages.ts';
import { jsonSchema } from '../../src/config/schema-json.ts';

test('the schema that ships is the one that the description makes; "vitest -u" makes it again', async () => {
  await expect(`${JSON.stringify(jsonSchema(), undefined, 2)}\n`).toMatchFileSnapshot(
    '../../schema/hangar.schema.json',
  );
});

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
const validate = ajv.compile(jsonSchema());
const isValid = (text: string) => validate(parse(text));

test('it takes the file of the workshop', () => {
  const [config] = STARTER;
  expect([isValid(config.text), validate.errors]).toEqual([true, null]);
});

describe('it takes whatever is right', () => {
  const good = configDefinitions.flatMap((one) => one.good.map(({ text }) => text));
  test.for(good)('%j', (text) => {
    expect([isValid(text), validate.errors]).toEqual([true, null]);
  });
});

test('and whatever the reader takes, of texts that were mutated', () => {
  const insert = fc.constantFrom(
    '\n',
    '  ',
    ': ',
    '[',
    '}',
    '"',
    ',',
    '#',
    '- ',
    '~',
    'null',
    '1',
    '1.5',
    'true',
    'on',
    '',
  );
  const mutation = fc.record({ at: fc.nat(), remove: fc.nat(8), insert });
  fc.assert(
    fc.property(fc.array(mutation, { minLength: 1, maxLength: 2 }), (mutations) => {
      const text = mutations.reduce((now, { at, remove, insert: piece }) => {
        const from = at % (now.length + 1);
        return now.slice(0, from) + piece + now.slice(from + remove);
      }, STARTER[0].text);
      if (checkConfig(text).diagnostics.some(({ severity }) => severity === 'error')) return;
      expect([isValid(text), validate.errors]).toEqual([true, null]);
    }),
    { numRuns: 300 },
  );
});

/** What an editor sees, too: it knows no values that are named, no other keys of the file, and no AWS. */
const SEEN = [
  'unknown-key',
  'missing-key',
  'wrong-type-of-value',
  'wrong-value',
  'out-of-range',
  'conflicting-keys',
] as const;

describe('it refuses what has a wrong shape', () => {
  const bad = configDefinitions
    .filter(({ code }) => (SEEN as readonly string[]).includes(code))
    .flatMap((one) => one.bad.map(({ text }) => text));
  test.for(bad)('%j', (text) => {
    expect(isValid(text)).toBe(false);
  });
});

test('and names that no stage could have', () => {
  const text = 'project: rides\nregion: eu-west-1\nstreams: { wild rides: { role: source } }\n';
  expect([isValid(text), checkConfig(text).diagnostics.map(({ code }) => code)]).toEqual([false, ['refused-name']]);
});
