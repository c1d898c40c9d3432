/** How long things take, in milliseconds. */
export interface Timing {
  readonly starting: number;
  readonly stopping: number;
  readonly updating: number;
  readonly deleting: number;
  readonly snapshot: number;
  /** How long a new role is not yet known to the other services. */
  readonly propagation: number;
}

export type Speed = 'fast' | 'real';

/** Everything takes as long as one step. */
export function steps(step: number, propagation = step): Timing {
  return { starting: step, stopping: step, updating: step, deleting: step, snapshot: step, propagation };
}

/**
 * Fast enough to wait for, or as AWS does it. That a notebook starts in about five minutes, an update of what runs takes
 * ten to thirty seconds and a new role is unknown for up to thirty has been reported; the others are guesses.
 */
export const timings: Readonly<Record<Speed, Timing>> = {
  fast: steps(200),
  real: {
    starting: 300_000,
    stopping: 60_000,
    updating: 20_000,
    deleting: 30_000,
    snapshot: 15_000,
    propagation: 15_000,
  },
};
