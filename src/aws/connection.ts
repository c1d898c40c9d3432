import type { RequestHandler } from '@smithy/types';
import type { Recorder } from './exchanges.ts';

/** Where AWS is, and as whom to speak to it. What is not said is found by the SDK's own default chain. */
export interface Connection {
  readonly region: string;
  readonly profile?: string | undefined;
  /** One address for all services, instead of AWS's own. */
  readonly endpoint?: string | undefined;
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string } | undefined;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** What carries the requests, where that is not the SDK's own. */
  readonly carrier?: Carrier;
  /** Is told of every call. */
  readonly recorder?: Recorder | undefined;
}

// biome-ignore lint/suspicious/noExplicitAny: Each client has its own type of requests, and a carrier takes them all.
export type Carrier = RequestHandler<any, any, any>;
