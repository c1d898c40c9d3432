import { DEFAULT_TARGET, TARGETS } from '../index.ts';

/** Which texts. */
export const PATHS = {
  type: 'string',
  array: true,
  default: [] as string[],
  describe: 'Files, directories and globs; "-" is standard input',
} as const;

export const EXCLUDE = {
  type: 'string',
  array: true,
  default: [] as string[],
  describe: 'Leave out what a glob matches in directories',
} as const;

export const TARGET = {
  type: 'string',
  describe: `The Flink to speak for: ${TARGETS.join(', ')} (${DEFAULT_TARGET} if nothing says it)`,
} as const;

export const COLOR = {
  type: 'string',
  choices: ['auto', 'always', 'never'],
  default: 'auto',
  describe: 'When to use colours',
} as const;

export const CLOSED_CATALOG = {
  type: 'boolean',
  default: false,
  describe: 'Take every table that a text does not make for a mistake',
} as const;

/** The options that say how to mend. */
export const FIXING = {
  unsafe: { type: 'boolean', default: false, describe: 'Take the fixes, too, that may change the meaning' },
  diff: { type: 'boolean', default: false, describe: 'Print what would change, and change nothing' },
  'dry-run': { type: 'boolean', default: false, describe: 'List what would be done, and change nothing' },
  yes: { type: 'boolean', default: false, describe: 'Change files without a question' },
} as const;

/** The stage that means the embedded cloud where a file has none of this name. */
export const LOCAL_STAGE = 'local';

export const STAGE = {
  type: 'string',
  describe: 'The stage of hangar.yaml that is meant, else HANGAR_STAGE, else its default',
} as const;
