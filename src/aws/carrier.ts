import { NodeHttpHandler } from '@smithy/node-http-handler';
import type { NodeHttpHandlerOptions } from '@smithy/types';
import type { Carrier, Connection } from './connection.ts';
import { hasProxy, proxyFor } from './proxy.ts';
import type { SharedConfig } from './shared-config.ts';

/** What a call may wait for, in milliseconds: without it one that is never answered would wait for ever. */
const PATIENCE = {
  connectionTimeout: 10_000,
  requestTimeout: 60_000,
  throwOnRequestTimeout: true,
} satisfies NodeHttpHandlerOptions;

/** What carries requests to AWS: through the proxies and with the certificates of those who work behind such. */
export async function carrierFor(
  { environment }: Pick<Connection, 'environment'>,
  { profile }: Pick<SharedConfig, 'profile'>,
): Promise<Carrier> {
  const bundle = environment['AWS_CA_BUNDLE'] || profile['ca_bundle'];
  const trusted = bundle ? await (await import('./trust.ts')).trusting(bundle, environment) : undefined;
  const direct = new NodeHttpHandler({ ...PATIENCE, ...(trusted && { httpsAgent: { secureContext: trusted } }) });
  if (!hasProxy(environment)) return direct;
  const { through } = await import('./tunnel.ts');
  const proxied = new Map<string, NodeHttpHandler>();
  const handlerTo = (proxy: string): NodeHttpHandler => {
    let handler = proxied.get(proxy);
    if (!handler) proxied.set(proxy, (handler = new NodeHttpHandler({ ...PATIENCE, ...through({ proxy, trusted }) })));
    return handler;
  };
  return {
    metadata: direct.metadata,
    handle: async (request, options) => {
      const proxy = proxyFor(request, environment);
      return (proxy === undefined ? direct : handlerTo(proxy)).handle(request, options);
    },
    destroy: () => {
      for (const handler of [direct, ...proxied.values()]) handler.destroy();
    },
  };
}
