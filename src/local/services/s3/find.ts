import { ServiceError } from '../../protocol/service-error.ts';
import type { Call } from '../service.ts';
import type { BucketRecord, ContentRecord, S3State, VersionRecord } from './state.ts';

interface Addressed {
  readonly Bucket: string;
  readonly ExpectedBucketOwner?: string | undefined;
}

/** The bucket that a request names; throws where there is none, or it is not where and whose the caller thinks. */
export function findBucket({ buckets }: S3State, { Bucket, ExpectedBucketOwner }: Addressed, call: Call): BucketRecord {
  if (!Object.hasOwn(buckets, Bucket))
    throw new ServiceError('NoSuchBucket', 'The specified bucket does not exist', { details: { BucketName: Bucket } });
  const bucket = buckets[Bucket];
  if (bucket.region !== call.region)
    throw new ServiceError(
      'AuthorizationHeaderMalformed',
      `The authorization header is malformed; the region '${call.region}' is wrong; expecting '${bucket.region}'`,
      { details: { Region: bucket.region } },
    );
  if (ExpectedBucketOwner !== undefined && ExpectedBucketOwner !== call.account)
    throw new ServiceError('AccessDenied', 'Access Denied', { status: 403 });
  return bucket;
}

/** A version of an object that has content: the newest, or the one that is named. */
export function findContent(
  { objects }: BucketRecord,
  key: string,
  versionId: string | undefined,
): { version: VersionRecord; content: ContentRecord } {
  const versions = Object.hasOwn(objects, key) ? objects[key] : [];
  const version = versionId === undefined ? versions.at(0) : versions.find(({ id }) => id === versionId);
  if (version?.content) return { version, content: version.content };
  if (versionId !== undefined && !version)
    throw new ServiceError('NoSuchVersion', 'The specified version does not exist.', {
      status: 404,
      details: { Key: key, VersionId: versionId },
    });
  if (versionId !== undefined)
    throw new ServiceError('MethodNotAllowed', 'The specified method is not allowed against this resource.', {
      status: 405,
    });
  throw new ServiceError('NoSuchKey', 'The specified key does not exist.', { details: { Key: key } });
}

/** To whom everything in an account belongs, by the name that only S3 has for it. */
export function ownerOf({ account }: Call): { readonly ID: string } {
  return { ID: account.padStart(64, '0') };
}

/** Whether there is anything in a bucket, marks of deletion included. */
export function isEmpty({ objects }: BucketRecord): boolean {
  return Object.values(objects).every((versions) => versions.length === 0);
}
