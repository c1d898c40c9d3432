import type { Diagnostic } from './findings/diagnostic.ts';
import type { Definition } from './findings/finding.ts';
import type { CheckOptions } from './note/check.ts';
import { checkText } from './note/check.ts';
import { noteDefinitions } from './note/messages.ts';
import { parseText } from './note/parse.ts';
import type { Script } from './sql/index.ts';
import { sqlDefinitions } from './sql/index.ts';

export type { Diagnostic } from './findings/diagnostic.ts';
export type { Definition, Example, Phase, Severity } from './findings/finding.ts';
export type { CheckOptions } from './note/check.ts';
export type * from './sql/index.ts';
export type { Target } from './sql/target.ts';
export { DEFAULT_TARGET, TARGETS } from './sql/target.ts';
export type { Position } from './text/span.ts';

/**
 * Every mistake of a Flink SQL script or note that the real Flink of the target would refuse, in the order of the text.
 * Never throws because of the text.
 */
export function check(text: string, options: CheckOptions = {}): { diagnostics: Diagnostic[] } {
  return { diagnostics: checkText(text, options) };
}

/**
 * The tree of a script, or of all the SQL of a note; broken statements are in it as they were mended. The findings are
 * those of `check`.
 */
export function parse(text: string, options: CheckOptions = {}): { script: Script; diagnostics: Diagnostic[] } {
  return parseText(text, options);
}

/** Every kind of finding, in the order in which `hangar rules` lists them. */
export const rules: readonly Definition<never>[] = [...sqlDefinitions, ...noteDefinitions];
