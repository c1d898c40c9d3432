import type { Faults } from './faults.ts';
import type { ApplicationRecord } from './services/kinesisanalytics/state.ts';
import type { ObjectFiles } from './services/s3/object-files.ts';
import type { State } from './state/state.ts';
import type { Timing } from './timing.ts';

/** What has to know when an application ends: it has notes, and what they run. */
export interface NotebookKeeper {
  /** It is stopped, or started again with something new. */
  stop(application: ApplicationRecord): void;
  /** It is gone. */
  remove(application: ApplicationRecord): void;
}

/** What the services have in common. */
export interface World {
  readonly account: string;
  readonly state: State;
  readonly timing: Timing;
  readonly faults: Faults;
  readonly objects: ObjectFiles;
  readonly notebooks: NotebookKeeper;
  /** Milliseconds since 1970. */
  now(): number;
  /** Where the cloud is to be reached: `http://127.0.0.1:4566`. */
  origin(): string;
}
