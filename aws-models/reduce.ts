import type { Member, Operation, ServiceError, ServiceModel, Shape } from '../src/local/model/model.ts';

export const BOTOCORE = '1.44.8';

/** A model as botocore writes it, as far as it is read here. */
interface Original {
  readonly metadata: Readonly<Record<string, string>> & { readonly protocols?: readonly string[] };
  readonly operations: Readonly<Record<string, OriginalOperation>>;
  readonly shapes: Readonly<Record<string, OriginalShape>>;
}

interface OriginalOperation {
  readonly http: { readonly method: string; readonly requestUri: string; readonly responseCode?: number };
  readonly input?: { readonly shape: string };
  readonly output?: { readonly shape: string; readonly resultWrapper?: string };
  readonly errors?: readonly { readonly shape: string }[];
}

type OriginalMember = Member & { readonly documentation?: string };

interface OriginalShape {
  readonly type: string;
  readonly members?: Readonly<Record<string, OriginalMember>>;
  readonly member?: OriginalMember;
  readonly key?: OriginalMember;
  readonly value?: OriginalMember;
  readonly error?: { readonly code?: string; readonly httpStatusCode?: number };
  readonly [other: string]: unknown;
}

const SHAPE_KEYS = ['type', 'required', 'enum', 'min', 'max', 'pattern', 'flattened', 'payload', 'timestampFormat'];
const MEMBER_KEYS = ['shape', 'location', 'locationName', 'flattened', 'streaming', 'xmlAttribute'];

/** The part of a model that some operations need, without its prose. */
export function reduce(original: Original, service: string, names: readonly string[]): ServiceModel {
  const { metadata, operations, shapes } = original;
  const kept: Record<string, Shape> = {};
  const errors: Record<string, ServiceError> = {};
  const rest = metadata['protocol'] === 'rest-xml';
  for (const name of names) {
    const { input, output, errors: raised = [] } = operations[name];
    for (const used of [input, output]) if (used) keep(used.shape);
    for (const { shape } of raised) errors[shape] = errorOf(shapes[shape]);
  }
  return {
    service,
    source: `botocore ${BOTOCORE}`,
    protocol: protocolOf(metadata),
    version: metadata['apiVersion'],
    ...(metadata['targetPrefix'] && { targetPrefix: metadata['targetPrefix'] }),
    ...(metadata['xmlNamespace'] && { namespace: metadata['xmlNamespace'] }),
    operations: Object.fromEntries(names.map((name) => [name, operationOf(operations[name], rest)])),
    shapes: sorted(kept),
    errors: sorted(errors),
  };

  function keep(name: string): void {
    if (kept[name]) return;
    const shape = shapes[name];
    const { members, member, key, value } = shape;
    kept[name] = {
      ...picked(shape, SHAPE_KEYS),
      ...(members && { members: Object.fromEntries(Object.entries(members).map(([at, one]) => [at, memberOf(one)])) }),
      ...(member && { member: memberOf(member) }),
      ...(key && { key: memberOf(key) }),
      ...(value && { value: memberOf(value) }),
    } as Shape;
    checkPattern(name, shape['pattern']);
    for (const one of [...Object.values(members ?? {}), member, key, value]) if (one) keep(one.shape);
  }
}

/** Some services that speak JSON speak something newer, too, and have that first. */
function protocolOf({ protocol, protocols }: Original['metadata']): ServiceModel['protocol'] {
  return (protocols?.includes('json') ? 'json' : protocol) as ServiceModel['protocol'];
}

function operationOf({ http, input, output }: OriginalOperation, rest: boolean): Operation {
  return {
    ...(input && { input: input.shape }),
    ...(output && { output: output.shape }),
    ...(output?.resultWrapper && { wrapper: output.resultWrapper }),
    ...(rest && { method: http.method, uri: http.requestUri }),
    ...(http.responseCode && { status: http.responseCode }),
  };
}

function errorOf({ members = {}, error }: OriginalShape): ServiceError {
  const message = Object.keys(members).find((name) => name.toLowerCase() === 'message');
  return {
    ...(error?.code && { code: error.code }),
    ...(error?.httpStatusCode && { status: error.httpStatusCode }),
    ...(message && { message }),
  };
}

function memberOf(member: OriginalMember): Member {
  return picked(member, MEMBER_KEYS) as unknown as Member;
}

function picked(from: object, keys: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(from).filter(([key]) => keys.includes(key)));
}

function sorted<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The patterns are written for Java; better to hear here than at run time of one that JavaScript reads otherwise. */
function checkPattern(name: string, pattern: unknown): void {
  if (typeof pattern !== 'string') return;
  try {
    new RegExp(pattern, 'u');
  } catch {
    new RegExp(pattern);
    console.log(`${name}: the pattern ${pattern} is read without the flag u`);
  }
}
