import type { Argv, Options } from 'yargs';
import yargs from 'yargs';
import type { Command } from '../command.ts';
import type { Ports } from '../ports.ts';
import { unknownWord } from '../usage.ts';
import { UserError } from '../user-error.ts';
import { doubleDashes } from './dashes.ts';
import type { Call } from './read.ts';
import { commandOf, positionalOf, validated, wordsOf } from './read.ts';

/** Reads any command line. Answers `undefined` where all that was asked for has been printed, such as the help. */
export async function readWithYargs(
  argv: readonly string[],
  commands: readonly Command[],
  groups: Readonly<Record<string, string>>,
  { terminal, product }: Pick<Ports, 'terminal' | 'product'>,
): Promise<Call | undefined> {
  let call: Call | undefined;
  const first = argv[0];
  const names = [...new Set(commands.map((command) => wordsOf(command)[0])), 'completion'];
  if (first !== undefined && !first.startsWith('-') && !names.includes(first))
    throw unknownWord('command', first, names);
  const group = commands.filter((command) => wordsOf(command).length > 1 && wordsOf(command)[0] === first);
  if (group.length > 0) refuseUnknownAction(argv, group);

  const refused = (message: string) => misuse(message, commandOf(argv, commands));
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
      throw error ?? refused(message);
    });
  const add = (to: Argv, command: Command, word: string) => {
    const positional = positionalOf(command);
    to.command(
      command.positional ? `${word} ${command.positional}` : word,
      command.summary,
      (builder) => {
        for (const [name, option] of Object.entries(command.args)) {
          if (name === positional?.name) builder.positional(name, described(option, true));
          else builder.option(name, described(option, false));
        }
        for (const [line, does] of command.examples) builder.example(line, does);
        if (command.more) builder.epilogue(command.more);
        return builder.usage(`$0 ${command.name} ${command.positional ?? ''}\n\n${command.summary}.`);
      },
      (given) => {
        const restored = Object.entries(given).map(([name, value]) => [name, withDash(value)]);
        call = { command, args: validated(colourless(Object.fromEntries(restored)), command) };
      },
    );
  };
  for (const command of commands) {
    const [word, action] = wordsOf(command);
    if (action === undefined) add(cli, command, word);
    for (const [line, does] of command.examples.slice(0, 1)) cli.example(line, does);
  }
  for (const [word, summary] of Object.entries(groups)) {
    cli.command(`${word} <action>`, summary, (builder) => {
      for (const command of commands) {
        const [own, action] = wordsOf(command);
        if (own === word && action !== undefined) add(builder, command, action);
      }
      return builder.usage(`$0 ${word} <action>\n\n${summary}.`).demandCommand(1, 'Name an action.');
    });
  }
  if (argv.length === 0) {
    terminal.printError(`${await cli.getHelp()}\n\n`);
    throw new UserError('No command is named.');
  }
  const words = doubleDashes(argv, commandOf(argv, commands)).map((word) => (word === '-' ? DASH : word));
  try {
    await cli.parseAsync(words, {}, (_error, _args, output) => {
      if (output) terminal.print(`${output}\n`);
    });
  } catch (error) {
    throw error instanceof Error && error.name === 'YError' ? refused(error.message) : error;
  }
  return call;
}

/** Stands for a lone `-`, which yargs loses among the words of a list. */
const DASH = '\u0000-';

function withDash(value: unknown): unknown {
  return Array.isArray(value) ? value.map(withDash) : value === DASH ? '-' : value;
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

function refuseUnknownAction(argv: readonly string[], group: readonly Command[]): void {
  const [word, action] = argv;
  const actions = group.map((command) => wordsOf(command)[1]);
  const isAsked = action === undefined ? false : !action.startsWith('-');
  if (isAsked && !actions.includes(action)) throw unknownWord(`action of "${word}"`, action, actions);
  if (action === undefined)
    throw new UserError(`"hangar ${word}" needs an action: ${actions.join(', ')}.`, `Run "hangar ${word} --help".`);
}

function misuse(message: string, command: Command | undefined): UserError {
  const unknown = /^Unknown (argument|command)s?: ([^,]+)/.exec(message);
  if (command && unknown?.[1] === 'argument') {
    const known = Object.keys(command.args).filter((name) => name !== positionalOf(command)?.name);
    return unknownWord(
      'option',
      `--${unknown[2]}`,
      known.map((name) => `--${name}`),
      help(command),
    );
  }
  if (command && unknown)
    return new UserError(`"${unknown[2]}" is more than "hangar ${command.name}" takes.`, help(command));
  if (command && message.startsWith('Not enough non-option arguments')) {
    return new UserError(`"hangar ${command.name}" needs ${command.positional}.`, help(command));
  }
  const valueless = /^Not enough arguments following: (\S+)/.exec(message);
  if (valueless) return new UserError(`--${valueless[1]} needs a value.`, help(command));
  return new UserError(`${message.trim()}${/[.!?]$/.test(message.trim()) ? '' : '.'}`, help(command));
}

function help(command: Command | undefined): string {
  return `Run "hangar ${command ? `${command.name} ` : ''}--help" to see what there is.`;
}
