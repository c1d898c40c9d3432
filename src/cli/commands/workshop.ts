import type { Diagnostic } from '../../index.ts';
import { readPlain } from '../arguments/read.ts';
import type { Command } from '../command.ts';
import { defineCommand } from '../command.ts';
import { Exit } from '../exit.ts';
import { copiedFiles } from '../files/copied-files.ts';
import { encode } from '../files/decode.ts';
import { readText } from '../files/read.ts';
import type { EditableFiles, Files, Ports } from '../ports.ts';
import { CannotRead } from '../ports.ts';
import { type Paint, paintFor } from '../report/paint.ts';
import { COLOR } from '../shared-options.ts';
import { UserError } from '../user-error.ts';
import { checkCommand } from './check.ts';
import { fixCommand } from './fix.ts';

/** What is done, and what must come of it. Lies beside the texts that it is about. */
const EXPECTED = 'test/workshop/expected.json';

/** What hangar does. */
interface CommandStep {
  readonly title: string;
  /** As a user would type it. */
  readonly command: string;
  readonly exit: number;
  /** What is found, or what is left after mending. */
  readonly findings: readonly Place[];
}

/** What only a person knows. */
interface PersonStep {
  readonly title: string;
  readonly file: string;
  readonly edits: readonly Edit[];
}

interface Edit {
  /** Stands in the file, at every place where it is to be replaced. */
  readonly find: string;
  readonly write: string;
}

type Step = CommandStep | PersonStep;

interface Place {
  readonly code: string;
  readonly line: number;
  readonly column: number;
}

type WorkshopPorts = Pick<Ports, 'ownFiles' | 'input' | 'terminal' | 'prompt' | 'check' | 'fix'>;

export const workshopCommand = defineCommand({
  name: 'workshop',
  summary: 'Go through the Wild Rydes workshop: its page as published, mended, and the repaired note',
  examples: [['hangar workshop', 'every command, what it reports, and whether that is what it should']],
  args: {
    color: COLOR,
  },
  async run({ color }, ports: WorkshopPorts) {
    const { terminal } = ports;
    const paint = paintFor(color, terminal);
    const steps = await readSteps(ports.ownFiles);
    const files = copiedFiles(ports.ownFiles);
    let differences = 0;
    for (const step of steps) {
      terminal.print(`${paint('bold', step.title)}\n`);
      if ('edits' in step) await write(step, files, ports, paint);
      else if (!(await meets(step, color, files, ports, paint))) differences++;
    }
    const verdict = differences === 0 ? 'all as expected' : `${differences} not as expected`;
    terminal.print(`workshop: ${steps.length} steps, ${verdict}\n`);
    return differences === 0 ? Exit.ok : Exit.findings;
  },
});

async function readSteps(files: Files): Promise<readonly Step[]> {
  try {
    // The file is ours, and the tests go through it.
    return JSON.parse(new TextDecoder().decode(await files.read(EXPECTED))) as Step[];
  } catch (error) {
    if (!(error instanceof CannotRead)) throw error;
    throw new UserError('The workshop is not part of this copy of hangar.', 'Run "npm start" in a checkout of it.', {
      cause: error,
    });
  }
}

/** Writes into the copy of a file what a person would, and shows what is new. */
async function write(
  { file, edits }: PersonStep,
  files: EditableFiles,
  { terminal }: WorkshopPorts,
  paint: Paint,
): Promise<void> {
  const before = await readText(file, files);
  let after = before;
  for (const { find, write: text } of edits) {
    if (!after.includes(find)) throw new Error(`"${find}" does not stand in ${file}.`);
    after = after.replaceAll(find, text);
    const kept = find.split('\n');
    const lines = text.split('\n').filter((line) => !kept.includes(line));
    for (const line of lines) terminal.print(`${paint('added', `+ ${line}`)}\n`);
  }
  await files.replace(file, encode(before), encode(after));
  terminal.print('\n');
}

/** Whether a command does what is expected of it. */
async function meets(
  step: CommandStep,
  color: string,
  files: EditableFiles,
  ports: WorkshopPorts,
  paint: Paint,
): Promise<boolean> {
  const { terminal } = ports;
  terminal.print(`$ ${step.command}${color === 'auto' ? '' : ` --color ${color}`}\n\n`);
  const { exit, findings } = await perform(step, color, files, ports);
  const wanted = listed(step.exit, step.findings);
  const actual = listed(exit, findings);
  if (wanted === actual) terminal.print(`\n${paint('added', 'as expected')}: exit ${exit}\n\n`);
  else terminal.print(`\n${paint('error', 'not as expected')}\nexpected:\n${wanted}found:\n${actual}\n`);
  return wanted === actual;
}

/** Runs the step's command as the program would, and keeps what was found, or left, on the way. */
async function perform(
  { command }: CommandStep,
  color: string,
  files: EditableFiles,
  { input, terminal, prompt, check, fix }: WorkshopPorts,
): Promise<{ exit: number; findings: readonly Place[] }> {
  const found: Diagnostic[] = [];
  const watched = {
    check: ((text, options) => {
      const result = check(text, options);
      found.push(...result.diagnostics);
      return result;
    }) satisfies Ports['check'],
    fix: ((text, options) => {
      const result = fix(text, options);
      found.push(...result.remaining);
      return result;
    }) satisfies Ports['fix'],
  };
  const [, ...words] = command.split(' ');
  const call = readPlain([...words, '--color', color], [checkCommand, fixCommand] as readonly Command[]);
  if (!call) throw new Error(`The workshop cannot do "${command}".`);
  const exit = await call.command.run(call.args as never, { files, input, terminal, prompt, ...watched } as never);
  return { exit, findings: found.map(({ code, start }) => ({ code, line: start.line, column: start.column })) };
}

function listed(exit: number, findings: readonly Place[]): string {
  const places = findings.map(({ code, line, column }) => `  ${line}:${column} ${code}\n`).join('');
  return `${places}  exit ${exit}\n`;
}
