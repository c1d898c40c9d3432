import { nearest } from '../../../text/nearest.ts';

/** What was meant by a name or a value. */
export interface Meant {
  readonly key: string;
  /** Whether hardly anything else can have been meant. */
  readonly sure: boolean;
}

/** The nearest of some names, and whether no other one is near. */
export function nearestOf(name: string, names: readonly string[]): Meant | undefined {
  const key = nearest(name, names);
  if (key === undefined) return undefined;
  return {
    key,
    sure:
      nearest(
        name,
        names.filter((other) => other !== key),
      ) === undefined,
  };
}
