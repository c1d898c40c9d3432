import type { Diagnostic } from '../findings/diagnostic.ts';
import type { Definition, Finding } from '../findings/finding.ts';
import type { Statement } from '../sql/index.ts';
import { sqlDefinitions } from '../sql/index.ts';
import { nearest } from '../text/nearest.ts';
import type { Span } from '../text/span.ts';
import { languageOf } from './interpreters.ts';
import { allowWithoutReason, noteDefinitions, unknownAllow, unusedAllow } from './messages.ts';
import type { Paragraph } from './paragraphs.ts';

/** A finding that a comment of the text allows, and why. */
export interface Allowed extends Diagnostic {
  readonly reason: string;
}

/** A comment `-- hangar: allow CODE (reason)`, whole or not. */
export interface AllowComment {
  readonly span: Span;
  readonly code: string;
  readonly codeSpan: Span;
  /** What stands behind the code, in parentheses if it is a reason. */
  readonly rest: string;
  /** Index of the paragraph in which it stands. */
  readonly paragraph: number;
}

/** The comments of the SQL of a text that allow something. Costs nothing where none can be. */
export function allowComments(
  text: string,
  paragraphs: readonly (Paragraph & { readonly isDisabled?: boolean })[],
): AllowComment[] {
  if (!/--[ \t]*hangar:[ \t]*allow/.test(text)) return [];
  // Where nothing is looked for, nothing is there to be allowed.
  return paragraphs.flatMap((paragraph, index) =>
    (paragraph.isDisabled ? [] : sqlOf(paragraph)).flatMap((part) =>
      commentsIn(text, part).flatMap((comment) => allowOf(text, comment, index)),
    ),
  );
}

/** Where a paragraph may have comments of SQL: in front of its interpreter line, and behind one that is SQL's. */
export function sqlOf({ start, line, bodyStart, end }: Paragraph): Span[] {
  if (!line) return [{ start: bodyStart, end }];
  const before = { start, end: line.nameSpan.start };
  return languageOf(line.name) === 'sql' ? [before, { start: bodyStart, end }] : [before];
}

