/** The Flink versions whose verdict is known from real jars. */
export const TARGETS = ['1.15', '1.18', '1.19', '1.20', '2.2'] as const;

export type Target = (typeof TARGETS)[number];

export const DEFAULT_TARGET: Target = '1.15';

export function isTarget(text: string): text is Target {
  return (TARGETS as readonly string[]).includes(text);
}
