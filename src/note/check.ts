import type { Diagnostic } from '../findings/diagnostic.ts';
import { toDiagnostic } from '../findings/diagnostic.ts';
import type { Statement } from '../sql/index.ts';
import { LineIndex } from '../text/lines.ts';
import type { Allowed } from './allow.ts';
import type { CheckOptions, CheckResult } from './check-options.ts';
import { judge, liesInNotes } from './judge.ts';
import { cutParagraphs } from './paragraphs.ts';
import { settingsOf } from './settings-comment.ts';
import { FilledText } from './variables.ts';
import { isZpln, ZplnText } from './zpln-text.ts';

export type { CheckOptions, CheckResult } from './check-options.ts';

/**
 * Checks one text, a plain script or a note, and reports in the order of the text. The paragraphs of a note run one after
 * the other in one session, so they share what they make.
 */
export function checkText(text: string, options: CheckOptions = {}): CheckResult {
  if (isZpln(options.path)) return checkZpln(text, options);
  const filled = options.variables && FilledText.of(text, options.variables);
  return filled
    ? moved(checkAsItIs(filled.text, options), (found) => filled.original(found))
    : checkAsItIs(text, options);
}

/** The same without regard to variables; `visit` sees every statement. */
export function checkAsItIs(
  text: string,
  options: CheckOptions = {},
  visit: (statement: Statement) => void = () => {},
): CheckResult {
  const paragraphs = cutParagraphs(text).map((paragraph) => {
    const { title, enabled } = paragraph.marker ? settingsOf(paragraph.marker) : {};
    const name = typeof title === 'string' ? title : paragraph.marker?.title;
    return { ...paragraph, ...(name !== undefined && { title: name }), isDisabled: enabled === false };
  });
  const isNote =
    options.isNote ||
    paragraphs.length > 1 ||
    paragraphs.some(({ line, marker }) => line !== undefined || marker !== undefined) ||
    liesInNotes(options.path);
  return judge({ text, paragraphs, isNote, isFile: true }, options, visit);
}

/** The texts of all paragraphs of a `.zpln` file are judged as one note, and every place is told as one of the file. */
function checkZpln(text: string, options: CheckOptions): CheckResult {
  const { zpln, problem } = ZplnText.read(text);
  if (!zpln) return { diagnostics: problem ? [toDiagnostic(problem, new LineIndex(text))] : [] };
  const { variables = {} } = options;
  const filled = FilledText.of(zpln.text, variables);
  const paragraphs = zpln.paragraphsOf((one) => FilledText.of(one, variables)?.text ?? one);
  const note = { text: filled?.text ?? zpln.text, paragraphs, isNote: true, isFile: false };
  return moved(judge(note, options), (found) => zpln.original(filled ? filled.original(found) : found));
}

function moved(
  { diagnostics, allowed }: CheckResult,
  move: <One extends Diagnostic | Allowed>(found: readonly One[]) => One[],
): CheckResult {
  return { diagnostics: move(diagnostics), ...(allowed && { allowed: move(allowed) }) };
}
