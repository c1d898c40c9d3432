import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { WireRequest } from '../protocol/protocol.ts';
import { encode, escapeUri, unescapeUri } from '../text.ts';

/** What a request says of who signed it, and how. */
export interface Claim {
  readonly accessKeyId: string;
  readonly date: string;
  readonly region: string;
  readonly service: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
}

/** Reads the Authorization header of Signature Version 4. */
export function readClaim({ headers }: Pick<WireRequest, 'headers'>): Claim | undefined {
  const match =
    /^AWS4-HMAC-SHA256\s+Credential=([^/,\s]+)\/(\d{8})\/([^/]+)\/([^/]+)\/aws4_request,\s*SignedHeaders=([^,\s]+),\s*Signature=([\da-f]{64})$/.exec(
      headers['authorization'] ?? '',
    );
  if (!match) return undefined;
  const [, accessKeyId, date, region, service, signedHeaders, signature] = match;
  return { accessKeyId, date, region, service, signedHeaders: signedHeaders.split(';'), signature };
}

export type SignatureFault = 'signature' | 'skew' | 'hash';

/** How far the clocks of caller and service may be apart, in milliseconds. */
const SKEW = 15 * 60_000;

/** What is wrong with a signature, if anything is. */
export function signatureFault(
  request: WireRequest,
  claim: Claim,
  { secret, now }: { secret: string; now: number },
): SignatureFault | undefined {
  const time = request.headers['x-amz-date'] ?? '';
  const hostIsSigned = claim.signedHeaders.includes('host') || claim.signedHeaders.includes(':authority');
  if (!time.startsWith(claim.date) || !hostIsSigned) return 'signature';
  const hash = payloadHash(request);
  if (hash === undefined) return 'hash';
  const scope = `${claim.date}/${claim.region}/${claim.service}/aws4_request`;
  const text = ['AWS4-HMAC-SHA256', time, scope, sha256(canonical(request, claim, hash))].join('\n');
  const wanted = hmac(signingKey(secret, claim), text).toString('hex');
  if (!timingSafeEqual(encode(wanted), encode(claim.signature))) return 'signature';
  return Math.abs(timeOf(time) - now) > SKEW ? 'skew' : undefined;
}

function canonical({ method, path, query, headers }: WireRequest, claim: Claim, hash: string): string {
  // Only S3 signs the path as it is sent; all others escape it once more.
  const signedPath = claim.service === 's3' ? path : path.split('/').map(escapeUri).join('/');
  const lines = claim.signedHeaders.map((name) => `${name}:${(headers[name] ?? '').trim().replace(/ +/g, ' ')}\n`);
  return [method, signedPath, canonicalQuery(query), lines.join(''), claim.signedHeaders.join(';'), hash].join('\n');
}

function canonicalQuery(query: string): string {
  if (query === '') return '';
  return query
    .split('&')
    .map((pair) => {
      const [name, ...value] = pair.split('=');
      return `${escapeUri(unescapeUri(name))}=${escapeUri(unescapeUri(value.join('=')))}`;
    })
    .sort()
    .join('&');
}

/** The hash that was signed; `undefined` if it is not that of the body. */
function payloadHash({ headers, body }: WireRequest): string | undefined {
  const said = headers['x-amz-content-sha256'];
  if (said !== undefined && !/^[\da-f]{64}$/.test(said)) return said;
  const actual = sha256(body);
  return said === undefined || said === actual ? actual : undefined;
}

function signingKey(secret: string, { date, region, service }: Claim): Uint8Array {
  return ['aws4_request', service, region, date].reduceRight<Uint8Array>(
    (key, part) => hmac(key, part),
    encode(`AWS4${secret}`),
  );
}

function hmac(key: Uint8Array, text: string) {
  return createHmac('sha256', key).update(text).digest();
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** `20260101T120000Z` in milliseconds since 1970. */
function timeOf(text: string): number {
  return Date.parse(text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
}
