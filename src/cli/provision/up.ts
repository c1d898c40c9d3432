import type { SavedPlan, Step } from '../../provision/index.ts';
import { Exit } from '../exit.ts';
import type { NotePorts } from '../note/options.ts';
import { notesData } from '../note/push-report.ts';
import { notesToPush, pushAfterUp } from '../note/with-notebook.ts';
import { UserError } from '../user-error.ts';
import { carryOut, consent, planJson, refuseRefused } from './carry-out.ts';
import { givenRole, renderRole } from './given-role.ts';
import type { ProvisionOptions, ProvisionPorts } from './options.ts';
import { readPlan, refuseStale, writePlan } from './plan-file.ts';
import type { Scene } from './scene.ts';
import { inScene } from './scene.ts';

export interface UpOptions extends ProvisionOptions {
  readonly yes: boolean;
  readonly 'dry-run': boolean;
  readonly start: boolean;
  readonly restart: boolean;
  readonly adopt: readonly string[];
  /** Whether the notes of hangar.yaml are pushed in the end. */
  readonly notes: boolean;
}

export interface PlanOptions extends UpOptions {
  readonly iam: boolean;
  /** The file that the plan is kept in. */
  readonly out: string | undefined;
}

/** Shows what `up` would do. */
export function plan(options: PlanOptions, ports: ProvisionPorts): Promise<Exit> {
  return inScene({ ...options, json: options.json || options.iam }, ports, async (scene) => {
    const { isEmpty, renderPlan } = await import('../../provision/index.ts');
    const { terminal } = ports;
    if (options.iam) {
      const { policies, givenRole: role } = scene.wanted;
      terminal.print(`${JSON.stringify({ version: 1, target: scene.target, role, policies }, undefined, 2)}\n`);
      return Exit.ok;
    }
    const { steps, kept, role } = await planned(options, scene);
    if (options.out !== undefined) await writePlan(options.out, kept, ports.files);
    if (options.json) terminal.print(planJson(scene.target, steps, { role }));
    else terminal.print(`${renderPlan(steps).join('\n')}\n${await renderRole(role)}`);
    return isEmpty(steps) ? Exit.ok : Exit.findings;
  });
}

/** Makes everything as it should be, and starts the notebook; as a plan says that was kept, where there is one. */
export async function up(asked: UpOptions & { readonly plan: string | undefined }, ports: NotePorts): Promise<Exit> {
  const saved = asked.plan === undefined ? undefined : await readPlan(asked.plan, ports.files);
  const options = saved ? asPlanned(asked, saved) : asked;
  return inScene(options, ports, async (scene) => {
    const { isEmpty, kpus, renderPlan } = await import('../../provision/index.ts');
    const { terminal } = ports;
    const { steps, observed, kept, role } = await planned(options, scene);
    if (saved && asked.plan !== undefined) await refuseStale(asked.plan, saved, kept);
    if (!options.json) terminal.print(`${renderPlan(steps).join('\n')}\n${await renderRole(role)}`);
    if (options['dry-run']) {
      if (options.json) terminal.print(planJson(scene.target, steps, { role, done: false }));
      return Exit.ok;
    }
    await refuseRefused(steps);
    const notes = await notesToPush(scene, options, ports);
    if (!isEmpty(steps)) {
      needRestart(steps, options);
      await consent({ question: `Do this in ${scene.target}?`, yes: options.yes, command: 'up' }, ports);
      await carryOut(steps, observed, scene, { ...options, command: 'up' }, ports);
    }
    const pushed = await pushAfterUp(notes, scene, options, ports);
    const { notebook, parallelism } = scene.wanted;
    if (options.json) terminal.print(planJson(scene.target, steps, { role, done: true, notes: notesData(pushed) }));
    else if (options.start && notebook !== undefined && parallelism)
      terminal.print(
        `The notebook "${notebook}" runs and takes ${kpus(parallelism)} KPUs an hour. "hangar stop" stops it.\n`,
      );
    else terminal.print('Everything is as hangar.yaml says.\n');
    return Exit.ok;
  });
}

/** What a plan was asked for with counts, and not what is the default now. */
function asPlanned(asked: UpOptions, { stage, local, start, adopt }: SavedPlan): UpOptions {
  return { ...asked, stage: asked.stage ?? stage, local: asked.local ?? local, start, adopt };
}

async function planned({ start, adopt }: UpOptions, scene: Scene) {
  const { wanted, target, isLocal, stage, observe } = scene;
  const { planUp, savedPlan } = await import('../../provision/index.ts');
  if (wanted.refusals.length > 0) throw new UserError(wanted.refusals[0]);
  const role = await givenRole(scene);
  const observed = await observe();
  const observations = observed.map(({ observation }) => observation);
  const steps = planUp(observations, { owner: wanted.owner, start, adopt });
  const kept = savedPlan(target, { stage: stage.name, local: isLocal, start, adopt }, steps, wanted.resources);
  return { steps, observed, kept, role };
}

/** What stops somebody's running work needs more than a yes. */
function needRestart(steps: readonly Step[], { restart }: UpOptions): void {
  const stops = steps.find((step) => step.stops !== undefined)?.stops;
  if (stops === undefined || restart) return;
  throw new UserError(`Nothing was changed because that would stop ${stops}.`, 'Add --restart to let it.');
}
