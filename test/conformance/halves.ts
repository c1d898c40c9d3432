import { join } from 'node:path';
import { halfOf, readLines, writeLines } from './records.ts';

/** Writes a set and its two halves. A mutant goes where its base goes. */
export function writeHalves(directory: string, name: string, records: readonly { id: string; base?: string }[]): void {
  writeLines(join(directory, `${name}.jsonl`), records);
  for (const half of ['tune', 'held']) {
    const part = records.filter((record) => halfOf(record.base ?? record.id) === half);
    writeLines(join(directory, `${name}.${half}.jsonl`), part);
  }
}

/** Reads a half of a set, or `all` of it. */
export function readHalf<T>(directory: string, name: string, half: string): T[] {
  return readLines<T>(join(directory, half === 'all' ? `${name}.jsonl` : `${name}.${half}.jsonl`));
}
