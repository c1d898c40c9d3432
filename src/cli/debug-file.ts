import type { LogFiles, Product, Terminal } from './ports.ts';
import { CannotWrite } from './ports.ts';
import { UserError } from './user-error.ts';

/** What listens to exchanges with services; entries have no secrets in them any more. */
export type Debug = (entry: object) => void;

interface DebugPorts {
  readonly files: LogFiles;
  readonly terminal: Pick<Terminal, 'printError'>;
  readonly product: Product;
}

/** Adds every entry to a file, as a line of JSON. A `UserError` says that the file cannot be written. */
export async function debugFile(path: string, { files, terminal, product }: DebugPorts): Promise<Debug> {
  const append = (entry: object) => files.append(path, new TextEncoder().encode(`${JSON.stringify(entry)}\n`));
  try {
    await append({ time: new Date().toISOString(), hangar: product.version, runtime: product.runtime });
  } catch (error) {
    if (!(error instanceof CannotWrite)) throw error;
    throw new UserError(`Cannot write "${path}": ${error.message}.`, undefined, { cause: error });
  }
  let isBroken = false;
  return (entry) => {
    if (isBroken) return;
    append(entry).catch((error: unknown) => {
      if (isBroken) return;
      isBroken = true;
      const reason = error instanceof Error ? error.message : String(error);
      terminal.printError(`warning: "${path}" is not whole: ${reason}.\n`);
    });
  };
}
