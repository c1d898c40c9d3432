import type { Agent } from 'node:http';
import { request as send } from 'node:http';
import type { WireAnswer, WireRequest } from '../protocol/protocol.ts';

/** Headers that belong to one connection. */
const HOP = new Set([
  'connection',
  'keep-alive',
  'transfer-encoding',
  'upgrade',
  'te',
  'http2-settings',
  'proxy-connection',
]);

/** Sends a request on to another server, and its answer back as it comes. Without an agent the connection is not kept. */
export function forward(request: WireRequest, to: URL, agent: Agent | false = false): Promise<WireAnswer> {
  const { method, path, query, body } = request;
  const headers = Object.fromEntries(
    Object.entries(request.headers).filter(([name]) => !HOP.has(name) && !name.startsWith(':')),
  );
  return new Promise((resolve, reject) => {
    const outgoing = send(
      {
        host: to.hostname,
        port: to.port,
        agent,
        method,
        path: query === '' ? path : `${path}?${query}`,
        headers: { ...headers, 'content-length': body.length },
      },
      (incoming) => {
        const back: Record<string, string> = {};
        for (const [name, value] of Object.entries(incoming.headers))
          if (value !== undefined && !HOP.has(name)) back[name] = Array.isArray(value) ? value.join(', ') : value;
        resolve({ status: incoming.statusCode ?? 502, headers: back, body: incoming });
      },
    );
    outgoing.once('error', reject);
    outgoing.end(body);
  });
}
