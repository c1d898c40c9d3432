import { lettersOf, mayBeNear, nearest } from '../../../text/nearest.ts';
import type { Span } from '../../../text/span.ts';

/** How many names of a session are compared letter by letter, so that thousands of unknown names cost no time. */
const MOST_COMPARED = 100_000;

/** Names of fewer letters are too much alike by chance. */
const SHORTEST = 3;

/** Names of one place, and where each was declared first. */
export class NearNames {
  readonly #spans = new Map<string, Span | undefined>();
  readonly #names: { readonly name: string; readonly letters: number }[] = [];
  #compared = 0;

  /** `span` is not there where Flink itself makes the name. */
  add(name: string, span: Span | undefined): void {
    if (this.#spans.has(name)) return;
    this.#spans.set(name, span);
    this.#names.push({ name, letters: lettersOf(name) });
  }

  spanOf(name: string): Span | undefined {
    return this.#spans.get(name);
  }

  /** The name that was most likely meant; `more` are names that only count here. */
  find(name: string, more: readonly string[] = []): string | undefined {
    if (this.#compared > MOST_COMPARED) return undefined;
    const letters = lettersOf(name);
    const near = this.#names
      .filter((known) => Math.abs(known.name.length - name.length) <= 2 && mayBeNear(known.letters, letters))
      .map((known) => known.name);
    this.#compared += near.length + more.length;
    return nearest(
      name,
      [...near, ...more].filter((known) => isMisspeltFor(name, known)),
    );
  }
}

/** `t` is no misspelt `u`, nor `orders_2024` a misspelt `orders_2025`: such names are different on purpose. */
function isMisspeltFor(name: string, known: string): boolean {
  if (name.toUpperCase() === known.toUpperCase()) return true;
  if (Math.max(name.length, known.length) < SHORTEST) return false;
  return name.replace(/\d/g, '') !== known.replace(/\d/g, '') || !/\d/.test(name) || !/\d/.test(known);
}
