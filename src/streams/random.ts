/** Answers with a number from 0 up to 1, as `Math.random` does. */
export type Random = () => number;

const WORDS = 2 ** 32;

/** The same numbers for the same seed, on every machine (mulberry32). */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / WORDS;
  };
}

/** A seed where none was asked for. */
export function anySeed(): number {
  return Math.floor(Math.random() * 1_000_000_000);
}
