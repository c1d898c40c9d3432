// Made from botocore 1.44.8 by "npm run generate:aws". Do not edit.

/** The operations of logs. */
export interface Operations {
  CreateLogGroup: { input: CreateLogGroupRequest; output: undefined };
  CreateLogStream: { input: CreateLogStreamRequest; output: undefined };
  DeleteLogGroup: { input: DeleteLogGroupRequest; output: undefined };
  DeleteLogStream: { input: DeleteLogStreamRequest; output: undefined };
  DeleteRetentionPolicy: { input: DeleteRetentionPolicyRequest; output: undefined };
  DescribeLogGroups: { input: DescribeLogGroupsRequest; output: DescribeLogGroupsResponse };
  DescribeLogStreams: { input: DescribeLogStreamsRequest; output: DescribeLogStreamsResponse };
  FilterLogEvents: { input: FilterLogEventsRequest; output: FilterLogEventsResponse };
  GetLogEvents: { input: GetLogEventsRequest; output: GetLogEventsResponse };
  ListTagsForResource: { input: ListTagsForResourceRequest; output: ListTagsForResourceResponse };
  PutLogEvents: { input: PutLogEventsRequest; output: PutLogEventsResponse };
  PutRetentionPolicy: { input: PutRetentionPolicyRequest; output: undefined };
  TagResource: { input: TagResourceRequest; output: undefined };
  UntagResource: { input: UntagResourceRequest; output: undefined };
}

