import type { Ports } from '../ports.ts';
import type { ProvisionOptions } from '../provision/options.ts';
import { WHERE } from '../provision/options.ts';

/** What all commands that deal with notes are given. */
export interface NoteOptions extends ProvisionOptions {
  /** Names or files of notes. */
  readonly names: readonly string[];
  /** The address of a Zeppelin that is no Studio notebook. */
  readonly zeppelin: string | undefined;
  readonly user: string | undefined;
}

/** What they use. */
export type NotePorts = Pick<Ports, 'files' | 'terminal' | 'prompt' | 'processes' | 'product' | 'check' | 'fix'>;

/** The options that tell which notes, and where. */
export const NOTE_WHERE = {
  names: {
    type: 'string',
    array: true,
    default: [] as string[],
    describe: 'Notes, by their names in hangar.yaml or by their files; all of hangar.yaml where none is named',
  },
  ...WHERE,
  zeppelin: { type: 'string', describe: 'The address of a Zeppelin of your own, instead of the notebook' },
  user: { type: 'string', describe: 'Who signs in to it; the password is that of HANGAR_ZEPPELIN_PASSWORD' },
} as const;

/** Which paragraphs. */
export const PARAGRAPHS = {
  type: 'string',
  array: true,
  default: [] as string[],
  describe: 'Only these paragraphs, by number or title',
} as const;

/** The option of push and run that leaves it out. */
export const PREFLIGHT = {
  type: 'boolean',
  default: true,
  describe: 'Look whether connectors, streams, tables and rights are there that the SQL needs; --no-preflight does not',
} as const;
