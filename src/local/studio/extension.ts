import type { WireAnswer, WireRequest } from '../protocol/protocol.ts';
import type { ApplicationRecord } from '../services/kinesisanalytics/state.ts';
import type { World } from '../world.ts';
import type { UsedTokens } from './session.ts';
import { admit } from './session.ts';

const COOKIE = 'VerifiedAuthToken';

/** What stands in front of a notebook's own web server: lets in who has a token, and keeps out all others. */
export function extension(
  world: World,
  /** What is behind it: a notebook's Zeppelin, and its Flink. */
  behind: (request: WireRequest, application: ApplicationRecord) => Promise<WireAnswer>,
): (request: WireRequest) => Promise<WireAnswer> {
  const used: UsedTokens = new Set();
  return async function answer(request) {
    const query = new URLSearchParams(request.query);
    const token = query.get('authToken') ?? undefined;
    const admitted = admit(token ?? cookieOf(request), world, used);
    if (!admitted) return plain(403, 'Forbidden');
    if (token !== undefined && request.method === 'GET') {
      query.delete('authToken');
      const rest = query.toString();
      return exchange(token, `${request.path}${rest === '' ? '' : `?${rest}`}`, admitted.secondsLeft);
    }
    return behind(request, admitted.application);
  };
}

/** Gives a cookie for a token, and sends on to the same place without it. */
function exchange(token: string, location: string, seconds: number): WireAnswer {
  return {
    status: 302,
    headers: { location, 'set-cookie': `${COOKIE}=${token}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax` },
    body: '',
  };
}

function cookieOf({ headers }: WireRequest): string | undefined {
  const found = (headers['cookie'] ?? '').split(/;\s*/).find((one) => one.startsWith(`${COOKIE}=`));
  return found?.slice(COOKIE.length + 1);
}

function plain(status: number, text: string): WireAnswer {
  return { status, headers: { 'content-type': 'text/plain' }, body: `${text}\n` };
}
