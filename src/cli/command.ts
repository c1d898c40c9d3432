import type { InferredOptionTypes, Options } from 'yargs';
import type { Exit } from './exit.ts';
import type { Ports } from './ports.ts';

export type Arguments = Readonly<Record<string, Options>>;

/** One word of the command line, in the form that the program and the help are made from. */
export interface Command<Args extends Arguments = Arguments> {
  /** The word, or that of a group and its own: `note push`. */
  readonly name: string;
  /** What follows it without a dash, as yargs writes it: `[paths..]`. */
  readonly positional?: string;
  readonly summary: string;
  /** What its help says in the end. */
  readonly more?: string;
  /** Command lines to copy, with what they do. */
  readonly examples: readonly (readonly [commandLine: string, does: string])[];
  /** The options, the positional included. */
  readonly args: Args;
  /** Options that may stand without a value, and what they mean then. */
  readonly bare?: Readonly<Record<string, string>>;
  run(args: InferredOptionTypes<Args>, ports: Ports): Promise<Exit>;
}

/** Gives `run` the types of `args`. */
export function defineCommand<const Args extends Arguments>(
  command: {
    readonly [Key in keyof Command<Args>]: Command<Args>[Key];
  },
): Command {
  // The program hands over what it read by `args`, so the general form takes what the special one wants.
  return command as unknown as Command;
}
