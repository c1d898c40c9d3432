import type { Zeppelin } from '../../zeppelin/index.ts';
import { CannotWrite } from '../ports.ts';
import { UserError } from '../user-error.ts';
import type { NotePorts } from './options.ts';
import type { Source } from './sources.ts';

/** Where notes are kept before something happens to them in a notebook. */
const DIRECTORY = '.hangar/backup';

/** Keeps a note of the notebook in a file, as Zeppelin exports it; answers with its path. */
export async function backUp(
  { name }: Pick<Source, 'name'>,
  id: string,
  zeppelin: Zeppelin,
  { files }: Pick<NotePorts, 'files'>,
): Promise<string> {
  const { exportNote } = await import('../../zeppelin/index.ts');
  const text = await exportNote(zeppelin, id);
  const time = new Date()
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replaceAll(':', '');
  const path = `${DIRECTORY}/${name.replace(/[^\w.-]+/g, '-')}-${time}.zpln`;
  try {
    // A second one within a second is the same note.
    await files.create(path, new TextEncoder().encode(text));
  } catch (error) {
    if (!(error instanceof CannotWrite)) throw error;
    throw new UserError(`The note "${name}" could not be kept in "${path}": ${error.message}.`, 'Nothing was changed.');
  }
  return path;
}
