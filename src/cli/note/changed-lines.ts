import { diffComm } from 'node-diff3';

/** A line that is the same on both sides, or that one of them has. */
export interface ChangedLine {
  readonly sign: ' ' | '-' | '+';
  readonly line: string;
}

/** So many lines that are the same are shown around those that are not. */
const AROUND = 1;

/** The lines of two texts beside each other, without most of those that are the same. */
export function changedLines(before: readonly string[], after: readonly string[]): ChangedLine[] {
  const parts = diffComm([...before], [...after]);
  return parts.flatMap((part, at): ChangedLine[] => {
    if (!part.common) {
      const gone = part.buffer1.map((line) => ({ sign: '-' as const, line }));
      return [...gone, ...part.buffer2.map((line) => ({ sign: '+' as const, line }))];
    }
    const first = at === 0 ? 0 : AROUND;
    const last = at === parts.length - 1 ? 0 : AROUND;
    const same = part.common.map((line) => ({ sign: ' ' as const, line }));
    if (same.length <= first + last) return same;
    return [...same.slice(0, first), ...same.slice(same.length - last)];
  });
}
