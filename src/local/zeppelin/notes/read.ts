import type { Json, Note, Paragraph, Result, Status } from './note.ts';
import { ANONYMOUS, newNote, newParagraph } from './note.ts';

/** A text that is no note. */
export class NoNote extends Error {}

/** Where a note is to be, and how it is to be called; else its name and its own id say it. */
interface Place {
  readonly path?: string;
  readonly id?: string;
  readonly now: number;
}

/** Reads a note as files, exports and other Zeppelins have it; what is missing or of another kind is filled in. */
export function readNote(text: string, { path, id, now }: Place): Note {
  const given = objectIn(text);
  const name = typeof given['name'] === 'string' ? given['name'] : '';
  const group = given['defaultInterpreterGroup'];
  const note = newNote(
    path ?? `/${name}`,
    typeof group === 'string' && group !== '' ? group : 'flink',
    id ?? ownId(given),
  );
  const paragraphs = Array.isArray(given['paragraphs']) ? given['paragraphs'] : [];
  note.paragraphs.push(...paragraphs.filter(isObject).map((one) => readParagraph(one, now)));
  const members = ['noteParams', 'noteForms', 'angularObjects', 'config', 'info'] as const;
  const kept = members.filter((member) => isObject(given[member])).map((member) => [member, given[member]]);
  return { ...note, ...Object.fromEntries(kept) };
}

/** The id that a note says that it has, if it can be part of a file's name. */
function ownId({ id }: Json): string | undefined {
  return typeof id === 'string' && /^[A-Za-z0-9]{1,32}$/.test(id) ? id : undefined;
}

function objectIn(text: string): Json {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new NoNote('This is no JSON.', { cause });
  }
  if (!isObject(value)) throw new NoNote('This is no JSON object.');
  return value;
}

const STATES: readonly Status[] = ['READY', 'PENDING', 'RUNNING', 'FINISHED', 'ERROR', 'ABORT'];

function readParagraph(given: Json, now: number): Paragraph {
  const text = (key: string) => (typeof given[key] === 'string' ? given[key] : undefined);
  const made = newParagraph(now, text('id'));
  const settings = isObject(given['settings']) ? given['settings'] : {};
  const status = STATES.find((one) => one === given['status']) ?? 'READY';
  return {
    ...made,
    jobName: text('jobName') ?? made.jobName,
    title: text('title'),
    text: text('text'),
    user: text('user') ?? ANONYMOUS,
    config: isObject(given['config']) ? given['config'] : {},
    settings: { params: objectOr(settings['params']), forms: objectOr(settings['forms']) },
    results: resultIn(given['results']),
    runtimeInfos: objectOr(given['runtimeInfos']),
    created: dateIn(given['dateCreated']) ?? now,
    updated: dateIn(given['dateUpdated']) ?? now,
    started: dateIn(given['dateStarted']),
    finished: dateIn(given['dateFinished']),
    // Nothing goes on in a file.
    status: status === 'PENDING' || status === 'RUNNING' ? 'ABORT' : status,
  };
}

function resultIn(value: unknown): Result | undefined {
  if (!isObject(value) || typeof value['code'] !== 'string') return undefined;
  const msg = Array.isArray(value['msg']) ? value['msg'].filter(isObject) : [];
  return { code: value['code'], msg: msg.map(({ type, data }) => ({ type: String(type), data: String(data ?? '') })) };
}

/** None of the forms in which Zeppelin writes a time in notes says of which zone it is; here it is always UTC. */
function dateIn(value: unknown): number | undefined {
  const time = typeof value === 'string' ? Date.parse(`${value} UTC`) : Number.NaN;
  return Number.isNaN(time) ? undefined : time;
}

function objectOr(value: unknown): Json {
  return isObject(value) ? value : {};
}

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
