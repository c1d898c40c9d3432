import { Readable } from 'node:stream';
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  DeleteBucketCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetBucketEncryptionCommand,
  GetBucketLocationCommand,
  GetBucketTaggingCommand,
  GetBucketVersioningCommand,
  GetObjectAclCommand,
  GetObjectCommand,
  GetPublicAccessBlockCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListBucketsCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutBucketEncryptionCommand,
  PutBucketTaggingCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { expect, test } from 'vitest';
import { REGION, refusal, testCloud } from './support/cloud.ts';

const { cloud, s3 } = await testCloud();
const Bucket = 'hangar-000000000000-eu-west-1';
const CreateBucketConfiguration = { LocationConstraint: REGION } as const;

test('a bucket is private and encrypted', async () => {
  await s3.send(new CreateBucketCommand({ Bucket, CreateBucketConfiguration }));
  expect(await refusal(s3.send(new CreateBucketCommand({ Bucket, CreateBucketConfiguration })))).toMatch(
    /^BucketAlreadyOwnedByYou: /,
  );
  expect((await s3.send(new HeadBucketCommand({ Bucket }))).BucketRegion).toBe(REGION);
  expect((await s3.send(new GetBucketLocationCommand({ Bucket }))).LocationConstraint).toBe(REGION);
  expect((await s3.send(new ListBucketsCommand({}))).Buckets?.map(({ Name }) => Name)).toEqual([Bucket]);
  const { PublicAccessBlockConfiguration } = await s3.send(new GetPublicAccessBlockCommand({ Bucket }));
  expect(Object.values(PublicAccessBlockConfiguration ?? {})).toEqual([true, true, true, true]);
  const Rules = [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' }, BucketKeyEnabled: true }] as const;
  await s3.send(new PutBucketEncryptionCommand({ Bucket, ServerSideEncryptionConfiguration: { Rules: [...Rules] } }));
  const { ServerSideEncryptionConfiguration } = await s3.send(new GetBucketEncryptionCommand({ Bucket }));
  expect(ServerSideEncryptionConfiguration?.Rules).toEqual(Rules);
});

test('names, places and tags', async () => {
  expect(await refusal(s3.send(new CreateBucketCommand({ Bucket: 'Not_Good' })))).toBe(
    'InvalidBucketName: The specified bucket is not valid.',
  );
  expect(
    await refusal(
      s3.send(
        new CreateBucketCommand({
          Bucket: 'elsewhere',
          CreateBucketConfiguration: { LocationConstraint: 'us-west-2' },
        }),
      ),
    ),
  ).toMatch(/^IllegalLocationConstraintException: The us-west-2 location constraint is incompatible/);
  expect(await refusal(s3.send(new HeadBucketCommand({ Bucket: 'nobodys' })))).toMatch(/^NotFound: /);
  expect(await refusal(s3.send(new GetBucketTaggingCommand({ Bucket })))).toBe(
    'NoSuchTagSet: The TagSet does not exist',
  );
  const TagSet = [{ Key: 'hangar:project', Value: 'wild & rides' }];
  await s3.send(new PutBucketTaggingCommand({ Bucket, Tagging: { TagSet } }));
  expect((await s3.send(new GetBucketTaggingCommand({ Bucket }))).TagSet).toEqual(TagSet);
});

test('an object, as text and as a stream', async () => {
  const Key = 'apps/flink agg+ü.zip';
  const Metadata = { hash: 'abc' };
  const { ETag } = await s3.send(
    new PutObjectCommand({ Bucket, Key, Body: 'hello', Metadata, ContentType: 'text/plain' }),
  );
  const got = await s3.send(new GetObjectCommand({ Bucket, Key }));
  expect(await got.Body?.transformToString()).toBe('hello');
  expect(got).toMatchObject({
    ETag,
    Metadata,
    ContentType: 'text/plain',
    ContentLength: 5,
    ServerSideEncryption: 'aws:kms',
  });
  const bytes = new Uint8Array(300_000).map((_, i) => i % 251);
  const Body = Readable.from([bytes.subarray(0, 100_000), bytes.subarray(100_000)]);
  await s3.send(new PutObjectCommand({ Bucket, Key: 'big', Body, ContentLength: bytes.length }));
  const big = await s3.send(new GetObjectCommand({ Bucket, Key: 'big' }));
  expect(await big.Body?.transformToByteArray()).toEqual(bytes);
  const part = await s3.send(new GetObjectCommand({ Bucket, Key: 'big', Range: 'bytes=10-19' }));
  expect(part.ContentRange).toBe('bytes 10-19/300000');
  expect(await part.Body?.transformToByteArray()).toEqual(bytes.subarray(10, 20));
});

test('what is not there, or not as expected', async () => {
  expect(await refusal(s3.send(new GetObjectCommand({ Bucket, Key: 'none' })))).toBe(
    'NoSuchKey: The specified key does not exist.',
  );
  expect(await refusal(s3.send(new HeadObjectCommand({ Bucket, Key: 'none' })))).toMatch(/^NotFound: /);
  expect(await refusal(s3.send(new PutObjectCommand({ Bucket, Key: 'big', Body: '', IfNoneMatch: '*' })))).toBe(
    'PreconditionFailed: At least one of the pre-conditions you specified did not hold',
  );
  expect(await refusal(s3.send(new ListObjectsV2Command({ Bucket, ExpectedBucketOwner: '111111111111' })))).toBe(
    'AccessDenied: Access Denied',
  );
  const damaged = new PutObjectCommand({ Bucket, Key: 'bad', Body: 'x', ContentMD5: 'AAAAAAAAAAAAAAAAAAAAAA==' });
  expect(await refusal(s3.send(damaged))).toBe(
    'BadDigest: The Content-MD5 you specified did not match what we received.',
  );
  expect(await refusal(s3.send(new GetObjectAclCommand({ Bucket, Key: 'big' })))).toMatch(/^NotImplemented: /);
  const elsewhere = new S3Client({
    endpoint: cloud.endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: cloud.accessKeyId, secretAccessKey: cloud.secretAccessKey },
  });
  expect(await refusal(elsewhere.send(new ListObjectsV2Command({ Bucket })))).toBe(
    "AuthorizationHeaderMalformed: The authorization header is malformed; the region 'us-east-1' is wrong; expecting 'eu-west-1'",
  );
});

