import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll } from 'vitest';
import { page } from './stand-in.ts';

/** What goes wrong with a call: nobody hears it, or it takes effect and nobody hears the answer. */
export const FAULTS = {
  'is dropped before': ({ response }) => response.socket?.destroy(),
  'is dropped after it took effect': async ({ forward, response }) => {
    await forward();
    response.socket?.destroy();
  },
  'meets a web page': ({ response }) => {
    response.writeHead(502, { 'content-type': 'text/html' }).end(page('502 Bad Gateway'));
  },
  'meets a web page after it took effect': async ({ forward, response }) => {
    await forward();
    response.writeHead(504, { 'content-type': 'text/html' }).end(page('504 Gateway Time-out'));
  },
  'comes with an expired cookie': ({ response }) => {
    response.writeHead(403, { 'content-type': 'text/plain' }).end('Forbidden\n');
  },
} as const satisfies Readonly<Record<string, Fault>>;

type Fault = (call: { forward(): Promise<unknown>; response: ServerResponse }) => unknown;

/** A proxy in front of a server, which spoils the calls that it is told to. */
export async function faultProxy(target: string) {
  let seen: string[] = [];
  let spoil:
    | { readonly from: number; readonly times: number; readonly fault: Fault; readonly only: string }
    | undefined;
  const before = new Map<string, () => Promise<unknown>>();
  const server = createServer(async (incoming, response) => {
    const body = await bodyOf(incoming);
    const forward = () => forwarded(target, incoming, body);
    const isCall = incoming.url?.startsWith('/zeppelin/api/') ?? false;
    const at = isCall ? seen.push(`${incoming.method} ${incoming.url?.slice('/zeppelin/api'.length)}`) - 1 : -1;
    const first = [...before].find(([start]) => isCall && seen[at].startsWith(start));
    if (first) before.delete(first[0]);
    await first?.[1]();
    if (spoil && at >= spoil.from && at < spoil.from + spoil.times && seen[at].startsWith(spoil.only)) {
      await spoil.fault({ forward, response });
      return;
    }
    const { status, headers, content } = await forward();
    response.writeHead(status, headers).end(content);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    /** Has so many calls go wrong, counted from now, or those of them that begin so. */
    spoil: (from: number, times: number, kind: keyof typeof FAULTS, only = '') => {
      seen = [];
      spoil = { from, times, fault: FAULTS[kind], only };
    },
    /** Lets everything through from now on. */
    mend: () => {
      spoil = undefined;
      before.clear();
    },
    /** Does something before the first call that begins so is let through. */
    before: (start: string, act: () => Promise<unknown>) => void before.set(start, act),
  };
}

async function bodyOf(incoming: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of incoming) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

async function forwarded(target: string, { method, url = '/', headers }: IncomingMessage, body: Buffer) {
  const outgoing = request(`${target}${url}`, { method, headers: { ...headers, host: new URL(target).host } });
  outgoing.end(body);
  const [answer] = (await once(outgoing, 'response')) as [IncomingMessage];
  return { status: answer.statusCode ?? 500, headers: answer.headers, content: await bodyOf(answer) };
}
