import type { RemoteNote, RunParagraph } from '../../zeppelin/index.ts';
import { UserError } from '../user-error.ts';
import { called } from './push-report.ts';

export interface Choosing {
  /** Numbers or titles; all where none is named. */
  readonly paragraph: readonly string[];
  readonly from: string | undefined;
}

/** A paragraph that is not run, and why. */
export interface Skipped {
  readonly number: number;
  readonly reason: string;
}

/** The paragraphs of a note that are to be run, and those of them that are not, because there is nothing to run. */
export async function chooseParagraphs(
  { paragraphs, path }: RemoteNote,
  { paragraph, from }: Choosing,
): Promise<{ readonly chosen: RunParagraph[]; readonly skipped: Skipped[] }> {
  const { kindOf } = await import('../../zeppelin/index.ts');
  if (from !== undefined && paragraph.length > 0)
    throw new UserError('--paragraph and --from both say which paragraphs.', 'Take one of them.');
  const numberOf = (word: string): number => {
    const at = paragraphs.findIndex(({ title }, index) => title === word || String(index + 1) === word);
    if (at >= 0) return at + 1;
    const known = paragraphs.map((one, index) => `${index + 1} (${called(one)})`).join(', ');
    throw new UserError(`The note "${path}" has no paragraph "${word}".`, `It has ${known || 'none'}.`);
  };
  const first = from === undefined ? 1 : numberOf(from);
  const named = new Set(paragraph.map(numberOf));
  const chosen: RunParagraph[] = [];
  const skipped: Skipped[] = [];
  paragraphs.forEach(({ id, title, text, settings }, at) => {
    const number = at + 1;
    if (named.size > 0 ? !named.has(number) : number < first) return;
    const reason = settings.enabled === false ? 'it is disabled' : reasonToSkip(text);
    if (reason !== undefined) skipped.push({ number, reason });
    else chosen.push({ id, number, text, kind: kindOf(text).kind, ...(title !== undefined && { title }) });
  });
  return { chosen, skipped };
}

function reasonToSkip(text: string): string | undefined {
  if (/^\s*(?:%[\w.]+(?:\([^)]*\))?)?\s*$/.test(text)) return 'it is empty';
  return /^\s*%md\b/.test(text) ? 'it is text' : undefined;
}
