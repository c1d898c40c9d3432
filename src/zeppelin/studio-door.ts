import { cookieHeader, type Jar, keepCookies } from './cookies.ts';
import { asked, baseOf, type Door, TIMEOUT } from './door.ts';
import { readEnvelope } from './envelope.ts';
import { ZeppelinError } from './errors.ts';
import type { Answer, Send } from './http.ts';

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
      const url = new URL(given);
      for (const value of url.searchParams.values()) secrets.add(value);
      const cookies = await admission(url, place, send, signal);
      for (const value of cookies.values()) secrets.add(value);
      return { base: baseOf(url), cookies };
    },
  };
}

/** Goes where a URL leads, on the same server, until there is a cookie that lets one in. */
async function admission(first: URL, place: string, send: Send, signal: AbortSignal): Promise<Jar> {
  const cookies: Jar = new Map();
  for (let url = first, hops = 0; ; hops++) {
    const request = { method: 'GET', url: url.href, headers: cookieHeader(cookies), timeout: TIMEOUT, signal } as const;
    const answer = await asked(send, request, place);
    keepCookies(cookies, answer.cookies);
    if (cookies.has(TOKEN)) return cookies;
    const next = redirectOf(answer, url);
    if (!next || hops === REDIRECTS) throw notAdmitted(answer, place);
    url = next;
  }
}

function redirectOf({ location, status }: Answer, from: URL): URL | undefined {
  if (location === undefined || status < 300 || status >= 400 || !URL.canParse(location, from.href)) return undefined;
  const next = new URL(location, from);
  return next.host === from.host ? next : undefined;
}

function notAdmitted(answer: Answer, place: string): ZeppelinError {
  const envelope = readEnvelope(answer);
  const what = envelope.form === 'other' ? ` with ${envelope.what}` : '';
  return new ZeppelinError('denied', `Could not sign in to ${place}: it answered ${answer.status}${what}.`, {
    help: 'Its URL has to be used within three minutes: is the clock of this machine right? And it has to run still.',
  });
}
