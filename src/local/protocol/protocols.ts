import type { ServiceModel } from '../model/model.ts';
import { jsonProtocol } from './json.ts';
import type { ErrorNames, Protocol } from './protocol.ts';
import { queryProtocol } from './query.ts';
import { restProtocol } from './rest.ts';

export const protocols: Readonly<Record<ServiceModel['protocol'], Protocol>> = {
  json: jsonProtocol,
  query: queryProtocol,
  'rest-xml': restProtocol,
};

/** What a service calls what is refused before it looks at a request itself. */
export function errorNames({ protocol, service }: Pick<ServiceModel, 'protocol' | 'service'>): ErrorNames {
  return { ...NAMES[protocol], ...(service === 'logs' && { constraint: 'InvalidParameterException' }) };
}

const NAMES: Readonly<Record<ServiceModel['protocol'], ErrorNames>> = {
  json: {
    type: 'SerializationException',
    constraint: 'ValidationException',
    missingAuthentication: 'MissingAuthenticationTokenException',
    incompleteSignature: 'IncompleteSignatureException',
    unknownKey: 'UnrecognizedClientException',
    badToken: 'UnrecognizedClientException',
    expired: 'ExpiredTokenException',
    badSignature: 'InvalidSignatureException',
    skewed: 'InvalidSignatureException',
    denied: 'AccessDeniedException',
    internal: 'InternalFailure',
    status: 400,
  },
  query: {
    type: 'MalformedInput',
    constraint: 'ValidationError',
    missingAuthentication: 'MissingAuthenticationToken',
    incompleteSignature: 'IncompleteSignature',
    unknownKey: 'InvalidClientTokenId',
    badToken: 'InvalidClientTokenId',
    expired: 'ExpiredToken',
    badSignature: 'SignatureDoesNotMatch',
    skewed: 'SignatureDoesNotMatch',
    denied: 'AccessDenied',
    internal: 'InternalFailure',
    status: 403,
  },
  'rest-xml': {
    type: 'InvalidArgument',
    constraint: 'InvalidArgument',
    missingAuthentication: 'AccessDenied',
    incompleteSignature: 'AuthorizationHeaderMalformed',
    unknownKey: 'InvalidAccessKeyId',
    badToken: 'InvalidToken',
    expired: 'ExpiredToken',
    badSignature: 'SignatureDoesNotMatch',
    skewed: 'RequestTimeTooSkewed',
    denied: 'AccessDenied',
    internal: 'InternalError',
    status: 403,
  },
};
