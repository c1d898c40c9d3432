/** The options of a table, as they are handed in. */
import type { Finding } from '../../../findings/finding.ts';
import type { Span } from '../../../text/span.ts';
import type { Role } from './knowledge.ts';

/** One effective option of a table, after LIKE, ALTER and hints. */
export interface TableOption {
  readonly key: string;
  readonly value: string;
  /** Where they are written, with their quotes. */
  readonly keySpan: Span;
  readonly valueSpan: Span;
  /** `'key' = 'value'` */
  readonly span: Span;
}

export interface Use {
  readonly role: Role;
  /** The name where the table is read or written. */
  readonly span: Span;
  /** What an OPTIONS hint adds there. */
  readonly hints: readonly TableOption[];
  /** Whether the scan itself is planned; a view alone makes the source and no more, from 1.19 on. */
  readonly scanned: boolean;
}

export interface OptionsOf {
  readonly name: string;
  /** In CREATE TABLE. */
  readonly nameSpan: Span;
  /** From WITH to its closing bracket. */
  readonly withSpan: Span | undefined;
  readonly options: readonly TableOption[];
  readonly hasPrimaryKey: boolean;
  /** CREATE TABLE … AS, which writes the table. */
  readonly hasQuery: boolean;
  /** The physical columns, where all of them are known. */
  readonly columns?: readonly PhysicalColumn[];
}

export interface PhysicalColumn {
  readonly name: string;
  /** The first word of its type, such as `INT` or `TIMESTAMP`. */
  readonly type?: string;
}

/** The last one of a key counts, and a hint more than the table. */
export function effective(
  options: readonly TableOption[],
  hints: readonly TableOption[],
): ReadonlyMap<string, TableOption> {
  return new Map([...options, ...hints].map((option) => [option.key, option]));
}

/** A finding with the place where the table is used. */
export function withUse(finding: Finding, { role, span }: Use): Finding {
  const message = role === 'source' ? 'The table is read here.' : 'The table is written here.';
  return { ...finding, related: [...(finding.related ?? []), { message, span }] };
}

/** Nothing uses the table yet. */
export function asWarning(finding: Finding): Finding {
  const later = 'Flink refuses the table as soon as it is read or written.';
  const help = finding.help === undefined ? later : `${finding.help} ${later}`;
  return { ...finding, severity: 'warning', help };
}
