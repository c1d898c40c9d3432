import type { Operations } from '../../../../aws-models/data/s3.generated.ts';
import type { World } from '../../world.ts';
import type { Call, Demand, Handlers } from '../service.ts';
import { bucketSettingOperations } from './bucket-settings.ts';
import { bucketOperations } from './buckets.ts';
import { listOperations } from './list.ts';
import { multipartOperations } from './multipart.ts';
import { objectOperations } from './objects.ts';

export function s3(world: World): Handlers<Operations> {
  return {
    ...bucketOperations(world),
    ...bucketSettingOperations(world),
    ...objectOperations(world),
    ...listOperations(world),
    ...multipartOperations(world),
  };
}

/** Operations whose leave has another name. */
const ACTIONS: Readonly<Record<string, string>> = {
  CompleteMultipartUpload: 'PutObject',
  CreateMultipartUpload: 'PutObject',
  DeleteBucketTagging: 'PutBucketTagging',
  DeleteObjects: 'DeleteObject',
  DeletePublicAccessBlock: 'PutBucketPublicAccessBlock',
  GetBucketEncryption: 'GetEncryptionConfiguration',
  GetPublicAccessBlock: 'GetBucketPublicAccessBlock',
  HeadBucket: 'ListBucket',
  HeadObject: 'GetObject',
  ListBuckets: 'ListAllMyBuckets',
  ListObjectVersions: 'ListBucketVersions',
  ListObjectsV2: 'ListBucket',
  ListParts: 'ListMultipartUploadParts',
  PutBucketEncryption: 'PutEncryptionConfiguration',
  PutPublicAccessBlock: 'PutBucketPublicAccessBlock',
  UploadPart: 'PutObject',
};

export function s3Demands(operation: string, input: Readonly<Record<string, unknown>>, { partition }: Call): Demand[] {
  const action = `s3:${ACTIONS[operation] ?? operation}${input['VersionId'] === undefined ? '' : 'Version'}`;
  const bucket = `arn:${partition}:s3:::${input['Bucket'] ?? '*'}`;
  if (operation === 'ListBuckets') return [{ action, resources: ['*'] }];
  if (operation === 'DeleteObjects') {
    const { Objects } = input['Delete'] as { Objects: readonly { Key: string }[] };
    return [{ action, resources: Objects.map(({ Key }) => `${bucket}/${Key}`) }];
  }
  return [{ action, resources: [input['Key'] === undefined ? bucket : `${bucket}/${input['Key']}`] }];
}
