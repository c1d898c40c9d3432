/** Lets one in at a time, in the order in which they come. */
export class Lock {
  #last: Promise<void> = Promise.resolve();

  /** Does something alone. It may step aside in between, for what need not be done alone. */
  async alone<T>(act: (aside: <U>(work: () => Promise<U>) => Promise<U>) => Promise<T>): Promise<T> {
    let leave = await this.#enter();
    try {
      return await act(async (work) => {
        leave();
        try {
          return await work();
        } finally {
          leave = await this.#enter();
        }
      });
    } finally {
      leave();
    }
  }

  async #enter(): Promise<() => void> {
    const before = this.#last;
    let leave = () => {};
    this.#last = new Promise((resolve) => {
      leave = resolve;
    });
    await before;
    return leave;
  }
}
