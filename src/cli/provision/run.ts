import { Exit } from '../exit.ts';
import { UserError } from '../user-error.ts';
import { consent } from './carry-out.ts';
import type { ProvisionOptions, ProvisionPorts } from './options.ts';
import type { Scene } from './scene.ts';
import { inScene } from './scene.ts';

export interface RunOptions extends ProvisionOptions {
  readonly yes: boolean;
  readonly 'dry-run': boolean;
  readonly force: boolean;
}

/** Starts the notebook, and waits until it runs. */
export function start(options: RunOptions, ports: ProvisionPorts): Promise<Exit> {
  return inScene(options, ports, (scene) => bring('start', options, scene, ports));
}

/** Stops the notebook, and waits until it stands. */
export function stop(options: RunOptions, ports: ProvisionPorts): Promise<Exit> {
  return inScene(options, ports, (scene) => bring('stop', options, scene, ports));
}

async function bring(
  action: 'start' | 'stop',
  options: RunOptions,
  scene: Scene,
  ports: ProvisionPorts,
): Promise<Exit> {
  const provision = await import('../../provision/index.ts');
  const { translate } = await import('../../aws/index.ts');
  const { terminal } = ports;
  const name = notebookOf(scene);
  const attempt = { doing: action, resource: provision.named('application', name) };
  const asUser = (error: unknown): never => {
    throw translate(error, attempt);
  };
  const before = (await provision.describeApplication(name, scene.site).catch(asUser))?.ApplicationStatus;
  if (before === undefined)
    throw new UserError(`There is no notebook "${name}" in ${scene.target}.`, 'Make it with "hangar up".');
  const wanted = action === 'start' ? 'RUNNING' : 'READY';
  const tell = (done: boolean, sentence: string) => {
    const status = done ? wanted : before;
    const data = { version: 1, target: scene.target, notebook: name, before, status };
    terminal.print(options.json ? `${JSON.stringify(data, undefined, 2)}\n` : `${sentence}\n`);
    return Exit.ok;
  };
  if (before === wanted)
    return tell(true, `The notebook "${name}" ${action === 'start' ? 'runs' : 'is stopped'} already.`);
  const effect = action === 'start' ? startCosts(scene, provision.kpus) : 'Every paragraph that runs in it is stopped.';
  if (options['dry-run']) return tell(false, `The notebook "${name}" would be ${PAST[action]}. ${effect}`);
  const question = `${action === 'start' ? 'Start' : 'Stop'} the notebook "${name}" in ${scene.target}? ${effect}`;
  await consent({ question, yes: options.yes, command: action }, ports);
  if (action === 'start') await provision.start(name, scene.site).catch(asUser);
  else await provision.stop(name, scene.site, { force: options.force }).catch(asUser);
  return tell(true, `The notebook "${name}" is ${PAST[action]}.${action === 'start' ? ` ${effect}` : ''}`);
}

const PAST = { start: 'started', stop: 'stopped' } as const;

/** The name of the notebook that is meant. */
export function notebookOf({ wanted: { notebook } }: Scene): string {
  if (notebook === undefined) throw new UserError('hangar.yaml has no notebook.');
  return notebook;
}

function startCosts({ wanted: { parallelism } }: Scene, kpus: (of: NonNullable<typeof parallelism>) => number): string {
  return parallelism ? `It takes ${kpus(parallelism)} KPUs an hour while it runs.` : '';
}
