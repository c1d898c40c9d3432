import { defineCommand } from '../command.ts';
import type { NotePorts } from '../note/options.ts';
import { NOTE_WHERE } from '../note/options.ts';

export const noteLsCommand = defineCommand({
  name: 'note ls',
  positional: '[names..]',
  summary: 'List the notes of the notebook, and how far their paragraphs are',
  more: 'Exit status: 0 done; 2 could not look; 3 hangar failed.',
  examples: [['hangar note ls flinkagg', 'the paragraphs of one note']],
  args: NOTE_WHERE,
  async run(args, ports: NotePorts) {
    const { list } = await import('../note/ls.ts');
    return list(args, ports);
  },
});
