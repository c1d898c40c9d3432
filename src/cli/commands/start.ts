import { defineCommand } from '../command.ts';
import type { ProvisionPorts } from '../provision/options.ts';
import { CHANGING, WHERE } from '../provision/options.ts';

export const startCommand = defineCommand({
  name: 'start',
  summary: 'Start the notebook',
  more: 'Exit status: 0 it runs; 2 could not do it, or was not let; 3 hangar failed.',
  examples: [['hangar start --yes', 'and wait until it runs']],
  args: {
    ...WHERE,
    ...CHANGING,
  },
  async run(args, ports: ProvisionPorts) {
    const { start } = await import('../provision/run.ts');
    return start({ ...args, force: false }, ports);
  },
});
