import { Agent } from 'node:http';
import { Agent as SecureAgent } from 'node:https';
import axios from 'axios';
import { plain } from '../remote/index.ts';

/** One request, as it goes out. */
export interface Request {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
  /** How long the whole answer may take, in milliseconds. */
  readonly timeout: number;
  readonly signal: AbortSignal;
  /** Whether to open a connection for it: one that was kept may have been closed by the other side meanwhile. */
  readonly isAlone?: boolean;
}

/** What came back, whatever its status and its type. */
export interface Answer {
  readonly status: number;
  readonly location: string | undefined;
  /** The `Set-Cookie` headers, in their order. */
  readonly cookies: readonly string[];
  readonly text: string;
}

/** That no answer came, or not the whole of it. */
export class Unanswered extends Error {
  /** Node's name for it; `TIMEOUT` where it took too long. */
  readonly code: string;

  constructor(code: string, message: string) {
    super(plain(message));
    this.name = 'Unanswered';
    this.code = code;
  }
}

export type Send = (request: Request) => Promise<Answer>;

const alone = { httpAgent: new Agent({ keepAlive: false }), httpsAgent: new SecureAgent({ keepAlive: false }) };

/** Sends a request. Redirects are not followed; what the environment says of proxies holds, but for this machine itself. */
export async function send({ method, url, headers, body, timeout, signal, isAlone }: Request): Promise<Answer> {
  signal.throwIfAborted();
  const late = AbortSignal.timeout(timeout);
  try {
    const {
      status,
      headers: received,
      data,
    } = await axios.request<string>({
      method,
      url,
      headers: { accept: 'application/json', 'user-agent': 'hangar', ...headers },
      data: body,
      maxRedirects: 0,
      validateStatus: () => true,
      responseType: 'text',
      transformRequest: [(text) => text],
      transformResponse: [(text) => text],
      signal: AbortSignal.any([signal, late]),
      ...(isThisMachine(url) && { proxy: false as const }),
      ...(isAlone && alone),
    });
    const location = received['location'];
    const cookies = received['set-cookie'] ?? [];
    return { status, location: typeof location === 'string' ? location : undefined, cookies, text: String(data ?? '') };
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    if (late.aborted) throw new Unanswered('TIMEOUT', `no answer within ${timeout / 1000} s`);
    // What axios throws holds the request, cookies and all, so it goes no further than this.
    if (axios.isAxiosError(error)) throw new Unanswered(error.code ?? 'UNKNOWN', error.message);
    throw error;
  }
}

function isThisMachine(url: string): boolean {
  return /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(new URL(url).hostname);
}
