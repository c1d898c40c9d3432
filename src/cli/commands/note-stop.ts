import { defineCommand } from '../command.ts';
import type { NotePorts } from '../note/options.ts';
import { NOTE_WHERE, PARAGRAPHS } from '../note/options.ts';

export const noteStopCommand = defineCommand({
  name: 'note stop',
  positional: '[names..]',
  summary: 'Stop what runs of notes',
  more: 'Exit status: 0 nothing runs any more; 2 could not do it, or was not let; 3 hangar failed.',
  examples: [['hangar note stop flinkagg', 'ask, and stop its paragraphs']],
  args: {
    ...NOTE_WHERE,
    paragraph: PARAGRAPHS,
    timeout: { type: 'string', default: '2m', describe: 'How long one may take to end' },
    yes: { type: 'boolean', default: false, describe: 'Do not ask' },
  },
  async run(args, ports: NotePorts) {
    const { stop } = await import('../note/stop.ts');
    return stop(args, ports);
  },
});
