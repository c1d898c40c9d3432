import { UserError } from '../user-error.ts';
import { notebookOf } from './run.ts';
import type { Scene } from './scene.ts';

/** An address that signs its user in to the notebook, for so many seconds; throws where the notebook does not run. */
export async function signInUrl(scene: Scene, page: 'zeppelin' | 'flink', seconds: number): Promise<string> {
  const { named, presignedUrl } = await import('../../provision/index.ts');
  const { translate } = await import('../../aws/index.ts');
  const name = notebookOf(scene);
  const url = await presignedUrl(name, page, seconds, scene.site).catch((error: unknown) => {
    throw translate(error, { doing: 'open', resource: named('application', name) });
  });
  if (url !== undefined) return url;
  throw new UserError(`The notebook "${name}" does not run in ${scene.target}.`, 'Start it with "hangar start".');
}
