import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The texts of a note's paragraphs as they lie on the disk, where a restart would find them. */
export function textsOnDisk(notes: string, note: string): string[] | undefined {
  const file = readdirSync(notes, { recursive: true, encoding: 'utf8' }).find((one) => one.endsWith(`_${note}.zpln`));
  if (file === undefined) return undefined;
  const { paragraphs } = JSON.parse(readFileSync(join(notes, file), 'utf8')) as { paragraphs: { text: string }[] };
  return paragraphs.map(({ text }) => text);
}
