import type { LineIndex } from '../text/lines.ts';
import type { Position, Span } from '../text/span.ts';
import type { Finding, Phase, Severity } from './finding.ts';

/** A finding as editors, scripts and other programs receive it: every place with offset, line and column. */
export interface Diagnostic {
  readonly code: string;
  readonly phase: Phase;
  readonly severity: Severity;
  readonly message: string;
  readonly help?: string;
  readonly start: Position;
  /** Exclusive. */
  readonly end: Position;
  readonly related?: readonly {
    readonly message: string;
    readonly start: Position;
    readonly end: Position;
    /** In a `.zpln` file: which paragraph, if it is another one. */
    readonly paragraph?: { readonly index: number; readonly title?: string };
  }[];
  /**
   * In a note: which paragraph, counted from 0. In a `.zpln` file offsets are those of the file, lines and columns those
   * of the paragraph's text.
   */
  readonly paragraph?: { readonly index: number; readonly title?: string };
  readonly fix?: {
    readonly title: string;
    readonly safe: boolean;
    readonly edits: readonly { readonly start: Position; readonly end: Position; readonly text: string }[];
  };
  readonly gate?: true;
}

/** Names every place of a finding by line and column. */
export function toDiagnostic(finding: Finding, lines: LineIndex, paragraph?: Diagnostic['paragraph']): Diagnostic {
  const place = ({ start, end }: Span) => ({ start: lines.positionAt(start), end: lines.positionAt(end) });
  const { code, phase, severity, span, message, help, related, fix, gate } = finding;
  return {
    code,
    phase,
    severity,
    message,
    ...(help !== undefined && { help }),
    ...place(span),
    ...(related && { related: related.map((other) => ({ message: other.message, ...place(other.span) })) }),
    ...(paragraph && { paragraph }),
    ...(fix && {
      fix: {
        title: fix.title,
        safe: fix.safe,
        edits: fix.edits.map((edit) => ({ ...place(edit.span), text: edit.text })),
      },
    }),
    ...(gate && { gate }),
  };
}

/** By place in the text; at one place the longer finding first. */
export function byPlace(a: Pick<Diagnostic, 'start' | 'end'>, b: Pick<Diagnostic, 'start' | 'end'>): number {
  return a.start.offset - b.start.offset || b.end.offset - a.end.offset;
}
