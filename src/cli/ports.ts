import type { check, fix } from '../index.ts';

/** One name in a directory. What is neither file nor directory (a socket, a dangling link) is not listed. */
export interface Entry {
  readonly name: string;
  readonly kind: 'file' | 'directory';
}

/** The files of the machine. Paths have `/` between their parts; relative ones begin at the working directory. */
export interface Files {
  /** The path from the root. */
  absolute(path: string): string;
  /** What is at a path, or `undefined` if nothing is. */
  stat(path: string): Promise<{ readonly kind: Entry['kind']; readonly size: number } | undefined>;
  /** Throws a `CannotRead` where there is nothing or no permission. */
  read(path: string): Promise<Uint8Array>;
  /** In no particular order, links to directories left out. Throws a `CannotRead`. */
  list(path: string): Promise<readonly Entry[]>;
}

/** Files that may be changed. */
export interface EditableFiles extends Files {
  /**
   * Puts other bytes into a file, all of them or none: whoever reads it meanwhile, or after a power failure, sees the
   * one or the other. Keeps its mode; of a link the file that it leads to is changed. Throws a `CannotWrite`, also where
   * the file holds neither what it held `before` nor what it is to hold.
   */
  replace(path: string, before: Uint8Array, after: Uint8Array): Promise<void>;
  /**
   * Makes a file, and the directories that it lies in. Answers with false, and changes nothing, where something of that
   * name is there. Throws a `CannotWrite`.
   */
  create(path: string, bytes: Uint8Array): Promise<boolean>;
}

/** Files that grow. */
export interface LogFiles {
  /**
   * Adds to the end of a file, in the order of the calls. Where there is none it makes one that only its owner may read.
   * Throws a `CannotWrite`.
   */
  append(path: string, bytes: Uint8Array): Promise<void>;
}

/** Why a file could not be changed, in words that end a sentence: `it is read-only`. */
export class CannotWrite extends Error {
  constructor(reason: string, options?: ErrorOptions) {
    super(reason, options);
    this.name = 'CannotWrite';
  }
}

/** Why a file or directory could not be read, in words that end a sentence: `it does not exist`. */
export class CannotRead extends Error {
  constructor(reason: string, options?: ErrorOptions) {
    super(reason, options);
    this.name = 'CannotRead';
  }
}

/** What is piped into the program. */
export interface Input {
  /** At most one byte more than `limit`, so that too much can be told from enough. */
  read(limit: number): Promise<Uint8Array>;
}

/** Where output goes. */
export interface Terminal {
  /** To standard output, as it is. */
  print(text: string | Uint8Array): void;
  /** To standard error, as it is. */
  printError(text: string): void;
  /** How wide the terminal is; `undefined` if the output goes elsewhere. */
  readonly columns: number | undefined;
  /** Whether the output goes to a terminal that shows colours. */
  readonly isTerminal: boolean;
  /** Calls back when nobody reads standard output any more (`… | head`), until what it answers with is called. */
  onClosed(stop: () => void): () => void;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Who sits at the terminal, if somebody does. */
export interface Prompt {
  /** Whether somebody can be asked. */
  readonly isTerminal: boolean;
  /** Asks a question that is answered by yes or no; anything but a yes is a no. */
  confirm(question: string): Promise<boolean>;
  /** Asks for a line; an input that ends is an empty one. */
  ask(question: string): Promise<string>;
}

/** The checker itself, so that what surrounds it can be tested without it. */
export interface Checker {
  readonly check: typeof check;
}

/** What mends texts. */
export interface Fixer {
  readonly fix: typeof fix;
}

/** What this copy of hangar is. */
export interface Product {
  readonly version: string;
  /** What it runs on, for a report of a fault. */
  readonly runtime: string;
}

/** This program as one of the machine's, for what goes on when the command has ended. */
export interface Processes {
  /** What starts hangar once more: the program and its first words. */
  readonly self: readonly [program: string, ...words: string[]];
  readonly pid: number;
  isAlive(pid: number): boolean;
  /** Ends a program at once. */
  kill(pid: number): void;
  /** Calls back at Ctrl-C, or when asked to end, until what it answers with is called. */
  onInterrupt(stop: () => void): () => void;
}

/** What shows pages. */
export interface Browser {
  /** Opens an address; throws where there is nothing to open it with. */
  open(url: string): Promise<void>;
}

/** Everything outside the program, for `run`; a command names what it uses. */
export interface Ports extends Checker, Fixer {
  readonly files: EditableFiles & LogFiles;
  readonly input: Input;
  readonly terminal: Terminal;
  readonly prompt: Prompt;
  readonly browser: Browser;
  readonly product: Product;
  readonly processes: Processes;
  /** The files that hangar itself came with, seen from its top folder. */
  readonly ownFiles: Files;
}
