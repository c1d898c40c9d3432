import { defineCommand } from '../command.ts';
import type { NotePorts } from '../note/options.ts';
import { NOTE_WHERE } from '../note/options.ts';
import { CHANGING } from '../provision/options.ts';

export const notePullCommand = defineCommand({
  name: 'note pull',
  positional: '[names..]',
  summary: 'Bring what was changed in the notebook into the files',
  more:
    'What nobody has changed stays as the file has it, placeholders too. A note that hangar.yaml does not name comes to ' +
    'notes/NAME.sql.\n\nExit status: 0 done; 2 could not do it, or was not let; 3 hangar failed.',
  examples: [['hangar note pull flinkagg', 'show what would change in its file, ask, and write it']],
  args: {
    ...NOTE_WHERE,
    ...CHANGING,
    take: {
      type: 'string',
      choices: ['file', 'browser'] as const,
      describe: 'Whose lines are to stand where both have changed the same ones',
    },
  },
  async run(args, ports: NotePorts) {
    const { pull } = await import('../note/pull.ts');
    return pull(args, ports);
  },
});
