import type { Span } from '../text/span.ts';
import { unescaped } from './marker.ts';
import type { Note, NoteParagraph } from './note.ts';
import { normalNote, normalText } from './note.ts';
import { noteSettingsIn } from './note-settings.ts';
import type { Paragraph } from './paragraphs.ts';
import { beginOf, cutParagraphs, textStartOf } from './paragraphs.ts';
import { settingsOf } from './settings-comment.ts';
import { firstCode } from './trivia.ts';

/**
 * Reads a note from the text of a `.sql` file. What is wrong with its settings is left out of it, and told by `check`;
 * a text without paragraphs is a note without any.
 */
export function readNote(text: string): Note {
  const paragraphs = cutParagraphs(text);
  const [first] = paragraphs;
  const isEmpty =
    paragraphs.length === 1 && !first.marker && !first.line && firstCode(text, 0, text.length) === undefined;
  const head = text.slice(0, isEmpty ? text.length : beginOf(text, first)).replace(/^\uFEFF/, '');
  const { params, interpreterGroup, preamble } = noteSettingsIn(head);
  const read = isEmpty ? [] : paragraphs.map((paragraph) => readParagraph(text, paragraph));
  const note = normalNote({
    preamble,
    paragraphs: read,
    ...(params && { params }),
    ...(interpreterGroup !== undefined && { interpreterGroup }),
  });
  return {
    ...note,
    paragraphs: note.paragraphs.map((one, index) => ({ ...one, ...placesOf(text, paragraphs[index]) })),
  };
}

function readParagraph(text: string, paragraph: Paragraph): NoteParagraph {
  const { marker, end, line } = paragraph;
  const start = textStartOf(text, paragraph);
  const settings = marker ? settingsOf(marker) : {};
  const title = typeof settings['title'] === 'string' ? settings['title'] : marker?.title;
  return {
    ...(title !== undefined && { title }),
    text: unescaped(normalText(text.slice(start, end))),
    settings,
    ...(marker && line && { lead: text.slice(marker.end, start) }),
  };
}

function placesOf(text: string, paragraph: Paragraph): { span: Span; textSpan: Span } {
  const from = textStartOf(text, paragraph);
  const [blanks] = /^(?:[ \t]*(?:\r\n|\r|\n))*/.exec(text.slice(from, paragraph.end)) ?? [''];
  const start = from + blanks.length;
  let end = paragraph.end;
  while (end > start && /[ \t\r\n]/.test(text[end - 1])) end--;
  return { span: { start: beginOf(text, paragraph), end }, textSpan: { start: Math.min(start, end), end } };
}
