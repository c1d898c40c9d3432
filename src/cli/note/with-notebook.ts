import type { Step } from '../../provision/index.ts';
import type { ProvisionOptions } from '../provision/options.ts';
import type { Scene } from '../provision/scene.ts';
import { UserError } from '../user-error.ts';
import { backUp } from './backup.ts';
import { refuseBroken } from './checked.ts';
import { inWords, notebookIn } from './notebook.ts';
import type { NoteOptions, NotePorts } from './options.ts';
import type { PlannedPush } from './planned-push.ts';
import { refuseDoomed } from './preflight.ts';
import { pushNotes } from './push.ts';
import type { Source } from './sources.ts';
import { sourcesOf } from './sources.ts';

/** What of the options of `up` is about notes. */
interface UpOptions extends ProvisionOptions {
  readonly yes: boolean;
  readonly start: boolean;
  readonly notes: boolean;
}

/** What of the options of `down` is. */
interface DownOptions extends ProvisionOptions {
  readonly 'discard-notes': boolean;
}

/** The notes of hangar.yaml, checked before anything is made: a notebook takes minutes, and they are to go into it. */
export async function notesToPush(scene: Scene, options: UpOptions, ports: NotePorts): Promise<readonly Source[]> {
  const { config } = scene.stage;
  if (!options.notes || !options.start || !config.notebook || Object.keys(config.notes).length === 0) return [];
  const asked = asNoteOptions(options);
  const sources = await sourcesOf(asked, config, ports);
  const words = { nothing: 'Nothing was done', otherwise: '--no-notes makes the notebook without them.' };
  await refuseBroken(sources, { ...asked, force: false }, ports, words);
  return sources;
}

/** Pushes notes into the notebook, which runs by now. */
export async function pushAfterUp(
  sources: readonly Source[],
  scene: Scene,
  options: UpOptions,
  ports: NotePorts,
): Promise<readonly PlannedPush[]> {
  if (sources.length === 0) return [];
  const pushing = { ...asNoteOptions(options), yes: options.yes, 'dry-run': false, force: false, preflight: true };
  return inWords(async () => {
    const notebook = await notebookIn(scene);
    await refuseDoomed(sources, notebook, { isRun: false }, pushing, ports);
    return pushNotes(sources, notebook, pushing, ports);
  });
}

function asNoteOptions(options: UpOptions): NoteOptions {
  return { ...options, names: [], zeppelin: undefined, user: undefined };
}

/** Keeps every note of a notebook that is to be removed, in files here. */
export async function saveNotes(
  steps: readonly Step[],
  scene: Scene,
  options: DownOptions,
  { files, terminal }: Pick<NotePorts, 'files' | 'terminal'>,
): Promise<void> {
  const removal = steps.find(({ action, resource }) => action === 'remove' && resource.kind === 'application');
  if (!removal || options['discard-notes']) return;
  const { name } = removal.resource;
  if (name !== scene.wanted.notebook || removal.stops === undefined)
    throw new UserError(
      `Nothing was removed: the notebook "${name}" does not run, so its notes cannot be saved.`,
      'Start it with "hangar start", or add --discard-notes if none is worth keeping.',
    );
  await inWords(async () => {
    const { listNotes } = await import('../../zeppelin/index.ts');
    const { zeppelin } = await notebookIn(scene);
    for (const { id, path } of await listNotes(zeppelin)) {
      const file = await backUp({ name: path.replace(/^\/+/, '') }, id, zeppelin, { files });
      (options.json ? terminal.printError : terminal.print)(`The note "${path}" is kept in ${file}.\n`);
    }
  });
}
