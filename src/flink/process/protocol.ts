/** What the runner is told, a JSON object a line. */
export type Command =
  | {
      readonly command: 'run';
      readonly id: string;
      readonly statements: readonly string[];
      /** Whose tables and settings these are; runs of one session share them. */
      readonly session?: string;
      /** Where tables of Kinesis are to look. */
      readonly endpoint?: string;
    }
  | { readonly command: 'stop'; readonly id: string; readonly savepointDir?: string }
  | { readonly command: 'forget'; readonly session: string };

/** What the runner tells, a JSON object a line; `index` counts the statements of a run from 0. */
export type FlinkEvent =
  | { readonly event: 'ready'; readonly flink: string; readonly java: string; readonly rest: string }
  | OfStatement<'columns', { readonly columns: readonly { readonly name: string; readonly type: string }[] }>
  | OfStatement<'row', { readonly kind: '+I' | '-U' | '+U' | '-D'; readonly values: readonly unknown[] }>
  | OfStatement<'job', { readonly job: string; readonly state: string }>
  | OfStatement<'done', unknown>
  | OfStatement<'failed', Failure>
  | OfRun<'savepoint', { readonly job: string; readonly path: string }>
  | OfRun<'unstopped', Failure>
  | OfRun<'refused', { readonly message: string }>
  | OfRun<'over', { readonly state: 'FINISHED' | 'FAILED' | 'STOPPED' }>;

/** The innermost message, all of them from the outermost, and where in the statement, counted from 1. */
export interface Failure {
  readonly message: string;
  readonly causes: readonly { readonly exception: string; readonly message: string }[];
  readonly line?: number;
  readonly column?: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}

type OfRun<Name extends string, More> = { readonly event: Name; readonly id: string } & More;
type OfStatement<Name extends string, More> = OfRun<Name, { readonly index: number } & More>;
