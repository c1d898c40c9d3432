// Made from botocore 1.44.8 by "npm run generate:aws". Do not edit.

/** The operations of iam. */
export interface Operations {
  AttachRolePolicy: { input: AttachRolePolicyRequest; output: undefined };
  CreatePolicy: { input: CreatePolicyRequest; output: CreatePolicyResponse };
  CreatePolicyVersion: { input: CreatePolicyVersionRequest; output: CreatePolicyVersionResponse };
  CreateRole: { input: CreateRoleRequest; output: CreateRoleResponse };
  DeletePolicy: { input: DeletePolicyRequest; output: undefined };
  DeletePolicyVersion: { input: DeletePolicyVersionRequest; output: undefined };
  DeleteRole: { input: DeleteRoleRequest; output: undefined };
  DeleteRolePermissionsBoundary: { input: DeleteRolePermissionsBoundaryRequest; output: undefined };
  DeleteRolePolicy: { input: DeleteRolePolicyRequest; output: undefined };
  DetachRolePolicy: { input: DetachRolePolicyRequest; output: undefined };
  GetPolicy: { input: GetPolicyRequest; output: GetPolicyResponse };
  GetPolicyVersion: { input: GetPolicyVersionRequest; output: GetPolicyVersionResponse };
  GetRole: { input: GetRoleRequest; output: GetRoleResponse };
  GetRolePolicy: { input: GetRolePolicyRequest; output: GetRolePolicyResponse };
  GetUser: { input: GetUserRequest; output: GetUserResponse };
  ListAttachedRolePolicies: { input: ListAttachedRolePoliciesRequest; output: ListAttachedRolePoliciesResponse };
  ListEntitiesForPolicy: { input: ListEntitiesForPolicyRequest; output: ListEntitiesForPolicyResponse };
  ListInstanceProfilesForRole: { input: ListInstanceProfilesForRoleRequest; output: ListInstanceProfilesForRoleResponse };
  ListPolicies: { input: ListPoliciesRequest; output: ListPoliciesResponse };
  ListPolicyTags: { input: ListPolicyTagsRequest; output: ListPolicyTagsResponse };
  ListPolicyVersions: { input: ListPolicyVersionsRequest; output: ListPolicyVersionsResponse };
  ListRolePolicies: { input: ListRolePoliciesRequest; output: ListRolePoliciesResponse };
  ListRoleTags: { input: ListRoleTagsRequest; output: ListRoleTagsResponse };
  ListRoles: { input: ListRolesRequest; output: ListRolesResponse };
  PutRolePermissionsBoundary: { input: PutRolePermissionsBoundaryRequest; output: undefined };
  PutRolePolicy: { input: PutRolePolicyRequest; output: undefined };
  SetDefaultPolicyVersion: { input: SetDefaultPolicyVersionRequest; output: undefined };
  SimulatePrincipalPolicy: { input: SimulatePrincipalPolicyRequest; output: SimulatePolicyResponse };
  TagPolicy: { input: TagPolicyRequest; output: undefined };
  TagRole: { input: TagRoleRequest; output: undefined };
  UntagPolicy: { input: UntagPolicyRequest; output: undefined };
  UntagRole: { input: UntagRoleRequest; output: undefined };
  UpdateAssumeRolePolicy: { input: UpdateAssumeRolePolicyRequest; output: undefined };
  UpdateRole: { input: UpdateRoleRequest; output: UpdateRoleResponse };
}

