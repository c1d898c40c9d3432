import type { Finding } from '../../../findings/finding.ts';
import { TARGETS } from '../../target.ts';
import { attempt } from '../attempt.ts';
import { FIRST_KEYWORD } from '../keywords.generated.ts';
import { keywordOf, type Vocabulary, vocabularyOf } from '../keywords.ts';
import { P } from '../kinds.ts';
import { copy, type Tokens } from '../tokens.ts';
import { newerSyntax } from './messages.ts';
import { REACH } from './stop.ts';
import { lacksGroupBy } from './too-little.ts';

/** A finding if the statement is right as it stands for a newer target. It is reported at the token that the older one refuses. */
export function newerSyntaxOrNone(
  text: string,
  tokens: Tokens,
  vocabulary: Vocabulary,
  failedAt: number,
): Finding | undefined {
  if (isLostGroupBy(text, tokens, failedAt)) return undefined;
  for (const target of TARGETS.slice(vocabulary.version + 1)) {
    const newer = vocabularyOf(target);
    const read = attempt(text, asReadBy(text, tokens, newer), newer);
    if (read.failedAt >= 0 || read.findings.length > 0) continue;
    const at = Math.min(failedAt, tokens.length);
    return newerSyntax(
      { start: tokens.starts[at], end: tokens.ends[at] },
      { target: vocabulary.target, since: target },
    );
  }
  return undefined;
}

/**
 * `FROM t a, f(b)`, with the alias on a line of its own in a query that aggregates: without GROUP BY its keys are an alias
 * and a function that is called, which later Flinks take as a table.
 */
function isLostGroupBy(text: string, tokens: Tokens, at: number): boolean {
  let open = at;
  while (open > at - REACH && tokens.kinds[open] !== P.LPAREN) open--;
  const comma = open - 2;
  if (comma < 2 || tokens.kinds[comma] !== P.COMMA) return false;
  const beginsLine = /[\r\n]/.test(text.slice(tokens.ends[comma - 2], tokens.starts[comma - 1]));
  return beginsLine && tokens.kinds[comma - 1] === P.IDENTIFIER && lacksGroupBy({ tokens, at });
}

/** The same tokens with the keywords of another target. */
function asReadBy(text: string, tokens: Tokens, vocabulary: Vocabulary): Tokens {
  const read = copy(tokens);
  for (let index = 0; index < tokens.length; index++) {
    const kind = tokens.kinds[index];
    if (kind !== P.IDENTIFIER && kind < FIRST_KEYWORD) continue;
    const keyword = keywordOf(text, tokens.starts[index], tokens.ends[index]);
    read.kinds[index] = keyword !== 0 && vocabulary.known[keyword] === 1 ? keyword : P.IDENTIFIER;
  }
  return read;
}
