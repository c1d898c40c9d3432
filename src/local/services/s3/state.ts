/** What S3 remembers; the bytes of objects are files of their own. */
export interface S3State {
  readonly buckets: Record<string, BucketRecord>;
}

export interface BucketRecord {
  readonly name: string;
  readonly region: string;
  readonly created: number;
  versioning: 'Enabled' | 'Suspended' | undefined;
  encryption: EncryptionRecord;
  /** All four are on in a new bucket; `undefined` after they were deleted. */
  publicAccess: PublicAccessRecord | undefined;
  tags: readonly { readonly Key: string; readonly Value: string }[];
  /** By key: the versions, newest first. */
  readonly objects: Record<string, readonly VersionRecord[]>;
  readonly uploads: Record<string, UploadRecord>;
}

export interface EncryptionRecord {
  readonly algorithm: 'AES256' | 'aws:fsx' | 'aws:kms' | 'aws:kms:dsse' | 'aws:backup';
  readonly key: string | undefined;
  readonly bucketKey: boolean;
}

export interface PublicAccessRecord {
  readonly BlockPublicAcls: boolean;
  readonly IgnorePublicAcls: boolean;
  readonly BlockPublicPolicy: boolean;
  readonly RestrictPublicBuckets: boolean;
}

export interface VersionRecord {
  /** `null` in a bucket without versions. */
  readonly id: string;
  readonly modified: number;
  /** `undefined` for the mark of a deletion. */
  readonly content: ContentRecord | undefined;
}

export interface ContentRecord {
  /** The name of the file with its bytes. */
  readonly file: string;
  readonly size: number;
  readonly etag: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly metadata: Readonly<Record<string, string>>;
  /** By the name of the member: `ChecksumCRC32`. */
  readonly checksums: Readonly<Record<string, string>>;
}

export interface UploadRecord {
  readonly key: string;
  readonly started: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly metadata: Readonly<Record<string, string>>;
  readonly parts: Record<string, PartRecord>;
}

export interface PartRecord {
  readonly file: string;
  readonly size: number;
  readonly etag: string;
  readonly modified: number;
}
