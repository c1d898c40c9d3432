import { randomUUID } from 'node:crypto';
import { partitionOf } from '../arn.ts';
import { CUT, under } from '../faults.ts';
import type { ServiceModel } from '../model/model.ts';
import { validate } from '../model/validate.ts';
import type { WireAnswer, WireRequest } from '../protocol/protocol.ts';
import { errorNames, protocols } from '../protocol/protocols.ts';
import { ServiceError } from '../protocol/service-error.ts';
import type { Service } from '../services/catalog.ts';
import { callerMay, deniedMessage } from '../services/iam/access.ts';
import type { Call } from '../services/service.ts';
import type { Store } from '../state/store.ts';
import type { World } from '../world.ts';
import { authenticate } from './authenticate.ts';
import { withoutChunks } from './chunked.ts';
import type { Claim } from './signature.ts';

export interface Surroundings {
  readonly world: World;
  readonly store: Store;
  /** Is told of what is the cloud's own fault. */
  readonly report: (error: unknown) => void;
  /** Is shown every answer, so that tests can hold it to the model. */
  readonly inspect?: Inspect | undefined;
}

export type Inspect = (model: ServiceModel, operation: string, output: unknown) => void;

/** Answers a request to one of the services. */
export async function answer(
  request: WireRequest,
  service: Service,
  claim: Claim | undefined,
  surroundings: Surroundings,
): Promise<WireAnswer | typeof CUT> {
  const { model } = service;
  const protocol = protocols[model.protocol];
  const requestId = randomUUID();
  try {
    const caller = authenticate(request, claim, errorNames(model), surroundings.world);
    const whole = withoutChunks(request);
    if (!whole) throw new ServiceError('IncompleteBody', 'The request body is not in the chunks that were announced.');
    const { operation, input } = protocol.read(whole, model);
    const { account, now } = surroundings.world;
    const region = claim!.region;
    const call: Call = { caller, region, partition: partitionOf(region), account, now: now(), requestId };
    const fault = surroundings.world.faults.take(model.service, operation);
    const output = await under(fault, () => perform(service, operation, input, call, surroundings));
    return output === CUT ? CUT : protocol.write(operation, output, model, requestId);
  } catch (error) {
    if (error instanceof ServiceError) return protocol.writeError(error, model, requestId, request);
    surroundings.report(error);
    const { internal } = errorNames(model);
    const message = `The embedded cloud failed, and that is its own fault: ${error instanceof Error ? error.message : error}`;
    return protocol.writeError(new ServiceError(internal, message, { status: 500 }), model, requestId, request);
  }
}

async function perform(
  { model, handlers, demands, section }: Service,
  operation: string,
  input: Readonly<Record<string, unknown>>,
  call: Call,
  { world, store, inspect }: Surroundings,
): Promise<unknown> {
  const names = errorNames(model);
  const shape = model.operations[operation].input;
  const refusal = shape === undefined ? undefined : validate(model, shape, input);
  if (refusal) throw new ServiceError(names[refusal.kind], refusal.message);
  for (const { action, resources } of demands(operation, input, call))
    for (const resource of resources) {
      const decision = callerMay(call.caller, world.state.iam, action, resource);
      if (decision === 'allowed') continue;
      const message = deniedMessage(call.caller.arn, action, resource, decision);
      throw new ServiceError(names.denied, message, { status: names.status });
    }
  // What it takes has just been held to the model.
  const output = await handlers[operation](input as never, call);
  inspect?.(model, operation, output);
  if (section && !/^(Get|List|Describe|Head|Filter|Simulate)/.test(operation)) await store.save(section);
  return output;
}