test('a list by folders and in pages', async () => {
  for (const Key of ['a/1', 'a/2', 'b/1', 'c']) await s3.send(new PutObjectCommand({ Bucket, Key, Body: Key }));
  const page = async (ContinuationToken?: string) =>
    s3.send(
      new ListObjectsV2Command({ Bucket, Delimiter: '/', MaxKeys: 2, ...(ContinuationToken && { ContinuationToken }) }),
    );
  const first = await page();
  const second = await page(first.NextContinuationToken);
  const third = await page(second.NextContinuationToken);
  const listed = [first, second, third].map(({ CommonPrefixes = [], Contents = [] }) => [
    ...CommonPrefixes.map(({ Prefix }) => Prefix),
    ...Contents.map(({ Key }) => Key),
  ]);
  expect(listed).toEqual([['a/', 'apps/'], ['b/', 'big'], ['c']]);
  const { Contents } = await s3.send(new ListObjectsV2Command({ Bucket, Prefix: 'a/', EncodingType: 'url' }));
  expect(Contents?.map(({ Key }) => Key)).toEqual(['a/1', 'a/2']);
});

test('versions', async () => {
  await s3.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Enabled' } }));
  expect((await s3.send(new GetBucketVersioningCommand({ Bucket }))).Status).toBe('Enabled');
  const first = await s3.send(new PutObjectCommand({ Bucket, Key: 'v', Body: '1' }));
  await s3.send(new PutObjectCommand({ Bucket, Key: 'v', Body: '2' }));
  const old = await s3.send(new GetObjectCommand({ Bucket, Key: 'v', VersionId: first.VersionId }));
  expect(await old.Body?.transformToString()).toBe('1');
  expect((await s3.send(new DeleteObjectCommand({ Bucket, Key: 'v' }))).DeleteMarker).toBe(true);
  expect(await refusal(s3.send(new GetObjectCommand({ Bucket, Key: 'v' })))).toMatch(/^NoSuchKey: /);
  expect(await refusal(s3.send(new DeleteBucketCommand({ Bucket })))).toBe(
    'BucketNotEmpty: The bucket you tried to delete is not empty',
  );
});

test('an upload in parts', async () => {
  const upload = { Bucket, Key: 'parts' };
  const { UploadId } = await s3.send(new CreateMultipartUploadCommand(upload));
  const sizes = [5 * 1024 * 1024, 7];
  const Parts = [];
  for (const [i, size] of sizes.entries()) {
    const Body = new Uint8Array(size).fill(i);
    const { ETag } = await s3.send(new UploadPartCommand({ ...upload, UploadId, PartNumber: i + 1, Body }));
    Parts.push({ PartNumber: i + 1, ETag });
  }
  const done = await s3.send(new CompleteMultipartUploadCommand({ ...upload, UploadId, MultipartUpload: { Parts } }));
  expect(done.ETag).toMatch(/^"[\da-f]{32}-2"$/);
  expect((await s3.send(new HeadObjectCommand(upload))).ContentLength).toBe(sizes[0] + 7);
  expect(await refusal(s3.send(new AbortMultipartUploadCommand({ ...upload, UploadId })))).toMatch(/^NoSuchUpload: /);
});

test('emptied, it can be deleted', async () => {
  for (;;) {
    const {
      Versions = [],
      DeleteMarkers = [],
      IsTruncated,
    } = await s3.send(new ListObjectVersionsCommand({ Bucket, MaxKeys: 3 }));
    const Objects = [...Versions, ...DeleteMarkers].map(({ Key, VersionId }) => ({ Key, VersionId }));
    await s3.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects } }));
    if (!IsTruncated) break;
  }
  await s3.send(new DeleteBucketCommand({ Bucket }));
  expect((await s3.send(new ListBucketsCommand({}))).Buckets ?? []).toEqual([]);
});
