import type { NoteParagraph } from '../../note/note.ts';
import type { Pairs } from './match.ts';
import type { PushStep } from './push-step.ts';
import type { RemoteNote } from './sides.ts';

type LayoutStep = Extract<PushStep, { kind: 'add' | 'move' }>;

/** Puts new paragraphs where the file has them, and moves as few of the others as can be. */
export function layOut(local: readonly NoteParagraph[], pairs: Pairs, remote: RemoteNote): LayoutStep[] {
  const staying = isReordered(local, pairs, remote) ? longestRising(orderOf(local, pairs)) : undefined;
  const paired = new Set(pairs.values());
  // What is deleted is so before anything else.
  const now: (string | undefined)[] = remote.paragraphs.flatMap(({ id }, at) => (paired.has(at) ? [id] : []));
  const steps: LayoutStep[] = [];
  let before: string | undefined;
  local.forEach((paragraph, at) => {
    const other = pairs.get(at);
    if (other === undefined) {
      const index = indexBehind(before, now);
      const placeholder = `new ${at}`;
      now.splice(index, 0, placeholder);
      steps.push({ kind: 'add', local: at, index, paragraph });
      before = placeholder;
      return;
    }
    const { id } = remote.paragraphs[other];
    if (staying && !staying.has(other)) {
      now.splice(now.indexOf(id), 1);
      const index = indexBehind(before, now);
      now.splice(index, 0, id);
      steps.push({ kind: 'move', id, index, paragraph });
    }
    before = id;
  });
  return steps;
}

function indexBehind(before: string | undefined, now: readonly (string | undefined)[]): number {
  return before === undefined ? 0 : now.indexOf(before) + 1;
}

/** Zeppelin's places of the paragraphs, in the order of the file. */
function orderOf(local: readonly NoteParagraph[], pairs: Pairs): number[] {
  return local.flatMap((_, at) => pairs.get(at) ?? []);
}

/** Whether the file has an order of its own. Where it has that of the last push, somebody has moved things in the browser. */
function isReordered(local: readonly NoteParagraph[], pairs: Pairs, remote: RemoteNote): boolean {
  const wanted = orderOf(local, pairs);
  if (isRising(wanted)) return false;
  const pushed = new Map(remote.order.map(([id], at) => [id, at]));
  const placeOf = (other: number) => pushed.get(remote.paragraphs[other].id);
  const known = wanted.filter((other) => placeOf(other) !== undefined);
  // What was never pushed has no place of its own in the browser; the file has one for it.
  return isRising(known) || !isRising(known.flatMap((other) => placeOf(other) ?? []));
}

function isRising(numbers: readonly number[]): boolean {
  return numbers.every((number, at) => at === 0 || numbers[at - 1] < number);
}

/** The most of the numbers that rise, left to right: these need not be moved. */
function longestRising(numbers: readonly number[]): ReadonlySet<number> {
  const ends: number[] = [];
  const previous = new Map<number, number | undefined>();
  for (const number of numbers) {
    const place = ends.findIndex((end) => end > number);
    const at = place < 0 ? ends.length : place;
    previous.set(number, at === 0 ? undefined : ends[at - 1]);
    ends[at] = number;
  }
  const rising = new Set<number>();
  for (let one = ends.at(-1); one !== undefined; one = previous.get(one)) rising.add(one);
  return rising;
}
