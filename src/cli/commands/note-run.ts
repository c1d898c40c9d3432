import { defineCommand } from '../command.ts';
import type { NotePorts } from '../note/options.ts';
import { NOTE_WHERE, PARAGRAPHS, PREFLIGHT } from '../note/options.ts';

export const noteRunCommand = defineCommand({
  name: 'note run',
  positional: '[names..]',
  summary: 'Run a note in the notebook, paragraph by paragraph, and tell how it goes',
  more:
    'Definitions have to end; a query or an INSERT is up when its job has run for a while. What runs already is not started ' +
    'twice.\n\nExit status: 0 all is up or has ended; 1 a paragraph failed; 2 could not do it; 3 hangar failed; 4 checked, not executed.',
  examples: [
    ['hangar note run flinkagg', 'all of it'],
    [
      'hangar note run flinkagg --paragraph 2 --for 30s',
      'one paragraph, and the rows of its query after half a minute',
    ],
  ],
  args: {
    ...NOTE_WHERE,
    paragraph: PARAGRAPHS,
    from: { type: 'string', describe: 'Only from this paragraph on, by number or title' },
    for: { type: 'string', describe: 'Watch for a time such as 30s; then show what queries have, and stop them' },
    rows: { type: 'number', default: 20, describe: 'Show so many rows of a table; 0 shows all' },
    stop: { type: 'boolean', default: false, describe: 'Stop INSERTs, too, in the end' },
    restart: { type: 'boolean', default: false, describe: 'Stop what runs already, and start it again' },
    grace: { type: 'string', default: '10s', describe: 'How long a job has to run without failing to count as up' },
    timeout: { type: 'string', default: '5m', describe: 'How long a paragraph may take to get a job, or to end' },
    preflight: PREFLIGHT,
    'dry-run': { type: 'boolean', default: false, describe: 'Show what would be run, and run nothing' },
  },
  async run(args, ports: NotePorts) {
    const { run } = await import('../note/run.ts');
    return run(args, ports);
  },
});
