import type { Caller } from '../identity.ts';

/** Who calls, from where, and when. */
export interface Call {
  readonly caller: Caller;
  readonly region: string;
  readonly partition: string;
  readonly account: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly requestId: string;
}

type AnyOperation = { readonly input: unknown; readonly output: unknown };

/** A function for each operation of a service. What it takes has been held to the model. */
export type Handlers<Ops> = {
  readonly [Name in keyof Ops]: Ops[Name] extends AnyOperation
    ? (input: Ops[Name]['input'], call: Call) => Ops[Name]['output'] | Promise<Ops[Name]['output']>
    : never;
};

/** What a call needs leave for: all of these, in the order in which they are looked at. */
export interface Demand {
  readonly action: string;
  readonly resources: readonly string[];
}

/** Some operations of a service. */
export type SomeHandlers<Ops, Names extends keyof Ops> = Pick<Handlers<Ops>, Names>;
