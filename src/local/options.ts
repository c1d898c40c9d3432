import type { Inspect } from './http/perform.ts';
import type { Timing } from './timing.ts';
import type { World } from './world.ts';
import type { Executor } from './zeppelin/index.ts';

export interface CloudOptions {
  /** Where everything is kept. */
  readonly directory: string;
  /** 0 for any that is free. */
  readonly port?: number;
  readonly account?: string;
  /** Where clients are told to look, and streams belong that are asked for without a region. */
  readonly region?: string;
  readonly timing: Timing;
  /** What starts the emulator of Kinesis; without it there is no Kinesis. */
  readonly kinesis?: { readonly node: string; readonly environment: Readonly<Record<string, string | undefined>> };
  /** A Zeppelin to put behind presigned URLs instead of the cloud's own. */
  readonly zeppelin?: URL;
  /** What runs the jobs of notebooks; without it their queries are checked, not executed. */
  readonly executor?: Executor;
  readonly now?: () => number;
  /** Is told of what is the cloud's own fault. */
  readonly report?: (error: unknown) => void;
  /** Is shown every answer. */
  readonly inspect?: Inspect;
  /** Is called when somebody asks the cloud to end. */
  readonly stop?: () => void;
}

export interface Cloud {
  readonly endpoint: string;
  readonly port: number;
  readonly account: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** What has to be said to `/_hangar/`. */
  readonly token: string;
  readonly world: World;
  close(): Promise<void>;
}

export const DEFAULT_ACCOUNT = '000000000000';
export const DEFAULT_REGION = 'eu-west-1';
