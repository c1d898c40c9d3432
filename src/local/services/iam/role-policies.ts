import type { Operations } from '../../../../aws-models/data/iam.generated.ts';
import { escapeUri } from '../../text.ts';
import type { World } from '../../world.ts';
import type { SomeHandlers } from '../service.ts';
import { documentOf } from './access.ts';
import { readPolicy } from './document.ts';
import { findRole, limitExceeded, markedPage, noSuchEntity } from './find.ts';

type Names =
  | 'PutRolePolicy'
  | 'GetRolePolicy'
  | 'DeleteRolePolicy'
  | 'ListRolePolicies'
  | 'AttachRolePolicy'
  | 'DetachRolePolicy'
  | 'ListAttachedRolePolicies';

const INLINE_LIMIT = 10_240;
const ATTACHED_LIMIT = 10;

export function rolePolicyOperations({ state: { iam } }: World): SomeHandlers<Operations, Names> {
  return {
    PutRolePolicy({ RoleName, PolicyName, PolicyDocument }) {
      const role = findRole(iam, RoleName);
      readPolicy(PolicyDocument, 'identity');
      const others = Object.entries(role.inline).filter(([name]) => name !== PolicyName);
      const size = [...others.map(([, document]) => document), PolicyDocument].join('').replace(/\s/g, '').length;
      if (size > INLINE_LIMIT)
        throw limitExceeded(`Maximum policy size of ${INLINE_LIMIT} bytes exceeded for role ${RoleName}`);
      role.inline[PolicyName] = PolicyDocument;
      return undefined;
    },

    GetRolePolicy({ RoleName, PolicyName }) {
      const { inline } = findRole(iam, RoleName);
      if (!Object.hasOwn(inline, PolicyName)) throw noRolePolicy(PolicyName);
      return { RoleName, PolicyName, PolicyDocument: escapeUri(inline[PolicyName]) };
    },

    DeleteRolePolicy({ RoleName, PolicyName }) {
      const { inline } = findRole(iam, RoleName);
      if (!Object.hasOwn(inline, PolicyName)) throw noRolePolicy(PolicyName);
      delete inline[PolicyName];
      return undefined;
    },

    ListRolePolicies(input) {
      const names = Object.keys(findRole(iam, input.RoleName).inline).sort();
      const { items, ...rest } = markedPage(names, (name) => name, input);
      return { PolicyNames: items, ...rest };
    },

    AttachRolePolicy({ RoleName, PolicyArn }) {
      const role = findRole(iam, RoleName);
      if (documentOf(PolicyArn, iam) === undefined)
        throw noSuchEntity(`Policy ${PolicyArn} does not exist or is not attachable.`);
      if (role.attached.includes(PolicyArn)) return undefined;
      if (role.attached.length >= ATTACHED_LIMIT)
        throw limitExceeded(`Cannot exceed quota for PoliciesPerRole: ${ATTACHED_LIMIT}`);
      role.attached = [...role.attached, PolicyArn];
      return undefined;
    },

    DetachRolePolicy({ RoleName, PolicyArn }) {
      const role = findRole(iam, RoleName);
      if (!role.attached.includes(PolicyArn)) throw noSuchEntity(`Policy ${PolicyArn} was not found.`);
      role.attached = role.attached.filter((arn) => arn !== PolicyArn);
      return undefined;
    },

    ListAttachedRolePolicies(input) {
      const arns = findRole(iam, input.RoleName).attached.filter((arn) =>
        pathOf(arn).startsWith(input.PathPrefix ?? '/'),
      );
      const { items, ...rest } = markedPage([...arns].sort(), (arn) => arn, input);
      return { AttachedPolicies: items.map((arn) => ({ PolicyName: nameOf(arn), PolicyArn: arn })), ...rest };
    },
  };
}

function noRolePolicy(name: string) {
  return noSuchEntity(`The role policy with name ${name} cannot be found.`);
}

function nameOf(arn: string): string {
  return arn.slice(arn.lastIndexOf('/') + 1);
}

/** `/service-role/` of `arn:…:policy/service-role/x`. */
function pathOf(arn: string): string {
  return arn.slice(arn.indexOf('/'), arn.lastIndexOf('/') + 1);
}
