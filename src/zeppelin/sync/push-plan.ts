import type { NoteParagraph } from '../../note/note.ts';
import type { ParagraphSettings } from '../../note/settings.ts';
import { isUnderWay } from '../shapes.ts';
import { pairUp } from './match.ts';
import { mergeLines } from './merge.ts';
import { isEqual, mergedSettings, withoutParams } from './merged-settings.ts';
import { layOut } from './order.ts';
import type { PushStep } from './push-step.ts';
import type { RemoteNote, RemoteParagraph } from './sides.ts';
import { digest } from './stamp.ts';

/** What somebody has done in the browser since the last push, and a push would undo. */
export type Conflict =
  | {
      readonly kind: 'edited';
      readonly remote: RemoteParagraph;
      readonly local: NoteParagraph;
      readonly isOurs: boolean;
    }
  | { readonly kind: 'added'; readonly remote: RemoteParagraph }
  | { readonly kind: 'edited-and-left-file'; readonly remote: RemoteParagraph }
  | { readonly kind: 'deleted'; readonly local: NoteParagraph };

export interface PushPlan {
  /** In the order in which they are to be done. */
  readonly steps: readonly PushStep[];
  readonly conflicts: readonly Conflict[];
  /** Paragraphs under way that would be written. They go on as they are, and run as written the next time. */
  readonly running: readonly RemoteParagraph[];
  /** Paragraphs under way that would be deleted, which nobody may do: their jobs would be out of reach. */
  readonly undeletable: readonly RemoteParagraph[];
  /** Zeppelin's ids of the paragraphs of the file, in its order; nothing for those that are to be added. */
  readonly ids: readonly (string | undefined)[];
}

/**
 * Decides what makes a note in Zeppelin what a file says. Asks nothing and changes nothing. `conflicts` are to be agreed
 * to by somebody before the steps are done.
 */
export function planPush(local: readonly NoteParagraph[], remote: RemoteNote): PushPlan {
  const pairs = pairUp(local, remote.paragraphs);
  const paired = new Set(pairs.values());
  const conflicts: Conflict[] = [];
  const inFileOrder = [...pairs].sort(([one], [other]) => one - other);
  const writes = inFileOrder.flatMap(([at, other]): PushStep[] => {
    const [ours, theirs] = [local[at], remote.paragraphs[other]];
    const conflict = conflictOf(ours, theirs);
    if (conflict) conflicts.push(conflict);
    return writeOf(at, ours, theirs);
  });
  const alone = remote.paragraphs.filter((_, at) => !paired.has(at));
  for (const one of alone) {
    if (!one.stamp) conflicts.push({ kind: 'added', remote: one });
    else if (one.stamp.text !== one.text) conflicts.push({ kind: 'edited-and-left-file', remote: one });
  }
  conflicts.push(...deleted(local, pairs, remote));
  const deletions = alone.map((paragraph): PushStep => ({ kind: 'delete', id: paragraph.id, paragraph }));
  const layout = layOut(local, pairs, remote);
  const changing = [...deletions, ...layout, ...writes];
  const note = changing.length === 0 ? orderNote(local, pairs, remote) : [];
  const running = writes.flatMap((step) =>
    step.kind === 'write' && step.changes.length > 0 && isUnderWay(step.before.state) ? [step.before] : [],
  );
  return {
    steps: [...changing, ...note],
    conflicts,
    running,
    undeletable: alone.filter(({ state }) => isUnderWay(state)),
    ids: local.map((_, at) => remote.paragraphs[pairs.get(at) ?? -1]?.id),
  };
}

/** Whether nothing of a note is other than the file has it. */
export function isPushed({ steps }: Pick<PushPlan, 'steps'>): boolean {
  return steps.every((step) => step.kind === 'write' && step.changes.length === 0);
}

function conflictOf(ours: NoteParagraph, theirs: RemoteParagraph): Conflict | undefined {
  const { stamp } = theirs;
  const isSame = ours.text === theirs.text && ours.title === theirs.title;
  const isAsPushed = stamp !== undefined && stamp.text === theirs.text && stamp.title === theirs.title;
  // There is nothing to lose in what nobody has written.
  if (isSame || isAsPushed || (theirs.text === '' && theirs.title === undefined)) return undefined;
  if (hasTakenIn(ours, theirs)) return undefined;
  const isOurs = stamp === undefined || stamp.text !== ours.text || stamp.title !== ours.title;
  return { kind: 'edited', remote: theirs, local: ours, isOurs };
}

/** Whether a text has all that was changed in the browser since the last push, as it has after a pull. */
function hasTakenIn(ours: NoteParagraph, { stamp, text, title }: RemoteParagraph): boolean {
  if (!stamp || (title !== stamp.title && title !== ours.title)) return false;
  const [base, file, browser] = [stamp.text, ours.text, text].map((one) => one.split('\n'));
  const { lines, collisions } = mergeLines(base, file, browser);
  return collisions.length === 0 && lines.join('\n') === ours.text;
}

/** The settings that a push leaves: those of the file, and what else was set in the browser. */
function settingsFor(ours: NoteParagraph, theirs: RemoteParagraph): ParagraphSettings {
  const [file, browser, before] = [ours, theirs, theirs.stamp].map((one) => withoutParams(one?.settings ?? {}));
  return mergedSettings(file, browser, before);
}

function writeOf(at: number, ours: NoteParagraph, theirs: RemoteParagraph): PushStep[] {
  const settings = settingsFor(ours, theirs);
  const changes = [
    ...(ours.text === theirs.text ? [] : ['text' as const]),
    ...(ours.title === theirs.title ? [] : ['title' as const]),
    ...(isEqual(settings, withoutParams(theirs.settings)) ? [] : ['settings' as const]),
  ];
  const { stamp } = theirs;
  const isNoted =
    stamp !== undefined &&
    stamp.text === ours.text &&
    stamp.title === ours.title &&
    isEqual(stamp.settings, ours.settings);
  if (changes.length === 0 && isNoted) return [];
  return [{ kind: 'write', id: theirs.id, local: at, paragraph: ours, settings, before: theirs, changes }];
}

/** What is noted again where a push was broken off before it could: which paragraphs there are. */
function orderNote(
  local: readonly NoteParagraph[],
  pairs: ReadonlyMap<number, number>,
  remote: RemoteNote,
): PushStep[] {
  const known = new Set(remote.order.map(([id]) => id));
  const unknown = [...pairs].find(([, other]) => !known.has(remote.paragraphs[other].id));
  if (!unknown) return [];
  const [at, other] = unknown;
  const before = remote.paragraphs[other];
  const settings = settingsFor(local[at], before);
  return [{ kind: 'write', id: before.id, local: at, paragraph: local[at], settings, before, changes: [] }];
}

/** Paragraphs of the file that were there after the last push and are not there any more. */
function deleted(local: readonly NoteParagraph[], pairs: ReadonlyMap<number, number>, remote: RemoteNote): Conflict[] {
  const ids = new Set(remote.paragraphs.map(({ id }) => id));
  const gone = remote.order.filter(([id]) => !ids.has(id)).map(([, text]) => text);
  return local.flatMap((one, at): Conflict[] => {
    const place = pairs.has(at) ? -1 : gone.indexOf(digest(one.text));
    if (place < 0) return [];
    gone.splice(place, 1);
    return [{ kind: 'deleted', local: one }];
  });
}
