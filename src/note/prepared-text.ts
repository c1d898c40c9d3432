import type { Diagnostic } from '../findings/diagnostic.ts';
import type { Finding } from '../findings/finding.ts';
import type { Allowed } from './allow.ts';
import type { CheckOptions } from './check-options.ts';
import type { Judging } from './judge.ts';
import { liesInNotes } from './judge.ts';
import { cutParagraphs } from './paragraphs.ts';
import { settingsOf } from './settings-comment.ts';
import { FilledText } from './variables.ts';
import { isZpln, ZplnText } from './zpln-text.ts';

/** A text as it is judged, with its variables filled in, and the way back to the places of the file. */
export interface PreparedText {
  /** `undefined` of a file that is none. */
  readonly judging: Judging | undefined;
  readonly original: <One extends Diagnostic | Allowed>(found: readonly One[]) => One[];
  readonly problem?: Finding | undefined;
}

/** Makes the text of a file into what is judged. */
export function preparedText(text: string, options: CheckOptions): PreparedText {
  if (isZpln(options.path)) return preparedZpln(text, options);
  const filled = options.variables && FilledText.of(text, options.variables);
  return filled
    ? { judging: judgingOf(filled.text, options), original: (found) => filled.original(found) }
    : { judging: judgingOf(text, options), original: (found) => [...found] };
}

/** Where the paragraphs of a text are, and whether it is a note. */
export function judgingOf(text: string, options: CheckOptions): Judging {
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
  return { text, paragraphs, isNote, isFile: true };
}

/** The texts of all paragraphs of a `.zpln` file are judged as one note, and every place is told as one of the file. */
function preparedZpln(text: string, { variables = {} }: CheckOptions): PreparedText {
  const { zpln, problem } = ZplnText.read(text);
  if (!zpln) return { judging: undefined, original: (found) => [...found], problem };
  const filled = FilledText.of(zpln.text, variables);
  const paragraphs = zpln.paragraphsOf((one) => FilledText.of(one, variables)?.text ?? one);
  return {
    judging: { text: filled?.text ?? zpln.text, paragraphs, isNote: true, isFile: false },
    original: (found) => zpln.original(filled ? filled.original(found) : found),
  };
}
