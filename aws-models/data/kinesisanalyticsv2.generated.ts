// Made from botocore 1.44.8 by "npm run generate:aws". Do not edit.

/** The operations of kinesisanalyticsv2. */
export interface Operations {
  AddApplicationCloudWatchLoggingOption: { input: AddApplicationCloudWatchLoggingOptionRequest; output: AddApplicationCloudWatchLoggingOptionResponse };
  AddApplicationVpcConfiguration: { input: AddApplicationVpcConfigurationRequest; output: AddApplicationVpcConfigurationResponse };
  CreateApplication: { input: CreateApplicationRequest; output: CreateApplicationResponse };
  CreateApplicationPresignedUrl: { input: CreateApplicationPresignedUrlRequest; output: CreateApplicationPresignedUrlResponse };
  CreateApplicationSnapshot: { input: CreateApplicationSnapshotRequest; output: CreateApplicationSnapshotResponse };
  DeleteApplication: { input: DeleteApplicationRequest; output: DeleteApplicationResponse };
  DeleteApplicationCloudWatchLoggingOption: { input: DeleteApplicationCloudWatchLoggingOptionRequest; output: DeleteApplicationCloudWatchLoggingOptionResponse };
  DeleteApplicationSnapshot: { input: DeleteApplicationSnapshotRequest; output: DeleteApplicationSnapshotResponse };
  DeleteApplicationVpcConfiguration: { input: DeleteApplicationVpcConfigurationRequest; output: DeleteApplicationVpcConfigurationResponse };
  DescribeApplication: { input: DescribeApplicationRequest; output: DescribeApplicationResponse };
  DescribeApplicationOperation: { input: DescribeApplicationOperationRequest; output: DescribeApplicationOperationResponse };
  DescribeApplicationSnapshot: { input: DescribeApplicationSnapshotRequest; output: DescribeApplicationSnapshotResponse };
  DescribeApplicationVersion: { input: DescribeApplicationVersionRequest; output: DescribeApplicationVersionResponse };
  ListApplicationOperations: { input: ListApplicationOperationsRequest; output: ListApplicationOperationsResponse };
  ListApplicationSnapshots: { input: ListApplicationSnapshotsRequest; output: ListApplicationSnapshotsResponse };
  ListApplicationVersions: { input: ListApplicationVersionsRequest; output: ListApplicationVersionsResponse };
  ListApplications: { input: ListApplicationsRequest; output: ListApplicationsResponse };
  ListTagsForResource: { input: ListTagsForResourceRequest; output: ListTagsForResourceResponse };
  RollbackApplication: { input: RollbackApplicationRequest; output: RollbackApplicationResponse };
  StartApplication: { input: StartApplicationRequest; output: StartApplicationResponse };
  StopApplication: { input: StopApplicationRequest; output: StopApplicationResponse };
  TagResource: { input: TagResourceRequest; output: TagResourceResponse };
  UntagResource: { input: UntagResourceRequest; output: UntagResourceResponse };
  UpdateApplication: { input: UpdateApplicationRequest; output: UpdateApplicationResponse };
}

