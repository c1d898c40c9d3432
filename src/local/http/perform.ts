import { under } from '../faults.ts';
import type { ServiceModel } from '../model/model.ts';
import { validate } from '../model/validate.ts';
import { errorNames } from '../protocol/protocols.ts';
import { ServiceError } from '../protocol/service-error.ts';
import type { Service } from '../services/catalog.ts';
import { callerMay, deniedMessage } from '../services/iam/access.ts';
import type { Call } from '../services/service.ts';
import type { Store } from '../state/store.ts';
import type { World } from '../world.ts';

export interface Surroundings {
  readonly world: World;
  readonly store: Store;
  /** Is told of what is the cloud's own fault. */
  readonly report: (error: unknown) => void;
  /** Is shown every answer, so that tests can hold it to the model. */
  readonly inspect?: Inspect | undefined;
}

export type Inspect = (model: ServiceModel, operation: string, output: unknown) => void;

/** Does what is asked for, if the caller may, and with what is to go wrong just now. */
export function perform(
  service: Service,
  operation: string,
  input: Readonly<Record<string, unknown>>,
  call: Call,
  surroundings: Surroundings,
): Promise<unknown> {
  const fault = surroundings.world.faults.take(service.model.service, operation);
  return under(fault, () => act(service, operation, input, call, surroundings));
}

async function act(
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
  checkMay({ model, demands }, operation, input, call, world);
  // What it takes has just been held to the model.
  const output = await handlers[operation](input as never, call);
  inspect?.(model, operation, output);
  if (section && !/^(Get|List|Describe|Head|Filter|Simulate)/.test(operation)) await store.save(section);
  return output;
}

/** Throws if the caller may not do something. */
export function checkMay(
  { model, demands }: Pick<Service, 'model' | 'demands'>,
  operation: string,
  input: Readonly<Record<string, unknown>>,
  call: Call,
  { state }: World,
): void {
  const { denied, status } = errorNames(model);
  for (const { action, resources } of demands(operation, input, call))
    for (const resource of resources) {
      const decision = callerMay(call.caller, state.iam, action, resource);
      if (decision === 'allowed') continue;
      throw new ServiceError(denied, deniedMessage(call.caller.arn, action, resource, decision), { status });
    }
}
