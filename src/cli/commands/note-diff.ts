import { defineCommand } from '../command.ts';
import type { NotePorts } from '../note/options.ts';
import { NOTE_WHERE } from '../note/options.ts';

export const noteDiffCommand = defineCommand({
  name: 'note diff',
  positional: '[names..]',
  summary: 'Show what is other in the files and in the notebook, by paragraph and statement',
  more: 'Exit status: 0 they say the same; 1 they do not; 2 could not look; 3 hangar failed.',
  examples: [['hangar note diff flinkagg', '- what the notebook has, + what the file has']],
  args: NOTE_WHERE,
  async run(args, ports: NotePorts) {
    const { diff } = await import('../note/diff.ts');
    return diff(args, ports);
  },
});
