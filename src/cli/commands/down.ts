import { defineCommand } from '../command.ts';
import type { ProvisionPorts } from '../provision/options.ts';
import { CHANGING, WHERE } from '../provision/options.ts';

export const downCommand = defineCommand({
  name: 'down',
  positional: '[names..]',
  summary: 'Take away what up made',
  more: 'What was there before stays.\n\nExit status: 0 done; 2 could not do it, or was not let; 3 hangar failed.',
  examples: [
    ['hangar down', 'all but streams, buckets, log groups and databases with tables'],
    ['hangar down wildrydes-summary', 'this, and what is in it'],
  ],
  args: {
    names: { type: 'string', array: true, default: [] as string[], describe: 'Only these, data included' },
    ...WHERE,
    ...CHANGING,
    all: { type: 'boolean', default: false, describe: 'Everything that was made, data included' },
    'discard-notes': {
      type: 'boolean',
      default: false,
      describe: 'Lose the notes of the notebook, which are else saved to .hangar/backup first',
    },
    confirm: { type: 'string', describe: 'The name of the project, for --all where nobody types it' },
  },
  async run(args, ports: ProvisionPorts) {
    const { down } = await import('../provision/down.ts');
    return down(args, ports);
  },
});
