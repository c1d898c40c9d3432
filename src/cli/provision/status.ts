import { Exit } from '../exit.ts';
import type { ProvisionOptions, ProvisionPorts } from './options.ts';
import { inScene } from './scene.ts';

/** Shows what there is, what of it differs from the file, and what it costs while it runs. */
export function status(options: ProvisionOptions, ports: ProvisionPorts): Promise<Exit> {
  return inScene(options, ports, async ({ target, wanted, observe }) => {
    const { isEmpty, kpus, planUp, renderPlan } = await import('../../provision/index.ts');
    const observed = await observe();
    const observations = observed.map(({ observation }) => observation);
    const steps = planUp(observations, { owner: wanted.owner, start: false, adopt: [] });
    const notebook = observations.find(({ kind, isWanted }) => kind === 'application' && isWanted);
    const state = notebook?.seen?.status;
    const used = state !== undefined && state !== 'READY' && wanted.parallelism ? kpus(wanted.parallelism) : 0;
    if (options.json) {
      const data = { version: 1, target, notebook: wanted.notebook, status: state, kpusPerHour: used, steps };
      ports.terminal.print(`${JSON.stringify(data, undefined, 2)}\n`);
    } else {
      const word = state === undefined ? 'is not there' : `is ${state}`;
      const line =
        wanted.notebook === undefined
          ? []
          : [`The notebook "${wanted.notebook}" ${word}; it takes ${used} KPUs an hour now.`];
      ports.terminal.print(`${[...renderPlan(steps), ...line].join('\n')}\n`);
    }
    return isEmpty(steps) ? Exit.ok : Exit.findings;
  });
}
