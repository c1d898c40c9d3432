import type { Finding } from '../findings/finding.ts';
import type { Span } from '../text/span.ts';

/** A finding, and where the note needs what it is about: only who runs that is concerned. */
export interface Remark {
  readonly finding: Finding;
  readonly needed: readonly Span[];
}

/** Where a table is read or written. */
export interface Usage {
  readonly role: 'source' | 'sink';
  readonly span: Span;
}

const DONE = { source: 'The table is read here.', sink: 'The table is written here.' } as const;

/** A finding about a table that is used; of one that is not, Flink refuses nothing yet. */
export function aboutUses(finding: Finding, uses: readonly Usage[]): Remark {
  const [first] = uses;
  if (!first) return { finding: { ...finding, severity: 'warning' }, needed: [finding.span] };
  const related = [{ message: DONE[first.role], span: first.span }];
  return { finding: { ...finding, related }, needed: uses.map(({ span }) => span) };
}