export type AccountId = string;
export type AccountIds = readonly AccountId[];
export type AmazonResourceName = string;
export type Arn = string;
export type BearerTokenAuthenticationEnabled = boolean;
export interface CreateLogGroupRequest {
  readonly logGroupName: LogGroupName;
  readonly kmsKeyId?: KmsKeyId | undefined;
  readonly tags?: Tags | undefined;
  readonly logGroupClass?: LogGroupClass | undefined;
  readonly deletionProtectionEnabled?: DeletionProtectionEnabled | undefined;
}
export interface CreateLogStreamRequest {
  readonly logGroupName: LogGroupName;
  readonly logStreamName: LogStreamName;
}
export type DataProtectionStatus = "ACTIVATED" | "DELETED" | "ARCHIVED" | "DISABLED";
export type Days = number;
export interface DeleteLogGroupRequest {
  readonly logGroupName: LogGroupName;
}
export interface DeleteLogStreamRequest {
  readonly logGroupName: LogGroupName;
  readonly logStreamName: LogStreamName;
}
export interface DeleteRetentionPolicyRequest {
  readonly logGroupName: LogGroupName;
}
export type DeletionProtectionEnabled = boolean;
export type Descending = boolean;
export type DescribeLimit = number;
export type DescribeLogGroupsLogGroupIdentifiers = readonly LogGroupIdentifier[];
export interface DescribeLogGroupsRequest {
  readonly accountIdentifiers?: AccountIds | undefined;
  readonly logGroupNamePrefix?: LogGroupName | undefined;
  readonly logGroupNamePattern?: LogGroupNamePattern | undefined;
  readonly nextToken?: NextToken | undefined;
  readonly limit?: DescribeLimit | undefined;
  readonly includeLinkedAccounts?: IncludeLinkedAccounts | undefined;
  readonly logGroupClass?: LogGroupClass | undefined;
  readonly logGroupIdentifiers?: DescribeLogGroupsLogGroupIdentifiers | undefined;
}
export interface DescribeLogGroupsResponse {
  readonly logGroups?: LogGroups | undefined;
  readonly nextToken?: NextToken | undefined;
}
export interface DescribeLogStreamsRequest {
  readonly logGroupName?: LogGroupName | undefined;
  readonly logGroupIdentifier?: LogGroupIdentifier | undefined;
  readonly logStreamNamePrefix?: LogStreamName | undefined;
  readonly orderBy?: OrderBy | undefined;
  readonly descending?: Descending | undefined;
  readonly nextToken?: NextToken | undefined;
  readonly limit?: DescribeLimit | undefined;
}
export interface DescribeLogStreamsResponse {
  readonly logStreams?: LogStreams | undefined;
  readonly nextToken?: NextToken | undefined;
}
export interface Entity {
  readonly keyAttributes?: EntityKeyAttributes | undefined;
  readonly attributes?: EntityAttributes | undefined;
}
export type EntityAttributes = Readonly<Record<string, EntityAttributesValue>>;
export type EntityAttributesKey = string;
export type EntityAttributesValue = string;
export type EntityKeyAttributes = Readonly<Record<string, EntityKeyAttributesValue>>;
export type EntityKeyAttributesKey = string;
export type EntityKeyAttributesValue = string;
export type EntityRejectionErrorType = "InvalidEntity" | "InvalidTypeValue" | "InvalidKeyAttributes" | "InvalidAttributes" | "EntitySizeTooLarge" | "UnsupportedLogGroupType" | "MissingRequiredFields";
export type EventId = string;
export type EventMessage = string;
export type EventsLimit = number;
export type FilterCount = number;
export interface FilterLogEventsRequest {
  readonly logGroupName?: LogGroupName | undefined;
  readonly logGroupIdentifier?: LogGroupIdentifier | undefined;
  readonly logStreamNames?: InputLogStreamNames | undefined;
  readonly logStreamNamePrefix?: LogStreamName | undefined;
  readonly startTime?: Timestamp | undefined;
  readonly endTime?: Timestamp | undefined;
  readonly filterPattern?: FilterPattern | undefined;
  readonly nextToken?: NextToken | undefined;
  readonly limit?: EventsLimit | undefined;
  readonly startFromHead?: StartFromHead | undefined;
  readonly interleaved?: Interleaved | undefined;
  readonly unmask?: Unmask | undefined;
}
export interface FilterLogEventsResponse {
  readonly events?: FilteredLogEvents | undefined;
  readonly searchedLogStreams?: SearchedLogStreams | undefined;
  readonly nextToken?: NextToken | undefined;
}
export type FilterPattern = string;
export interface FilteredLogEvent {
  readonly logStreamName?: LogStreamName | undefined;
  readonly timestamp?: Timestamp | undefined;
  readonly message?: EventMessage | undefined;
  readonly ingestionTime?: Timestamp | undefined;
  readonly eventId?: EventId | undefined;
}
export type FilteredLogEvents = readonly FilteredLogEvent[];
export interface GetLogEventsRequest {
  readonly logGroupName?: LogGroupName | undefined;
  readonly logGroupIdentifier?: LogGroupIdentifier | undefined;
  readonly logStreamName: LogStreamName;
  readonly startTime?: Timestamp | undefined;
  readonly endTime?: Timestamp | undefined;
  readonly nextToken?: NextToken | undefined;
  readonly limit?: EventsLimit | undefined;
  readonly startFromHead?: StartFromHead | undefined;
  readonly unmask?: Unmask | undefined;
}
export interface GetLogEventsResponse {
  readonly events?: OutputLogEvents | undefined;
  readonly nextForwardToken?: NextToken | undefined;
  readonly nextBackwardToken?: NextToken | undefined;
}
export type IncludeLinkedAccounts = boolean;
export type InheritedProperties = readonly InheritedProperty[];
export type InheritedProperty = "ACCOUNT_DATA_PROTECTION";
export interface InputLogEvent {
  readonly timestamp: Timestamp;
  readonly message: EventMessage;
}
export type InputLogEvents = readonly InputLogEvent[];
export type InputLogStreamNames = readonly LogStreamName[];
export type Interleaved = boolean;
export type KmsKeyId = string;
export interface ListTagsForResourceRequest {
  readonly resourceArn: AmazonResourceName;
}
export interface ListTagsForResourceResponse {
  readonly tags?: Tags | undefined;
}
export type LogEventIndex = number;
export interface LogGroup {
  readonly logGroupName?: LogGroupName | undefined;
  readonly creationTime?: Timestamp | undefined;
  readonly retentionInDays?: Days | undefined;
  readonly metricFilterCount?: FilterCount | undefined;
  readonly arn?: Arn | undefined;
  readonly storedBytes?: StoredBytes | undefined;
  readonly kmsKeyId?: KmsKeyId | undefined;
  readonly dataProtectionStatus?: DataProtectionStatus | undefined;
  readonly inheritedProperties?: InheritedProperties | undefined;
  readonly logGroupClass?: LogGroupClass | undefined;
  readonly logGroupArn?: Arn | undefined;
  readonly deletionProtectionEnabled?: DeletionProtectionEnabled | undefined;
  readonly bearerTokenAuthenticationEnabled?: BearerTokenAuthenticationEnabled | undefined;
  readonly retentionPolicyName?: PolicyName | undefined;
}
export type LogGroupClass = "STANDARD" | "INFREQUENT_ACCESS" | "DELIVERY" | "ESSENTIALS";
export type LogGroupIdentifier = string;
export type LogGroupName = string;
export type LogGroupNamePattern = string;
export type LogGroups = readonly LogGroup[];
export interface LogStream {
  readonly logStreamName?: LogStreamName | undefined;
  readonly creationTime?: Timestamp | undefined;
  readonly firstEventTimestamp?: Timestamp | undefined;
  readonly lastEventTimestamp?: Timestamp | undefined;
  readonly lastIngestionTime?: Timestamp | undefined;
  readonly uploadSequenceToken?: SequenceToken | undefined;
  readonly arn?: Arn | undefined;
  readonly storedBytes?: StoredBytes | undefined;
}
export type LogStreamName = string;
export type LogStreamSearchedCompletely = boolean;
export type LogStreams = readonly LogStream[];
export type NextToken = string;
export type OrderBy = "LogStreamName" | "LastEventTime";
export interface OutputLogEvent {
  readonly timestamp?: Timestamp | undefined;
  readonly message?: EventMessage | undefined;
  readonly ingestionTime?: Timestamp | undefined;
}
export type OutputLogEvents = readonly OutputLogEvent[];
export type PolicyName = string;
export interface PutLogEventsRequest {
  readonly logGroupName: LogGroupName;
  readonly logStreamName: LogStreamName;
  readonly logEvents: InputLogEvents;
  readonly sequenceToken?: SequenceToken | undefined;
  readonly entity?: Entity | undefined;
}
export interface PutLogEventsResponse {
  readonly nextSequenceToken?: SequenceToken | undefined;
  readonly rejectedLogEventsInfo?: RejectedLogEventsInfo | undefined;
  readonly rejectedEntityInfo?: RejectedEntityInfo | undefined;
}
export interface PutRetentionPolicyRequest {
  readonly logGroupName: LogGroupName;
  readonly retentionInDays: Days;
}
export interface RejectedEntityInfo {
  readonly errorType: EntityRejectionErrorType;
}
export interface RejectedLogEventsInfo {
  readonly tooNewLogEventStartIndex?: LogEventIndex | undefined;
  readonly tooOldLogEventEndIndex?: LogEventIndex | undefined;
  readonly expiredLogEventEndIndex?: LogEventIndex | undefined;
}
export interface SearchedLogStream {
  readonly logStreamName?: LogStreamName | undefined;
  readonly searchedCompletely?: LogStreamSearchedCompletely | undefined;
}
export type SearchedLogStreams = readonly SearchedLogStream[];
export type SequenceToken = string;
export type StartFromHead = boolean;
export type StoredBytes = number;
export type TagKey = string;
export type TagKeyList = readonly TagKey[];
export interface TagResourceRequest {
  readonly resourceArn: AmazonResourceName;
  readonly tags: Tags;
}
export type TagValue = string;
export type Tags = Readonly<Record<string, TagValue>>;
export type Timestamp = number;
export type Unmask = boolean;
export interface UntagResourceRequest {
  readonly resourceArn: AmazonResourceName;
  readonly tagKeys: TagKeyList;
}
