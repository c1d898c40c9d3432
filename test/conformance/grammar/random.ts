/** A seeded source of chance (mulberry32): the same seed makes the same corpus on every machine. */
export interface Random {
  /** At least 0, less than 1. */
  next(): number;
  /** A whole number from 0 to `end` - 1. */
  below(end: number): number;
  pick<T>(items: readonly T[]): T;
  chance(probability: number): boolean;
  /** The index of a weight, each as likely as it is heavy; that of the heaviest where all are 0. */
  weighted(weights: readonly number[]): number;
}

export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (end: number): number => Math.floor(next() * end);
  const weighted = (weights: readonly number[]): number => {
    let rest = next() * weights.reduce((sum, weight) => sum + weight, 0);
    for (let index = 0; index < weights.length; index++) {
      rest -= weights[index];
      if (rest < 0) return index;
    }
    return weights.indexOf(Math.max(...weights));
  };
  return {
    next,
    below,
    weighted,
    pick: (items) => items[below(items.length)],
    chance: (probability) => next() < probability,
  };
}
