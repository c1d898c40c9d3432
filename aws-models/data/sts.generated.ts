// Made from botocore 1.44.8 by "npm run generate:aws". Do not edit.

/** The operations of sts. */
export interface Operations {
  AssumeRole: { input: AssumeRoleRequest; output: AssumeRoleResponse };
  GetCallerIdentity: { input: GetCallerIdentityRequest; output: GetCallerIdentityResponse };
}

export interface AssumeRoleRequest {
  readonly RoleArn: arnType;
  readonly RoleSessionName: roleSessionNameType;
  readonly PolicyArns?: policyDescriptorListType | undefined;
  readonly Policy?: unrestrictedSessionPolicyDocumentType | undefined;
  readonly DurationSeconds?: roleDurationSecondsType | undefined;
  readonly Tags?: tagListType | undefined;
  readonly TransitiveTagKeys?: tagKeyListType | undefined;
  readonly ExternalId?: externalIdType | undefined;
  readonly SerialNumber?: serialNumberType | undefined;
  readonly TokenCode?: tokenCodeType | undefined;
  readonly SourceIdentity?: sourceIdentityType | undefined;
  readonly ProvidedContexts?: ProvidedContextsListType | undefined;
  readonly MinimumSessionTokenSize?: minimumSessionTokenSizeType | undefined;
}
export interface AssumeRoleResponse {
  readonly Credentials?: Credentials | undefined;
  readonly AssumedRoleUser?: AssumedRoleUser | undefined;
  readonly PackedPolicySize?: nonNegativeIntegerType | undefined;
  readonly SourceIdentity?: sourceIdentityType | undefined;
  readonly SessionTokenUtilization?: sessionTokenUtilizationType | undefined;
  readonly SessionTokenSize?: sessionTokenSizeType | undefined;
}
export interface AssumedRoleUser {
  readonly AssumedRoleId: assumedRoleIdType;
  readonly Arn: arnType;
}
export interface Credentials {
  readonly AccessKeyId: accessKeyIdType;
  readonly SecretAccessKey: accessKeySecretType;
  readonly SessionToken: tokenType;
  readonly Expiration: dateType;
}
export type GetCallerIdentityRequest = Readonly<Record<string, unknown>>;
export interface GetCallerIdentityResponse {
  readonly UserId?: userIdType | undefined;
  readonly Account?: accountType | undefined;
  readonly Arn?: arnType | undefined;
}
export interface PolicyDescriptorType {
  readonly arn?: arnType | undefined;
}
export interface ProvidedContext {
  readonly ProviderArn?: arnType | undefined;
  readonly ContextAssertion?: contextAssertionType | undefined;
}
export type ProvidedContextsListType = readonly ProvidedContext[];
export interface Tag {
  readonly Key: tagKeyType;
  readonly Value: tagValueType;
}
export type accessKeyIdType = string;
export type accessKeySecretType = string;
export type accountType = string;
export type arnType = string;
export type assumedRoleIdType = string;
export type contextAssertionType = string;
export type dateType = number;
export type externalIdType = string;
export type minimumSessionTokenSizeType = number;
export type nonNegativeIntegerType = number;
export type policyDescriptorListType = readonly PolicyDescriptorType[];
export type roleDurationSecondsType = number;
export type roleSessionNameType = string;
export type serialNumberType = string;
export type sessionTokenSizeType = number;
export type sessionTokenUtilizationType = number;
export type sourceIdentityType = string;
export type tagKeyListType = readonly tagKeyType[];
export type tagKeyType = string;
export type tagListType = readonly Tag[];
export type tagValueType = string;
export type tokenCodeType = string;
export type tokenType = string;
export type unrestrictedSessionPolicyDocumentType = string;
export type userIdType = string;
