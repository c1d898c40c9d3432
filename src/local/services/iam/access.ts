import type { Caller } from '../../identity.ts';
import type { Context } from './condition.ts';
import type { PolicyDocument } from './document.ts';
import { storedPolicy } from './document.ts';
import type { Actor, Decision } from './evaluate.ts';
import { evaluateWithin, trusts } from './evaluate.ts';
import { awsManagedPolicy } from './managed.ts';
import type { IamState, RoleRecord } from './state.ts';

/** All policies that are in force for a role. */
export function policiesOf(role: RoleRecord, iam: IamState): readonly PolicyDocument[] {
  const attached = role.attached.map((arn) => documentOf(arn, iam)).filter((one) => one !== undefined);
  return [...Object.values(role.inline), ...attached].map(storedPolicy);
}

/** The document of a managed policy that is in force, the customer's own or AWS's. */
export function documentOf(arn: string, { policies }: IamState): string | undefined {
  const policy = Object.hasOwn(policies, arn) ? policies[arn] : undefined;
  if (!policy) return awsManagedPolicy(arn);
  return policy.versions.find(({ id }) => id === policy.defaultVersion)?.document;
}

/** Whether a role may do something, by its policies and within its boundary. */
export function roleMay(
  role: RoleRecord,
  iam: IamState,
  {
    action,
    resource,
    context = {},
    session,
  }: { action: string; resource: string; context?: Context; session?: string },
): Decision {
  const boundary = role.boundary === undefined ? undefined : documentOf(role.boundary, iam);
  const limits = [boundary, session].filter((one) => one !== undefined).map(storedPolicy);
  return evaluateWithin(policiesOf(role, iam), limits, { action, resource, context });
}

/** Whether a caller may do something. The administrator may do everything, and a role that is gone nothing. */
export function callerMay(caller: Caller, iam: IamState, action: string, resource: string): Decision {
  if (caller.kind === 'administrator') return 'allowed';
  const { session } = caller;
  const role = Object.values(iam.roles).find(({ id }) => id === session.roleId);
  if (!role) return 'implicitDeny';
  return roleMay(role, iam, { action, resource, ...(session.policy !== undefined && { session: session.policy }) });
}

/** Why somebody may not do something, in AWS's words. */
export function deniedMessage(arn: string, action: string, resource: string, decision: Decision): string {
  const why =
    decision === 'explicitDeny'
      ? 'with an explicit deny in an identity-based policy'
      : `because no identity-based policy allows the ${action} action`;
  return `User: ${arn} is not authorized to perform: ${action} on resource: ${resource} ${why}`;
}

/** Whether somebody may act in a role's name. */
export function mayAssume(role: RoleRecord, actor: Actor, context: Context = {}): boolean {
  return trusts(storedPolicy(role.trust), actor, context) === 'allowed';
}

/** The role of an ARN. */
export function roleOfArn(arn: string, { roles }: IamState): RoleRecord | undefined {
  return Object.values(roles).find((role) => role.arn === arn);
}
