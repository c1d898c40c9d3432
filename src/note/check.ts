import type { Diagnostic } from '../findings/diagnostic.ts';
import { toDiagnostic } from '../findings/diagnostic.ts';
import type { Statement } from '../sql/index.ts';
import { LineIndex } from '../text/lines.ts';
import type { Allowed } from './allow.ts';
import type { CheckOptions, CheckResult } from './check-options.ts';
import { judge } from './judge.ts';
import { judgingOf, preparedText } from './prepared-text.ts';

export type { CheckOptions, CheckResult } from './check-options.ts';

/**
 * Checks one text, a plain script or a note, and reports in the order of the text. The paragraphs of a note run one after
 * the other in one session, so they share what they make.
 */
export function checkText(text: string, options: CheckOptions = {}): CheckResult {
  const { judging, original, problem } = preparedText(text, options);
  if (!judging) return { diagnostics: problem ? [toDiagnostic(problem, new LineIndex(text))] : [] };
  return moved(judge(judging, options), original);
}

/** The same without regard to variables; `visit` sees every statement. */
export function checkAsItIs(
  text: string,
  options: CheckOptions = {},
  visit: (statement: Statement) => void = () => {},
): CheckResult {
  return judge(judgingOf(text, options), options, visit);
}

function moved(
  { diagnostics, allowed }: CheckResult,
  move: <One extends Diagnostic | Allowed>(found: readonly One[]) => One[],
): CheckResult {
  return { diagnostics: move(diagnostics), ...(allowed && { allowed: move(allowed) }) };
}
