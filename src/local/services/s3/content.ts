import { createHash } from 'node:crypto';
import { ServiceError } from '../../protocol/service-error.ts';
import type { World } from '../../world.ts';
import type { BucketRecord, ContentRecord, VersionRecord } from './state.ts';

/** The members of requests and answers that say something about the bytes, and are kept as they are. */
const HEADERS = [
  'CacheControl',
  'ContentDisposition',
  'ContentEncoding',
  'ContentLanguage',
  'ContentType',
  'WebsiteRedirectLocation',
] as const;

export const CHECKSUMS = [
  'ChecksumCRC32',
  'ChecksumCRC32C',
  'ChecksumCRC64NVME',
  'ChecksumSHA1',
  'ChecksumSHA256',
] as const;

type Given = Readonly<Record<string, unknown>>;

/** What a request says of an object besides its bytes. */
export function aboutOf(input: object): Pick<ContentRecord, 'headers' | 'metadata'> {
  const given = input as Given;
  const encoding = String(given['ContentEncoding'] ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '' && one !== 'aws-chunked')
    .join(', ');
  const all = { ...given, ContentEncoding: encoding === '' ? undefined : encoding };
  return { headers: picked(all, HEADERS), metadata: (given['Metadata'] ?? {}) as ContentRecord['metadata'] };
}

/** Keeps bytes, if they are what the request says that they are. */
export async function contentOf(input: object, bytes: Uint8Array, { objects }: World): Promise<ContentRecord> {
  const given = input as Given;
  const md5 = createHash('md5').update(bytes).digest();
  if (given['ContentMD5'] !== undefined && given['ContentMD5'] !== md5.toString('base64'))
    throw new ServiceError('BadDigest', 'The Content-MD5 you specified did not match what we received.');
  const checksums = picked(given, CHECKSUMS);
  checkSums(checksums, bytes);
  const file = await objects.put(bytes);
  return { file, size: bytes.length, etag: `"${md5.toString('hex')}"`, checksums, ...aboutOf(input) };
}

/** Checks those sums that Node can make in all its versions; the others are taken as they are given. */
function checkSums(sums: Readonly<Record<string, string>>, bytes: Uint8Array): void {
  const hash = (name: string) => createHash(name).update(bytes).digest('base64');
  const own: Readonly<Record<string, () => string>> = {
    ChecksumSHA1: () => hash('sha1'),
    ChecksumSHA256: () => hash('sha256'),
    ChecksumCRC32: () => crc32(bytes),
  };
  for (const [name, sum] of Object.entries(sums))
    if (own[name] && own[name]() !== sum)
      throw new ServiceError(
        'BadDigest',
        `The ${name.replace('Checksum', '')} you specified did not match the calculated checksum.`,
      );
}

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

function crc32(bytes: Uint8Array): string {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = TABLE[(crc ^ byte) & 0xff] ^ (crc >>> 8);
  const result = new DataView(new ArrayBuffer(4));
  result.setUint32(0, ~crc >>> 0);
  return btoa(String.fromCharCode(...new Uint8Array(result.buffer)));
}

/** What an answer says of an object. */
export function described({ id, modified }: VersionRecord, content: ContentRecord, bucket: BucketRecord) {
  return {
    AcceptRanges: 'bytes',
    LastModified: modified,
    ContentLength: content.size,
    ETag: content.etag,
    VersionId: bucket.versioning === undefined ? undefined : id,
    Metadata: content.metadata,
    ...encryptionOf(bucket),
    ContentType: 'binary/octet-stream',
    ...content.headers,
  };
}

export function encryptionOf({ encryption }: BucketRecord) {
  const { algorithm, key, bucketKey } = encryption;
  // Of a key for the whole bucket only what is encrypted by KMS says anything.
  const isKept = bucketKey && algorithm.startsWith('aws:kms');
  return { ServerSideEncryption: algorithm, SSEKMSKeyId: key, BucketKeyEnabled: isKept ? true : undefined };
}

function picked(from: Given, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.filter((name) => from[name] !== undefined).map((name) => [name, String(from[name])]));
}
