import type { Diagnostic } from '../findings/diagnostic.ts';
import type { Target } from '../sql/target.ts';
import type { Allowed } from './allow.ts';
import type { Variables } from './variables.ts';

export interface CheckOptions {
  /** The Flink to speak for; else what a comment `-- hangar: target X` names, else `defaultTarget`. */
  readonly target?: Target | undefined;
  /** The Flink that runs the text where nothing in it says otherwise, 1.15 if nothing is known. */
  readonly defaultTarget?: Target | undefined;
  /** The text's name, which may say that it is a note, or by `.zpln` that it is one of Zeppelin's files. */
  readonly path?: string | undefined;
  /** Whether it is known to be a note, whatever it looks like. */
  readonly isNote?: boolean | undefined;
  /**
   * What is written where the text has `<NAME>` or `${name}` before it runs; places and fixes are those of the text as
   * it is.
   */
  readonly variables?: Variables | undefined;
  /** Whether there are no tables but those that the text makes; else a name it does not make is no error as such. */
  readonly closedCatalog?: boolean | undefined;
}

/** What is found in a text, in its order. */
export interface CheckResult {
  readonly diagnostics: Diagnostic[];
  /** What comments `-- hangar: allow CODE (reason)` silence; only where they do. */
  readonly allowed?: Allowed[];
}
