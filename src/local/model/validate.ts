import { lengthOf, matches, shown } from './constraint.ts';
import type { ServiceModel, Shape } from './model.ts';

/** What a request is refused for before its service looks at it. */
export type Refusal =
  /** A value that cannot even be read as what it should be. */
  | { readonly kind: 'type'; readonly message: string }
  /** Values that break what the model says of them, all in one sentence as AWS writes it. */
  | { readonly kind: 'constraint'; readonly message: string };

/** Holds the input of an operation to the model of its service. */
export function validate(model: ServiceModel, shape: string, input: unknown): Refusal | undefined {
  const found: string[] = [];
  const wrong = visit(input, shape, '');
  if (wrong !== undefined) return { kind: 'type', message: wrong };
  if (found.length === 0) return undefined;
  const head = `${found.length} validation error${found.length === 1 ? '' : 's'} detected`;
  return { kind: 'constraint', message: `${head}: ${found.join('; ')}` };

  function visit(value: unknown, name: string, path: string): string | undefined {
    const at = model.shapes[name];
    const wrongType = typeFault(value, at);
    if (wrongType !== undefined) return wrongType;
    for (const constraint of broken(value, at))
      found.push(`Value ${shown(value, at)} at '${path}' failed to satisfy constraint: ${constraint}`);
    for (const [child, childShape, childPath] of childrenOf(value, at, path)) {
      const fault = visit(child, childShape, childPath);
      if (fault !== undefined) return fault;
    }
    for (const member of missing(value, at))
      found.push(`Value null at '${joined(path, member)}' failed to satisfy constraint: Member must not be null`);
    return undefined;
  }
}

/** What the value says that it is no value of the shape, in the words of the reader of JSON. */
function typeFault(value: unknown, { type }: Shape): string | undefined {
  const wanted = WANTED[type];
  if (isScalar(value) !== wanted.scalar) {
    if (wanted.scalar)
      return Array.isArray(value)
        ? 'Start of list found where not expected'
        : 'Start of structure or map found where not expected.';
    return `Unexpected field type: ${tokenOf(value)} where a ${type} is expected`;
  }
  if (!wanted.scalar) {
    if (Array.isArray(value) === (type === 'list')) return undefined;
    return type === 'list'
      ? 'Start of structure or map found where not expected.'
      : 'Start of list found where not expected';
  }
  if (value instanceof Uint8Array || typeof value === wanted.is) return undefined;
  return `${tokenOf(value)} can not be converted to ${wanted.called}`;
}

const TEXT = { scalar: true, is: 'string', called: 'a String' };
const INTEGER = { scalar: true, is: 'number', called: 'an Integer' };
const NUMBER = { scalar: true, is: 'number', called: 'a Double' };
const OTHER = { scalar: false, is: 'object', called: '' };

const WANTED: Readonly<Record<Shape['type'], { scalar: boolean; is: string; called: string }>> = {
  structure: OTHER,
  list: OTHER,
  map: OTHER,
  string: TEXT,
  blob: { ...TEXT, called: 'a Blob' },
  boolean: { scalar: true, is: 'boolean', called: 'a Boolean' },
  integer: INTEGER,
  long: { ...INTEGER, called: 'a Long' },
  float: NUMBER,
  double: NUMBER,
  timestamp: { ...NUMBER, called: 'a Date' },
};

function isScalar(value: unknown): boolean {
  return typeof value !== 'object' || value instanceof Uint8Array;
}

function tokenOf(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'TRUE_VALUE' : 'FALSE_VALUE';
  return typeof value === 'number' ? 'NUMBER_VALUE' : 'STRING_VALUE';
}

/** The rules of a value's own shape that it breaks, in AWS's words. */
function broken(value: unknown, { type, enum: listed, min, max, pattern }: Shape): readonly string[] {
  const rules: string[] = [];
  if (listed && !listed.includes(String(value))) return [`Member must satisfy enum value set: [${listed.join(', ')}]`];
  const numeric = ['integer', 'long', 'float', 'double'].includes(type);
  const size = numeric ? Number(value) : lengthOf(value, type);
  const what = numeric ? 'value' : 'length';
  if (min !== undefined && size < min) rules.push(`Member must have ${what} greater than or equal to ${min}`);
  if (max !== undefined && size > max) rules.push(`Member must have ${what} less than or equal to ${max}`);
  if (pattern !== undefined && type === 'string' && !matches(String(value), pattern))
    rules.push(`Member must satisfy regular expression pattern: ${pattern}`);
  return rules;
}

function missing(value: unknown, { type, required = [] }: Shape): readonly string[] {
  if (type !== 'structure') return [];
  return required.filter((member) => isAbsent((value as Readonly<Record<string, unknown>>)[member]));
}

/** The values inside a value, with their shapes and paths. What the shape does not know is not looked at. */
function* childrenOf(value: unknown, shape: Shape, path: string): Iterable<[unknown, string, string]> {
  if (shape.type === 'list') {
    for (const [i, one] of (value as readonly unknown[]).entries())
      if (!isAbsent(one)) yield [one, shape.member!.shape, `${path}.${i + 1}.member`];
  } else if (shape.type === 'map') {
    for (const [key, one] of Object.entries(value as object)) {
      yield [key, shape.key!.shape, `${path}.${key}.key`];
      if (!isAbsent(one)) yield [one, shape.value!.shape, `${path}.${key}.member`];
    }
  } else if (shape.type === 'structure') {
    const record = value as Readonly<Record<string, unknown>>;
    for (const [member, { shape: of }] of Object.entries(shape.members ?? {}))
      if (!isAbsent(record[member])) yield [record[member], of, joined(path, member)];
  }
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null;
}

function joined(path: string, member: string): string {
  const lower = member.charAt(0).toLowerCase() + member.slice(1);
  return path === '' ? lower : `${path}.${lower}`;
}
