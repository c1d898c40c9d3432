import { decode } from '../text.ts';
import type { Protocol } from './protocol.ts';
import { ServiceError } from './service-error.ts';

/** AWS JSON 1.1: the operation in a header, a document each way. */
export const jsonProtocol: Protocol = {
  read({ headers, body }, model) {
    const target = headers['x-amz-target'] ?? '';
    const [prefix, operation = ''] = target.split('.');
    if (prefix !== model.targetPrefix || !Object.hasOwn(model.operations, operation))
      throw new ServiceError('UnknownOperationException', '');
    return { operation, input: documentOf(decode(body)) };
  },

  write(_operation, output, _model, requestId) {
    return { status: 200, headers: headersOf(requestId), body: JSON.stringify(output ?? {}) };
  },

  writeError(error, model, requestId) {
    const member = model.errors[error.code]?.message ?? 'message';
    const said = error.message === '' ? {} : { [member]: error.message };
    const body = { __type: error.code, ...said, ...error.details };
    return { status: error.status ?? 400, headers: headersOf(requestId), body: JSON.stringify(body) };
  },
};

function documentOf(text: string): Readonly<Record<string, unknown>> {
  if (text === '') return {};
  let document: unknown;
  try {
    // A member that is null was not sent, as the services see it.
    document = JSON.parse(text, (_key, value) => value ?? undefined);
  } catch {
    throw new ServiceError('SerializationException', '');
  }
  if (typeof document !== 'object' || document === null || Array.isArray(document))
    throw new ServiceError('SerializationException', 'Unexpected field type');
  return document as Readonly<Record<string, unknown>>;
}

function headersOf(requestId: string): Record<string, string> {
  return { 'content-type': 'application/x-amz-json-1.1', 'x-amzn-requestid': requestId };
}
