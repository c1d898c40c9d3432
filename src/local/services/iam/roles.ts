import type { CreateRoleRequest, Operations, Role } from '../../../../aws-models/data/iam.generated.ts';
import { arnOf } from '../../arn.ts';
import { ServiceError } from '../../protocol/service-error.ts';
import { newId } from '../../state/identities.ts';
import { escapeUri } from '../../text.ts';
import type { World } from '../../world.ts';
import { sortedValues } from '../page.ts';
import type { Call, SomeHandlers } from '../service.ts';
import { documentOf } from './access.ts';
import { readPolicy } from './document.ts';
import { ANY_LETTERS, findRole, markedPage, noSuchEntity, withoutTags, withTags } from './find.ts';
import type { RoleRecord } from './state.ts';

type Names =
  | 'CreateRole'
  | 'GetRole'
  | 'DeleteRole'
  | 'ListRoles'
  | 'UpdateRole'
  | 'UpdateAssumeRolePolicy'
  | 'PutRolePermissionsBoundary'
  | 'DeleteRolePermissionsBoundary'
  | 'ListRoleTags'
  | 'TagRole'
  | 'UntagRole'
  | 'ListInstanceProfilesForRole';

export function roleOperations({ state: { iam } }: World): SomeHandlers<Operations, Names> {
  return {
    CreateRole(input, call) {
      const taken = Object.keys(iam.roles).some((name) => name.toLowerCase() === input.RoleName.toLowerCase());
      if (taken)
        throw new ServiceError('EntityAlreadyExistsException', `Role with name ${input.RoleName} already exists.`);
      readPolicy(input.AssumeRolePolicyDocument, 'trust');
      if (input.PermissionsBoundary !== undefined) checkBoundary(input.PermissionsBoundary);
      const role = newRole(input, call);
      iam.roles[role.name] = role;
      return { Role: described(role) };
    },

    GetRole: ({ RoleName }) => ({ Role: described(findRole(iam, RoleName)) }),

    DeleteRole({ RoleName }) {
      const role = findRole(iam, RoleName);
      if (role.attached.length > 0) throw conflict('Cannot delete entity, must detach all policies first.');
      if (Object.keys(role.inline).length > 0) throw conflict('Cannot delete entity, must delete policies first.');
      delete iam.roles[RoleName];
      return undefined;
    },

    ListRoles(input) {
      const roles = sortedValues(iam.roles).filter(({ path }) => path.startsWith(input.PathPrefix ?? '/'));
      const { items, ...rest } = markedPage(roles, ({ name }) => name, input);
      return { Roles: items.map((role) => ({ ...described(role), Tags: undefined })), ...rest };
    },

    UpdateRole({ RoleName, Description, MaxSessionDuration }) {
      const role = findRole(iam, RoleName);
      if (Description !== undefined) role.description = Description;
      if (MaxSessionDuration !== undefined) role.maxSessionDuration = MaxSessionDuration;
      return {};
    },

    UpdateAssumeRolePolicy({ RoleName, PolicyDocument }) {
      const role = findRole(iam, RoleName);
      readPolicy(PolicyDocument, 'trust');
      role.trust = PolicyDocument;
      return undefined;
    },

    PutRolePermissionsBoundary({ RoleName, PermissionsBoundary }) {
      const role = findRole(iam, RoleName);
      checkBoundary(PermissionsBoundary);
      role.boundary = PermissionsBoundary;
      return undefined;
    },

    DeleteRolePermissionsBoundary({ RoleName }) {
      const role = findRole(iam, RoleName);
      if (role.boundary === undefined) throw noSuchEntity(`Role ${RoleName} does not have a permissions boundary`);
      role.boundary = undefined;
      return undefined;
    },

    ListRoleTags(input) {
      const { items, ...rest } = markedPage(findRole(iam, input.RoleName).tags, ({ Key }) => Key, input);
      return { Tags: items, ...rest };
    },

    TagRole({ RoleName, Tags }) {
      const role = findRole(iam, RoleName);
      role.tags = withTags(role.tags, Tags, ANY_LETTERS);
      return undefined;
    },

    UntagRole({ RoleName, TagKeys }) {
      const role = findRole(iam, RoleName);
      role.tags = withoutTags(role.tags, TagKeys, ANY_LETTERS);
      return undefined;
    },

    // There are no instance profiles, as there are no instances.
    ListInstanceProfilesForRole({ RoleName }) {
      findRole(iam, RoleName);
      return { InstanceProfiles: [], IsTruncated: false };
    },
  };

  function checkBoundary(arn: string): void {
    if (documentOf(arn, iam) === undefined)
      throw noSuchEntity(`Scope ARN: ${arn} does not exist or is not attachable.`);
  }
}

function newRole(input: CreateRoleRequest, { account, partition, now }: Call): RoleRecord {
  const path = input.Path ?? '/';
  const resource = `role${path}${input.RoleName}`;
  return {
    name: input.RoleName,
    id: newId('AROA', 17),
    arn: arnOf({ partition, service: 'iam', region: '', account, resource }),
    path,
    created: Math.floor(now / 1000),
    madeAt: now,
    description: input.Description,
    maxSessionDuration: input.MaxSessionDuration ?? 3600,
    trust: input.AssumeRolePolicyDocument,
    tags: withTags([], input.Tags ?? [], ANY_LETTERS),
    inline: {},
    attached: [],
    boundary: input.PermissionsBoundary,
  };
}

function described(role: RoleRecord): Role {
  return {
    Path: role.path,
    RoleName: role.name,
    RoleId: role.id,
    Arn: role.arn,
    CreateDate: role.created,
    AssumeRolePolicyDocument: escapeUri(role.trust),
    Description: role.description,
    MaxSessionDuration: role.maxSessionDuration,
    PermissionsBoundary: role.boundary === undefined ? undefined : boundaryOf(role.boundary),
    Tags: role.tags.length > 0 ? role.tags : undefined,
    RoleLastUsed: {},
  };
}

function boundaryOf(arn: string) {
  return { PermissionsBoundaryType: 'PermissionsBoundaryPolicy', PermissionsBoundaryArn: arn } as const;
}

function conflict(message: string): ServiceError {
  return new ServiceError('DeleteConflictException', message);
}
