import type { Span } from '../../../text/span.ts';

/** `'key' = 'value'` in WITH or in a hint. */
export interface TableOption {
  key: string;
  value: string;
  keySpan: Span;
  valueSpan: Span;
  span: Span;
}

/** One statement that reads or writes a table. */
export interface Use {
  role: 'source' | 'sink';
  span: Span;
  hints: readonly TableOption[];
}

/** A table as its options see it. */
export interface OptionsOf {
  name: string;
  nameSpan: Span;
  withSpan: Span | undefined;
  options: readonly TableOption[];
  hasPrimaryKey: boolean;
  hasQuery: boolean;
}
