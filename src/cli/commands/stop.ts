import { defineCommand } from '../command.ts';
import type { ProvisionPorts } from '../provision/options.ts';
import { CHANGING, WHERE } from '../provision/options.ts';

export const stopCommand = defineCommand({
  name: 'stop',
  summary: 'Stop the notebook, so that it costs nothing',
  more: 'Exit status: 0 it is stopped; 2 could not do it, or was not let; 3 hangar failed.',
  examples: [['hangar stop --yes', 'its notes are kept; what runs in it ends']],
  args: {
    ...WHERE,
    ...CHANGING,
    force: { type: 'boolean', default: false, describe: 'Also where it hangs between two states' },
  },
  async run(args, ports: ProvisionPorts) {
    const { stop } = await import('../provision/run.ts');
    return stop(args, ports);
  },
});
