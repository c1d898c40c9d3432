import type { Ports } from '../ports.ts';
import { STAGE } from '../shared-options.ts';

/** What all commands that deal with an account are given. */
export interface ProvisionOptions {
  readonly config: string;
  readonly stage: string | undefined;
  readonly profile: string | undefined;
  readonly region: string | undefined;
  /** Whether in the embedded cloud, where that is said. */
  readonly local: boolean | undefined;
  readonly json: boolean;
  /** The file that all exchanges with services are written to. */
  readonly debug: string | undefined;
}

/** What they use. */
export type ProvisionPorts = Pick<Ports, 'files' | 'terminal' | 'prompt' | 'processes' | 'product'>;

/** The options that tell where. */
export const WHERE = {
  config: { type: 'string', default: 'hangar.yaml', describe: 'The file that says what is wanted' },
  stage: STAGE,
  profile: { type: 'string', describe: 'The profile of ~/.aws/config to sign in with' },
  region: { type: 'string', describe: 'The region, where it is to be another one than that of the file' },
  local: {
    type: 'boolean',
    describe:
      'In the embedded cloud of this directory, which is started if it does not run; also what HANGAR_STAGE=local means',
  },
  json: { type: 'boolean', default: false, describe: 'Print one JSON document' },
  debug: { type: 'string', describe: 'Add every call to AWS and its answer to a file, without secrets' },
} as const;

/** The options of what changes something. */
export const CHANGING = {
  yes: { type: 'boolean', default: false, describe: 'Do not ask' },
  'dry-run': { type: 'boolean', default: false, describe: 'Show what would be done, and do nothing' },
} as const;
