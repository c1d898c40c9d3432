import type { Json, Note, Paragraph, Result } from '../notes/note.ts';
import type { Notebook } from '../notes/notebook.ts';
import { interpreterOf } from './interpreters.ts';
import type { Magic } from './magic.ts';
import { readMagic } from './magic.ts';
import { Queue } from './queue.ts';
import type { Interpreting, Task } from './task.ts';
import { failure, taskOf } from './task.ts';

/** Flink's SQL runs side by side, all else one after the other. */
const SIDE_BY_SIDE: Readonly<Record<string, number>> = { 'flink.ssql': 10, 'flink.bsql': 10 };

interface Run {
  readonly group: string;
  readonly stop: AbortController;
  readonly ended: Promise<void>;
}

/** Runs the paragraphs of one application, and knows which of them run. */
export class Runner {
  readonly #notebook: Notebook;
  readonly #interpreting: Interpreting;
  readonly #now: () => number;
  readonly #report: (error: unknown) => void;
  readonly #queues = new Map<string, Queue>();
  /** The last run of each paragraph that has not ended. */
  readonly #runs = new Map<Paragraph, Run>();
  readonly #wholeNotes = new Map<Note, AbortController>();

  constructor(
    notebook: Notebook,
    interpreting: Interpreting,
    { now, report }: { now: () => number; report: (error: unknown) => void },
  ) {
    this.#notebook = notebook;
    this.#interpreting = interpreting;
    this.#now = now;
    this.#report = report;
  }

  /** Starts a paragraph; what comes back is fulfilled when it has ended. */
  start(note: Note, paragraph: Paragraph, params: Json = {}): Promise<void> {
    if (Object.keys(params).length > 0)
      paragraph.settings = { ...paragraph.settings, params: { ...paragraph.settings.params, ...params } };
    const magic = this.#magicOf(paragraph);
    const interpreter = magic && interpreterOf(magic.interpreter, note.defaultInterpreterGroup);
    if (magic && !interpreter) {
      paragraph.results = failure(`Interpreter ${magic.interpreter} not found`);
      paragraph.status = 'ERROR';
    } else if (magic && isNothing(paragraph, magic)) paragraph.status = 'FINISHED';
    else if (magic && interpreter) return this.#submit(note, paragraph, magic, interpreter);
    return this.#save(note);
  }

  /** Stops a paragraph. One that does not run is spoilt instead: so does Zeppelin 0.10. */
  stop(paragraph: Paragraph): void {
    const run = this.#runs.get(paragraph);
    if (run) run.stop.abort();
    else paragraph.spoiled = true;
  }

  isRunning(note: Note): boolean {
    return this.#wholeNotes.has(note);
  }

  /** Runs the paragraphs of a note one after the other, up to the first that fails. */
  async startAll(note: Note): Promise<void> {
    const stop = new AbortController();
    this.#wholeNotes.set(note, stop);
    for (const queue of this.#queues.values()) queue.runOneByOne();
    try {
      for (const paragraph of [...note.paragraphs]) {
        if (stop.signal.aborted) return;
        await this.start(note, paragraph);
        if (paragraph.status !== 'FINISHED') return;
      }
    } finally {
      this.#wholeNotes.delete(note);
    }
  }

  /** Stops what runs of a note; what does not is left alone. */
  stopAll(note: Note): void {
    this.#wholeNotes.get(note)?.abort();
    for (const paragraph of note.paragraphs) this.#runs.get(paragraph)?.stop.abort();
  }

  /** Starts a group of interpreters again, which ends what runs in it, whatever note that is of. */
  async restart(group: string): Promise<void> {
    const runs = [...this.#runs.values()].filter((run) => run.group === group);
    for (const { stop } of runs) stop.abort();
    await this.#interpreting.restart(group);
    await Promise.all(runs.map(({ ended }) => ended));
    for (const [name, queue] of this.#queues) if (name.startsWith(`${group}.`)) queue.restart();
  }

  /** Ends everything, for good. */
  async close(): Promise<void> {
    for (const queue of this.#queues.values()) queue.close();
    for (const stop of this.#wholeNotes.values()) stop.abort();
    for (const { stop } of this.#runs.values()) stop.abort();
    await Promise.all([...this.#runs.values()].map(({ ended }) => ended));
  }

  #magicOf(paragraph: Paragraph): Magic | undefined {
    try {
      return readMagic(paragraph.text ?? '');
    } catch (error) {
      paragraph.results = failure(`Unexpected exception: ${error instanceof Error ? error.message : error}`);
      paragraph.status = 'ERROR';
      return undefined;
    }
  }

  #submit(note: Note, paragraph: Paragraph, magic: Magic, { group, name }: { group: string; name: string }) {
    const stop = new AbortController();
    const interpreter = `${group}.${name}`;
    paragraph.status = 'PENDING';
    paragraph.results = undefined;
    let begun: Promise<void> | undefined;
    const ended = new Promise<void>((resolve) => {
      const begin = () => (begun ??= this.#run({ note, paragraph, magic, interpreter, stop }).finally(resolve));
      this.#queueOf(interpreter).add(begin);
      // What is stopped while it waits does not wait for its turn.
      stop.signal.addEventListener('abort', begin);
    });
    this.#runs.set(paragraph, { group, stop, ended });
    return ended;
  }

  async #run({ note, paragraph, magic, interpreter, stop }: Begun): Promise<void> {
    const { signal } = stop;
    if (signal.aborted || paragraph.spoiled) {
      paragraph.spoiled = false;
      paragraph.status = 'ABORT';
    } else {
      paragraph.status = 'RUNNING';
      paragraph.started = paragraph.updated = this.#now();
      paragraph.runtimeInfos = {};
      const task = taskOf(note, paragraph, magic, { interpreter, signal });
      paragraph.results = await this.#interpret(task);
      paragraph.finished = this.#now();
      paragraph.status = signal.aborted ? 'ABORT' : paragraph.results.code === 'ERROR' ? 'ERROR' : 'FINISHED';
    }
    if (this.#runs.get(paragraph)?.stop === stop) this.#runs.delete(paragraph);
    await this.#save(note);
  }

  async #interpret(task: Task): Promise<Result> {
    try {
      return await this.#interpreting.interpret(task);
    } catch (error) {
      this.#report(error);
      return failure(`The embedded cloud failed, and that is its own fault: ${error}`);
    }
  }

  /** Nobody may wait any more for what is saved at the end of a run. */
  async #save(note: Note): Promise<void> {
    await this.#notebook.save(note).catch(this.#report);
  }

  #queueOf(interpreter: string): Queue {
    const queue = this.#queues.get(interpreter) ?? new Queue(SIDE_BY_SIDE[interpreter] ?? 1);
    this.#queues.set(interpreter, queue);
    return queue;
  }
}

interface Begun {
  readonly note: Note;
  readonly paragraph: Paragraph;
  readonly magic: Magic;
  readonly interpreter: string;
  readonly stop: AbortController;
}

/** Switched off, without a text, or with nothing but the name of an interpreter. */
function isNothing({ config, text = '' }: Paragraph, { interpreter }: Magic): boolean {
  return config['enabled'] === false || text === '' || text === `%${interpreter}`;
}
