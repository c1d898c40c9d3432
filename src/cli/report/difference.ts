/** Lines that are others afterwards. */
export interface Change {
  /** Index of the first line that is taken away, or in front of which lines are put. */
  readonly at: number;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** What makes other lines of lines, without those that are the same at the beginning and at the end. */
export function difference(before: readonly string[], after: readonly string[]): Change {
  const shorter = Math.min(before.length, after.length);
  let same = 0;
  while (same < shorter && before[same] === after[same]) same++;
  let sameAtEnd = 0;
  while (sameAtEnd < shorter - same && before.at(-1 - sameAtEnd) === after.at(-1 - sameAtEnd)) sameAtEnd++;
  return {
    at: same,
    removed: before.slice(same, before.length - sameAtEnd),
    added: after.slice(same, after.length - sameAtEnd),
  };
}
