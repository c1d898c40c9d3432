import type { Message, Result } from '../notes/note.ts';

/** A paragraph that runs, as its interpreter sees it. */
export interface Task {
  readonly noteId: string;
  readonly paragraphId: string;
  /** The group and, behind the point, the interpreter. */
  readonly interpreter: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly script: string;
  readonly signal: AbortSignal;
  link(url: string): void;
  show(messages: readonly Message[]): void;
}

/** What runs the paragraphs of an application. */
export interface Interpreting {
  /** Never throws because of the text. */
  interpret(task: Task): Promise<Result>;
  /** Ends the process of a group, with all that it remembers. */
  restart(group: string): Promise<void>;
}

export function success(...msg: readonly Message[]): Result {
  return { code: 'SUCCESS', msg };
}

export function failure(data: string, before: readonly Message[] = []): Result {
  return { code: 'ERROR', msg: [...before, { type: 'TEXT', data }] };
}

export function text(data: string): Message {
  return { type: 'TEXT', data };
}
