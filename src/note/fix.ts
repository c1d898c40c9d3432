import type { Diagnostic } from '../findings/diagnostic.ts';
import { byPlace } from '../findings/diagnostic.ts';
import { applyEdits, composed, offsetBefore } from '../text/edits.ts';
import { LineIndex } from '../text/lines.ts';
import type { Edit, Position, Span } from '../text/span.ts';
import type { Allowed } from './allow.ts';
import type { CheckOptions, CheckResult } from './check.ts';
import { checkText } from './check.ts';
import { isZpln, ZplnText } from './zpln-text.ts';

export interface FixOptions extends CheckOptions {
  /** Takes the fixes, too, that may change what the text means. */
  readonly unsafe?: boolean | undefined;
}

/** A finding that was mended, and how; its place is that in the text as it was. */
export interface Fixed {
  readonly code: string;
  readonly severity: Diagnostic['severity'];
  readonly message: string;
  /** What was done. */
  readonly title: string;
  readonly safe: boolean;
  readonly start: Position;
  readonly end: Position;
  readonly paragraph?: Diagnostic['paragraph'];
}

export interface FixResult {
  readonly text: string;
  /** What makes the new text of the old one, in order, by places in the old one. */
  readonly edits: readonly { readonly start: Position; readonly end: Position; readonly text: string }[];
  readonly fixed: Fixed[];
  /** What is found in the new text. */
  readonly remaining: Diagnostic[];
  readonly allowed?: Allowed[];
}

/** So often at most the text is checked again with what the last round has mended. */
const MOST_ROUNDS = 10;

/** So many texts at most are tried for one, where fixes do harm and must be told apart. */
const MOST_TRIALS = 200;

/**
 * Mends a text by the fixes of its findings until none is left: those that do not touch each other at once, then those
 * of what is found now. What would leave more errors than there were is not done: a round that does harm is halved until
 * the fixes that do it are known. Everything else of the text stays as it is, comments and line ends included.
 */
export function fixText(text: string, options: FixOptions = {}, check: typeof checkText = checkText): FixResult {
  const lines = placesOf(text, options.path);
  const trials = { left: MOST_TRIALS };
  const seen = new Set([text]);
  const fixed: Fixed[] = [];
  let edits: Edit[] = [];
  let now: Tried = { text, result: check(text, options), taken: [] };
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const wanted = compatible(now.result.diagnostics.filter((one) => isWanted(one, options)));
    const base: Tried = { ...now, taken: [] };
    const next = withAllThatHelp(base, wanted, base.text, (changed) => check(changed, options), trials);
    // A text that was there before would only lead round in a circle.
    if (next.taken.length === 0 || seen.has(next.text)) break;
    seen.add(next.text);
    for (const one of next.taken) fixed.push(asItWas(one, edits, lines));
    edits = composed(edits, editsOf(next.taken));
    now = next;
  }
  const { diagnostics: remaining, allowed } = now.result;
  return {
    text: now.text,
    edits: edits.map(({ span, text: written }) => ({ ...placed(span, lines), text: written })),
    fixed: fixed.sort(byPlace),
    remaining,
    ...(allowed && { allowed }),
  };
}

/** What names places of a text. */
type Lines = Pick<LineIndex, 'positionAt'>;

function placesOf(text: string, path: string | undefined): Lines {
  return (isZpln(path) ? ZplnText.read(text).zpln : undefined) ?? new LineIndex(text);
}

type Fixable = Diagnostic & { readonly fix: NonNullable<Diagnostic['fix']> };

function isWanted(one: Diagnostic, { unsafe = false }: FixOptions): one is Fixable {
  return one.fix !== undefined && (one.fix.safe || unsafe);
}

/** Of fixes that touch the same place the safe one is taken, else the earlier. */
function compatible(diagnostics: readonly Fixable[]): Fixable[] {
  const ranked = [...diagnostics.filter(({ fix }) => fix.safe), ...diagnostics.filter(({ fix }) => !fix.safe)];
  const taken = new Places();
  return ranked.filter(({ fix }) =>
    taken.takeAll(fix.edits.map(({ start, end }) => ({ start: start.offset, end: end.offset }))),
  );
}

