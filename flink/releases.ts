import type { Target } from '../src/sql/target.ts';

/** The release whose jars stand for a target; its dumps are in the folder of `data` that has its name. */
export const releases: Readonly<Record<Target, string>> = {
  '1.15': '1.15.4',
  '1.18': '1.18.1',
  '1.19': '1.19.1',
  '1.20': '1.20.3',
  '2.2': '2.2.0',
};
