import type { Diagnostic } from '../findings/diagnostic.ts';
import { byPlace, toDiagnostic } from '../findings/diagnostic.ts';
import type { Finding } from '../findings/finding.ts';
import type { Statement } from '../sql/index.ts';
import { Session } from '../sql/index.ts';
import { DEFAULT_TARGET } from '../sql/target.ts';
import { LineIndex } from '../text/lines.ts';
import { allowComments, judgeAllows, Statements } from './allow.ts';
import type { CheckOptions, CheckResult } from './check-options.ts';
import { Forms } from './forms.ts';
import { illFormedText, illFormedUnits, touches } from './ill-formed.ts';
import { languageOf } from './interpreters.ts';
import { withLineEnds } from './line-ends.ts';
import { lineFindings, malformedLine, missingLine } from './line-findings.ts';
import { beginsStatement } from './next-line.ts';
import type { Paragraph } from './paragraphs.ts';
import { placeholderFindings } from './placeholders.ts';
import { formatFindings } from './settings-findings.ts';
import { targetComment } from './target-comment.ts';
import { firstCode } from './trivia.ts';

/** A paragraph, and what Zeppelin knows of it beside its text. */
export interface JudgedParagraph extends Paragraph {
  readonly title?: string;
  /** Whether Zeppelin passes over it. */
  readonly isDisabled?: boolean;
  /** Whether what it has without an interpreter line is run as something else than SQL, as far as can be told. */
  readonly isForeign?: boolean;
}

/** A text with its paragraphs. */
export interface Judging {
  readonly text: string;
  readonly paragraphs: readonly JudgedParagraph[];
  readonly isNote: boolean;
  /** Whether the text is that of a file, with hangar's own comments, and not what Zeppelin gets. */
  readonly isFile: boolean;
}

/** What is found in a text of which it is known where its paragraphs are; `visit` sees every statement. */
export function judge(
  { text, paragraphs, isNote, isFile }: Judging,
  { target, defaultTarget = DEFAULT_TARGET, closedCatalog, variables }: CheckOptions,
  visit: (statement: Statement) => void = () => {},
): CheckResult {
  const lines = new LineIndex(text);
  const asked = targetComment(text);
  const session = new Session({ target: target ?? asked.target ?? defaultTarget, closedCatalog });
  const illFormed = illFormedUnits(text);
  const comments = allowComments(text, paragraphs);
  const statements = new Statements();
  const see = (statement: Statement) => {
    statements.add(statement);
    visit(statement);
  };
  const sql = (from: number, to: number) => session.read(text, { from, to }, comments.length > 0 ? see : visit);
  const forms = new Forms(isNote ? text : '');
  const indexAt = (offset: number) =>
    Math.max(
      paragraphs.findLastIndex(({ start }) => start <= offset),
      0,
    );
  const whole = (finding: Finding, paragraph = paragraphs[indexAt(finding.span.start)]) =>
    !touches(finding, illFormed) && !forms.inStatementOf(finding.span, paragraph);
  const located = (finding: Finding, index?: number) =>
    toDiagnostic(withLineEnds(finding, text), lines, isNote ? paragraphName(paragraphs, index) : undefined);
  const placed = (finding: Finding) => located(finding, indexAt(finding.span.start));

  for (const paragraph of paragraphs)
    if (!isRun(text, paragraph)) session.mention(text, { from: paragraph.bodyStart, to: paragraph.end });
  const found = paragraphs.flatMap((paragraph, index) =>
    paragraphFindings(paragraph, { text, isNote, isFirst: index === 0, sql })
      .filter((finding) => whole(finding, paragraph))
      .map((finding) => located(finding, index)),
  );
  found.push(
    ...session
      .finish()
      .filter((finding) => whole(finding))
      .map(placed),
  );
  if (isFile) found.push(...formatFindings(text, paragraphs).map(placed));
  const running = isNote ? paragraphs.filter((paragraph) => isRun(text, paragraph)) : [];
  found.push(...placeholderFindings(text, running, variables, found).map(placed));
  if (illFormed.length > 0) found.push(located(illFormedText(text, illFormed)));
  const { kept, allowed, findings } = judgeAllows(comments, found, text, statements.spans);
  const diagnostics = [...kept, ...findings.map(({ finding, paragraph }) => located(finding, paragraph))];
  if (asked.finding) diagnostics.push(located(asked.finding));
  return { diagnostics: diagnostics.sort(byPlace), ...(allowed.length > 0 && { allowed: [...allowed].sort(byPlace) }) };
}

/** What a finding tells of its paragraph. */
export function paragraphName(
  paragraphs: readonly JudgedParagraph[],
  index: number | undefined,
): Diagnostic['paragraph'] {
  if (index === undefined) return undefined;
  const { title } = paragraphs[index];
  return { index, ...(title !== undefined && { title }) };
}

interface Reading {
  readonly text: string;
  readonly isNote: boolean;
  readonly isFirst: boolean;
  /** The findings of what is SQL. */
  readonly sql: (from: number, to: number) => Finding[];
}

function paragraphFindings(paragraph: JudgedParagraph, { text, isNote, isFirst, sql }: Reading): Finding[] {
  const { line, bodyStart, end, isDisabled } = paragraph;
  // Of what Zeppelin passes over nothing is refused but what it cannot even store.
  if (isDisabled) return line?.fault ? [malformedLine(line.fault)] : [];
  const found = isRun(text, paragraph) ? sql(bodyStart, end) : [];
  if (line) return [...lineFindings(line), ...found];
  const start = isNote && isSql(text, paragraph) ? firstCode(text, bodyStart, end) : undefined;
  return [...(start === undefined ? [] : [missingLine(text, start, bodyStart, isFirst)]), ...found];
}

/** Whether a paragraph is SQL that Zeppelin runs. */
export function isRun(text: string, paragraph: JudgedParagraph): boolean {
  return !paragraph.isDisabled && isSql(text, paragraph);
}

/**
 * Whether a paragraph is SQL. What begins a text without more may be a script; but where a paragraph begins for certain
 * and no interpreter is named, another language is more likely than SQL that does not begin as any does.
 */
function isSql(text: string, { line, marker, isForeign, bodyStart, end }: JudgedParagraph): boolean {
  if (line) return languageOf(line.name) === 'sql';
  if (marker === undefined && isForeign === undefined) return true;
  const start = firstCode(text, bodyStart, end);
  return !isForeign && start !== undefined && beginsStatement(text, start);
}

/** Whether a path says that what lies there is a note. */
export function liesInNotes(path: string | undefined): boolean {
  return path !== undefined && /(?:^|[\\/])notes[\\/]/.test(path);
}
