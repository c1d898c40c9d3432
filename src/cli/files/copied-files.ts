import type { EditableFiles, Files } from '../ports.ts';
import { CannotWrite } from '../ports.ts';
import { sameBytes } from './same-bytes.ts';

/** Files of which a changed one is changed in memory only: what lies on the machine stays as it is. */
export function copiedFiles(originals: Files): EditableFiles {
  const changed = new Map<string, Uint8Array>();
  return {
    absolute: originals.absolute,
    list: originals.list,
    async stat(path) {
      const size = changed.get(path)?.length;
      return size === undefined ? originals.stat(path) : { kind: 'file', size };
    },
    async read(path) {
      return changed.get(path) ?? originals.read(path);
    },
    async replace(path, before, after) {
      const current = changed.get(path) ?? (await originals.read(path));
      if (!sameBytes(current, before) && !sameBytes(current, after)) throw new CannotWrite('it has changed meanwhile');
      changed.set(path, after);
    },
    async create(path, bytes) {
      if (changed.has(path) || (await originals.stat(path)) !== undefined) return false;
      changed.set(path, bytes);
      return true;
    },
  };
}
