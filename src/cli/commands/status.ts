import { defineCommand } from '../command.ts';
import type { ProvisionPorts } from '../provision/options.ts';
import { WHERE } from '../provision/options.ts';

export const statusCommand = defineCommand({
  name: 'status',
  summary: 'Show what there is, and what differs from hangar.yaml',
  more: 'Exit status: 0 everything is as hangar.yaml says; 1 something differs; 2 could not look; 3 hangar failed.',
  examples: [['hangar status --json', 'for programs']],
  args: {
    ...WHERE,
  },
  async run(args, ports: ProvisionPorts) {
    const { status } = await import('../provision/status.ts');
    return status(args, ports);
  },
});
