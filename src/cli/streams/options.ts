import type { Ports } from '../ports.ts';
import type { ProvisionOptions } from '../provision/options.ts';
import { WHERE } from '../provision/options.ts';

/** What the commands that deal with a stream are given. */
export interface StreamOptions extends ProvisionOptions {
  /** A key of hangar.yaml, or the name of a stream. */
  readonly stream: string | undefined;
  readonly jsonl: boolean;
  /** How many records. */
  readonly count: number | undefined;
}

/** What "hangar produce" is given. */
export interface ProduceOptions extends StreamOptions {
  readonly name: string;
  readonly error: string;
  /** The workshop's word for the count. */
  readonly msgs: number | undefined;
  readonly rate: string | undefined;
  readonly seed: number | undefined;
  readonly unicorns: number;
  /** The file whose lines are sent. */
  readonly from: string | undefined;
  readonly 'dry-run': boolean;
}

/** What "hangar consume" is given. */
export interface ConsumeOptions extends StreamOptions {
  readonly from: string;
  readonly for: string | undefined;
}

/** What they use. */
export type StreamPorts = Pick<Ports, 'files' | 'terminal' | 'prompt' | 'processes' | 'product' | 'input'>;

/** The options that tell where. */
export const STREAM_WHERE = {
  ...WHERE,
  config: {
    type: 'string',
    default: WHERE.config.default,
    describe: 'The file that names streams; it need not be there',
  },
  region: {
    type: 'string',
    describe: 'The region, where it is to be another one than that of the file or of AWS_REGION',
  },
} as const;
