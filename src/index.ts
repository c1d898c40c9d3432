import { configDefinitions } from './config/messages.ts';
import type { Diagnostic } from './findings/diagnostic.ts';
import type { Definition } from './findings/finding.ts';
import type { CheckOptions, CheckResult } from './note/check.ts';
import { checkText } from './note/check.ts';
import type { FixOptions, FixResult } from './note/fix.ts';
import { fixText } from './note/fix.ts';
import { noteDefinitions } from './note/messages.ts';
import { parseText } from './note/parse.ts';
import { ZplnText } from './note/zpln-text.ts';
import type { Script } from './sql/index.ts';
import { sqlDefinitions } from './sql/index.ts';
import { TARGETS } from './sql/target.ts';

export type { Diagnostic } from './findings/diagnostic.ts';
export type { Definition, Example, Phase, Severity } from './findings/finding.ts';
export type { Allowed } from './note/allow.ts';
export type { CheckOptions, CheckResult } from './note/check.ts';
export type { Fixed, FixOptions, FixResult } from './note/fix.ts';
export type { Json, JsonObject } from './note/json.ts';
export type { Note, NoteParagraph } from './note/note.ts';
export { withoutEmptyEnd } from './note/note.ts';
export { readNote } from './note/read-note.ts';
export type { ParagraphSettings } from './note/settings.ts';
export { DEFAULT_CONFIG } from './note/settings.ts';
export type { Variables } from './note/variables.ts';
export { fillNote } from './note/variables.ts';
export type { FileLayout } from './note/write-note.ts';
export { writeNote } from './note/write-note.ts';
export { configOf, jsonOf, noteOf, paragraphOf } from './note/zeppelin.ts';
export { readZpln, writeZpln } from './note/zpln.ts';
export type * from './sql/index.ts';
export type { Target } from './sql/target.ts';
export { DEFAULT_TARGET, TARGETS } from './sql/target.ts';
export type { Position } from './text/span.ts';

/**
 * Every mistake of a Flink SQL script or note that the real Flink of the target would refuse, in the order of the text.
 * Never throws because of the text.
 */
export function check(text: string, options: CheckOptions = {}): CheckResult {
  return checkText(text, known(options));
}

/**
 * Mends a text by the safe fixes of its findings, or by all with `unsafe`, until none is left, and tells what it did and
 * what remains. Never leaves more errors than there were, and never throws because of the text.
 */
export function fix(text: string, options: FixOptions = {}): FixResult {
  return fixText(text, known(options));
}

/** The same by another checker than `check`, for texts that are no SQL. */
export function fixWith(checker: (text: string) => CheckResult, text: string, options: FixOptions = {}): FixResult {
  return fixText(text, options, checker);
}

/**
 * The tree of a script, or of all the SQL of a note; broken statements are in it as they were mended. The findings are
 * those of `check`.
 */
export function parse(text: string, options: CheckOptions = {}): { script: Script; diagnostics: Diagnostic[] } {
  return parseText(text, known(options));
}

/** The texts of the paragraphs of a `.zpln` file, as they are in it; `undefined` where it is no note. */
export function zplnTexts(text: string): readonly string[] | undefined {
  return ZplnText.read(text).zpln?.texts;
}

/** Every kind of finding, in the order in which `hangar rules` lists them. */
export const rules: readonly Definition<never>[] = [...sqlDefinitions, ...noteDefinitions, ...configDefinitions];

/** Callers without types may name a Flink that hangar does not speak for; to answer for another one would mislead. */
function known<Options extends CheckOptions>(options: Options): Options {
  for (const target of [options.target, options.defaultTarget]) {
    if (target === undefined || TARGETS.includes(target)) continue;
    throw new RangeError(`There is no target "${target}": hangar knows ${TARGETS.join(', ')}.`);
  }
  return options;
}
