/** What a shorter list of names leaves out of a longer one, if both are to stand in the same order. */
export interface Alignment {
  /** Places in the longer list, in order. */
  readonly left: readonly number[];
  /** Whether names told, and not only the count. */
  readonly sure: boolean;
  /** Whether every name of the shorter list is in the longer one. */
  readonly whole: boolean;
}

/** Lists that are longer are compared by their length only. */
const LONGEST = 500;

export function alignment(
  shorter: readonly (string | undefined)[],
  longer: readonly (string | undefined)[],
): Alignment {
  const spare = longer.length - shorter.length;
  if (longer.length > LONGEST) return { left: rest(shorter.length, longer.length), sure: false, whole: false };
  // best[i][k]: how well the first i of the shorter list fit the first i + k of the longer one.
  const best: number[][] = [];
  for (let i = 0; i <= shorter.length; i++) {
    const row: number[] = [];
    for (let k = 0; k <= spare; k++) {
      const skipped = k > 0 ? row[k - 1] : Number.NEGATIVE_INFINITY;
      const taken = i > 0 ? best[i - 1][k] + likeness(shorter[i - 1], longer[i - 1 + k]) : Number.NEGATIVE_INFINITY;
      row.push(i === 0 && k === 0 ? 0 : Math.max(skipped, taken));
    }
    best.push(row);
  }
  const left: number[] = [];
  for (let i = shorter.length, k = spare; k > 0; ) {
    if (i === 0 || best[i][k] === best[i][k - 1]) left.push(i + --k);
    else i--;
  }
  const likenesses = best[shorter.length][spare];
  return { left: left.reverse(), sure: likenesses > 0, whole: likenesses === SAME * shorter.length };
}

function rest(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

const SAME = 4;

/** How much two names speak for the same column. */
function likeness(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return 0;
  const [one, other] = [plain(a), plain(b)];
  if (one === other) return SAME;
  if (one.length > 2 && other.length > 2 && (one.includes(other) || other.includes(one))) return 1;
  return 0;
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll('_', '');
}
