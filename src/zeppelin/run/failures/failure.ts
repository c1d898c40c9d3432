import type { Definition, FindingKind } from '../../../findings/finding.ts';
import { defineFinding } from '../../../findings/finding.ts';

/** What there is to say of a failure. */
export interface ExplainedFailure {
  /** `hangar explain` tells more. */
  readonly code: string;
  readonly message: string;
  readonly help?: string;
}

/** A kind of failure, and how it is told from the others. */
export interface Failure {
  readonly definition: Definition<never>;
  /** `undefined` where a message tells of something else. */
  explain(message: string): ExplainedFailure | undefined;
}

/** A message that is matched, and what it tells; `undefined` where it tells of something else after all. */
export interface Sign<Arguments> {
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray) => Arguments | undefined;
}

/** A finding about a run. Its bad examples are messages as Zeppelin hands them over, its good ones what would not fail. */
export function defineFailure<Arguments>(definition: Omit<Definition<Arguments>, 'severity'>): FindingKind<Arguments> {
  return defineFinding({ ...definition, severity: 'error' });
}

/** Tells a kind of failure by any of some signs. */
export function failure<Arguments>({ definition }: FindingKind<Arguments>, ...signs: Sign<Arguments>[]): Failure {
  return {
    definition: definition as Definition<never>,
    explain(message) {
      for (const { pattern, read } of signs) {
        const match = pattern.exec(message);
        const given = match ? read(match) : undefined;
        if (given !== undefined) return { code: definition.code, ...definition.message(given) };
      }
      return undefined;
    },
  };
}

/** As Zeppelin tells of a statement that failed. */
export function failed(statement: string, ...causes: readonly string[]): { readonly text: string } {
  return { text: `Fail to run sql command: ${statement}\n${causes.join('\nCaused by: ')}\n` };
}
