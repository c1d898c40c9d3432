// Made from botocore 1.44.8 by "npm run generate:aws". Do not edit.

/** The operations of glue. */
export interface Operations {
  BatchCreatePartition: { input: BatchCreatePartitionRequest; output: BatchCreatePartitionResponse };
  BatchDeletePartition: { input: BatchDeletePartitionRequest; output: BatchDeletePartitionResponse };
  CreateDatabase: { input: CreateDatabaseRequest; output: CreateDatabaseResponse };
  CreatePartition: { input: CreatePartitionRequest; output: CreatePartitionResponse };
  CreateTable: { input: CreateTableRequest; output: CreateTableResponse };
  CreateUserDefinedFunction: { input: CreateUserDefinedFunctionRequest; output: CreateUserDefinedFunctionResponse };
  DeleteDatabase: { input: DeleteDatabaseRequest; output: DeleteDatabaseResponse };
  DeletePartition: { input: DeletePartitionRequest; output: DeletePartitionResponse };
  DeleteTable: { input: DeleteTableRequest; output: DeleteTableResponse };
  DeleteUserDefinedFunction: { input: DeleteUserDefinedFunctionRequest; output: DeleteUserDefinedFunctionResponse };
  GetDatabase: { input: GetDatabaseRequest; output: GetDatabaseResponse };
  GetDatabases: { input: GetDatabasesRequest; output: GetDatabasesResponse };
  GetPartition: { input: GetPartitionRequest; output: GetPartitionResponse };
  GetPartitions: { input: GetPartitionsRequest; output: GetPartitionsResponse };
  GetTable: { input: GetTableRequest; output: GetTableResponse };
  GetTables: { input: GetTablesRequest; output: GetTablesResponse };
  GetTags: { input: GetTagsRequest; output: GetTagsResponse };
  GetUserDefinedFunction: { input: GetUserDefinedFunctionRequest; output: GetUserDefinedFunctionResponse };
  GetUserDefinedFunctions: { input: GetUserDefinedFunctionsRequest; output: GetUserDefinedFunctionsResponse };
  TagResource: { input: TagResourceRequest; output: TagResourceResponse };
  UntagResource: { input: UntagResourceRequest; output: UntagResourceResponse };
  UpdateDatabase: { input: UpdateDatabaseRequest; output: UpdateDatabaseResponse };
  UpdatePartition: { input: UpdatePartitionRequest; output: UpdatePartitionResponse };
  UpdateTable: { input: UpdateTableRequest; output: UpdateTableResponse };
  UpdateUserDefinedFunction: { input: UpdateUserDefinedFunctionRequest; output: UpdateUserDefinedFunctionResponse };
}

