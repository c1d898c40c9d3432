import type { ServiceModel } from '../model/model.ts';
import { decode } from '../text.ts';
import type { Protocol } from './protocol.ts';
import { fromText } from './scalar.ts';
import { ServiceError } from './service-error.ts';
import { element, escapeXml } from './xml.ts';
import { structureXml } from './xml-output.ts';

/** The query protocol: a form in, XML out. */
export const queryProtocol: Protocol = {
  read({ body, query }, model) {
    const fields = new URLSearchParams(body.length > 0 ? decode(body) : query);
    const operation = fields.get('Action') ?? '';
    const version = fields.get('Version') ?? '';
    if (operation === '') throw new ServiceError('MissingAction', 'Request is missing an Action parameter.');
    if (!Object.hasOwn(model.operations, operation) || version !== model.version)
      throw new ServiceError(
        'InvalidAction',
        `Could not find operation ${operation} for version ${version || 'NO_VERSION_SPECIFIED'}`,
      );
    const { input } = model.operations[operation];
    return { operation, input: input ? structureOf(model, input, branchOf(fields)) : {} };
  },

  write(operation, output, model, requestId) {
    const { output: shape, wrapper } = model.operations[operation];
    const result = shape && wrapper ? element(wrapper, structureXml(model, shape, output ?? {})) : '';
    const metadata = element('ResponseMetadata', element('RequestId', requestId));
    return {
      status: 200,
      headers: headersOf(requestId),
      body: `<${operation}Response xmlns="${model.namespace}">${result}${metadata}</${operation}Response>`,
    };
  },

  writeError(error, model, requestId) {
    const { code = error.code, status } = model.errors[error.code] ?? {};
    const said = element('Code', escapeXml(code)) + element('Message', escapeXml(error.message));
    return {
      status: error.status ?? status ?? 400,
      headers: headersOf(requestId),
      body: `<ErrorResponse xmlns="${model.namespace}">${element('Error', element('Type', 'Sender') + said)}${element('RequestId', requestId)}</ErrorResponse>`,
    };
  },
};

/** A field `Tags.member.1.Key` as branches of a tree. */
interface Branch {
  value?: string;
  readonly branches: Map<string, Branch>;
}

function branchOf(fields: URLSearchParams): Branch {
  const root: Branch = { branches: new Map() };
  for (const [name, value] of fields) {
    let at = root;
    for (const part of name.split('.')) {
      let next = at.branches.get(part);
      if (!next) at.branches.set(part, (next = { branches: new Map() }));
      at = next;
    }
    at.value = value;
  }
  return root;
}

function structureOf(model: ServiceModel, name: string, { branches }: Branch): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const [key, { shape, locationName }] of Object.entries(model.shapes[name].members ?? {})) {
    const branch = branches.get(locationName ?? key);
    if (branch) result[key] = readValue(model, shape, branch);
  }
  return result;
}

function readValue(model: ServiceModel, name: string, branch: Branch): unknown {
  const shape = model.shapes[name];
  switch (shape.type) {
    case 'structure':
      return structureOf(model, name, branch);
    case 'list':
      return numbered(shape.flattened ? branch : branch.branches.get('member')).map((one) =>
        readValue(model, shape.member!.shape, one),
      );
    case 'map':
      return Object.fromEntries(
        numbered(branch.branches.get('entry') ?? branch).map(({ branches }) => [
          branches.get('key')?.value ?? '',
          readValue(model, shape.value!.shape, branches.get('value') ?? { branches: new Map() }),
        ]),
      );
    default:
      return fromText(branch.value ?? '', shape);
  }
}

/** The branches of a list, in the order of their numbers. An empty list is sent as a name without any. */
function numbered(branch: Branch | undefined): readonly Branch[] {
  return [...(branch?.branches ?? [])]
    .filter(([number]) => /^\d+$/.test(number))
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([, one]) => one);
}

function headersOf(requestId: string): Record<string, string> {
  return { 'content-type': 'text/xml', 'x-amzn-requestid': requestId };
}
