import { isCertificate, isNeverSent, plain, sentence } from '../remote/index.ts';
import type { Envelope } from './envelope.ts';
import type { Unanswered } from './http.ts';

/** What was tried, on what: `read`, `the note "x"`. */
export interface Attempt {
  readonly doing: string;
  readonly what: string;
  /** Whether it only reads. */
  readonly isReading: boolean;
  /** Where to look whether it took effect, in a sentence. */
  readonly look?: string | undefined;
}

export type ZeppelinErrorKind =
  /** There is no such note, paragraph or setting. */
  | 'not-found'
  /** Whoever is signed in may not do it, or nobody could be signed in. */
  | 'denied'
  /** The path is taken. */
  | 'exists'
  /** It was understood and makes no sense, or would do harm. */
  | 'refused'
  /** The session had ended. */
  | 'expired'
  /** There was no answer. */
  | 'unreachable'
  /** Something else than Zeppelin has answered. */
  | 'html'
  /** Zeppelin could not do it. */
  | 'server';

interface More {
  readonly help?: string | undefined;
  readonly effect?: 'none' | 'unknown' | 'done';
  readonly cause?: unknown;
}

/** What kept Zeppelin from doing something: what failed, on what and why, in a sentence, and what to do. */
export class ZeppelinError extends Error {
  readonly kind: ZeppelinErrorKind;
  readonly help: string | undefined;
  /** Whether what was asked for has been done all the same: nothing, perhaps, or all of it. */
  readonly effect: 'none' | 'unknown' | 'done';

  constructor(kind: ZeppelinErrorKind, message: string, { help, effect = 'none', cause }: More = {}) {
    super(plain(message), cause === undefined ? undefined : { cause });
    this.name = 'ZeppelinError';
    this.kind = kind;
    this.help = help === undefined ? undefined : plain(help);
    this.effect = effect;
  }
}

/** A refusal of hangar's own, before anything is sent. */
export function refused(
  { doing, what }: Pick<Attempt, 'doing' | 'what'>,
  reason: string,
  help?: string,
): ZeppelinError {
  return new ZeppelinError('refused', `Could not ${doing} ${what}: ${sentence(reason)}`, { help });
}

/** Says for people why an answer is not what was wanted. */
export function explain(status: number, envelope: Exclude<Envelope, { form: 'ok' }>, attempt: Attempt): ZeppelinError {
  switch (envelope.form) {
    case 'refusal':
      return explainRefusal(status, envelope.message || `it answered ${status}`, attempt);
    case 'exception':
      return explainException(envelope.exception, envelope.message, attempt);
    case 'other': {
      const reason = `what answered is not Zeppelin, but ${envelope.what} (status ${status})`;
      const help = status === 404 || status === 405 ? ADDRESS : IN_BETWEEN;
      return failed('html', reason, { ...unknown(attempt), help: both(help, attempt) }, attempt);
    }
  }
}

const ADDRESS = 'Look whether the address is the one that Zeppelin has in a browser, without what stands behind "#".';

const IN_BETWEEN = 'A proxy between here and there may be the one who speaks. Try again in a while.';

function explainRefusal(status: number, message: string, attempt: Attempt): ZeppelinError {
  if (status === 404) return failed('not-found', message, {}, attempt);
  if (status !== 401 && status !== 403) return failed('refused', message, {}, attempt);
  const help = 'Ask an owner of the note for the right, or sign in as somebody else.';
  return failed('denied', message, { help }, attempt);
}

/** The magic of a text is read after the text was taken. */
const MAGIC = /Not finished interpreter configuration|Local property key is empty|Problems by parsing paragraph/;

function explainException(exception: string, message: string, attempt: Attempt): ZeppelinError {
  if (/Note '.*' existed/s.test(message))
    return failed('exists', message, { help: 'Take another path, or remove the note that has it.' }, attempt);
  // It goes on with the whole note.
  if (/Fail to parse note json/.test(message)) {
    const help = 'It has to be JSON with "paragraphs", and the first line of each of them has to be whole.';
    return failed('refused', 'Zeppelin cannot read the note', { help }, attempt);
  }
  if (/^\S+ not found$/.test(message)) return failed('not-found', message, {}, attempt);
  const reason = message === '' ? `it failed with ${exception}` : `${message} (${exception})`;
  if (MAGIC.test(message) && !attempt.isReading) {
    const help = 'The text is in the note all the same. Mend its first line and write it again.';
    return failed(
      'refused',
      `the first line of the text cannot be read: ${message}`,
      { effect: 'done', help },
      attempt,
    );
  }
  return failed(
    'server',
    reason,
    { ...unknown(attempt), help: both('The log of Zeppelin tells more.', attempt) },
    attempt,
  );
}

/** Says for people that an answer was lost, or never could come. */
export function explainUnanswered(error: Unanswered, place: string, attempt: Attempt): ZeppelinError {
  const { code, message } = error;
  if (isCertificate(`${code} ${message}`)) {
    const help = "Name your company's certificates in NODE_EXTRA_CA_CERTS.";
    return failed('unreachable', `the certificate of ${place} is not trusted (${code})`, { help }, attempt);
  }
  if (isNeverSent(code)) {
    const help = 'Look whether it runs and whether the address is right.';
    return failed('unreachable', `${place} cannot be reached (${code})`, { help }, attempt);
  }
  const reason = code === 'TIMEOUT' ? `${place} gave ${message}` : `the connection to ${place} was lost (${code})`;
  return failed('unreachable', reason, { ...unknown(attempt), help: both('Try again.', attempt) }, attempt);
}

/** Says that nobody is let in, even who has just signed in. */
export function shut(place: string, attempt: Attempt): ZeppelinError {
  const help = 'Look whether the same user can open it in a browser.';
  return failed('denied', `${place} refuses even who has just signed in`, { help }, attempt);
}

/** Says that a session had ended when something came that is not sent twice. */
export function expired(place: string, attempt: Attempt): ZeppelinError {
  const reason = `the session with ${place} had ended`;
  return failed('expired', reason, { ...unknown(attempt), help: both('Sign in again.', attempt) }, attempt);
}

function unknown({ isReading }: Attempt): More {
  return { effect: isReading ? 'none' : 'unknown' };
}

/** What to do; of what may have been done, where to look first. */
function both(help: string, { isReading, look }: Attempt): string {
  return isReading ? help : `Nobody knows whether it took effect. ${look ?? 'Look at the note before you try again.'}`;
}

function failed(kind: ZeppelinErrorKind, reason: string, more: More, { doing, what }: Attempt): ZeppelinError {
  return new ZeppelinError(kind, `Could not ${doing} ${what}: ${sentence(reason)}`, more);
}

/** Whatever a server repeats of what it was told, none of it is shown. */
export function redacted(error: ZeppelinError, secrets: ReadonlySet<string>): ZeppelinError {
  const hide = (text: string) =>
    [...secrets].reduce((all, one) => (one.length < 4 ? all : all.replaceAll(one, '…')), text);
  const { kind, message, help, effect } = error;
  return new ZeppelinError(kind, hide(message), { help: help === undefined ? undefined : hide(help), effect });
}
