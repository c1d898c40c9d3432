import { randomBytes } from 'node:crypto';
import type { World } from '../../world.ts';
import type { BucketRecord, ContentRecord, VersionRecord } from './state.ts';

/** Puts a version in front of the others, or in the place of the only one where a bucket has no versions. */
export async function addVersion(
  bucket: BucketRecord,
  key: string,
  content: ContentRecord | undefined,
  world: World,
): Promise<VersionRecord> {
  const versioned = bucket.versioning === 'Enabled';
  const id = versioned ? randomBytes(16).toString('base64url') : 'null';
  const version = { id, modified: Math.floor(world.now() / 1000), content };
  const before = Object.hasOwn(bucket.objects, key) ? bucket.objects[key] : [];
  const replaced = versioned ? undefined : before.find((one) => one.id === 'null');
  bucket.objects[key] = [version, ...before.filter((one) => one !== replaced)];
  if (replaced?.content) await world.objects.remove(replaced.content.file);
  return version;
}

/** Takes a version away for good. */
export async function removeVersion(
  bucket: BucketRecord,
  key: string,
  id: string,
  { objects }: World,
): Promise<VersionRecord | undefined> {
  const versions = Object.hasOwn(bucket.objects, key) ? bucket.objects[key] : [];
  const gone = versions.find((version) => version.id === id);
  const left = versions.filter((version) => version !== gone);
  if (left.length > 0) bucket.objects[key] = left;
  else delete bucket.objects[key];
  if (gone?.content) await objects.remove(gone.content.file);
  return gone;
}

export interface Deletion {
  readonly VersionId?: string | undefined;
  readonly DeleteMarker?: boolean | undefined;
}

/** Deletes as S3 does: a version for good where one is named, else by a mark where the bucket has versions. */
export async function remove(
  bucket: BucketRecord,
  key: string,
  versionId: string | undefined,
  world: World,
): Promise<Deletion> {
  if (versionId !== undefined) {
    const gone = await removeVersion(bucket, key, versionId, world);
    return { VersionId: versionId, ...(gone && !gone.content && { DeleteMarker: true }) };
  }
  if (bucket.versioning === undefined) {
    await removeVersion(bucket, key, 'null', world);
    return {};
  }
  const { id } = await addVersion(bucket, key, undefined, world);
  return { VersionId: id, DeleteMarker: true };
}
