import type { Ports } from '../../src/cli/ports.ts';
import { run } from '../../src/cli/run.ts';
import type { Diagnostic } from '../../src/index.ts';
import { check } from '../../src/index.ts';
import { fixText } from '../../src/note/fix.ts';
import { LineIndex } from '../../src/text/lines.ts';
import type { Content } from './memory-files.ts';
import { memoryFiles } from './memory-files.ts';

export interface World {
  readonly files?: Readonly<Record<string, Content>> | Ports['files'];
  readonly ownFiles?: Readonly<Record<string, Content>>;
  readonly stdin?: string | Uint8Array;
  readonly columns?: number;
  readonly isTerminal?: boolean;
  readonly onClosed?: Ports['terminal']['onClosed'];
  readonly environment?: Readonly<Record<string, string>>;
  readonly check?: Ports['check'];
  readonly processes?: Ports['processes'];
  readonly browser?: Ports['browser'];
  /** What somebody at the terminal answers; without it nobody is there. */
  readonly answer?: boolean;
  /** The line that somebody types when asked for one. */
  readonly line?: string;
  /** Is told all that is printed on standard output, as it comes. */
  readonly onPrint?: (text: string) => void;
}

/**
 * Runs a command line in this process and answers with all that a user would see: the exit status, standard output as
 * it is, and standard error with `! ` in front of every line.
 */
export async function cli(commandLine: string | readonly string[], world: World = {}): Promise<string> {
  const { exit, stdout, stderr } = await runCli(commandLine, world);
  const errors = stderr === '' ? '' : `${stderr.replace(/\n$/, '').replace(/^/gm, '! ')}\n`;
  return `exit ${exit}\n${stdout}${errors}`;
}

export async function runCli(commandLine: string | readonly string[], world: World = {}) {
  const argv = typeof commandLine === 'string' ? commandLine.split(' ').filter((word) => word !== '') : commandLine;
  let stdout = '';
  let stderr = '';
  const bytes = typeof world.stdin === 'string' ? new TextEncoder().encode(world.stdin) : world.stdin;
  const checked = world.check ?? check;
  const decoded = (text: string | Uint8Array) =>
    typeof text === 'string' ? text : new TextDecoder('utf-8', { ignoreBOM: true }).decode(text);
  const exit = await run(argv, {
    check: checked,
    fix: (text, options) => fixText(text, options, checked),
    files: isFiles(world.files) ? world.files : memoryFiles(world.files ?? {}),
    ownFiles: memoryFiles(world.ownFiles ?? {}),
    input: { read: async (limit) => (bytes ?? new Uint8Array()).subarray(0, limit + 1) },
    terminal: {
      print: (text) => {
        stdout += decoded(text);
        world.onPrint?.(decoded(text));
      },
      printError: (text) => {
        stderr += text;
      },
      columns: world.columns,
      isTerminal: world.isTerminal ?? false,
      onClosed: world.onClosed ?? (() => () => {}),
      environment: world.environment ?? {},
    },
    prompt: {
      isTerminal: world.answer !== undefined,
      confirm: async (question) => {
        stderr += `${question} ${world.answer ? 'yes' : 'no'}\n`;
        return world.answer === true;
      },
      ask: async (question) => {
        stderr += `${question} ${world.line ?? ''}\n`;
        return world.line ?? '';
      },
    },
    processes: world.processes ?? NO_PROCESSES,
    browser: world.browser ?? { open: () => Promise.reject(new Error('There is no browser.')) },
    product: { version: '1.2.3', runtime: 'Node 20.0.0, test' },
  });
  return { exit, stdout, stderr };
}

/** A machine on which nothing else runs and nothing can be started. */
const NO_PROCESSES: Ports['processes'] = {
  self: ['false'],
  pid: 1,
  isAlive: () => false,
  kill: () => {},
  onInterrupt: () => () => {},
};

function isFiles(files: World['files']): files is Ports['files'] {
  return typeof files?.['absolute'] === 'function';
}

/**
 * A checker with an opinion of its own, so that what surrounds the real one can be tested alone: it reports every
 * `BAD`, `ODD` and `DIM` as an error, a warning and an info, and would write "good" for a `BAD`.
 */
export const wordChecker: Ports['check'] = (text) => {
  const lines = new LineIndex(text);
  const severities = { BAD: 'error', ODD: 'warning', DIM: 'info' } as const;
  const diagnostics = [...text.matchAll(/BAD|ODD|DIM/g)].map(({ 0: word, index }): Diagnostic => {
    const place = { start: lines.positionAt(index), end: lines.positionAt(index + 3) };
    const severity = severities[word as keyof typeof severities];
    const edits = [{ ...place, text: 'good' }];
    return {
      code: `${severity}-word`,
      phase: 'syntax',
      severity,
      message: `The word "${word}" stands here.`,
      ...place,
      ...(severity === 'error' && { help: 'Write "good".', fix: { title: 'Write "good"', safe: true, edits } }),
    };
  });
  return { diagnostics };
};
