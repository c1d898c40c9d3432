import { defineCommand } from '../command.ts';
import { mend } from '../mend.ts';
import type { Ports } from '../ports.ts';
import { CLOSED_CATALOG, COLOR, EXCLUDE, FIXING, PATHS, STAGE, TARGET } from '../shared-options.ts';

export const fixCommand = defineCommand({
  name: 'fix',
  positional: '[paths..]',
  summary: 'Mend what can be mended, and report what is left',
  more:
    'Files are changed after a question, or with --yes; "-" is mended from standard input to standard output. ' +
    'What is taken never leaves more errors than there were.\n\n' +
    '--json: { version: 1, target, files: [{ path, fixed, written, text?, diagnostics, allowed? }], summary: { files, ' +
    'errors, warnings, infos, fixable, fixed, changed } }. "fixed" has code, severity, message, title, safe, and start ' +
    'and end in the text as it was; "diagnostics" is what is left, as "hangar check" gives it; "text" is that of ' +
    'standard input; "written" is false where the file is not changed.\n\n' +
    'Exit status: 0 no errors are left; 1 some are; 2 could not do it, or was not let; 3 hangar failed.',
  examples: [
    ['hangar fix --diff', 'what would be mended under sql/ and notes/'],
    ['hangar fix notes/a.sql --yes', 'without a question'],
    ['hangar fix - < a.sql > b.sql', 'what is piped in'],
  ],
  args: {
    paths: PATHS,
    ...FIXING,
    target: TARGET,
    stage: STAGE,
    'closed-catalog': CLOSED_CATALOG,
    json: { type: 'boolean', default: false, describe: 'Print one JSON document' },
    'max-findings': { type: 'number', default: 50, describe: 'Show so many fixes and findings of a file; 0 shows all' },
    quiet: { type: 'boolean', default: false, describe: 'Print errors only' },
    exclude: EXCLUDE,
    color: COLOR,
    'stdin-filename': { type: 'string', describe: 'The name under which standard input is mended and shown' },
  },
  async run(args, ports: Pick<Ports, 'files' | 'input' | 'terminal' | 'prompt' | 'check' | 'fix'>) {
    const request = {
      ...args,
      closedCatalog: args['closed-catalog'],
      dryRun: args['dry-run'],
      format: args.json ? ('json' as const) : ('text' as const),
      maxFindings: args['max-findings'],
      stdinFilename: args['stdin-filename'],
      maxWarnings: undefined,
    };
    return mend(request, ports);
  },
});
