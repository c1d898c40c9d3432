import { createHash, randomUUID } from 'node:crypto';
import type { Operations } from '../../../../aws-models/data/s3.generated.ts';
import { ServiceError } from '../../protocol/service-error.ts';
import type { World } from '../../world.ts';
import type { Call, SomeHandlers } from '../service.ts';
import { aboutOf, contentOf, encryptionOf } from './content.ts';
import { findBucket } from './find.ts';
import type { BucketRecord, PartRecord, UploadRecord } from './state.ts';
import { addVersion } from './versions.ts';

type Names = 'CreateMultipartUpload' | 'UploadPart' | 'CompleteMultipartUpload' | 'AbortMultipartUpload' | 'ListParts';

const SMALLEST_PART = 5 * 1024 * 1024;

export function multipartOperations(world: World): SomeHandlers<Operations, Names> {
  const { s3 } = world.state;
  return {
    CreateMultipartUpload(input, call) {
      const bucket = findBucket(s3, input, call);
      const id = randomUUID();
      bucket.uploads[id] = { key: input.Key, started: seconds(call), parts: {}, ...aboutOf(input) };
      return { Bucket: input.Bucket, Key: input.Key, UploadId: id, ...encryptionOf(bucket) };
    },

    async UploadPart(input, call) {
      const upload = find(findBucket(s3, input, call), input);
      const { file, size, etag, checksums } = await contentOf(input, input.Body as Uint8Array, world);
      const before = upload.parts[input.PartNumber];
      upload.parts[input.PartNumber] = { file, size, etag, modified: seconds(call) };
      if (before) await world.objects.remove(before.file);
      return { ETag: etag, ...checksums };
    },

    async CompleteMultipartUpload(input, call) {
      const bucket = findBucket(s3, input, call);
      const upload = find(bucket, input);
      const parts = chosen(upload, input.MultipartUpload?.Parts ?? []);
      const bytes = await Promise.all(parts.map(({ file }) => world.objects.get(file)));
      const { etag: _, ...content } = await contentOf({}, joined(bytes), world);
      const hashes = parts.map(({ etag }) => etag.replaceAll('"', '')).join('');
      const etag = `"${createHash('md5').update(hashes, 'hex').digest('hex')}-${parts.length}"`;
      const { headers, metadata } = upload;
      const { id } = await addVersion(bucket, input.Key, { ...content, headers, metadata, etag }, world);
      await discard(bucket, input.UploadId);
      const version = bucket.versioning === undefined ? {} : { VersionId: id };
      const Location = `${world.origin()}/${input.Bucket}/${input.Key}`;
      return { Location, Bucket: input.Bucket, Key: input.Key, ETag: etag, ...version, ...encryptionOf(bucket) };
    },

    async AbortMultipartUpload(input, call) {
      const bucket = findBucket(s3, input, call);
      find(bucket, input);
      await discard(bucket, input.UploadId);
      return {};
    },

    ListParts(input, call) {
      const { parts } = find(findBucket(s3, input, call), input);
      const listed = Object.entries(parts).map(([number, { size, etag, modified }]) => ({
        PartNumber: Number(number),
        LastModified: modified,
        ETag: etag,
        Size: size,
      }));
      return { Bucket: input.Bucket, Key: input.Key, UploadId: input.UploadId, IsTruncated: false, Parts: listed };
    },
  };

  async function discard(bucket: BucketRecord, id: string): Promise<void> {
    const { parts } = bucket.uploads[id];
    delete bucket.uploads[id];
    for (const { file } of Object.values(parts)) await world.objects.remove(file);
  }
}

function seconds({ now }: Call): number {
  return Math.floor(now / 1000);
}

function find({ uploads }: BucketRecord, { UploadId, Key }: { UploadId: string; Key: string }): UploadRecord {
  const upload = Object.hasOwn(uploads, UploadId) ? uploads[UploadId] : undefined;
  if (upload?.key !== Key)
    throw new ServiceError(
      'NoSuchUpload',
      'The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed.',
      { details: { UploadId } },
    );
  return upload;
}

/** The parts that make the object: those that were sent, in order, none but the last too small. */
function chosen(
  { parts }: UploadRecord,
  named: readonly { readonly PartNumber?: number | undefined; readonly ETag?: string | undefined }[],
): readonly PartRecord[] {
  if (named.length === 0) throw new ServiceError('MalformedXML', 'You must specify at least one part');
  if (named.some(({ PartNumber = 0 }, i) => i > 0 && PartNumber <= (named[i - 1].PartNumber ?? 0)))
    throw new ServiceError('InvalidPartOrder', 'The list of parts was not in ascending order.');
  const found = named.map(({ PartNumber = 0, ETag = '' }) => {
    const part = parts[PartNumber];
    if (part?.etag.replaceAll('"', '') !== ETag.replaceAll('"', ''))
      throw new ServiceError(
        'InvalidPart',
        'One or more of the specified parts could not be found.  The part may not have been uploaded, or the specified entity tag may not match the part’s entity tag.',
      );
    return part;
  });
  if (found.slice(0, -1).some(({ size }) => size < SMALLEST_PART))
    throw new ServiceError('EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size');
  return found;
}

function joined(all: readonly Uint8Array[]): Uint8Array {
  const result = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const one of all) {
    result.set(one, at);
    at += one.length;
  }
  return result;
}
