import type { Operation, ServiceModel } from '../model/model.ts';
import { unescapeUri } from '../text.ts';
import type { WireRequest } from './protocol.ts';
import { ServiceError } from './service-error.ts';

interface Route {
  readonly operation: string;
  readonly labels: Readonly<Record<string, string | undefined>>;
  readonly query: URLSearchParams;
}

/** Names in a query that say what of a bucket or object is meant, and so which operation. */
const SUBRESOURCES = new Set(
  [
    'accelerate acl analytics annotation annotations attributes cors delete encryption intelligent-tiering inventory',
    'legal-hold lifecycle location logging metadataConfiguration metadataTable metrics notification object-lock',
    'ownershipControls policy policyStatus publicAccessBlock renameObject replication requestPayment restore retention',
    'select session tagging torrent uploads versioning versions website abac',
  ].flatMap((line) => line.split(' ')),
);

/** Finds the operation by method, path and query. */
export function findRoute({ method, path, query: text, headers }: WireRequest, model: ServiceModel): Route {
  const query = new URLSearchParams(text.replace(/\+/g, '%2B'));
  const [bucket, ...rest] = path.slice(1).split('/');
  const key = rest.join('/');
  const labels = { Bucket: bucket === '' ? undefined : unescapeUri(bucket), Key: unescapeUri(key) || undefined };
  const depth = labels.Bucket === undefined ? 0 : labels.Key === undefined ? 1 : 2;
  let best: { operation: string; weight: number } | undefined;
  for (const [operation, one] of Object.entries(model.operations)) {
    const weight = one.method === method && depthOf(one.uri!) === depth ? weigh(one, query, model) : undefined;
    if (weight !== undefined && weight > (best?.weight ?? -1)) best = { operation, weight };
  }
  const named = [...query.keys()].filter((one) => SUBRESOURCES.has(one));
  const known = best ? staticOf(model.operations[best.operation].uri!).map(([name]) => name) : [];
  if (best && named.every((one) => known.includes(one)) && !headers['x-amz-copy-source'])
    return { operation: best.operation, labels, query };
  if (named.length > 0 || headers['x-amz-copy-source'])
    throw new ServiceError('NotImplemented', 'A header you provided implies functionality that is not implemented.', {
      status: 501,
    });
  throw new ServiceError('MethodNotAllowed', 'The specified method is not allowed against this resource.', {
    status: 405,
  });
}

function depthOf(uri: string): number {
  return uri.split('?')[0].split('/').filter(Boolean).length;
}

/** What stands in the query of every request for an operation. */
function staticOf(uri: string): readonly [string, string | undefined][] {
  const [, query] = uri.split('?');
  if (!query) return [];
  return query.split('&').map((pair) => {
    const [name, value] = pair.split('=');
    return [name, value];
  });
}

/** How much of the query speaks for an operation; `undefined` if something that it needs is not there. */
function weigh({ uri, input }: Operation, query: URLSearchParams, model: ServiceModel): number | undefined {
  const fixed = staticOf(uri!);
  if (!fixed.every(([name, value]) => query.has(name) && (value === undefined || query.get(name) === value)))
    return undefined;
  const { required = [], members = {} } = model.shapes[input!];
  const needed = required.map((name) => members[name]).filter(({ location }) => location === 'querystring');
  if (!needed.every(({ locationName }) => query.has(locationName!))) return undefined;
  return fixed.length + needed.length;
}
