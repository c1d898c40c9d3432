import type { Operations } from '../../../../aws-models/data/iam.generated.ts';
import { ADMINISTRATOR } from '../../identity.ts';
import type { World } from '../../world.ts';
import type { Handlers } from '../service.ts';
import { noSuchEntity } from './find.ts';
import { policyOperations } from './policies.ts';
import { policyVersionOperations } from './policy-versions.ts';
import { rolePolicyOperations } from './role-policies.ts';
import { roleOperations } from './roles.ts';
import { simulationOperations } from './simulate.ts';

/** Roles and policies. The only user is the one that the key pair of the cloud belongs to. */
export function iam(world: World): Handlers<Operations> {
  return {
    ...roleOperations(world),
    ...rolePolicyOperations(world),
    ...policyOperations(world),
    ...policyVersionOperations(world),
    ...simulationOperations(world),

    GetUser({ UserName = ADMINISTRATOR }, { caller }) {
      if (UserName !== ADMINISTRATOR || caller.kind !== 'administrator')
        throw noSuchEntity(`The user with name ${UserName} cannot be found.`);
      const { arn, userId } = caller;
      return { User: { Path: '/', UserName, UserId: userId, Arn: arn, CreateDate: 0 } };
    },
  };
}
