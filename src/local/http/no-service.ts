import type { WireAnswer } from '../protocol/protocol.ts';

/** What is said of a service that the cloud does not have. */
export function noService(name: string): WireAnswer {
  const message = `The embedded cloud has no service "${name}".`;
  return {
    status: 501,
    headers: { 'content-type': 'application/x-amz-json-1.1' },
    body: JSON.stringify({ __type: 'UnknownOperationException', message }),
  };
}
