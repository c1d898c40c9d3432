import { isCertificate, isNeverSent } from '../remote/index.ts';
import type { Envelope } from './envelope.ts';
import type { Attempt, More, Topic, ZeppelinError } from './errors.ts';
import { failed } from './errors.ts';
import type { Unanswered } from './http.ts';

/** Says for people why an answer is not what was wanted. */
export function explain(status: number, envelope: Exclude<Envelope, { form: 'ok' }>, attempt: Attempt): ZeppelinError {
  switch (envelope.form) {
    case 'refusal':
      return explainRefusal(status, envelope.message || `it answered ${status}`, attempt);
    case 'exception':
      return explainException(envelope.exception, envelope.message, attempt);
    case 'other': {
      const reason = `what answered is not Zeppelin, but ${envelope.what} (status ${status})`;
      return failed('html', reason, { ...unknown(attempt), help: both(helpFor(status), attempt) }, attempt);
    }
  }
}

function helpFor(status: number): string {
  if (status === 404 || status === 405)
    return 'Look whether the address is the one that Zeppelin has in a browser, without what stands behind "#".';
  if (status === 407) return 'The proxy wants a user and a password: HTTPS_PROXY=http://USER:PASSWORD@HOST:PORT.';
  return 'A proxy between here and there may be the one who speaks. Try again in a while.';
}

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
export function shut(place: string, attempt: Topic): ZeppelinError {
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