export type ArnString = string;
export type AuditColumnNamesList = readonly ColumnNameString[];
export interface AuditContext {
  readonly AdditionalAuditContext?: AuditContextString | undefined;
  readonly RequestedColumns?: AuditColumnNamesList | undefined;
  readonly AllColumnsRequested?: NullableBoolean | undefined;
}
export type AuditContextString = string;
export interface BatchCreatePartitionRequest {
  readonly CatalogId?: CatalogIdString | undefined;
  readonly DatabaseName: NameString;
  readonly TableName: NameString;
  readonly PartitionInputList: PartitionInputList;
}
export interface BatchCreatePartitionResponse {
  readonly Errors?: PartitionErrors | undefined;
}
export interface BatchDeletePartitionRequest {
  readonly CatalogId?: CatalogIdString | undefined;
  readonly DatabaseName: NameString;
  readonly TableName: NameString;
  readonly PartitionsToDelete: BatchDeletePartitionValueList;
}
export interface BatchDeletePartitionResponse {
  readonly Errors?: PartitionErrors | undefined;
}
export type BatchDeletePartitionValueList = readonly PartitionValueList[];
export type Boolean = boolean;
export type BooleanNullable = boolean;
export type BoundedPartitionValueList = readonly ValueString[];
export type CatalogGetterPageSize = number;
export type CatalogIdString = string;
export interface Column {
  readonly Name: NameString;
  readonly Type?: ColumnTypeString | undefined;
  readonly Comment?: CommentString | undefined;
  readonly Parameters?: ParametersMap | undefined;
}
export type ColumnList = readonly Column[];
export type ColumnNameString = string;
export type ColumnTypeString = string;
export type ColumnValueStringList = readonly ColumnValuesString[];
export type ColumnValuesString = string;
export type CommentString = string;
export interface CreateDatabaseRequest {
  readonly CatalogId?: CatalogIdString | undefined;
  readonly DatabaseInput: DatabaseInput;
  readonly Tags?: TagsMap | undefined;
}
export type CreateDatabaseResponse = Readonly<Record<string, unknown>>;
export interface CreateIcebergTableInput {
  readonly Location: LocationString;
  readonly Schema: IcebergSchema;
  readonly PartitionSpec?: IcebergPartitionSpec | undefined;
  readonly WriteOrder?: IcebergSortOrder | undefined;
  readonly Properties?: StringToStringMap | undefined;
}
export interface CreatePartitionRequest {
  readonly CatalogId?: CatalogIdString | undefined;
  readonly DatabaseName: NameString;
  readonly TableName: NameString;
  readonly PartitionInput: PartitionInput;
}
export type CreatePartitionResponse = Readonly<Record<string, unknown>>;
export interface CreateTableRequest {
  readonly CatalogId?: CatalogIdString | undefined;
  readonly DatabaseName: NameString;
  readonly Name?: NameString | undefined;
  readonly TableInput?: TableInput | undefined;
  readonly PartitionIndexes?: PartitionIndexList | undefined;
  readonly TransactionId?: TransactionIdString | undefined;
  readonly OpenTableFormatInput?: OpenTableFormatInput | undefined;
}
export type CreateTableResponse = Readonly<Record<string, unknown>>;
export interface CreateUserDefinedFunctionRequest {
  readonly CatalogId?: CatalogIdString | undefined;
  readonly DatabaseName: NameString;
  readonly FunctionInput: UserDefinedFunctionInput;
}
export type CreateUserDefinedFunctionResponse = Readonly<Record<string, unknown>>;
export interface DataLakePrincipal {
  readonly DataLakePrincipalIdentifier?: DataLakePrincipalString | undefined;
}
export type DataLakePrincipalString = string;
export interface Database {
  readonly Name: NameString;
  readonly Description?: DescriptionString | undefined;
  readonly LocationUri?: URI | undefined;
  readonly Parameters?: ParametersMap | undefined;
  readonly CreateTime?: Timestamp | undefined;
  readonly CreateTableDefaultPermissions?: PrincipalPermissionsList | undefined;
  readonly TargetDatabase?: DatabaseIdentifier | undefined;
  readonly CatalogId?: CatalogIdString | undefined;
  readonly FederatedDatabase?: FederatedDatabase | undefined;
}
export type DatabaseAttributes = "NAME" | "TARGET_DATABASE";
export type DatabaseAttributesList = readonly DatabaseAttributes[];
export interface DatabaseIdentifier {
  readonly CatalogId?: CatalogIdString | undefined;
  readonly DatabaseName?: NameString | undefined;
  readonly Region?: NameString | undefined;
}
export interface DatabaseInput {
  readonly Name: NameString;
  readonly Description?: DescriptionString | undefined;
  readonly LocationUri?: URI | undefined;
  readonly Parameters?: ParametersMap | undefined;
  readonly CreateTableDefaultPermissions?: PrincipalPermissionsList | undefined;
  readonly TargetDatabase?: DatabaseIdentifier | undefined;
  readonly FederatedDatabase?: FederatedDatabase | undefined;
}
export type DatabaseList = readonly Database[];
export interface DeleteDatabaseRequest {
  readonly CatalogId?: CatalogIdString | undefined;
  readonly Name: NameString;
}
export type DeleteDatabaseResponse = Readonly<Record<string, unknown>>;
export interface DeletePartitionRequest {
  readonly CatalogId?: CatalogIdString | undefined;
  readonly DatabaseName: NameString;
  readonly TableName: NameString;
  readonly PartitionValues: ValueStringList;
}
export type DeletePartitionResponse = Readonly<Record<string, unknown>>;
export interface DeleteTableRequest {
  readonly CatalogId?: CatalogIdString | undefined;
  readonly DatabaseName: NameString;
  readonly Name: NameString;
  readonly TransactionId?: TransactionIdString | undefined;
}
export type DeleteTableResponse = Readonly<Record<string, unknown>>;
export interface DeleteUserDefinedFunctionRequest {
  readonly CatalogId?: CatalogIdString | undefined;
  readonly DatabaseName: NameString;
  readonly FunctionName: NameString;
}
export type DeleteUserDefinedFunctionResponse = Readonly<Record<string, unknown>>;
export type DescriptionString = string;
export type EncryptedKeyMetadataString = string;
export type EncryptionKeyIdString = string;
export interface ErrorDetail {
  readonly ErrorCode?: NameString | undefined;
  readonly ErrorMessage?: DescriptionString | undefined;
}
export interface FederatedDatabase {
  readonly Identifier?: FederationIdentifier | undefined;
  readonly ConnectionName?: NameString | undefined;
  readonly ConnectionType?: NameString | undefined;
}
export interface FederatedTable {
  readonly Identifier?: FederationIdentifier | undefined;
  readonly DatabaseIdentifier?: FederationIdentifier | undefined;
  readonly ConnectionName?: NameString | undefined;
  readonly ConnectionType?: NameString | undefined;
}
export type FederationIdentifier = string;
export type FilterString = string;
export type FormatString = string;
export type FunctionType = "REGULAR_FUNCTION" | "AGGREGATE_FUNCTION" | "STORED_PROCEDURE";
export interface GetDatabaseRequest {
  readonly CatalogId?: CatalogIdString | undefined;
  readonly Name: NameString;
}
export interface GetDatabaseResponse {
  readonly Database?: Database | undefined;
}
export interface GetDatabasesRequest {
  readonly CatalogId?: CatalogIdString | undefined;
  readonly NextToken?: Token | undefined;
  readonly MaxResults?: CatalogGetterPageSize | undefined;
  readonly ResourceShareType?: ResourceShareType | undefined;
  readonly AttributesToGet?: DatabaseAttributesList | undefined;
}
export interface GetDatabasesResponse {
  readonly DatabaseList: DatabaseList;
  readonly NextToken?: Token | undefined;
}
export interface GetPartitionRequest {
  readonly CatalogId?: CatalogIdString | undefined;
  readonly DatabaseName: NameString;
  readonly TableName: NameString;
  readonly PartitionValues: ValueStringList;
  readonly AuditContext?: AuditContext | undefined;
}
export interface GetPartitionResponse {
  readonly Partition?: Partition | undefined;
}
export interface GetPartitionsRequest {
  readonly CatalogId?: CatalogIdString | undefined;
  readonly DatabaseName: NameString;
  readonly TableName: NameString;
  readonly Expression?: PredicateString | undefined;
  readonly NextToken?: Token | undefined;
  readonly Segment?: Segment | undefined;
  readonly MaxResults?: PageSize | undefined;
  readonly ExcludeColumnSchema?: BooleanNullable | undefined;
  readonly TransactionId?: TransactionIdString | undefined;
  readonly QueryAsOfTime?: Timestamp | undefined;
  readonly AuditContext?: AuditContext | undefined;
}
export interface GetPartitionsResponse {
  readonly Partitions?: PartitionList | undefined;
  readonly NextToken?: Token | undefined;
}
export interface GetTableRequest {
  readonly CatalogId?: CatalogIdString | undefined;
  readonly DatabaseName: NameString;
  readonly Name: NameString;
  readonly TransactionId?: TransactionIdString | undefined;
  readonly QueryAsOfTime?: Timestamp | undefined;
  readonly AuditContext?: AuditContext | undefined;
  readonly IncludeStatusDetails?: BooleanNullable | undefined;
  readonly AttributesToGet?: TableAttributesList | undefined;
}
export interface GetTableResponse {
  readonly Table?: Table | undefined;
}
export interface GetTablesRequest {
  readonly CatalogId?: CatalogIdString | undefined;
  readonly DatabaseName: NameString;
  readonly Expression?: FilterString | undefined;
  readonly NextToken?: Token | undefined;
  readonly MaxResults?: CatalogGetterPageSize | undefined;
  readonly TransactionId?: TransactionIdString | undefined;
  readonly QueryAsOfTime?: Timestamp | undefined;
  readonly AuditContext?: AuditContext | undefined;
  readonly ResourceShareType?: TableResourceShareType | undefined;
  readonly IncludeStatusDetails?: BooleanNullable | undefined;
  readonly AttributesToGet?: TableAttributesList | undefined;
}
export interface GetTablesResponse {
  readonly TableList?: TableList | undefined;
  readonly NextToken?: Token | undefined;
}
export interface GetTagsRequest {
  readonly ResourceArn: GlueResourceArn;
}
export interface GetTagsResponse {
  readonly Tags?: TagsMap | undefined;
}
export interface GetUserDefinedFunctionRequest {
  readonly CatalogId?: CatalogIdString | undefined;
  readonly DatabaseName: NameString;
  readonly FunctionName: NameString;
}
export interface GetUserDefinedFunctionResponse {
  readonly UserDefinedFunction?: UserDefinedFunction | undefined;
}
export interface GetUserDefinedFunctionsRequest {
  readonly CatalogId?: CatalogIdString | undefined;
  readonly DatabaseName?: NameString | undefined;
  readonly Pattern: NameString;
  readonly FunctionType?: FunctionType | undefined;
  readonly NextToken?: Token | undefined;
  readonly MaxResults?: CatalogGetterPageSize | undefined;
}
export interface GetUserDefinedFunctionsResponse {
  readonly UserDefinedFunctions?: UserDefinedFunctionList | undefined;
  readonly NextToken?: Token | undefined;
}
export type GlueResourceArn = string;
export type GovernanceMode = "IAM_ONLY" | "LAKE_FORMATION";
export type HashString = string;
export type IcebergDocument = Readonly<Record<string, unknown>>;
export interface IcebergEncryptedKey {
  readonly KeyId: EncryptionKeyIdString;
  readonly EncryptedKeyMetadata: EncryptedKeyMetadataString;
  readonly EncryptedById?: EncryptionKeyIdString | undefined;
  readonly Properties?: StringToStringMap | undefined;
}
export interface IcebergInput {
  readonly MetadataOperation: MetadataOperation;
  readonly Version?: VersionString | undefined;
  readonly CreateIcebergTableInput?: CreateIcebergTableInput | undefined;
}
export type IcebergNullOrder = "nulls-first" | "nulls-last";
export interface IcebergPartitionField {
  readonly SourceId: Integer;
  readonly Transform: IcebergTransformString;
  readonly Name: ColumnNameString;
  readonly FieldId?: Integer | undefined;
}
export interface IcebergPartitionSpec {
  readonly Fields: IcebergPartitionSpecFieldList;
  readonly SpecId?: Integer | undefined;
}
export type IcebergPartitionSpecFieldList = readonly IcebergPartitionField[];
export type IcebergPartitionSpecList = readonly IcebergPartitionSpec[];
export interface IcebergSchema {
  readonly SchemaId?: Integer | undefined;
  readonly IdentifierFieldIds?: IntegerList | undefined;
  readonly Type?: IcebergStructTypeEnum | undefined;
  readonly Fields: IcebergStructFieldList;
}
export type IcebergSchemaList = readonly IcebergSchema[];
export type IcebergSortDirection = "asc" | "desc";
export interface IcebergSortField {
  readonly SourceId: Integer;
  readonly Transform: IcebergTransformString;
  readonly Direction: IcebergSortDirection;
  readonly NullOrder: IcebergNullOrder;
}
export interface IcebergSortOrder {
  readonly OrderId: Integer;
  readonly Fields: IcebergSortOrderFieldList;
}
export type IcebergSortOrderFieldList = readonly IcebergSortField[];
export type IcebergSortOrderList = readonly IcebergSortOrder[];
export interface IcebergStructField {
  readonly Id: Integer;
  readonly Name: ColumnNameString;
  readonly Type: IcebergDocument;
  readonly Required: Boolean;
  readonly Doc?: CommentString | undefined;
  readonly InitialDefault?: IcebergDocument | undefined;
  readonly WriteDefault?: IcebergDocument | undefined;
}
export type IcebergStructFieldList = readonly IcebergStructField[];
export type IcebergStructTypeEnum = "struct";
export interface IcebergTableMetadata {
  readonly FormatVersion?: VersionString | undefined;
  readonly TableUuid?: TableIdString | undefined;
  readonly Location?: LocationString | undefined;
  readonly Properties?: StringToStringMap | undefined;
  readonly Schemas?: IcebergSchemaList | undefined;
  readonly CurrentSchemaId?: Integer | undefined;
  readonly LastColumnId?: Integer | undefined;
  readonly PartitionSpecs?: IcebergPartitionSpecList | undefined;
  readonly DefaultSpecId?: Integer | undefined;
  readonly LastPartitionId?: Integer | undefined;
  readonly SortOrders?: IcebergSortOrderList | undefined;
  readonly DefaultSortOrderId?: Integer | undefined;
}
export interface IcebergTableUpdate {
  readonly Schema: IcebergSchema;
  readonly PartitionSpec?: IcebergPartitionSpec | undefined;
  readonly SortOrder?: IcebergSortOrder | undefined;
  readonly Location: LocationString;
  readonly Properties?: StringToStringMap | undefined;
  readonly Action?: IcebergUpdateAction | undefined;
  readonly EncryptionKey?: IcebergEncryptedKey | undefined;
  readonly KeyId?: EncryptionKeyIdString | undefined;
}
export type IcebergTableUpdateList = readonly IcebergTableUpdate[];
export type IcebergTransformString = string;
export type IcebergUpdateAction = "add-schema" | "set-current-schema" | "add-spec" | "set-default-spec" | "add-sort-order" | "set-default-sort-order" | "set-location" | "set-properties" | "remove-properties" | "add-encryption-key" | "remove-encryption-key";
export type Integer = number;
export type IntegerFlag = number;
export type IntegerList = readonly Integer[];
export type KeyList = readonly NameString[];
export type KeyString = string;
export type LastRefreshType = "FULL" | "INCREMENTAL";
export type LocationMap = Readonly<Record<string, ColumnValuesString>>;
export type LocationString = string;
export type LocationStringList = readonly LocationString[];
export type MetadataOperation = "CREATE";
export type NameString = string;
export type NameStringList = readonly NameString[];
export type NonNegativeInteger = number;
export type NullableBoolean = boolean;
export type NullableLong = number;
export type NullableString = string;
export interface OpenTableFormatInput {
  readonly IcebergInput?: IcebergInput | undefined;
}
export interface Order {
  readonly Column: NameString;
  readonly SortOrder: IntegerFlag;
}
export type OrderList = readonly Order[];
export type PageSize = number;
export type ParametersMap = Readonly<Record<string, ParametersMapValue>>;
export type ParametersMapValue = string;
export interface Partition {
  readonly Values?: ValueStringList | undefined;
  readonly DatabaseName?: NameString | undefined;
  readonly TableName?: NameString | undefined;
  readonly CreationTime?: Timestamp | undefined;
  readonly LastAccessTime?: Timestamp | undefined;
  readonly StorageDescriptor?: StorageDescriptor | undefined;
  readonly Parameters?: ParametersMap | undefined;
  readonly LastAnalyzedTime?: Timestamp | undefined;
  readonly CatalogId?: CatalogIdString | undefined;
}
export interface PartitionError {
  readonly PartitionValues?: ValueStringList | undefined;
  readonly ErrorDetail?: ErrorDetail | undefined;
}
export type PartitionErrors = readonly PartitionError[];
export interface PartitionIndex {
  readonly Keys: KeyList;
  readonly IndexName: NameString;
}
export type PartitionIndexList = readonly PartitionIndex[];
export interface PartitionInput {
  readonly Values?: ValueStringList | undefined;
  readonly LastAccessTime?: Timestamp | undefined;
  readonly StorageDescriptor?: StorageDescriptor | undefined;
  readonly Parameters?: ParametersMap | undefined;
  readonly LastAnalyzedTime?: Timestamp | undefined;
}
export type PartitionInputList = readonly PartitionInput[];
export type PartitionList = readonly Partition[];
export interface PartitionValueList {
  readonly Values: ValueStringList;
}
export type Permission = "ALL" | "SELECT" | "ALTER" | "DROP" | "DELETE" | "INSERT" | "CREATE_DATABASE" | "CREATE_TABLE" | "DATA_LOCATION_ACCESS";
export type PermissionList = readonly Permission[];
export type PredicateString = string;
export interface PrincipalPermissions {
  readonly Principal?: DataLakePrincipal | undefined;
  readonly Permissions?: PermissionList | undefined;
}
export type PrincipalPermissionsList = readonly PrincipalPermissions[];
export type PrincipalType = "USER" | "ROLE" | "GROUP";
export interface RLSProperties {
  readonly DefaultRLSPolicy?: NameString | undefined;
}
export type RefreshSeconds = number;
export type ResourceAction = "UPDATE" | "CREATE";
export type ResourceShareType = "FOREIGN" | "ALL" | "FEDERATED";
export type ResourceState = "QUEUED" | "IN_PROGRESS" | "SUCCESS" | "STOPPED" | "FAILED";
export type ResourceType = "JAR" | "FILE" | "ARCHIVE";
export interface ResourceUri {
  readonly ResourceType?: ResourceType | undefined;
  readonly Uri?: URI | undefined;
  readonly LastModified?: Timestamp | undefined;
}
export type ResourceUriList = readonly ResourceUri[];
export interface SchemaId {
  readonly SchemaArn?: GlueResourceArn | undefined;
  readonly SchemaName?: SchemaRegistryNameString | undefined;
  readonly RegistryName?: SchemaRegistryNameString | undefined;
}
export interface SchemaReference {
  readonly SchemaId?: SchemaId | undefined;
  readonly SchemaVersionId?: SchemaVersionIdString | undefined;
  readonly SchemaVersionNumber?: VersionLongNumber | undefined;
}
export type SchemaRegistryNameString = string;
export type SchemaVersionIdString = string;
export interface Segment {
  readonly SegmentNumber: NonNegativeInteger;
  readonly TotalSegments: TotalSegmentsInteger;
}
export interface SerDeInfo {
  readonly Name?: NameString | undefined;
  readonly SerializationLibrary?: NameString | undefined;
  readonly Parameters?: ParametersMap | undefined;
}
export interface SkewedInfo {
  readonly SkewedColumnNames?: NameStringList | undefined;
  readonly SkewedColumnValues?: ColumnValueStringList | undefined;
  readonly SkewedColumnValueLocationMaps?: LocationMap | undefined;
}
export type SparkPipelineInfoKey = string;
export type SparkPipelineInfoMap = Readonly<Record<string, SparkPipelineInfoValue>>;
export type SparkPipelineInfoValue = string;
export interface StatusDetails {
  readonly RequestedChange?: Table | undefined;
  readonly ViewValidations?: ViewValidationList | undefined;
}
export interface StorageDescriptor {
  readonly Columns?: ColumnList | undefined;
  readonly Location?: LocationString | undefined;
  readonly AdditionalLocations?: LocationStringList | undefined;
  readonly InputFormat?: FormatString | undefined;
  readonly OutputFormat?: FormatString | undefined;
  readonly Compressed?: Boolean | undefined;
  readonly NumberOfBuckets?: Integer | undefined;
  readonly SerdeInfo?: SerDeInfo | undefined;
  readonly BucketColumns?: NameStringList | undefined;
  readonly SortColumns?: OrderList | undefined;
  readonly Parameters?: ParametersMap | undefined;
  readonly SkewedInfo?: SkewedInfo | undefined;
  readonly StoredAsSubDirectories?: Boolean | undefined;
  readonly SchemaReference?: SchemaReference | undefined;
}
export type StringToStringMap = Readonly<Record<string, NullableString>>;
export type SubObjectSourceType = "HIVE_PARQUET" | "HIVE_ORC" | "HIVE_CSV" | "HIVE_JSON" | "PLAIN_PARQUET" | "ICEBERG";
export interface SubObjectStatistics {
  readonly SourceType?: SubObjectSourceType | undefined;
  readonly GlueVersionId?: NullableString | undefined;
  readonly PartitionCount?: NullableLong | undefined;
  readonly FileCount?: NullableLong | undefined;
  readonly TotalFileBytes?: NullableLong | undefined;
}
export type SubObjectsStatisticsList = readonly SubObjectStatistics[];
export interface Table {
  readonly Name: NameString;
  readonly DatabaseName?: NameString | undefined;
  readonly Description?: DescriptionString | undefined;
  readonly Owner?: NameString | undefined;
  readonly CreateTime?: Timestamp | undefined;
  readonly UpdateTime?: Timestamp | undefined;
  readonly LastAccessTime?: Timestamp | undefined;
  readonly LastAnalyzedTime?: Timestamp | undefined;
  readonly Retention?: NonNegativeInteger | undefined;
  readonly StorageDescriptor?: StorageDescriptor | undefined;
  readonly PartitionKeys?: ColumnList | undefined;
  readonly ViewOriginalText?: ViewTextString | undefined;
  readonly ViewExpandedText?: ViewTextString | undefined;
  readonly TableType?: TableTypeString | undefined;
  readonly Parameters?: ParametersMap | undefined;
  readonly CreatedBy?: NameString | undefined;
  readonly IsRegisteredWithLakeFormation?: Boolean | undefined;
  readonly TargetTable?: TableIdentifier | undefined;
  readonly CatalogId?: CatalogIdString | undefined;
  readonly VersionId?: VersionString | undefined;
  readonly FederatedTable?: FederatedTable | undefined;
  readonly ViewDefinition?: ViewDefinition | undefined;
  readonly IsMultiDialectView?: NullableBoolean | undefined;
  readonly IsMaterializedView?: NullableBoolean | undefined;
  readonly IcebergTableMetadata?: IcebergTableMetadata | undefined;
  readonly Status?: TableStatus | undefined;
  readonly RLSProperties?: RLSProperties | undefined;
}
export type TableAttributes = "NAME" | "TABLE_TYPE" | "DEFAULT" | "LATEST_ICEBERG_METADATA";
export type TableAttributesList = readonly TableAttributes[];
export type TableIdString = string;
export interface TableIdentifier {
  readonly CatalogId?: CatalogIdString | undefined;
  readonly DatabaseName?: NameString | undefined;
  readonly Name?: NameString | undefined;
  readonly Region?: NameString | undefined;
}
export interface TableInput {
  readonly Name: NameString;
  readonly Description?: DescriptionString | undefined;
  readonly Owner?: NameString | undefined;
  readonly LastAccessTime?: Timestamp | undefined;
  readonly LastAnalyzedTime?: Timestamp | undefined;
  readonly Retention?: NonNegativeInteger | undefined;
  readonly StorageDescriptor?: StorageDescriptor | undefined;
  readonly PartitionKeys?: ColumnList | undefined;
  readonly ViewOriginalText?: ViewTextString | undefined;
  readonly ViewExpandedText?: ViewTextString | undefined;
  readonly TableType?: TableTypeString | undefined;
  readonly Parameters?: ParametersMap | undefined;
  readonly TargetTable?: TableIdentifier | undefined;
  readonly FederatedTable?: FederatedTable | undefined;
  readonly ViewDefinition?: ViewDefinitionInput | undefined;
}
export type TableList = readonly Table[];
export type TableResourceShareType = "FEDERATED" | "ALL";
export interface TableStatus {
  readonly RequestedBy?: NameString | undefined;
  readonly UpdatedBy?: NameString | undefined;
  readonly RequestTime?: Timestamp | undefined;
  readonly UpdateTime?: Timestamp | undefined;
  readonly Action?: ResourceAction | undefined;
  readonly State?: ResourceState | undefined;
  readonly Error?: ErrorDetail | undefined;
  readonly Details?: StatusDetails | undefined;
}
export type TableTypeString = string;
export type TableVersionId = number;
export type TagKey = string;
export type TagKeysList = readonly TagKey[];
export interface TagResourceRequest {
  readonly ResourceArn: GlueResourceArn;
  readonly TagsToAdd: TagsMap;
}
export type TagResourceResponse = Readonly<Record<string, unknown>>;
export type TagValue = string;
export type TagsMap = Readonly<Record<string, TagValue>>;
export type Timestamp = number;
export type Token = string;
export type TotalSegmentsInteger = number;
export type TransactionIdString = string;
export type URI = string;
export interface UntagResourceRequest {
  readonly ResourceArn: GlueResourceArn;
  readonly TagsToRemove: TagKeysList;
}
export type UntagResourceResponse = Readonly<Record<string, unknown>>;
export interface UpdateDatabaseRequest {
  readonly CatalogId?: CatalogIdString | undefined;
  readonly Name: NameString;
  readonly DatabaseInput: DatabaseInput;
}
export type UpdateDatabaseResponse = Readonly<Record<string, unknown>>;
export interface UpdateIcebergInput {
  readonly UpdateIcebergTableInput: UpdateIcebergTableInput;
}
export interface UpdateIcebergTableInput {
  readonly Updates: IcebergTableUpdateList;
}
export interface UpdateOpenTableFormatInput {
  readonly UpdateIcebergInput?: UpdateIcebergInput | undefined;
}
export interface UpdatePartitionRequest {
  readonly CatalogId?: CatalogIdString | undefined;
  readonly DatabaseName: NameString;
  readonly TableName: NameString;
  readonly PartitionValueList: BoundedPartitionValueList;
  readonly PartitionInput: PartitionInput;
}
export type UpdatePartitionResponse = Readonly<Record<string, unknown>>;
export interface UpdateTableRequest {
  readonly CatalogId?: CatalogIdString | undefined;
  readonly DatabaseName: NameString;
  readonly Name?: NameString | undefined;
  readonly TableInput?: TableInput | undefined;
  readonly SkipArchive?: BooleanNullable | undefined;
  readonly TransactionId?: TransactionIdString | undefined;
  readonly VersionId?: VersionString | undefined;
  readonly ViewUpdateAction?: ViewUpdateAction | undefined;
  readonly Force?: Boolean | undefined;
  readonly UpdateOpenTableFormatInput?: UpdateOpenTableFormatInput | undefined;
}
export type UpdateTableResponse = Readonly<Record<string, unknown>>;
export interface UpdateUserDefinedFunctionRequest {
  readonly CatalogId?: CatalogIdString | undefined;
  readonly DatabaseName: NameString;
  readonly FunctionName: NameString;
  readonly FunctionInput: UserDefinedFunctionInput;
}
export type UpdateUserDefinedFunctionResponse = Readonly<Record<string, unknown>>;
export interface UserDefinedFunction {
  readonly FunctionName?: NameString | undefined;
  readonly DatabaseName?: NameString | undefined;
  readonly ClassName?: NameString | undefined;
  readonly OwnerName?: NameString | undefined;
  readonly FunctionType?: FunctionType | undefined;
  readonly OwnerType?: PrincipalType | undefined;
  readonly CreateTime?: Timestamp | undefined;
  readonly ResourceUris?: ResourceUriList | undefined;
  readonly ArtifactLocation?: URI | undefined;
  readonly GovernanceMode?: GovernanceMode | undefined;
  readonly CatalogId?: CatalogIdString | undefined;
}
export interface UserDefinedFunctionInput {
  readonly FunctionName?: NameString | undefined;
  readonly ClassName?: NameString | undefined;
  readonly OwnerName?: NameString | undefined;
  readonly FunctionType?: FunctionType | undefined;
  readonly OwnerType?: PrincipalType | undefined;
  readonly ResourceUris?: ResourceUriList | undefined;
  readonly ArtifactLocation?: URI | undefined;
  readonly GovernanceMode?: GovernanceMode | undefined;
}
export type UserDefinedFunctionList = readonly UserDefinedFunction[];
export type ValueString = string;
export type ValueStringList = readonly ValueString[];
export type VersionLongNumber = number;
export type VersionString = string;
export interface ViewDefinition {
  readonly IsProtected?: NullableBoolean | undefined;
  readonly IsManaged?: NullableBoolean | undefined;
  readonly Definer?: ArnString | undefined;
  readonly ViewVersionId?: TableVersionId | undefined;
  readonly ViewVersionToken?: HashString | undefined;
  readonly RefreshSeconds?: RefreshSeconds | undefined;
  readonly LastRefreshType?: LastRefreshType | undefined;
  readonly SubObjects?: ViewSubObjectsList | undefined;
  readonly SubObjectVersionIds?: ViewSubObjectVersionIdsList | undefined;
  readonly SubObjectsStatistics?: SubObjectsStatisticsList | undefined;
  readonly Representations?: ViewRepresentationList | undefined;
  readonly SparkPipelineInfo?: SparkPipelineInfoMap | undefined;
}
export interface ViewDefinitionInput {
  readonly IsProtected?: NullableBoolean | undefined;
  readonly IsManaged?: NullableBoolean | undefined;
  readonly Definer?: ArnString | undefined;
  readonly Representations?: ViewRepresentationInputList | undefined;
  readonly ViewVersionId?: TableVersionId | undefined;
  readonly ViewVersionToken?: VersionString | undefined;
  readonly RefreshSeconds?: RefreshSeconds | undefined;
  readonly LastRefreshType?: LastRefreshType | undefined;
  readonly SubObjects?: ViewSubObjectsList | undefined;
  readonly SubObjectVersionIds?: ViewSubObjectVersionIdsList | undefined;
  readonly SubObjectsStatistics?: SubObjectsStatisticsList | undefined;
  readonly SparkPipelineInfo?: SparkPipelineInfoMap | undefined;
}
export type ViewDialect = "REDSHIFT" | "ATHENA" | "SPARK";
export type ViewDialectVersionString = string;
export interface ViewRepresentation {
  readonly Dialect?: ViewDialect | undefined;
  readonly DialectVersion?: ViewDialectVersionString | undefined;
  readonly ViewOriginalText?: ViewTextString | undefined;
  readonly ViewExpandedText?: ViewTextString | undefined;
  readonly ValidationConnection?: NameString | undefined;
  readonly IsStale?: NullableBoolean | undefined;
}
export interface ViewRepresentationInput {
  readonly Dialect?: ViewDialect | undefined;
  readonly DialectVersion?: ViewDialectVersionString | undefined;
  readonly ViewOriginalText?: ViewTextString | undefined;
  readonly ValidationConnection?: NameString | undefined;
  readonly ViewExpandedText?: ViewTextString | undefined;
}
export type ViewRepresentationInputList = readonly ViewRepresentationInput[];
export type ViewRepresentationList = readonly ViewRepresentation[];
export type ViewSubObjectVersionIdsList = readonly TableVersionId[];
export type ViewSubObjectsList = readonly ArnString[];
export type ViewTextString = string;
export type ViewUpdateAction = "ADD" | "REPLACE" | "ADD_OR_REPLACE" | "DROP";
export interface ViewValidation {
  readonly Dialect?: ViewDialect | undefined;
  readonly DialectVersion?: ViewDialectVersionString | undefined;
  readonly ViewValidationText?: ViewTextString | undefined;
  readonly UpdateTime?: Timestamp | undefined;
  readonly State?: ResourceState | undefined;
  readonly Error?: ErrorDetail | undefined;
}
export type ViewValidationList = readonly ViewValidation[];
