import { randomUUID } from 'node:crypto';
import { partitionOf } from '../arn.ts';
import { CUT } from '../faults.ts';
import type { WireAnswer, WireRequest } from '../protocol/protocol.ts';
import { errorNames, protocols } from '../protocol/protocols.ts';
import { ServiceError } from '../protocol/service-error.ts';
import type { Service } from '../services/catalog.ts';
import type { Call } from '../services/service.ts';
import { authenticate } from './authenticate.ts';
import { withoutChunks } from './chunked.ts';
import type { Surroundings } from './perform.ts';
import { perform } from './perform.ts';
import type { Claim } from './signature.ts';

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
    const output = await perform(service, operation, input, call, surroundings);
    return output === CUT ? CUT : protocol.write(operation, output, model, requestId);
  } catch (error) {
    if (error instanceof ServiceError) return protocol.writeError(error, model, requestId, request);
    surroundings.report(error);
    const { internal } = errorNames(model);
    const message = `The embedded cloud failed, and that is its own fault: ${error instanceof Error ? error.message : error}`;
    return protocol.writeError(new ServiceError(internal, message, { status: 500 }), model, requestId, request);
  }
}
