import type { Diagnostic } from '../findings/diagnostic.ts';
import { byPlace, toDiagnostic } from '../findings/diagnostic.ts';
import type { Finding } from '../findings/finding.ts';
import type { Statement } from '../sql/index.ts';
import { Session } from '../sql/index.ts';
import type { Target } from '../sql/target.ts';
import { DEFAULT_TARGET } from '../sql/target.ts';
import { LineIndex } from '../text/lines.ts';
import { nearest } from '../text/nearest.ts';
import type { Allowed } from './allow.ts';
import { allowComments, judgeAllows, Statements } from './allow.ts';
import { Forms } from './forms.ts';
import type { Fault, InterpreterLine } from './interpreter-line.ts';
import { intendedInterpreter, isMissingFromFlink, isStreaming, languageOf } from './interpreters.ts';
import {
  invalidUtf8,
  malformedInterpreterLine,
  missingInterpreterLine,
  unknownInterpreter,
  unknownParagraphProperty,
  unknownStreamType,
} from './messages.ts';
import type { Paragraph } from './paragraphs.ts';
import { cutParagraphs } from './paragraphs.ts';
import { STREAM_PROPERTIES, STREAM_TYPES } from './properties.ts';
import { targetComment } from './target-comment.ts';
import { firstCode } from './trivia.ts';
import type { Variables } from './variables.ts';
import { FilledText } from './variables.ts';

export interface CheckOptions {
  /** The Flink to speak for; else what a comment `-- hangar: target X` names, else `defaultTarget`. */
  readonly target?: Target | undefined;
  /** The Flink that runs the text where nothing in it says otherwise, 1.15 if nothing is known. */
  readonly defaultTarget?: Target | undefined;
  /** The text's name, which may say that it is a note. */
  readonly path?: string | undefined;
  /** Whether it is known to be a note, whatever it looks like. */
  readonly isNote?: boolean | undefined;
  /** What is written where the text has `<NAME>` before it runs; places and fixes are those of the text as it is. */
  readonly variables?: Variables | undefined;
  /** Whether there are no tables but those that the text makes; else a name it does not make is no error as such. */
  readonly closedCatalog?: boolean | undefined;
}

/** What is found in a text, in its order. */
export interface CheckResult {
  readonly diagnostics: Diagnostic[];
  /** What comments `-- hangar: allow CODE (reason)` silence; only where they do. */
  readonly allowed?: Allowed[];
}

/**
 * Checks one text, a plain script or a note, and reports in the order of the text. The paragraphs of a note run one after
 * the other in one session, so they share what they make.
 */
export function checkText(text: string, options: CheckOptions = {}): CheckResult {
  const filled = options.variables && FilledText.of(text, options.variables);
  if (!filled) return checkAsItIs(text, options);
  const { diagnostics, allowed } = checkAsItIs(filled.text, options);
  return { diagnostics: filled.original(diagnostics), ...(allowed && { allowed: filled.original(allowed) }) };
}

/** The same without regard to variables; `visit` sees every statement. */
export function checkAsItIs(
  text: string,
  { target, defaultTarget = DEFAULT_TARGET, path, closedCatalog, ...given }: CheckOptions = {},
  visit: (statement: Statement) => void = () => {},
): CheckResult {
  const lines = new LineIndex(text);
  const asked = targetComment(text);
  const effective = target ?? asked.target ?? defaultTarget;
  const paragraphs = cutParagraphs(text);
  const isNote = given.isNote || paragraphs[0].line !== undefined || paragraphs.length > 1 || liesInNotes(path);
  const illFormed = illFormedUnits(text);

  const paragraphOf = (index: number) => (isNote ? { index } : undefined);
  const located = (finding: Finding, paragraph?: Diagnostic['paragraph']) =>
    toDiagnostic(withLineEnds(finding, text), lines, paragraph);
  const session = new Session({ target: effective, closedCatalog });
  const comments = allowComments(text, paragraphs);
  const statements = new Statements();
  const see = (statement: Statement) => {
    statements.add(statement);
    visit(statement);
  };
  const sql = (from: number, to: number) => session.read(text, { from, to }, comments.length > 0 ? see : visit);
  const forms = new Forms(isNote ? text : '');
  const whole = (finding: Finding) => !touches(finding, illFormed) && !forms.inStatementOf(finding.span);
  for (const paragraph of paragraphs)
    if (!isSql(paragraph)) session.mention(text, { from: paragraph.bodyStart, to: paragraph.end });
  const found = paragraphs.flatMap((paragraph, index) =>
    paragraphFindings(paragraph, { text, isNote, sql })
      .filter(whole)
      .map((finding) => located(finding, paragraphOf(index))),
  );
  for (const finding of session.finish().filter(whole)) {
    const index = paragraphs.findLastIndex(({ start }) => start <= finding.span.start);
    found.push(located(finding, paragraphOf(index)));
  }
  if (illFormed.length > 0) found.push(located(illFormedText(text, illFormed)));
  const { kept, allowed, findings } = judgeAllows(comments, found, text, statements.spans);
  const diagnostics = [...kept, ...findings.map(({ finding, paragraph }) => located(finding, paragraphOf(paragraph)))];
  if (asked.finding) diagnostics.push(located(asked.finding));
  return { diagnostics: diagnostics.sort(byPlace), ...(allowed.length > 0 && { allowed: [...allowed].sort(byPlace) }) };
}

interface Reading {
  readonly text: string;
  readonly isNote: boolean;
  /** The findings of what is SQL. */
  readonly sql: (from: number, to: number) => Finding[];
}

