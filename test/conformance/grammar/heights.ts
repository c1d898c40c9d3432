import type { Grammar, Place } from './grammar.ts';

/** Tokens of other lexical states: no text of Flink's, whose names stand in back-ticks, can hold them. */
const unreachable = /^(BRACKET_QUOTED_IDENTIFIER|QUOTED_IDENTIFIER|BIG_QUERY_.*|HYPHENATED_IDENTIFIER)$/;

/** For every rule the height of its lowest derivation; infinite where there is none. */
export function heightsOf(grammar: Grammar): ReadonlyMap<string, number> {
  const heights = new Map<string, number>();
  for (let isSettled = false; !isSettled; ) {
    isSettled = true;
    for (const [name, place] of grammar.rules) {
      const height = heightOf(place, heights);
      if (height < (heights.get(name) ?? Number.POSITIVE_INFINITY)) {
        heights.set(name, height);
        isSettled = false;
      }
    }
  }
  return heights;
}

/** The height of the lowest derivation of a place. */
export function heightOf(place: Place, heights: ReadonlyMap<string, number>): number {
  switch (place.kind) {
    case 'token':
      return unreachable.test(place.name) ? Number.POSITIVE_INFINITY : 0;
    case 'rule':
      return 1 + (heights.get(place.name) ?? Number.POSITIVE_INFINITY);
    case 'sequence':
      return Math.max(0, ...place.items.map((item) => heightOf(item, heights)));
    case 'choice':
      return Math.min(...place.items.map((item) => heightOf(item, heights)));
    case 'some':
      return heightOf(place.item, heights);
    default:
      return 0;
  }
}

/** How far below each rule a given rule stands, for walking straight to it. */
export function distancesTo(target: string, grammar: Grammar): ReadonlyMap<string, number> {
  const distances = new Map<string, number>([[target, 0]]);
  for (let isSettled = false; !isSettled; ) {
    isSettled = true;
    for (const [name, place] of grammar.rules) {
      const distance = distanceOf(place, distances);
      if (name !== target && distance < (distances.get(name) ?? Number.POSITIVE_INFINITY)) {
        distances.set(name, distance);
        isSettled = false;
      }
    }
  }
  return distances;
}

/** The steps from a place to the rule that `distances` lead to. */
export function distanceOf(place: Place, distances: ReadonlyMap<string, number>): number {
  switch (place.kind) {
    case 'token':
      return Number.POSITIVE_INFINITY;
    case 'rule':
      return 1 + (distances.get(place.name) ?? Number.POSITIVE_INFINITY);
    case 'sequence':
    case 'choice':
      return Math.min(Number.POSITIVE_INFINITY, ...place.items.map((item) => distanceOf(item, distances)));
    default:
      return distanceOf(place.item, distances);
  }
}
