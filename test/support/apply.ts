import type { Diagnostic } from '../../src/index.ts';
import { applyEdits } from '../../src/text/edits.ts';

type Fix = NonNullable<Diagnostic['fix']>;

/** The text after edits as reports have them, with lines and columns. */
export function apply(text: string, edits: Fix['edits']): string {
  return applyEdits(
    text,
    edits.map(({ start, end, text: written }) => ({ span: { start: start.offset, end: end.offset }, text: written })),
  );
}

/** The text after every fix at once. */
export function applyFixes(text: string, diagnostics: readonly Diagnostic[]): string {
  return apply(
    text,
    diagnostics.flatMap(({ fix }) => fix?.edits ?? []),
  );
}
