import type { Finding } from '../findings/finding.ts';
import { suggest } from '../findings/finding.ts';
import { nearest } from '../text/nearest.ts';
import type { Span } from '../text/span.ts';
import { commentsIn, sqlOf } from './allow.ts';
import { invalidNoteSettings, misplacedNoteComment, unknownNoteSetting } from './format-messages.ts';
import type { JsonNode } from './json-tree.ts';
import { readJson, spanOf } from './json-tree.ts';
import { NOTE_COMMENT } from './note-settings.ts';
import type { Paragraph } from './paragraphs.ts';
import { beginOf } from './paragraphs.ts';
import { SETTINGS_KEYS, typeOfSetting } from './settings.ts';

/** What is wrong with hangar's own comments in a note. */
export function formatFindings(text: string, paragraphs: readonly Paragraph[]): Finding[] {
  if (!text.includes('hangar:')) return [];
  const findings = paragraphs.flatMap(({ marker }) =>
    marker?.settings
      ? settingsFindings(marker.settings.json, marker.settings.jsonSpan, marker.settings.span, 'paragraph')
      : [],
  );
  const note = noteComment(text, paragraphs);
  if (note) findings.push(...settingsFindings(note.json, note.jsonSpan, note.span, 'note'));
  return [...findings, ...misplaced(text, paragraphs, note?.span)];
}

interface NoteComment {
  readonly span: Span;
  readonly json: string;
  readonly jsonSpan: Span;
}

/** The comment that holds the settings of the whole note, if one stands where it counts. */
function noteComment(text: string, [first]: readonly Paragraph[]): NoteComment | undefined {
  const match = NOTE_COMMENT.exec(text.slice(0, beginOf(text, first)));
  if (!match) return undefined;
  const json = match[1].replace(/[ \t]+$/, '');
  const start = match.index + match[0].indexOf('--');
  const from = match.index + match[0].indexOf(match[1], match[0].indexOf('note') + 4);
  return { span: { start, end: from + json.length }, json, jsonSpan: { start: from, end: from + json.length } };
}

const NOTE_KEYS = ['params', 'interpreterGroup'] as const;

type Wanted = ReturnType<typeof typeOfSetting>;

const TYPES: Readonly<Record<string, Wanted>> = {
  boolean: 'true or false',
  number: 'a number',
  object: 'an object',
  string: 'a text',
};

function settingsFindings(json: string, jsonSpan: Span, comment: Span, of: 'note' | 'paragraph'): Finding[] {
  const known: readonly string[] = of === 'note' ? NOTE_KEYS : SETTINGS_KEYS;
  const wanted = (key: string) =>
    of === 'paragraph' ? typeOfSetting(key) : key === 'params' ? ('an object' as const) : ('a text' as const);
  const there = ({ start, end }: Span) => ({ start: start + jsonSpan.start, end: end + jsonSpan.start });
  const { root, problem } = readJson(json);
  if (problem)
    return [invalidNoteSettings(json === '' ? comment : there(problem.span), { of, problem: problem.problem })];
  if (root?.type !== 'object') return [invalidNoteSettings(jsonSpan, { of, problem: 'they are no object' })];
  return (root.children ?? []).flatMap(({ children = [] }) => {
    const [key, value] = children;
    if (!known.includes(key.value)) return [unknown(key, there(spanOf(key)), known)];
    if (TYPES[value.type] === wanted(key.value)) return [];
    return [
      invalidNoteSettings(there(spanOf(value)), { of, problem: `"${key.value}" has to be ${wanted(key.value)}` }),
    ];
  });
}

function unknown({ value: key }: JsonNode, span: Span, known: readonly string[]): Finding {
  const meant = nearest(key, known);
  return unknownNoteSetting(
    span,
    { key, meant, known },
    meant === undefined ? {} : suggest(span, JSON.stringify(meant)),
  );
}

const OWN = /^--[ \t]*hangar:[ \t]*(paragraph|settings|note)(?![\w-])/;

/** Comments that would be hangar's, but stand where they say nothing. */
function misplaced(text: string, paragraphs: readonly Paragraph[], note: Span | undefined): Finding[] {
  const counting = new Set([
    note?.start,
    ...paragraphs.flatMap(({ marker }) => [marker?.span.start, marker?.settings?.span.start]),
  ]);
  return paragraphs.flatMap((paragraph) =>
    sqlOf(paragraph).flatMap((part) =>
      commentsIn(text, part).flatMap((span) => {
        const [, comment] = OWN.exec(text.slice(span.start, span.end)) ?? [];
        if (!comment || counting.has(span.start)) return [];
        const isAlone = /(?:^|[\r\n\uFEFF])[ \t]*$/.test(text.slice(Math.max(0, span.start - 200), span.start));
        return [
          misplacedNoteComment(
            span,
            { comment: comment as 'paragraph' | 'settings' | 'note', isAlone },
            { gate: true },
          ),
        ];
      }),
    ),
  );
}
