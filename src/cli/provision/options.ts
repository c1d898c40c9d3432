import type { Ports } from '../ports.ts';

/** What all commands that deal with an account are given. */
export interface ProvisionOptions {
  readonly config: string;
  readonly stage: string | undefined;
  readonly profile: string | undefined;
  readonly region: string | undefined;
  readonly local: boolean;
  readonly json: boolean;
}

/** What they use. */
export type ProvisionPorts = Pick<Ports, 'files' | 'terminal' | 'prompt' | 'processes' | 'product'>;

/** The options that tell where. */
export const WHERE = {
  config: { type: 'string', default: 'hangar.yaml', describe: 'The file that says what is wanted' },
  stage: { type: 'string', describe: 'The stage of it that is meant, else HANGAR_STAGE, else its default' },
  profile: { type: 'string', describe: 'The profile of ~/.aws/config to sign in with' },
  region: { type: 'string', describe: 'The region, where it is to be another one than that of the file' },
  local: {
    type: 'boolean',
    default: false,
    describe: 'In the embedded cloud of this directory; it is started if it does not run',
  },
  json: { type: 'boolean', default: false, describe: 'Print one JSON document' },
} as const;

/** The options of what changes something. */
export const CHANGING = {
  yes: { type: 'boolean', default: false, describe: 'Do not ask' },
  'dry-run': { type: 'boolean', default: false, describe: 'Show what would be done, and do nothing' },
} as const;
