import type { Diagnostic, Target } from '../../index.ts';
import { DEFAULT_TARGET, TARGETS } from '../../index.ts';
import { defineCommand } from '../command.ts';
import { Exit } from '../exit.ts';
import { findFiles } from '../files/find.ts';
import { readInput, readText } from '../files/read.ts';
import type { Checker, Files, Input, Ports, Terminal } from '../ports.ts';
import { compactReport } from '../report/compact.ts';
import { githubReport } from '../report/github.ts';
import { jsonReport } from '../report/json.ts';
import { paintFor } from '../report/paint.ts';
import type { Checked, Report, Summary } from '../report/report.ts';
import { counted, emptySummary } from '../report/report.ts';
import { textReport } from '../report/text.ts';
import { measureFor } from '../report/width.ts';
import { unknownWord } from '../usage.ts';
import { UserError } from '../user-error.ts';

const FORMATS = ['text', 'json', 'compact', 'github'] as const;

export const checkCommand = defineCommand({
  name: 'check',
  positional: '[paths..]',
  summary: 'Report what Flink would refuse',
  examples: [
    ['hangar check', 'what lies under sql/ and notes/'],
    ['hangar check a.sql notes', 'a file and a directory'],
    ["hangar check 'jobs/**/*.sql' --exclude 'old-*'", 'what a glob matches, without some'],
    ['hangar check - < a.sql', 'what is piped in'],
  ],
  args: {
    paths: {
      type: 'string',
      array: true,
      default: [] as string[],
      describe: 'Files, directories and globs; "-" is standard input',
    },
    target: {
      type: 'string',
      describe: `The Flink to speak for: ${TARGETS.join(', ')} (${DEFAULT_TARGET} if nothing says it)`,
    },
    format: { type: 'string', choices: FORMATS, default: 'text', describe: 'How to print what was found' },
    'max-warnings': { type: 'number', describe: 'Exit with 1 at more warnings than these' },
    'max-findings': { type: 'number', default: 50, describe: 'Show so many findings of a file as text; 0 shows all' },
    quiet: { type: 'boolean', default: false, describe: 'Print errors only' },
    exclude: {
      type: 'string',
      array: true,
      default: [] as string[],
      describe: 'Leave out what a glob matches in directories',
    },
    color: {
      type: 'string',
      choices: ['auto', 'always', 'never'] as const,
      default: 'auto',
      describe: 'When to use colours',
    },
    'stdin-filename': { type: 'string', describe: 'The name under which standard input is checked and shown' },
  },
  async run(args, ports: Pick<Ports, 'files' | 'input' | 'terminal' | 'check'>) {
    const target = targetOf(args.target);
    const sources = await findSources(args.paths, args.exclude, args['stdin-filename'], ports);
    const report = await collect(sources, target, ports);
    const { terminal } = ports;
    const shown = args.quiet ? report.checked.map(withoutAdvice) : report.checked;
    const printer = await printerFor(args, shown, terminal);
    for (const checked of shown) write(terminal, printer.file(checked));
    if (report.checked.length > 0 || args.format === 'json')
      write(terminal, printer.end(report.summary, target ?? DEFAULT_TARGET));

    for (const problem of report.problems) {
      terminal.printError(`error: ${problem.message}${problem.hint === undefined ? '' : ` ${problem.hint}`}\n`);
    }
    if (report.problems.length > 0 || report.checked.some(namesUnknownTarget)) return Exit.failed;
    const { errors, warnings } = report.summary;
    return errors > 0 || warnings > (args['max-warnings'] ?? Number.POSITIVE_INFINITY) ? Exit.findings : Exit.ok;
  },
});

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function targetOf(given: string | undefined): Target | undefined {
  const target = TARGETS.find((known) => known === given);
  if (given !== undefined && target === undefined) throw unknownWord('target', given, TARGETS);
  return target;
}

interface Sources {
  readonly paths: readonly string[];
  /** The name for what is piped in, if it is asked for. */
  readonly input: string | undefined;
  readonly problems: readonly UserError[];
}

const INPUT = '-';

async function findSources(
  named: readonly string[],
  exclude: readonly string[],
  inputName: string | undefined,
  { files }: { files: Files },
): Promise<Sources> {
  const takesInput = named.includes(INPUT);
  if (inputName !== undefined && !takesInput) {
    throw new UserError('--stdin-filename names standard input, which is not asked for.', 'Add "-" to read it.');
  }
  const input = takesInput ? (inputName ?? '<stdin>') : undefined;
  const others = named.filter((path) => path !== INPUT);
  if (takesInput && others.length === 0) return { paths: [], input, problems: [] };
  const found = await findFiles(others, exclude, files);
  if (found.paths.length === 0 && found.problems.length === 0 && !takesInput) {
    throw new UserError(
      `There is nothing to check: no ".sql" file is in ${others.length > 0 ? others.join(', ') : 'sql/ or notes/'}.`,
    );
  }
  return { ...found, input };
}

interface Collected {
  readonly checked: readonly Checked[];
  readonly problems: readonly UserError[];
  readonly summary: Summary;
}

async function collect(
  sources: Sources,
  target: Target | undefined,
  ports: { files: Files; input: Input } & Checker,
): Promise<Collected> {
  const checked: Checked[] = [];
  const problems = [...sources.problems];
  let summary = emptySummary;
  const add = async (path: string, read: () => Promise<string>) => {
    try {
      refuseExport(path);
      const text = await read();
      const { diagnostics } = ports.check(text, { path, target });
      const one = { path, text, diagnostics };
      summary = counted(summary, one);
      // A text without findings is not kept: there may be many.
      checked.push(diagnostics.length > 0 ? one : { ...one, text: '' });
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      problems.push(error);
    }
  };
  const readers = new Map(sources.paths.map((path) => [path, () => readText(path, ports.files)]));
  const { input } = sources;
  if (input !== undefined) readers.set(input, () => readInput(input, ports.input));
  for (const path of [...readers.keys()].sort(byCodeUnit)) await add(path, readers.get(path)!);
  return { checked, problems, summary };
}

/** What Zeppelin exports is JSON and no SQL. */
function refuseExport(path: string): void {
  if (path.endsWith('.zpln'))
    throw new UserError(`"${path}" is a Zeppelin export, which cannot be read yet.`, 'Check the note as ".sql".');
}

function withoutAdvice(checked: Checked): Checked {
  return { ...checked, diagnostics: checked.diagnostics.filter(({ severity }) => severity === 'error') };
}

function namesUnknownTarget({ diagnostics }: Checked): boolean {
  return diagnostics.some(({ code }: Diagnostic) => code === 'unknown-target');
}

interface PrinterOptions {
  readonly format: (typeof FORMATS)[number];
  readonly color: 'auto' | 'always' | 'never';
  readonly quiet: boolean;
  readonly 'max-findings': number;
}

async function printerFor(options: PrinterOptions, checked: readonly Checked[], terminal: Terminal): Promise<Report> {
  switch (options.format) {
    case 'json':
      return jsonReport();
    case 'compact':
      return compactReport();
    case 'github':
      return githubReport();
    case 'text':
      return textReport({
        paint: paintFor(options.color, terminal),
        measure: await measureFor(checked.map(({ text }) => text)),
        columns: terminal.columns,
        maxFindings: options['max-findings'],
        quiet: options.quiet,
      });
  }
}

function write(terminal: Terminal, text: string): void {
  if (text !== '') terminal.print(text);
}
