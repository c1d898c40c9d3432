import { diff3Merge, diffComm } from 'node-diff3';

/** A text with the changes of two sides, or the places where they collide. */
export interface Merged {
  readonly lines: readonly string[];
  /** Where both sides say something else: what each has there. The lines have none of it. */
  readonly collisions: readonly { readonly file: readonly string[]; readonly browser: readonly string[] }[];
}

/** Lays the changes of both sides since `base` over each other, by lines. */
export function mergeLines(base: readonly string[], file: readonly string[], browser: readonly string[]): Merged {
  const lines: string[] = [];
  const collisions: { file: string[]; browser: string[] }[] = [];
  for (const part of diff3Merge([...file], [...base], [...browser], { excludeFalseConflicts: true })) {
    if (part.ok) lines.push(...part.ok);
    else if (part.conflict) collisions.push({ file: part.conflict.a, browser: part.conflict.b });
  }
  return { lines, collisions };
}

/** Writes lines as the file has them where they mean the same: `<REGION>`, say, and not what is filled in for it. */
export function asInFile(
  lines: readonly string[],
  filled: readonly string[],
  inFile: readonly string[],
): readonly string[] {
  if (filled.length !== inFile.length) return lines;
  let at = 0;
  return diffComm([...filled], [...lines]).flatMap((part) => {
    if (part.common) {
      const from = at;
      at += part.common.length;
      return inFile.slice(from, at);
    }
    at += part.buffer1.length;
    return part.buffer2;
  });
}
