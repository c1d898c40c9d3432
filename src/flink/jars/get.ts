import type { IncomingMessage } from 'node:http';
import { get as plainGet } from 'node:http';
import { get as secureGet } from 'node:https';

export type Environment = Readonly<Record<string, string | undefined>>;

export interface Asking {
  readonly environment: Environment;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
}

/** Without a byte for so long, a connection is believed to be lost. */
const SILENCE = 30_000;

/** GETs an address, by the proxy that the environment names; redirects are followed, elsewhere without the user. */
export async function get(url: URL, asking: Asking, redirects = 5): Promise<IncomingMessage> {
  const agent = await agentFor(url, asking.environment);
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const send = url.protocol === 'http:' ? plainGet : secureGet;
    const options = { headers: { ...asking.headers }, ...(agent && { agent }) };
    const request = send(url, { ...options, ...(asking.signal && { signal: asking.signal }) }, resolve);
    request.setTimeout(SILENCE, () => request.destroy(new Error(`nothing came for ${SILENCE / 1000} s`)));
    request.once('error', reject);
  });
  const { location } = answer.headers;
  if (!location || (answer.statusCode ?? 0) < 300 || 400 <= (answer.statusCode ?? 0)) return answer;
  answer.resume();
  if (redirects === 0) throw new Error('it leads from address to address');
  const next = new URL(location, url);
  const { authorization: _, ...headers } = asking.headers ?? {};
  return get(next, next.origin === url.origin ? asking : { ...asking, headers }, redirects - 1);
}

async function agentFor(url: URL, environment: Environment) {
  const { proxyFor } = await import('../../aws/proxy.ts');
  const { protocol, hostname, port } = url;
  const proxy = proxyFor({ protocol, hostname, port: port ? Number(port) : undefined }, environment);
  if (proxy === undefined) return undefined;
  const { through } = await import('../../aws/tunnel.ts');
  const { httpAgent, httpsAgent } = through({ proxy, trusted: undefined });
  return url.protocol === 'http:' ? httpAgent : httpsAgent;
}
