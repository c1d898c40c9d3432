/** A stretch of a text: UTF-16 offsets from 0, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A place as people and editors name it: line and column from 1, column in UTF-16 units, a tab is one. */
export interface Position {
  /** UTF-16 units from 0. */
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

/** Replaces what `span` covers by `text`; an empty span inserts. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}
