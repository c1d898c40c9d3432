import type { Fault } from './faults.ts';
import { faultOf } from './faults.ts';
import type { WireAnswer, WireRequest } from './protocol/protocol.ts';
import { ServiceError } from './protocol/service-error.ts';
import { mayAssume, roleOfArn } from './services/iam/access.ts';
import { SERVICE } from './services/kinesisanalytics/surroundings.ts';
import { credentialsOf, openSession } from './services/sts/sts.ts';
import type { Store } from './state/store.ts';
import { decode } from './text.ts';
import type { World } from './world.ts';

/** What the cloud itself can be asked, under `/_hangar/`. */
export interface Control {
  readonly world: World;
  readonly store: Store;
  status(): object;
  /** Ends the cloud, after the answer. */
  stop(): void;
}

export async function control(request: WireRequest, { world, store, status, stop }: Control): Promise<WireAnswer> {
  if (request.headers['authorization'] !== `Bearer ${world.state.identities.controlToken}`)
    return json(403, { message: 'The token of the cloud is needed.' });
  const asked = `${request.method} ${request.path.replace('/_hangar/', '')}`;
  try {
    switch (asked) {
      case 'GET status':
        return json(200, status());
      case 'POST stop':
        stop();
        return json(200, {});
      case 'GET faults':
        return json(200, { faults: world.faults.list() });
      case 'POST faults':
        for (const fault of faultsOf(bodyOf(request))) world.faults.add(fault);
        return json(200, { faults: world.faults.list() });
      case 'DELETE faults':
        world.faults.clear();
        return json(200, { faults: [] });
      case 'POST credentials': {
        const credentials = serviceCredentials(world, bodyOf(request));
        await store.save('identities');
        return json(200, credentials);
      }
      default:
        return json(404, { message: `There is no "${asked}".` });
    }
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    return json(400, { code: error.code, message: error.message });
  }
}

function faultsOf(given: unknown): readonly Fault[] {
  return Array.isArray(given) ? given.map(faultOf) : [faultOf(given)];
}

/** The keys with which the service itself acts in a role's name: for what runs a notebook's paragraphs. */
export function serviceCredentials(world: World, given: unknown) {
  const { role: arn, seconds = 3600 } = (given ?? {}) as { role?: unknown; seconds?: number };
  const role = typeof arn === 'string' ? roleOfArn(arn, world.state.iam) : undefined;
  if (!role) throw new ServiceError('NoSuchRole', `There is no role ${String(arn)}.`);
  if (!mayAssume(role, { service: SERVICE }, { 'aws:SourceAccount': world.account }))
    throw new ServiceError(
      'AccessDenied',
      `${SERVICE} is not authorized to perform: sts:AssumeRole on resource: ${arn}`,
    );
  return credentialsOf(openSession(world, role, { name: 'flink', seconds }));
}

function bodyOf({ body }: WireRequest): unknown {
  try {
    return JSON.parse(decode(body));
  } catch {
    throw new ServiceError('BadRequest', 'The body is no JSON.');
  }
}

function json(status: number, value: object): WireAnswer {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) };
}
