import type { ChecksumAlgorithm, Operations } from '../../../../aws-models/data/s3.generated.ts';
import { escapeUri } from '../../text.ts';
import type { World } from '../../world.ts';
import type { SomeHandlers } from '../service.ts';
import { findBucket, ownerOf } from './find.ts';
import type { ContentRecord, VersionRecord } from './state.ts';

interface Listed {
  readonly key: string;
  /** Where the next page goes on after this. */
  readonly token: string;
  readonly version: VersionRecord;
  readonly isLatest: boolean;
}

type Entry = { readonly prefix: string; readonly token: string } | Listed;

interface Selection {
  readonly prefix: string;
  readonly delimiter: string | undefined;
  readonly after: string;
  readonly limit: number;
}

export function listOperations({
  state: { s3 },
}: World): SomeHandlers<Operations, 'ListObjectsV2' | 'ListObjectVersions'> {
  return {
    ListObjectsV2(input, call) {
      const { Prefix = '', Delimiter, MaxKeys = 1000, ContinuationToken, StartAfter = '', EncodingType } = input;
      const { objects, name } = findBucket(s3, input, call);
      const all = Object.entries(objects)
        .filter(([, versions]) => versions[0]?.content)
        .map(([key, [version]]) => ({ key, token: key, version, isLatest: true }));
      const after = ContinuationToken === undefined ? StartAfter : decodeURIComponent(ContinuationToken);
      const { entries, next } = select(all, { prefix: Prefix, delimiter: Delimiter, after, limit: MaxKeys });
      const encode = encoder(EncodingType);
      return {
        Name: name,
        Prefix: encode(Prefix),
        Delimiter: encode(Delimiter),
        MaxKeys,
        EncodingType,
        KeyCount: entries.length,
        IsTruncated: next !== undefined,
        ContinuationToken,
        NextContinuationToken: next === undefined ? undefined : escapeUri(next),
        StartAfter: input.StartAfter,
        CommonPrefixes: prefixesOf(entries, encode),
        Contents: listedOf(entries).map(({ key, version }) => ({ Key: encode(key), ...sizeOf(version) })),
      };
    },

    ListObjectVersions(input, call) {
      const { Prefix = '', Delimiter, MaxKeys = 1000, KeyMarker = '', VersionIdMarker, EncodingType } = input;
      const { objects, name } = findBucket(s3, input, call);
      const all = Object.entries(objects).flatMap(([key, versions]) =>
        versions.map((version, i) => ({
          key,
          token: `${key}\0${String(i).padStart(8, '0')}`,
          version,
          isLatest: i === 0,
        })),
      );
      const marked = all.find(({ key, version }) => key === KeyMarker && version.id === VersionIdMarker);
      const after = marked?.token ?? (KeyMarker === '' ? '' : `${KeyMarker}\0~`);
      const { entries, last } = select(all, { prefix: Prefix, delimiter: Delimiter, after, limit: MaxKeys });
      const encode = encoder(EncodingType);
      const common = ({ key, version, isLatest }: Listed) => ({
        Key: encode(key),
        VersionId: version.id,
        IsLatest: isLatest,
        Owner: ownerOf(call),
      });
      const listed = listedOf(entries);
      return {
        Name: name,
        Prefix: encode(Prefix),
        Delimiter: encode(Delimiter),
        MaxKeys,
        EncodingType,
        KeyMarker: encode(KeyMarker),
        VersionIdMarker: VersionIdMarker ?? '',
        IsTruncated: last !== undefined,
        NextKeyMarker: encode(last && ('prefix' in last ? last.prefix : last.key)),
        NextVersionIdMarker: last && 'version' in last ? last.version.id : undefined,
        CommonPrefixes: prefixesOf(entries, encode),
        Versions: listed
          .filter(({ version }) => version.content)
          .map((one) => ({ ...common(one), ...sizeOf(one.version) })),
        DeleteMarkers: listed
          .filter(({ version }) => !version.content)
          .map((one) => ({ ...common(one), LastModified: one.version.modified })),
      };
    },
  };
}

/** What a page of a list has, with keys that share what stands in front of a delimiter as one. */
function select(all: readonly Listed[], { prefix, delimiter, after, limit }: Selection) {
  const entries: Entry[] = [];
  const seen = new Set<string>();
  for (const one of [...all].sort((a, b) => (a.token < b.token ? -1 : 1))) {
    if (!one.key.startsWith(prefix)) continue;
    const end = delimiter ? one.key.indexOf(delimiter, prefix.length) : -1;
    const common = end < 0 ? undefined : one.key.slice(0, end + delimiter!.length);
    const token = common ?? one.token;
    if (token <= after || seen.has(token) || (common !== undefined && after.startsWith(common))) continue;
    if (entries.length === limit) return { entries, next: entries.at(-1)?.token ?? after, last: entries.at(-1) };
    seen.add(token);
    entries.push(common === undefined ? one : { prefix: common, token });
  }
  return { entries, next: undefined, last: undefined };
}

function listedOf(entries: readonly Entry[]): readonly Listed[] {
  return entries.filter((entry) => 'version' in entry);
}

function prefixesOf(entries: readonly Entry[], encode: (text: string) => string) {
  return entries.flatMap((entry) => ('prefix' in entry ? [{ Prefix: encode(entry.prefix) }] : []));
}

function sizeOf({ modified, content }: VersionRecord) {
  // Only versions with content are asked.
  const { etag, size, checksums } = content as ContentRecord;
  const sums = Object.keys(checksums).map((name) => name.replace('Checksum', '') as ChecksumAlgorithm);
  const ChecksumAlgorithm = sums.length === 0 ? undefined : sums;
  return { LastModified: modified, ETag: etag, Size: size, StorageClass: 'STANDARD', ChecksumAlgorithm } as const;
}

/** How keys are written: as they are, or escaped, so that XML can hold any. */
function encoder(type: string | undefined): <T extends string | undefined>(text: T) => T {
  const encode = (text: string | undefined) =>
    type === 'url' && text !== undefined ? escapeUri(text).replace(/%2F/g, '/') : text;
  return encode as <T extends string | undefined>(text: T) => T;
}
