import { partitionOf } from '../arn.ts';
import type { Caller } from '../identity.ts';
import { callerOf } from '../identity.ts';
import type { ErrorNames, WireRequest } from '../protocol/protocol.ts';
import { ServiceError } from '../protocol/service-error.ts';
import type { World } from '../world.ts';
import type { Claim } from './signature.ts';
import { signatureFault } from './signature.ts';

/** Who signed a request; throws what the service says where it is nobody that it knows. */
export function authenticate(
  request: WireRequest,
  claim: Claim | undefined,
  names: ErrorNames,
  { state, account, now }: World,
): Caller {
  const refuse = (code: string, message: string) => new ServiceError(code, message, { status: names.status });
  if (!claim && request.headers['authorization'])
    throw refuse(names.incompleteSignature, 'The Authorization header is not one of Signature Version 4.');
  if (!claim) throw refuse(names.missingAuthentication, 'Missing Authentication Token');
  const found = callerOf(claim.accessKeyId, state.identities, { account, partition: partitionOf(claim.region) });
  if (!found) throw refuse(names.unknownKey, 'The security token included in the request is invalid.');
  const { caller, keys } = found;
  if (caller.kind === 'role') {
    if (request.headers['x-amz-security-token'] !== caller.session.sessionToken)
      throw refuse(names.badToken, 'The security token included in the request is invalid.');
    if (caller.session.expires <= now())
      throw refuse(names.expired, 'The security token included in the request is expired');
  }
  // By the machine's own clock, which is the caller's as well.
  const fault = signatureFault(request, claim, { secret: keys.secretAccessKey, now: Date.now() });
  if (fault === 'skew')
    throw refuse(names.skewed, 'Signature expired: the times of caller and service are too far apart.');
  if (fault === 'hash' && claim.service === 's3')
    throw new ServiceError(
      'XAmzContentSHA256Mismatch',
      "The provided 'x-amz-content-sha256' header does not match what was computed.",
    );
  if (fault)
    throw refuse(
      names.badSignature,
      'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
    );
  return caller;
}
