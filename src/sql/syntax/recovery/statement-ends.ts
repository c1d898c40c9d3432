/** The next statement begins where this one stopped: its semicolon is missing. */
import { type Finding, replace } from '../../../findings/finding.ts';
import { K } from '../keywords.generated.ts';
import { P } from '../kinds.ts';
import type { Tokens } from '../tokens.ts';
import { trailingComma, unexpectedToken } from './messages.ts';
import { reportInsertion } from './report-insertion.ts';
import { beginsLine, type Candidate, found, placeOf, type Stop } from './stop.ts';

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
  yield* signForSemicolon(stop);
  if (at === 0 || at >= tokens.length || !STARTS.has(tokens.kinds[at])) return;
  const newLine = beginsLine(stop, at);
  const open = countOpen(tokens, at);
  if (tokens.kinds[at - 1] === P.COMMA) yield* endsWithComma(stop, open);
  if (tokens.kinds[at] === K.END) yield* setEnds(stop);
  if (tokens.kinds[at] === K.INSERT && isSet(tokens)) {
    const report = () => reportInsertion(stop, at, [], true);
    yield { cost: 0.5, from: at, to: at, kinds: [P.SEMICOLON], report };
  }
  for (const closers of new Set([0, open])) {
    if (closers > 3) continue;
    const kinds = Array.from({ length: closers }, () => P.RPAREN);
    const cost = (newLine ? 0.6 : 0.9) + 0.1 * closers;
    yield { cost, from: at, to: at, kinds, ends: true, report: () => reportInsertion(stop, at, kinds, true) };
  }
}

/** A list lost its last item together with the semicolon behind it; in a STATEMENT SET the statement goes on. */
function* endsWithComma(stop: Stop, open: number): Generator<Candidate> {
  const { at } = stop;
  const base = { from: at - 1, to: at, report: () => commaForSemicolon(stop, at - 1) };
  yield { ...base, cost: 0.5, kinds: [P.SEMICOLON] };
  if (open === 0) yield { ...base, cost: 0.55, kinds: [], ends: true };
}

/** The END of a STATEMENT SET, whose last semicolon is missing: the set ends with it. */
function* setEnds(stop: Stop): Generator<Candidate> {
  const { tokens, at } = stop;
  const base = { to: at + 1, kinds: [P.SEMICOLON, K.END], ends: true };
  yield { ...base, cost: 0.5, from: at, report: () => reportInsertion(stop, at, [], true) };
  if (tokens.kinds[at - 1] === P.COMMA) {
    yield { ...base, cost: 0.5, from: at - 1, report: () => commaForSemicolon(stop, at - 1) };
  }
}

/** Another sign where the semicolon belongs: the next statement begins on the next line. */
function* signForSemicolon(stop: Stop): Generator<Candidate> {
  const { tokens, at } = stop;
  for (const index of [at, at - 1]) {
    const kind = tokens.kinds[index];
    if (index < 1 || index + 1 >= tokens.length || (kind !== P.COLON && kind !== P.DOT)) continue;
    if (!STARTS.has(tokens.kinds[index + 1]) || !beginsLine(stop, index + 1)) continue;
    const span = placeOf(stop, index);
    const report = () => unexpectedToken(span, { found: found(stop, index), wanted: '";"' }, replace(span, ';'));
    yield { cost: 0.5, from: index, to: index + 1, kinds: [], ends: true, report };
  }
}

/** Whether several INSERTs may follow one another in the statement. */
export function isSet({ kinds, length }: Tokens): boolean {
  for (let index = 1; index < 4 && index < length; index++)
    if (kinds[index] === K.BEGIN && kinds[index - 1] === K.SET) return true;
  return false;
}

function commaForSemicolon(stop: Stop, index: number): Finding {
  const span = placeOf(stop, index);
  return trailingComma(span, { found: found(stop, index + 1) }, replace(span, ';'));
}

function countOpen(tokens: Tokens, index: number): number {
  let open = 0;
  for (let at = 0; at < index; at++) {
    if (tokens.kinds[at] === P.LPAREN) open++;
    else if (tokens.kinds[at] === P.RPAREN && open > 0) open--;
  }
  return open;
}
