import type { WireRequest } from '../protocol/protocol.ts';
import { decode } from '../text.ts';

/** A request whose body came in S3's own chunks, with the body as it is meant and what followed it as headers. */
export function withoutChunks(request: WireRequest): WireRequest | undefined {
  if (!request.headers['x-amz-content-sha256']?.startsWith('STREAMING-')) return request;
  const parts: Uint8Array[] = [];
  const { body } = request;
  let at = 0;
  for (;;) {
    const end = lineEnd(body, at);
    if (end < 0) return undefined;
    // Behind the size there may be a signature, which is taken on trust: that of the first request was checked.
    const size = Number.parseInt(decode(body.subarray(at, end)), 16);
    if (Number.isNaN(size)) return undefined;
    at = end + 2;
    if (size === 0) break;
    parts.push(body.subarray(at, at + size));
    at += size + 2;
  }
  const trailer: Record<string, string> = {};
  for (const line of decode(body.subarray(at)).split('\r\n')) {
    const colon = line.indexOf(':');
    if (colon > 0) trailer[line.slice(0, colon).toLowerCase()] = line.slice(colon + 1).trim();
  }
  return { ...request, headers: { ...request.headers, ...trailer }, body: joined(parts) };
}

function lineEnd(body: Uint8Array, from: number): number {
  for (let i = from; i + 1 < body.length; i++) if (body[i] === 13 && body[i + 1] === 10) return i;
  return -1;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const result = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    result.set(part, at);
    at += part.length;
  }
  return result;
}
