import { cookieHeader } from './cookies.ts';
import type { Access, Door } from './door.ts';
import { entrance } from './entrance.ts';
import { type Envelope, readEnvelope } from './envelope.ts';
import { type Attempt, redacted, ZeppelinError } from './errors.ts';
import { type Exchange, observe } from './exchange.ts';
import { expired, explain, explainUnanswered, shut } from './explain.ts';
import { type Answer, send, Unanswered } from './http.ts';

/** What is to be done, and how to speak of it. */
export interface Call extends Omit<Attempt, 'isReading'> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below `/api`. */
  readonly path: string;
  readonly body?: unknown;
  /** Whether doing it twice is as good as once. Without it only what reads is. */
  readonly isRepeatable?: boolean;
  /** In milliseconds. */
  readonly timeout?: number;
}

/** A Zeppelin that one is signed in to, or will be with the first call. */
export interface Zeppelin {
  /** What it is called, for people. */
  readonly place: string;
  readonly signal: AbortSignal;
  /** Has it do something; answers with the body of its answer. Throws a `ZeppelinError`. */
  call<Body>(call: Call): Promise<Body>;
  /** The same session, where something else may end the calls. */
  within(signal: AbortSignal): Zeppelin;
}

export interface SessionOptions {
  readonly signal: AbortSignal;
  /** How long an answer may take where a call does not say otherwise, in milliseconds. */
  readonly timeout?: number;
  /** How long after an answer a session counts as good, in milliseconds. */
  readonly freshFor?: number;
  readonly onExchange?: ((exchange: Exchange) => void) | undefined;
}

const TIMEOUT = 30_000;
const FRESH = 30_000;

type Outcome =
  | { readonly body: unknown }
  | { readonly error: ZeppelinError; readonly again: 'never' | 'same' | 'signed in anew' };

/** Begins a session; nothing is sent before its first call. */
export function openSession(door: Door, options: SessionOptions): Zeppelin {
  const observed = observe(send, options.onExchange);
  const { enter, leave } = entrance(door, observed, options.signal);
  let heardAt = 0;

  return at(options.signal);

  function at(signal: AbortSignal): Zeppelin {
    // The one place where the type of a body is believed.
    const call = <Body>(one: Call) => carryOut(one, signal) as Promise<Body>;
    return { place: door.place, signal, call, within: at };
  }

  async function carryOut(call: Call, signal: AbortSignal): Promise<unknown> {
    const isRepeatable = call.isRepeatable ?? call.method === 'GET';
    const isOld = heardAt > 0 && Date.now() - heardAt > (options.freshFor ?? FRESH);
    // What may not be sent twice goes to a session that is known to be good.
    if (!isRepeatable && door.isRenewable && isOld)
      await carryOut({ ...call, method: 'GET', path: '/notebook', body: undefined, isRepeatable: true }, signal);
    const access = await enter();
    const first = await attempt(call, access, isRepeatable, signal);
    if ('body' in first) return first.body;
    if (first.again === 'signed in anew') leave(access);
    if (first.again === 'never' || !isRepeatable) throw first.error;
    const second = await attempt(call, await enter(), isRepeatable, signal);
    if ('body' in second) return second.body;
    // The first try removed it, and its answer was lost.
    if (call.method === 'DELETE' && second.error.kind === 'not-found') return undefined;
    throw second.error.kind === 'expired' ? shut(door.place, call) : second.error;
  }

  async function attempt(call: Call, access: Access, isRepeatable: boolean, signal: AbortSignal): Promise<Outcome> {
    const { method, path, body, timeout = options.timeout ?? TIMEOUT } = call;
    const about = { ...call, isReading: method === 'GET' };
    try {
      const answer = await observed({
        method,
        url: `${access.base}/api${path}`,
        headers: { ...cookieHeader(access.cookies), ...(body !== undefined && { 'content-type': 'application/json' }) },
        body: body === undefined ? undefined : JSON.stringify(body),
        timeout,
        signal,
        isAlone: !isRepeatable,
      });
      const outcome = judge(answer, readEnvelope(answer), door, about);
      if ('error' in outcome) return { ...outcome, error: redacted(outcome.error, door.secrets) };
      heardAt = Date.now();
      return outcome;
    } catch (error) {
      if (!(error instanceof Unanswered)) throw error;
      return { error: explainUnanswered(error, door.place, about), again: againAfter(error) };
    }
  }
}

/** A connection may be lost at any time; what cannot be reached or is slow will be so again. */
function againAfter({ code }: Unanswered): 'never' | 'same' {
  return /^(?:ECONNRESET|EPIPE|ECONNABORTED|ERR_BAD_RESPONSE|ERR_NETWORK)$/.test(code) ? 'same' : 'never';
}

function judge(answer: Answer, envelope: Envelope, door: Door, about: Attempt): Outcome {
  if (envelope.form === 'ok') return { body: envelope.body };
  const { status } = answer;
  // Zeppelin's own 403 is about a note; one of what stands in front of it is about the session.
  const isShut = status === 401 || (envelope.form === 'other' && (status === 403 || (status >= 300 && status < 400)));
  if (isShut) {
    if (door.isRenewable) return { error: expired(door.place, about), again: 'signed in anew' };
    const message = `Could not ${about.doing} ${about.what}: ${door.place} wants a login (status ${status}).`;
    return { error: new ZeppelinError('denied', message, { help: 'Name a user and a password.' }), again: 'never' };
  }
  const error = explain(status, envelope, about);
  const isElsewhere = envelope.form === 'other' && status !== 404 && status !== 405;
  return { error, again: isElsewhere ? 'signed in anew' : 'never' };
}
