import type { Config } from '../../config/index.ts';
import type { Zeppelin } from '../../zeppelin/index.ts';
import { debugFile } from '../debug-file.ts';
import { notebookOf } from '../provision/run.ts';
import type { Scene } from '../provision/scene.ts';
import { inScene } from '../provision/scene.ts';
import { signInUrl } from '../provision/sign-in.ts';
import { chooseStage } from '../provision/stage.ts';
import { UserError } from '../user-error.ts';
import type { NoteOptions, NotePorts } from './options.ts';

/** A notebook that a command works with, and what hangar.yaml says. */
export interface Notebook {
  /** In words: `account 1234…, eu-west-1`, or an address. */
  readonly target: string;
  readonly zeppelin: Zeppelin;
  /** The account that it is in; a Zeppelin of one's own is in none. */
  readonly scene?: Scene;
  readonly stage: string;
  readonly config: Config;
  readonly signal: AbortSignal;
}

/** How long a session lasts, in seconds: as long as the service lets it. It can be begun anew at any time. */
const SESSION = 12 * 60 * 60;

/** The notebook that a scene has, which is to run; its first call signs in. */
export async function notebookIn(scene: Scene): Promise<Notebook> {
  const { studioDoor, openSession } = await import('../../zeppelin/index.ts');
  const { target, stage, site, recorder } = scene;
  const door = studioDoor(notebookOf(scene), () => signInUrl(scene, 'zeppelin', SESSION));
  const zeppelin = openSession(door, { signal: site.signal, onExchange: recorder });
  return { target, zeppelin, scene, stage: stage.name, config: stage.config, signal: site.signal };
}

/** Opens the notebook of a stage, or a Zeppelin of one's own. */
export function inNotebook<Result>(
  options: NoteOptions,
  ports: NotePorts,
  act: (notebook: Notebook) => Promise<Result>,
): Promise<Result> {
  return inWords(async () => {
    if (options.zeppelin !== undefined) return inOwnZeppelin(options, options.zeppelin, ports, act);
    return inScene(options, ports, async (scene) => act(await notebookIn(scene)));
  });
}

/** Says in words for users what kept Zeppelin from anything. */
export async function inWords<Result>(act: () => Promise<Result>): Promise<Result> {
  const { ZeppelinError } = await import('../../zeppelin/index.ts');
  try {
    return await act();
  } catch (error) {
    if (error instanceof ZeppelinError) throw new UserError(error.message, error.help, { cause: error });
    throw error;
  }
}

async function inOwnZeppelin<Result>(
  options: NoteOptions,
  address: string,
  ports: NotePorts,
  act: (notebook: Notebook) => Promise<Result>,
): Promise<Result> {
  const { plainDoor, openSession } = await import('../../zeppelin/index.ts');
  const { stage } = await chooseStage(options, ports);
  const recorder = options.debug === undefined ? undefined : await debugFile(options.debug, ports);
  const door = plainDoor(address, loginOf(options, ports));
  if (!options.json) ports.terminal.print(`${door.place}\n`);
  const stopped = new AbortController();
  const calm = ports.processes.onInterrupt(() => stopped.abort(new UserError('Stopped.')));
  const { signal } = stopped;
  try {
    const zeppelin = openSession(door, { signal, onExchange: recorder });
    return await act({ target: door.place, zeppelin, stage: stage.name, config: stage.config, signal });
  } finally {
    calm();
  }
}

function loginOf({ user }: NoteOptions, { terminal }: NotePorts): { user: string; password: string } | undefined {
  if (user === undefined) return undefined;
  const password = terminal.environment['HANGAR_ZEPPELIN_PASSWORD'];
  if (password === undefined)
    throw new UserError(`There is no password for "${user}".`, 'Put it into the variable HANGAR_ZEPPELIN_PASSWORD.');
  return { user, password };
}
