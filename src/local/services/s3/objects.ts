import type { DeletedObject, Operations } from '../../../../aws-models/data/s3.generated.ts';
import { ServiceError } from '../../protocol/service-error.ts';
import type { World } from '../../world.ts';
import type { SomeHandlers } from '../service.ts';
import { contentOf, described, encryptionOf } from './content.ts';
import { findBucket, findContent } from './find.ts';
import { rangeOf } from './range.ts';
import type { BucketRecord } from './state.ts';
import { addVersion, remove } from './versions.ts';

type Names = 'PutObject' | 'GetObject' | 'HeadObject' | 'DeleteObject' | 'DeleteObjects';

export function objectOperations(world: World): SomeHandlers<Operations, Names> {
  const { s3 } = world.state;
  return {
    async PutObject(input, call) {
      const bucket = findBucket(s3, input, call);
      checkCondition(bucket, input.Key, input);
      const content = await contentOf(input, input.Body as Uint8Array, world);
      const { id } = await addVersion(bucket, input.Key, content, world);
      const version = bucket.versioning === undefined ? {} : { VersionId: id };
      return { ETag: content.etag, ...version, ...content.checksums, ...encryptionOf(bucket) };
    },

    async GetObject(input, call) {
      const bucket = findBucket(s3, input, call);
      const { version, content } = findContent(bucket, input.Key, input.VersionId);
      checkRead(content.etag, input);
      const bytes = await world.objects.get(content.file);
      const about = described(version, content, bucket);
      if (input.Range !== undefined) {
        const range = rangeOf(input.Range, bytes.length);
        if (range) {
          const { from, to } = range;
          const ContentRange = `bytes ${from}-${to}/${bytes.length}`;
          return { ...about, Body: bytes.subarray(from, to + 1), ContentLength: to + 1 - from, ContentRange };
        }
      }
      return { ...about, Body: bytes, ...(input.ChecksumMode === 'ENABLED' && content.checksums) };
    },

    HeadObject(input, call) {
      const bucket = findBucket(s3, input, call);
      const { version, content } = findContent(bucket, input.Key, input.VersionId);
      checkRead(content.etag, input);
      const sums = input.ChecksumMode === 'ENABLED' ? content.checksums : {};
      return { ...described(version, content, bucket), ...sums };
    },

    DeleteObject: (input, call) => remove(findBucket(s3, input, call), input.Key, input.VersionId, world),

    async DeleteObjects(input, call) {
      const bucket = findBucket(s3, input, call);
      const { Objects, Quiet } = input.Delete;
      if (Objects.length > 1000)
        throw new ServiceError('MalformedXML', 'At most 1000 keys can be deleted in a request.');
      const deleted: DeletedObject[] = [];
      for (const { Key, VersionId } of Objects) {
        const { VersionId: id, DeleteMarker } = await remove(bucket, Key, VersionId, world);
        const marked = VersionId === undefined && DeleteMarker;
        deleted.push({
          Key,
          VersionId,
          ...(DeleteMarker && { DeleteMarker, DeleteMarkerVersionId: marked ? id : VersionId }),
        });
      }
      return { Deleted: Quiet ? undefined : deleted };
    },
  };
}

interface Conditions {
  readonly IfMatch?: string | undefined;
  readonly IfNoneMatch?: string | undefined;
}

function checkCondition({ objects }: BucketRecord, key: string, { IfMatch, IfNoneMatch }: Conditions): void {
  const current = Object.hasOwn(objects, key) ? objects[key].at(0)?.content : undefined;
  if (IfNoneMatch === '*' && current) throw preconditionFailed('If-None-Match');
  if (IfMatch !== undefined && unquoted(IfMatch) !== unquoted(current?.etag ?? ''))
    throw preconditionFailed('If-Match');
}

function checkRead(etag: string, { IfMatch, IfNoneMatch }: Conditions): void {
  if (IfMatch !== undefined && unquoted(IfMatch) !== unquoted(etag)) throw preconditionFailed('If-Match');
  if (IfNoneMatch !== undefined && unquoted(IfNoneMatch) === unquoted(etag))
    throw new ServiceError('NotModified', 'Not Modified', { status: 304 });
}

function unquoted(etag: string): string {
  return etag.replace(/^"|"$/g, '');
}

function preconditionFailed(condition: string): ServiceError {
  return new ServiceError('PreconditionFailed', 'At least one of the pre-conditions you specified did not hold', {
    status: 412,
    details: { Condition: condition },
  });
}
