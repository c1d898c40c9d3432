import type { Role as IamRole } from '@aws-sdk/client-iam';
import {
  AttachRolePolicyCommand,
  CreateRoleCommand,
  DeleteRoleCommand,
  DeleteRolePermissionsBoundaryCommand,
  DeleteRolePolicyCommand,
  DetachRolePolicyCommand,
  GetRoleCommand,
  GetRolePolicyCommand,
  ListAttachedRolePoliciesCommand,
  ListRolePoliciesCommand,
  ListRolesCommand,
  PutRolePermissionsBoundaryCommand,
  PutRolePolicyCommand,
  TagRoleCommand,
  UntagRoleCommand,
  UpdateAssumeRolePolicyCommand,
} from '@aws-sdk/client-iam';
import { undefinedIfMissing } from '../../aws/index.ts';
import type { PolicyDocument } from '../policy.ts';
import { isSamePolicy, TRUST } from '../policy.ts';
import type { Change, Found, ResourceType, Site } from '../resource.ts';
import { change, tagList, tagTable } from '../resource.ts';
import { parsed } from './managed-policy.ts';

export interface Role {
  readonly name: string;
  readonly path: string;
  readonly boundary: string | undefined;
  /** What it may do by itself. */
  readonly policy: PolicyDocument;
  /** The ARNs of the policies that are attached to it. Others that somebody attached stay. */
  readonly attached: readonly string[];
}

interface ActualRole extends Found {
  readonly name: string;
  readonly path: string;
  readonly boundary: string | undefined;
  readonly trust: unknown;
  readonly policy: unknown;
  readonly attached: readonly string[];
}

/** The name of the policy in the role. */
const INLINE = 'hangar-notebook';

/** The role in whose name the notebook acts. */
export const role: ResourceType<Role, ActualRole> = {
  kind: 'role',

  async read(name, site) {
    const { iam } = site.aws;
    const found = await undefinedIfMissing(iam.send(new GetRoleCommand({ RoleName: name })));
    if (!found?.Role) return undefined;
    const inline = await undefinedIfMissing(iam.send(new GetRolePolicyCommand({ RoleName: name, PolicyName: INLINE })));
    return {
      ...described(found.Role, name),
      policy: inline && parsed(decodeURIComponent(inline.PolicyDocument ?? '')),
      attached: await attachedTo(name, site),
    };
  },

  diff: (wanted, actual) => [
    ...change('path', actual.path, wanted.path, { replaces: true }),
    ...change('boundary', actual.boundary, wanted.boundary),
    ...documents('trust', actual.trust, TRUST),
    ...documents('policy', actual.policy, wanted.policy),
    ...wanted.attached
      .filter((arn) => !actual.attached.includes(arn))
      .map((arn): Change => ({ path: 'attached', from: undefined, to: arn })),
  ],

  beside(wanted, { attached }) {
    const others = attached.filter((arn) => !wanted.attached.includes(arn));
    return others.length === 0 ? undefined : `It has other policies as well: ${others.join(', ')}.`;
  },

  async create({ name, path, boundary }, tags, { aws }) {
    await aws.iam.send(
      new CreateRoleCommand({
        RoleName: name,
        Path: path,
        AssumeRolePolicyDocument: JSON.stringify(TRUST),
        Tags: tagList(tags),
        PermissionsBoundary: boundary,
      }),
    );
  },

  async update({ name: RoleName, boundary, policy }, _actual, changes, { aws }) {
    const { iam } = aws;
    for (const { path, to } of changes) {
      switch (path) {
        case 'trust':
          await iam.send(new UpdateAssumeRolePolicyCommand({ RoleName, PolicyDocument: JSON.stringify(TRUST) }));
          break;
        case 'boundary':
          if (boundary === undefined) await iam.send(new DeleteRolePermissionsBoundaryCommand({ RoleName }));
          else await iam.send(new PutRolePermissionsBoundaryCommand({ RoleName, PermissionsBoundary: boundary }));
          break;
        case 'policy': {
          const PolicyDocument = JSON.stringify(policy);
          await iam.send(new PutRolePolicyCommand({ RoleName, PolicyName: INLINE, PolicyDocument }));
          break;
        }
        case 'attached':
          await iam.send(new AttachRolePolicyCommand({ RoleName, PolicyArn: String(to) }));
      }
    }
  },

  async remove({ name: RoleName, attached }, { aws }) {
    const { iam } = aws;
    for (const PolicyArn of attached)
      await undefinedIfMissing(iam.send(new DetachRolePolicyCommand({ RoleName, PolicyArn })));
    const inline = await undefinedIfMissing(iam.send(new ListRolePoliciesCommand({ RoleName })));
    for (const PolicyName of inline?.PolicyNames ?? [])
      await undefinedIfMissing(iam.send(new DeleteRolePolicyCommand({ RoleName, PolicyName })));
    await undefinedIfMissing(iam.send(new DeleteRoleCommand({ RoleName })));
  },

  async tag({ name }, tags, { aws }) {
    await aws.iam.send(new TagRoleCommand({ RoleName: name, Tags: tagList(tags) }));
  },

  async untag({ name }, keys, { aws }) {
    await aws.iam.send(new UntagRoleCommand({ RoleName: name, TagKeys: [...keys] }));
  },

  async list({ aws }) {
    const names: string[] = [];
    for (let Marker: string | undefined; ; ) {
      const page = await aws.iam.send(new ListRolesCommand({ Marker }));
      names.push(...(page.Roles ?? []).flatMap(({ RoleName }) => RoleName ?? []));
      Marker = page.Marker;
      // The names that hangar gives to the roles that it makes.
      if (Marker === undefined) return names.filter((name) => name.startsWith('kinesis-analytics-'));
    }
  },
};

/** Who may act in a role's name. Throws where there is no such role. */
export async function trustOf(name: string, { aws }: Site): Promise<unknown> {
  const { Role } = await aws.iam.send(new GetRoleCommand({ RoleName: name }));
  return Role && described(Role, name).trust;
}

function described({ Path, PermissionsBoundary, AssumeRolePolicyDocument, Tags }: IamRole, name: string) {
  return {
    name,
    path: Path ?? '/',
    boundary: PermissionsBoundary?.PermissionsBoundaryArn,
    trust: parsed(decodeURIComponent(AssumeRolePolicyDocument ?? '')),
    tags: tagTable(Tags),
  };
}

function documents(path: string, from: unknown, to: PolicyDocument): Change[] {
  return isSamePolicy(from, to) ? [] : [{ path, from, to }];
}

async function attachedTo(RoleName: string, { aws }: Site): Promise<string[]> {
  const found = await undefinedIfMissing(aws.iam.send(new ListAttachedRolePoliciesCommand({ RoleName })));
  return (found?.AttachedPolicies ?? []).flatMap(({ PolicyArn }) => PolicyArn ?? []);
}
