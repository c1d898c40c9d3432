import type { Diagnostic } from '../../src/findings/diagnostic.ts';
import { byPlace, toDiagnostic } from '../../src/findings/diagnostic.ts';
import { targetComment } from '../../src/note/target-comment.ts';
import type { Script } from '../../src/sql/index.ts';
import { parse } from '../../src/sql/syntax/parse.ts';
import { DEFAULT_TARGET, type Target } from '../../src/sql/target.ts';
import { LineIndex } from '../../src/text/lines.ts';

/** What the parser alone reads and says of a script, whatever else is found in it; a comment may name the target. */
export function readSyntax(text: string, target?: Target): { script: Script; diagnostics: Diagnostic[] } {
  const lines = new LineIndex(text);
  const effective = target ?? targetComment(text).target ?? DEFAULT_TARGET;
  const { script, findings } = parse(text, { target: effective });
  return { script, diagnostics: findings.map((finding) => toDiagnostic(finding, lines)).sort(byPlace) };
}
