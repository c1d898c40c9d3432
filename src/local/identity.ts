import { arnOf } from './arn.ts';
import type { Identities, KeyPair, RoleSession } from './state/identities.ts';

/** Who makes a call. */
export type Caller =
  | { readonly kind: 'administrator'; readonly arn: string; readonly userId: string }
  | { readonly kind: 'role'; readonly arn: string; readonly userId: string; readonly session: RoleSession };

/** The user in whose name the key pair of the cloud acts. */
export const ADMINISTRATOR = 'hangar';

/** Finds who an access key belongs to. */
export function callerOf(
  accessKeyId: string,
  { administrator, sessions }: Identities,
  { account, partition }: { account: string; partition: string },
): { caller: Caller; keys: KeyPair } | undefined {
  if (accessKeyId === administrator.accessKeyId) {
    const arn = arnOf({ partition, service: 'iam', region: '', account, resource: `user/${ADMINISTRATOR}` });
    const userId = `AIDA${accessKeyId.slice(4)}`;
    return { caller: { kind: 'administrator', arn, userId }, keys: administrator };
  }
  const session = Object.hasOwn(sessions, accessKeyId) ? sessions[accessKeyId] : undefined;
  if (!session) return undefined;
  const { role, roleId, name } = session;
  const arn = arnOf({ partition, service: 'sts', region: '', account, resource: `assumed-role/${role}/${name}` });
  return { caller: { kind: 'role', arn, userId: `${roleId}:${name}`, session }, keys: session };
}
