import type { Span } from '../../../text/span.ts';
import type { CreateTable, Hint, Option } from '../../syntax/ast.ts';
import type { TableOption } from '../options/index.ts';
import { spanOf } from './schema.ts';

export function tableOption({ key, value, start, end }: Option): TableOption {
  return {
    key: key.kind === 'Literal' ? key.value : key.name,
    value: value.value,
    keySpan: spanOf(key),
    valueSpan: spanOf(value),
    span: { start, end },
  };
}

/** What `OPTIONS(…)` behind a table adds for this one use of it. */
export function hintOptions(hints: readonly Hint[]): TableOption[] {
  return hints
    .filter(({ name }) => name.name.toUpperCase() === 'OPTIONS')
    .flatMap(({ options }) => options.map(tableOption));
}

/** `WITH ( … )` of a table: the tree has its options only. */
export function withSpanOf(text: string, { options, start, end, like, query }: CreateTable): Span | undefined {
  if (!options || options.length === 0) return undefined;
  const last = options[options.length - 1];
  const before = text.slice(start, options[0].start);
  const at = before.toUpperCase().lastIndexOf('WITH');
  const limit = like?.start ?? query?.start ?? end;
  const close = text.slice(last.end, Math.max(limit, last.end)).indexOf(')');
  return { start: at < 0 ? options[0].start : start + at, end: close < 0 ? last.end : last.end + close + 1 };
}
