import type { ServiceModel } from '../model/model.ts';
import { decode } from '../text.ts';
import type { Protocol, WireAnswer, WireRequest } from './protocol.ts';
import { findRoute } from './rest-route.ts';
import { fromText } from './scalar.ts';
import { ServiceError } from './service-error.ts';
import { element, escapeXml, readXml } from './xml.ts';
import { valueOfXml } from './xml-input.ts';
import { structureXml } from './xml-output.ts';

/** The REST protocol of S3: the operation is in method, path and query; members in all of them, headers and the body. */
export const restProtocol: Protocol = {
  read(request, model) {
    const { operation, labels, query } = findRoute(request, model);
    const name = model.operations[operation].input!;
    const { members = {}, payload } = model.shapes[name];
    const input: Record<string, unknown> = {};
    for (const [key, { shape, location, locationName = key }] of Object.entries(members)) {
      const text = {
        uri: labels[locationName],
        querystring: query.get(locationName) ?? undefined,
        header: request.headers[locationName.toLowerCase()],
      }[location as 'uri' | 'querystring' | 'header'];
      if (text !== undefined) input[key] = fromText(text, model.shapes[shape]);
      if (location === 'headers') input[key] = prefixed(request.headers, locationName.toLowerCase());
    }
    if (payload) {
      const body = bodyOf(request.body, members[payload].shape, model);
      if (body !== undefined) input[payload] = body;
    }
    return { operation, input };
  },

  write(operation, output, model, requestId) {
    const { output: name, status = 200 } = model.operations[operation];
    const record = (output ?? {}) as Readonly<Record<string, unknown>>;
    const headers = { 'x-amz-request-id': requestId, ...(name && headersOf(model, name, record)) };
    const ranged = record['ContentRange'] !== undefined;
    return { status: ranged ? 206 : status, ...contentOf(operation, model, name, record, headers) };
  },

  writeError(error, model, requestId, { path, method }) {
    const { code = error.code, status } = model.errors[error.code] ?? {};
    const parts = { Code: code, Message: error.message, Resource: path, RequestId: requestId, ...error.details };
    const xml = Object.entries(parts).map(([name, text]) => element(name, escapeXml(text)));
    return {
      status: error.status ?? status ?? 400,
      headers: { 'content-type': 'application/xml', 'x-amz-request-id': requestId },
      body: method === 'HEAD' ? '' : `${PROLOGUE}${element('Error', xml.join(''))}`,
    };
  },
};

const PROLOGUE = '<?xml version="1.0" encoding="UTF-8"?>\n';

function prefixed(headers: WireRequest['headers'], prefix: string): Record<string, string> {
  const found = Object.entries(headers).filter(([name]) => name.startsWith(prefix));
  return Object.fromEntries(found.map(([name, value]) => [name.slice(prefix.length), value]));
}

function bodyOf(body: Uint8Array, shape: string, model: ServiceModel): unknown {
  if (model.shapes[shape].type === 'blob') return body;
  if (body.length === 0) return undefined;
  const root = readXml(decode(body));
  if (!root)
    throw new ServiceError(
      'MalformedXML',
      'The XML you provided was not well-formed or did not validate against our published schema',
    );
  return valueOfXml(model, shape, root);
}

function headersOf(model: ServiceModel, name: string, output: Readonly<Record<string, unknown>>) {
  const headers: Record<string, string> = {};
  for (const [key, { shape, location, locationName = key }] of Object.entries(model.shapes[name].members ?? {})) {
    const value = output[key];
    if (value === undefined) continue;
    if (location === 'header')
      headers[locationName.toLowerCase()] =
        model.shapes[shape].type === 'timestamp' ? new Date(Number(value) * 1000).toUTCString() : String(value);
    if (location === 'headers')
      for (const [at, one] of Object.entries(value as object)) headers[`${locationName.toLowerCase()}${at}`] = one;
  }
  return headers;
}

/** What S3 calls the outermost element of an answer, where the model does not say. */
const ROOTS: Readonly<Record<string, string>> = {
  ListBuckets: 'ListAllMyBucketsResult',
  ListObjectsV2: 'ListBucketResult',
  ListObjectVersions: 'ListVersionsResult',
  DeleteObjects: 'DeleteResult',
  CreateMultipartUpload: 'InitiateMultipartUploadResult',
  CompleteMultipartUpload: 'CompleteMultipartUploadResult',
  ListParts: 'ListPartsResult',
  GetBucketTagging: 'Tagging',
  GetBucketVersioning: 'VersioningConfiguration',
};

function contentOf(
  operation: string,
  model: ServiceModel,
  name: string | undefined,
  output: Readonly<Record<string, unknown>>,
  headers: Record<string, string>,
): Pick<WireAnswer, 'headers' | 'body'> {
  if (!name) return { headers, body: '' };
  const { members = {}, payload } = model.shapes[name];
  if (payload && model.shapes[members[payload].shape].type === 'blob')
    return { headers, body: (output[payload] as Uint8Array | undefined) ?? '' };
  const xml = xmlOf(operation, model, name, output);
  if (xml === '') return { headers, body: '' };
  return { headers: { ...headers, 'content-type': 'application/xml' }, body: `${PROLOGUE}${xml}` };
}

function xmlOf(operation: string, model: ServiceModel, name: string, output: Readonly<Record<string, unknown>>) {
  const { members = {}, payload } = model.shapes[name];
  if (operation === 'GetBucketLocation')
    return root('LocationConstraint', escapeXml(String(output['LocationConstraint'] ?? '')));
  if (payload) {
    const { shape, locationName = shape } = members[payload];
    return output[payload] === undefined ? '' : root(locationName, structureXml(model, shape, output[payload]));
  }
  const inBody = Object.values(members).some(({ location }) => location === undefined);
  return inBody ? root(ROOTS[operation] ?? name, structureXml(model, name, output)) : '';
}

function root(name: string, content: string): string {
  return `<${name} xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${content}</${name}>`;
}
