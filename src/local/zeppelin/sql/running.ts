import type { Executor } from '../run/executor.ts';
import type { Task } from '../run/task.ts';
import type { Output } from './output.ts';
import type { Session } from './session.ts';

/** A paragraph of SQL while it runs. */
export interface Running {
  readonly session: Session;
  readonly task: Task;
  readonly output: Output;
  /** The paragraph's SQL, in which statements have their places. */
  readonly text: string;
  readonly surroundings: Surroundings;
  /** INSERTs that are to be one job, while there are such. */
  together: string[] | undefined;
  /** Steps out of the line of those who use the session, for work that may go on for ever. */
  aside<T>(work: () => Promise<T>): Promise<T>;
}

/** What surrounds an application. */
export interface Surroundings {
  readonly executor: Executor;
  /** Throws a `SqlFailure` where a stream is not there, or the role may not use it. */
  checkStream(options: Readonly<Record<string, string>>, use: 'read' | 'write'): Promise<void>;
  /** Whether a connector was given to the application. */
  hasConnector(name: string): boolean;
  /** Throws where the role may not look for the database that has the catalog's name, as planning does. */
  checkPlanning(): void;
  /** What an executor is told of the application. */
  readonly work: Pick<Parameters<Executor['execute']>[0], 'application' | 'region'>;
}
