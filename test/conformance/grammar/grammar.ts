/** One place of a grammar. `id` to `last` are the ids of the place and all below it, so that "contains" is a comparison. */
export type Place =
  | { readonly kind: 'token'; readonly id: number; readonly last: number; readonly name: string }
  | { readonly kind: 'rule'; readonly id: number; readonly last: number; readonly name: string; readonly args: string }
  | {
      readonly kind: 'sequence' | 'choice';
      readonly id: number;
      readonly last: number;
      readonly items: readonly Place[];
    }
  | { readonly kind: 'optional' | 'any' | 'some'; readonly id: number; readonly last: number; readonly item: Place };

export interface Grammar {
  readonly rules: ReadonlyMap<string, Place>;
  /** The fixed text of a token; tokens that have none (names, literals) are absent. */
  readonly spelling: ReadonlyMap<string, string>;
}

/** What stands directly below a place. */
export function below(place: Place): readonly Place[] {
  if ('items' in place) return place.items;
  return 'item' in place ? [place.item] : [];
}

/** A place and all below it. */
export function* walk(place: Place): Generator<Place> {
  yield place;
  for (const child of below(place)) yield* walk(child);
}

/** A place as text, the same for two grammars where they agree; Java, look-ahead and arguments play no part. */
export function print(place: Place): string {
  switch (place.kind) {
    case 'token':
      return `<${place.name}>`;
    case 'rule':
      return place.name;
    case 'sequence':
      return place.items.map(print).join(' ');
    case 'choice':
      return `( ${place.items.map(print).join(' | ')} )`;
    case 'optional':
      return `[ ${print(place.item)} ]`;
    default:
      return `( ${print(place.item)} )${place.kind === 'any' ? '*' : '+'}`;
  }
}
