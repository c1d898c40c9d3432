/** Some of what there is, and where to go on. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | undefined;
}

/** A page of a list that is in the order of its keys. The token is the last key of the page before. */
export function pageOf<T>(
  sorted: readonly T[],
  keyOf: (item: T) => string,
  { after, limit }: { after: string | undefined; limit: number },
): Page<T> {
  const rest = after === undefined ? sorted : sorted.filter((item) => keyOf(item) > after);
  const items = rest.slice(0, limit);
  return { items, next: rest.length > items.length && items.length > 0 ? keyOf(items.at(-1)!) : undefined };
}

/** The values of a record in the order of their keys. */
export function sortedValues<T>(record: Readonly<Record<string, T>>): T[] {
  return Object.entries(record)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, value]) => value);
}
