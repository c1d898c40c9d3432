/** The next statement begins where this one stopped: its semicolon is missing. */
import { K } from '../keywords.generated.ts';
import { P } from '../kinds.ts';
import type { Tokens } from '../tokens.ts';
import { reportInsertion } from './report-insertion.ts';
import type { Candidate, Stop } from './stop.ts';

/** Words with which statements begin. */
export const STATEMENT_STARTS: readonly number[] = [
  K.SELECT,
  K.INSERT,
  K.CREATE,
  K.DROP,
  K.ALTER,
  K.WITH,
  K.SET,
  K.RESET,
  K.SHOW,
  K.DESCRIBE,
  K.DESC,
  K.EXPLAIN,
  K.USE,
  K.BEGIN,
  K.EXECUTE,
  K.COMPILE,
  K.LOAD,
  K.UNLOAD,
  K.ADD,
  K.REMOVE,
  K.CALL,
  K.DELETE,
  K.UPDATE,
  K.MERGE,
  K.VALUES,
  K.END,
  K.ANALYZE,
  K.STOP,
  K.TRUNCATE,
  K.UPSERT,
  K.REPLACE,
];
const STARTS: ReadonlySet<number> = new Set(STATEMENT_STARTS);

/** The next statement begins at the stop: its semicolon is missing, and perhaps closing parentheses before it. */
export function* statementEnds(stop: Stop): Generator<Candidate> {
  const { tokens, at } = stop;
  if (at === 0 || at >= tokens.length || !STARTS.has(tokens.kinds[at])) return;
  const newLine = /[\r\n]/.test(stop.text.slice(tokens.ends[at - 1], tokens.starts[at]));
  const open = countOpen(tokens, at);
  for (const closers of new Set([0, open])) {
    if (closers > 3) continue;
    const kinds = Array.from({ length: closers }, () => P.RPAREN);
    const cost = (newLine ? 0.6 : 0.9) + 0.1 * closers;
    yield { cost, from: at, to: at, kinds, ends: true, report: () => reportInsertion(stop, at, kinds, true) };
  }
}

function countOpen(tokens: Tokens, index: number): number {
  let open = 0;
  for (let at = 0; at < index; at++) {
    if (tokens.kinds[at] === P.LPAREN) open++;
    else if (tokens.kinds[at] === P.RPAREN && open > 0) open--;
  }
  return open;
}
