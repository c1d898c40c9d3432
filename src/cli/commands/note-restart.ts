import { defineCommand } from '../command.ts';
import type { NotePorts } from '../note/options.ts';
import { NOTE_WHERE } from '../note/options.ts';

const { names: _, ...WHERE } = NOTE_WHERE;

export const noteRestartCommand = defineCommand({
  name: 'note restart',
  summary: 'Restart the interpreter that all notes of the notebook share',
  more:
    'Whatever runs ends, in all notes, and temporary tables are lost. It helps where %flink.conf came too late, or where every ' +
    'paragraph fails after one job has failed.\n\nExit status: 0 done; 2 could not do it, or was not let; 3 hangar failed.',
  examples: [['hangar note restart', 'ask, and restart it']],
  args: {
    ...WHERE,
    interpreter: { type: 'string', default: 'flink', describe: 'Its name in Zeppelin' },
    yes: { type: 'boolean', default: false, describe: 'Do not ask' },
  },
  async run(args, ports: NotePorts) {
    const { restart } = await import('../note/restart.ts');
    return restart({ ...args, names: [] }, ports);
  },
});