export interface AddApplicationCloudWatchLoggingOptionRequest {
  readonly ApplicationName: ApplicationName;
  readonly CurrentApplicationVersionId?: ApplicationVersionId | undefined;
  readonly CloudWatchLoggingOption: CloudWatchLoggingOption;
  readonly ConditionalToken?: ConditionalToken | undefined;
}
export interface AddApplicationCloudWatchLoggingOptionResponse {
  readonly ApplicationARN?: ResourceARN | undefined;
  readonly ApplicationVersionId?: ApplicationVersionId | undefined;
  readonly CloudWatchLoggingOptionDescriptions?: CloudWatchLoggingOptionDescriptions | undefined;
  readonly OperationId?: OperationId | undefined;
}
export interface AddApplicationVpcConfigurationRequest {
  readonly ApplicationName: ApplicationName;
  readonly CurrentApplicationVersionId?: ApplicationVersionId | undefined;
  readonly VpcConfiguration: VpcConfiguration;
  readonly ConditionalToken?: ConditionalToken | undefined;
}
export interface AddApplicationVpcConfigurationResponse {
  readonly ApplicationARN?: ResourceARN | undefined;
  readonly ApplicationVersionId?: ApplicationVersionId | undefined;
  readonly VpcConfigurationDescription?: VpcConfigurationDescription | undefined;
  readonly OperationId?: OperationId | undefined;
}
export interface ApplicationCodeConfiguration {
  readonly CodeContent?: CodeContent | undefined;
  readonly CodeContentType: CodeContentType;
}
export interface ApplicationCodeConfigurationDescription {
  readonly CodeContentType: CodeContentType;
  readonly CodeContentDescription?: CodeContentDescription | undefined;
}
export interface ApplicationCodeConfigurationUpdate {
  readonly CodeContentTypeUpdate?: CodeContentType | undefined;
  readonly CodeContentUpdate?: CodeContentUpdate | undefined;
}
export interface ApplicationConfiguration {
  readonly SqlApplicationConfiguration?: SqlApplicationConfiguration | undefined;
  readonly FlinkApplicationConfiguration?: FlinkApplicationConfiguration | undefined;
  readonly EnvironmentProperties?: EnvironmentProperties | undefined;
  readonly ApplicationCodeConfiguration?: ApplicationCodeConfiguration | undefined;
  readonly ApplicationSnapshotConfiguration?: ApplicationSnapshotConfiguration | undefined;
  readonly ApplicationSystemRollbackConfiguration?: ApplicationSystemRollbackConfiguration | undefined;
  readonly VpcConfigurations?: VpcConfigurations | undefined;
  readonly ZeppelinApplicationConfiguration?: ZeppelinApplicationConfiguration | undefined;
  readonly ApplicationEncryptionConfiguration?: ApplicationEncryptionConfiguration | undefined;
}
export interface ApplicationConfigurationDescription {
  readonly SqlApplicationConfigurationDescription?: SqlApplicationConfigurationDescription | undefined;
  readonly ApplicationCodeConfigurationDescription?: ApplicationCodeConfigurationDescription | undefined;
  readonly RunConfigurationDescription?: RunConfigurationDescription | undefined;
  readonly FlinkApplicationConfigurationDescription?: FlinkApplicationConfigurationDescription | undefined;
  readonly EnvironmentPropertyDescriptions?: EnvironmentPropertyDescriptions | undefined;
  readonly ApplicationSnapshotConfigurationDescription?: ApplicationSnapshotConfigurationDescription | undefined;
  readonly ApplicationSystemRollbackConfigurationDescription?: ApplicationSystemRollbackConfigurationDescription | undefined;
  readonly VpcConfigurationDescriptions?: VpcConfigurationDescriptions | undefined;
  readonly ZeppelinApplicationConfigurationDescription?: ZeppelinApplicationConfigurationDescription | undefined;
  readonly ApplicationEncryptionConfigurationDescription?: ApplicationEncryptionConfigurationDescription | undefined;
}
export interface ApplicationConfigurationUpdate {
  readonly SqlApplicationConfigurationUpdate?: SqlApplicationConfigurationUpdate | undefined;
  readonly ApplicationCodeConfigurationUpdate?: ApplicationCodeConfigurationUpdate | undefined;
  readonly FlinkApplicationConfigurationUpdate?: FlinkApplicationConfigurationUpdate | undefined;
  readonly EnvironmentPropertyUpdates?: EnvironmentPropertyUpdates | undefined;
  readonly ApplicationSnapshotConfigurationUpdate?: ApplicationSnapshotConfigurationUpdate | undefined;
  readonly ApplicationSystemRollbackConfigurationUpdate?: ApplicationSystemRollbackConfigurationUpdate | undefined;
  readonly VpcConfigurationUpdates?: VpcConfigurationUpdates | undefined;
  readonly ZeppelinApplicationConfigurationUpdate?: ZeppelinApplicationConfigurationUpdate | undefined;
  readonly ApplicationEncryptionConfigurationUpdate?: ApplicationEncryptionConfigurationUpdate | undefined;
}
export type ApplicationDescription = string;
export interface ApplicationDetail {
  readonly ApplicationARN: ResourceARN;
  readonly ApplicationDescription?: ApplicationDescription | undefined;
  readonly ApplicationName: ApplicationName;
  readonly RuntimeEnvironment: RuntimeEnvironment;
  readonly ServiceExecutionRole?: RoleARN | undefined;
  readonly ApplicationStatus: ApplicationStatus;
  readonly ApplicationVersionId: ApplicationVersionId;
  readonly CreateTimestamp?: Timestamp | undefined;
  readonly LastUpdateTimestamp?: Timestamp | undefined;
  readonly ApplicationConfigurationDescription?: ApplicationConfigurationDescription | undefined;
  readonly CloudWatchLoggingOptionDescriptions?: CloudWatchLoggingOptionDescriptions | undefined;
  readonly ApplicationMaintenanceConfigurationDescription?: ApplicationMaintenanceConfigurationDescription | undefined;
  readonly ApplicationVersionUpdatedFrom?: ApplicationVersionId | undefined;
  readonly ApplicationVersionRolledBackFrom?: ApplicationVersionId | undefined;
  readonly ApplicationVersionCreateTimestamp?: Timestamp | undefined;
  readonly ConditionalToken?: ConditionalToken | undefined;
  readonly ApplicationVersionRolledBackTo?: ApplicationVersionId | undefined;
  readonly ApplicationMode?: ApplicationMode | undefined;
}
export interface ApplicationEncryptionConfiguration {
  readonly KeyId?: KeyId | undefined;
  readonly KeyType: KeyType;
}
export interface ApplicationEncryptionConfigurationDescription {
  readonly KeyId?: KeyId | undefined;
  readonly KeyType: KeyType;
}
export interface ApplicationEncryptionConfigurationUpdate {
  readonly KeyIdUpdate?: KeyId | undefined;
  readonly KeyTypeUpdate: KeyType;
}
export interface ApplicationMaintenanceConfigurationDescription {
  readonly ApplicationMaintenanceWindowStartTime: ApplicationMaintenanceWindowStartTime;
  readonly ApplicationMaintenanceWindowEndTime: ApplicationMaintenanceWindowEndTime;
}
export type ApplicationMaintenanceWindowEndTime = string;
export type ApplicationMaintenanceWindowStartTime = string;
export type ApplicationMode = "STREAMING" | "INTERACTIVE";
export type ApplicationName = string;
export interface ApplicationOperationInfo {
  readonly Operation?: Operation | undefined;
  readonly OperationId?: OperationId | undefined;
  readonly StartTime?: Timestamp | undefined;
  readonly EndTime?: Timestamp | undefined;
  readonly OperationStatus?: OperationStatus | undefined;
}
export interface ApplicationOperationInfoDetails {
  readonly Operation: Operation;
  readonly StartTime: Timestamp;
  readonly EndTime: Timestamp;
  readonly OperationStatus: OperationStatus;
  readonly ApplicationVersionChangeDetails?: ApplicationVersionChangeDetails | undefined;
  readonly OperationFailureDetails?: OperationFailureDetails | undefined;
}
export type ApplicationOperationInfoList = readonly ApplicationOperationInfo[];
export interface ApplicationRestoreConfiguration {
  readonly ApplicationRestoreType: ApplicationRestoreType;
  readonly SnapshotName?: SnapshotName | undefined;
  readonly SnapshotArn?: SnapshotArn | undefined;
}
export type ApplicationRestoreType = "SKIP_RESTORE_FROM_SNAPSHOT" | "RESTORE_FROM_LATEST_SNAPSHOT" | "RESTORE_FROM_CUSTOM_SNAPSHOT";
export interface ApplicationSnapshotConfiguration {
  readonly SnapshotsEnabled: BooleanObject;
  readonly SnapshotMode?: SnapshotMode | undefined;
}
export interface ApplicationSnapshotConfigurationDescription {
  readonly SnapshotsEnabled: BooleanObject;
  readonly SnapshotMode?: SnapshotMode | undefined;
}
export interface ApplicationSnapshotConfigurationUpdate {
  readonly SnapshotsEnabledUpdate: BooleanObject;
  readonly SnapshotModeUpdate?: SnapshotMode | undefined;
}
export type ApplicationStatus = "DELETING" | "STARTING" | "STOPPING" | "READY" | "RUNNING" | "UPDATING" | "AUTOSCALING" | "FORCE_STOPPING" | "ROLLING_BACK" | "MAINTENANCE" | "ROLLED_BACK";
export type ApplicationSummaries = readonly ApplicationSummary[];
export interface ApplicationSummary {
  readonly ApplicationName: ApplicationName;
  readonly ApplicationARN: ResourceARN;
  readonly ApplicationStatus: ApplicationStatus;
  readonly ApplicationVersionId: ApplicationVersionId;
  readonly RuntimeEnvironment: RuntimeEnvironment;
  readonly ApplicationMode?: ApplicationMode | undefined;
}
export interface ApplicationSystemRollbackConfiguration {
  readonly RollbackEnabled: BooleanObject;
}
export interface ApplicationSystemRollbackConfigurationDescription {
  readonly RollbackEnabled: BooleanObject;
}
export interface ApplicationSystemRollbackConfigurationUpdate {
  readonly RollbackEnabledUpdate: BooleanObject;
}
export interface ApplicationVersionChangeDetails {
  readonly ApplicationVersionUpdatedFrom: ApplicationVersionId;
  readonly ApplicationVersionUpdatedTo: ApplicationVersionId;
}
export type ApplicationVersionId = number;
export type ApplicationVersionSummaries = readonly ApplicationVersionSummary[];
export interface ApplicationVersionSummary {
  readonly ApplicationVersionId: ApplicationVersionId;
  readonly ApplicationStatus: ApplicationStatus;
}
export type ArtifactType = "UDF" | "DEPENDENCY_JAR";
export type AuthorizedUrl = string;
export type BasePath = string;
export type BooleanObject = boolean;
export type BucketARN = string;
export interface CSVMappingParameters {
  readonly RecordRowDelimiter: RecordRowDelimiter;
  readonly RecordColumnDelimiter: RecordColumnDelimiter;
}
export interface CatalogConfiguration {
  readonly GlueDataCatalogConfiguration: GlueDataCatalogConfiguration;
}
export interface CatalogConfigurationDescription {
  readonly GlueDataCatalogConfigurationDescription: GlueDataCatalogConfigurationDescription;
}
export interface CatalogConfigurationUpdate {
  readonly GlueDataCatalogConfigurationUpdate: GlueDataCatalogConfigurationUpdate;
}
export interface CheckpointConfiguration {
  readonly ConfigurationType: ConfigurationType;
  readonly CheckpointingEnabled?: BooleanObject | undefined;
  readonly CheckpointInterval?: CheckpointInterval | undefined;
  readonly MinPauseBetweenCheckpoints?: MinPauseBetweenCheckpoints | undefined;
}
export interface CheckpointConfigurationDescription {
  readonly ConfigurationType?: ConfigurationType | undefined;
  readonly CheckpointingEnabled?: BooleanObject | undefined;
  readonly CheckpointInterval?: CheckpointInterval | undefined;
  readonly MinPauseBetweenCheckpoints?: MinPauseBetweenCheckpoints | undefined;
}
export interface CheckpointConfigurationUpdate {
  readonly ConfigurationTypeUpdate?: ConfigurationType | undefined;
  readonly CheckpointingEnabledUpdate?: BooleanObject | undefined;
  readonly CheckpointIntervalUpdate?: CheckpointInterval | undefined;
  readonly MinPauseBetweenCheckpointsUpdate?: MinPauseBetweenCheckpoints | undefined;
}
export type CheckpointInterval = number;
export interface CloudWatchLoggingOption {
  readonly LogStreamARN: LogStreamARN;
}
export interface CloudWatchLoggingOptionDescription {
  readonly CloudWatchLoggingOptionId?: Id | undefined;
  readonly LogStreamARN: LogStreamARN;
  readonly RoleARN?: RoleARN | undefined;
}
export type CloudWatchLoggingOptionDescriptions = readonly CloudWatchLoggingOptionDescription[];
export interface CloudWatchLoggingOptionUpdate {
  readonly CloudWatchLoggingOptionId: Id;
  readonly LogStreamARNUpdate?: LogStreamARN | undefined;
}
export type CloudWatchLoggingOptionUpdates = readonly CloudWatchLoggingOptionUpdate[];
export type CloudWatchLoggingOptions = readonly CloudWatchLoggingOption[];
export interface CodeContent {
  readonly TextContent?: TextContent | undefined;
  readonly ZipFileContent?: ZipFileContent | undefined;
  readonly S3ContentLocation?: S3ContentLocation | undefined;
}
export interface CodeContentDescription {
  readonly TextContent?: TextContent | undefined;
  readonly CodeMD5?: CodeMD5 | undefined;
  readonly CodeSize?: CodeSize | undefined;
  readonly S3ApplicationCodeLocationDescription?: S3ApplicationCodeLocationDescription | undefined;
}
export type CodeContentType = "PLAINTEXT" | "ZIPFILE";
export interface CodeContentUpdate {
  readonly TextContentUpdate?: TextContent | undefined;
  readonly ZipFileContentUpdate?: ZipFileContent | undefined;
  readonly S3ContentLocationUpdate?: S3ContentLocationUpdate | undefined;
}
export type CodeMD5 = string;
export type CodeSize = number;
export type ConditionalToken = string;
export type ConfigurationType = "DEFAULT" | "CUSTOM";
export interface CreateApplicationPresignedUrlRequest {
  readonly ApplicationName: ApplicationName;
  readonly UrlType: UrlType;
  readonly SessionExpirationDurationInSeconds?: SessionExpirationDurationInSeconds | undefined;
}
export interface CreateApplicationPresignedUrlResponse {
  readonly AuthorizedUrl?: AuthorizedUrl | undefined;
}
export interface CreateApplicationRequest {
  readonly ApplicationName: ApplicationName;
  readonly ApplicationDescription?: ApplicationDescription | undefined;
  readonly RuntimeEnvironment: RuntimeEnvironment;
  readonly ServiceExecutionRole: RoleARN;
  readonly ApplicationConfiguration?: ApplicationConfiguration | undefined;
  readonly CloudWatchLoggingOptions?: CloudWatchLoggingOptions | undefined;
  readonly Tags?: Tags | undefined;
  readonly ApplicationMode?: ApplicationMode | undefined;
}
export interface CreateApplicationResponse {
  readonly ApplicationDetail: ApplicationDetail;
}
export interface CreateApplicationSnapshotRequest {
  readonly ApplicationName: ApplicationName;
  readonly SnapshotName: SnapshotName;
}
export type CreateApplicationSnapshotResponse = Readonly<Record<string, unknown>>;
export interface CustomArtifactConfiguration {
  readonly ArtifactType: ArtifactType;
  readonly S3ContentLocation?: S3ContentLocation | undefined;
  readonly MavenReference?: MavenReference | undefined;
}
export interface CustomArtifactConfigurationDescription {
  readonly ArtifactType?: ArtifactType | undefined;
  readonly S3ContentLocationDescription?: S3ContentLocation | undefined;
  readonly MavenReferenceDescription?: MavenReference | undefined;
}
export type CustomArtifactsConfigurationDescriptionList = readonly CustomArtifactConfigurationDescription[];
export type CustomArtifactsConfigurationList = readonly CustomArtifactConfiguration[];
export type DatabaseARN = string;
export interface DeleteApplicationCloudWatchLoggingOptionRequest {
  readonly ApplicationName: ApplicationName;
  readonly CurrentApplicationVersionId?: ApplicationVersionId | undefined;
  readonly CloudWatchLoggingOptionId: Id;
  readonly ConditionalToken?: ConditionalToken | undefined;
}
export interface DeleteApplicationCloudWatchLoggingOptionResponse {
  readonly ApplicationARN?: ResourceARN | undefined;
  readonly ApplicationVersionId?: ApplicationVersionId | undefined;
  readonly CloudWatchLoggingOptionDescriptions?: CloudWatchLoggingOptionDescriptions | undefined;
  readonly OperationId?: OperationId | undefined;
}
export interface DeleteApplicationRequest {
  readonly ApplicationName: ApplicationName;
  readonly CreateTimestamp: Timestamp;
}
export type DeleteApplicationResponse = Readonly<Record<string, unknown>>;
export interface DeleteApplicationSnapshotRequest {
  readonly ApplicationName: ApplicationName;
  readonly SnapshotName: SnapshotName;
  readonly SnapshotCreationTimestamp: Timestamp;
}
export type DeleteApplicationSnapshotResponse = Readonly<Record<string, unknown>>;
export interface DeleteApplicationVpcConfigurationRequest {
  readonly ApplicationName: ApplicationName;
  readonly CurrentApplicationVersionId?: ApplicationVersionId | undefined;
  readonly VpcConfigurationId: Id;
  readonly ConditionalToken?: ConditionalToken | undefined;
}
export interface DeleteApplicationVpcConfigurationResponse {
  readonly ApplicationARN?: ResourceARN | undefined;
  readonly ApplicationVersionId?: ApplicationVersionId | undefined;
  readonly OperationId?: OperationId | undefined;
}
export interface DeployAsApplicationConfiguration {
  readonly S3ContentLocation: S3ContentBaseLocation;
}
export interface DeployAsApplicationConfigurationDescription {
  readonly S3ContentLocationDescription: S3ContentBaseLocationDescription;
}
export interface DeployAsApplicationConfigurationUpdate {
  readonly S3ContentLocationUpdate?: S3ContentBaseLocationUpdate | undefined;
}
export interface DescribeApplicationOperationRequest {
  readonly ApplicationName: ApplicationName;
  readonly OperationId: OperationId;
}
export interface DescribeApplicationOperationResponse {
  readonly ApplicationOperationInfoDetails?: ApplicationOperationInfoDetails | undefined;
}
export interface DescribeApplicationRequest {
  readonly ApplicationName: ApplicationName;
  readonly IncludeAdditionalDetails?: BooleanObject | undefined;
}
export interface DescribeApplicationResponse {
  readonly ApplicationDetail: ApplicationDetail;
}
export interface DescribeApplicationSnapshotRequest {
  readonly ApplicationName: ApplicationName;
  readonly SnapshotName: SnapshotName;
}
export interface DescribeApplicationSnapshotResponse {
  readonly SnapshotDetails: SnapshotDetails;
}
export interface DescribeApplicationVersionRequest {
  readonly ApplicationName: ApplicationName;
  readonly ApplicationVersionId: ApplicationVersionId;
}
export interface DescribeApplicationVersionResponse {
  readonly ApplicationVersionDetail?: ApplicationDetail | undefined;
}
export interface DestinationSchema {
  readonly RecordFormatType: RecordFormatType;
}
export interface EnvironmentProperties {
  readonly PropertyGroups: PropertyGroups;
}
export interface EnvironmentPropertyDescriptions {
  readonly PropertyGroupDescriptions?: PropertyGroups | undefined;
}
export interface EnvironmentPropertyUpdates {
  readonly PropertyGroups: PropertyGroups;
}
export interface ErrorInfo {
  readonly ErrorString?: ErrorString | undefined;
}
export type ErrorString = string;
export type FileKey = string;
export interface FlinkApplicationConfiguration {
  readonly CheckpointConfiguration?: CheckpointConfiguration | undefined;
  readonly MonitoringConfiguration?: MonitoringConfiguration | undefined;
  readonly ParallelismConfiguration?: ParallelismConfiguration | undefined;
}
export interface FlinkApplicationConfigurationDescription {
  readonly CheckpointConfigurationDescription?: CheckpointConfigurationDescription | undefined;
  readonly MonitoringConfigurationDescription?: MonitoringConfigurationDescription | undefined;
  readonly ParallelismConfigurationDescription?: ParallelismConfigurationDescription | undefined;
  readonly JobPlanDescription?: JobPlanDescription | undefined;
}
export interface FlinkApplicationConfigurationUpdate {
  readonly CheckpointConfigurationUpdate?: CheckpointConfigurationUpdate | undefined;
  readonly MonitoringConfigurationUpdate?: MonitoringConfigurationUpdate | undefined;
  readonly ParallelismConfigurationUpdate?: ParallelismConfigurationUpdate | undefined;
}
export interface FlinkRunConfiguration {
  readonly AllowNonRestoredState?: BooleanObject | undefined;
}
export interface GlueDataCatalogConfiguration {
  readonly DatabaseARN: DatabaseARN;
}
export interface GlueDataCatalogConfigurationDescription {
  readonly DatabaseARN: DatabaseARN;
}
export interface GlueDataCatalogConfigurationUpdate {
  readonly DatabaseARNUpdate: DatabaseARN;
}
export type Id = string;
export type InAppStreamName = string;
export type InAppStreamNames = readonly InAppStreamName[];
export type InAppTableName = string;
export interface Input {
  readonly NamePrefix: InAppStreamName;
  readonly InputProcessingConfiguration?: InputProcessingConfiguration | undefined;
  readonly KinesisStreamsInput?: KinesisStreamsInput | undefined;
  readonly KinesisFirehoseInput?: KinesisFirehoseInput | undefined;
  readonly InputParallelism?: InputParallelism | undefined;
  readonly InputSchema: SourceSchema;
}
export interface InputDescription {
  readonly InputId?: Id | undefined;
  readonly NamePrefix?: InAppStreamName | undefined;
  readonly InAppStreamNames?: InAppStreamNames | undefined;
  readonly InputProcessingConfigurationDescription?: InputProcessingConfigurationDescription | undefined;
  readonly KinesisStreamsInputDescription?: KinesisStreamsInputDescription | undefined;
  readonly KinesisFirehoseInputDescription?: KinesisFirehoseInputDescription | undefined;
  readonly InputSchema?: SourceSchema | undefined;
  readonly InputParallelism?: InputParallelism | undefined;
  readonly InputStartingPositionConfiguration?: InputStartingPositionConfiguration | undefined;
}
export type InputDescriptions = readonly InputDescription[];
export interface InputLambdaProcessor {
  readonly ResourceARN: ResourceARN;
}
export interface InputLambdaProcessorDescription {
  readonly ResourceARN: ResourceARN;
  readonly RoleARN?: RoleARN | undefined;
}
export interface InputLambdaProcessorUpdate {
  readonly ResourceARNUpdate: ResourceARN;
}
export interface InputParallelism {
  readonly Count?: InputParallelismCount | undefined;
}
export type InputParallelismCount = number;
export interface InputParallelismUpdate {
  readonly CountUpdate: InputParallelismCount;
}
export interface InputProcessingConfiguration {
  readonly InputLambdaProcessor: InputLambdaProcessor;
}
export interface InputProcessingConfigurationDescription {
  readonly InputLambdaProcessorDescription?: InputLambdaProcessorDescription | undefined;
}
export interface InputProcessingConfigurationUpdate {
  readonly InputLambdaProcessorUpdate: InputLambdaProcessorUpdate;
}
export interface InputSchemaUpdate {
  readonly RecordFormatUpdate?: RecordFormat | undefined;
  readonly RecordEncodingUpdate?: RecordEncoding | undefined;
  readonly RecordColumnUpdates?: RecordColumns | undefined;
}
export type InputStartingPosition = "NOW" | "TRIM_HORIZON" | "LAST_STOPPED_POINT";
export interface InputStartingPositionConfiguration {
  readonly InputStartingPosition?: InputStartingPosition | undefined;
}
export interface InputUpdate {
  readonly InputId: Id;
  readonly NamePrefixUpdate?: InAppStreamName | undefined;
  readonly InputProcessingConfigurationUpdate?: InputProcessingConfigurationUpdate | undefined;
  readonly KinesisStreamsInputUpdate?: KinesisStreamsInputUpdate | undefined;
  readonly KinesisFirehoseInputUpdate?: KinesisFirehoseInputUpdate | undefined;
  readonly InputSchemaUpdate?: InputSchemaUpdate | undefined;
  readonly InputParallelismUpdate?: InputParallelismUpdate | undefined;
}
export type InputUpdates = readonly InputUpdate[];
export type Inputs = readonly Input[];
export interface JSONMappingParameters {
  readonly RecordRowPath: RecordRowPath;
}
export type JobPlanDescription = string;
export type KeyId = string;
export type KeyType = "AWS_OWNED_KEY" | "CUSTOMER_MANAGED_KEY";
export type KinesisAnalyticsARN = string;
export interface KinesisFirehoseInput {
  readonly ResourceARN: ResourceARN;
}
export interface KinesisFirehoseInputDescription {
  readonly ResourceARN: ResourceARN;
  readonly RoleARN?: RoleARN | undefined;
}
export interface KinesisFirehoseInputUpdate {
  readonly ResourceARNUpdate: ResourceARN;
}
export interface KinesisFirehoseOutput {
  readonly ResourceARN: ResourceARN;
}
export interface KinesisFirehoseOutputDescription {
  readonly ResourceARN: ResourceARN;
  readonly RoleARN?: RoleARN | undefined;
}
export interface KinesisFirehoseOutputUpdate {
  readonly ResourceARNUpdate: ResourceARN;
}
export interface KinesisStreamsInput {
  readonly ResourceARN: ResourceARN;
}
export interface KinesisStreamsInputDescription {
  readonly ResourceARN: ResourceARN;
  readonly RoleARN?: RoleARN | undefined;
}
export interface KinesisStreamsInputUpdate {
  readonly ResourceARNUpdate: ResourceARN;
}
export interface KinesisStreamsOutput {
  readonly ResourceARN: ResourceARN;
}
export interface KinesisStreamsOutputDescription {
  readonly ResourceARN: ResourceARN;
  readonly RoleARN?: RoleARN | undefined;
}
export interface KinesisStreamsOutputUpdate {
  readonly ResourceARNUpdate: ResourceARN;
}
export interface LambdaOutput {
  readonly ResourceARN: ResourceARN;
}
export interface LambdaOutputDescription {
  readonly ResourceARN: ResourceARN;
  readonly RoleARN?: RoleARN | undefined;
}
export interface LambdaOutputUpdate {
  readonly ResourceARNUpdate: ResourceARN;
}
export type ListApplicationOperationsInputLimit = number;
export interface ListApplicationOperationsRequest {
  readonly ApplicationName: ApplicationName;
  readonly Limit?: ListApplicationOperationsInputLimit | undefined;
  readonly NextToken?: NextToken | undefined;
  readonly Operation?: Operation | undefined;
  readonly OperationStatus?: OperationStatus | undefined;
}
export interface ListApplicationOperationsResponse {
  readonly ApplicationOperationInfoList?: ApplicationOperationInfoList | undefined;
  readonly NextToken?: NextToken | undefined;
}
export interface ListApplicationSnapshotsRequest {
  readonly ApplicationName: ApplicationName;
  readonly Limit?: ListSnapshotsInputLimit | undefined;
  readonly NextToken?: NextToken | undefined;
}
export interface ListApplicationSnapshotsResponse {
  readonly SnapshotSummaries?: SnapshotSummaries | undefined;
  readonly NextToken?: NextToken | undefined;
}
export type ListApplicationVersionsInputLimit = number;
export interface ListApplicationVersionsRequest {
  readonly ApplicationName: ApplicationName;
  readonly Limit?: ListApplicationVersionsInputLimit | undefined;
  readonly NextToken?: NextToken | undefined;
}
export interface ListApplicationVersionsResponse {
  readonly ApplicationVersionSummaries?: ApplicationVersionSummaries | undefined;
  readonly NextToken?: NextToken | undefined;
}
export type ListApplicationsInputLimit = number;
export interface ListApplicationsRequest {
  readonly Limit?: ListApplicationsInputLimit | undefined;
  readonly NextToken?: ApplicationName | undefined;
}
export interface ListApplicationsResponse {
  readonly ApplicationSummaries: ApplicationSummaries;
  readonly NextToken?: ApplicationName | undefined;
}
export type ListSnapshotsInputLimit = number;
export interface ListTagsForResourceRequest {
  readonly ResourceARN: KinesisAnalyticsARN;
}
export interface ListTagsForResourceResponse {
  readonly Tags?: Tags | undefined;
}
export type LogLevel = "INFO" | "WARN" | "ERROR" | "DEBUG";
export type LogStreamARN = string;
export interface MappingParameters {
  readonly JSONMappingParameters?: JSONMappingParameters | undefined;
  readonly CSVMappingParameters?: CSVMappingParameters | undefined;
}
export type MavenArtifactId = string;
export type MavenGroupId = string;
export interface MavenReference {
  readonly GroupId: MavenGroupId;
  readonly ArtifactId: MavenArtifactId;
  readonly Version: MavenVersion;
}
export type MavenVersion = string;
export type MetricsLevel = "APPLICATION" | "TASK" | "OPERATOR" | "PARALLELISM";
export type MinPauseBetweenCheckpoints = number;
export interface MonitoringConfiguration {
  readonly ConfigurationType: ConfigurationType;
  readonly MetricsLevel?: MetricsLevel | undefined;
  readonly LogLevel?: LogLevel | undefined;
}
export interface MonitoringConfigurationDescription {
  readonly ConfigurationType?: ConfigurationType | undefined;
  readonly MetricsLevel?: MetricsLevel | undefined;
  readonly LogLevel?: LogLevel | undefined;
}
export interface MonitoringConfigurationUpdate {
  readonly ConfigurationTypeUpdate?: ConfigurationType | undefined;
  readonly MetricsLevelUpdate?: MetricsLevel | undefined;
  readonly LogLevelUpdate?: LogLevel | undefined;
}
export type NextToken = string;
export type ObjectVersion = string;
export type Operation = string;
export interface OperationFailureDetails {
  readonly RollbackOperationId?: OperationId | undefined;
  readonly ErrorInfo?: ErrorInfo | undefined;
}
export type OperationId = string;
export type OperationStatus = "IN_PROGRESS" | "CANCELLED" | "SUCCESSFUL" | "FAILED";
export interface Output {
  readonly Name: InAppStreamName;
  readonly KinesisStreamsOutput?: KinesisStreamsOutput | undefined;
  readonly KinesisFirehoseOutput?: KinesisFirehoseOutput | undefined;
  readonly LambdaOutput?: LambdaOutput | undefined;
  readonly DestinationSchema: DestinationSchema;
}
export interface OutputDescription {
  readonly OutputId?: Id | undefined;
  readonly Name?: InAppStreamName | undefined;
  readonly KinesisStreamsOutputDescription?: KinesisStreamsOutputDescription | undefined;
  readonly KinesisFirehoseOutputDescription?: KinesisFirehoseOutputDescription | undefined;
  readonly LambdaOutputDescription?: LambdaOutputDescription | undefined;
  readonly DestinationSchema?: DestinationSchema | undefined;
}
export type OutputDescriptions = readonly OutputDescription[];
export interface OutputUpdate {
  readonly OutputId: Id;
  readonly NameUpdate?: InAppStreamName | undefined;
  readonly KinesisStreamsOutputUpdate?: KinesisStreamsOutputUpdate | undefined;
  readonly KinesisFirehoseOutputUpdate?: KinesisFirehoseOutputUpdate | undefined;
  readonly LambdaOutputUpdate?: LambdaOutputUpdate | undefined;
  readonly DestinationSchemaUpdate?: DestinationSchema | undefined;
}
export type OutputUpdates = readonly OutputUpdate[];
export type Outputs = readonly Output[];
export type Parallelism = number;
export interface ParallelismConfiguration {
  readonly ConfigurationType: ConfigurationType;
  readonly Parallelism?: Parallelism | undefined;
  readonly ParallelismPerKPU?: ParallelismPerKPU | undefined;
  readonly AutoScalingEnabled?: BooleanObject | undefined;
}
export interface ParallelismConfigurationDescription {
  readonly ConfigurationType?: ConfigurationType | undefined;
  readonly Parallelism?: Parallelism | undefined;
  readonly ParallelismPerKPU?: ParallelismPerKPU | undefined;
  readonly CurrentParallelism?: Parallelism | undefined;
  readonly AutoScalingEnabled?: BooleanObject | undefined;
}
export interface ParallelismConfigurationUpdate {
  readonly ConfigurationTypeUpdate?: ConfigurationType | undefined;
  readonly ParallelismUpdate?: Parallelism | undefined;
  readonly ParallelismPerKPUUpdate?: ParallelismPerKPU | undefined;
  readonly AutoScalingEnabledUpdate?: BooleanObject | undefined;
}
export type ParallelismPerKPU = number;
export interface PropertyGroup {
  readonly PropertyGroupId: Id;
  readonly PropertyMap: PropertyMap;
}
export type PropertyGroups = readonly PropertyGroup[];
export type PropertyKey = string;
export type PropertyMap = Readonly<Record<string, PropertyValue>>;
export type PropertyValue = string;
export interface RecordColumn {
  readonly Name: RecordColumnName;
  readonly Mapping?: RecordColumnMapping | undefined;
  readonly SqlType: RecordColumnSqlType;
}
export type RecordColumnDelimiter = string;
export type RecordColumnMapping = string;
export type RecordColumnName = string;
export type RecordColumnSqlType = string;
export type RecordColumns = readonly RecordColumn[];
export type RecordEncoding = string;
export interface RecordFormat {
  readonly RecordFormatType: RecordFormatType;
  readonly MappingParameters?: MappingParameters | undefined;
}
export type RecordFormatType = "JSON" | "CSV";
export type RecordRowDelimiter = string;
export type RecordRowPath = string;
export interface ReferenceDataSource {
  readonly TableName: InAppTableName;
  readonly S3ReferenceDataSource?: S3ReferenceDataSource | undefined;
  readonly ReferenceSchema: SourceSchema;
}
export interface ReferenceDataSourceDescription {
  readonly ReferenceId: Id;
  readonly TableName: InAppTableName;
  readonly S3ReferenceDataSourceDescription: S3ReferenceDataSourceDescription;
  readonly ReferenceSchema?: SourceSchema | undefined;
}
export type ReferenceDataSourceDescriptions = readonly ReferenceDataSourceDescription[];
export interface ReferenceDataSourceUpdate {
  readonly ReferenceId: Id;
  readonly TableNameUpdate?: InAppTableName | undefined;
  readonly S3ReferenceDataSourceUpdate?: S3ReferenceDataSourceUpdate | undefined;
  readonly ReferenceSchemaUpdate?: SourceSchema | undefined;
}
export type ReferenceDataSourceUpdates = readonly ReferenceDataSourceUpdate[];
export type ReferenceDataSources = readonly ReferenceDataSource[];
export type ResourceARN = string;
export type RoleARN = string;
export interface RollbackApplicationRequest {
  readonly ApplicationName: ApplicationName;
  readonly CurrentApplicationVersionId: ApplicationVersionId;
}
export interface RollbackApplicationResponse {
  readonly ApplicationDetail: ApplicationDetail;
  readonly OperationId?: OperationId | undefined;
}
export interface RunConfiguration {
  readonly FlinkRunConfiguration?: FlinkRunConfiguration | undefined;
  readonly SqlRunConfigurations?: SqlRunConfigurations | undefined;
  readonly ApplicationRestoreConfiguration?: ApplicationRestoreConfiguration | undefined;
}
export interface RunConfigurationDescription {
  readonly ApplicationRestoreConfigurationDescription?: ApplicationRestoreConfiguration | undefined;
  readonly FlinkRunConfigurationDescription?: FlinkRunConfiguration | undefined;
}
export interface RunConfigurationUpdate {
  readonly FlinkRunConfiguration?: FlinkRunConfiguration | undefined;
  readonly ApplicationRestoreConfiguration?: ApplicationRestoreConfiguration | undefined;
}
export type RuntimeEnvironment = "SQL-1_0" | "FLINK-1_6" | "FLINK-1_8" | "ZEPPELIN-FLINK-1_0" | "FLINK-1_11" | "FLINK-1_13" | "ZEPPELIN-FLINK-2_0" | "FLINK-1_15" | "ZEPPELIN-FLINK-3_0" | "FLINK-1_18" | "FLINK-1_19" | "FLINK-1_20" | "FLINK-2_2" | "FLINK-2_3";
export interface S3ApplicationCodeLocationDescription {
  readonly BucketARN: BucketARN;
  readonly FileKey: FileKey;
  readonly ObjectVersion?: ObjectVersion | undefined;
}
export interface S3ContentBaseLocation {
  readonly BucketARN: BucketARN;
  readonly BasePath?: BasePath | undefined;
}
export interface S3ContentBaseLocationDescription {
  readonly BucketARN: BucketARN;
  readonly BasePath?: BasePath | undefined;
}
export interface S3ContentBaseLocationUpdate {
  readonly BucketARNUpdate?: BucketARN | undefined;
  readonly BasePathUpdate?: BasePath | undefined;
}
export interface S3ContentLocation {
  readonly BucketARN: BucketARN;
  readonly FileKey: FileKey;
  readonly ObjectVersion?: ObjectVersion | undefined;
}
export interface S3ContentLocationUpdate {
  readonly BucketARNUpdate?: BucketARN | undefined;
  readonly FileKeyUpdate?: FileKey | undefined;
  readonly ObjectVersionUpdate?: ObjectVersion | undefined;
}
export interface S3ReferenceDataSource {
  readonly BucketARN?: BucketARN | undefined;
  readonly FileKey?: FileKey | undefined;
}
export interface S3ReferenceDataSourceDescription {
  readonly BucketARN: BucketARN;
  readonly FileKey: FileKey;
  readonly ReferenceRoleARN?: RoleARN | undefined;
}
export interface S3ReferenceDataSourceUpdate {
  readonly BucketARNUpdate?: BucketARN | undefined;
  readonly FileKeyUpdate?: FileKey | undefined;
}
export type SecurityGroupId = string;
export type SecurityGroupIds = readonly SecurityGroupId[];
export type SessionExpirationDurationInSeconds = number;
export type SnapshotArn = string;
export interface SnapshotDetails {
  readonly SnapshotName: SnapshotName;
  readonly SnapshotStatus: SnapshotStatus;
  readonly ApplicationVersionId: ApplicationVersionId;
  readonly SnapshotCreationTimestamp?: Timestamp | undefined;
  readonly RuntimeEnvironment?: RuntimeEnvironment | undefined;
  readonly ApplicationEncryptionConfigurationDescription?: ApplicationEncryptionConfigurationDescription | undefined;
}
export type SnapshotMode = "APPLICATION_SNAPSHOTS_LEGACY" | "ENHANCED_SNAPSHOTS";
export type SnapshotName = string;
export type SnapshotStatus = "CREATING" | "READY" | "DELETING" | "FAILED";
export type SnapshotSummaries = readonly SnapshotDetails[];
export interface SourceSchema {
  readonly RecordFormat: RecordFormat;
  readonly RecordEncoding?: RecordEncoding | undefined;
  readonly RecordColumns: RecordColumns;
}
export interface SqlApplicationConfiguration {
  readonly Inputs?: Inputs | undefined;
  readonly Outputs?: Outputs | undefined;
  readonly ReferenceDataSources?: ReferenceDataSources | undefined;
}
export interface SqlApplicationConfigurationDescription {
  readonly InputDescriptions?: InputDescriptions | undefined;
  readonly OutputDescriptions?: OutputDescriptions | undefined;
  readonly ReferenceDataSourceDescriptions?: ReferenceDataSourceDescriptions | undefined;
}
export interface SqlApplicationConfigurationUpdate {
  readonly InputUpdates?: InputUpdates | undefined;
  readonly OutputUpdates?: OutputUpdates | undefined;
  readonly ReferenceDataSourceUpdates?: ReferenceDataSourceUpdates | undefined;
}
export interface SqlRunConfiguration {
  readonly InputId: Id;
  readonly InputStartingPositionConfiguration: InputStartingPositionConfiguration;
}
export type SqlRunConfigurations = readonly SqlRunConfiguration[];
export interface StartApplicationRequest {
  readonly ApplicationName: ApplicationName;
  readonly RunConfiguration?: RunConfiguration | undefined;
}
export interface StartApplicationResponse {
  readonly OperationId?: OperationId | undefined;
}
export interface StopApplicationRequest {
  readonly ApplicationName: ApplicationName;
  readonly Force?: BooleanObject | undefined;
}
export interface StopApplicationResponse {
  readonly OperationId?: OperationId | undefined;
}
export type SubnetId = string;
export type SubnetIds = readonly SubnetId[];
export interface Tag {
  readonly Key: TagKey;
  readonly Value?: TagValue | undefined;
}
export type TagKey = string;
export type TagKeys = readonly TagKey[];
export interface TagResourceRequest {
  readonly ResourceARN: KinesisAnalyticsARN;
  readonly Tags: Tags;
}
export type TagResourceResponse = Readonly<Record<string, unknown>>;
export type TagValue = string;
export type Tags = readonly Tag[];
export type TextContent = string;
export type Timestamp = number;
export interface UntagResourceRequest {
  readonly ResourceARN: KinesisAnalyticsARN;
  readonly TagKeys: TagKeys;
}
export type UntagResourceResponse = Readonly<Record<string, unknown>>;
export interface UpdateApplicationRequest {
  readonly ApplicationName: ApplicationName;
  readonly CurrentApplicationVersionId?: ApplicationVersionId | undefined;
  readonly ApplicationConfigurationUpdate?: ApplicationConfigurationUpdate | undefined;
  readonly ServiceExecutionRoleUpdate?: RoleARN | undefined;
  readonly RunConfigurationUpdate?: RunConfigurationUpdate | undefined;
  readonly CloudWatchLoggingOptionUpdates?: CloudWatchLoggingOptionUpdates | undefined;
  readonly ConditionalToken?: ConditionalToken | undefined;
  readonly RuntimeEnvironmentUpdate?: RuntimeEnvironment | undefined;
}
export interface UpdateApplicationResponse {
  readonly ApplicationDetail: ApplicationDetail;
  readonly OperationId?: OperationId | undefined;
}
export type UrlType = "FLINK_DASHBOARD_URL" | "ZEPPELIN_UI_URL";
export interface VpcConfiguration {
  readonly SubnetIds: SubnetIds;
  readonly SecurityGroupIds: SecurityGroupIds;
}
export interface VpcConfigurationDescription {
  readonly VpcConfigurationId: Id;
  readonly VpcId: VpcId;
  readonly SubnetIds: SubnetIds;
  readonly SecurityGroupIds: SecurityGroupIds;
}
export type VpcConfigurationDescriptions = readonly VpcConfigurationDescription[];
export interface VpcConfigurationUpdate {
  readonly VpcConfigurationId: Id;
  readonly SubnetIdUpdates?: SubnetIds | undefined;
  readonly SecurityGroupIdUpdates?: SecurityGroupIds | undefined;
}
export type VpcConfigurationUpdates = readonly VpcConfigurationUpdate[];
export type VpcConfigurations = readonly VpcConfiguration[];
export type VpcId = string;
export interface ZeppelinApplicationConfiguration {
  readonly MonitoringConfiguration?: ZeppelinMonitoringConfiguration | undefined;
  readonly CatalogConfiguration?: CatalogConfiguration | undefined;
  readonly DeployAsApplicationConfiguration?: DeployAsApplicationConfiguration | undefined;
  readonly CustomArtifactsConfiguration?: CustomArtifactsConfigurationList | undefined;
}
export interface ZeppelinApplicationConfigurationDescription {
  readonly MonitoringConfigurationDescription: ZeppelinMonitoringConfigurationDescription;
  readonly CatalogConfigurationDescription?: CatalogConfigurationDescription | undefined;
  readonly DeployAsApplicationConfigurationDescription?: DeployAsApplicationConfigurationDescription | undefined;
  readonly CustomArtifactsConfigurationDescription?: CustomArtifactsConfigurationDescriptionList | undefined;
}
export interface ZeppelinApplicationConfigurationUpdate {
  readonly MonitoringConfigurationUpdate?: ZeppelinMonitoringConfigurationUpdate | undefined;
  readonly CatalogConfigurationUpdate?: CatalogConfigurationUpdate | undefined;
  readonly DeployAsApplicationConfigurationUpdate?: DeployAsApplicationConfigurationUpdate | undefined;
  readonly CustomArtifactsConfigurationUpdate?: CustomArtifactsConfigurationList | undefined;
}
export interface ZeppelinMonitoringConfiguration {
  readonly LogLevel: LogLevel;
}
export interface ZeppelinMonitoringConfigurationDescription {
  readonly LogLevel?: LogLevel | undefined;
}
export interface ZeppelinMonitoringConfigurationUpdate {
  readonly LogLevelUpdate: LogLevel;
}
export type ZipFileContent = Uint8Array | string;
