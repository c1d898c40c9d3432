/** What a command tells its caller. */
export const Exit = {
  ok: 0,
  /** Done, and found problems. */
  findings: 1,
  /** Could not. */
  failed: 2,
  /** Our own fault. */
  bug: 3,
  /** What was to run was checked, and there was nothing to run it on. */
  notExecuted: 4,
} as const;

export type Exit = (typeof Exit)[keyof typeof Exit];
