import { expect, test } from 'vitest';
import { AwsError, translate } from '../../src/aws/index.ts';

function awsError(name: string, message: string, more: object = {}): Error {
  return Object.assign(new Error(message), { name, $fault: 'client', $metadata: { httpStatusCode: 400 }, ...more });
}

function words(error: unknown, profile?: string): string {
  const said = translate(error, { doing: 'create', resource: 'the IAM role "x"', profile });
  if (!(said instanceof AwsError)) return 'not translated';
  return said.help === undefined ? said.message : `${said.message} | ${said.help}`;
}

test('every error of AWS says what failed, on what, why, and what to do', () => {
  const denied =
    'User: arn:aws:iam::123456789012:user/me is not authorized to perform: iam:CreateRole on resource: arn:aws:iam::123456789012:role/x because no identity-based policy allows the iam:CreateRole action';
  const sso =
    'The SSO session associated with this profile has expired. To refresh this SSO session run aws sso login with the corresponding profile.';
  const url = 'Bad https://x/?authToken=eyJhbGci.secret&b=1';
  expect([
    words(awsError('AccessDeniedException', denied)),
    words(awsError('AccessDenied', 'Access Denied')),
    words(awsError('Unknown', 'UnknownError', { $metadata: { httpStatusCode: 403 } })),
    words(awsError('CredentialsProviderError', 'Could not load credentials from any providers')),
    words(awsError('CredentialsProviderError', sso), 'work'),
    words(awsError('CredentialsProviderError', 'Could not resolve credentials using profile: [wrk]'), 'wrk'),
    words(awsError('ExpiredTokenException', 'The security token included in the request is expired')),
    words(awsError('UnrecognizedClientException', 'The security token included in the request is invalid.')),
    words(awsError('ThrottlingException', 'Rate exceeded')),
    words(awsError('LimitExceededException', 'Cannot exceed quota for RolesPerAccount: 1000')),
    words(awsError('InternalFailure', 'oops', { $metadata: { httpStatusCode: 500 } })),
    words(Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:1'), { code: 'ECONNREFUSED' })),
    words(Object.assign(new Error('getaddrinfo ENOTFOUND iam.nowhere'), { code: 'ENOTFOUND' })),
    words(Object.assign(new Error('self-signed certificate'), { code: 'SELF_SIGNED_CERT_IN_CHAIN' })),
    words(awsError('InvalidArgumentException', url)),
  ]).toMatchInlineSnapshot(`
    [
      "Could not create the IAM role "x": you may not do iam:CreateRole on arn:aws:iam::123456789012:role/x: no identity-based policy allows the iam:CreateRole action. | Ask an administrator to allow iam:CreateRole on arn:aws:iam::123456789012:role/x, or use other credentials with --profile.",
      "Could not create the IAM role "x": access is denied (Access Denied). | Ask an administrator for what is missing.",
      "Could not create the IAM role "x": access is denied (UnknownError). | Ask an administrator for what is missing.",
      "No AWS credentials were found. | Sign in with "aws sso login" or "aws configure", name a profile with --profile, or use the embedded cloud with --local.",
      "The AWS sign-in session has expired or was never begun. | Run "aws sso login --profile work" and try again.",
      "The profile "wrk" has no usable credentials: Could not resolve credentials using profile: [wrk]. | See "aws configure list-profiles" for those there are.",
      "The AWS credentials have expired (ExpiredTokenException). | Sign in again, for example with "aws sso login".",
      "AWS does not know these credentials (UnrecognizedClientException). | Check AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or name a profile with --profile.",
      "Could not create the IAM role "x": AWS was asked too often (ThrottlingException), even after waiting. | Run the same command again.",
      "Could not create the IAM role "x": Cannot exceed quota for RolesPerAccount: 1000 (LimitExceededException). | Remove what is no longer used, or ask for more in Service Quotas.",
      "Could not create the IAM role "x": the service failed (InternalFailure: oops). | Run the same command again.",
      "Could not create the IAM role "x": the connection failed (ECONNREFUSED: connect ECONNREFUSED 127.0.0.1:1). | Check the network and AWS_ENDPOINT_URL, and run the same command again: it goes on where it stopped.",
      "Could not create the IAM role "x": its address is not known (getaddrinfo ENOTFOUND iam.nowhere). | Check the network, the region and AWS_ENDPOINT_URL.",
      "Could not create the IAM role "x": the certificate of the other side is not trusted (SELF_SIGNED_CERT_IN_CHAIN). | Name your company's certificates in AWS_CA_BUNDLE or NODE_EXTRA_CA_CERTS.",
      "Could not create the IAM role "x": Bad https://x/?authToken=…&b=1 (InvalidArgumentException).",
    ]
  `);
});

test('what is no error of AWS stays what it is', () => {
  expect(words(new TypeError('x is undefined'))).toBe('not translated');
});
