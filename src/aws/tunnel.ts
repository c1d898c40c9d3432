import type { Agent, ClientRequest } from 'node:http';
import type { SecureContext } from 'node:tls';
import type { HttpProxyAgent } from 'http-proxy-agent';
import { HttpProxyAgent as PlainProxyAgent } from 'http-proxy-agent';
import { HttpsProxyAgent } from 'https-proxy-agent';
import { ProxyError, WANTS_A_USER } from './errors.ts';

export interface Way {
  readonly proxy: string;
  /** Whose certificates are believed, where that is not what Node believes by itself. */
  readonly trusted: SecureContext | undefined;
}

const KEPT = { keepAlive: true, maxSockets: 50 };

/** What reaches addresses through a proxy: those with TLS by a tunnel that the proxy does not see into. */
export function through({ proxy, trusted }: Way): { httpAgent: HttpProxyAgent<string>; httpsAgent: Agent } {
  const url = proxyUrl(proxy);
  const options = { ...KEPT, ...(trusted && { secureContext: trusted }) };
  return { httpAgent: new PlainProxyAgent(url, options), httpsAgent: new Tunnel(url, options) };
}

function proxyUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && /^https?:$/.test(url.protocol)) return url;
  throw new ProxyError(withoutUser(text), 'it is no address of HTTP or HTTPS');
}

type Parameters = globalThis.Parameters<HttpsProxyAgent<string>['connect']>;

/** Says what of a failure is the proxy's own, instead of handing on its answer as if it were one of AWS. */
class Tunnel extends HttpsProxyAgent<string> {
  // What it is derived from looks for https in the call stack, where it is not when a connection is given back to be used again.
  override isSecureEndpoint(): boolean {
    return true;
  }

  override async connect(request: ClientRequest, options: Parameters[1]) {
    let status: number | undefined;
    request.once('proxyConnect', (answer: { statusCode: number }) => {
      status = answer.statusCode;
    });
    const { secureContext } = this.connectOpts;
    try {
      const socket = await super.connect(request, { ...options, ...(secureContext && { secureContext }) });
      if (status === 200) return socket;
      socket.destroy();
    } catch (cause) {
      const { message, code } = cause as NodeJS.ErrnoException;
      throw new ProxyError(withoutUser(this.proxy.href), `${message}`, { code, cause });
    }
    const reason = status === 407 ? WANTS_A_USER : `it answers with HTTP ${status}`;
    throw new ProxyError(withoutUser(this.proxy.href), reason, { status });
  }
}

/** Its user and password are nobody's business. */
function withoutUser(proxy: string): string {
  return proxy.replace(/\/\/[^/@]*@/, '//').replace(/\/$/, '');
}
