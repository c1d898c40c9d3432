import type { ApplicationRecord } from '../../services/kinesisanalytics/state.ts';
import type { Message, Result } from '../notes/note.ts';

/**
 * What runs that for which it takes a Flink: queries and INSERTs, Scala and Python. What defines tables is done before it
 * is asked, so it finds them in the catalog or among `tables`.
 */
export interface Executor {
  /** Runs a piece of work to its end, or until it is stopped. */
  execute(work: Work): Promise<Result>;
  /** Ends what an application runs, and forgets what its session holds. */
  restart(application: ApplicationRecord): Promise<void>;
  /** Ends everything, for good. */
  close(): Promise<void>;
}

export interface Work {
  readonly application: ApplicationRecord;
  readonly region: string;
  readonly noteId: string;
  readonly paragraphId: string;
  /** `query` and `insert` are SQL. */
  readonly kind: 'query' | 'insert' | 'program';
  /** `flink.ssql`. */
  readonly interpreter: string;
  /** A statement, several INSERTs that are one job, or a whole program. */
  readonly text: string;
  /** What the paragraph's first line says: `type`, `parallelism`. */
  readonly properties: Readonly<Record<string, string>>;
  /** What SET has set in the session. */
  readonly settings: Readonly<Record<string, string>>;
  /** Where names without a database lead. */
  readonly database: string;
  /** The tables and views that the text names, each with the statement that would make it. */
  readonly tables: readonly { readonly name: string; readonly definition: string }[];
  readonly signal: AbortSignal;
  /** Tells where the job can be looked at, as soon as there is one. */
  link(url: string): void;
  /** Shows what there is so far. */
  show(messages: readonly Message[]): void;
}

/** Runs nothing, and says so. */
export const noFlink: Executor = {
  execute: async ({ kind, interpreter }) => ({
    code: 'SUCCESS',
    msg: [{ type: 'TEXT', data: said(kind, interpreter) }],
  }),
  restart: async () => {},
  close: async () => {},
};

function said(kind: Work['kind'], interpreter: string): string {
  if (kind === 'program')
    return `Not executed: hangar's embedded cloud runs no %${interpreter}. Run this note in Studio to see what it does.\n`;
  const what = kind === 'insert' ? 'This INSERT' : 'This query';
  return `Checked, not executed. ${what} would be taken: its tables and streams are there and the role may use them. To run it takes a Flink, and hangar's embedded cloud starts none; run this note in Studio to see rows.\n`;
}
