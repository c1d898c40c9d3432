import { cookieHeader, type Jar, keepCookies } from './cookies.ts';
import { readEnvelope } from './envelope.ts';
import { explain, explainUnanswered, ZeppelinError } from './errors.ts';
import type { Answer, Request, Send } from './http.ts';
import { Unanswered } from './http.ts';

/** What a session has of a server that let it in. */
export interface Access {
  /** Without a slash at its end. */
  readonly base: string;
  readonly cookies: Jar;
}

/** A way into a Zeppelin. */
export interface Door {
  /** What it leads to, for people. */
  readonly place: string;
  /** Whether what it gives ends some day, so that to come in again may help. */
  readonly isRenewable: boolean;
  /** What nobody may see. It grows as the door is opened. */
  readonly secrets: Set<string>;
  open(send: Send, signal: AbortSignal): Promise<Access>;
}

const TIMEOUT = 30_000;
const REDIRECTS = 3;
const TOKEN = 'VerifiedAuthToken';

/** The door to a Studio notebook: a presigned URL, for which its first request gets a cookie. */
export function studioDoor(notebook: string, presign: () => Promise<string>): Door {
  const place = `the notebook "${notebook}"`;
  const secrets = new Set<string>();
  return {
    place,
    isRenewable: true,
    secrets,
    async open(send, signal) {
      const given = await presign();
      // Node's own error would show the URL.
      if (!URL.canParse(given)) throw new ZeppelinError('server', `The presigned URL of ${place} is no URL.`);
      const first = new URL(given);
      for (const value of first.searchParams.values()) secrets.add(value);
      const cookies: Jar = new Map();
      let answer: Answer | undefined;
      for (let url: URL | undefined = first, hops = 0; url && hops <= REDIRECTS; hops++) {
        const request = {
          method: 'GET',
          url: url.href,
          headers: cookieHeader(cookies),
          timeout: TIMEOUT,
          signal,
        } as const;
        answer = await asked(send, request, place);
        keepCookies(cookies, answer.cookies);
        for (const value of cookies.values()) secrets.add(value);
        if (cookies.has(TOKEN)) return { base: baseOf(first), cookies };
        url = redirectOf(answer, url);
      }
      throw notAdmitted(answer, place);
    },
  };
}

function redirectOf({ location, status }: Answer, from: URL): URL | undefined {
  if (location === undefined || status < 300 || status >= 400 || !URL.canParse(location, from.href)) return undefined;
  const next = new URL(location, from);
  return next.host === from.host ? next : undefined;
}

function notAdmitted(answer: Answer | undefined, place: string): ZeppelinError {
  const envelope = answer && readEnvelope(answer);
  const what = envelope?.form === 'other' ? ` with ${envelope.what}` : '';
  return new ZeppelinError('denied', `Could not sign in to ${place}: it answered ${answer?.status}${what}.`, {
    help: 'Its URL has to be used within three minutes: is the clock of this machine right? And it has to run still.',
  });
}

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

async function asked(send: Send, request: Request, place: string): Promise<Answer> {
  try {
    return await send(request);
  } catch (error) {
    if (!(error instanceof Unanswered)) throw error;
    throw explainUnanswered(error, place, { doing: 'sign in to', what: place, isReading: true });
  }
}

function loginOf({ username, password }: URL): Login | undefined {
  return username === '' ? undefined : { user: decodeURIComponent(username), password: decodeURIComponent(password) };
}

/** Where the interface is: the place of a URL, without what is for one request or one page only. */
function baseOf({ origin, pathname }: URL): string {
  return `${origin}${pathname.replace(/\/+$/, '')}`;
}
