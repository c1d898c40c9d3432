import { readPlain } from './arguments/read.ts';
import { commands, groups } from './commands/index.ts';
import { Exit } from './exit.ts';
import type { Ports } from './ports.ts';
import { printProblems } from './report/printer.ts';
import { UserError } from './user-error.ts';

/** The whole program as a function: the words of a command line and the world in, an exit status out. */
export async function run(argv: readonly string[], ports: Ports): Promise<Exit> {
  try {
    const call = readPlain(argv, commands) ?? (await readUnusual(argv, ports));
    // What was read by a command's own `args` is what its `run` takes.
    return call ? await call.command.run(call.args as never, ports) : Exit.ok;
  } catch (error) {
    return explain(error, argv, ports);
  }
}

async function readUnusual(argv: readonly string[], ports: Ports) {
  const { readWithYargs } = await import('./arguments/program.ts');
  return readWithYargs(argv, commands, groups, ports);
}

function explain(error: unknown, argv: readonly string[], { terminal, product }: Ports): Exit {
  if (error instanceof UserError) {
    printProblems([error], terminal);
    return Exit.failed;
  }
  terminal.printError(
    [
      'hangar failed, and that is its own fault. Please report it with the lines below and, if you can, the text that was checked.',
      `  hangar ${product.version}, ${product.runtime}`,
      `  arguments: ${JSON.stringify(argv)}`,
      `  ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      '',
    ].join('\n'),
  );
  return Exit.bug;
}
