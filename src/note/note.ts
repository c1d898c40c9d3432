import type { Span } from '../text/span.ts';
import { interpreterLineAt } from './interpreter-line.ts';
import type { JsonObject } from './json.ts';
import type { ParagraphSettings } from './settings.ts';
import { normalSettings } from './settings.ts';

/** A note as a person has written it, without what Zeppelin adds when it runs. */
export interface Note {
  /** Its name in Zeppelin, with folders; a `.sql` file does not say it. */
  readonly name?: string;
  /** Whose interpreters its paragraphs run in, where that is not `flink`. */
  readonly interpreterGroup?: string;
  /** What was filled into the forms of the whole note, by their names. */
  readonly params?: JsonObject;
  /** Comments in front of the first paragraph, which only a `.sql` file has. */
  readonly preamble: string;
  readonly paragraphs: readonly NoteParagraph[];
}

/** A paragraph of a note. */
export interface NoteParagraph {
  /** Zeppelin's; a `.sql` file does not say it. */
  readonly id?: string;
  readonly title?: string;
  /** What Zeppelin gets, lines ended by `\n`. Blank lines around it are layout. */
  readonly text: string;
  readonly settings: ParagraphSettings;
  /** Comments between its marker and its interpreter line, which only a `.sql` file has. */
  readonly lead?: string;
  /** Where it stands in the file that it was read from, with its marker. */
  readonly span?: Span;
  /** Where its text begins and ends there. */
  readonly textSpan?: Span;
}

/** The group of interpreters that Studio gives to its notes. */
export const USUAL_GROUP = 'flink';

/** A text without the blank lines around it, its lines ended by `\n`. */
export function normalText(text: string): string {
  const lines = text.split(/\r\n|\r|\n/);
  const isBlank = (line: string) => /^[ \t]*$/.test(line);
  const first = lines.findIndex((line) => !isBlank(line));
  const last = lines.findLastIndex((line) => !isBlank(line));
  return first < 0 ? '' : lines.slice(first, last + 1).join('\n');
}

/** A note of which two that mean the same are the same, without the places where it stood. */
export function normalNote({ name, interpreterGroup, params, preamble, paragraphs }: Note): Note {
  return {
    ...(name !== undefined && name !== '' && { name }),
    ...(interpreterGroup !== undefined && interpreterGroup !== USUAL_GROUP && { interpreterGroup }),
    ...(params && Object.keys(params).length > 0 && { params }),
    preamble: normalText(preamble),
    paragraphs: paragraphs.map(normalParagraph),
  };
}

/** The same of a paragraph. */
export function normalParagraph(paragraph: NoteParagraph): NoteParagraph {
  const { id, title, settings } = paragraph;
  const text = normalText(paragraph.text);
  const lead = normalText(paragraph.lead ?? '');
  const hasTitle = title !== undefined && title !== '';
  return {
    ...(id !== undefined && { id }),
    ...(hasTitle && { title }),
    text,
    settings: normalSettings(settings, hasTitle),
    // In front of any other text a comment is a part of it.
    ...(lead !== '' && interpreterLineAt(text, 0) && { lead }),
  };
}

/** The note without the empty paragraphs at its end: Zeppelin's editor always has one there to write into. */
export function withoutEmptyEnd(note: Note): Note {
  const isEmpty = ({ title, text, settings }: NoteParagraph) =>
    text === '' && title === undefined && Object.keys(settings).length === 0;
  const last = note.paragraphs.findLastIndex((paragraph) => !isEmpty(paragraph));
  return { ...note, paragraphs: note.paragraphs.slice(0, last + 1) };
}

/** Whether two notes say the same, wherever they stand and whatever ids Zeppelin has given. */
export function isSameNote(one: Note, other: Note): boolean {
  const said = (note: Note) => {
    const { interpreterGroup, params, preamble, paragraphs } = normalNote(note);
    return JSON.stringify([interpreterGroup, params, preamble, paragraphs.map(whatIsSaid)]);
  };
  return said(one) === said(other);
}

/** The same of two paragraphs. */
export function isSameParagraph(one: NoteParagraph, other: NoteParagraph): boolean {
  const said = (paragraph: NoteParagraph) => JSON.stringify(whatIsSaid(normalParagraph(paragraph)));
  return said(one) === said(other);
}

function whatIsSaid({ title, text, settings, lead }: NoteParagraph): unknown {
  return [title, text, settings, lead];
}
