import type { Options } from 'yargs';
import yargs from 'yargs';
import type { Command } from '../command.ts';
import type { Ports } from '../ports.ts';
import { unknownWord } from '../usage.ts';
import { UserError } from '../user-error.ts';
import type { Call } from './read.ts';
import { positionalOf, validated } from './read.ts';

/** Reads any command line. Answers `undefined` where all that was asked for has been printed, such as the help. */
export async function readWithYargs(
  argv: readonly string[],
  commands: readonly Command[],
  { terminal, product }: Pick<Ports, 'terminal' | 'product'>,
): Promise<Call | undefined> {
  let call: Call | undefined;
  const first = argv[0];
  const names = [...commands.map(({ name }) => name), 'completion'];
  if (first !== undefined && !first.startsWith('-') && !names.includes(first))
    throw unknownWord('command', first, names);

  const cli = yargs()
    .scriptName('hangar')
    .locale('en')
    .usage('$0 <command>\n\nChecks Apache Flink SQL offline, as the real Flink would.')
    .wrap(Math.min(terminal.columns ?? 100, 100))
    .parserConfiguration({ 'greedy-arrays': false, 'dot-notation': false })
    .version(product.version)
    .alias('help', 'h')
    .completion('completion', 'Print a script that completes commands in bash or zsh')
    .epilogue('Exit status: 0 no errors; 1 errors; 2 could not do it; 3 hangar failed.')
    .strictCommands()
    .strictOptions()
    .demandCommand(1, 'Name a command.')
    .exitProcess(false)
    .fail((message, error) => {
      throw (
        error ??
        misuse(
          message,
          commands.find(({ name }) => name === first),
        )
      );
    });
  for (const command of commands) {
    const positional = positionalOf(command);
    cli.command(
      command.positional ? `${command.name} ${command.positional}` : command.name,
      command.summary,
      (builder) => {
        for (const [name, option] of Object.entries(command.args)) {
          if (name === positional?.name) builder.positional(name, described(option, true));
          else builder.option(name, described(option, false));
        }
        for (const [line, does] of command.examples) builder.example(line, does);
        return builder.usage(`$0 ${command.name} ${command.positional ?? ''}\n\n${command.summary}.`);
      },
      (given) => {
        call = { command, args: validated(colourless(given), command) };
      },
    );
    for (const [line, does] of command.examples.slice(0, 1)) cli.example(line, does);
  }
  await cli.parseAsync([...argv], {}, (_error, _args, output) => {
    if (output) terminal.print(`${output}\n`);
  });
  return call;
}

/** The option without what is held to it after reading, in hangar's own words. */
function described(option: Options, isPositional: boolean): Options & { type?: 'string' } {
  const { choices, type, describe, default: preset, ...rest } = option;
  const listed = choices ? `${describe}: ${choices.join(', ')}` : describe;
  const read = type === 'boolean' ? 'boolean' : 'string';
  // Numbers are read as text, so that what is none can be named in the refusal.
  const shownPreset =
    preset === undefined || preset === false || (Array.isArray(preset) && preset.length === 0)
      ? {}
      : { default: preset };
  return {
    ...rest,
    ...shownPreset,
    type: read as 'string',
    ...(listed && { describe: listed }),
    ...(read === 'string' && !isPositional && { requiresArg: true }),
  };
}

/** `--no-color` is what many tools call `--color never`. */
function colourless(given: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return given['color'] === false ? { ...given, color: 'never' } : given;
}

function misuse(message: string, command: Command | undefined): UserError {
  const unknown = /^Unknown arguments?: ([^,]+)/.exec(message)?.[1];
  if (command && unknown !== undefined) {
    return unknownWord(
      `option`,
      `--${unknown}`,
      Object.keys(command.args).map((name) => `--${name}`),
      help(command),
    );
  }
  return new UserError(`${message.trim()}${/[.!?]$/.test(message.trim()) ? '' : '.'}`, help(command));
}

function help(command: Command | undefined): string {
  return `Run "hangar ${command ? `${command.name} ` : ''}--help" to see what there is.`;
}
