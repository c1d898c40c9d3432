import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

/** A checksum of the sources, which the jar made of them carries. */
export function sourceSum(): string {
  const directory = new URL('src/hangar/', import.meta.url);
  const hash = createHash('sha256');
  for (const name of readdirSync(directory).sort())
    hash.update(`${name}\n`).update(readFileSync(new URL(name, directory)));
  return hash.digest('hex');
}
