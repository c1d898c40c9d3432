/** How to wait. */
export interface Patience {
  /** In milliseconds. */
  readonly atMost: number;
  readonly signal: AbortSignal;
  /** Is told every time that it is not there yet. */
  readonly onWait?: (() => void) | undefined;
  /** The first pause between two questions and the longest, in milliseconds. */
  readonly pauses?: { readonly first: number; readonly longest: number };
}

/** That something did not come in time. */
export class TooLate extends Error {
  constructor(seconds: number) {
    super(`it is not done after ${seconds} s`);
    this.name = 'TooLate';
  }
}

const PAUSES = { first: 50, longest: 5000 };

/** Asks again and again, more and more seldom, until there is an answer. */
export async function until<Answer>(
  ask: () => Promise<Answer | undefined>,
  { atMost, signal, onWait, pauses = PAUSES }: Patience,
): Promise<Answer> {
  const deadline = Date.now() + atMost;
  for (let pause = pauses.first; ; pause = Math.min(pause * 1.5, pauses.longest)) {
    signal.throwIfAborted();
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() >= deadline) throw new TooLate(Math.round(atMost / 1000));
    onWait?.();
    await sleep(Math.min(pause, Math.max(deadline - Date.now(), 1)), signal);
  }
}

/** Waits, or throws as soon as it is no longer wanted. */
export async function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  await new Promise<void>((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    signal.addEventListener('abort', stop, { once: true });
  });
}
