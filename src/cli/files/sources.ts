import type { Target } from '../../index.ts';
import { TARGETS } from '../../index.ts';
import type { Files, Input } from '../ports.ts';
import { unknownWord } from '../usage.ts';
import { UserError } from '../user-error.ts';
import { findFiles } from './find.ts';
import { readInput, readText } from './read.ts';

/** What is to be checked. */
export interface Sources {
  readonly paths: readonly string[];
  /** The name for what is piped in, if it is asked for. */
  readonly input: string | undefined;
  readonly problems: readonly UserError[];
}

/** The word that stands for standard input. */
const INPUT = '-';

/** The files that are named by words of a command line, or found where these lead, and standard input. */
export async function findSources(
  named: readonly string[],
  exclude: readonly string[],
  inputName: string | undefined,
  files: Files,
): Promise<Sources> {
  const takesInput = named.includes(INPUT);
  if (inputName !== undefined && !takesInput) {
    throw new UserError('--stdin-filename names standard input, which is not asked for.', 'Add "-" to read it.');
  }
  const input = takesInput ? (inputName ?? '<stdin>') : undefined;
  const others = named.filter((path) => path !== INPUT);
  if (takesInput && others.length === 0) return { paths: [], input, problems: [] };
  const found = await findFiles(others, exclude, files);
  if (found.paths.length === 0 && found.problems.length === 0 && !takesInput) {
    throw new UserError(
      `There is nothing to check: no ".sql" or ".zpln" file is in ${others.length > 0 ? others.join(', ') : 'sql/ or notes/'}.`,
    );
  }
  return { ...found, input };
}

/** A text, and where it is from. */
export interface Source {
  readonly path: string;
  readonly text: string;
  readonly isInput: boolean;
}

/** Hands over one text after the other, in the order of their names. Answers with what could not be read. */
export async function readSources(
  { paths, input, problems }: Sources,
  ports: { readonly files: Files; readonly input: Input },
  take: (source: Source) => Promise<void>,
): Promise<UserError[]> {
  const unread = [...problems];
  const names = new Set(input === undefined ? paths : [...paths, input]);
  for (const path of [...names].sort()) {
    const isInput = path === input;
    try {
      const text = await (isInput ? readInput(path, ports.input) : readText(path, ports.files));
      await take({ path, text, isInput });
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      unread.push(error);
    }
  }
  return unread;
}

/** The target that is asked for by name. */
export function targetOf(given: string | undefined): Target | undefined {
  const target = TARGETS.find((known) => known === given);
  if (given !== undefined && target === undefined) throw unknownWord('target', given, TARGETS);
  return target;
}