export type ActionNameListType = readonly ActionNameType[];
export type ActionNameType = string;
export interface AttachRolePolicyRequest {
  readonly RoleName: roleNameType;
  readonly PolicyArn: arnType;
}
export interface AttachedPermissionsBoundary {
  readonly PermissionsBoundaryType?: PermissionsBoundaryAttachmentType | undefined;
  readonly PermissionsBoundaryArn?: arnType | undefined;
}
export interface AttachedPolicy {
  readonly PolicyName?: policyNameType | undefined;
  readonly PolicyArn?: arnType | undefined;
}
export type AttachmentName = string;
export type AttachmentType = "user" | "group" | "role";
export type ColumnNumber = number;
export interface ContextEntry {
  readonly ContextKeyName?: ContextKeyNameType | undefined;
  readonly ContextKeyValues?: ContextKeyValueListType | undefined;
  readonly ContextKeyType?: ContextKeyTypeEnum | undefined;
}
export type ContextEntryListType = readonly ContextEntry[];
export type ContextKeyNameType = string;
export type ContextKeyNamesResultListType = readonly ContextKeyNameType[];
export type ContextKeyTypeEnum = "string" | "stringList" | "numeric" | "numericList" | "boolean" | "booleanList" | "ip" | "ipList" | "binary" | "binaryList" | "date" | "dateList";
export type ContextKeyValueListType = readonly ContextKeyValueType[];
export type ContextKeyValueType = string;
export interface CreatePolicyRequest {
  readonly PolicyName: policyNameType;
  readonly Path?: policyPathType | undefined;
  readonly PolicyDocument: policyDocumentType;
  readonly Description?: policyDescriptionType | undefined;
  readonly Tags?: tagListType | undefined;
}
export interface CreatePolicyResponse {
  readonly Policy?: Policy | undefined;
}
export interface CreatePolicyVersionRequest {
  readonly PolicyArn: arnType;
  readonly PolicyDocument: policyDocumentType;
  readonly SetAsDefault?: booleanType | undefined;
}
export interface CreatePolicyVersionResponse {
  readonly PolicyVersion?: PolicyVersion | undefined;
}
export interface CreateRoleRequest {
  readonly Path?: pathType | undefined;
  readonly RoleName: roleNameType;
  readonly AssumeRolePolicyDocument: policyDocumentType;
  readonly Description?: roleDescriptionType | undefined;
  readonly MaxSessionDuration?: roleMaxSessionDurationType | undefined;
  readonly MaxSigninSessionDuration?: maxSigninSessionDurationType | undefined;
  readonly PermissionsBoundary?: arnType | undefined;
  readonly Tags?: tagListType | undefined;
}
export interface CreateRoleResponse {
  readonly Role: Role;
}
export interface DeletePolicyRequest {
  readonly PolicyArn: arnType;
}
export interface DeletePolicyVersionRequest {
  readonly PolicyArn: arnType;
  readonly VersionId: policyVersionIdType;
}
export interface DeleteRolePermissionsBoundaryRequest {
  readonly RoleName: roleNameType;
}
export interface DeleteRolePolicyRequest {
  readonly RoleName: roleNameType;
  readonly PolicyName: policyNameType;
}
export interface DeleteRoleRequest {
  readonly RoleName: roleNameType;
}
export interface DetachRolePolicyRequest {
  readonly RoleName: roleNameType;
  readonly PolicyArn: arnType;
}
export type EntityType = "User" | "Role" | "Group" | "LocalManagedPolicy" | "AWSManagedPolicy";
export type EvalDecisionDetailsType = Readonly<Record<string, PolicyEvaluationDecisionType>>;
export type EvalDecisionSourceType = string;
export interface EvaluationResult {
  readonly EvalActionName: ActionNameType;
  readonly EvalResourceName?: ResourceNameType | undefined;
  readonly EvalDecision: PolicyEvaluationDecisionType;
  readonly MatchedStatements?: StatementListType | undefined;
  readonly MissingContextValues?: ContextKeyNamesResultListType | undefined;
  readonly OrganizationsDecisionDetail?: OrganizationsDecisionDetail | undefined;
  readonly PermissionsBoundaryDecisionDetail?: PermissionsBoundaryDecisionDetail | undefined;
  readonly EvalDecisionDetails?: EvalDecisionDetailsType | undefined;
  readonly ResourceSpecificResults?: ResourceSpecificResultListType | undefined;
}
export type EvaluationResultsListType = readonly EvaluationResult[];
export interface GetPolicyRequest {
  readonly PolicyArn: arnType;
}
export interface GetPolicyResponse {
  readonly Policy?: Policy | undefined;
}
export interface GetPolicyVersionRequest {
  readonly PolicyArn: arnType;
  readonly VersionId: policyVersionIdType;
}
export interface GetPolicyVersionResponse {
  readonly PolicyVersion?: PolicyVersion | undefined;
}
export interface GetRolePolicyRequest {
  readonly RoleName: roleNameType;
  readonly PolicyName: policyNameType;
}
export interface GetRolePolicyResponse {
  readonly RoleName: roleNameType;
  readonly PolicyName: policyNameType;
  readonly PolicyDocument: policyDocumentType;
}
export interface GetRoleRequest {
  readonly RoleName: roleNameType;
}
export interface GetRoleResponse {
  readonly Role: Role;
}
export interface GetUserRequest {
  readonly UserName?: existingUserNameType | undefined;
}
export interface GetUserResponse {
  readonly User: User;
}
export interface InlinePolicyIdentifierType {
  readonly PolicyName: policyNameType;
  readonly AttachmentType: AttachmentType;
  readonly AttachmentName: AttachmentName;
}
export interface InstanceProfile {
  readonly Path: pathType;
  readonly InstanceProfileName: instanceProfileNameType;
  readonly InstanceProfileId: idType;
  readonly Arn: arnType;
  readonly CreateDate: dateType;
  readonly Roles: roleListType;
  readonly Tags?: tagListType | undefined;
}
export type LineNumber = number;
export interface ListAttachedRolePoliciesRequest {
  readonly RoleName: roleNameType;
  readonly PathPrefix?: policyPathType | undefined;
  readonly Marker?: markerType | undefined;
  readonly MaxItems?: maxItemsType | undefined;
}
export interface ListAttachedRolePoliciesResponse {
  readonly AttachedPolicies?: attachedPoliciesListType | undefined;
  readonly IsTruncated?: booleanType | undefined;
  readonly Marker?: responseMarkerType | undefined;
}
export interface ListEntitiesForPolicyRequest {
  readonly PolicyArn: arnType;
  readonly EntityFilter?: EntityType | undefined;
  readonly PathPrefix?: pathType | undefined;
  readonly PolicyUsageFilter?: PolicyUsageType | undefined;
  readonly Marker?: markerType | undefined;
  readonly MaxItems?: maxItemsType | undefined;
}
export interface ListEntitiesForPolicyResponse {
  readonly PolicyGroups?: PolicyGroupListType | undefined;
  readonly PolicyUsers?: PolicyUserListType | undefined;
  readonly PolicyRoles?: PolicyRoleListType | undefined;
  readonly IsTruncated?: booleanType | undefined;
  readonly Marker?: responseMarkerType | undefined;
}
export interface ListInstanceProfilesForRoleRequest {
  readonly RoleName: roleNameType;
  readonly Marker?: markerType | undefined;
  readonly MaxItems?: maxItemsType | undefined;
}
export interface ListInstanceProfilesForRoleResponse {
  readonly InstanceProfiles: instanceProfileListType;
  readonly IsTruncated?: booleanType | undefined;
  readonly Marker?: responseMarkerType | undefined;
}
export interface ListPoliciesRequest {
  readonly Scope?: policyScopeType | undefined;
  readonly OnlyAttached?: booleanType | undefined;
  readonly PathPrefix?: policyPathType | undefined;
  readonly PolicyUsageFilter?: PolicyUsageType | undefined;
  readonly Marker?: markerType | undefined;
  readonly MaxItems?: maxItemsType | undefined;
}
export interface ListPoliciesResponse {
  readonly Policies?: policyListType | undefined;
  readonly IsTruncated?: booleanType | undefined;
  readonly Marker?: responseMarkerType | undefined;
}
export interface ListPolicyTagsRequest {
  readonly PolicyArn: arnType;
  readonly Marker?: markerType | undefined;
  readonly MaxItems?: maxItemsType | undefined;
}
export interface ListPolicyTagsResponse {
  readonly Tags: tagListType;
  readonly IsTruncated?: booleanType | undefined;
  readonly Marker?: responseMarkerType | undefined;
}
export interface ListPolicyVersionsRequest {
  readonly PolicyArn: arnType;
  readonly Marker?: markerType | undefined;
  readonly MaxItems?: maxItemsType | undefined;
}
export interface ListPolicyVersionsResponse {
  readonly Versions?: policyDocumentVersionListType | undefined;
  readonly IsTruncated?: booleanType | undefined;
  readonly Marker?: responseMarkerType | undefined;
}
export interface ListRolePoliciesRequest {
  readonly RoleName: roleNameType;
  readonly Marker?: markerType | undefined;
  readonly MaxItems?: maxItemsType | undefined;
}
export interface ListRolePoliciesResponse {
  readonly PolicyNames: policyNameListType;
  readonly IsTruncated?: booleanType | undefined;
  readonly Marker?: responseMarkerType | undefined;
}
export interface ListRoleTagsRequest {
  readonly RoleName: roleNameType;
  readonly Marker?: markerType | undefined;
  readonly MaxItems?: maxItemsType | undefined;
}
export interface ListRoleTagsResponse {
  readonly Tags: tagListType;
  readonly IsTruncated?: booleanType | undefined;
  readonly Marker?: responseMarkerType | undefined;
}
export interface ListRolesRequest {
  readonly PathPrefix?: pathPrefixType | undefined;
  readonly Marker?: markerType | undefined;
  readonly MaxItems?: maxItemsType | undefined;
}
export interface ListRolesResponse {
  readonly Roles: roleListType;
  readonly IsTruncated?: booleanType | undefined;
  readonly Marker?: responseMarkerType | undefined;
}
export interface OrganizationsDecisionDetail {
  readonly AllowedByOrganizations?: booleanType | undefined;
}
export type PermissionsBoundaryAttachmentType = "PermissionsBoundaryPolicy";
export interface PermissionsBoundaryDecisionDetail {
  readonly AllowedByPermissionsBoundary?: booleanType | undefined;
}
export interface Policy {
  readonly PolicyName?: policyNameType | undefined;
  readonly PolicyId?: idType | undefined;
  readonly Arn?: arnType | undefined;
  readonly Path?: policyPathType | undefined;
  readonly DefaultVersionId?: policyVersionIdType | undefined;
  readonly AttachmentCount?: attachmentCountType | undefined;
  readonly PermissionsBoundaryUsageCount?: attachmentCountType | undefined;
  readonly IsAttachable?: booleanType | undefined;
  readonly Description?: policyDescriptionType | undefined;
  readonly CreateDate?: dateType | undefined;
  readonly UpdateDate?: dateType | undefined;
  readonly Tags?: tagListType | undefined;
}
export type PolicyEvaluationDecisionType = "allowed" | "explicitDeny" | "implicitDeny";
export type PolicyExclusionsListType = readonly PolicyIdentifier[];
export interface PolicyGroup {
  readonly GroupName?: groupNameType | undefined;
  readonly GroupId?: idType | undefined;
}
export type PolicyGroupListType = readonly PolicyGroup[];
export interface PolicyIdentifier {
  readonly PolicyType?: PolicyIdentifierPolicyType | undefined;
  readonly PolicyArn?: arnType | undefined;
  readonly InlinePolicyIdentifier?: InlinePolicyIdentifierType | undefined;
}
export type PolicyIdentifierPolicyType = "inline" | "aws-managed" | "user-managed" | "permission-boundary" | "scp" | "rcp";
export type PolicyIdentifierType = string;
export interface PolicyRole {
  readonly RoleName?: roleNameType | undefined;
  readonly RoleId?: idType | undefined;
}
export type PolicyRoleListType = readonly PolicyRole[];
export type PolicySourceType = "user" | "group" | "role" | "aws-managed" | "user-managed" | "resource" | "none";
export type PolicyUsageType = "PermissionsPolicy" | "PermissionsBoundary";
export interface PolicyUser {
  readonly UserName?: userNameType | undefined;
  readonly UserId?: idType | undefined;
}
export type PolicyUserListType = readonly PolicyUser[];
export interface PolicyVersion {
  readonly Document?: policyDocumentType | undefined;
  readonly VersionId?: policyVersionIdType | undefined;
  readonly IsDefaultVersion?: booleanType | undefined;
  readonly CreateDate?: dateType | undefined;
}
export interface Position {
  readonly Line?: LineNumber | undefined;
  readonly Column?: ColumnNumber | undefined;
}
export interface PutRolePermissionsBoundaryRequest {
  readonly RoleName: roleNameType;
  readonly PermissionsBoundary: arnType;
}
export interface PutRolePolicyRequest {
  readonly RoleName: roleNameType;
  readonly PolicyName: policyNameType;
  readonly PolicyDocument: policyDocumentType;
}
export type ResourceHandlingOptionType = string;
export type ResourceNameListType = readonly ResourceNameType[];
export type ResourceNameType = string;
export interface ResourceSpecificResult {
  readonly EvalResourceName: ResourceNameType;
  readonly EvalResourceDecision: PolicyEvaluationDecisionType;
  readonly MatchedStatements?: StatementListType | undefined;
  readonly MissingContextValues?: ContextKeyNamesResultListType | undefined;
  readonly EvalDecisionDetails?: EvalDecisionDetailsType | undefined;
  readonly PermissionsBoundaryDecisionDetail?: PermissionsBoundaryDecisionDetail | undefined;
}
export type ResourceSpecificResultListType = readonly ResourceSpecificResult[];
export interface Role {
  readonly Path: pathType;
  readonly RoleName: roleNameType;
  readonly RoleId: idType;
  readonly Arn: arnType;
  readonly CreateDate: dateType;
  readonly AssumeRolePolicyDocument?: policyDocumentType | undefined;
  readonly Description?: roleDescriptionType | undefined;
  readonly MaxSessionDuration?: roleMaxSessionDurationType | undefined;
  readonly MaxSigninSessionDuration?: maxSigninSessionDurationType | undefined;
  readonly PermissionsBoundary?: AttachedPermissionsBoundary | undefined;
  readonly Tags?: tagListType | undefined;
  readonly RoleLastUsed?: RoleLastUsed | undefined;
  readonly SourceRoleTemplate?: SourceRoleTemplate | undefined;
}
export interface RoleLastUsed {
  readonly LastUsedDate?: dateType | undefined;
  readonly Region?: stringType | undefined;
}
export interface SetDefaultPolicyVersionRequest {
  readonly PolicyArn: arnType;
  readonly VersionId: policyVersionIdType;
}
export interface SimulatePolicyResponse {
  readonly EvaluationResults?: EvaluationResultsListType | undefined;
  readonly IsTruncated?: booleanType | undefined;
  readonly Marker?: responseMarkerType | undefined;
}
export interface SimulatePrincipalPolicyRequest {
  readonly PolicySourceArn: arnType;
  readonly PolicyInputList?: SimulationPolicyListType | undefined;
  readonly PermissionsBoundaryPolicyInputList?: SimulationPolicyListType | undefined;
  readonly PolicyExclusionList?: PolicyExclusionsListType | undefined;
  readonly ActionNames: ActionNameListType;
  readonly ResourceArns?: ResourceNameListType | undefined;
  readonly ResourcePolicy?: policyDocumentType | undefined;
  readonly ResourceOwner?: ResourceNameType | undefined;
  readonly CallerArn?: ResourceNameType | undefined;
  readonly ContextEntries?: ContextEntryListType | undefined;
  readonly ResourceHandlingOption?: ResourceHandlingOptionType | undefined;
  readonly MaxItems?: maxItemsType | undefined;
  readonly Marker?: markerType | undefined;
}
export type SimulationPolicyListType = readonly policyDocumentType[];
export interface SourceRoleTemplate {
  readonly TemplateArn: arnType;
  readonly TemplateMinorVersion: integerType;
}
export interface Statement {
  readonly SourcePolicyId?: PolicyIdentifierType | undefined;
  readonly SourcePolicyType?: PolicySourceType | undefined;
  readonly StartPosition?: Position | undefined;
  readonly EndPosition?: Position | undefined;
}
export type StatementListType = readonly Statement[];
export interface Tag {
  readonly Key: tagKeyType;
  readonly Value: tagValueType;
}
export interface TagPolicyRequest {
  readonly PolicyArn: arnType;
  readonly Tags: tagListType;
}
export interface TagRoleRequest {
  readonly RoleName: roleNameType;
  readonly Tags: tagListType;
}
export interface UntagPolicyRequest {
  readonly PolicyArn: arnType;
  readonly TagKeys: tagKeyListType;
}
export interface UntagRoleRequest {
  readonly RoleName: roleNameType;
  readonly TagKeys: tagKeyListType;
}
export interface UpdateAssumeRolePolicyRequest {
  readonly RoleName: roleNameType;
  readonly PolicyDocument: policyDocumentType;
}
export interface UpdateRoleRequest {
  readonly RoleName: roleNameType;
  readonly Description?: roleDescriptionType | undefined;
  readonly MaxSessionDuration?: roleMaxSessionDurationType | undefined;
  readonly MaxSigninSessionDuration?: maxSigninSessionDurationType | undefined;
  readonly ResetMaxSigninSessionDuration?: booleanObjectType | undefined;
}
export type UpdateRoleResponse = Readonly<Record<string, unknown>>;
export interface User {
  readonly Path: pathType;
  readonly UserName: userNameType;
  readonly UserId: idType;
  readonly Arn: arnType;
  readonly CreateDate: dateType;
  readonly PasswordLastUsed?: dateType | undefined;
  readonly PermissionsBoundary?: AttachedPermissionsBoundary | undefined;
  readonly Tags?: tagListType | undefined;
}
export type arnType = string;
export type attachedPoliciesListType = readonly AttachedPolicy[];
export type attachmentCountType = number;
export type booleanObjectType = boolean;
export type booleanType = boolean;
export type dateType = number;
export type existingUserNameType = string;
export type groupNameType = string;
export type idType = string;
export type instanceProfileListType = readonly InstanceProfile[];
export type instanceProfileNameType = string;
export type integerType = number;
export type markerType = string;
export type maxItemsType = number;
export type maxSigninSessionDurationType = number;
export type pathPrefixType = string;
export type pathType = string;
export type policyDescriptionType = string;
export type policyDocumentType = string;
export type policyDocumentVersionListType = readonly PolicyVersion[];
export type policyListType = readonly Policy[];
export type policyNameListType = readonly policyNameType[];
export type policyNameType = string;
export type policyPathType = string;
export type policyScopeType = "All" | "AWS" | "Local";
export type policyVersionIdType = string;
export type responseMarkerType = string;
export type roleDescriptionType = string;
export type roleListType = readonly Role[];
export type roleMaxSessionDurationType = number;
export type roleNameType = string;
export type stringType = string;
export type tagKeyListType = readonly tagKeyType[];
export type tagKeyType = string;
export type tagListType = readonly Tag[];
export type tagValueType = string;
export type userNameType = string;
