import { defineCommand } from '../command.ts';
import type { Ports } from '../ports.ts';
import type { ProvisionPorts } from '../provision/options.ts';
import { WHERE } from '../provision/options.ts';

export const openCommand = defineCommand({
  name: 'open',
  summary: 'Open the notebook in the browser',
  more:
    'The address signs in whoever has it, so it is printed with --print alone, on standard output. It has to be used within three ' +
    'minutes.\n\nExit status: 0 done; 2 could not do it; 3 hangar failed.',
  examples: [
    ['hangar open', 'Zeppelin'],
    ['hangar open --flink', "Flink's dashboard, with the jobs that run"],
    ['hangar open --print', 'the address, for a browser elsewhere'],
  ],
  args: {
    ...WHERE,
    flink: { type: 'boolean', default: false, describe: "Flink's dashboard instead of Zeppelin" },
    print: { type: 'boolean', default: false, describe: 'Print the address, which lets in whoever has it' },
    hours: { type: 'number', default: 12, describe: 'How long the sign-in holds, up to 12' },
  },
  async run(args, ports: ProvisionPorts & Pick<Ports, 'browser'>) {
    const { open } = await import('../provision/open.ts');
    return open(args, ports);
  },
});
