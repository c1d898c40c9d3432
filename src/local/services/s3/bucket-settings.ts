import type { Operations, Tag } from '../../../../aws-models/data/s3.generated.ts';
import { ServiceError } from '../../protocol/service-error.ts';
import type { World } from '../../world.ts';
import type { SomeHandlers } from '../service.ts';
import { findBucket } from './find.ts';

type Names =
  | 'PutBucketVersioning'
  | 'GetBucketVersioning'
  | 'PutBucketEncryption'
  | 'GetBucketEncryption'
  | 'PutPublicAccessBlock'
  | 'GetPublicAccessBlock'
  | 'DeletePublicAccessBlock'
  | 'PutBucketTagging'
  | 'GetBucketTagging'
  | 'DeleteBucketTagging';

export function bucketSettingOperations({ state: { s3 } }: World): SomeHandlers<Operations, Names> {
  return {
    PutBucketVersioning(input, call) {
      const { Status } = input.VersioningConfiguration;
      if (Status === undefined) throw malformed();
      findBucket(s3, input, call).versioning = Status;
      return undefined;
    },

    GetBucketVersioning: (input, call) => ({ Status: findBucket(s3, input, call).versioning }),

    PutBucketEncryption(input, call) {
      const rule = input.ServerSideEncryptionConfiguration.Rules[0];
      const wanted = rule?.ApplyServerSideEncryptionByDefault;
      if (!wanted) throw malformed();
      findBucket(s3, input, call).encryption = {
        algorithm: wanted.SSEAlgorithm,
        key: wanted.KMSMasterKeyID,
        bucketKey: rule.BucketKeyEnabled ?? false,
      };
      return undefined;
    },

    GetBucketEncryption(input, call) {
      const { algorithm, key, bucketKey } = findBucket(s3, input, call).encryption;
      const rule = {
        ApplyServerSideEncryptionByDefault: { SSEAlgorithm: algorithm, KMSMasterKeyID: key },
        BucketKeyEnabled: bucketKey,
      };
      return { ServerSideEncryptionConfiguration: { Rules: [rule] } };
    },

    PutPublicAccessBlock(input, call) {
      const wanted = input.PublicAccessBlockConfiguration;
      findBucket(s3, input, call).publicAccess = {
        BlockPublicAcls: wanted.BlockPublicAcls ?? false,
        IgnorePublicAcls: wanted.IgnorePublicAcls ?? false,
        BlockPublicPolicy: wanted.BlockPublicPolicy ?? false,
        RestrictPublicBuckets: wanted.RestrictPublicBuckets ?? false,
      };
      return undefined;
    },

    GetPublicAccessBlock(input, call) {
      const { publicAccess } = findBucket(s3, input, call);
      if (!publicAccess)
        throw new ServiceError(
          'NoSuchPublicAccessBlockConfiguration',
          'The public access block configuration was not found',
          { status: 404 },
        );
      return { PublicAccessBlockConfiguration: publicAccess };
    },

    DeletePublicAccessBlock(input, call) {
      findBucket(s3, input, call).publicAccess = undefined;
      return undefined;
    },

    PutBucketTagging(input, call) {
      const bucket = findBucket(s3, input, call);
      checkTags(input.Tagging.TagSet);
      bucket.tags = input.Tagging.TagSet;
      return undefined;
    },

    GetBucketTagging(input, call) {
      const { tags } = findBucket(s3, input, call);
      if (tags.length === 0) throw new ServiceError('NoSuchTagSet', 'The TagSet does not exist', { status: 404 });
      return { TagSet: tags };
    },

    DeleteBucketTagging(input, call) {
      findBucket(s3, input, call).tags = [];
      return undefined;
    },
  };
}

function checkTags(tags: readonly Tag[]): void {
  if (new Set(tags.map(({ Key }) => Key)).size < tags.length)
    throw new ServiceError('InvalidTag', 'Cannot provide multiple Tags with the same key');
  if (tags.length > 50) throw new ServiceError('BadRequest', 'Bucket tag count cannot be greater than 50');
}

function malformed(): ServiceError {
  return new ServiceError(
    'MalformedXML',
    'The XML you provided was not well-formed or did not validate against our published schema',
  );
}
