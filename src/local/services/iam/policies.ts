import type {
  CreatePolicyRequest,
  Operations,
  Policy,
  PolicyVersion,
} from '../../../../aws-models/data/iam.generated.ts';
import { arnOf } from '../../arn.ts';
import { ServiceError } from '../../protocol/service-error.ts';
import { newId } from '../../state/identities.ts';
import { escapeUri } from '../../text.ts';
import type { World } from '../../world.ts';
import { sortedValues } from '../page.ts';
import type { Call, SomeHandlers } from '../service.ts';
import { readPolicy } from './document.ts';
import { findPolicy, limitExceeded, markedPage, noSuchEntity, OWN_LETTERS, withoutTags, withTags } from './find.ts';
import { awsManagedPolicy } from './managed.ts';
import type { IamState, PolicyRecord, PolicyVersionRecord } from './state.ts';

type Names =
  | 'CreatePolicy'
  | 'GetPolicy'
  | 'DeletePolicy'
  | 'ListPolicies'
  | 'ListEntitiesForPolicy'
  | 'ListPolicyTags'
  | 'TagPolicy'
  | 'UntagPolicy';

const SIZE_LIMIT = 6144;

export function policyOperations({ state: { iam } }: World): SomeHandlers<Operations, Names> {
  return {
    CreatePolicy(input, call) {
      checkDocument(input.PolicyDocument);
      const policy = newPolicy(input, call);
      const taken = Object.values(iam.policies).some(({ name }) => name.toLowerCase() === policy.name.toLowerCase());
      if (taken)
        throw new ServiceError(
          'EntityAlreadyExistsException',
          `A policy called ${policy.name} already exists. Duplicate names are not allowed.`,
        );
      iam.policies[policy.arn] = policy;
      return { Policy: described(policy, iam) };
    },

    GetPolicy: ({ PolicyArn }) => ({ Policy: ofAws(PolicyArn, iam) ?? described(findPolicy(iam, PolicyArn), iam) }),

    DeletePolicy({ PolicyArn }) {
      const policy = findPolicy(iam, PolicyArn);
      if (usersOf(PolicyArn, iam).length > 0) throw conflict('Cannot delete a policy attached to entities.');
      if (policy.versions.length > 1)
        throw conflict(
          "This policy has more than one version. Before you delete a policy, you must delete the policy's versions. The default version is deleted with the policy.",
        );
      delete iam.policies[PolicyArn];
      return undefined;
    },

    ListPolicies(input) {
      const own = input.Scope === 'AWS' ? [] : sortedValues(iam.policies);
      const found = own.filter(
        ({ arn, path }) =>
          path.startsWith(input.PathPrefix ?? '/') && (input.OnlyAttached !== true || usersOf(arn, iam).length > 0),
      );
      const { items, ...rest } = markedPage(found, ({ arn }) => arn, input);
      return { Policies: items.map((policy) => ({ ...described(policy, iam), Tags: undefined })), ...rest };
    },

    ListEntitiesForPolicy({ PolicyArn }) {
      if (awsManagedPolicy(PolicyArn) === undefined) findPolicy(iam, PolicyArn);
      const roles = usersOf(PolicyArn, iam).map(({ name, id }) => ({ RoleName: name, RoleId: id }));
      return { PolicyGroups: [], PolicyUsers: [], PolicyRoles: roles, IsTruncated: false };
    },

    ListPolicyTags(input) {
      const { items, ...rest } = markedPage(findPolicy(iam, input.PolicyArn).tags, ({ Key }) => Key, input);
      return { Tags: items, ...rest };
    },

    TagPolicy({ PolicyArn, Tags }) {
      const policy = findPolicy(iam, PolicyArn);
      policy.tags = withTags(policy.tags, Tags, OWN_LETTERS);
      return undefined;
    },

    UntagPolicy({ PolicyArn, TagKeys }) {
      const policy = findPolicy(iam, PolicyArn);
      policy.tags = withoutTags(policy.tags, TagKeys, OWN_LETTERS);
      return undefined;
    },
  };
}

/** What a policy has to be to be kept. */
export function checkDocument(document: string): void {
  readPolicy(document, 'identity');
  if (document.replace(/\s/g, '').length > SIZE_LIMIT)
    throw limitExceeded(`Cannot exceed quota for PolicySize: ${SIZE_LIMIT}`);
}

export function describedVersion(
  { id, document, created }: PolicyVersionRecord,
  { defaultVersion }: Pick<PolicyRecord, 'defaultVersion'>,
): PolicyVersion {
  return { VersionId: id, IsDefaultVersion: id === defaultVersion, CreateDate: created, Document: escapeUri(document) };
}

export function conflict(message: string): ServiceError {
  return new ServiceError('DeleteConflictException', message);
}

/** The document of a version, of AWS's own policies as well. */
export function versionOf(arn: string, id: string, iam: IamState): PolicyVersion {
  const aws = awsManagedPolicy(arn);
  if (aws !== undefined && id === 'v1')
    return describedVersion({ id, document: aws, created: 0 }, { defaultVersion: id });
  const policy = findPolicy(iam, arn);
  const found = policy.versions.find((version) => version.id === id);
  if (!found) throw noSuchEntity(`Policy ${arn} version ${id} does not exist or is not attachable.`);
  return describedVersion(found, policy);
}

function newPolicy(input: CreatePolicyRequest, { account, partition, now }: Call): PolicyRecord {
  const path = input.Path ?? '/';
  const created = Math.floor(now / 1000);
  const resource = `policy${path}${input.PolicyName}`;
  return {
    name: input.PolicyName,
    id: newId('ANPA', 17),
    arn: arnOf({ partition, service: 'iam', region: '', account, resource }),
    path,
    description: input.Description,
    created,
    updated: created,
    versions: [{ id: 'v1', document: input.PolicyDocument, created }],
    defaultVersion: 'v1',
    next: 2,
    tags: withTags([], input.Tags ?? [], OWN_LETTERS),
  };
}

function described(policy: PolicyRecord, iam: IamState): Policy {
  return {
    PolicyName: policy.name,
    PolicyId: policy.id,
    Arn: policy.arn,
    Path: policy.path,
    DefaultVersionId: policy.defaultVersion,
    AttachmentCount: usersOf(policy.arn, iam).length,
    PermissionsBoundaryUsageCount: Object.values(iam.roles).filter(({ boundary }) => boundary === policy.arn).length,
    IsAttachable: true,
    Description: policy.description,
    CreateDate: policy.created,
    UpdateDate: policy.updated,
    Tags: policy.tags.length > 0 ? policy.tags : undefined,
  };
}

function ofAws(arn: string, iam: IamState): Policy | undefined {
  if (awsManagedPolicy(arn) === undefined) return undefined;
  return {
    PolicyName: arn.slice(arn.lastIndexOf('/') + 1),
    Arn: arn,
    Path: '/',
    DefaultVersionId: 'v1',
    AttachmentCount: usersOf(arn, iam).length,
    IsAttachable: true,
  };
}

function usersOf(arn: string, { roles }: IamState) {
  return sortedValues(roles).filter(({ attached }) => attached.includes(arn));
}
