import { isCertificate, isConnection, plain, sentence } from '../remote/index.ts';

/** What was tried, on what: `create`, `the role "x"`. */
export interface Attempt {
  readonly doing: string;
  readonly resource: string;
  readonly profile?: string | undefined;
}

/** What kept AWS from doing something: what failed, on which resource and why, in a sentence, and what to do. */
export class AwsError extends Error {
  /** The name that AWS has for it. */
  readonly code: string;
  readonly help: string | undefined;

  constructor(code: string, message: string, help?: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'AwsError';
    this.code = code;
    this.help = help;
  }
}

/** Why a proxy answers with HTTP 407. */
export const WANTS_A_USER = 'it wants a user and a password (HTTP 407)';

/** That a proxy did not lead to AWS. */
export class ProxyError extends Error {
  readonly proxy: string;
  /** What it answered, if it did. */
  readonly status: number | undefined;
  /** What Node calls the reason, by which the SDK decides whether to try again. */
  readonly code: string;

  constructor(
    proxy: string,
    reason: string,
    {
      status,
      code = 'ERR_PROXY',
      cause,
    }: { status?: number | undefined; code?: string | undefined; cause?: unknown } = {},
  ) {
    super(`The proxy ${proxy} does not lead to AWS: ${reason}.`, { cause });
    this.name = 'ProxyError';
    this.proxy = proxy;
    this.status = status;
    this.code = code;
  }
}

/** The name that AWS, the SDK or Node has for an error. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const { code } = error as NodeJS.ErrnoException;
  return error.name === 'Error' && typeof code === 'string' ? code : error.name;
}

/** Says for people what an error means. What is translated already stays as it is. */
export function translate(error: unknown, attempt: Attempt): unknown {
  if (error instanceof AwsError || !(error instanceof Error)) return error;
  if (!isOfAws(error)) return error;
  const code = codeOf(error);
  const { reason, help, isAboutUser } = explained(error, code, attempt);
  const failed = `Could not ${attempt.doing} ${attempt.resource}`;
  return new AwsError(code, isAboutUser ? reason : `${failed}: ${sentence(reason)}`, help, { cause: error });
}

interface Explained {
  readonly reason: string;
  readonly help?: string | undefined;
  /** Whether it has to do with who calls and not with what is called for. */
  readonly isAboutUser?: true;
}

function explained(error: Error, code: string, { profile }: Attempt): Explained {
  const text = plain(error.message);
  const named = profile === undefined ? '' : ` --profile ${profile}`;
  const proxy = ofProxy(error, text);
  if (proxy) return proxy;
  const login = /--profile [\w.@+=,-]+/.exec(text)?.[0];
  if (isCredentialsError(error)) {
    if (/\bsso\b|token is expired|token .*expired|aws login/i.test(text)) {
      const command = /aws login/i.test(text) ? 'aws login' : 'aws sso login';
      const help = `Run "${command}${login ? ` ${login}` : named}" and try again.`;
      return { reason: 'The AWS sign-in session has expired or was never begun.', help, isAboutUser: true };
    }
    if (profile !== undefined)
      return {
        reason: `The profile "${profile}" has no usable credentials: ${sentence(text)}`,
        help: 'See "aws configure list-profiles" for those there are.',
        isAboutUser: true,
      };
    return {
      reason: 'No AWS credentials were found.',
      help: 'Sign in with "aws sso login" or "aws configure", name a profile with --profile, or use the embedded cloud with --local.',
      isAboutUser: true,
    };
  }
  if (EXPIRED.has(code))
    return {
      reason: `The AWS credentials have expired (${code}).`,
      help: `Sign in again, for example with "aws sso login${named}".`,
      isAboutUser: true,
    };
  if (UNKNOWN.has(code))
    return {
      reason: `AWS does not know these credentials (${code}).`,
      help: 'Check AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or name a profile with --profile.',
      isAboutUser: true,
    };
  if (code === 'RequestTimeTooSkewed' || /signature (?:not yet current|expired)/i.test(text))
    return { reason: 'the clock of this machine is wrong, so AWS refuses what it signs', help: 'Set the clock.' };
  if (isDenied(error) || httpStatusOf(error) === 403) return denied(text);
  if (isThrottling(error))
    return { reason: `AWS was asked too often (${code}), even after waiting`, help: 'Run the same command again.' };
  if (isConnection(error)) return unreachable(code, text);
  if (/LimitExceeded|QuotaExceeded|TooManyBuckets/.test(code))
    return { reason: `${text} (${code})`, help: 'Remove what is no longer used, or ask for more in Service Quotas.' };
  if (httpStatusOf(error) >= 500)
    return { reason: `the service failed (${code}: ${text})`, help: 'Run the same command again.' };
  return { reason: `${text} (${code})` };
}

