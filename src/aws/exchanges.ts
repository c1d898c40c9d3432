import { plain } from './errors.ts';

/** One call to AWS and what came of it, without what may let somebody in. */
export interface Exchange {
  /** When it was answered, as ISO 8601 has it. */
  readonly time: string;
  readonly service: string;
  readonly operation: string;
  readonly milliseconds: number;
  readonly request: unknown;
  readonly answer?: unknown;
  readonly error?: { readonly code: string; readonly message: string };
  /** By which AWS finds the call again. */
  readonly requestId?: string | undefined;
  readonly status?: number | undefined;
  readonly attempts?: number | undefined;
}

/** Is told of every call. */
export type Recorder = (exchange: Exchange) => void;

interface Metadata {
  readonly requestId?: string;
  readonly httpStatusCode?: number;
  readonly attempts?: number;
}

/** What of a client is needed to listen to it: the outermost step of each call. */
export interface Recordable {
  readonly middlewareStack: {
    add(
      // biome-ignore lint/suspicious/noExplicitAny: Each client has types of its own for what it is asked and answers.
      middleware: any,
      options: { readonly step: 'initialize'; readonly priority: 'high'; readonly name: string },
    ): void;
  };
}

type Next = (args: { readonly input: unknown }) => Promise<{ readonly output: { readonly $metadata?: Metadata } }>;

/** Tells `recorder` of every call of a client. */
export function record(client: Recordable, recorder: Recorder): void {
  const middleware = (next: Next, context: { clientName?: string; commandName?: string }) => {
    return async (args: Parameters<Next>[0]) => {
      const began = Date.now();
      const tell = (more: Pick<Exchange, 'answer' | 'error'>, metadata: Metadata = {}) =>
        recorder({
          time: new Date().toISOString(),
          service: (context.clientName ?? '').replace(/Client$/, ''),
          operation: (context.commandName ?? '').replace(/Command$/, ''),
          milliseconds: Date.now() - began,
          requestId: metadata.requestId,
          status: metadata.httpStatusCode,
          attempts: metadata.attempts,
          request: redacted(args.input),
          ...more,
        });
      try {
        const result = await next(args);
        const { $metadata, ...answer } = result.output;
        tell({ answer: redacted(answer) }, $metadata);
        return result;
      } catch (error) {
        const { name = '', message = '', $metadata } = error as Error & { $metadata?: Metadata };
        tell({ error: { code: name, message: plain(message) } }, $metadata);
        throw error;
      }
    };
  };
  client.middlewareStack.add(middleware, { step: 'initialize', priority: 'high', name: 'hangarRecorder' });
}

const SECRET = /^(?:AuthorizedUrl|SecretAccessKey|SessionToken|AccessKeyId|Password|.*Token)$/i;

/** Data as it may be written down: secrets and bytes are left out. */
export function redacted(value: unknown): unknown {
  if (typeof value === 'string') return plain(value);
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return `(${value.length} bytes)`;
  if (Array.isArray(value)) return value.map(redacted);
  // A body that is still on its way is no data.
  if ('pipe' in value || 'getReader' in value) return '(a stream)';
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, SECRET.test(key) && typeof one === 'string' ? '…' : redacted(one)]),
  );
}
