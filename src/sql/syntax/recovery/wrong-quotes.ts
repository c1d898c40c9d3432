/** Strings meant as names, names meant as strings, and text that lost its quotes. */
import { replace, suggest } from '../../../findings/finding.ts';
import { Wanted } from '../cursor.ts';
import { FIRST_KEYWORD } from '../keywords.generated.ts';
import { P } from '../kinds.ts';
import { isString, type Tokens } from '../tokens.ts';
import { nameAsString, stringAsName, unquotedOptionKey } from './messages.ts';
import { beginsLine, type Candidate, inOptions, placeOf, REACH, type Stop, textOf } from './stop.ts';
import { NEVER_NAMES } from './words.ts';

/** A string where a name belongs, or the other way round. */
export function* wrongQuotes(stop: Stop): Generator<Candidate> {
  const { tokens, at } = stop;
  for (let index = at; index >= Math.max(0, at - 2); index--) {
    const kind = tokens.kinds[index];
    const doubt = 0.2 * (at - index);
    if (kind === P.STRING) yield stringMeantAsName(stop, index, 0.5 + doubt);
    else if (kind === P.IDENTIFIER || kind === P.QUOTED_IDENTIFIER || kind >= FIRST_KEYWORD)
      yield* nameMeantAsString(stop, index, 0.6 + doubt);
    else if (index === at && (kind === P.INTEGER || kind === P.DECIMAL)) yield* nameMeantAsString(stop, index, 0.8);
  }
}

function stringMeantAsName(stop: Stop, index: number, cost: number): Candidate {
  const span = placeOf(stop, index);
  const text = `\`${textOf(stop, index).slice(1, -1)}\``;
  return {
    cost,
    from: index,
    to: index + 1,
    kinds: [P.QUOTED_IDENTIFIER],
    report: () => stringAsName(span, { text }, replace(span, text)),
  };
}

/** One token, or a whole run such as `scan.stream.initpos`. */
function* nameMeantAsString(stop: Stop, index: number, cost: number): Generator<Candidate> {
  const { tokens, wanted } = stop;
  const asked = index === stop.at ? wanted.has(Wanted.STRING) || wanted.has(P.STRING) : inOptions(stop, index);
  if (!asked) return;
  // Reserved words are written as such on purpose.
  const doubt = index < stop.at && NEVER_NAMES.has(tokens.kinds[index]) ? 0.6 : 0;
  let to = index + 1;
  while (to < tokens.length && isJoined(tokens, to)) to++;
  yield runMeantAsString(stop, index, to, cost + doubt);
}

/** What stands between two separators on one line, whatever it is, was a string that lost both quotes. */
export function* bareText(stop: Stop): Generator<Candidate> {
  const { tokens, at, wanted } = stop;
  const option = inOptions(stop, at);
  if (!wanted.has(Wanted.STRING) && !wanted.has(P.STRING) && !option) return;
  let from = Math.min(at, tokens.length - 1);
  while (option && from > 0 && at - from < REACH && !isSeparator(tokens.kinds[from - 1])) from--;
  let to = at;
  while (to < tokens.length && !isSeparator(tokens.kinds[to]) && (to === 0 || !beginsLine(stop, to))) to++;
  for (let index = from; index < to; index++)
    if (NEVER_NAMES.has(tokens.kinds[index]) || isString(tokens.kinds[index])) return;
  if (to > from && from > 0 && isSeparator(tokens.kinds[from - 1]))
    yield runMeantAsString(stop, from, to, 0.8 + 0.05 * (at - from));
}

function isSeparator(kind: number): boolean {
  return kind === P.COMMA || kind === P.EQ || kind === P.LPAREN || kind === P.RPAREN;
}

function runMeantAsString(stop: Stop, index: number, to: number, cost: number): Candidate {
  const { tokens } = stop;
  const span = { start: tokens.starts[index], end: tokens.ends[to - 1] };
  const written = stop.text.slice(span.start, span.end);
  const content = tokens.kinds[index] === P.QUOTED_IDENTIFIER && to === index + 1 ? written.slice(1, -1) : written;
  const text = `'${content}'`;
  const option = inOptions(stop, index);
  const report = () =>
    option
      ? unquotedOptionKey(span, { key: content }, replace(span, text))
      : nameAsString(span, { text }, suggest(span, text));
  return { cost, from: index, to, kinds: [P.STRING], report };
}

/** Whether a token stands close behind the one before it, so that both may be parts of one bare key. */
function isJoined(tokens: Tokens, index: number): boolean {
  return !isSeparator(tokens.kinds[index]) && tokens.starts[index] === tokens.ends[index - 1];
}
