import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from '../../state/store.ts';

/** The bytes of objects. */
export interface ObjectFiles {
  put(bytes: Uint8Array): Promise<string>;
  get(file: string): Promise<Uint8Array>;
  remove(file: string): Promise<void>;
}

export function objectFiles(directory: string): ObjectFiles {
  return {
    async put(bytes) {
      await mkdir(directory, { recursive: true });
      const file = randomUUID();
      await writeWhole(join(directory, file), bytes);
      return file;
    },
    get: (file) => readFile(join(directory, file)),
    remove: (file) => rm(join(directory, file), { force: true }),
  };
}
