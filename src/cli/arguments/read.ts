import type { Options } from 'yargs';
import type { Command } from '../command.ts';
import { unknownWord } from '../usage.ts';
import { UserError } from '../user-error.ts';

/** A command and what it was given. */
export interface Call {
  readonly command: Command;
  readonly args: Readonly<Record<string, unknown>>;
}

/**
 * Reads a command line in which nothing is unusual: a command, options that it has with good values, and words. All
 * else (`--help`, mistakes, abbreviations, completion) is answered with `undefined` and is a matter for yargs, whose
 * loading takes longer than a whole check.
 */
export function readPlain(argv: readonly string[], commands: readonly Command[]): Call | undefined {
  const command = commandOf(argv, commands);
  if (!command) return undefined;
  const given: Record<string, unknown> = {};
  const words: string[] = [];
  for (let i = wordsOf(command).length; i < argv.length; i++) {
    const word = argv[i];
    if (word === '-' || !word.startsWith('-')) {
      words.push(word);
      continue;
    }
    const [name, attached] = splitOption(word);
    const option = name === positionalOf(command)?.name ? undefined : command.args[name];
    if (!option) return undefined;
    if (option.type === 'boolean') {
      if (attached !== undefined) return undefined;
      given[name] = true;
      continue;
    }
    const value = attached ?? argv[++i];
    if (value === undefined || value === '' || (attached === undefined && value.startsWith('-'))) return undefined;
    const known: unknown = option.type === 'number' ? numberOf(value) : value;
    if (known === undefined) return undefined;
    if (option.array) given[name] = [...((given[name] as string[] | undefined) ?? []), known];
    else given[name] = known;
  }
  const positional = positionalOf(command);
  if (positional?.many) given[positional.name] = words;
  else if (positional && words.length === 1) given[positional.name] = words[0];
  else if (positional || words.length > 0) return undefined;
  return { command, args: validated(given, command) };
}

/** The command that a line begins with. */
export function commandOf(argv: readonly string[], commands: readonly Command[]): Command | undefined {
  return commands.find((command) => wordsOf(command).every((word, at) => argv[at] === word));
}

/** The words of its name: one, or that of a group and its own. */
export function wordsOf({ name }: Command): readonly string[] {
  return name.split(' ');
}

/** The word after the command: its name, and whether there may be many. */
export function positionalOf({ positional }: Command): { name: string; many: boolean } | undefined {
  const match = /^[[<]([\w-]+)(\.\.)?[\]>]$/.exec(positional ?? '');
  return match ? { name: match[1], many: match[2] !== undefined } : undefined;
}

/** Fills in defaults and holds every value to what its option takes. */
export function validated(given: Readonly<Record<string, unknown>>, { args }: Command): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const [name, option] of Object.entries(args)) {
    const value = lastOf(given[name], option) ?? option.default;
    if (value === undefined) continue;
    if (option.type === 'number') {
      const number = numberOf(String(value));
      if (number === undefined) throw new UserError(`--${name} takes a number, not "${value}".`);
      result[name] = number;
      continue;
    }
    const choices = option.choices as readonly string[] | undefined;
    if (choices && !choices.includes(String(value))) throw unknownWord(`value of --${name}`, String(value), choices);
    result[name] = value;
  }
  return result;
}

/** Of an option that is given more than once the last counts. */
function lastOf(value: unknown, option: Options): unknown {
  return Array.isArray(value) && !option.array ? value.at(-1) : value;
}

function splitOption(word: string): [name: string, attached: string | undefined] {
  const name = word.startsWith('--') ? word.slice(2) : word;
  const equals = name.indexOf('=');
  return equals < 0 ? [name, undefined] : [name.slice(0, equals), name.slice(equals + 1)];
}

function numberOf(text: string): number | undefined {
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}
