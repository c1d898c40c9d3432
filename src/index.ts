import type { Definition } from './findings/finding.ts';
import type { Diagnostic } from './findings/diagnostic.ts';
import { sqlDefinitions } from './sql/index.ts';
import type { Target } from './sql/target.ts';

export interface CheckOptions {
  readonly target?: Target;
  /** Decides whether a text is a note, and whether it is `.sql` or `.zpln`. */
  readonly path?: string;
}

/** STUB: the library entry of design.md §7. */
export function check(_text: string, _options: CheckOptions = {}): { diagnostics: Diagnostic[] } {
  return { diagnostics: [] };
}

/** Every kind of finding, in the order in which `hangar rules` lists them. */
export const rules: readonly Definition<never>[] = [...sqlDefinitions];
