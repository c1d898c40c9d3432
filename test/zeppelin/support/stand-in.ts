import { once } from 'node:events';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll } from 'vitest';

/** What came in. */
export interface Received {
  readonly request: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

type Reply = (response: ServerResponse, request: IncomingMessage) => void;

/** A server that answers as a test wants, for faults that no real one makes; what is left unsaid is answered with `OK`. */
export async function standIn() {
  const received: Received[] = [];
  const replies: Reply[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request.setEncoding('utf8')) body += part;
    received.push({ request: `${request.method} ${request.url}`, headers: request.headers, body });
    (replies.shift() ?? ok())(response, request);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/zeppelin`,
    /** What came in since this was last asked. */
    taken: () => received.splice(0),
    /** How the next requests are answered, one after the other. */
    next: (...wanted: readonly Reply[]) => {
      replies.splice(0, Number.POSITIVE_INFINITY, ...wanted);
    },
  };
}

/** Zeppelin's own form of success. */
export function ok(body: unknown = [], headers: Record<string, string | string[]> = {}): Reply {
  return (response) => {
    response.writeHead(200, { 'content-type': 'text/plain', ...headers });
    response.end(JSON.stringify({ status: 'OK', message: '', body }));
  };
}

export function answer(status: number, text: string, headers: Record<string, string> = {}): Reply {
  return (response) => {
    response.writeHead(status, headers).end(text);
  };
}

/** Closes the connection instead of an answer. */
export const drop: Reply = (response) => {
  response.socket?.destroy();
};

/** Closes the connection in the middle of an answer. */
export const half: Reply = (response) => {
  response.writeHead(200, { 'content-length': 1000 }).write('{"status":"OK","bo');
  setTimeout(() => response.socket?.destroy(), 20);
};

/** Never answers. */
export const silence: Reply = () => {};

export function page(title: string): string {
  return `<!DOCTYPE html>\n<html><head><title>${title}</title></head><body>…</body></html>`;
}
