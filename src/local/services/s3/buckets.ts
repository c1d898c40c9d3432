import type { CreateBucketRequest, Operations } from '../../../../aws-models/data/s3.generated.ts';
import { ServiceError } from '../../protocol/service-error.ts';
import type { World } from '../../world.ts';
import { sortedValues } from '../page.ts';
import type { Call, SomeHandlers } from '../service.ts';
import { findBucket, isEmpty, ownerOf } from './find.ts';

type Names = 'CreateBucket' | 'DeleteBucket' | 'HeadBucket' | 'ListBuckets' | 'GetBucketLocation';

export function bucketOperations({ state: { s3 } }: World): SomeHandlers<Operations, Names> {
  return {
    CreateBucket(input, call) {
      const name = input.Bucket;
      checkName(name);
      const region = regionOf(input, call);
      if (Object.hasOwn(s3.buckets, name)) {
        // So it has always been in the oldest region.
        if (region === 'us-east-1' && s3.buckets[name].region === region) return { Location: `/${name}` };
        throw new ServiceError(
          'BucketAlreadyOwnedByYou',
          'Your previous request to create the named bucket succeeded and you already own it.',
          { details: { BucketName: name } },
        );
      }
      s3.buckets[name] = {
        name,
        region,
        created: Math.floor(call.now / 1000),
        versioning: undefined,
        encryption: { algorithm: 'AES256', key: undefined, bucketKey: false },
        publicAccess: {
          BlockPublicAcls: true,
          IgnorePublicAcls: true,
          BlockPublicPolicy: true,
          RestrictPublicBuckets: true,
        },
        tags: input.CreateBucketConfiguration?.Tags ?? [],
        objects: {},
        uploads: {},
      };
      return { Location: `/${name}` };
    },

    DeleteBucket(input, call) {
      const bucket = findBucket(s3, input, call);
      if (!isEmpty(bucket))
        throw new ServiceError('BucketNotEmpty', 'The bucket you tried to delete is not empty', {
          status: 409,
          details: { BucketName: bucket.name },
        });
      delete s3.buckets[bucket.name];
      return undefined;
    },

    HeadBucket(input, call) {
      return { BucketRegion: findBucket(s3, input, call).region };
    },

    ListBuckets(input, call) {
      const { Prefix = '' } = input;
      // Only who asks for some of them is told where they are.
      const isChosen = [input.Prefix, input.MaxBuckets, input.BucketRegion].some((one) => one !== undefined);
      const found = sortedValues(s3.buckets).filter(({ name }) => name.startsWith(Prefix));
      return {
        Buckets: found.map(({ name, created, region }) => ({
          Name: name,
          CreationDate: created,
          BucketRegion: isChosen ? region : undefined,
        })),
        Owner: ownerOf(call),
      };
    },

    GetBucketLocation(input, call) {
      const { region } = findBucket(s3, input, call);
      // What is in the oldest region has no place.
      return { LocationConstraint: region === 'us-east-1' ? undefined : (region as 'eu-west-1') };
    },
  };
}

function checkName(name: string): void {
  const good =
    /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(name) &&
    !/\.\.|^xn--|-s3alias$|--ol-s3$/.test(name) &&
    !/^\d+\.\d+\.\d+\.\d+$/.test(name);
  if (!good)
    throw new ServiceError('InvalidBucketName', 'The specified bucket is not valid.', {
      details: { BucketName: name },
    });
}

function regionOf({ CreateBucketConfiguration }: CreateBucketRequest, { region }: Call): string {
  const named = CreateBucketConfiguration?.LocationConstraint;
  const meant = named ?? 'us-east-1';
  if (meant !== region)
    throw new ServiceError(
      'IllegalLocationConstraintException',
      `The ${named ?? 'unspecified'} location constraint is incompatible for the region specific endpoint this request was sent to.`,
    );
  return meant;
}
