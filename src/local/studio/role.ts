import { randomUUID } from 'node:crypto';
import { arnOf, parseArn } from '../arn.ts';
import { CUT } from '../faults.ts';
import type { Surroundings } from '../http/perform.ts';
import { checkMay, perform } from '../http/perform.ts';
import type { Caller } from '../identity.ts';
import { ServiceError } from '../protocol/service-error.ts';
import type { Service } from '../services/catalog.ts';
import { callerMay, deniedMessage, roleOfArn } from '../services/iam/access.ts';
import type { ApplicationRecord } from '../services/kinesisanalytics/state.ts';
import type { Call } from '../services/service.ts';

type Input = Readonly<Record<string, unknown>>;

/** What runs in an application can do in AWS: what the application's role may. Throws `ServiceError`. */
export interface Role {
  /** Calls a service as a program with the role's keys would. */
  call(service: string, operation: string, input: Input): Promise<unknown>;
  /** Throws what a call would be refused with for want of rights, and does not make it. */
  checkCall(service: string, operation: string, input: Input): void;
  /** The same for services that are not among those that can be called so. */
  check(action: string, resource: string): void;
}

/** The role of an application as it is now: each call asks for it again. */
export function roleOf(
  application: ApplicationRecord,
  services: Readonly<Record<string, Service>>,
  surroundings: Surroundings,
): Role {
  const { world } = surroundings;
  const { region, partition } = parseArn(application.arn)!;
  const call = (): Call => {
    const { account, now } = world;
    return {
      caller: callerOf(application, surroundings),
      region,
      partition,
      account,
      now: now(),
      requestId: randomUUID(),
    };
  };
  return {
    async call(service, operation, input) {
      const output = await perform(services[service], operation, input, call(), surroundings);
      if (output === CUT)
        throw new ServiceError('SdkClientException', 'Unable to execute HTTP request: Connection reset');
      return output;
    },
    checkCall: (service, operation, input) => checkMay(services[service], operation, input, call(), world),
    check(action, resource) {
      const { caller } = call();
      const decision = callerMay(caller, world.state.iam, action, resource);
      if (decision === 'allowed') return;
      throw new ServiceError('AccessDeniedException', deniedMessage(caller.arn, action, resource, decision));
    },
  };
}

/** Who acts in the role's name. A role that is gone may do nothing. */
function callerOf({ arn, current }: ApplicationRecord, { world: { state, account, now } }: Surroundings): Caller {
  const { partition } = parseArn(arn)!;
  const role = current.role.slice(current.role.lastIndexOf('/') + 1);
  const { id: roleId = '' } = roleOfArn(current.role, state.iam) ?? {};
  const session = {
    accessKeyId: '',
    secretAccessKey: '',
    sessionToken: '',
    role,
    roleId,
    name: 'flink',
    expires: now() + 3_600_000,
  };
  const resource = `assumed-role/${role}/flink`;
  const own = arnOf({ partition, service: 'sts', region: '', account, resource });
  return { kind: 'role', arn: own, userId: `${roleId}:flink`, session };
}
