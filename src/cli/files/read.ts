import type { Files, Input } from '../ports.ts';
import { CannotRead } from '../ports.ts';
import { UserError } from '../user-error.ts';
import { decode, LARGEST, tooLarge } from './decode.ts';

/** The text of a file; a `UserError` says why there is none. */
export async function readText(path: string, files: Files): Promise<string> {
  try {
    const found = await files.stat(path);
    if (found && found.size > LARGEST) throw tooLarge(path, found.size);
    return decode(await files.read(path), path);
  } catch (error) {
    throw asUserError(error, path);
  }
}

/** The text that is piped in. */
export async function readInput(name: string, input: Input): Promise<string> {
  const bytes = await input.read(LARGEST);
  if (bytes.length > LARGEST) throw tooLarge(name, undefined);
  return decode(bytes, name);
}

/** What could not be read, as a sentence for the user; any other error stays what it is. */
export function asUserError(error: unknown, path: string): unknown {
  if (!(error instanceof CannotRead)) return error;
  return new UserError(`Cannot read "${path}": ${error.message}.`, undefined, { cause: error });
}
