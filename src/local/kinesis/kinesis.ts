import { arnOf, partitionOf } from '../arn.ts';
import { type CUT, under } from '../faults.ts';
import { authenticate } from '../http/authenticate.ts';
import { forward } from '../http/forward.ts';
import type { Claim } from '../http/signature.ts';
import type { WireAnswer, WireRequest } from '../protocol/protocol.ts';
import { errorNames } from '../protocol/protocols.ts';
import { ServiceError } from '../protocol/service-error.ts';
import { callerMay, deniedMessage } from '../services/iam/access.ts';
import { decode } from '../text.ts';
import type { World } from '../world.ts';
import { readCbor } from './cbor.ts';
import type { Emulator } from './emulator.ts';

const NAMES = errorNames({ protocol: 'json', service: 'kinesis' });

/** Operations that are about no stream in particular. */
const GENERAL = new Set(['ListStreams', 'DescribeLimits', 'DescribeAccountSettings', 'ListShards']);

/** Hands requests on to the emulator, when the caller is known and may do what it asks for. */
export function kinesis(world: World, emulator: Emulator) {
  return async function answer(request: WireRequest, claim: Claim | undefined): Promise<WireAnswer | typeof CUT> {
    try {
      const caller = authenticate(request, claim, NAMES, world);
      const action = `kinesis:${(request.headers['x-amz-target'] ?? '').replace(/^Kinesis_20131202\./, '')}`;
      // An iterator alone does not tell of which stream it is, so GetRecords is not judged without one.
      const resource = caller.kind === 'administrator' ? undefined : resourceOf(request, claim!, world, action);
      if (resource !== undefined) {
        const decision = callerMay(caller, world.state.iam, action, resource);
        if (decision !== 'allowed')
          throw new ServiceError(NAMES.denied, deniedMessage(caller.arn, action, resource, decision));
      }
      const failure = emulator.failure();
      if (failure !== undefined)
        throw new ServiceError(NAMES.internal, `The Kinesis emulator does not run: ${failure}`, { status: 500 });
      const fault = world.faults.take('kinesis', action.replace('kinesis:', ''));
      return await under(fault, () => forward(request, emulator.endpoint, emulator.agent));
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      return {
        status: error.status ?? 400,
        headers: { 'content-type': 'application/x-amz-json-1.1' },
        body: JSON.stringify({ __type: error.code, message: error.message }),
      };
    }
  };
}

function resourceOf({ headers, body }: WireRequest, { region }: Claim, { account }: World, action: string) {
  const cbor = headers['content-type']?.includes('cbor');
  const input = (cbor ? readCbor(body) : parse(decode(body))) as Readonly<Record<string, unknown>> | undefined;
  const { StreamARN, StreamName, ConsumerARN, ResourceARN } = input ?? {};
  const arn = ConsumerARN ?? StreamARN ?? ResourceARN;
  if (arn !== undefined) return String(arn);
  if (StreamName !== undefined)
    return arnOf({
      partition: partitionOf(region),
      service: 'kinesis',
      region,
      account,
      resource: `stream/${StreamName}`,
    });
  return GENERAL.has(action.replace('kinesis:', '')) ? '*' : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
