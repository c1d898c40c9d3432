import { plain, sentence } from '../remote/index.ts';

/** What was tried, on what: `read`, `the note "x"`. */
export interface Topic {
  readonly doing: string;
  readonly what: string;
}

/** What was tried, and what is known of it. */
export interface Attempt extends Topic {
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

export interface More {
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
export function refused({ doing, what }: Topic, reason: string, help?: string): ZeppelinError {
  return new ZeppelinError('refused', `Could not ${doing} ${what}: ${sentence(reason)}`, { help });
}

/** That something could not be done, and why. */
export function failed(kind: ZeppelinErrorKind, reason: string, more: More, { doing, what }: Topic): ZeppelinError {
  return new ZeppelinError(kind, `Could not ${doing} ${what}: ${sentence(reason)}`, more);
}

/** Whatever a server repeats of what it was told, none of it is shown. */
export function redacted(error: ZeppelinError, secrets: ReadonlySet<string>): ZeppelinError {
  const hide = (text: string) =>
    [...secrets].reduce((all, one) => (one.length < 4 ? all : all.replaceAll(one, '…')), text);
  const { kind, message, help, effect } = error;
  return new ZeppelinError(kind, hide(message), { help: help === undefined ? undefined : hide(help), effect });
}
