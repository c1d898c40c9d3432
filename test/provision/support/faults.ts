import { NodeHttpHandler } from '@smithy/node-http-handler';
import type { Aws, Carrier } from '../../../src/aws/index.ts';
import type { Cloud } from '../../../src/local/index.ts';
import { clientsOf } from './notebook.ts';

/** How a call goes wrong. */
export type Fault = (send: () => Promise<unknown>) => Promise<unknown>;

/** Those that the SDK tries again, and the one that it does not. */
export const FAULTS = {
  throttling: async () => {
    throw failure('ThrottlingException', { $metadata: { httpStatusCode: 400 } });
  },
  'access denied': async () => {
    throw failure('AccessDeniedException', { $metadata: { httpStatusCode: 400 } });
  },
  'a dropped connection': async () => {
    throw Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
  },
  'a timeout after it took effect': async (send) => {
    await send();
    throw failure('TimeoutError');
  },
} as const satisfies Readonly<Record<string, Fault>>;

function failure(name: string, more: object = {}): Error {
  return Object.assign(new Error(`${name} was made up.`), { name, $fault: 'client', ...more });
}

/** A request on its way. */
export interface Call {
  readonly kind: 'change' | 'read';
  /** How many of its kind came before it, and itself. */
  readonly number: number;
  /** The same for a request that is sent again. */
  readonly content: string;
}

/** Clients whose requests go through a test's hands. */
export function clientsThrough(
  cloud: Cloud,
  pass: (call: Call, send: () => Promise<unknown>) => Promise<unknown>,
): Promise<Aws> {
  const real = new NodeHttpHandler();
  const numbers = { change: 0, read: 0 };
  const handle: Handle = (request, options) => {
    const kind = isChange(request) ? 'change' : 'read';
    const { method, path, query, headers, body } = request;
    const content = [method, path, JSON.stringify(query), headers['x-amz-target'], String(body)].join(' ');
    const call = { kind, number: ++numbers[kind], content } as const;
    return pass(call, () => (real.handle as unknown as Handle)(request, options));
  };
  // The SDK asks no more of a carrier than this.
  const carrier = { metadata: { handlerProtocol: 'http/1.1' }, handle, destroy: () => real.destroy() } as Carrier;
  return clientsOf(cloud, carrier);
}

/** Clients whose call of a number goes wrong, once; answers, too, whether there was such a call. */
export async function faultyOnce(cloud: Cloud, fault: Fault, at: number): Promise<{ aws: Aws; wasHit: () => boolean }> {
  let hit = false;
  const aws = await clientsThrough(cloud, ({ kind, number }, send) => {
    if (kind !== 'change' || number !== at) return send();
    hit = true;
    return fault(send);
  });
  return { aws, wasHit: () => hit };
}

/** What has gone wrong already: each call goes wrong the first time that it is made. */
export type Known = Set<string>;

/** Clients whose calls of a kind go wrong when they are made for the first time, at most so many of them. */
export function faultyAtFirst(
  cloud: Cloud,
  fault: Fault,
  { kind, known, most = Number.POSITIVE_INFINITY }: { kind: Call['kind']; known: Known; most?: number },
): Promise<Aws> {
  let count = 0;
  return clientsThrough(cloud, (call, send) => {
    if (call.kind !== kind || known.has(call.content) || count >= most) return send();
    known.add(call.content);
    count++;
    return fault(send);
  });
}

interface Sent {
  readonly method: string;
  readonly path: string;
  readonly query?: object;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

type Handle = (request: Sent, options?: unknown) => Promise<unknown>;

function isChange({ method, headers, body }: Sent): boolean {
  const target = headers['x-amz-target']?.split('.').at(-1) ?? /\bAction=(\w+)/.exec(String(body))?.[1];
  return target === undefined ? !['GET', 'HEAD'].includes(method) : !/^(?:Describe|Get|List)/.test(target);
}
