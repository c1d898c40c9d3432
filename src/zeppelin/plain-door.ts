import { type Jar, keepCookies } from './cookies.ts';
import { asked, baseOf, type Door, TIMEOUT } from './door.ts';
import { readEnvelope } from './envelope.ts';
import { ZeppelinError } from './errors.ts';
import { explain } from './explain.ts';
import type { Send } from './http.ts';

/** Who signs in to a Zeppelin that wants to know. */
export interface Login {
  readonly user: string;
  readonly password: string;
}

/** The door to a Zeppelin that is reached by its own address, with a login where it wants one. */
export function plainDoor(address: string, login?: Login): Door {
  if (!URL.canParse(address) || !/^https?:/.test(address))
    throw new ZeppelinError('refused', 'The address of Zeppelin is no URL that begins with "http://" or "https://".');
  const url = new URL(address);
  const base = baseOf(url);
  const who = login ?? loginOf(url);
  const secrets = new Set(who ? [who.password] : []);
  const open: Door['open'] = async (send, signal) => {
    const cookies: Jar = new Map();
    if (who) await signIn(who, base, cookies, send, signal);
    for (const value of cookies.values()) secrets.add(value);
    return { base, cookies };
  };
  return { place: base, isRenewable: who !== undefined, secrets, open };
}

async function signIn({ user, password }: Login, base: string, cookies: Jar, send: Send, signal: AbortSignal) {
  const body = new URLSearchParams({ userName: user, password }).toString();
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const request = { method: 'POST', url: `${base}/api/login`, body, headers, timeout: TIMEOUT, signal } as const;
  const answer = await asked(send, request, base);
  const envelope = readEnvelope(answer);
  if (envelope.form === 'ok') {
    // The answer has several of one name, with refusals in between; the last that is none counts.
    keepCookies(cookies, answer.cookies);
    return;
  }
  const could = `Could not sign in to ${base} as "${user}"`;
  if (answer.status === 401 || answer.status === 403)
    throw new ZeppelinError('denied', `${could}: the user or the password is wrong.`);
  if (envelope.form === 'exception' && envelope.exception === 'UnavailableSecurityManagerException')
    throw new ZeppelinError('refused', `${could}: it has no logins.`, { help: 'Leave out the user and the password.' });
  throw explain(answer.status, envelope, { doing: 'sign in to', what: base, isReading: true });
}

function loginOf({ username, password }: URL): Login | undefined {
  return username === '' ? undefined : { user: decodeURIComponent(username), password: decodeURIComponent(password) };
}
