import type { Note, NoteParagraph } from '../../note/note.ts';
import { isSameParagraph, normalParagraph } from '../../note/note.ts';
import { pairUp } from './match.ts';
import { asInFile, mergeLines } from './merge.ts';
import { mergedSettings } from './merged-settings.ts';
import type { RemoteNote, RemoteParagraph } from './sides.ts';
import { digest } from './stamp.ts';

/** A note as a file has it, and with its variables filled. Both have the same paragraphs. */
export interface NoteAndFilled {
  readonly note: Note;
  readonly filled: Note;
}

/** What becomes of a paragraph of the file, or comes to it. */
export interface PullStep {
  readonly kind: 'kept' | 'changed' | 'added' | 'removed';
  /** As the file is to have it. */
  readonly paragraph: NoteParagraph;
  /** Its place in the file as it is, if it has one. */
  readonly local?: number;
}

/** Where the file and the browser have changed the same lines, or nobody knows who has changed them. */
export interface Collision {
  readonly local: NoteParagraph;
  readonly remote: RemoteParagraph;
}

export interface Pull {
  /** In the order of the file as it is to be; what is removed stands where it stood. */
  readonly steps: readonly PullStep[];
  readonly collisions: readonly Collision[];
}

/** Whom to believe where both have changed the same lines. */
export type Side = 'file' | 'browser';

/** Decides what the file is to be, so that it has what was changed in the browser since the last push. */
export function planPull({ note, filled }: NoteAndFilled, remote: RemoteNote, take?: Side): Pull {
  const local = filled.paragraphs;
  const pairs = pairUp(local, remote.paragraphs);
  const collisions: Collision[] = [];
  const partners = new Map([...pairs].map(([at, other]) => [other, at]));
  const gone = deletedTexts(remote);
  const stepOf = (at: number): PullStep => {
    const other = pairs.get(at);
    if (other !== undefined) {
      const [inFile, ours, theirs] = [note.paragraphs[at], local[at], remote.paragraphs[other]];
      const merged = mergedParagraph(inFile, ours, theirs, take);
      if (merged === undefined) collisions.push({ local: ours, remote: theirs });
      const paragraph = merged ?? inFile;
      return { kind: isSameParagraph(paragraph, inFile) ? 'kept' : 'changed', paragraph, local: at };
    }
    const place = gone.indexOf(digest(local[at].text));
    if (place >= 0) gone.splice(place, 1);
    return { kind: place >= 0 ? 'removed' : 'kept', paragraph: note.paragraphs[at], local: at };
  };
  const known = new Set(remote.order.map(([id]) => id));
  const steps = local.map((_, at) => stepOf(at));
  const ordered = isMoved(remote) ? inOrderOf(remote, partners, steps) : steps;
  remote.paragraphs.forEach((theirs, other) => {
    if (partners.has(other)) return;
    // What was pushed once, and is in the file no more, is on its way out.
    if (known.has(theirs.id) && theirs.stamp?.text === theirs.text) return;
    const { id: _, state: __, stamp: ___, ...paragraph } = theirs;
    const before = lastBefore(other, partners);
    const at = before === undefined ? 0 : ordered.findIndex(({ local: one }) => one === before) + 1;
    ordered.splice(behindAdded(ordered, at), 0, { kind: 'added', paragraph: normalParagraph(paragraph) });
  });
  return { steps: ordered, collisions };
}

/** Digests of what was there after the last push and is not there any more. */
function deletedTexts({ paragraphs, order }: RemoteNote): string[] {
  const ids = new Set(paragraphs.map(({ id }) => id));
  return order.filter(([id]) => !ids.has(id)).map(([, text]) => text);
}

/** `undefined` where both sides say something else. */
function mergedParagraph(
  inFile: NoteParagraph,
  ours: NoteParagraph,
  theirs: RemoteParagraph,
  take: Side | undefined,
): NoteParagraph | undefined {
  const { stamp } = theirs;
  const text = mergedText(inFile, ours, theirs, take);
  const title = merged(stamp ? [stamp.title] : undefined, ours.title, theirs.title, take);
  if (text === undefined || title === undefined) return undefined;
  const settings = mergedSettings(ours.settings, theirs.settings, stamp?.settings);
  const { title: _, ...rest } = inFile;
  const named = title[0] === ours.title ? inFile.title : title[0];
  return normalParagraph({ ...rest, ...(named !== undefined && { title: named }), text, settings });
}

function mergedText(
  inFile: NoteParagraph,
  ours: NoteParagraph,
  theirs: RemoteParagraph,
  take: Side | undefined,
): string | undefined {
  const base = theirs.stamp?.text;
  const [file, browser] = [ours.text.split('\n'), theirs.text.split('\n')];
  const restored = (lines: readonly string[]) => asInFile(lines, file, inFile.text.split('\n')).join('\n');
  if (ours.text === theirs.text || theirs.text === base) return inFile.text;
  if (ours.text === base) return restored(browser);
  const { lines, collisions } = base === undefined ? NOTHING_KNOWN : mergeLines(base.split('\n'), file, browser);
  if (collisions.length === 0) return restored(lines);
  if (take === undefined) return undefined;
  return take === 'file' ? inFile.text : restored(browser);
}

const NOTHING_KNOWN = { lines: [], collisions: [{ file: [], browser: [] }] };

/** The value that was changed, in a list of one; `undefined` where both sides have changed it. `base` likewise. */
function merged<Value>(
  base: readonly [Value] | undefined,
  file: Value,
  browser: Value,
  take: Side | undefined,
): readonly [Value] | undefined {
  if (file === browser || (base && browser === base[0])) return [file];
  if (base && file === base[0]) return [browser];
  if (take === undefined) return undefined;
  return [take === 'file' ? file : browser];
}

/** Whether somebody has put paragraphs elsewhere in the browser. */
function isMoved({ paragraphs, order }: RemoteNote): boolean {
  const now = new Map(paragraphs.map(({ id }, at) => [id, at]));
  const places = order.flatMap(([id]) => now.get(id) ?? []);
  return places.some((place, at) => at > 0 && places[at - 1] > place);
}

/** Steps in Zeppelin's order; those of paragraphs that it does not have stay behind what they stood behind. */
function inOrderOf(remote: RemoteNote, partners: ReadonlyMap<number, number>, steps: readonly PullStep[]): PullStep[] {
  const paired = new Set(partners.values());
  const ordered = remote.paragraphs.flatMap((_, other) => {
    const at = partners.get(other);
    return at === undefined ? [] : [steps[at]];
  });
  steps.forEach((step, at) => {
    if (paired.has(at)) return;
    const before = at === 0 ? -1 : ordered.indexOf(steps[at - 1]);
    ordered.splice(before + 1, 0, step);
  });
  return ordered;
}

function lastBefore(other: number, partners: ReadonlyMap<number, number>): number | undefined {
  for (let at = other - 1; at >= 0; at--) {
    const partner = partners.get(at);
    if (partner !== undefined) return partner;
  }
  return undefined;
}

/** Several that are added at one place stand in the order of the browser. */
function behindAdded(steps: readonly PullStep[], at: number): number {
  let place = at;
  while (steps[place]?.kind === 'added') place++;
  return place;
}
