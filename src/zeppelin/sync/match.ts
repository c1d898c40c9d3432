import type { NoteParagraph } from '../../note/note.ts';
import type { RemoteParagraph } from './sides.ts';

/** Which paragraph of a file is which of Zeppelin's: indexes of the one by those of the other. */
export type Pairs = ReadonlyMap<number, number>;

/**
 * Finds out which paragraphs are the same: by id, by title and text, by one of them, and last by how much of the text is
 * the same. What is left over on both sides between the same neighbours is one that was written anew.
 */
export function pairUp(local: readonly NoteParagraph[], remote: readonly RemoteParagraph[]): Pairs {
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  const pair = (at: number, other: number) => {
    pairs.set(at, other);
    taken.add(other);
  };
  const byKey = (ofLocal: Key<NoteParagraph>, ofRemote: Key<RemoteParagraph>) => {
    const waiting = new Map<string, number[]>();
    remote.forEach((one, at) => {
      const key = taken.has(at) ? undefined : ofRemote(one);
      if (key !== undefined) waiting.set(key, [...(waiting.get(key) ?? []), at]);
    });
    local.forEach((one, at) => {
      const key = pairs.has(at) ? undefined : ofLocal(one);
      const other = key === undefined ? undefined : waiting.get(key)?.shift();
      if (other !== undefined) pair(at, other);
    });
  };
  for (const [ofLocal, ofRemote] of KEYS) byKey(ofLocal, ofRemote);
  const free = () => ({
    local: local.flatMap((_, at) => (pairs.has(at) ? [] : [at])),
    remote: remote.flatMap((_, at) => (taken.has(at) ? [] : [at])),
  });
  for (const [at, other] of alike(local, remote, free())) if (!pairs.has(at) && !taken.has(other)) pair(at, other);
  // One that was never pushed, in a note that was, was written in the browser: it stands for none of the file.
  const isPushed = remote.some(({ stamp }) => stamp);
  const rest = free();
  const known = { ...rest, remote: rest.remote.filter((at) => !isPushed || remote[at].stamp) };
  for (const [at, other] of betweenSameNeighbours(pairs, known, local.length)) pair(at, other);
  return pairs;
}

type Key<Paragraph> = (paragraph: Paragraph) => string | undefined;

const whole = (title: string | undefined, text: string | undefined) =>
  text === undefined || text === '' ? undefined : JSON.stringify([title, text]);

/** What tells that two are the same, the surest first: what stands there, or was pushed. */
const KEYS: readonly (readonly [Key<NoteParagraph>, Key<RemoteParagraph>])[] = [
  [({ id }) => id, ({ id }) => id],
  [
    ({ title, text }) => whole(title, text),
    ({ title, text, stamp }) => (stamp?.text === text ? whole(title, text) : undefined),
  ],
  [({ title, text }) => whole(title, text), ({ title, text }) => whole(title, text)],
  [({ title, text }) => whole(title, text), ({ stamp }) => whole(stamp?.title, stamp?.text)],
  [({ text }) => text || undefined, ({ text }) => text],
  [({ text }) => text || undefined, ({ stamp }) => stamp?.text],
  [({ title }) => title, ({ title }) => title],
];

interface Free {
  readonly local: readonly number[];
  readonly remote: readonly number[];
}

/** So much of the lines has to be the same in both. */
const ALIKE = 0.4;

/** Those whose texts have the most in common first. */
function alike(
  local: readonly NoteParagraph[],
  remote: readonly RemoteParagraph[],
  free: Free,
): (readonly [number, number])[] {
  const pushed = free.remote.map((other) => ({
    other,
    lines: linesOf(remote[other].stamp?.text ?? remote[other].text),
  }));
  return free.local
    .flatMap((at) => {
      const lines = linesOf(local[at].text);
      return pushed.map(({ other, lines: others }) => ({ at, other, share: shared(lines, others) }));
    })
    .filter(({ share }) => share >= ALIKE)
    .sort((a, b) => b.share - a.share || a.at - b.at || a.other - b.other)
    .map(({ at, other }) => [at, other] as const);
}

function linesOf(text: string): ReadonlySet<string> {
  const lines = text.split('\n').map((line) => line.trim());
  // What every paragraph has in common says nothing.
  return new Set(lines.filter((line, at) => line !== '' && !(at === 0 && line.startsWith('%'))));
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter((line) => b.has(line)).length;
  return a.size + b.size === 0 ? 0 : (2 * both) / (a.size + b.size);
}

/** One that is alone on each side between two pairs, or between one and an end of the note. */
function betweenSameNeighbours(pairs: Pairs, free: Free, count: number): (readonly [number, number])[] {
  const gaps = new Map<string, { local: number[]; remote: number[] }>();
  const gapAt = (key: string) => {
    const gap = gaps.get(key) ?? { local: [], remote: [] };
    gaps.set(key, gap);
    return gap;
  };
  const backwards = new Map([...pairs].map(([at, other]) => [other, at]));
  const lastBefore = (at: number, has: (index: number) => boolean) => {
    let before = at - 1;
    while (before >= 0 && !has(before)) before--;
    return before;
  };
  for (const at of free.local) gapAt(`${lastBefore(at, (one) => pairs.has(one) || one >= count)}`).local.push(at);
  for (const other of free.remote) {
    const before = lastBefore(other, (one) => backwards.has(one));
    gapAt(`${before < 0 ? -1 : backwards.get(before)}`).remote.push(other);
  }
  return [...gaps.values()].flatMap(({ local, remote }) =>
    local.length === 1 && remote.length === 1 ? [[local[0], remote[0]] as const] : [],
  );
}
