import type { NoteParagraph } from '../../note/note.ts';
import type { ParagraphSettings } from '../../note/settings.ts';
import type { Fields } from '../shapes.ts';

/**
 * What a push leaves in the `config` of a paragraph, which Zeppelin keeps: what was written. Whoever comes later, a
 * colleague or a build, can tell by it who has changed the paragraph since, the file or somebody in a browser.
 */
export interface Stamp {
  readonly version: 1;
  readonly text: string;
  readonly title?: string;
  readonly settings: ParagraphSettings;
  /** Counts the pushes of the note. */
  readonly push: number;
  /** The paragraphs of the note after that push. One of those that a push has written tells it for all. */
  readonly order?: Order;
}

/** Paragraphs one after the other: their ids, and digests of their texts. */
export type Order = readonly (readonly [id: string, digest: string])[];

/** The key in `config`. */
const KEY = 'hangar';

/** What was left in a paragraph; `undefined` where nothing was, or nothing of this form. */
export function stampOf(config: Fields): Stamp | undefined {
  const found = config[KEY] as Partial<Stamp> | undefined;
  const isOne =
    typeof found === 'object' &&
    found !== null &&
    found.version === 1 &&
    typeof found.text === 'string' &&
    typeof found.push === 'number' &&
    typeof found.settings === 'object' &&
    (found.order === undefined || Array.isArray(found.order));
  return isOne ? (found as Stamp) : undefined;
}

/** What a push leaves in a paragraph. */
export function stampFor({ text, title, settings }: NoteParagraph, push: number, order?: Order): Stamp {
  return { version: 1, text, ...(title !== undefined && { title }), settings, push, ...(order && { order }) };
}

/** The `config` that has it. */
export function stamped(stamp: Stamp): Fields {
  return { [KEY]: stamp };
}

/** A short name for a text, for comparing and nothing else. */
export function digest(text: string): string {
  let [a, b] = [0x811c9dc5, 0x1b873593];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x85ebca6b) + 0x9e3779b9;
  }
  return `${(a >>> 0).toString(36)}${(b >>> 0).toString(36)}`;
}

/** As the file has them, even if somebody has put them elsewhere in the browser: a pull tells by it that somebody has. */
export function orderOf(local: readonly NoteParagraph[], ids: readonly (string | undefined)[]): Order {
  return local.flatMap(({ text }, at) => {
    const id = ids[at];
    return id === undefined ? [] : [[id, digest(text)] as const];
  });
}
