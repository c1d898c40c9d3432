import { countMakers } from './mistakes/counts.ts';
import { optionMakers } from './mistakes/options.ts';
import { ruleMakers } from './mistakes/rules.ts';
import type { Maker } from './mistakes/subject.ts';
import { tableMakers } from './mistakes/tables.ts';

/** The classes of mistakes. */
export const makers: Readonly<Record<string, Maker>> = {
  ...optionMakers,
  ...ruleMakers,
  ...tableMakers,
  ...countMakers,
};