/** Stretches of a text that do not touch. */
class Places {
  readonly #spans: Span[] = [];

  /** Takes all of them, or none if one is not free. */
  takeAll(spans: readonly Span[]): boolean {
    const before: number[] = [];
    for (const span of spans) {
      const at = this.#indexOf(span.start);
      if (!this.#isFree(span, at)) {
        for (const start of before) this.#spans.splice(this.#indexOf(start), 1);
        return false;
      }
      this.#spans.splice(at, 0, span);
      before.push(span.start);
    }
    return spans.length > 0;
  }

  #isFree({ start, end }: Span, at: number): boolean {
    const last = this.#spans[at - 1];
    const next = this.#spans[at];
    return (!last || last.end <= start) && (!next || (next.start !== start && next.start >= end));
  }

  /** Of the first that begins there or behind. */
  #indexOf(start: number): number {
    let low = 0;
    let high = this.#spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#spans[middle].start < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** A text, what is found in it, and the fixes that led to it. */
interface Tried {
  readonly text: string;
  readonly result: CheckResult;
  readonly taken: readonly Fixable[];
}

/** Takes as many of the fixes as leave no more errors than there are, besides those that are taken already. */
function withAllThatHelp(
  base: Tried,
  wanted: readonly Fixable[],
  text: string,
  check: (text: string) => CheckResult,
  trials: { left: number },
): Tried {
  if (wanted.length === 0 || trials.left <= 0) return base;
  const taken = [...base.taken, ...wanted];
  const changed = applyEdits(text, editsOf(taken));
  if (changed === base.text) return base;
  trials.left--;
  const result = check(changed);
  if (helps(wanted, base.result, result)) return { text: changed, result, taken };
  if (wanted.length === 1) return base;
  const middle = wanted.length >> 1;
  const half = withAllThatHelp(base, wanted.slice(0, middle), text, check, trials);
  return withAllThatHelp(half, wanted.slice(middle), text, check, trials);
}

/**
 * Whether fixes have done no harm. What is named or set wrongly may show only when something else is mended. The parser,
 * though, goes on behind a mistake as if it were mended, so if then as much is wrong as before, it was another mistake.
 */
function helps(fixes: readonly Fixable[], before: CheckResult, after: CheckResult): boolean {
  const syntaxErrorsOf = (result: CheckResult) => countOf(result, (one) => isError(one) && isSyntax(one));
  if (countOf(after, isError) > countOf(before, isError)) return false;
  return !fixes.some(isSyntax) || syntaxErrorsOf(after) < syntaxErrorsOf(before);
}

function countOf({ diagnostics }: CheckResult, is: (one: Diagnostic) => boolean): number {
  return diagnostics.filter(is).length;
}

function isError({ severity }: Diagnostic): boolean {
  return severity === 'error';
}

function isSyntax({ phase }: Diagnostic): boolean {
  return phase === 'syntax';
}

function editsOf(fixables: readonly Fixable[]): Edit[] {
  return fixables
    .flatMap(({ fix }) => fix.edits)
    .map(({ start, end, text }) => ({ span: { start: start.offset, end: end.offset }, text }))
    .sort((a, b) => a.span.start - b.span.start);
}

function asItWas({ code, severity, message, fix, start, end, paragraph }: Fixable, edits: Edit[], lines: Lines): Fixed {
  const from = offsetBefore(edits, start.offset);
  const to = Math.max(from, offsetBefore(edits, end.offset));
  const { title, safe } = fix;
  const place = placed({ start: from, end: to }, lines);
  return { code, severity, message, title, safe, ...place, ...(paragraph && { paragraph }) };
}

function placed({ start, end }: Span, lines: Lines): { start: Position; end: Position } {
  return { start: lines.positionAt(start), end: lines.positionAt(end) };
}
