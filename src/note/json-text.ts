/** A string of JSON: what it says, and where each of its characters is written. */
export class JsonText {
  readonly value: string;
  /** Where the string begins in the file, behind its quote. */
  readonly start: number;
  /** Of each escape: which character it is, where it begins and ends in what is written. */
  readonly #said: number[] = [];
  readonly #from: number[] = [];
  readonly #to: number[] = [];
  readonly #length: number;

  /** `raw` is what stands between the quotes. */
  constructor(value: string, raw: string, start: number) {
    this.value = value;
    this.start = start;
    this.#length = raw.length;
    if (!raw.includes('\\')) return;
    let shift = 0;
    for (const { 0: written, index } of raw.matchAll(/\\(?:u[0-9A-Fa-f]{4}|[\s\S])/g)) {
      this.#said.push(index - shift);
      this.#from.push(index);
      this.#to.push(index + written.length);
      shift += written.length - 1;
    }
  }

  /** How a text is written in a string of JSON. */
  static write(text: string): string {
    return JSON.stringify(text).slice(1, -1);
  }

  /** Where in the file a character is written. */
  offsetOf(at: number): number {
    if (at >= this.value.length) return this.start + this.#length;
    const last = lastUpTo(this.#said, at);
    if (last < 0) return this.start + at;
    const said = this.#said[last];
    return this.start + (said === at ? this.#from[last] : this.#to[last] + at - said - 1);
  }

  /** Which character is written at an offset of the file. */
  offsetIn(offset: number): number {
    const at = Math.min(Math.max(offset - this.start, 0), this.#length);
    const last = lastUpTo(this.#from, at);
    if (last < 0) return at;
    return this.#said[last] + (at < this.#to[last] ? 0 : 1 + at - this.#to[last]);
  }
}

/** Index of the last number that is no greater, or -1. */
function lastUpTo(numbers: readonly number[], limit: number): number {
  let low = -1;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (numbers[middle] <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
