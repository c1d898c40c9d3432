import type { Description, ObjectDescription, TextDescription } from './description.ts';
import type { NameKind, NameRule } from './names.ts';
import { NAMES } from './names.ts';
import { SCHEMA } from './schema.ts';

type Json = Readonly<Record<string, unknown>>;

/** A text that names a value, which an editor cannot look up. */
const NAMING: Json = { type: 'string', pattern: '\\$\\{' };

/** The JSON Schema (draft 2020-12) of a hangar.yaml, for editors. */
export function jsonSchema(): Json {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'hangar.yaml',
    ...schemaOf(SCHEMA, 'whole'),
  };
}

/** At a stage nothing is required: it is laid over the file. */
type Part = 'whole' | 'stage';

function schemaOf(description: Description, part: Part): Json {
  const { doc } = description;
  switch (description.kind) {
    case 'text':
      return { description: doc, ...textSchema(description) };
    case 'whole': {
      const { min, max, values, default: preset } = description;
      const numbers = values ? { enum: values } : { type: 'integer', minimum: min, maximum: max };
      return { description: doc, ...presetOf(preset), anyOf: [numbers, NAMING] };
    }
    case 'flag':
      return { description: doc, ...presetOf(description.default), anyOf: [{ type: 'boolean' }, NAMING] };
    case 'scalar':
      return { description: doc, type: ['string', 'number', 'boolean'] };
    case 'object':
      return { description: doc, ...objectSchema(description, part) };
    case 'map': {
      const names = nameSchema(description.rule);
      return {
        description: doc,
        // What is only named may have nothing behind it.
        type: ['object', 'null'],
        ...(names && { propertyNames: { anyOf: [names, NAMING] } }),
        additionalProperties: schemaOf(description.value, description.rule === 'stage' ? 'stage' : part),
        ...(description.most !== undefined && { maxProperties: description.most }),
      };
    }
    case 'list': {
      const { item, least, most, default: preset } = description;
      const bounds = { ...(least !== undefined && { minItems: least }), ...(most !== undefined && { maxItems: most }) };
      return { description: doc, ...presetOf(preset), type: ['array', 'null'], items: schemaOf(item, part), ...bounds };
    }
    case 'either':
      return { description: doc, anyOf: [schemaOf(description.text, part), schemaOf(description.object, part)] };
  }
}

function presetOf(preset: unknown): Json {
  return preset === undefined ? {} : { default: preset };
}

function textSchema({ values, rule, loose, default: preset }: TextDescription): Json {
  const type = loose ? ['string', 'number', 'boolean'] : 'string';
  if (values) return { ...presetOf(preset), anyOf: [{ enum: values }, NAMING] };
  const named = rule && nameSchema(rule);
  return { ...presetOf(preset), ...(named && !loose ? { anyOf: [named, NAMING] } : { type }) };
}

/** What a name must be, as far as a pattern can say it. */
function nameSchema(rule: string): Json | undefined {
  if (!Object.hasOwn(NAMES, rule)) return undefined;
  const { pattern, least = 1, most }: NameRule = NAMES[rule as NameKind];
  return { type: 'string', pattern: `^(?:${pattern})$`, minLength: least, maxLength: most };
}

function objectSchema({ keys, conflicts = [] }: ObjectDescription, part: Part): Json {
  const properties = Object.entries(keys).map(([key, one]) => [key, schemaOf(one, part)] as const);
  const required = Object.entries(keys).flatMap(([key, one]) => (one.required ? [key] : []));
  const excluded = conflicts.map(({ key, value, excludes }) => ({
    if: { required: [key], properties: { [key]: value === undefined ? true : { const: value } } },
    // biome-ignore lint/suspicious/noThenProperty: A word of JSON Schema.
    then: { properties: Object.fromEntries(excludes.map((other) => [other, false])) },
  }));
  return {
    type: ['object', 'null'],
    properties: Object.fromEntries(properties),
    additionalProperties: false,
    ...(part === 'whole' && required.length > 0 && { required }),
    ...(excluded.length > 0 && { allOf: excluded }),
  };
}
