import type { Span } from '../../../text/span.ts';
import type { OptionsOf, TableOption, Use } from '../options/index.ts';
import type { Path } from './path.ts';

/** `virtual` and `computed` columns are read only. */
export type ColumnRole = 'physical' | 'metadata' | 'virtual' | 'computed';

export interface TableColumn {
  readonly name: string;
  readonly span: Span;
  readonly role: ColumnRole;
  /** The first words of its type, where it has one of its own. */
  readonly type?: string | undefined;
  /** Declared NOT NULL, or part of the primary key. */
  readonly notNull: boolean;
}

/** What a table is made of. `undefined` where it cannot be known. */
export interface Schema {
  readonly columns: readonly TableColumn[] | undefined;
  readonly primaryKey: Span | undefined;
  readonly watermark: { readonly column: string; readonly span: Span } | undefined;
  readonly partitions: Span | undefined;
}

export const unknownSchema: Schema = {
  columns: undefined,
  primaryKey: undefined,
  watermark: undefined,
  partitions: undefined,
};

/** A table with its options as they stand until the next ALTER, and who used it with them. */
export interface Optioned {
  readonly table: OptionsOf;
  readonly uses: Use[];
  /** Another table was made LIKE it: what is missing may be there, and what is wrong is told there. */
  isBase: boolean;
}

/** A table or view that a view reads. */
export interface TableRead {
  readonly path: Path;
  /** Its name in the query of the view. */
  readonly span: Span;
  readonly hints: readonly TableOption[];
}

/** A table or view of the script. */
export interface Relation {
  readonly type: 'table' | 'view';
  readonly name: string;
  readonly nameSpan: Span;
  readonly schema: Schema;
  readonly withSpan: Span | undefined;
  readonly hasQuery: boolean;
  /** `undefined` of views, and where what is written cannot be trusted. */
  readonly state: Optioned | undefined;
  /** Of views. */
  readonly reads?: readonly TableRead[];
}

/** The columns that an INSERT gives values for. */
export function writable(columns: readonly TableColumn[]): readonly TableColumn[] {
  return columns.filter(({ role }) => role === 'physical' || role === 'metadata');
}
