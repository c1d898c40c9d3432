import { nearest } from '../text/nearest.ts';
import { UserError } from './user-error.ts';

/** The refusal of a word that is none of those known; `otherwise` is the hint where none of them is near. */
export function unknownWord(
  what: string,
  given: string,
  known: readonly string[],
  otherwise = `Known: ${known.join(', ')}.`,
): UserError {
  const meant = nearest(given, known);
  return new UserError(`There is no ${what} "${given}".`, meant ? `Did you mean "${meant}"?` : otherwise);
}
