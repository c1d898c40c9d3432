/** What mends a select list that is one column too short or too long. */
import type { Fix } from '../../../findings/finding.ts';
import type { Span } from '../../../text/span.ts';
import type { Select } from '../../syntax/ast.ts';
import { identifierText } from './path.ts';
import { type Scope, shapeOf } from './shape.ts';

/** Takes one item out, with the comma that belongs to it. */
export function removal(items: readonly Span[], index: number): Fix {
  const span =
    index > 0
      ? { start: items[index - 1].end, end: items[index].end }
      : { start: items[0].start, end: items[1]?.start ?? items[0].end };
  return { title: 'Remove it', safe: false, edits: [{ span, text: '' }] };
}

/** Puts the column that is missing in its place, where the query has one of its name to give. */
export function insertion(
  select: Select,
  items: readonly Span[],
  index: number,
  column: string,
  scope: Scope,
): Fix | undefined {
  if (!canGive(select, column, scope)) return undefined;
  const text = identifierText(column);
  const at = index < items.length ? items[index].start : items[items.length - 1].end;
  const edits = [{ span: { start: at, end: at }, text: index < items.length ? `${text}, ` : `, ${text}` }];
  return { title: `Insert ${text}`, safe: false, edits };
}

/** A column of what is read, and a key where rows are grouped. */
function canGive(select: Select, column: string, scope: Scope): boolean {
  const { start, end } = select;
  const all = { kind: 'Star', start, end } as const;
  const everything = { ...select, items: [{ kind: 'SelectItem', start, end, value: all, alias: undefined } as const] };
  const given = shapeOf(everything, scope)?.filter((one) => one === column);
  if (given?.length !== 1) return false;
  const { groupBy } = select;
  if (!groupBy) return select.items.every(({ value }) => value.kind === 'Name' || value.kind === 'Literal');
  return groupBy.elements.some((key) => key.kind === 'Name' && key.parts.at(-1)?.name === column);
}
