import { interpreterLineAt } from './interpreter-line.ts';
import { escaped, escapedEverywhere } from './marker.ts';
import type { Note, NoteParagraph } from './note.ts';
import { isSameNote, normalNote } from './note.ts';
import { noteSettingsLine } from './note-settings.ts';
import { cutParagraphs, lineStartOf } from './paragraphs.ts';
import { readNote } from './read-note.ts';

/** How a file is written. */
export interface FileLayout {
  readonly lineEnd?: '\n' | '\r\n' | '\r';
}

/**
 * The text of a `.sql` file that is read as the note again. Paragraphs have a marker where they have something to say
 * by it, or where nothing else would tell that they begin. The file names neither the note nor Zeppelin's ids.
 */
export function writeNote(note: Note, { lineEnd = '\n' }: FileLayout = {}): string {
  const normal = normalNote(note);
  const sparing = written(normal, false);
  // What is left open in one paragraph, such as a string, may reach into those behind it; nothing reaches over a marker.
  const text = isSameNote(readNote(sparing), normal) ? sparing : written(normal, true);
  return lineEnd === '\n' ? text : text.replaceAll('\n', lineEnd);
}

function written(note: Note, isMarked: boolean): string {
  const head = [note.preamble, noteSettingsLine(note)].filter((part) => part).join('\n');
  const pieces: string[] = head === '' ? [] : [head];
  for (const paragraph of note.paragraphs) {
    const needsMarker = isMarked || saysSomething(paragraph);
    const bare = needsMarker ? undefined : escapedText(paragraph.text, '');
    const isFound = bare !== undefined && isOneMore(pieces.at(-1), bare);
    pieces.push(isFound ? bare : marked(paragraph));
  }
  return pieces.length === 0 ? '' : `${pieces.join('\n\n')}\n`;
}

function saysSomething({ title, settings, lead }: NoteParagraph): boolean {
  return title !== undefined || lead !== undefined || Object.keys(settings).length > 0;
}

const MARKER = '-- hangar: paragraph';

function marked({ title, text, settings, lead }: NoteParagraph): string {
  const isOnLine = title === undefined || fitsOnLine(title);
  const all = { ...(!isOnLine && { title }), ...settings };
  const lines = [
    title !== undefined && isOnLine ? `${MARKER} ${title}` : MARKER,
    ...(Object.keys(all).length > 0 ? [`-- hangar: settings ${JSON.stringify(all)}`] : []),
    ...(lead === undefined ? [] : [lead]),
  ];
  const opening = lines.join('\n');
  return text === '' ? opening : `${opening}\n${escapedText(text, `${opening}\n`)}`;
}

/** Whether a title is read from the end of a line as it is. */
function fitsOnLine(title: string): boolean {
  return !/^[ \t]|[ \t]$|[\p{Cc}\u2028\u2029]|\p{Surrogate}/u.test(title);
}

/** So many times lines are looked for that would cut a text; then all that are like one are taken. */
const MOST_ROUNDS = 10;

/** A text with a `\` in front of each line that would not be read as a part of it, behind what opens its paragraph. */
function escapedText(text: string, opening: string): string {
  let now = escaped(text);
  // A line that opens the text is its own interpreter line.
  const own = interpreterLineAt(text, 0) ? opening.length : -1;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const whole = opening + now;
    const starts = cutParagraphs(whole).flatMap(({ line }) => (line ? [line.nameSpan.start] : []));
    const cutting = starts.filter((start) => lineStartOf(whole, start) !== own);
    if (cutting.length === 0) return now;
    for (const start of cutting.reverse()) {
      now = `${now.slice(0, start - opening.length)}\\${now.slice(start - opening.length)}`;
    }
  }
  return escapedEverywhere(now);
}

/** Whether a paragraph without a marker is found behind what was written before it. */
function isOneMore(before: string | undefined, bare: string): boolean {
  const head = before === undefined ? '' : `${before}\n\n`;
  const last = cutParagraphs(head + bare).at(-1);
  return last?.line !== undefined && lineStartOf(head + bare, last.line.nameSpan.start) === head.length;
}
