import { randomInt } from 'node:crypto';

/** How far a paragraph has come. */
export type Status = 'READY' | 'PENDING' | 'RUNNING' | 'FINISHED' | 'ERROR' | 'ABORT';

/** A part of what a paragraph shows: `TEXT`, `HTML`, `TABLE` … */
export interface Message {
  readonly type: string;
  readonly data: string;
}

export interface Result {
  readonly code: string;
  readonly msg: readonly Message[];
}

/** A JSON object whose members only its writer knows. */
export type Json = Readonly<Record<string, unknown>>;

/** Times are milliseconds since 1970. */
export interface Paragraph {
  readonly id: string;
  readonly jobName: string;
  title: string | undefined;
  text: string | undefined;
  user: string;
  config: Json;
  settings: { readonly params: Json; readonly forms: Json };
  results: Result | undefined;
  readonly apps: readonly unknown[];
  runtimeInfos: Json;
  readonly created: number;
  updated: number;
  started: number | undefined;
  finished: number | undefined;
  status: Status;
  /** Somebody stopped it while it did not run: its next run ends before it begins. */
  spoiled: boolean;
}

export interface Note {
  readonly id: string;
  /** With its folders, and as it was sent: `/lab/flinkagg`. */
  path: string;
  readonly defaultInterpreterGroup: string;
  readonly paragraphs: Paragraph[];
  readonly noteParams: Json;
  readonly noteForms: Json;
  readonly angularObjects: Json;
  readonly config: Json;
  readonly info: Json;
}

export const ANONYMOUS = 'anonymous';

/** An empty note. Studio's notes are for Flink if nobody says otherwise. */
export function newNote(path: string, group = 'flink', id = newNoteId()): Note {
  return {
    id,
    path,
    defaultInterpreterGroup: group,
    paragraphs: [],
    noteParams: {},
    noteForms: {},
    angularObjects: {},
    config: { isZeppelinNotebookCronEnable: false },
    info: {},
  };
}

/** An empty paragraph; one that comes from elsewhere keeps its id, but not its name as a job. */
export function newParagraph(now: number, id?: string): Paragraph {
  const jobName = `paragraph_${now}_${randomInt(2 ** 31)}`;
  return {
    id: id ?? jobName,
    jobName,
    title: undefined,
    text: undefined,
    user: ANONYMOUS,
    config: {},
    settings: { params: {}, forms: {} },
    results: undefined,
    apps: [],
    runtimeInfos: {},
    created: now,
    updated: now,
    started: undefined,
    finished: undefined,
    status: 'READY',
    spoiled: false,
  };
}

/** A paragraph for another note: what it says and shows, but not how it came about. */
export function copyOf(paragraph: Paragraph, now: number): Paragraph {
  const { id, title, text, config, settings, results } = paragraph;
  return { ...newParagraph(now, id), title, text, config: { ...config }, settings, results };
}

/** The last part of a note's path. */
export function nameOf({ path }: Note): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Without what is easily misread. */
const LETTERS = '123456789ABCDEFGHJKMNPQRSTUVWXYZ';

function newNoteId(): string {
  return `2${Array.from({ length: 8 }, () => LETTERS[randomInt(LETTERS.length)]).join('')}`;
}
