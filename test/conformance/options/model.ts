/** What the generator knows of a table that it makes. */
export interface Column {
  readonly name: string;
  readonly type: string;
  readonly kind: 'physical' | 'computed' | 'metadata' | 'virtual';
  /** Behind the name, as it is written: the type, `AS …` or `type METADATA …`. */
  readonly text: string;
}

/** How the script uses a table. */
export type Use = 'read' | 'write' | 'both' | 'none';

export interface OptionText {
  readonly key: string;
  readonly value: string;
  /** As declared; `String` where a prefix takes it unseen. */
  readonly type: string;
  readonly enum?: readonly string[];
  readonly isRequired: boolean;
  /** What takes it: the connector, a format, or a prefix that the connector does not look under. */
  readonly owner: 'connector' | 'format' | 'prefix';
}

export interface Relation {
  readonly name: string;
  readonly columns: readonly Column[];
  /** Rows may change: only a sink that takes changes can have them. */
  readonly isChanging: boolean;
  /** The column with the watermark. */
  readonly rowtime?: string | undefined;
  readonly proctime?: string | undefined;
}

export interface Table extends Relation {
  readonly connector: string;
  readonly format: string | undefined;
  readonly use: Use;
  readonly key: readonly string[];
  readonly options: readonly OptionText[];
  readonly isTemporary: boolean;
}

/** Of the columns, those that an INSERT fills. */
export function writable(columns: readonly Column[]): Column[] {
  return columns.filter(({ kind }) => kind === 'physical' || kind === 'metadata');
}
