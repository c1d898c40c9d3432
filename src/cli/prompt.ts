import type { Prompt } from './ports.ts';

/** Where answers come from, and where questions go. */
interface Ends {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean | undefined };
  readonly output: NodeJS.WritableStream & { readonly isTTY?: boolean | undefined };
}

/** Asks on a real terminal. Nobody is there if either end leads elsewhere. */
export function nodePrompt(ends: () => Ends): Prompt {
  return {
    get isTerminal() {
      const { input, output } = ends();
      return input.isTTY === true && output.isTTY === true;
    },

    async confirm(question) {
      return /^\s*y(es)?\s*$/i.test(await line(`${question} [y/N] `));
    },

    async ask(question) {
      return (await line(`${question} `)).trim();
    },
  };

  async function line(question: string): Promise<string> {
    const { input, output } = ends();
    const { createInterface } = await import('node:readline');
    // The terminal itself edits the line and ends the program at Ctrl-C.
    const lines = createInterface({ input, terminal: false });
    output.write(question);
    return new Promise((resolve) => {
      lines.once('line', (answer) => {
        resolve(answer);
        lines.close();
      });
      lines.once('close', () => resolve(''));
    });
  }
}
