import { refused } from './errors.ts';
import { noteRoute } from './notes.ts';
import type { Zeppelin } from './session.ts';
import type { Fields, Paragraph } from './shapes.ts';
import { isUnderWay } from './shapes.ts';

/** What a paragraph is written with. */
export interface ParagraphText {
  readonly text: string;
  readonly title: string;
}

/** A paragraph with what it shows; `doing` is what it is looked at for. */
export function getParagraph(zeppelin: Zeppelin, note: string, id: string, doing = 'read'): Promise<Paragraph> {
  return zeppelin.call({ doing, what: named(id), method: 'GET', path: paragraphRoute(note, id) });
}

/**
 * Puts a new paragraph into a note, at its end where no place is said; answers with its id. A text whose first line
 * cannot be read is refused, and is in the note all the same: then `effect` of the error is `done`.
 */
export function addParagraph(
  zeppelin: Zeppelin,
  note: string,
  { text, title, index, config }: ParagraphText & { readonly index?: number; readonly config?: Fields },
): Promise<string> {
  const body = { text, title, ...(index !== undefined && { index }), ...(config && { config }) };
  const attempt = { doing: 'add', what: `a paragraph to the note "${note}"`, look: LOOK };
  return zeppelin.call({ ...attempt, method: 'POST', path: `${noteRoute(note)}/paragraph`, body });
}

/**
 * Writes text and title of a paragraph: both, for Zeppelin takes a title without a text as one with none. A text whose
 * first line cannot be read is refused, and is in the note all the same: then `effect` of the error is `done`.
 */
export async function updateParagraph(
  zeppelin: Zeppelin,
  note: string,
  id: string,
  { text, title }: ParagraphText,
): Promise<void> {
  const attempt = { doing: 'change', what: named(id), look: LOOK };
  const path = paragraphRoute(note, id);
  await zeppelin.call({ ...attempt, method: 'PUT', path, body: { text, title }, isRepeatable: true });
}

/** Lays settings over those that a paragraph has; answers with the paragraph. */
export async function setConfig(zeppelin: Zeppelin, note: string, id: string, config: Fields): Promise<Paragraph> {
  if (Object.keys(config).length === 0) return getParagraph(zeppelin, note, id);
  const attempt = { doing: 'set up', what: named(id), look: LOOK };
  const path = `${paragraphRoute(note, id)}/config`;
  return zeppelin.call({ ...attempt, method: 'PUT', path, body: config, isRepeatable: true });
}

/** Moves a paragraph to a place, counted from 0. */
export async function moveParagraph(zeppelin: Zeppelin, note: string, id: string, index: number): Promise<void> {
  const attempt = { doing: 'move', what: named(id), look: LOOK };
  if (index < 0) throw refused(attempt, `there is no place ${index}`);
  const path = `${paragraphRoute(note, id)}/move/${index}`;
  // It is a POST, but to be moved to where it is does nothing.
  await zeppelin.call({ ...attempt, method: 'POST', path, isRepeatable: true });
}

/** Removes a paragraph. One that runs is not removed: its job would go on, and nothing could reach it any more. */
export async function deleteParagraph(zeppelin: Zeppelin, note: string, id: string): Promise<void> {
  const attempt = { doing: 'delete', what: named(id), look: LOOK };
  const { status } = await getParagraph(zeppelin, note, id, attempt.doing);
  if (isUnderWay(status)) throw refused(attempt, `it is ${status}, and its job would go on`, 'Stop it first.');
  await zeppelin.call({ ...attempt, method: 'DELETE', path: paragraphRoute(note, id), isRepeatable: true });
}

const LOOK = 'Look at the note before you try again.';

function paragraphRoute(note: string, id: string): string {
  return `${noteRoute(note)}/paragraph/${encodeURIComponent(id)}`;
}

function named(id: string): string {
  return `the paragraph "${id}"`;
}
