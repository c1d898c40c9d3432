import type { Note, Paragraph } from '../notes/note.ts';
import { interpreterOf } from './interpreters.ts';
import type { Magic } from './magic.ts';
import { readMagic } from './magic.ts';
import type { Task } from './task.ts';
import { failure } from './task.ts';

/** A paragraph that is to be run, and by what. */
export interface Job {
  readonly note: Note;
  readonly paragraph: Paragraph;
  readonly magic: Magic;
  readonly group: string;
  /** With the group's name in front: `flink.ssql`. */
  readonly interpreter: string;
}

/** What is to be run of a paragraph; where that is nothing, the paragraph has ended with this. */
export function jobOf(note: Note, paragraph: Paragraph): Job | undefined {
  const magic = magicOf(paragraph);
  if (!magic) return undefined;
  const found = interpreterOf(magic.interpreter, note.defaultInterpreterGroup);
  if (!found) return failed(paragraph, `Interpreter ${magic.interpreter} not found`);
  if (!isNothing(paragraph, magic))
    return { note, paragraph, magic, group: found.group, interpreter: `${found.group}.${found.name}` };
  paragraph.status = 'FINISHED';
  return undefined;
}

function magicOf(paragraph: Paragraph): Magic | undefined {
  try {
    return readMagic(paragraph.text ?? '');
  } catch (error) {
    return failed(paragraph, `Unexpected exception: ${error instanceof Error ? error.message : error}`);
  }
}

function failed(paragraph: Paragraph, message: string): undefined {
  paragraph.results = failure(message);
  paragraph.status = 'ERROR';
}

/** Switched off, without a text, or with nothing but the name of an interpreter. */
function isNothing({ config, text = '' }: Paragraph, { interpreter }: Magic): boolean {
  return config['enabled'] === false || text === '' || text === `%${interpreter}`;
}

/** What an interpreter is given of a job, and how it tells of what goes on. */
export function taskOf({ note, paragraph, magic, interpreter, group }: Job, signal: AbortSignal): Task {
  return {
    noteId: note.id,
    paragraphId: paragraph.id,
    interpreter,
    properties: magic.properties,
    script: magic.script,
    signal,
    link(jobUrl) {
      const about = { propertyName: 'jobUrl', label: 'FLINK JOB', tooltip: 'View in Flink web UI', group };
      paragraph.runtimeInfos = { jobUrl: { ...about, values: [{ jobUrl }], interpreterSettingId: group } };
    },
    show(msg) {
      paragraph.results = { code: 'SUCCESS', msg };
    },
  };
}
