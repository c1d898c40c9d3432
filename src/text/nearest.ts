/**
 * The known name that a person most likely meant, or `undefined` if none is near: at most two edits away (insertion,
 * deletion, replacement, or two neighbours swapped), one for names of four letters and fewer. Case does not count.
 */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  const wanted = name.toUpperCase();
  const limit = wanted.length <= 4 ? 1 : 2;
  const letters = lettersOf(wanted);
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - wanted.length) > limit || !mayBeNear(lettersOf(candidate), letters)) continue;
    const distance = editDistance(wanted, candidate.toUpperCase());
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/** Which letters a name has, as bits; case does not count. */
export function lettersOf(name: string): number {
  let letters = 0;
  for (let at = 0; at < name.length; at++) letters |= 1 << (name.charCodeAt(at) & 31);
  return letters;
}

/** What cannot be told apart by letters may be two edits away: each edit changes two bits at most. */
export function mayBeNear(one: number, other: number): boolean {
  let bits = 0;
  for (let rest = one ^ other; rest !== 0; rest &= rest - 1) bits++;
  return bits <= 4;
}

/** Edits between two words: insertion, deletion, replacement, and a swap of neighbours, each counting one. */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + cost);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) least = Math.min(least, beforeLast[j - 2] + 1);
      row.push(least);
    }
    [beforeLast, last] = [last, row];
  }
  return last[b.length];
}
