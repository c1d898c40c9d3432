import type { Diagnostic } from '../findings/diagnostic.ts';
import { byPlace, toDiagnostic } from '../findings/diagnostic.ts';
import type { Finding } from '../findings/finding.ts';
import type { Statement, UsedTable } from '../sql/index.ts';
import { Session } from '../sql/index.ts';
import { DEFAULT_TARGET } from '../sql/target.ts';
import { LineIndex } from '../text/lines.ts';
import type { CheckOptions } from './check-options.ts';
import { isRun, paragraphName } from './judge.ts';
import { preparedText } from './prepared-text.ts';
import { targetComment } from './target-comment.ts';

/** All the SQL of a note as it is run, variables filled in. Offsets count in the filled text. */
export interface NoteSql {
  /** In their order; broken ones as they were mended. */
  readonly statements: readonly Statement[];
  /** The tables that it makes, and what it does with them. */
  readonly tables: readonly UsedTable[];
  /** Which paragraph an offset lies in, from 0. */
  paragraphAt(offset: number): number;
  /** Tells findings by the places of the file, in their order. */
  diagnostics(findings: readonly Finding[]): Diagnostic[];
}

/** Reads the SQL of a note; of a file that is none there is none. */
export function readNoteSql(file: string, options: CheckOptions): NoteSql {
  const { judging, original } = preparedText(file, options);
  if (!judging) return { statements: [], tables: [], paragraphAt: () => 0, diagnostics: () => [] };
  const { text, paragraphs } = judging;
  const target = options.target ?? targetComment(text).target ?? options.defaultTarget ?? DEFAULT_TARGET;
  const session = new Session({ target });
  const statements: Statement[] = [];
  const running = paragraphs.filter((one) => isRun(text, one));
  for (const { bodyStart, end } of running)
    session.read(text, { from: bodyStart, to: end }, (statement) => {
      // One that was joined with what follows comes a second time.
      if (statements.at(-1)?.start === statement.start) statements.pop();
      statements.push(statement);
    });
  const lines = new LineIndex(text);
  const paragraphAt = (offset: number) =>
    Math.max(
      paragraphs.findLastIndex(({ start }) => start <= offset),
      0,
    );
  const placed = (finding: Finding) =>
    toDiagnostic(finding, lines, paragraphName(paragraphs, paragraphAt(finding.span.start)));
  return {
    statements,
    tables: session.tables,
    paragraphAt,
    diagnostics: (findings) => original(findings.map(placed).sort(byPlace)),
  };
}