/** What is the matter with the proxy, which may be told by the error that the SDK makes of another. */
function ofProxy(error: Error, text: string): Explained | undefined {
  // What speaks no TLS has the proxy's answer for AWS's.
  const isAnswer = httpStatusOf(error) === 407;
  const said = isAnswer
    ? `The proxy does not lead to AWS: ${WANTS_A_USER}.`
    : /The proxy \S+ does not lead to .+/.exec(text)?.[0];
  if (said === undefined) return undefined;
  const help = said.includes(WANTS_A_USER)
    ? 'Both belong into its address: HTTPS_PROXY=http://USER:PASSWORD@HOST:PORT.'
    : 'Check HTTPS_PROXY and HTTP_PROXY; NO_PROXY names what is reached without it.';
  return { reason: said, help, isAboutUser: true };
}

function denied(text: string): Explained {
  const [, action, resource] =
    /not authorized to perform:? ([\w-]+:\w+)(?: on (?:resource:? )?"?(arn:[^\s"]+|\*))?/.exec(text) ?? [];
  const why = /because (.+?)\.?$/.exec(text)?.[1];
  if (action === undefined)
    return { reason: `access is denied (${text})`, help: 'Ask an administrator for what is missing.' };
  const on = resource === undefined ? '' : ` on ${resource}`;
  const because = why === undefined ? '' : `: ${why}`;
  return {
    reason: `you may not do ${action}${on}${because}`,
    help: `Ask an administrator to allow ${action}${on}, or use other credentials with --profile.`,
  };
}

function unreachable(code: string, text: string): Explained {
  if (isCertificate(`${code} ${text}`))
    return {
      reason: `the certificate of the other side is not trusted (${code})`,
      help: "Name your company's certificates in AWS_CA_BUNDLE or NODE_EXTRA_CA_CERTS.",
    };
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return {
      reason: `its address is not known (${text})`,
      help: 'Check the network, the region and AWS_ENDPOINT_URL.',
    };
  return {
    reason: `the connection failed (${code}${text === '' ? '' : `: ${text}`})`,
    help: 'Check the network and AWS_ENDPOINT_URL, and run the same command again: it goes on where it stopped.',
  };
}

const EXPIRED = new Set(['ExpiredToken', 'ExpiredTokenException', 'RequestExpired', 'TokenRefreshRequired']);

const UNKNOWN = new Set([
  'InvalidClientTokenId',
  'UnrecognizedClientException',
  'InvalidAccessKeyId',
  'SignatureDoesNotMatch',
  'InvalidSignatureException',
  'AuthFailure',
]);

function isCredentialsError(error: Error): boolean {
  return /^(?:CredentialsProviderError|TokenProviderError|ProviderError)$/.test(error.name);
}

/** Whether it comes from AWS, or from the way there, and is no fault of the program. */
function isOfAws(error: Error): boolean {
  return (
    '$metadata' in error ||
    '$fault' in error ||
    isCredentialsError(error) ||
    isConnection(error) ||
    error instanceof ProxyError
  );
}

function httpStatusOf(error: Error): number {
  return (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode ?? 0;
}

/** Whether it is refused to who calls. An answer without content, as to HEAD, has a status only and no name. */
export function isDenied(error: unknown): boolean {
  const code = codeOf(error);
  if (/^(?:AccessDenied|AccessDeniedException|UnauthorizedOperation|NotAuthorized|Forbidden)$/.test(code)) return true;
  return error instanceof Error && httpStatusOf(error) === 403 && /^(?:Unknown|UnknownError|403)$/.test(code);
}

function isThrottling(error: Error): boolean {
  return /Throttl|TooManyRequests|SlowDown|RequestLimitExceeded|ProvisionedThroughputExceeded/.test(codeOf(error));
}

const MISSING =
  /^(?:ResourceNotFoundException|EntityNotFoundException|NoSuchEntity(?:Exception)?|NoSuchBucket|NotFound|NoSuchKey|NoSuchTagSet|NoSuchPublicAccessBlockConfiguration|ServerSideEncryptionConfigurationNotFoundError)$/;

/** Whether what was asked for is not there. */
export function isMissing(error: unknown): boolean {
  return MISSING.test(codeOf(error));
}

/** What a call answers, or `undefined` where what it is about is not there. */
export async function undefinedIfMissing<Value>(call: Promise<Value>): Promise<Value | undefined> {
  try {
    return await call;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

const CONFLICT =
  /^(?:ResourceInUseException|ResourceInUse|EntityAlreadyExists(?:Exception)?|AlreadyExistsException|ResourceAlreadyExistsException|BucketAlreadyOwnedByYou|OperationAborted\w*|ConflictException|ConcurrentModification(?:Exception)?|NoSuchEntity(?:Exception)?|DeleteConflict(?:Exception)?|InvalidRequestException)$/;

/** Whether something is otherwise than it was when it was last looked at: to look again may help. */
export function isConflict(error: unknown): boolean {
  return CONFLICT.test(codeOf(error));
}
