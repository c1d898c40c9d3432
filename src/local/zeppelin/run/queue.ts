/** What waits for an interpreter: begun in the order in which it comes, so many at a time. */
class Queue {
  readonly #waiting: (() => Promise<void>)[] = [];
  readonly #limit: number;
  #running = 0;
  #oneByOne = false;
  #closed = false;

  constructor(limit: number) {
    this.#limit = limit;
  }

  add(job: () => Promise<void>): void {
    this.#waiting.push(job);
    this.#next();
  }

  /** From now on one after the other, as a run of a whole note has it, until the interpreter is started again. */
  runOneByOne(): void {
    this.#oneByOne = true;
  }

  restart(): void {
    this.#oneByOne = false;
    this.#next();
  }

  /** Begins nothing more. */
  close(): void {
    this.#closed = true;
  }

  #next(): void {
    if (this.#closed || this.#running >= (this.#oneByOne ? 1 : this.#limit)) return;
    const job = this.#waiting.shift();
    if (!job) return;
    this.#running++;
    // The answer to who asked comes first.
    setImmediate(() => {
      const begun = this.#closed ? Promise.resolve() : job();
      void begun.finally(() => {
        this.#running--;
        this.#next();
      });
    });
    this.#next();
  }
}

/** Flink's SQL runs side by side, all else one after the other. */
const SIDE_BY_SIDE: Readonly<Record<string, number>> = { 'flink.ssql': 10, 'flink.bsql': 10 };

/** The queues of an application's interpreters, by their names: `flink.ssql`. */
export class Queues {
  readonly #queues = new Map<string, Queue>();

  of(interpreter: string): Queue {
    const queue = this.#queues.get(interpreter) ?? new Queue(SIDE_BY_SIDE[interpreter] ?? 1);
    this.#queues.set(interpreter, queue);
    return queue;
  }

  /** A group is started again. */
  restart(group: string): void {
    for (const [name, queue] of this.#queues) if (name.startsWith(`${group}.`)) queue.restart();
  }

  close(): void {
    for (const queue of this.#queues.values()) queue.close();
  }
}
