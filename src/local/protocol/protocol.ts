import type { ServiceModel } from '../model/model.ts';
import type { ServiceError } from './service-error.ts';

/** A request, whole in memory. */
export interface WireRequest {
  readonly method: string;
  /** As it was sent, still escaped, without the query. */
  readonly path: string;
  /** As it was sent, without the question mark. */
  readonly query: string;
  /** Names in small letters. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

export interface WireAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | string | AsyncIterable<Uint8Array>;
}

export interface ReadRequest {
  readonly operation: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/** One of the ways in which AWS's services speak. Reading throws a `ServiceError`. */
export interface Protocol {
  read(request: WireRequest, model: ServiceModel): ReadRequest;
  write(operation: string, output: unknown, model: ServiceModel, requestId: string): WireAnswer;
  writeError(error: ServiceError, model: ServiceModel, requestId: string, request: WireRequest): WireAnswer;
}

/** What the protocols call the same refusal, and the status of those that concern who calls. */
export interface ErrorNames {
  readonly type: string;
  readonly constraint: string;
  readonly missingAuthentication: string;
  readonly incompleteSignature: string;
  readonly unknownKey: string;
  readonly badToken: string;
  readonly expired: string;
  readonly badSignature: string;
  readonly skewed: string;
  readonly denied: string;
  readonly internal: string;
  readonly status: number;
}
