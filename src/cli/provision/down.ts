import type { Step } from '../../provision/index.ts';
import { Exit } from '../exit.ts';
import { saveNotes } from '../note/with-notebook.ts';
import { UserError } from '../user-error.ts';
import { carryOut, consent, planJson } from './carry-out.ts';
import type { ProvisionOptions, ProvisionPorts } from './options.ts';
import type { Scene } from './scene.ts';
import { inScene } from './scene.ts';

export interface DownOptions extends ProvisionOptions {
  readonly names: readonly string[];
  readonly all: boolean;
  readonly confirm: string | undefined;
  readonly yes: boolean;
  readonly 'dry-run': boolean;
  /** Whether the notes may be lost. */
  readonly 'discard-notes': boolean;
}

/** Takes away what was made. */
export function down(options: DownOptions, ports: ProvisionPorts): Promise<Exit> {
  return inScene(options, ports, async (scene) => {
    const { isEmpty, planDown, renderPlan, summary } = await import('../../provision/index.ts');
    const { terminal } = ports;
    const observed = await scene.observe();
    const observations = observed.map(({ observation }) => observation);
    refuseUnknown(options.names, observations);
    const steps = planDown(observations, { owner: scene.wanted.owner, named: options.names, all: options.all });
    if (!options.json) terminal.print(`${steps.length === 0 ? summary(steps) : renderPlan(steps).join('\n')}\n`);
    if (!options['dry-run'] && !isEmpty(steps)) {
      await agreed(options, scene, ports);
      await saveNotes(steps, scene, options, ports);
      await carryOut(steps, observed, scene, { ...options, command: 'down' }, ports);
    }
    if (options.json) terminal.print(planJson(scene.target, steps, { done: !options['dry-run'] }));
    else if (!options['dry-run']) terminal.print(leftCosts(steps));
    return Exit.ok;
  });
}

function refuseUnknown(names: readonly string[], known: readonly { readonly name: string }[]): void {
  const unknown = names.find((name) => !known.some((one) => one.name === name));
  if (unknown === undefined) return;
  throw new UserError(
    `Nothing of hangar.yaml is named "${unknown}".`,
    `There are ${known.map(({ name }) => name).join(', ')}.`,
  );
}

/** To lose everything takes more than a yes: the name of the project. */
async function agreed(
  { all, confirm, yes }: DownOptions,
  { wanted, target }: Scene,
  ports: ProvisionPorts,
): Promise<void> {
  const { project } = wanted.owner;
  if (!all) return consent({ question: `Remove this from ${target}?`, yes, command: 'down' }, ports);
  if (confirm === project) return;
  if (confirm !== undefined) throw new UserError(`Nothing was removed: the project is "${project}", not "${confirm}".`);
  if (!ports.prompt.isTerminal)
    throw new UserError(
      'Nobody can be asked, so nothing was removed.',
      `Add --confirm ${project} to remove all of it, data included.`,
    );
  const answer = await ports.prompt.ask(
    `All of this is lost. Type the name of the project (${project}) to remove it from ${target}:`,
  );
  if (answer !== project) throw new UserError('Nothing was removed.');
}

function leftCosts(steps: readonly Step[]): string {
  const left = steps.filter(
    ({ action, resource: { kind } }) => action === 'none' && (kind === 'stream' || kind === 'bucket'),
  );
  if (left.length === 0) return 'Nothing is left of it that costs money.\n';
  return `What is left and costs money: ${left.map(({ resource: { name } }) => name).join(', ')}.\n`;
}
