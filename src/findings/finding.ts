import type { Edit, Span } from '../text/span.ts';

/** `error`: the target's Flink refuses it. `warning`: it runs, but surely not as meant. `info`: what was not checked. */
export type Severity = 'error' | 'warning' | 'info';

/** Which stage of the real thing the finding speaks for. */
export type Phase = 'syntax' | 'name' | 'option' | 'type' | 'note' | 'config' | 'advice';

/** What would mend it. `safe` means that the text keeps its meaning, or had none before. */
export interface Fix {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}

/** Another place that belongs to the finding, such as the bracket that is never closed. */
export interface Related {
  readonly message: string;
  readonly span: Span;
}

/** What is wrong with a text, by offsets. Findings are data: collected, never thrown. */
export interface Finding {
  readonly code: string;
  readonly phase: Phase;
  readonly severity: Severity;
  readonly span: Span;
  /** One sentence that stands alone. */
  readonly message: string;
  /** What to do about it. */
  readonly help?: string;
  readonly related?: readonly Related[];
  readonly fix?: Fix;
  /** On a warning: `note push` and `promote` stop at it. */
  readonly gate?: true;
}

/** An example of a definition: SQL, or a note if it has interpreter lines; valid for `target`, else for all. */
export interface Example {
  readonly text: string;
  readonly target?: string;
  /** The name under which it is checked, where the name matters (`notes/a.sql`). */
  readonly path?: string;
  /** What a hangar.yaml declares for it. */
  readonly variables?: Readonly<Record<string, string>>;
}

/** Everything there is to know about one kind of finding: the report, `hangar explain` and the tests come from it. */
export interface Definition<Arguments> {
  /** kebab-case; names the bad thing, never the cure; never reused. */
  readonly code: string;
  readonly phase: Phase;
  readonly severity: Severity;
  /** One line for the list of rules. */
  readonly summary: string;
  /** Why it is reported, and what Flink does with it. */
  readonly why: string;
  /** Each of these texts gives this finding and no other. */
  readonly bad: readonly Example[];
  /** Each of these texts gives no finding at all. */
  readonly good: readonly Example[];
  readonly message: (given: Arguments) => { readonly message: string; readonly help?: string };
}

/** What a place adds to a finding beside its wording. */
export interface Extras {
  readonly related?: readonly Related[];
  readonly fix?: Fix | undefined;
  readonly gate?: true;
}

/** A fix that writes something else in a place, and surely what was meant. */
export function replace(span: Span, text: string, title = `Write ${text}`): { fix: Fix } {
  return { fix: { title, safe: true, edits: [{ span, text }] } };
}

/** A fix that makes the statement one that Flink takes, though perhaps not the one that was meant. */
export function suggest(span: Span, text: string, title = `Write ${text}`): { fix: Fix } {
  return { fix: { title, safe: false, edits: [{ span, text }] } };
}

/** Makes a finding of one kind; carries its definition. */
export interface FindingKind<Arguments> {
  (span: Span, given: Arguments, extras?: Extras): Finding;
  readonly definition: Definition<Arguments>;
}

/** Turns a definition into the function that reports it, so that wording lives in one place and call sites are wordless. */
export function defineFinding<Arguments>(definition: Definition<Arguments>): FindingKind<Arguments> {
  const { code, phase, severity } = definition;
  const make = (span: Span, given: Arguments, { related, fix, gate }: Extras = {}): Finding => {
    const { message, help } = definition.message(given);
    return {
      code,
      phase,
      severity,
      span,
      message,
      ...(help !== undefined && { help }),
      ...(related && { related }),
      ...(fix && { fix }),
      ...(gate && { gate }),
    };
  };
  return Object.assign(make, { definition });
}
