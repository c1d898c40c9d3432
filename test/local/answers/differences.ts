/** Where moto answers otherwise than the embedded cloud: what AWS does, and where it is told. */
export const DIFFERENCES: readonly { readonly why: string; readonly lines: readonly string[] }[] = [
  {
    why: 'IAM\'s reference says that documents in answers are escaped as in a URL, by RFC 3986, which escapes "/" as well.',
    lines: [
      'iam ListRoles: of a path: ours has Roles[].AssumeRolePolicyDocument = escaped',
      'iam ListRoles: of a path: moto has Roles[].AssumeRolePolicyDocument = JSON',
      'iam GetRolePolicy: ours has PolicyDocument = escaped',
      'iam GetRolePolicy: moto has PolicyDocument = escaped, but for "/"',
      'iam GetPolicyVersion: ours has PolicyVersion.Document = escaped',
      'iam GetPolicyVersion: moto has PolicyVersion.Document = JSON',
    ],
  },
  {
    why: "IAM's reference: the document is not in the answers of CreatePolicyVersion and ListPolicyVersions.",
    lines: [
      'iam CreatePolicyVersion: moto has PolicyVersion.Document = JSON',
      'iam CreatePolicyVersion: third: moto has PolicyVersion.Document = JSON',
      'iam CreatePolicyVersion: fourth: moto has PolicyVersion.Document = JSON',
      'iam CreatePolicyVersion: fifth: moto has PolicyVersion.Document = JSON',
      'iam ListPolicyVersions: moto has Versions[].Document = JSON',
      'iam CreatePolicyVersion: another: moto has PolicyVersion.Document = JSON',
    ],
  },
  {
    why: 'AWS answers with them always; moto leaves them out.',
    lines: [
      'iam CreatePolicy: ours has Policy.PermissionsBoundaryUsageCount = 0',
      'iam GetPolicy: ours has Policy.PermissionsBoundaryUsageCount = 0',
      'iam ListPolicyVersions: ours has IsTruncated = false',
      'iam ListPolicies: ours has Policies[].PermissionsBoundaryUsageCount = 0',
      'iam ListPolicies: attached: ours has Policies[].PermissionsBoundaryUsageCount = 0',
      'iam ListInstanceProfilesForRole: ours has IsTruncated = false',
      'iam CreatePolicy: another: ours has Policy.PermissionsBoundaryUsageCount = 0',
      'iam CreatePolicy: third: ours has Policy.PermissionsBoundaryUsageCount = 0',
    ],
  },
  {
    why: 'UpdateRole leaves a description as it is that it is not told; moto takes it away. The rest comes from what moto took before and should have refused.',
    lines: [
      'iam GetRole: with a boundary: ours has Role.Description = "for rides"',
      'iam GetRole: in the end: ours has Role.Description = "for rides"',
      'iam GetRole: in the end: ours has Role.MaxSessionDuration = 7200',
      'iam GetRole: in the end: moto has Role.MaxSessionDuration = 60',
      'iam GetRole: in the end: moto has Role.PermissionsBoundary.PermissionsBoundaryType = "PermissionsBoundaryPolicy"',
      'iam GetRole: in the end: moto has Role.PermissionsBoundary.PermissionsBoundaryArn = "arn:aws:iam::000000000000:policy/none"',
      'iam GetRole: in the end: moto has Role.Tags[].Key = "team"',
      'iam GetRole: in the end: moto has Role.Tags[].Value = "a b"',
    ],
  },
  {
    why: 'Not known of AWS. Ours refuses, which is the harder case: hangar looks again after either.',
    lines: ['iam DeleteRolePermissionsBoundary: again: refused = NoSuchEntityException (404); moto does it'],
  },
  {
    why: 'Names of IAM are not told apart by their letters, says its guide, and Glue folds names to small letters, for Hive. moto keeps them apart.',
    lines: [
      'iam CreateRole: taken, in other letters: refused = EntityAlreadyExistsException (409); moto does it',
      'glue GetDatabase: in other letters: done; moto: refused = EntityNotFoundException (400)',
      'glue CreateDatabase: taken, in other letters: refused = AlreadyExistsException (400); moto does it',
    ],
  },
  {
    why: "IAM's guide: keys of the tags of users and roles are the same in any letters, those of policies are not. moto makes no difference.",
    lines: [
      'iam ListPolicyTags: in other letters: ours has Tags[].Key = "cost"',
      'iam ListPolicyTags: in other letters: ours has Tags[].Value = "7"',
    ],
  },
  {
    why: 'The models of the services have patterns, lengths and lists for these, and AWS refuses what does not fit; moto does not check them.',
    lines: [
      'iam CreateRole: bad name: refused = ValidationError (400); moto does it',
      'iam CreateRole: long name: refused = ValidationError (400); moto does it',
      'iam UpdateRole: short session: refused = ValidationError (400); moto does it',
      'iam CreatePolicy: bad name: refused = ValidationError (400); moto does it',
      's3 CreateBucket: bad name: refused = InvalidBucketName (400); moto does it',
      'glue CreateDatabase: no name: refused = ValidationException (400); moto does it',
      'logs CreateLogGroup: bad name: refused = InvalidParameterException (400); moto does it',
      'logs PutRetentionPolicy: odd: refused = InvalidParameterException (400); moto does it',
      'logs CreateLogStream: bad name: refused = InvalidParameterException (400); moto does it',
    ],
  },
  {
    why: 'IAM refuses a trust policy that is no policy, or that names nobody; moto takes any text.',
    lines: [
      'iam CreateRole: trust that is no JSON: refused = MalformedPolicyDocumentException (400); moto does it',
      'iam CreateRole: trust without principal: refused = MalformedPolicyDocumentException (400); moto does it',
    ],
  },
  {
    why: 'IAM refuses a boundary that is not there (NoSuchEntity); moto takes any ARN.',
    lines: [
      'iam CreateRole: no boundary: refused = NoSuchEntityException (404); moto does it',
      'iam PutRolePermissionsBoundary: none: refused = NoSuchEntityException (404); moto does it',
    ],
  },
  {
    why: "IAM's reference: a policy that is attached, or has other versions, is not deleted (DeleteConflict). moto deletes it, and the role keeps a policy that is not there.",
    lines: [
      'iam DeletePolicy: with versions: refused = DeleteConflictException (409); moto does it',
      'iam DeletePolicy: attached: refused = DeleteConflictException (409); moto does it',
    ],
  },
  {
    why: "Each has a caller of its own. The ARN of a user is one of IAM's and not of STS's.",
    lines: [
      'sts GetCallerIdentity: ours has Arn = "arn:aws:iam::000000000000:user/hangar"',
      'sts GetCallerIdentity: moto has Arn = "arn:aws:sts::000000000000:user/moto"',
    ],
  },
  {
    why: "S3's reference: where ExpectedBucketOwner is not the owner, the answer is 403. moto does not look at it.",
    lines: ['s3 HeadBucket: another’s: refused = Unknown (403); moto does it'],
  },
  {
    why: "S3's reference: the region is told where the request has a parameter, as here a prefix.",
    lines: ['s3 ListBuckets: ours has Buckets[].BucketRegion = "eu-west-1"'],
  },
  {
    why: 'S3 tells no display names of owners any more, since November 2025.',
    lines: [
      's3 ListBuckets: moto has Owner.DisplayName = "webfile"',
      's3 ListBuckets: all: moto has Owner.DisplayName = "webfile"',
      's3 ListObjectVersions: moto has Versions[].Owner.DisplayName = "webfile"',
      's3 ListObjectVersions: early: moto has Versions[].Owner.DisplayName = "webfile"',
    ],
  },
  {
    why: 'Since January 2023 new buckets are encrypted, and since April 2023 they are closed to the public. moto makes them as before.',
    lines: [
      's3 GetBucketEncryption: as made: done; moto: refused = ServerSideEncryptionConfigurationNotFoundError (404)',
      's3 GetPublicAccessBlock: as made: done; moto: refused = NoSuchPublicAccessBlockConfiguration (404)',
    ],
  },
  {
    why: "S3's reference has the kinds of checksums with versions as with objects; moto has them with objects only.",
    lines: [
      's3 ListObjectVersions: ours has Versions[].ChecksumAlgorithm[] = "CRC32"',
      's3 ListObjectVersions: early: ours has Versions[].ChecksumAlgorithm[] = "CRC32"',
    ],
  },
  {
    why: 'S3 refuses content that is not what Content-MD5 says (BadDigest).',
    lines: ['s3 PutObject: wrong sum: refused = BadDigest (400); moto does it'],
  },
  {
    why: "S3's guide: in a bucket with versions a deletion puts a mark there, whether or not there was an object.",
    lines: [
      's3 DeleteObject: never there: ours has DeleteMarker = true',
      's3 DeleteObject: never there: ours has VersionId = an id',
    ],
  },
  {
    why: 'Glue answers with these for every table, and counts versions from 0. moto leaves them out, and counts from 1.',
    lines: [
      'glue GetTable: ours has Table.UpdateTime = a time',
      'glue GetTable: ours has Table.CreatedBy = "arn:aws:iam::000000000000:user/hangar"',
      'glue GetTable: ours has Table.IsRegisteredWithLakeFormation = false',
      'glue GetTable: ours has Table.VersionId = "0"',
      'glue GetTable: moto has Table.VersionId = "1"',
      'glue GetTables: ours has TableList[].UpdateTime = a time',
      'glue GetTables: ours has TableList[].CreatedBy = "arn:aws:iam::000000000000:user/hangar"',
      'glue GetTables: ours has TableList[].IsRegisteredWithLakeFormation = false',
      'glue GetTables: ours has TableList[].VersionId = "0"',
      'glue GetTables: moto has TableList[].VersionId = "1"',
      'glue GetTables: by a pattern: ours has TableList[].UpdateTime = a time',
      'glue GetTables: by a pattern: ours has TableList[].CreatedBy = "arn:aws:iam::000000000000:user/hangar"',
      'glue GetTables: by a pattern: ours has TableList[].IsRegisteredWithLakeFormation = false',
      'glue GetTables: by a pattern: ours has TableList[].VersionId = "0"',
      'glue GetTables: by a pattern: moto has TableList[].VersionId = "1"',
      'glue GetTable: changed: ours has Table.CreatedBy = "arn:aws:iam::000000000000:user/hangar"',
      'glue GetTable: changed: ours has Table.IsRegisteredWithLakeFormation = false',
      'glue GetTable: changed: ours has Table.VersionId = "1"',
      'glue GetTable: changed: moto has Table.VersionId = "2"',
    ],
  },
  {
    why: 'CloudWatch Logs tells of each group its class, and of each stream a token (nobody needs it any more). Ids of events are long; moto counts.',
    lines: [
      'logs DescribeLogGroups: ours has logGroups[].logGroupClass = "STANDARD"',
      'logs DescribeLogGroups: with retention: ours has logGroups[].logGroupClass = "STANDARD"',
      'logs DescribeLogStreams: ours has logStreams[].uploadSequenceToken = a token',
      'logs FilterLogEvents: ours has events[].eventId = an id',
      'logs FilterLogEvents: moto has events[].eventId = "1"',
    ],
  },
  {
    why: 'The reference of FilterLogEvents: since May 2020 this list is empty.',
    lines: [
      'logs FilterLogEvents: ours has searchedLogStreams = []',
      'logs FilterLogEvents: moto has searchedLogStreams[].logStreamName = "log"',
      'logs FilterLogEvents: moto has searchedLogStreams[].searchedCompletely = true',
    ],
  },
  {
    why: 'The reference names ResourceNotFoundException for both; moto answers as if there were such a group.',
    lines: [
      'logs ListTagsForResource: none: refused = ResourceNotFoundException (400); moto does it',
      'logs TagResource: none: refused = ResourceNotFoundException (400); moto does it',
    ],
  },
];
