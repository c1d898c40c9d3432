import type { Edit } from './span.ts';

/**
 * The text after all edits, whose spans are counted in the text as it was. Edits that overlap an earlier one are left
 * out; several insertions at one place keep the order in which they are given.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const inOrder = edits
    .map((edit, given) => ({ ...edit, given }))
    .sort((a, b) => a.span.start - b.span.start || a.given - b.given);
  let result = '';
  let done = 0;
  for (const { span, text: replacement } of inOrder) {
    if (span.start < done) continue;
    result += text.slice(done, span.start) + replacement;
    done = span.end;
  }
  return result + text.slice(done);
}
