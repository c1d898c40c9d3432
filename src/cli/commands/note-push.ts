import { defineCommand } from '../command.ts';
import type { NotePorts } from '../note/options.ts';
import { NOTE_WHERE, PREFLIGHT } from '../note/options.ts';
import { CHANGING } from '../provision/options.ts';

export const notePushCommand = defineCommand({
  name: 'note push',
  positional: '[names..]',
  summary: 'Write notes into the notebook, checked first',
  more:
    'A note that is there is changed in place: ids, links and what runs stay. What was done in the notebook since the last push is ' +
    'not written over.\n\nExit status: 0 done; 2 could not do it, or was not let; 3 hangar failed.',
  examples: [
    ['hangar note push', 'all notes of hangar.yaml'],
    ['hangar note push flinkagg --dry-run', 'what would be done with one of them'],
  ],
  args: {
    ...NOTE_WHERE,
    ...CHANGING,
    preflight: PREFLIGHT,
    force: {
      type: 'boolean',
      default: false,
      describe: 'Push what has errors, and over what was done in the notebook',
    },
  },
  async run(args, ports: NotePorts) {
    const { push } = await import('../note/push.ts');
    return push(args, ports);
  },
});
