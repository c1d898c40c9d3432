import type { Prompt } from './ports.ts';

/** Where answers come from, and where questions go. */
type Ends = [
  input: NodeJS.ReadableStream & { readonly isTTY?: boolean | undefined },
  output: NodeJS.WritableStream & { readonly isTTY?: boolean | undefined },
];

/** Asks on a real terminal. Nobody is there if either end leads elsewhere. */
export function nodePrompt(...[input, output]: Ends): Prompt {
  return {
    isTerminal: input.isTTY === true && output.isTTY === true,

    async confirm(question) {
      const { createInterface } = await import('node:readline');
      // The terminal itself edits the line and ends the program at Ctrl-C.
      const lines = createInterface({ input, terminal: false });
      output.write(`${question} [y/N] `);
      return new Promise((resolve) => {
        lines.once('line', (answer) => {
          resolve(/^\s*y(es)?\s*$/i.test(answer));
          lines.close();
        });
        lines.once('close', () => resolve(false));
      });
    },
  };
}
