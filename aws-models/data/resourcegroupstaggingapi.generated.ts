// Made from botocore 1.44.8 by "npm run generate:aws". Do not edit.

/** The operations of resourcegroupstaggingapi. */
export interface Operations {
  GetResources: { input: GetResourcesInput; output: GetResourcesOutput };
}

export type AmazonResourceType = string;
export interface ComplianceDetails {
  readonly NoncompliantKeys?: TagKeyList | undefined;
  readonly KeysWithNoncompliantValues?: TagKeyList | undefined;
  readonly MissingTagKeys?: TagKeyList | undefined;
  readonly ComplianceStatus?: ComplianceStatus | undefined;
}
export type ComplianceStatus = boolean;
export type ExcludeCompliantResources = boolean;
export interface GetResourcesInput {
  readonly PaginationToken?: PaginationToken | undefined;
  readonly TagFilters?: TagFilterList | undefined;
  readonly ResourcesPerPage?: ResourcesPerPage | undefined;
  readonly TagsPerPage?: TagsPerPage | undefined;
  readonly ResourceTypeFilters?: ResourceTypeFilterList | undefined;
  readonly IncludeComplianceDetails?: IncludeComplianceDetails | undefined;
  readonly ExcludeCompliantResources?: ExcludeCompliantResources | undefined;
  readonly ResourceARNList?: ResourceARNListForGet | undefined;
}
export interface GetResourcesOutput {
  readonly PaginationToken?: PaginationToken | undefined;
  readonly ResourceTagMappingList?: ResourceTagMappingList | undefined;
}
export type IncludeComplianceDetails = boolean;
export type PaginationToken = string;
export type ResourceARN = string;
export type ResourceARNListForGet = readonly ResourceARN[];
export interface ResourceTagMapping {
  readonly ResourceARN?: ResourceARN | undefined;
  readonly Tags?: TagList | undefined;
  readonly ComplianceDetails?: ComplianceDetails | undefined;
}
export type ResourceTagMappingList = readonly ResourceTagMapping[];
export type ResourceTypeFilterList = readonly AmazonResourceType[];
export type ResourcesPerPage = number;
export interface Tag {
  readonly Key: TagKey;
  readonly Value: TagValue;
}
export interface TagFilter {
  readonly Key?: TagKey | undefined;
  readonly Values?: TagValueList | undefined;
}
export type TagFilterList = readonly TagFilter[];
export type TagKey = string;
export type TagKeyList = readonly TagKey[];
export type TagList = readonly Tag[];
export type TagValue = string;
export type TagValueList = readonly TagValue[];
export type TagsPerPage = number;
