/** A note in the list of notes. */
export interface NoteEntry {
  readonly id: string;
  readonly path: string;
}

/** What Zeppelin says of a note. Fields that are not named here are kept as they come. */
export interface Note {
  readonly id: string;
  /** The last part of its path. */
  readonly name: string;
  readonly path?: string;
  readonly paragraphs: readonly Paragraph[];
  readonly config?: Fields;
  readonly info?: Fields;
  readonly [field: string]: unknown;
}

/** `READY` and nothing else yet; under way while `PENDING` or `RUNNING`; over in the other states. */
export type ParagraphState = 'UNKNOWN' | 'READY' | 'PENDING' | 'RUNNING' | 'FINISHED' | 'ERROR' | 'ABORT';

/** What Zeppelin says of a paragraph. Fields that are not named here are kept as they come. */
export interface Paragraph {
  readonly id: string;
  readonly title?: string;
  readonly text?: string;
  readonly status: ParagraphState;
  readonly config: Fields;
  /** Not there while a query with `type=update` or `append` runs. */
  readonly results?: ParagraphResults;
  readonly runtimeInfos?: Fields;
  readonly [field: string]: unknown;
}

export interface ParagraphResults {
  /** After a stop this is `ERROR` too: the state tells, not the code. */
  readonly code: 'SUCCESS' | 'INCOMPLETE' | 'ERROR' | 'KEEP_PREVIOUS_RESULT';
  readonly msg?: readonly { readonly type: string; readonly data: string }[];
}

/** How far a paragraph is. */
export interface ParagraphStatus {
  readonly id: string;
  readonly status: ParagraphState;
  /** A number, but as text; 100 after an error too. */
  readonly progress?: string;
  /** Begins with a display prefix, `%text `. */
  readonly errorMessage?: string;
  /** Of the run before, while the state is `PENDING`. To the second only. */
  readonly started?: string;
  readonly finished?: string;
}

/** How far a note is. */
export interface NoteStatus {
  /** Whether all of it is being run, in one run. It is not, while single paragraphs run. */
  readonly isRunning: boolean;
  readonly paragraphs: readonly ParagraphStatus[];
}

/** An interpreter, as it is set up for all notes. */
export interface InterpreterSetting {
  readonly id: string;
  readonly name: string;
  readonly group: string;
  readonly status?: string;
  readonly properties: Readonly<
    Record<string, { readonly name?: string; readonly value: unknown; readonly type?: string }>
  >;
  readonly interpreterGroup?: readonly { readonly name: string; readonly [field: string]: unknown }[];
  readonly [field: string]: unknown;
}

export type Fields = Readonly<Record<string, unknown>>;

/** Whether a paragraph waits for its turn or runs. */
export function isUnderWay(status: ParagraphState): boolean {
  return status === 'PENDING' || status === 'RUNNING';
}

/** Where the Flink job of a paragraph is shown, the last one if it has several. Only while it has one does a stop reach it. */
export function jobLinkOf(paragraph: Pick<Paragraph, 'runtimeInfos'>): string | undefined {
  return jobLinksOf(paragraph).at(-1);
}

/** Those of all jobs that its statements have made in this run, one after the other. */
export function jobLinksOf({ runtimeInfos }: Pick<Paragraph, 'runtimeInfos'>): string[] {
  const info = runtimeInfos?.['jobUrl'] as { values?: readonly { jobUrl?: string }[] } | undefined;
  return [...new Set((info?.values ?? []).flatMap(({ jobUrl }) => jobUrl ?? []))];
}