const STRING_OR_COMMENT = /--[^\r\n]*|\/\*(?!\+)[\s\S]*?(?:\*\/|$)|'[^']*(?:'|$)|"[^"]*(?:"|$)|`[^`]*(?:`|$)/g;

/** The comments that go to the end of their line. */
export function commentsIn(text: string, { start, end }: Span): Span[] {
  return [...text.slice(start, end).matchAll(STRING_OR_COMMENT)]
    .filter(([whole]) => whole.startsWith('--'))
    .map(({ 0: whole, index }) => ({ start: start + index, end: start + index + whole.length }));
}

function allowOf(text: string, span: Span, paragraph: number): AllowComment[] {
  const match = /^(--[ \t]*hangar:[ \t]*allow(?![\w-])[ \t]*)([^\s(]*)[ \t]*(.*)$/s.exec(
    text.slice(span.start, span.end),
  );
  if (!match) return [];
  const [, before, code, rest] = match;
  const start = span.start + before.length;
  return [{ span, code, codeSpan: { start, end: start + code.length }, rest: rest.trim(), paragraph }];
}

/** What comments make of the findings of a text. */
export interface Judged {
  readonly kept: readonly Diagnostic[];
  readonly allowed: readonly Allowed[];
  /** What is wrong with the comments themselves. */
  readonly findings: readonly { readonly finding: Finding; readonly paragraph: number }[];
}

/**
 * Takes out the findings that comments allow: those of the statement that follows the comment or has it in itself, and
 * of the interpreter line in between. Every finding of the code counts, but for what the parser refuses.
 */
export function judgeAllows(
  comments: readonly AllowComment[],
  diagnostics: readonly Diagnostic[],
  text: string,
  statements: readonly Span[],
): Judged {
  const findings: { finding: Finding; paragraph: number }[] = [];
  const allowed: Allowed[] = [];
  let kept = diagnostics;
  for (const comment of comments) {
    const definition = definitionOf(comment.code);
    const reason = reasonOf(comment);
    let finding: Finding | undefined;
    if (!definition) {
      finding = unknown(comment);
    } else if (reason === undefined) {
      finding = withoutReason(comment);
    } else if (isSyntaxError(definition)) {
      finding = unused(comment, 'syntax', text);
    } else {
      const { start, end } = reach(comment, statements, text.length);
      const isInReach = ({ start: { offset } }: Diagnostic) => offset >= start && offset <= end;
      const isMeant = (one: Diagnostic) => one.code === comment.code && !isSyntaxError(one) && isInReach(one);
      const meant = kept.filter(isMeant);
      kept = kept.filter((one) => !isMeant(one));
      for (const one of meant) allowed.push({ ...one, reason });
      // Of a statement that cannot be read it is not known what it would be found to be.
      const isKnown = !kept.some((one) => isSyntaxError(one) && isInReach(one));
      if (meant.length === 0 && isKnown) finding = unused(comment, 'nothing', text);
    }
    if (finding) findings.push({ finding, paragraph: comment.paragraph });
  }
  return { kept, allowed, findings };
}

function definitionOf(code: string): Definition<never> | undefined {
  return [...sqlDefinitions, ...noteDefinitions].find((one) => one.code === code);
}

function isSyntaxError({ phase, severity }: { readonly phase: string; readonly severity: string }): boolean {
  return phase === 'syntax' && severity === 'error';
}

function reasonOf({ rest }: AllowComment): string | undefined {
  const reason = /^\((.*)\)/s.exec(rest)?.[1].trim();
  return reason === '' ? undefined : reason;
}

function unknown({ code, codeSpan, span }: AllowComment): Finding {
  const meant = nearest(
    code,
    [...sqlDefinitions, ...noteDefinitions].map((one) => one.code),
  );
  const edits = [{ span: codeSpan, text: meant ?? '' }];
  const fix = meant === undefined ? undefined : { title: `Write ${meant}`, safe: false, edits };
  return unknownAllow(code === '' ? span : codeSpan, { code, meant }, { fix });
}

function withoutReason({ code, codeSpan, span, rest }: AllowComment): Finding {
  const given = rest.replace(/^\(|\)$/g, '').trim();
  const edits = [{ span: { start: codeSpan.end, end: span.end }, text: ` (${given})` }];
  const fix = given === '' ? undefined : { title: 'Put the reason in parentheses', safe: false, edits };
  return allowWithoutReason(span, { code, given }, { fix });
}

function unused({ code, span }: AllowComment, why: 'nothing' | 'syntax', text: string): Finding {
  const edits = [{ span: wholeLine(text, span), text: '' }];
  return unusedAllow(span, { code, why }, { fix: { title: 'Remove the comment', safe: false, edits } });
}

/** The line with its end if nothing else is on it, else the comment and the blanks in front of it. */
function wholeLine(text: string, { start, end }: Span): Span {
  const [blanks] = /[ \t]*$/.exec(text.slice(Math.max(0, start - 1000), start)) ?? [''];
  const from = start - blanks.length;
  const isAlone = from === 0 || /[\r\n\uFEFF]/.test(text[from - 1]);
  const lineEnd = /^(?:\r\n|\r|\n)/.exec(text.slice(end, end + 2))?.[0] ?? '';
  return { start: from, end: isAlone ? end + lineEnd.length : end };
}

/** Where the statements of a text are, and in a STATEMENT SET the ones inside it. Keeps none of their trees. */
export class Statements {
  readonly #spans = new Map<number, Span>();

  /** One that was joined with what follows comes a second time, whole. */
  add(statement: Statement): void {
    const inner = statement.kind === 'StatementSet' ? statement.inserts : [];
    for (const { start, end } of [statement, ...inner]) this.#spans.set(start, { start, end });
  }

  get spans(): readonly Span[] {
    return [...this.#spans.values()];
  }
}

/**
 * The stretch whose findings a comment allows: from it to the end of the statement that begins next, or the statement in
 * which it stands, if that is not a set that goes on with another one.
 */
function reach({ span: { start: at } }: AllowComment, statements: readonly Span[], length: number): Span {
  const holder = statements.findLast(({ start, end }) => start < at && at < end);
  const next = statements.find(({ start }) => start > at);
  if (next && (!holder || next.start < holder.end)) return { start: at, end: next.end };
  return holder ?? { start: at, end: length };
}
