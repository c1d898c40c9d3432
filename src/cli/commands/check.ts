import { DEFAULT_TARGET } from '../../index.ts';
import { defineCommand } from '../command.ts';
import { Exit } from '../exit.ts';
import { findSources, readSources, targetOf } from '../files/sources.ts';
import { mend } from '../mend.ts';
import type { Ports } from '../ports.ts';
import { Projects } from '../project.ts';
import { FORMATS, printerFor, printProblems, withoutAdvice } from '../report/printer.ts';
import type { Checked } from '../report/report.ts';
import { counted, emptySummary, exitOf } from '../report/report.ts';
import { CLOSED_CATALOG, COLOR, EXCLUDE, FIXING, PATHS, STAGE, TARGET } from '../shared-options.ts';
import { UserError } from '../user-error.ts';

export const checkCommand = defineCommand({
  name: 'check',
  positional: '[paths..]',
  summary: 'Report what Flink would refuse',
  examples: [
    ['hangar check', 'what lies under sql/ and notes/'],
    ['hangar check a.sql notes', 'a file and a directory'],
    ["hangar check 'jobs/**/*.sql' --exclude 'old-*'", 'what a glob matches, without some'],
    ['hangar check - < a.sql', 'what is piped in'],
    ['hangar check --fix --diff', 'what would be mended'],
  ],
  args: {
    paths: PATHS,
    target: TARGET,
    stage: STAGE,
    'closed-catalog': CLOSED_CATALOG,
    format: { type: 'string', choices: FORMATS, default: 'text', describe: 'How to print what was found' },
    'max-warnings': { type: 'number', describe: 'Exit with 1 at more warnings than these' },
    'max-findings': { type: 'number', default: 50, describe: 'Show so many findings of a file as text; 0 shows all' },
    quiet: { type: 'boolean', default: false, describe: 'Print errors only' },
    exclude: EXCLUDE,
    color: COLOR,
    'stdin-filename': { type: 'string', describe: 'The name under which standard input is checked and shown' },
    fix: { type: 'boolean', default: false, describe: 'Mend what can be mended first, as "hangar fix" does' },
    ...FIXING,
  },
  async run(args, ports: Pick<Ports, 'files' | 'input' | 'terminal' | 'check' | 'fix' | 'prompt'>) {
    const closedCatalog = args['closed-catalog'];
    const options = {
      ...args,
      closedCatalog,
      maxFindings: args['max-findings'],
      stdinFilename: args['stdin-filename'],
    };
    if (args.fix) return mend({ ...options, dryRun: args['dry-run'], maxWarnings: args['max-warnings'] }, ports);
    const alone = (['unsafe', 'diff', 'dry-run', 'yes'] as const).find((name) => args[name]);
    if (alone) throw new UserError(`--${alone} says how to mend, which is not asked for.`, 'Add --fix.');

    const target = targetOf(args.target);
    const sources = await findSources(args.paths, args.exclude, args['stdin-filename'], ports.files);
    const all: Checked[] = [];
    let summary = emptySummary;
    const projects = new Projects(sources.paths, ports, args.stage);
    const unread = await readSources(sources, ports, async ({ path, text }) => {
      const judge = await projects.judgeOf({ path, text }, { target, closedCatalog });
      const checked = { path, text, ...judge.check(text) };
      summary = counted(summary, checked);
      // A text without findings is not kept: there may be many.
      all.push(checked.diagnostics.length > 0 ? checked : { ...checked, text: '' });
    });
    const problems = [...unread, ...projects.problems];
    const { terminal } = ports;
    const exit = exitOf(all, summary, args['max-warnings']);
    const shown = args.quiet ? all.map(withoutAdvice) : all;
    // Who asked for silence still learns why the command failed.
    const quiet = args.quiet && exit === Exit.ok;
    const printer = await printerFor({ ...options, quiet }, shown, terminal);
    const printed = shown.map((checked) => printer.file(checked));
    if (all.length > 0 || args.format === 'json') printed.push(printer.end(summary, target ?? DEFAULT_TARGET));
    for (const text of printed) if (text !== '') terminal.print(text);
    printProblems(problems, terminal);
    return problems.length > 0 ? Exit.failed : exit;
  },
});
