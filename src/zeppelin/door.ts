import type { Jar } from './cookies.ts';
import { explainUnanswered } from './explain.ts';
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

/** How long the way in may take, in milliseconds. */
export const TIMEOUT = 30_000;

/** What is answered to who wants in. */
export async function asked(send: Send, request: Request, place: string): Promise<Answer> {
  try {
    return await send(request);
  } catch (error) {
    if (!(error instanceof Unanswered)) throw error;
    throw explainUnanswered(error, place, { doing: 'sign in to', what: place, isReading: true });
  }
}

/** Where the interface is: the place of a URL, without what is for one request or one page only. */
export function baseOf({ origin, pathname }: URL): string {
  return `${origin}${pathname.replace(/\/+$/, '')}`;
}
