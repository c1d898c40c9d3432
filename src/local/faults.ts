import { ServiceError } from './protocol/service-error.ts';

/** Something that is to go wrong, once or several times. */
export interface Fault {
  /** `CreateApplication`, or with its service: `kinesisanalyticsv2:CreateApplication`; `*` is any. */
  readonly operation: string;
  /** The error that is answered instead. */
  readonly error?: { readonly code: string; readonly message?: string; readonly status?: number };
  /** The connection is cut instead of an answer. */
  readonly drop?: boolean;
  /** No answer for so many milliseconds. */
  readonly delay?: number;
  /** What was asked for is done all the same; else it is not. */
  readonly afterEffect?: boolean;
  /** The call succeeds, and the operation that it begins fails in the end, for this reason. */
  readonly operationFailure?: string;
  /** How often. */
  readonly times?: number;
}

/** What is to go wrong next. */
export interface Faults {
  add(fault: Fault): void;
  clear(): void;
  list(): readonly Fault[];
  /** Takes what is to go wrong with a call, if anything is. */
  take(service: string, operation: string): Fault | undefined;
  /** Takes the reason for which the operation that a call begins is to fail. */
  takeOperationFailure(service: string, operation: string): string | undefined;
}

export function faults(): Faults {
  let pending: { fault: Fault; left: number }[] = [];
  const takeIf = (service: string, operation: string, is: (fault: Fault) => boolean) => {
    const found = pending.find(({ fault }) => is(fault) && concerns(fault, service, operation));
    if (!found) return undefined;
    found.left--;
    pending = pending.filter(({ left }) => left > 0);
    return found.fault;
  };
  return {
    add: (fault) => void pending.push({ fault, left: fault.times ?? 1 }),
    clear: () => {
      pending = [];
    },
    list: () => pending.map(({ fault, left }) => ({ ...fault, times: left })),
    take: (service, operation) => takeIf(service, operation, (fault) => fault.operationFailure === undefined),
    takeOperationFailure: (service, operation) =>
      takeIf(service, operation, (fault) => fault.operationFailure !== undefined)?.operationFailure,
  };
}

function concerns({ operation }: Fault, service: string, name: string): boolean {
  return operation === '*' || operation === name || operation === `${service}:${name}`;
}

/** Reads what somebody sent as a fault. */
export function faultOf(given: unknown): Fault {
  const fault = given as Fault;
  if (typeof given !== 'object' || given === null || typeof fault.operation !== 'string')
    throw new ServiceError('BadFault', 'A fault is an object with at least an "operation".');
  const ways = [fault.error?.code, fault.drop, fault.delay, fault.operationFailure].filter((one) => one !== undefined);
  if (ways.length === 0)
    throw new ServiceError('BadFault', 'A fault says "error", "drop", "delay" or "operationFailure".');
  return fault;
}

/** No answer: the connection is cut. */
export const CUT = Symbol('cut');

/** Does something under a fault, which comes before it or after. */
export async function under<T>(fault: Fault | undefined, perform: () => Promise<T>): Promise<T | typeof CUT> {
  if (!fault) return perform();
  if (!fault.afterEffect) {
    await suffer(fault);
    return fault.drop ? CUT : perform();
  }
  const result = await perform();
  await suffer(fault);
  return fault.drop ? CUT : result;
}

async function suffer({ delay, error }: Fault): Promise<void> {
  if (delay !== undefined) await new Promise((resolve) => setTimeout(resolve, delay));
  if (!error) return;
  const { code, message = 'This was asked for.', status } = error;
  throw new ServiceError(code, message, status === undefined ? {} : { status });
}
