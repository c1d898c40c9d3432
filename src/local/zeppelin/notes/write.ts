import type { Note, Paragraph } from './note.ts';
import { nameOf } from './note.ts';

/** The Zeppelin that is played. */
export const VERSION = '0.10.0';

/** How a time is written; there are several ways. */
export type DateForm = (milliseconds: number) => string;

const ANSWER = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'UTC' });

/** As answers have it: `Nov 24, 2026, 7:14:31 PM`. Some versions of Node put a narrow blank in front of PM. */
export const answerDate: DateForm = (milliseconds) => ANSWER.format(milliseconds).replace('\u202f', ' ');

/** As files and exports have it: `2026-11-24 19:14:31.177`. */
export const fileDate: DateForm = (milliseconds) =>
  new Date(milliseconds).toISOString().replace('T', ' ').replace('Z', '');

/** As the status of a job has it: `Tue Nov 24 19:14:44 UTC 2026`. */
export const jobDate: DateForm = (milliseconds) => {
  const [day, date, month, year, time] = new Date(milliseconds).toUTCString().replace(',', '').split(' ');
  return `${day} ${month} ${date} ${time} UTC ${year}`;
};

/** A note as an answer shows it: as a file has it, with its path. */
export function noteAnswer(note: Note): object {
  return { ...noteObject(note, answerDate), path: note.path };
}

/** A note as a file or an export has it. */
export function noteFile(note: Note): string {
  return safeJson(noteObject(note, fileDate), 2);
}

function noteObject(note: Note, date: DateForm): object {
  const { id, paragraphs, defaultInterpreterGroup, noteParams, noteForms, angularObjects, config, info } = note;
  return {
    paragraphs: paragraphs.map((paragraph) => paragraphObject(paragraph, date)),
    name: nameOf(note),
    id,
    defaultInterpreterGroup,
    version: VERSION,
    noteParams,
    noteForms,
    angularObjects,
    config,
    info,
  };
}

/** The members in the order in which Zeppelin writes them. */
export function paragraphObject(paragraph: Paragraph, date: DateForm = answerDate): object {
  const { id, jobName, title, text, user, config, settings, results, apps, runtimeInfos, status } = paragraph;
  const { created, updated, started, finished } = paragraph;
  return {
    title,
    text,
    user,
    dateUpdated: date(updated),
    progress: 0,
    config,
    settings,
    results,
    apps,
    runtimeInfos,
    progressUpdateIntervalMs: 500,
    jobName,
    id,
    dateCreated: date(created),
    dateStarted: started === undefined ? undefined : date(started),
    dateFinished: finished === undefined ? undefined : date(finished),
    status,
  };
}

/** JSON that may stand in a web page: none of these signs has a meaning in JSON outside of its strings. */
export function safeJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, undefined, indent).replace(
    /[<>&='\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
