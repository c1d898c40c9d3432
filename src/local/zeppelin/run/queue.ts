/** What waits for an interpreter: begun in the order in which it comes, so many at a time. */
export class Queue {
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
