import { UserError } from '../user-error.ts';

/** A number above zero as people write it, with decimals: `2`, `0.5`. */
export function positive(option: string, text: string, most: number): number {
  const number = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : 0;
  if (number > 0 && number <= most) return number;
  throw new UserError(`--${option} takes a number above 0, up to ${most}, not "${text}".`);
}

/** A whole number within bounds, where one is given. */
export function within<Given extends number | undefined>(option: string, given: Given, most: number): Given {
  if (given === undefined || (given >= 1 && given <= most)) return given;
  throw new UserError(`--${option} takes 1 to ${most}, not ${given}.`);
}
