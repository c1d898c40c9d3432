import { defineCommand } from '../command.ts';
import type { NotePorts } from '../note/options.ts';
import { CHANGING, WHERE } from '../provision/options.ts';

export const upCommand = defineCommand({
  name: 'up',
  summary: 'Make the notebook and all it needs as hangar.yaml says, and start it',
  more:
    'A second time changes nothing; one that was interrupted goes on. What was there before is used, and never changed ' +
    'or removed.\n\nExit status: 0 done; 2 could not do it, or was not let; 3 hangar failed.',
  examples: [
    ['hangar up', 'show what is to be done, ask, and do it'],
    ['hangar up --plan plan.json', 'what "hangar plan --out plan.json" showed, or nothing'],
    ['hangar up --local --yes', 'in the embedded cloud, without a question'],
  ],
  args: {
    ...WHERE,
    ...CHANGING,
    start: { type: 'boolean', default: true, describe: 'Start the notebook; --no-start leaves it as it is' },
    restart: { type: 'boolean', default: false, describe: 'Let a notebook that runs be stopped where that is needed' },
    notes: { type: 'boolean', default: true, describe: 'Push the notes of hangar.yaml in the end; --no-notes' },
    plan: { type: 'string', describe: 'Do what a kept plan says, and nothing if it does not hold any more' },
    adopt: {
      type: 'string',
      array: true,
      default: [] as string[],
      describe: 'Take over what was there before, by name',
    },
  },
  async run(args, ports: NotePorts) {
    const { up } = await import('../provision/up.ts');
    return up(args, ports);
  },
});
