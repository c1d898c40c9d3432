// Made from botocore 1.44.8 by "npm run generate:aws". Do not edit.

/** The operations of s3. */
export interface Operations {
  AbortMultipartUpload: { input: AbortMultipartUploadRequest; output: AbortMultipartUploadOutput };
  CompleteMultipartUpload: { input: CompleteMultipartUploadRequest; output: CompleteMultipartUploadOutput };
  CreateBucket: { input: CreateBucketRequest; output: CreateBucketOutput };
  CreateMultipartUpload: { input: CreateMultipartUploadRequest; output: CreateMultipartUploadOutput };
  DeleteBucket: { input: DeleteBucketRequest; output: undefined };
  DeleteBucketTagging: { input: DeleteBucketTaggingRequest; output: undefined };
  DeleteObject: { input: DeleteObjectRequest; output: DeleteObjectOutput };
  DeleteObjects: { input: DeleteObjectsRequest; output: DeleteObjectsOutput };
  DeletePublicAccessBlock: { input: DeletePublicAccessBlockRequest; output: undefined };
  GetBucketEncryption: { input: GetBucketEncryptionRequest; output: GetBucketEncryptionOutput };
  GetBucketLocation: { input: GetBucketLocationRequest; output: GetBucketLocationOutput };
  GetBucketTagging: { input: GetBucketTaggingRequest; output: GetBucketTaggingOutput };
  GetBucketVersioning: { input: GetBucketVersioningRequest; output: GetBucketVersioningOutput };
  GetObject: { input: GetObjectRequest; output: GetObjectOutput };
  GetPublicAccessBlock: { input: GetPublicAccessBlockRequest; output: GetPublicAccessBlockOutput };
  HeadBucket: { input: HeadBucketRequest; output: HeadBucketOutput };
  HeadObject: { input: HeadObjectRequest; output: HeadObjectOutput };
  ListBuckets: { input: ListBucketsRequest; output: ListBucketsOutput };
  ListObjectVersions: { input: ListObjectVersionsRequest; output: ListObjectVersionsOutput };
  ListObjectsV2: { input: ListObjectsV2Request; output: ListObjectsV2Output };
  ListParts: { input: ListPartsRequest; output: ListPartsOutput };
  PutBucketEncryption: { input: PutBucketEncryptionRequest; output: undefined };
  PutBucketTagging: { input: PutBucketTaggingRequest; output: undefined };
  PutBucketVersioning: { input: PutBucketVersioningRequest; output: undefined };
  PutObject: { input: PutObjectRequest; output: PutObjectOutput };
  PutPublicAccessBlock: { input: PutPublicAccessBlockRequest; output: undefined };
  UploadPart: { input: UploadPartRequest; output: UploadPartOutput };
}

