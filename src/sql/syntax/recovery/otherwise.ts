/** Another token in the place of one, and two in the wrong order. */

import { replace, suggest } from '../../../findings/finding.ts';
import { Wanted } from '../cursor.ts';
import { FIRST_KEYWORD, K } from '../keywords.generated.ts';
import { P } from '../kinds.ts';
import { isOperatorSign, isSign } from '../tokens.ts';
import { wantedText } from './describe.ts';
import { swappedTokens, unexpectedToken } from './messages.ts';
import { type Candidate, found, placeOf, type Stop, textOf } from './stop.ts';
import { STAND_INS } from './too-little.ts';

/** Another sign or name than the one that was wanted. */
export function* substitutions(stop: Stop): Generator<Candidate> {
  const { tokens, at, wanted } = stop;
  if (at >= tokens.length) return;
  const span = placeOf(stop, at);
  const report = () => unexpectedToken(span, { found: found(stop, at), wanted: wantedText(stop.wanted) });
  if (tokens.kinds[at] === P.DOUBLE_PERIOD) {
    yield {
      cost: 0.5,
      from: at,
      to: at + 1,
      kinds: [P.DOT],
      report: () => unexpectedToken(span, { found: found(stop, at), wanted: '"."' }, replace(span, '.')),
    };
  }
  if (tokens.kinds[at] === P.COMMA && wanted.has(Wanted.OPERATOR) && inCondition(stop)) yield commaForAnd(stop);
  for (const kind of wanted) {
    if (kind === P.COMMA && isOperatorSign(tokens.kinds[at])) continue;
    if (isSign(tokens.kinds[at]) && isSign(kind) && kind !== P.SEMICOLON)
      yield { cost: 0.95, from: at, to: at + 1, kinds: [kind], report };
    for (const kinds of STAND_INS[kind] ?? []) {
      if (kinds[0] < FIRST_KEYWORD && kind !== Wanted.OPERATOR)
        yield { cost: 1.25, from: at, to: at + 1, kinds, report };
    }
  }
}

/** `=<` for `<=`. */
export function* turnedSigns(stop: Stop): Generator<Candidate> {
  const { tokens, at } = stop;
  if (tokens.kinds[at] !== P.LT || tokens.kinds[at - 1] !== P.EQ || tokens.ends[at - 1] !== tokens.starts[at]) return;
  const both = { start: tokens.starts[at - 1], end: tokens.ends[at] };
  const report = () => unexpectedToken(both, { found: '"=<"', wanted: '"<="' }, replace(both, '<='));
  yield { cost: 0.3, from: at - 1, to: at + 1, kinds: [P.LE], report };
}

/** Whether the clause around the stop is a condition, and no list is open in it. */
function inCondition({ tokens, at }: Stop): boolean {
  let closed = 0;
  for (let index = at - 1; index >= 0; index--) {
    const kind = tokens.kinds[index];
    if (kind === P.RPAREN) closed++;
    else if (kind === P.LPAREN && closed-- === 0) return false;
    else if (closed === 0 && (kind === K.WHERE || kind === K.HAVING || kind === K.ON)) return true;
    else if (closed === 0 && (kind === K.SELECT || kind === K.BY)) return false;
  }
  return false;
}

/** Conditions parted as items of a list are. */
function commaForAnd(stop: Stop): Candidate {
  const { at } = stop;
  const span = placeOf(stop, at);
  const report = () =>
    unexpectedToken(span, { found: found(stop, at), wanted: '"AND"' }, suggest(span, ' AND', 'Write AND'));
  return { cost: 0.9, from: at, to: at + 1, kinds: [K.AND], report };
}

/** Two neighbours around the stop the other way round. */
export function* swaps(stop: Stop): Generator<Candidate> {
  const { tokens, at } = stop;
  for (const index of [at - 1, at, at - 2]) {
    if (index < 0 || index + 1 >= tokens.length) continue;
    const [first, second] = [tokens.kinds[index], tokens.kinds[index + 1]];
    if (first === second && first < FIRST_KEYWORD) continue;
    const span = { start: tokens.starts[index], end: tokens.ends[index + 1] };
    const between = stop.text.slice(tokens.ends[index], tokens.starts[index + 1]);
    const text = textOf(stop, index + 1) + between + textOf(stop, index);
    yield {
      cost: index === at - 2 ? 1.2 : 1.0,
      from: index,
      to: index + 2,
      kinds: [second, first],
      report: () =>
        swappedTokens(span, { first: found(stop, index), second: found(stop, index + 1) }, suggest(span, text)),
    };
  }
}
