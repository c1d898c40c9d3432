import type { CreateBucketConfiguration } from '@aws-sdk/client-s3';
import {
  CreateBucketCommand,
  DeleteBucketCommand,
  DeleteObjectsCommand,
  GetBucketEncryptionCommand,
  GetBucketTaggingCommand,
  GetBucketVersioningCommand,
  GetPublicAccessBlockCommand,
  HeadBucketCommand,
  ListBucketsCommand,
  ListObjectVersionsCommand,
  PutBucketEncryptionCommand,
  PutBucketTaggingCommand,
  PutBucketVersioningCommand,
  PutPublicAccessBlockCommand,
} from '@aws-sdk/client-s3';
import { undefinedIfMissing } from '../../aws/index.ts';
import type { Found, ResourceType, Site } from '../resource.ts';
import { change, tagList, tagTable } from '../resource.ts';

export interface Bucket {
  readonly name: string;
}

interface ActualBucket extends Found {
  readonly name: string;
  readonly region: string | undefined;
  readonly wantedRegion: string;
  readonly isPrivate: boolean;
  readonly isEncrypted: boolean;
  readonly isVersioned: boolean;
}

/** The bucket for deployed code: private, encrypted, and with every version kept. */
export const bucket: ResourceType<Bucket, ActualBucket> = {
  kind: 'bucket',
  keepsData: true,

  async read(name, site) {
    const { s3 } = site.aws;
    const at = { Bucket: name, ExpectedBucketOwner: site.place.account };
    const head = await undefinedIfMissing(s3.send(new HeadBucketCommand(at)));
    if (!head) return undefined;
    // Before the others, whose answers tell whether it is still there: without tags or gone, both are missing here.
    const tags = await undefinedIfMissing(s3.send(new GetBucketTaggingCommand(at)));
    const [versioning, encryption, access, objects] = await Promise.all([
      undefinedIfMissing(s3.send(new GetBucketVersioningCommand(at))),
      undefinedIfMissing(s3.send(new GetBucketEncryptionCommand(at))),
      undefinedIfMissing(s3.send(new GetPublicAccessBlockCommand(at))),
      undefinedIfMissing(s3.send(new ListObjectVersionsCommand({ ...at, MaxKeys: 1 }))),
    ]);
    // Somebody removed it between the questions.
    if (!versioning || !objects) return undefined;
    const isEmpty = (objects.Versions ?? []).length + (objects.DeleteMarkers ?? []).length === 0;
    return {
      name,
      region: head.BucketRegion,
      wantedRegion: site.place.region,
      isPrivate: PRIVATE_KEYS.every((key) => access?.PublicAccessBlockConfiguration?.[key] === true),
      isEncrypted: (encryption?.ServerSideEncryptionConfiguration?.Rules ?? []).length > 0,
      isVersioned: versioning.Status === 'Enabled',
      tags: tagTable(tags?.TagSet),
      holds: isEmpty ? undefined : 'its objects',
    };
  },

  diff: (_wanted, { region, wantedRegion, isPrivate, isEncrypted, isVersioned }) => [
    ...(region === undefined
      ? []
      : change('region', region, wantedRegion, { refusal: 'A bucket stays in the region in which it was made.' })),
    ...change('private', isPrivate, true),
    ...change('encrypted', isEncrypted, true),
    ...change('versioned', isVersioned, true),
  ],

  async create({ name }, tags, { aws, place }) {
    // The oldest region has no name here.
    const where: CreateBucketConfiguration =
      place.region === 'us-east-1'
        ? {}
        : { LocationConstraint: place.region as NonNullable<CreateBucketConfiguration['LocationConstraint']> };
    const CreateBucketConfiguration = { ...where, Tags: tagList(tags) };
    await aws.s3.send(new CreateBucketCommand({ Bucket: name, CreateBucketConfiguration }));
  },

  async update({ name }, _actual, changes, { aws, place }) {
    const at = { Bucket: name, ExpectedBucketOwner: place.account };
    const differs = (path: string) => changes.some((one) => one.path === path);
    if (differs('private')) {
      const PublicAccessBlockConfiguration = Object.fromEntries(PRIVATE_KEYS.map((key) => [key, true]));
      await aws.s3.send(new PutPublicAccessBlockCommand({ ...at, PublicAccessBlockConfiguration }));
    }
    if (differs('encrypted')) {
      const Rules = [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' as const } }];
      const ServerSideEncryptionConfiguration = { Rules };
      await aws.s3.send(new PutBucketEncryptionCommand({ ...at, ServerSideEncryptionConfiguration }));
    }
    if (differs('versioned')) {
      const VersioningConfiguration = { Status: 'Enabled' as const };
      await aws.s3.send(new PutBucketVersioningCommand({ ...at, VersioningConfiguration }));
    }
  },

  async remove({ name }, site) {
    await empty(name, site);
    await undefinedIfMissing(
      site.aws.s3.send(new DeleteBucketCommand({ Bucket: name, ExpectedBucketOwner: site.place.account })),
    );
  },

  async tag({ name, tags }, added, { aws, place }) {
    const Tagging = { TagSet: tagList({ ...tags, ...added }) };
    await aws.s3.send(new PutBucketTaggingCommand({ Bucket: name, ExpectedBucketOwner: place.account, Tagging }));
  },

  async untag({ name, tags }, keys, { aws, place }) {
    const left = Object.entries(tags ?? {}).filter(([key]) => !keys.includes(key));
    const Tagging = { TagSet: tagList(Object.fromEntries(left)) };
    await aws.s3.send(new PutBucketTaggingCommand({ Bucket: name, ExpectedBucketOwner: place.account, Tagging }));
  },

  async list({ aws, place }) {
    const found = await aws.s3.send(new ListBucketsCommand({ Prefix: 'hangar-' }));
    return (found.Buckets ?? []).flatMap(({ Name, BucketRegion }) =>
      Name !== undefined && (BucketRegion === undefined || BucketRegion === place.region) ? [Name] : [],
    );
  },
};

const PRIVATE_KEYS = ['BlockPublicAcls', 'IgnorePublicAcls', 'BlockPublicPolicy', 'RestrictPublicBuckets'] as const;

/** Removes every version of every object: S3 removes only what is empty. */
async function empty(name: string, { aws, place, signal, report }: Site): Promise<void> {
  const at = { Bucket: name, ExpectedBucketOwner: place.account };
  for (;;) {
    signal.throwIfAborted();
    const page = await undefinedIfMissing(aws.s3.send(new ListObjectVersionsCommand(at)));
    const all = [...(page?.Versions ?? []), ...(page?.DeleteMarkers ?? [])];
    const Objects = all.map(({ Key = '', VersionId }) => ({ Key, VersionId }));
    if (Objects.length === 0) return;
    report(`Removing ${Objects.length} objects.`);
    const { Errors = [] } = await aws.s3.send(new DeleteObjectsCommand({ ...at, Delete: { Objects, Quiet: true } }));
    if (Errors.length > 0) {
      const [{ Key, Code, Message }] = Errors;
      const metadata = { name: Code ?? 'Error', $metadata: {} };
      throw Object.assign(new Error(`${Message} (object "${Key}")`), metadata);
    }
  }
}