function paragraphFindings({ line, bodyStart, end }: Paragraph, { text, isNote, sql }: Reading): Finding[] {
  if (line) return [...lineFindings(line), ...(isSql({ line }) ? sql(bodyStart, end) : [])];
  const start = isNote ? firstCode(text, bodyStart, end) : undefined;
  return [...(start === undefined ? [] : [missingLine(text, start, bodyStart)]), ...sql(bodyStart, end)];
}

function isSql({ line }: Pick<Paragraph, 'line'>): boolean {
  return line === undefined || languageOf(line.name) === 'sql';
}

function lineFindings(line: InterpreterLine): Finding[] {
  const { name, nameSpan, fault, properties } = line;
  const findings: Finding[] = fault ? [malformedLine(fault)] : [];
  const meant = intendedInterpreter(name);
  if (meant || isMissingFromFlink(name)) {
    const span = { start: nameSpan.end - name.length, end: nameSpan.end };
    const fix = meant ? { title: `Replace with "%${meant}"`, safe: false, edits: [{ span, text: meant }] } : undefined;
    findings.push(unknownInterpreter(nameSpan, { name, meant }, { fix }));
  }
  if (!isStreaming(meant ?? name)) return findings;
  for (const { key, keySpan, value, valueSpan } of properties) {
    if (key === 'type') {
      if ((STREAM_TYPES as readonly string[]).includes(value.toLowerCase())) continue;
      findings.push(unknownStreamType(valueSpan, { type: value, meant: nearest(value, STREAM_TYPES) }));
    } else if (!(STREAM_PROPERTIES as readonly string[]).includes(key)) {
      const known = nearest(key, STREAM_PROPERTIES);
      if (known === undefined) continue;
      const fix = { title: `Replace with "${known}"`, safe: false, edits: [{ span: keySpan, text: known }] };
      findings.push(unknownParagraphProperty(keySpan, { key, meant: known }, { fix }));
    }
  }
  return findings;
}

function malformedLine(fault: Fault): Finding {
  const { span } = fault;
  switch (fault.kind) {
    case 'unclosed': {
      const missing = fault.of === '(' ? ')' : '"';
      const related = [{ message: `"${fault.of}" is opened here.`, span: fault.opener }];
      const fix = { title: `Write "${missing}"`, safe: true, edits: [{ span, text: missing }] };
      return malformedInterpreterLine(span, fault, { related, fix: fault.of === '(' ? fix : undefined });
    }
    case 'bare-flag': {
      const edits = [{ span: { start: span.end, end: span.end }, text: '=true' }];
      return malformedInterpreterLine(span, fault, { fix: { title: `Write "${fault.flag}=true"`, safe: true, edits } });
    }
    case 'blank-in-front':
      return malformedInterpreterLine(span, fault, {
        fix: { title: 'Remove the blank', safe: true, edits: [{ span, text: '' }] },
      });
    case 'empty-key':
    case 'second-equals':
      return malformedInterpreterLine(span, fault);
  }
}

function missingLine(text: string, start: number, bodyStart: number): Finding {
  const word = /[\w$]+|[\s\S]/y;
  word.lastIndex = start;
  word.test(text);
  const span = { start: bodyStart, end: bodyStart };
  const fix = {
    title: 'Write "%flink.ssql(type=update)"',
    safe: true,
    edits: [{ span, text: '%flink.ssql(type=update)\n\n' }],
  };
  return missingInterpreterLine({ start, end: word.lastIndex }, {}, { fix });
}

/** The finding with the line ends that the text has where its fix would write some. */
function withLineEnds(finding: Finding, text: string): Finding {
  const { fix } = finding;
  if (!fix?.edits.some((edit) => edit.text.includes('\n')) || !text.includes('\r')) return finding;
  const edits = fix.edits.map((edit) => ({
    ...edit,
    text: edit.text.replace(/\r\n|\n/g, lineEndAt(text, edit.span.start)),
  }));
  return { ...finding, fix: { ...fix, edits } };
}

/** How the line that holds an offset ends, or the one before it, if it is the last. */
function lineEndAt(text: string, offset: number): string {
  const ends = /\r\n|\n|\r/g;
  ends.lastIndex = offset;
  const [end] = ends.exec(text) ?? /(?:\r\n|\n|\r)(?=[^\r\n]*$)/.exec(text.slice(0, offset)) ?? ['\n'];
  return end;
}

function liesInNotes(path: string | undefined): boolean {
  return path !== undefined && /(?:^|[\\/])notes[\\/]/.test(path);
}

/** Offsets of what UTF-8 cannot express. A reader of files puts byte 0xNN that it cannot decode there as U+DCNN. */
function illFormedUnits(text: string): number[] {
  const found: number[] = [];
  const lone = /\p{Surrogate}/gu;
  while (lone.test(text)) found.push(lone.lastIndex - 1);
  return found;
}

function illFormedText(text: string, units: readonly number[]): Finding {
  const [first, ...further] = units;
  const code = text.charCodeAt(first);
  const byte = code >= 0xdc80 && code <= 0xdcff ? code - 0xdc00 : undefined;
  return invalidUtf8({ start: first, end: first + 1 }, { byte, further: further.length });
}

/** Whether what is not valid text lies in the finding, and so caused it. Both in the order of the text. */
function touches({ span }: Finding, units: readonly number[]): boolean {
  if (units.length === 0) return false;
  let low = 0;
  let high = units.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (units[middle] < span.start) low = middle + 1;
    else high = middle;
  }
  return low < units.length && units[low] < Math.max(span.end, span.start + 1);
}
