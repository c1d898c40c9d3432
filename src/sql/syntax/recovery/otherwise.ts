/** Another token in the place of one, and two in the wrong order. */

import { Wanted } from '../cursor.ts';
import { FIRST_KEYWORD, K } from '../keywords.generated.ts';
import { P } from '../kinds.ts';
import { swappedTokens, unexpectedToken } from './messages.ts';
import { type Candidate, found, placeOf, replace, type Stop, textOf, wantedHere } from './stop.ts';
import { STAND_INS } from './too-little.ts';

/** Another sign or name than the one that was wanted. */
export function* substitutions(stop: Stop): Generator<Candidate> {
  const { tokens, at, wanted } = stop;
  if (at >= tokens.length) return;
  const span = placeOf(stop, at);
  const report = () => unexpectedToken(span, { found: found(stop, at), wanted: wantedHere(stop) });
  if (tokens.kinds[at] === P.DOUBLE_PERIOD) {
    yield {
      cost: 0.5,
      from: at,
      to: at + 1,
      kinds: [P.DOT],
      report: () => unexpectedToken(span, { found: found(stop, at), wanted: '"."' }, replace(span, '.')),
    };
  }
  if (tokens.kinds[at] === P.COMMA && wanted.has(Wanted.OPERATOR)) yield commaForAnd(stop);
  const isSign = tokens.kinds[at] > P.COLLATION && tokens.kinds[at] < FIRST_KEYWORD;
  const isOperator = tokens.kinds[at] >= P.EQ && tokens.kinds[at] <= P.CONCAT;
  for (const kind of wanted) {
    if (isOperator && kind === P.COMMA) continue;
    if (isSign && kind > P.COLLATION && kind < FIRST_KEYWORD && kind !== P.SEMICOLON)
      yield { cost: 0.95, from: at, to: at + 1, kinds: [kind], report };
    for (const kinds of STAND_INS[kind] ?? []) {
      if (kinds[0] < FIRST_KEYWORD && kind !== Wanted.OPERATOR)
        yield { cost: 1.25, from: at, to: at + 1, kinds, report };
    }
  }
}

/** Conditions parted as items of a list are. */
function commaForAnd(stop: Stop): Candidate {
  const { at } = stop;
  const span = placeOf(stop, at);
  const report = () => unexpectedToken(span, { found: found(stop, at), wanted: '"AND"' }, replace(span, ' AND'));
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
        swappedTokens(span, { first: found(stop, index), second: found(stop, index + 1) }, replace(span, text)),
    };
  }
}
