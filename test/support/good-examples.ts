import type { Target } from '../../src/index.ts';
import { rules, TARGETS } from '../../src/index.ts';
import { idOf, type Unlabelled } from '../conformance/records.ts';

export interface GoodExample extends Unlabelled {
  /** The Flinks that take it. */
  readonly targets: readonly Target[];
}

/** What the explanations of findings call right, as far as it is SQL and not a note. */
export function goodExamples(): GoodExample[] {
  return rules
    .filter(({ phase }) => phase !== 'note')
    .flatMap(({ good }) => good)
    .filter(({ text, path }) => !/^\s*%/m.test(text) && path === undefined)
    .map(({ text, target }) => ({
      id: idOf(text),
      set: 'examples',
      text,
      targets: target === undefined ? TARGETS : [target as Target],
    }));
}
