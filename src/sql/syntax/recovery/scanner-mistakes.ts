/** Tokens that Flink's scanner refuses, read as what they were meant to be. */

import { type Finding, replace, suggest } from '../../../findings/finding.ts';
import { Wanted } from '../cursor.ts';
import { K } from '../keywords.generated.ts';
import { P, SPELLING } from '../kinds.ts';
import { FULL_WIDTH } from '../signs.ts';
import { isOperatorSign } from '../tokens.ts';
import {
  doubleQuotedString,
  fullWidthPunctuation,
  typographicQuote,
  unexpectedToken,
  unknownCharacter,
  unknownLetters,
  unterminatedName,
  unterminatedString,
} from './messages.ts';
import { type Candidate, found, placeOf, type Stop, textOf } from './stop.ts';

/** A token that Flink's scanner refuses, read as what it was meant to be. */
export function* scannerMistakes(stop: Stop): Generator<Candidate> {
  const { tokens, at } = stop;
  const span = placeOf(stop, at);
  const base = { from: at, to: at + 1 };
  switch (tokens.kinds[at]) {
    case P.DOUBLE_QUOTED:
      yield* doubleQuoted(stop);
      return;
    case P.TYPOGRAPHIC_QUOTED:
      yield* typographic(stop);
      return;
    case P.FULL_WIDTH: {
      const kind = FULL_WIDTH[textOf(stop, at)] ?? P.COMMA; // one that changed places has no text
      const meant = SPELLING[kind];
      const report = () => fullWidthPunctuation(span, { found: found(stop, at), meant }, replace(span, meant));
      if (kind === P.SEMICOLON) yield { ...base, cost: 0.2, kinds: [], ends: true, report };
      yield { ...base, cost: 0.2, kinds: [kind], report };
      return;
    }
    case P.UNCLOSED_IDENTIFIER: {
      const empty = tokens.kinds[at + 1] === P.UNCLOSED_IDENTIFIER && tokens.starts[at + 1] === tokens.ends[at];
      yield {
        ...base,
        to: empty ? at + 2 : at + 1,
        cost: 0.2,
        kinds: [P.QUOTED_IDENTIFIER],
        report: () => unterminatedName(span, {}, replace({ start: span.end, end: span.end }, '`', 'Close the name')),
      };
      return;
    }
    case P.COLON:
      if (tokens.kinds[at + 1] === P.COLON) yield castSign(stop);
      return;
    case P.UNCLOSED_STRING:
      yield { ...base, cost: 0.6, kinds: [P.STRING], report: () => unterminatedString(span, { quote: 'closing' }) };
      return;
    case P.BAD_CHARACTER:
      if (/^[\p{L}\p{M}]/u.test(textOf(stop, at))) {
        yield foreignWord(stop);
        return;
      }
      yield { ...base, cost: 0.3, kinds: [], report: () => strayCharacter(stop) };
      yield* characterForToken(stop);
      return;
    default:
  }
}

/** A name in letters that Flink takes only between back-ticks. */
function foreignWord(stop: Stop): Candidate {
  const { at } = stop;
  const span = placeOf(stop, at);
  const text = `\`${textOf(stop, at)}\``;
  const report = () => unknownLetters(span, { found: found(stop, at), text }, replace(span, text));
  return { cost: 0.2, from: at, to: at + 1, kinds: [P.QUOTED_IDENTIFIER], report };
}

/** A character that means nothing; one that looks like a blank, as pages and chats have it, was meant as one. */
function strayCharacter(stop: Stop): Finding {
  const { at } = stop;
  const span = placeOf(stop, at);
  const written = textOf(stop, at);
  if (!/^[\s\u200b-\u200d\u2060\ufeff]+$/.test(written)) {
    return unknownCharacter(span, { found: found(stop, at) }, suggest(span, '', 'Remove it'));
  }
  const code = written.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return unknownCharacter(span, { found: `U+${code}, which looks like a blank,` }, replace(span, ' ', 'Write a blank'));
}

/** `a::INT` of other databases. */
function castSign({ tokens, at }: Stop): Candidate {
  const span = { start: tokens.starts[at], end: tokens.ends[at + 1] };
  const report = () => unexpectedToken(span, { found: '"::"', wanted: undefined });
  return { cost: 0.3, from: at, to: Math.min(at + 3, tokens.length), kinds: [], report };
}

/** `&&` where AND belongs, and a character that holds the place of a name. */
function* characterForToken(stop: Stop): Generator<Candidate> {
  const { tokens, at } = stop;
  const span = placeOf(stop, at);
  if (textOf(stop, at) === '&' && tokens.ends[at] === tokens.starts[at + 1] && textOf(stop, at + 1) === '&') {
    const both = { start: span.start, end: span.end + 1 };
    const report = () => unknownCharacter(both, { found: '"&&"' }, replace(both, 'AND'));
    yield { cost: 0.2, from: at, to: at + 2, kinds: [K.AND], report };
  }
  const report = () => unknownCharacter(span, { found: found(stop, at) });
  yield { cost: 0.5, from: at, to: at + 1, kinds: [P.QUOTED_IDENTIFIER], report };
}

function* doubleQuoted(stop: Stop): Generator<Candidate> {
  const { at, wanted } = stop;
  const span = placeOf(stop, at);
  const content = textOf(stop, at).slice(1, -1).replaceAll('""', '"');
  const asString = `'${content.replaceAll("'", "''")}'`;
  const asName = `\`${content.replaceAll('`', '``')}\``;
  const nameFirst = !wanted.has(Wanted.STRING) && !wanted.has(P.STRING) && !isBehindOperator(stop);
  for (const [kind, text, role, cost] of [
    [P.STRING, asString, 'a string', nameFirst ? 0.4 : 0.3],
    [P.QUOTED_IDENTIFIER, asName, 'a name', nameFirst ? 0.3 : 0.4],
  ] as const) {
    yield {
      cost,
      from: at,
      to: at + 1,
      kinds: [kind],
      report: () => doubleQuotedString(span, { text, role }, replace(span, text)),
    };
  }
}

/** Behind a comparison, or as an argument, a value is likelier than a name. */
function isBehindOperator({ tokens, at }: Stop): boolean {
  const before = at > 0 ? tokens.kinds[at - 1] : P.END;
  return isOperatorSign(before) || before === K.LIKE || before === K.THEN || before === K.ELSE || before === K.IN;
}

function* typographic(stop: Stop): Generator<Candidate> {
  const { at } = stop;
  const span = placeOf(stop, at);
  const written = textOf(stop, at);
  const content = written.slice(1, written.length > 1 ? -1 : undefined);
  for (const [kind, text, cost] of [
    [P.STRING, `'${content}'`, isBehindOperator(stop) ? 0.2 : 0.3],
    [P.QUOTED_IDENTIFIER, `\`${content}\``, 0.25],
  ] as const) {
    yield {
      cost,
      from: at,
      to: at + 1,
      kinds: [kind],
      report: () => typographicQuote(span, { text }, replace(span, text)),
    };
  }
}
