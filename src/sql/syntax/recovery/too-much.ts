/** Tokens that are too much. */
import { type Finding, type Fix, replace, suggest } from '../../../findings/finding.ts';
import { Wanted } from '../cursor.ts';
import { FIRST_KEYWORD, K } from '../keywords.generated.ts';
import { P } from '../kinds.ts';
import { isOperatorSign, isSign } from '../tokens.ts';
import { wantedText } from './describe.ts';
import {
  doubleEquals,
  duplicateToken,
  extraComma,
  trailingComma,
  unexpectedToken,
  unopenedParenthesis,
} from './messages.ts';
import { type Candidate, found, placeOf, type Stop, textOf } from './stop.ts';
import { NEVER_NAMES } from './words.ts';

/** The token at the stop, or one just before it, is too much. */
export function* deletions(stop: Stop): Generator<Candidate> {
  const { tokens, at } = stop;
  if (at < tokens.length) yield deletion(stop, at, 1.0);
  for (let index = at - 1; index >= Math.max(0, at - 3); index--)
    yield deletion(stop, index, 1.1 + 0.12 * (at - index - 1));
}

export function deletion(stop: Stop, index: number, base: number): Candidate {
  return {
    cost: base + likelihood(stop, index),
    from: index,
    to: index + 1,
    kinds: [],
    report: () => reportDeletion(stop, index),
  };
}

function likelihood(stop: Stop, index: number): number {
  const { tokens, at, wanted } = stop;
  const kind = tokens.kinds[index];
  if (isDouble(stop, index)) return -0.65;
  // An operator without its operand: a person wrote it, and did not finish.
  if (index < at && isOperator(kind) && wanted.has(Wanted.EXPRESSION)) return 0.2;
  if (kind === P.COMMA) return -0.55;
  if (kind === P.RPAREN || kind === P.RBRACKET) return -0.2;
  if (isSign(kind) && kind !== P.LPAREN) return -0.35;
  if (NEVER_NAMES.has(kind)) return 0.35;
  return kind >= FIRST_KEYWORD ? 0.15 : 0.05;
}

function isOperator(kind: number): boolean {
  return isOperatorSign(kind) || kind === K.AND || kind === K.OR;
}

function isDouble(stop: Stop, index: number): boolean {
  const { tokens } = stop;
  return (
    index > 0 && tokens.kinds[index] === tokens.kinds[index - 1] && textOf(stop, index) === textOf(stop, index - 1)
  );
}

function reportDeletion(stop: Stop, index: number): Finding {
  const { tokens } = stop;
  const span = placeOf(stop, index);
  const kind = tokens.kinds[index];
  const remove = replace(span, '', 'Remove it');
  const foundHere = found(stop, index);
  if (kind === P.COMMA) return reportComma(stop, index, remove);
  if (kind === P.EQ && isDouble(stop, index) && tokens.starts[index] === tokens.ends[index - 1]) {
    const both = { start: tokens.starts[index - 1], end: span.end };
    return doubleEquals(both, {}, replace(both, '='));
  }
  if (kind === P.RPAREN || kind === P.RBRACKET) return unopenedParenthesis(span, { found: foundHere }, remove);
  if (isDouble(stop, index)) return duplicateToken(span, { found: foundHere }, remove);
  const wanted = stop.at === index ? wantedText(stop.wanted) : undefined;
  return unexpectedToken(span, { found: foundHere, wanted }, suggest(span, '', 'Remove it'));
}

function reportComma(stop: Stop, index: number, remove: { fix: Fix }): Finding {
  const { tokens } = stop;
  const before = index > 0 ? tokens.kinds[index - 1] : P.END;
  const next = tokens.kinds[index + 1];
  const span = placeOf(stop, index);
  if (next === P.COMMA || before === P.COMMA || before === P.LPAREN || before === K.SELECT || before === K.BY) {
    return extraComma(span, { found: found(stop, index) }, remove);
  }
  // A list that ends the statement may as well have lost its last item.
  const given = { found: found(stop, index + 1) };
  return trailingComma(span, given, index + 1 < tokens.length ? remove : suggest(span, '', 'Remove it'));
}