export type AbortDate = number;
export interface AbortMultipartUploadOutput {
  readonly RequestCharged?: RequestCharged | undefined;
  readonly VersionId?: ObjectVersionId | undefined;
}
export interface AbortMultipartUploadRequest {
  readonly Bucket: BucketName;
  readonly Key: ObjectKey;
  readonly UploadId: MultipartUploadId;
  readonly RequestPayer?: RequestPayer | undefined;
  readonly ExpectedBucketOwner?: AccountId | undefined;
  readonly IfMatchInitiatedTime?: IfMatchInitiatedTime | undefined;
}
export type AbortRuleId = string;
export type AcceptRanges = string;
export type AccessPointAlias = boolean;
export type AccountId = string;
export type ArchiveStatus = "ARCHIVE_ACCESS" | "DEEP_ARCHIVE_ACCESS";
export interface BlockedEncryptionTypes {
  readonly EncryptionType?: EncryptionTypeList | undefined;
}
export type Body = Uint8Array | string;
export interface Bucket {
  readonly Name?: BucketName | undefined;
  readonly CreationDate?: CreationDate | undefined;
  readonly BucketRegion?: BucketRegion | undefined;
  readonly BucketArn?: S3RegionalOrS3ExpressBucketArnString | undefined;
}
export type BucketCannedACL = "private" | "public-read" | "public-read-write" | "authenticated-read";
export interface BucketInfo {
  readonly DataRedundancy?: DataRedundancy | undefined;
  readonly Type?: BucketType | undefined;
}
export type BucketKeyEnabled = boolean;
export type BucketLocationConstraint = "af-south-1" | "ap-east-1" | "ap-east-2" | "ap-northeast-1" | "ap-northeast-2" | "ap-northeast-3" | "ap-south-1" | "ap-south-2" | "ap-southeast-1" | "ap-southeast-2" | "ap-southeast-3" | "ap-southeast-4" | "ap-southeast-5" | "ap-southeast-6" | "ap-southeast-7" | "ca-central-1" | "ca-west-1" | "cn-north-1" | "cn-northwest-1" | "EU" | "eu-central-1" | "eu-central-2" | "eu-north-1" | "eu-south-1" | "eu-south-2" | "eu-west-1" | "eu-west-2" | "eu-west-3" | "il-central-1" | "me-central-1" | "me-south-1" | "mx-central-1" | "sa-east-1" | "us-east-2" | "us-gov-east-1" | "us-gov-west-1" | "us-west-1" | "us-west-2";
export type BucketLocationName = string;
export type BucketName = string;
export type BucketNamespace = "account-regional" | "global";
export type BucketRegion = string;
export type BucketType = "Directory";
export type BucketVersioningStatus = "Enabled" | "Suspended";
export type Buckets = readonly Bucket[];
export type BypassGovernanceRetention = boolean;
export type CacheControl = string;
export type ChecksumAlgorithm = "CRC32" | "CRC32C" | "SHA1" | "SHA256" | "CRC64NVME" | "SHA512" | "MD5" | "XXHASH64" | "XXHASH3" | "XXHASH128";
export type ChecksumAlgorithmList = readonly ChecksumAlgorithm[];
export type ChecksumCRC32 = string;
export type ChecksumCRC32C = string;
export type ChecksumCRC64NVME = string;
export type ChecksumMD5 = string;
export type ChecksumMode = "ENABLED";
export type ChecksumSHA1 = string;
export type ChecksumSHA256 = string;
export type ChecksumSHA512 = string;
export type ChecksumType = "COMPOSITE" | "FULL_OBJECT";
export type ChecksumXXHASH128 = string;
export type ChecksumXXHASH3 = string;
export type ChecksumXXHASH64 = string;
export type Code = string;
export interface CommonPrefix {
  readonly Prefix?: Prefix | undefined;
}
export type CommonPrefixList = readonly CommonPrefix[];
export interface CompleteMultipartUploadOutput {
  readonly Location?: Location | undefined;
  readonly Bucket?: BucketName | undefined;
  readonly Key?: ObjectKey | undefined;
  readonly Expiration?: Expiration | undefined;
  readonly ETag?: ETag | undefined;
  readonly ChecksumCRC32?: ChecksumCRC32 | undefined;
  readonly ChecksumCRC32C?: ChecksumCRC32C | undefined;
  readonly ChecksumCRC64NVME?: ChecksumCRC64NVME | undefined;
  readonly ChecksumSHA1?: ChecksumSHA1 | undefined;
  readonly ChecksumSHA256?: ChecksumSHA256 | undefined;
  readonly ChecksumSHA512?: ChecksumSHA512 | undefined;
  readonly ChecksumMD5?: ChecksumMD5 | undefined;
  readonly ChecksumXXHASH64?: ChecksumXXHASH64 | undefined;
  readonly ChecksumXXHASH3?: ChecksumXXHASH3 | undefined;
  readonly ChecksumXXHASH128?: ChecksumXXHASH128 | undefined;
  readonly ChecksumType?: ChecksumType | undefined;
  readonly ServerSideEncryption?: ServerSideEncryption | undefined;
  readonly VersionId?: ObjectVersionId | undefined;
  readonly SSEKMSKeyId?: SSEKMSKeyId | undefined;
  readonly BucketKeyEnabled?: BucketKeyEnabled | undefined;
  readonly RequestCharged?: RequestCharged | undefined;
}
export interface CompleteMultipartUploadRequest {
  readonly Bucket: BucketName;
  readonly Key: ObjectKey;
  readonly MultipartUpload?: CompletedMultipartUpload | undefined;
  readonly UploadId: MultipartUploadId;
  readonly ChecksumCRC32?: ChecksumCRC32 | undefined;
  readonly ChecksumCRC32C?: ChecksumCRC32C | undefined;
  readonly ChecksumCRC64NVME?: ChecksumCRC64NVME | undefined;
  readonly ChecksumSHA1?: ChecksumSHA1 | undefined;
  readonly ChecksumSHA256?: ChecksumSHA256 | undefined;
  readonly ChecksumSHA512?: ChecksumSHA512 | undefined;
  readonly ChecksumMD5?: ChecksumMD5 | undefined;
  readonly ChecksumXXHASH64?: ChecksumXXHASH64 | undefined;
  readonly ChecksumXXHASH3?: ChecksumXXHASH3 | undefined;
  readonly ChecksumXXHASH128?: ChecksumXXHASH128 | undefined;
  readonly ChecksumType?: ChecksumType | undefined;
  readonly MpuObjectSize?: MpuObjectSize | undefined;
  readonly RequestPayer?: RequestPayer | undefined;
  readonly ExpectedBucketOwner?: AccountId | undefined;
  readonly IfMatch?: IfMatch | undefined;
  readonly IfNoneMatch?: IfNoneMatch | undefined;
  readonly SSECustomerAlgorithm?: SSECustomerAlgorithm | undefined;
  readonly SSECustomerKey?: SSECustomerKey | undefined;
  readonly SSECustomerKeyMD5?: SSECustomerKeyMD5 | undefined;
}
export interface CompletedMultipartUpload {
  readonly Parts?: CompletedPartList | undefined;
}
export interface CompletedPart {
  readonly ETag?: ETag | undefined;
  readonly ChecksumCRC32?: ChecksumCRC32 | undefined;
  readonly ChecksumCRC32C?: ChecksumCRC32C | undefined;
  readonly ChecksumCRC64NVME?: ChecksumCRC64NVME | undefined;
  readonly ChecksumSHA1?: ChecksumSHA1 | undefined;
  readonly ChecksumSHA256?: ChecksumSHA256 | undefined;
  readonly ChecksumSHA512?: ChecksumSHA512 | undefined;
  readonly ChecksumMD5?: ChecksumMD5 | undefined;
  readonly ChecksumXXHASH64?: ChecksumXXHASH64 | undefined;
  readonly ChecksumXXHASH3?: ChecksumXXHASH3 | undefined;
  readonly ChecksumXXHASH128?: ChecksumXXHASH128 | undefined;
  readonly PartNumber?: PartNumber | undefined;
}
export type CompletedPartList = readonly CompletedPart[];
export type ContentDisposition = string;
export type ContentEncoding = string;
export type ContentLanguage = string;
export type ContentLength = number;
export type ContentMD5 = string;
export type ContentRange = string;
export type ContentType = string;
export interface CreateBucketConfiguration {
  readonly LocationConstraint?: BucketLocationConstraint | undefined;
  readonly Location?: LocationInfo | undefined;
  readonly Bucket?: BucketInfo | undefined;
  readonly Tags?: TagSet | undefined;
}
export interface CreateBucketOutput {
  readonly Location?: Location | undefined;
  readonly BucketArn?: S3RegionalOrS3ExpressBucketArnString | undefined;
}
export interface CreateBucketRequest {
  readonly ACL?: BucketCannedACL | undefined;
  readonly Bucket: BucketName;
  readonly CreateBucketConfiguration?: CreateBucketConfiguration | undefined;
  readonly GrantFullControl?: GrantFullControl | undefined;
  readonly GrantRead?: GrantRead | undefined;
  readonly GrantReadACP?: GrantReadACP | undefined;
  readonly GrantWrite?: GrantWrite | undefined;
  readonly GrantWriteACP?: GrantWriteACP | undefined;
  readonly ObjectLockEnabledForBucket?: ObjectLockEnabledForBucket | undefined;
  readonly ObjectOwnership?: ObjectOwnership | undefined;
  readonly BucketNamespace?: BucketNamespace | undefined;
}
export interface CreateMultipartUploadOutput {
  readonly AbortDate?: AbortDate | undefined;
  readonly AbortRuleId?: AbortRuleId | undefined;
  readonly Bucket?: BucketName | undefined;
  readonly Key?: ObjectKey | undefined;
  readonly UploadId?: MultipartUploadId | undefined;
  readonly ServerSideEncryption?: ServerSideEncryption | undefined;
  readonly SSECustomerAlgorithm?: SSECustomerAlgorithm | undefined;
  readonly SSECustomerKeyMD5?: SSECustomerKeyMD5 | undefined;
  readonly SSEKMSKeyId?: SSEKMSKeyId | undefined;
  readonly SSEKMSEncryptionContext?: SSEKMSEncryptionContext | undefined;
  readonly BucketKeyEnabled?: BucketKeyEnabled | undefined;
  readonly RequestCharged?: RequestCharged | undefined;
  readonly ChecksumAlgorithm?: ChecksumAlgorithm | undefined;
  readonly ChecksumType?: ChecksumType | undefined;
  readonly VersionId?: ObjectVersionId | undefined;
}
export interface CreateMultipartUploadRequest {
  readonly ACL?: ObjectCannedACL | undefined;
  readonly Bucket: BucketName;
  readonly CacheControl?: CacheControl | undefined;
  readonly ContentDisposition?: ContentDisposition | undefined;
  readonly ContentEncoding?: ContentEncoding | undefined;
  readonly ContentLanguage?: ContentLanguage | undefined;
  readonly ContentType?: ContentType | undefined;
  readonly Expires?: Expires | undefined;
  readonly GrantFullControl?: GrantFullControl | undefined;
  readonly GrantRead?: GrantRead | undefined;
  readonly GrantReadACP?: GrantReadACP | undefined;
  readonly GrantWriteACP?: GrantWriteACP | undefined;
  readonly Key: ObjectKey;
  readonly Metadata?: Metadata | undefined;
  readonly ServerSideEncryption?: ServerSideEncryption | undefined;
  readonly StorageClass?: StorageClass | undefined;
  readonly WebsiteRedirectLocation?: WebsiteRedirectLocation | undefined;
  readonly SSECustomerAlgorithm?: SSECustomerAlgorithm | undefined;
  readonly SSECustomerKey?: SSECustomerKey | undefined;
  readonly SSECustomerKeyMD5?: SSECustomerKeyMD5 | undefined;
  readonly SSEKMSKeyId?: SSEKMSKeyId | undefined;
  readonly SSEKMSEncryptionContext?: SSEKMSEncryptionContext | undefined;
  readonly BucketKeyEnabled?: BucketKeyEnabled | undefined;
  readonly RequestPayer?: RequestPayer | undefined;
  readonly Tagging?: TaggingHeader | undefined;
  readonly ObjectLockMode?: ObjectLockMode | undefined;
  readonly ObjectLockRetainUntilDate?: ObjectLockRetainUntilDate | undefined;
  readonly ObjectLockLegalHoldStatus?: ObjectLockLegalHoldStatus | undefined;
  readonly ObjectLockEventHold?: ObjectLockEventHold | undefined;
  readonly ObjectLockEventHoldDurationDays?: ObjectLockEventHoldDurationDays | undefined;
  readonly ObjectLockEventHoldDurationYears?: ObjectLockEventHoldDurationYears | undefined;
  readonly ExpectedBucketOwner?: AccountId | undefined;
  readonly ChecksumAlgorithm?: ChecksumAlgorithm | undefined;
  readonly ChecksumType?: ChecksumType | undefined;
}
export type CreationDate = number;
export type DataRedundancy = "SingleAvailabilityZone" | "SingleLocalZone";
export interface Delete {
  readonly Objects: ObjectIdentifierList;
  readonly Quiet?: Quiet | undefined;
}
export interface DeleteBucketRequest {
  readonly Bucket: BucketName;
  readonly ExpectedBucketOwner?: AccountId | undefined;
}
export interface DeleteBucketTaggingRequest {
  readonly Bucket: BucketName;
  readonly ExpectedBucketOwner?: AccountId | undefined;
}
export type DeleteMarker = boolean;
export interface DeleteMarkerEntry {
  readonly Owner?: Owner | undefined;
  readonly Key?: ObjectKey | undefined;
  readonly VersionId?: ObjectVersionId | undefined;
  readonly IsLatest?: IsLatest | undefined;
  readonly LastModified?: LastModified | undefined;
}
export type DeleteMarkerVersionId = string;
export type DeleteMarkers = readonly DeleteMarkerEntry[];
export interface DeleteObjectOutput {
  readonly DeleteMarker?: DeleteMarker | undefined;
  readonly VersionId?: ObjectVersionId | undefined;
  readonly RequestCharged?: RequestCharged | undefined;
}
export interface DeleteObjectRequest {
  readonly Bucket: BucketName;
  readonly Key: ObjectKey;
  readonly MFA?: MFA | undefined;
  readonly VersionId?: ObjectVersionId | undefined;
  readonly RequestPayer?: RequestPayer | undefined;
  readonly BypassGovernanceRetention?: BypassGovernanceRetention | undefined;
  readonly ExpectedBucketOwner?: AccountId | undefined;
  readonly IfMatch?: IfMatch | undefined;
  readonly IfMatchLastModifiedTime?: IfMatchLastModifiedTime | undefined;
  readonly IfMatchSize?: IfMatchSize | undefined;
}
export interface DeleteObjectsOutput {
  readonly Deleted?: DeletedObjects | undefined;
  readonly RequestCharged?: RequestCharged | undefined;
  readonly Errors?: Errors | undefined;
}
export interface DeleteObjectsRequest {
  readonly Bucket: BucketName;
  readonly Delete: Delete;
  readonly MFA?: MFA | undefined;
  readonly RequestPayer?: RequestPayer | undefined;
  readonly BypassGovernanceRetention?: BypassGovernanceRetention | undefined;
  readonly ExpectedBucketOwner?: AccountId | undefined;
  readonly ChecksumAlgorithm?: ChecksumAlgorithm | undefined;
}
export interface DeletePublicAccessBlockRequest {
  readonly Bucket: BucketName;
  readonly ExpectedBucketOwner?: AccountId | undefined;
}
export interface DeletedObject {
  readonly Key?: ObjectKey | undefined;
  readonly VersionId?: ObjectVersionId | undefined;
  readonly DeleteMarker?: DeleteMarker | undefined;
  readonly DeleteMarkerVersionId?: DeleteMarkerVersionId | undefined;
}
export type DeletedObjects = readonly DeletedObject[];
export type Delimiter = string;
export type DisplayName = string;
export type ETag = string;
export type EncodingType = "url";
export type EncryptionType = "NONE" | "SSE-C";
export type EncryptionTypeList = readonly EncryptionType[];
export interface Error {
  readonly Key?: ObjectKey | undefined;
  readonly VersionId?: ObjectVersionId | undefined;
  readonly Code?: Code | undefined;
  readonly Message?: Message | undefined;
}
export type Errors = readonly Error[];
export type Expiration = string;
export type Expires = string;
export type FetchOwner = boolean;
export interface GetBucketEncryptionOutput {
  readonly ServerSideEncryptionConfiguration?: ServerSideEncryptionConfiguration | undefined;
}
export interface GetBucketEncryptionRequest {
  readonly Bucket: BucketName;
  readonly ExpectedBucketOwner?: AccountId | undefined;
}
export interface GetBucketLocationOutput {
  readonly LocationConstraint?: BucketLocationConstraint | undefined;
}
export interface GetBucketLocationRequest {
  readonly Bucket: BucketName;
  readonly ExpectedBucketOwner?: AccountId | undefined;
}
export interface GetBucketTaggingOutput {
  readonly TagSet: TagSet;
}
export interface GetBucketTaggingRequest {
  readonly Bucket: BucketName;
  readonly ExpectedBucketOwner?: AccountId | undefined;
}
export interface GetBucketVersioningOutput {
  readonly Status?: BucketVersioningStatus | undefined;
  readonly MFADelete?: MFADeleteStatus | undefined;
}
export interface GetBucketVersioningRequest {
  readonly Bucket: BucketName;
  readonly ExpectedBucketOwner?: AccountId | undefined;
}
export interface GetObjectOutput {
  readonly Body?: Body | undefined;
  readonly DeleteMarker?: DeleteMarker | undefined;
  readonly AcceptRanges?: AcceptRanges | undefined;
  readonly Expiration?: Expiration | undefined;
  readonly Restore?: Restore | undefined;
  readonly LastModified?: LastModified | undefined;
  readonly ContentLength?: ContentLength | undefined;
  readonly ETag?: ETag | undefined;
  readonly ChecksumCRC32?: ChecksumCRC32 | undefined;
  readonly ChecksumCRC32C?: ChecksumCRC32C | undefined;
  readonly ChecksumCRC64NVME?: ChecksumCRC64NVME | undefined;
  readonly ChecksumSHA1?: ChecksumSHA1 | undefined;
  readonly ChecksumSHA256?: ChecksumSHA256 | undefined;
  readonly ChecksumSHA512?: ChecksumSHA512 | undefined;
  readonly ChecksumMD5?: ChecksumMD5 | undefined;
  readonly ChecksumXXHASH64?: ChecksumXXHASH64 | undefined;
  readonly ChecksumXXHASH3?: ChecksumXXHASH3 | undefined;
  readonly ChecksumXXHASH128?: ChecksumXXHASH128 | undefined;
  readonly ChecksumType?: ChecksumType | undefined;
  readonly MissingMeta?: MissingMeta | undefined;
  readonly VersionId?: ObjectVersionId | undefined;
  readonly CacheControl?: CacheControl | undefined;
  readonly ContentDisposition?: ContentDisposition | undefined;
  readonly ContentEncoding?: ContentEncoding | undefined;
  readonly ContentLanguage?: ContentLanguage | undefined;
  readonly ContentRange?: ContentRange | undefined;
  readonly ContentType?: ContentType | undefined;
  readonly Expires?: Expires | undefined;
  readonly WebsiteRedirectLocation?: WebsiteRedirectLocation | undefined;
  readonly ServerSideEncryption?: ServerSideEncryption | undefined;
  readonly Metadata?: Metadata | undefined;
  readonly SSECustomerAlgorithm?: SSECustomerAlgorithm | undefined;
  readonly SSECustomerKeyMD5?: SSECustomerKeyMD5 | undefined;
  readonly SSEKMSKeyId?: SSEKMSKeyId | undefined;
  readonly BucketKeyEnabled?: BucketKeyEnabled | undefined;
  readonly StorageClass?: StorageClass | undefined;
  readonly RequestCharged?: RequestCharged | undefined;
  readonly ReplicationStatus?: ReplicationStatus | undefined;
  readonly PartsCount?: PartsCount | undefined;
  readonly TagCount?: TagCount | undefined;
  readonly ObjectLockMode?: ObjectLockMode | undefined;
  readonly ObjectLockRetainUntilDate?: ObjectLockRetainUntilDate | undefined;
  readonly ObjectLockLegalHoldStatus?: ObjectLockLegalHoldStatus | undefined;
  readonly ObjectLockEventHold?: ObjectLockEventHold | undefined;
  readonly ObjectLockEventHoldDurationDays?: ObjectLockEventHoldDurationDays | undefined;
  readonly ObjectLockEventHoldDurationYears?: ObjectLockEventHoldDurationYears | undefined;
}
export interface GetObjectRequest {
  readonly Bucket: BucketName;
  readonly IfMatch?: IfMatch | undefined;
  readonly IfModifiedSince?: IfModifiedSince | undefined;
  readonly IfNoneMatch?: IfNoneMatch | undefined;
  readonly IfUnmodifiedSince?: IfUnmodifiedSince | undefined;
  readonly Key: ObjectKey;
  readonly Range?: Range | undefined;
  readonly ResponseCacheControl?: ResponseCacheControl | undefined;
  readonly ResponseContentDisposition?: ResponseContentDisposition | undefined;
  readonly ResponseContentEncoding?: ResponseContentEncoding | undefined;
  readonly ResponseContentLanguage?: ResponseContentLanguage | undefined;
  readonly ResponseContentType?: ResponseContentType | undefined;
  readonly ResponseExpires?: ResponseExpires | undefined;
  readonly VersionId?: ObjectVersionId | undefined;
  readonly SSECustomerAlgorithm?: SSECustomerAlgorithm | undefined;
  readonly SSECustomerKey?: SSECustomerKey | undefined;
  readonly SSECustomerKeyMD5?: SSECustomerKeyMD5 | undefined;
  readonly RequestPayer?: RequestPayer | undefined;
  readonly PartNumber?: PartNumber | undefined;
  readonly ExpectedBucketOwner?: AccountId | undefined;
  readonly ChecksumMode?: ChecksumMode | undefined;
}
export interface GetPublicAccessBlockOutput {
  readonly PublicAccessBlockConfiguration?: PublicAccessBlockConfiguration | undefined;
}
export interface GetPublicAccessBlockRequest {
  readonly Bucket: BucketName;
  readonly ExpectedBucketOwner?: AccountId | undefined;
}
export type GrantFullControl = string;
export type GrantRead = string;
export type GrantReadACP = string;
export type GrantWrite = string;
export type GrantWriteACP = string;
export interface HeadBucketOutput {
  readonly BucketArn?: S3RegionalOrS3ExpressBucketArnString | undefined;
  readonly BucketLocationType?: LocationType | undefined;
  readonly BucketLocationName?: BucketLocationName | undefined;
  readonly BucketRegion?: Region | undefined;
  readonly AccessPointAlias?: AccessPointAlias | undefined;
}
export interface HeadBucketRequest {
  readonly Bucket: BucketName;
  readonly ExpectedBucketOwner?: AccountId | undefined;
}
export interface HeadObjectOutput {
  readonly DeleteMarker?: DeleteMarker | undefined;
  readonly AcceptRanges?: AcceptRanges | undefined;
  readonly Expiration?: Expiration | undefined;
  readonly Restore?: Restore | undefined;
  readonly ArchiveStatus?: ArchiveStatus | undefined;
  readonly LastModified?: LastModified | undefined;
  readonly ContentLength?: ContentLength | undefined;
  readonly ChecksumCRC32?: ChecksumCRC32 | undefined;
  readonly ChecksumCRC32C?: ChecksumCRC32C | undefined;
  readonly ChecksumCRC64NVME?: ChecksumCRC64NVME | undefined;
  readonly ChecksumSHA1?: ChecksumSHA1 | undefined;
  readonly ChecksumSHA256?: ChecksumSHA256 | undefined;
  readonly ChecksumSHA512?: ChecksumSHA512 | undefined;
  readonly ChecksumMD5?: ChecksumMD5 | undefined;
  readonly ChecksumXXHASH64?: ChecksumXXHASH64 | undefined;
  readonly ChecksumXXHASH3?: ChecksumXXHASH3 | undefined;
  readonly ChecksumXXHASH128?: ChecksumXXHASH128 | undefined;
  readonly ChecksumType?: ChecksumType | undefined;
  readonly ETag?: ETag | undefined;
  readonly MissingMeta?: MissingMeta | undefined;
  readonly VersionId?: ObjectVersionId | undefined;
  readonly CacheControl?: CacheControl | undefined;
  readonly ContentDisposition?: ContentDisposition | undefined;
  readonly ContentEncoding?: ContentEncoding | undefined;
  readonly ContentLanguage?: ContentLanguage | undefined;
  readonly ContentType?: ContentType | undefined;
  readonly ContentRange?: ContentRange | undefined;
  readonly Expires?: Expires | undefined;
  readonly WebsiteRedirectLocation?: WebsiteRedirectLocation | undefined;
  readonly ServerSideEncryption?: ServerSideEncryption | undefined;
  readonly Metadata?: Metadata | undefined;
  readonly SSECustomerAlgorithm?: SSECustomerAlgorithm | undefined;
  readonly SSECustomerKeyMD5?: SSECustomerKeyMD5 | undefined;
  readonly SSEKMSKeyId?: SSEKMSKeyId | undefined;
  readonly BucketKeyEnabled?: BucketKeyEnabled | undefined;
  readonly StorageClass?: StorageClass | undefined;
  readonly RequestCharged?: RequestCharged | undefined;
  readonly ReplicationStatus?: ReplicationStatus | undefined;
  readonly PartsCount?: PartsCount | undefined;
  readonly TagCount?: TagCount | undefined;
  readonly ObjectLockMode?: ObjectLockMode | undefined;
  readonly ObjectLockRetainUntilDate?: ObjectLockRetainUntilDate | undefined;
  readonly ObjectLockLegalHoldStatus?: ObjectLockLegalHoldStatus | undefined;
  readonly ObjectLockEventHold?: ObjectLockEventHold | undefined;
  readonly ObjectLockEventHoldDurationDays?: ObjectLockEventHoldDurationDays | undefined;
  readonly ObjectLockEventHoldDurationYears?: ObjectLockEventHoldDurationYears | undefined;
}
export interface HeadObjectRequest {
  readonly Bucket: BucketName;
  readonly IfMatch?: IfMatch | undefined;
  readonly IfModifiedSince?: IfModifiedSince | undefined;
  readonly IfNoneMatch?: IfNoneMatch | undefined;
  readonly IfUnmodifiedSince?: IfUnmodifiedSince | undefined;
  readonly Key: ObjectKey;
  readonly Range?: Range | undefined;
  readonly ResponseCacheControl?: ResponseCacheControl | undefined;
  readonly ResponseContentDisposition?: ResponseContentDisposition | undefined;
  readonly ResponseContentEncoding?: ResponseContentEncoding | undefined;
  readonly ResponseContentLanguage?: ResponseContentLanguage | undefined;
  readonly ResponseContentType?: ResponseContentType | undefined;
  readonly ResponseExpires?: ResponseExpires | undefined;
  readonly VersionId?: ObjectVersionId | undefined;
  readonly SSECustomerAlgorithm?: SSECustomerAlgorithm | undefined;
  readonly SSECustomerKey?: SSECustomerKey | undefined;
  readonly SSECustomerKeyMD5?: SSECustomerKeyMD5 | undefined;
  readonly RequestPayer?: RequestPayer | undefined;
  readonly PartNumber?: PartNumber | undefined;
  readonly ExpectedBucketOwner?: AccountId | undefined;
  readonly ChecksumMode?: ChecksumMode | undefined;
}
export type ID = string;
export type IfMatch = string;
export type IfMatchInitiatedTime = number;
export type IfMatchLastModifiedTime = number;
export type IfMatchSize = number;
export type IfModifiedSince = number;
export type IfNoneMatch = string;
export type IfUnmodifiedSince = number;
export interface Initiator {
  readonly ID?: ID | undefined;
  readonly DisplayName?: DisplayName | undefined;
}
export type IsLatest = boolean;
export type IsRestoreInProgress = boolean;
export type IsTruncated = boolean;
export type KeyCount = number;
export type KeyMarker = string;
export type LastModified = number;
export type LastModifiedTime = number;
export interface ListBucketsOutput {
  readonly Buckets?: Buckets | undefined;
  readonly Owner?: Owner | undefined;
  readonly ContinuationToken?: NextToken | undefined;
  readonly Prefix?: Prefix | undefined;
}
export interface ListBucketsRequest {
  readonly MaxBuckets?: MaxBuckets | undefined;
  readonly ContinuationToken?: Token | undefined;
  readonly Prefix?: Prefix | undefined;
  readonly BucketRegion?: BucketRegion | undefined;
}
export interface ListObjectVersionsOutput {
  readonly IsTruncated?: IsTruncated | undefined;
  readonly KeyMarker?: KeyMarker | undefined;
  readonly VersionIdMarker?: VersionIdMarker | undefined;
  readonly NextKeyMarker?: NextKeyMarker | undefined;
  readonly NextVersionIdMarker?: NextVersionIdMarker | undefined;
  readonly Versions?: ObjectVersionList | undefined;
  readonly DeleteMarkers?: DeleteMarkers | undefined;
  readonly Name?: BucketName | undefined;
  readonly Prefix?: Prefix | undefined;
  readonly Delimiter?: Delimiter | undefined;
  readonly MaxKeys?: MaxKeys | undefined;
  readonly CommonPrefixes?: CommonPrefixList | undefined;
  readonly EncodingType?: EncodingType | undefined;
  readonly RequestCharged?: RequestCharged | undefined;
}
export interface ListObjectVersionsRequest {
  readonly Bucket: BucketName;
  readonly Delimiter?: Delimiter | undefined;
  readonly EncodingType?: EncodingType | undefined;
  readonly KeyMarker?: KeyMarker | undefined;
  readonly MaxKeys?: MaxKeys | undefined;
  readonly Prefix?: Prefix | undefined;
  readonly VersionIdMarker?: VersionIdMarker | undefined;
  readonly ExpectedBucketOwner?: AccountId | undefined;
  readonly RequestPayer?: RequestPayer | undefined;
  readonly OptionalObjectAttributes?: OptionalObjectAttributesList | undefined;
}
export interface ListObjectsV2Output {
  readonly IsTruncated?: IsTruncated | undefined;
  readonly Contents?: ObjectList | undefined;
  readonly Name?: BucketName | undefined;
  readonly Prefix?: Prefix | undefined;
  readonly Delimiter?: Delimiter | undefined;
  readonly MaxKeys?: MaxKeys | undefined;
  readonly CommonPrefixes?: CommonPrefixList | undefined;
  readonly EncodingType?: EncodingType | undefined;
  readonly KeyCount?: KeyCount | undefined;
  readonly ContinuationToken?: Token | undefined;
  readonly NextContinuationToken?: NextToken | undefined;
  readonly StartAfter?: StartAfter | undefined;
  readonly RequestCharged?: RequestCharged | undefined;
}
export interface ListObjectsV2Request {
  readonly Bucket: BucketName;
  readonly Delimiter?: Delimiter | undefined;
  readonly EncodingType?: EncodingType | undefined;
  readonly MaxKeys?: MaxKeys | undefined;
  readonly Prefix?: Prefix | undefined;
  readonly ContinuationToken?: Token | undefined;
  readonly FetchOwner?: FetchOwner | undefined;
  readonly StartAfter?: StartAfter | undefined;
  readonly RequestPayer?: RequestPayer | undefined;
  readonly ExpectedBucketOwner?: AccountId | undefined;
  readonly OptionalObjectAttributes?: OptionalObjectAttributesList | undefined;
}
export interface ListPartsOutput {
  readonly AbortDate?: AbortDate | undefined;
  readonly AbortRuleId?: AbortRuleId | undefined;
  readonly Bucket?: BucketName | undefined;
  readonly Key?: ObjectKey | undefined;
  readonly UploadId?: MultipartUploadId | undefined;
  readonly PartNumberMarker?: PartNumberMarker | undefined;
  readonly NextPartNumberMarker?: NextPartNumberMarker | undefined;
  readonly MaxParts?: MaxParts | undefined;
  readonly IsTruncated?: IsTruncated | undefined;
  readonly Parts?: Parts | undefined;
  readonly Initiator?: Initiator | undefined;
  readonly Owner?: Owner | undefined;
  readonly StorageClass?: StorageClass | undefined;
  readonly RequestCharged?: RequestCharged | undefined;
  readonly ChecksumAlgorithm?: ChecksumAlgorithm | undefined;
  readonly ChecksumType?: ChecksumType | undefined;
  readonly VersionId?: ObjectVersionId | undefined;
}
export interface ListPartsRequest {
  readonly Bucket: BucketName;
  readonly Key: ObjectKey;
  readonly MaxParts?: MaxParts | undefined;
  readonly PartNumberMarker?: PartNumberMarker | undefined;
  readonly UploadId: MultipartUploadId;
  readonly RequestPayer?: RequestPayer | undefined;
  readonly ExpectedBucketOwner?: AccountId | undefined;
  readonly SSECustomerAlgorithm?: SSECustomerAlgorithm | undefined;
  readonly SSECustomerKey?: SSECustomerKey | undefined;
  readonly SSECustomerKeyMD5?: SSECustomerKeyMD5 | undefined;
}
export type Location = string;
export interface LocationInfo {
  readonly Type?: LocationType | undefined;
  readonly Name?: LocationNameAsString | undefined;
}
export type LocationNameAsString = string;
export type LocationType = "AvailabilityZone" | "LocalZone";
export type MFA = string;
export type MFADelete = "Enabled" | "Disabled";
export type MFADeleteStatus = "Enabled" | "Disabled";
export type MaxBuckets = number;
export type MaxKeys = number;
export type MaxParts = number;
export type Message = string;
export type Metadata = Readonly<Record<string, MetadataValue>>;
export type MetadataKey = string;
export type MetadataValue = string;
export type MissingMeta = number;
export type MpuObjectSize = number;
export type MultipartUploadId = string;
export type NextKeyMarker = string;
export type NextPartNumberMarker = number;
export type NextToken = string;
export type NextVersionIdMarker = string;
export interface Object {
  readonly Key?: ObjectKey | undefined;
  readonly LastModified?: LastModified | undefined;
  readonly ETag?: ETag | undefined;
  readonly ChecksumAlgorithm?: ChecksumAlgorithmList | undefined;
  readonly ChecksumType?: ChecksumType | undefined;
  readonly Size?: Size | undefined;
  readonly StorageClass?: ObjectStorageClass | undefined;
  readonly Owner?: Owner | undefined;
  readonly RestoreStatus?: RestoreStatus | undefined;
}
export type ObjectCannedACL = "private" | "public-read" | "public-read-write" | "authenticated-read" | "aws-exec-read" | "bucket-owner-read" | "bucket-owner-full-control";
export interface ObjectIdentifier {
  readonly Key: ObjectKey;
  readonly VersionId?: ObjectVersionId | undefined;
  readonly ETag?: ETag | undefined;
  readonly LastModifiedTime?: LastModifiedTime | undefined;
  readonly Size?: Size | undefined;
}
export type ObjectIdentifierList = readonly ObjectIdentifier[];
export type ObjectKey = string;
export type ObjectList = readonly Object[];
export type ObjectLockEnabledForBucket = boolean;
export type ObjectLockEventHold = "ON" | "OFF";
export type ObjectLockEventHoldDurationDays = number;
export type ObjectLockEventHoldDurationYears = number;
export type ObjectLockLegalHoldStatus = "ON" | "OFF";
export type ObjectLockMode = "GOVERNANCE" | "COMPLIANCE";
export type ObjectLockRetainUntilDate = number;
export type ObjectOwnership = "BucketOwnerPreferred" | "ObjectWriter" | "BucketOwnerEnforced";
export type ObjectStorageClass = "STANDARD" | "REDUCED_REDUNDANCY" | "GLACIER" | "STANDARD_IA" | "ONEZONE_IA" | "INTELLIGENT_TIERING" | "DEEP_ARCHIVE" | "OUTPOSTS" | "GLACIER_IR" | "SNOW" | "EXPRESS_ONEZONE" | "FSX_OPENZFS" | "FSX_ONTAP" | "AWS_BACKUP_WARM" | "AWS_BACKUP_LOW_COST_WARM";
export interface ObjectVersion {
  readonly ETag?: ETag | undefined;
  readonly ChecksumAlgorithm?: ChecksumAlgorithmList | undefined;
  readonly ChecksumType?: ChecksumType | undefined;
  readonly Size?: Size | undefined;
  readonly StorageClass?: ObjectVersionStorageClass | undefined;
  readonly Key?: ObjectKey | undefined;
  readonly VersionId?: ObjectVersionId | undefined;
  readonly IsLatest?: IsLatest | undefined;
  readonly LastModified?: LastModified | undefined;
  readonly Owner?: Owner | undefined;
  readonly RestoreStatus?: RestoreStatus | undefined;
}
export type ObjectVersionId = string;
export type ObjectVersionList = readonly ObjectVersion[];
export type ObjectVersionStorageClass = "STANDARD";
export type OptionalObjectAttributes = "RestoreStatus";
export type OptionalObjectAttributesList = readonly OptionalObjectAttributes[];
export interface Owner {
  readonly DisplayName?: DisplayName | undefined;
  readonly ID?: ID | undefined;
}
export interface Part {
  readonly PartNumber?: PartNumber | undefined;
  readonly LastModified?: LastModified | undefined;
  readonly ETag?: ETag | undefined;
  readonly Size?: Size | undefined;
  readonly ChecksumCRC32?: ChecksumCRC32 | undefined;
  readonly ChecksumCRC32C?: ChecksumCRC32C | undefined;
  readonly ChecksumCRC64NVME?: ChecksumCRC64NVME | undefined;
  readonly ChecksumSHA1?: ChecksumSHA1 | undefined;
  readonly ChecksumSHA256?: ChecksumSHA256 | undefined;
  readonly ChecksumSHA512?: ChecksumSHA512 | undefined;
  readonly ChecksumMD5?: ChecksumMD5 | undefined;
  readonly ChecksumXXHASH64?: ChecksumXXHASH64 | undefined;
  readonly ChecksumXXHASH3?: ChecksumXXHASH3 | undefined;
  readonly ChecksumXXHASH128?: ChecksumXXHASH128 | undefined;
}
export type PartNumber = number;
export type PartNumberMarker = number;
export type Parts = readonly Part[];
export type PartsCount = number;
export type Prefix = string;
export interface PublicAccessBlockConfiguration {
  readonly BlockPublicAcls?: Setting | undefined;
  readonly IgnorePublicAcls?: Setting | undefined;
  readonly BlockPublicPolicy?: Setting | undefined;
  readonly RestrictPublicBuckets?: Setting | undefined;
}
export interface PutBucketEncryptionRequest {
  readonly Bucket: BucketName;
  readonly ContentMD5?: ContentMD5 | undefined;
  readonly ChecksumAlgorithm?: ChecksumAlgorithm | undefined;
  readonly ServerSideEncryptionConfiguration: ServerSideEncryptionConfiguration;
  readonly ExpectedBucketOwner?: AccountId | undefined;
}
export interface PutBucketTaggingRequest {
  readonly Bucket: BucketName;
  readonly ContentMD5?: ContentMD5 | undefined;
  readonly ChecksumAlgorithm?: ChecksumAlgorithm | undefined;
  readonly Tagging: Tagging;
  readonly ExpectedBucketOwner?: AccountId | undefined;
}
export interface PutBucketVersioningRequest {
  readonly Bucket: BucketName;
  readonly ContentMD5?: ContentMD5 | undefined;
  readonly ChecksumAlgorithm?: ChecksumAlgorithm | undefined;
  readonly MFA?: MFA | undefined;
  readonly VersioningConfiguration: VersioningConfiguration;
  readonly ExpectedBucketOwner?: AccountId | undefined;
}
export interface PutObjectOutput {
  readonly Expiration?: Expiration | undefined;
  readonly ETag?: ETag | undefined;
  readonly ChecksumCRC32?: ChecksumCRC32 | undefined;
  readonly ChecksumCRC32C?: ChecksumCRC32C | undefined;
  readonly ChecksumCRC64NVME?: ChecksumCRC64NVME | undefined;
  readonly ChecksumSHA1?: ChecksumSHA1 | undefined;
  readonly ChecksumSHA256?: ChecksumSHA256 | undefined;
  readonly ChecksumSHA512?: ChecksumSHA512 | undefined;
  readonly ChecksumMD5?: ChecksumMD5 | undefined;
  readonly ChecksumXXHASH64?: ChecksumXXHASH64 | undefined;
  readonly ChecksumXXHASH3?: ChecksumXXHASH3 | undefined;
  readonly ChecksumXXHASH128?: ChecksumXXHASH128 | undefined;
  readonly ChecksumType?: ChecksumType | undefined;
  readonly ServerSideEncryption?: ServerSideEncryption | undefined;
  readonly VersionId?: ObjectVersionId | undefined;
  readonly SSECustomerAlgorithm?: SSECustomerAlgorithm | undefined;
  readonly SSECustomerKeyMD5?: SSECustomerKeyMD5 | undefined;
  readonly SSEKMSKeyId?: SSEKMSKeyId | undefined;
  readonly SSEKMSEncryptionContext?: SSEKMSEncryptionContext | undefined;
  readonly BucketKeyEnabled?: BucketKeyEnabled | undefined;
  readonly Size?: Size | undefined;
  readonly RequestCharged?: RequestCharged | undefined;
}
export interface PutObjectRequest {
  readonly ACL?: ObjectCannedACL | undefined;
  readonly Body?: Body | undefined;
  readonly Bucket: BucketName;
  readonly CacheControl?: CacheControl | undefined;
  readonly ContentDisposition?: ContentDisposition | undefined;
  readonly ContentEncoding?: ContentEncoding | undefined;
  readonly ContentLanguage?: ContentLanguage | undefined;
  readonly ContentLength?: ContentLength | undefined;
  readonly ContentMD5?: ContentMD5 | undefined;
  readonly ContentType?: ContentType | undefined;
  readonly ChecksumAlgorithm?: ChecksumAlgorithm | undefined;
  readonly ChecksumCRC32?: ChecksumCRC32 | undefined;
  readonly ChecksumCRC32C?: ChecksumCRC32C | undefined;
  readonly ChecksumCRC64NVME?: ChecksumCRC64NVME | undefined;
  readonly ChecksumSHA1?: ChecksumSHA1 | undefined;
  readonly ChecksumSHA256?: ChecksumSHA256 | undefined;
  readonly ChecksumSHA512?: ChecksumSHA512 | undefined;
  readonly ChecksumMD5?: ChecksumMD5 | undefined;
  readonly ChecksumXXHASH64?: ChecksumXXHASH64 | undefined;
  readonly ChecksumXXHASH3?: ChecksumXXHASH3 | undefined;
  readonly ChecksumXXHASH128?: ChecksumXXHASH128 | undefined;
  readonly Expires?: Expires | undefined;
  readonly IfMatch?: IfMatch | undefined;
  readonly IfNoneMatch?: IfNoneMatch | undefined;
  readonly GrantFullControl?: GrantFullControl | undefined;
  readonly GrantRead?: GrantRead | undefined;
  readonly GrantReadACP?: GrantReadACP | undefined;
  readonly GrantWriteACP?: GrantWriteACP | undefined;
  readonly Key: ObjectKey;
  readonly WriteOffsetBytes?: WriteOffsetBytes | undefined;
  readonly Metadata?: Metadata | undefined;
  readonly ServerSideEncryption?: ServerSideEncryption | undefined;
  readonly StorageClass?: StorageClass | undefined;
  readonly WebsiteRedirectLocation?: WebsiteRedirectLocation | undefined;
  readonly SSECustomerAlgorithm?: SSECustomerAlgorithm | undefined;
  readonly SSECustomerKey?: SSECustomerKey | undefined;
  readonly SSECustomerKeyMD5?: SSECustomerKeyMD5 | undefined;
  readonly SSEKMSKeyId?: SSEKMSKeyId | undefined;
  readonly SSEKMSEncryptionContext?: SSEKMSEncryptionContext | undefined;
  readonly BucketKeyEnabled?: BucketKeyEnabled | undefined;
  readonly RequestPayer?: RequestPayer | undefined;
  readonly Tagging?: TaggingHeader | undefined;
  readonly ObjectLockMode?: ObjectLockMode | undefined;
  readonly ObjectLockRetainUntilDate?: ObjectLockRetainUntilDate | undefined;
  readonly ObjectLockLegalHoldStatus?: ObjectLockLegalHoldStatus | undefined;
  readonly ObjectLockEventHold?: ObjectLockEventHold | undefined;
  readonly ObjectLockEventHoldDurationDays?: ObjectLockEventHoldDurationDays | undefined;
  readonly ObjectLockEventHoldDurationYears?: ObjectLockEventHoldDurationYears | undefined;
  readonly ExpectedBucketOwner?: AccountId | undefined;
}
export interface PutPublicAccessBlockRequest {
  readonly Bucket: BucketName;
  readonly ContentMD5?: ContentMD5 | undefined;
  readonly ChecksumAlgorithm?: ChecksumAlgorithm | undefined;
  readonly PublicAccessBlockConfiguration: PublicAccessBlockConfiguration;
  readonly ExpectedBucketOwner?: AccountId | undefined;
}
export type Quiet = boolean;
export type Range = string;
export type Region = string;
export type ReplicationStatus = "COMPLETE" | "PENDING" | "FAILED" | "REPLICA" | "COMPLETED";
export type RequestCharged = "requester";
export type RequestPayer = "requester";
export type ResponseCacheControl = string;
export type ResponseContentDisposition = string;
export type ResponseContentEncoding = string;
export type ResponseContentLanguage = string;
export type ResponseContentType = string;
export type ResponseExpires = number;
export type Restore = string;
export type RestoreExpiryDate = number;
export interface RestoreStatus {
  readonly IsRestoreInProgress?: IsRestoreInProgress | undefined;
  readonly RestoreExpiryDate?: RestoreExpiryDate | undefined;
}
export type S3RegionalOrS3ExpressBucketArnString = string;
export type SSECustomerAlgorithm = string;
export type SSECustomerKey = string;
export type SSECustomerKeyMD5 = string;
export type SSEKMSEncryptionContext = string;
export type SSEKMSKeyId = string;
export type ServerSideEncryption = "AES256" | "aws:fsx" | "aws:backup" | "aws:kms" | "aws:kms:dsse";
export interface ServerSideEncryptionByDefault {
  readonly SSEAlgorithm: ServerSideEncryption;
  readonly KMSMasterKeyID?: SSEKMSKeyId | undefined;
}
export interface ServerSideEncryptionConfiguration {
  readonly Rules: ServerSideEncryptionRules;
}
export interface ServerSideEncryptionRule {
  readonly ApplyServerSideEncryptionByDefault?: ServerSideEncryptionByDefault | undefined;
  readonly BucketKeyEnabled?: BucketKeyEnabled | undefined;
  readonly BlockedEncryptionTypes?: BlockedEncryptionTypes | undefined;
}
export type ServerSideEncryptionRules = readonly ServerSideEncryptionRule[];
export type Setting = boolean;
export type Size = number;
export type StartAfter = string;
export type StorageClass = "STANDARD" | "REDUCED_REDUNDANCY" | "STANDARD_IA" | "ONEZONE_IA" | "INTELLIGENT_TIERING" | "GLACIER" | "DEEP_ARCHIVE" | "OUTPOSTS" | "GLACIER_IR" | "SNOW" | "EXPRESS_ONEZONE" | "FSX_OPENZFS" | "FSX_ONTAP" | "AWS_BACKUP_WARM" | "AWS_BACKUP_LOW_COST_WARM";
export interface Tag {
  readonly Key: ObjectKey;
  readonly Value: Value;
}
export type TagCount = number;
export type TagSet = readonly Tag[];
export interface Tagging {
  readonly TagSet: TagSet;
}
export type TaggingHeader = string;
export type Token = string;
export interface UploadPartOutput {
  readonly ServerSideEncryption?: ServerSideEncryption | undefined;
  readonly ETag?: ETag | undefined;
  readonly ChecksumCRC32?: ChecksumCRC32 | undefined;
  readonly ChecksumCRC32C?: ChecksumCRC32C | undefined;
  readonly ChecksumCRC64NVME?: ChecksumCRC64NVME | undefined;
  readonly ChecksumSHA1?: ChecksumSHA1 | undefined;
  readonly ChecksumSHA256?: ChecksumSHA256 | undefined;
  readonly ChecksumSHA512?: ChecksumSHA512 | undefined;
  readonly ChecksumMD5?: ChecksumMD5 | undefined;
  readonly ChecksumXXHASH64?: ChecksumXXHASH64 | undefined;
  readonly ChecksumXXHASH3?: ChecksumXXHASH3 | undefined;
  readonly ChecksumXXHASH128?: ChecksumXXHASH128 | undefined;
  readonly SSECustomerAlgorithm?: SSECustomerAlgorithm | undefined;
  readonly SSECustomerKeyMD5?: SSECustomerKeyMD5 | undefined;
  readonly SSEKMSKeyId?: SSEKMSKeyId | undefined;
  readonly BucketKeyEnabled?: BucketKeyEnabled | undefined;
  readonly RequestCharged?: RequestCharged | undefined;
  readonly VersionId?: ObjectVersionId | undefined;
}
export interface UploadPartRequest {
  readonly Body?: Body | undefined;
  readonly Bucket: BucketName;
  readonly ContentLength?: ContentLength | undefined;
  readonly ContentMD5?: ContentMD5 | undefined;
  readonly ChecksumAlgorithm?: ChecksumAlgorithm | undefined;
  readonly ChecksumCRC32?: ChecksumCRC32 | undefined;
  readonly ChecksumCRC32C?: ChecksumCRC32C | undefined;
  readonly ChecksumCRC64NVME?: ChecksumCRC64NVME | undefined;
  readonly ChecksumSHA1?: ChecksumSHA1 | undefined;
  readonly ChecksumSHA256?: ChecksumSHA256 | undefined;
  readonly ChecksumSHA512?: ChecksumSHA512 | undefined;
  readonly ChecksumMD5?: ChecksumMD5 | undefined;
  readonly ChecksumXXHASH64?: ChecksumXXHASH64 | undefined;
  readonly ChecksumXXHASH3?: ChecksumXXHASH3 | undefined;
  readonly ChecksumXXHASH128?: ChecksumXXHASH128 | undefined;
  readonly Key: ObjectKey;
  readonly PartNumber: PartNumber;
  readonly UploadId: MultipartUploadId;
  readonly SSECustomerAlgorithm?: SSECustomerAlgorithm | undefined;
  readonly SSECustomerKey?: SSECustomerKey | undefined;
  readonly SSECustomerKeyMD5?: SSECustomerKeyMD5 | undefined;
  readonly RequestPayer?: RequestPayer | undefined;
  readonly ExpectedBucketOwner?: AccountId | undefined;
}
export type Value = string;
export type VersionIdMarker = string;
export interface VersioningConfiguration {
  readonly MFADelete?: MFADelete | undefined;
  readonly Status?: BucketVersioningStatus | undefined;
}
export type WebsiteRedirectLocation = string;
export type WriteOffsetBytes = number;
