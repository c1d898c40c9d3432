import type { Diagnostic } from '../../index.ts';
import { readPlain } from '../arguments/read.ts';
import { defineCommand } from '../command.ts';
import { Exit } from '../exit.ts';
import type { Files, Ports } from '../ports.ts';
import { CannotRead } from '../ports.ts';
import { paintFor } from '../report/paint.ts';
import { UserError } from '../user-error.ts';
import { checkCommand } from './check.ts';

/** What is done, and what must come of it. Lies beside the texts that it is about. */
const EXPECTED = 'test/workshop/expected.json';

interface Step {
  readonly title: string;
  /** As a user would type it. */
  readonly command: string;
  readonly exit: number;
  readonly findings: readonly Place[];
}

interface Place {
  readonly code: string;
  readonly line: number;
  readonly column: number;
}

export const workshopCommand = defineCommand({
  name: 'workshop',
  summary: 'Go through the Wild Rydes workshop: its page as published, and the repaired note',
  examples: [['hangar workshop', 'every command, what it reports, and whether that is what it should']],
  args: {
    color: {
      type: 'string',
      choices: ['auto', 'always', 'never'] as const,
      default: 'auto',
      describe: 'When to use colours',
    },
  },
  async run({ color }, ports: Pick<Ports, 'ownFiles' | 'input' | 'terminal' | 'check'>) {
    const { terminal } = ports;
    const paint = paintFor(color, terminal);
    const steps = await readSteps(ports.ownFiles);
    let differences = 0;
    for (const step of steps) {
      terminal.print(
        `${paint('bold', step.title)}\n$ ${step.command}${color === 'auto' ? '' : ` --color ${color}`}\n\n`,
      );
      const { exit, findings } = await perform(step, color, ports);
      const wanted = listed(step.exit, step.findings);
      const actual = listed(exit, findings);
      if (wanted === actual) {
        terminal.print(`\n${paint('added', 'as expected')}: exit ${exit}\n\n`);
      } else {
        differences++;
        terminal.print(`\n${paint('error', 'not as expected')}\nexpected:\n${wanted}found:\n${actual}\n`);
      }
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

/** Runs the step's command as the program would, and keeps what was found on the way. */
async function perform(
  { command }: Step,
  color: string,
  { ownFiles, input, terminal, check }: Pick<Ports, 'ownFiles' | 'input' | 'terminal' | 'check'>,
): Promise<{ exit: number; findings: readonly Place[] }> {
  const found: Diagnostic[] = [];
  const watched: Ports['check'] = (text, options) => {
    const result = check(text, options);
    found.push(...result.diagnostics);
    return result;
  };
  const [, ...words] = command.split(' ');
  const call = readPlain([...words, '--color', color], [checkCommand]);
  if (!call) throw new Error(`The workshop cannot do "${command}".`);
  const ports = { files: ownFiles, input, terminal, check: watched };
  const exit = await checkCommand.run(call.args as never, ports as never);
  return { exit, findings: found.map(({ code, start }) => ({ code, line: start.line, column: start.column })) };
}

function listed(exit: number, findings: readonly Place[]): string {
  const places = findings.map(({ code, line, column }) => `  ${line}:${column} ${code}\n`).join('');
  return `${places}  exit ${exit}\n`;
}
