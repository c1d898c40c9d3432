import type { Json, Note, Paragraph, Result } from '../notes/note.ts';
import type { Notebook } from '../notes/notebook.ts';
import type { Job } from './job.ts';
import { jobOf, taskOf } from './job.ts';
import { Queues } from './queue.ts';
import type { Interpreting, Task } from './task.ts';
import { failure } from './task.ts';

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
  readonly #queues = new Queues();
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
    const job = jobOf(note, paragraph);
    return job ? this.#submit(job) : this.#save(note);
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
    try {
      for (const paragraph of [...note.paragraphs]) {
        if (stop.signal.aborted) return;
        const job = jobOf(note, paragraph);
        if (job) this.#queues.of(job.interpreter).runOneByOne();
        await (job ? this.#submit(job) : this.#save(note));
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
    this.#queues.restart(group);
  }

  /** Ends everything, for good. */
  async close(): Promise<void> {
    this.#queues.close();
    for (const stop of this.#wholeNotes.values()) stop.abort();
    for (const { stop } of this.#runs.values()) stop.abort();
    await Promise.all([...this.#runs.values()].map(({ ended }) => ended));
  }

  #submit(job: Job): Promise<void> {
    const { paragraph, group, interpreter } = job;
    const stop = new AbortController();
    paragraph.status = 'PENDING';
    paragraph.results = undefined;
    let begun: Promise<void> | undefined;
    const ended = new Promise<void>((resolve) => {
      const begin = () => (begun ??= this.#run(job, stop).finally(resolve));
      this.#queues.of(interpreter).add(begin);
      // What is stopped while it waits does not wait for its turn.
      stop.signal.addEventListener('abort', begin);
    });
    this.#runs.set(paragraph, { group, stop, ended });
    return ended;
  }

  async #run(job: Job, stop: AbortController): Promise<void> {
    const { note, paragraph } = job;
    const { signal } = stop;
    if (signal.aborted || paragraph.spoiled) {
      paragraph.spoiled = false;
      paragraph.status = 'ABORT';
    } else {
      paragraph.status = 'RUNNING';
      paragraph.started = paragraph.updated = this.#now();
      paragraph.runtimeInfos = {};
      const { code, msg } = await this.#interpret(taskOf(job, signal));
      paragraph.results = { code, msg };
      paragraph.finished = this.#now();
      paragraph.status = signal.aborted ? 'ABORT' : code === 'ERROR' ? 'ERROR' : 'FINISHED';
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
}
