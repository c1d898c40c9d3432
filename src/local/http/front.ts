import { createServer as createHttp1 } from 'node:http';
import { createServer as createHttp2 } from 'node:http2';
import type { AddressInfo, Socket } from 'node:net';
import { createServer } from 'node:net';
import { CUT } from '../faults.ts';
import type { WireAnswer, WireRequest } from '../protocol/protocol.ts';

export interface Front {
  readonly port: number;
  close(): Promise<void>;
}

/** The part of a request, over HTTP/1.1 or HTTP/2, that both have. */
interface Incoming extends AsyncIterable<Uint8Array> {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly socket: { destroy(): unknown };
}

interface Outgoing {
  writeHead(status: number, headers: Readonly<Record<string, string>>): unknown;
  write(chunk: Uint8Array): unknown;
  end(chunk?: Uint8Array | string): unknown;
  once(event: 'drain' | 'close', listener: () => void): unknown;
  readonly destroyed?: boolean;
}

const HTTP2_PREFACE = 'PRI * HTTP/2';

/**
 * Listens on the loopback address only. One port takes HTTP/1.1 and, as the SDK's Kinesis client speaks it, HTTP/2
 * without TLS: the first bytes tell which it is.
 */
export async function listen(
  port: number,
  answer: (request: WireRequest) => Promise<WireAnswer | typeof CUT>,
  report: (error: unknown) => void,
): Promise<Front> {
  const serve = (incoming: Incoming, outgoing: Outgoing) =>
    respond(incoming, outgoing, answer).catch((error: unknown) => {
      if (!outgoing.destroyed) report(error);
      incoming.socket.destroy();
    });
  const http1 = createHttp1({ keepAliveTimeout: 30_000, requestTimeout: 0 }, serve);
  const http2 = createHttp2(serve);
  const open = new Set<Socket>();
  const front = createServer((socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
    // Clients hang up as they like.
    socket.on('error', () => {});
    socket.once('readable', () => {
      const first: Uint8Array | null = socket.read();
      if (first === null) return;
      socket.unshift(first);
      const server = isHttp2(first) ? http2 : http1;
      server.emit('connection', socket);
    });
  });
  await new Promise<void>((resolve, reject) => {
    front.once('error', reject);
    front.listen(port, '127.0.0.1', () => {
      front.off('error', reject);
      resolve();
    });
  });
  return {
    port: (front.address() as AddressInfo).port,
    async close() {
      const closed = new Promise<void>((resolve) => front.close(() => resolve()));
      for (const socket of open) socket.destroy();
      await closed;
    },
  };
}

function isHttp2(first: Uint8Array): boolean {
  const start = first.subarray(0, HTTP2_PREFACE.length);
  return start.every((byte, i) => byte === HTTP2_PREFACE.charCodeAt(i));
}

async function respond(
  incoming: Incoming,
  outgoing: Outgoing,
  answer: (request: WireRequest) => Promise<WireAnswer | typeof CUT>,
): Promise<void> {
  const given = await answer(await readWhole(incoming));
  if (given === CUT) {
    incoming.socket.destroy();
    return;
  }
  const { status, headers, body } = given;
  if (typeof body === 'string' || body instanceof Uint8Array) {
    const length = typeof body === 'string' ? new TextEncoder().encode(body).length : body.length;
    // The answer to a HEAD tells the length of what it leaves out.
    const bare = status === 204 || status === 304;
    outgoing.writeHead(status, bare ? headers : { 'content-length': String(length), ...headers });
    outgoing.end(incoming.method === 'HEAD' ? undefined : body);
    return;
  }
  outgoing.writeHead(status, headers);
  let left = false;
  outgoing.once('close', () => {
    left = true;
    // Who does not listen any more needs no more: a subscription to a shard would go on for minutes.
    void body[Symbol.asyncIterator]().return?.();
  });
  try {
    for await (const chunk of body) outgoing.write(chunk);
  } catch (error) {
    if (!left) throw error;
  }
  outgoing.end();
}

async function readWhole(incoming: Incoming): Promise<WireRequest> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const body = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    body.set(chunk, at);
    at += chunk.length;
  }
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value === undefined) continue;
    headers[name] = Array.isArray(value) ? value.join(', ') : value;
    // What HTTP/2 calls the host. It is signed by that name, too.
    if (name === ':authority') headers['host'] ??= String(value);
  }
  const [path, ...query] = (incoming.url ?? '/').split('?');
  return { method: incoming.method ?? 'GET', path, query: query.join('?'), headers, body };
}
