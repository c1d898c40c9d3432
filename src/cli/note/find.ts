import type { RemoteNote, Zeppelin } from '../../zeppelin/index.ts';
import { UserError } from '../user-error.ts';
import type { Source } from './sources.ts';

/** The note of a source as the notebook has it, if it has it. */
export async function readRemote({ path }: Source, zeppelin: Zeppelin): Promise<RemoteNote | undefined> {
  const { findNote, getNote, remoteNote } = await import('../../zeppelin/index.ts');
  const entry = await findNote(zeppelin, path);
  return entry && remoteNote({ path: entry.path, ...(await getNote(zeppelin, entry.id)) });
}

/** The same; throws where the notebook does not have it. */
export async function knownRemote(source: Source, zeppelin: Zeppelin): Promise<RemoteNote> {
  const remote = await readRemote(source, zeppelin);
  if (remote) return remote;
  throw new UserError(
    `The notebook has no note "${source.path}".`,
    `"hangar note push ${source.name}" makes it, "hangar note ls" lists those there are.`,
  );
}
