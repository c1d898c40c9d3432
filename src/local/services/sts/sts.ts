import { randomBytes } from 'node:crypto';
import type { Operations } from '../../../../aws-models/data/sts.generated.ts';
import { ServiceError } from '../../protocol/service-error.ts';
import type { RoleSession } from '../../state/identities.ts';
import { newKeyPair } from '../../state/identities.ts';
import type { World } from '../../world.ts';
import { callerMay, mayAssume, roleOfArn } from '../iam/access.ts';
import { readPolicy } from '../iam/document.ts';
import type { RoleRecord } from '../iam/state.ts';
import type { Demand, Handlers } from '../service.ts';

export function sts(world: World): Handlers<Operations> {
  return {
    GetCallerIdentity: (_input, { caller, account }) => ({ UserId: caller.userId, Account: account, Arn: caller.arn }),

    AssumeRole(input, { caller, account }) {
      const role = roleOfArn(input.RoleArn, world.state.iam);
      const allowed =
        role &&
        mayAssume(role, { arn: caller.arn, account }) &&
        callerMay(caller, world.state.iam, 'sts:AssumeRole', input.RoleArn) === 'allowed';
      if (!allowed)
        throw new ServiceError(
          'AccessDenied',
          `User: ${caller.arn} is not authorized to perform: sts:AssumeRole on resource: ${input.RoleArn}`,
          { status: 403 },
        );
      const seconds = input.DurationSeconds ?? 3600;
      if (seconds > role.maxSessionDuration)
        throw new ServiceError(
          'ValidationError',
          'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
        );
      if (input.Policy !== undefined) readPolicy(input.Policy, 'identity');
      const session = openSession(world, role, { name: input.RoleSessionName, seconds, policy: input.Policy });
      const id = `${session.roleId}:${session.name}`;
      const arn = `${role.arn.replace(/:iam::/, ':sts::').replace(/:role\/.*/, '')}:assumed-role/${role.name}/${session.name}`;
      return { Credentials: credentialsOf(session), AssumedRoleUser: { AssumedRoleId: id, Arn: arn } };
    },
  };
}

/** Keys with which to act in a role's name for some time. */
export function openSession(
  { state: { identities }, now }: World,
  role: RoleRecord,
  { name, seconds, policy }: { name: string; seconds: number; policy?: string | undefined },
): RoleSession {
  for (const [id, { expires }] of Object.entries(identities.sessions))
    if (expires < now() - 86_400_000) delete identities.sessions[id];
  const session: RoleSession = {
    ...newKeyPair('ASIA'),
    sessionToken: randomBytes(48).toString('base64'),
    role: role.name,
    roleId: role.id,
    name,
    ...(policy !== undefined && { policy }),
    expires: now() + seconds * 1000,
  };
  identities.sessions[session.accessKeyId] = session;
  return session;
}

/** A session's keys as STS gives them out. */
export function credentialsOf({ accessKeyId, secretAccessKey, sessionToken, expires }: RoleSession) {
  return {
    AccessKeyId: accessKeyId,
    SecretAccessKey: secretAccessKey,
    SessionToken: sessionToken,
    Expiration: Math.floor(expires / 1000),
  };
}

/** Everybody may ask who they are; who may act in a role's name is decided with the request. */
export function stsDemands(): readonly Demand[] {
  return [];
}
