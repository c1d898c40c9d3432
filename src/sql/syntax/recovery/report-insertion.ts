import type { Finding, Fix } from '../../../findings/finding.ts';
import { Wanted } from '../cursor.ts';
import { FIRST_KEYWORD, K } from '../keywords.generated.ts';
import { P } from '../kinds.ts';
import { spellingOf } from '../tokens.ts';
import { foundText, nameOfKind, wantedText } from './describe.ts';
import {
  missingComma,
  missingGroupBy,
  missingOptionEquals,
  missingSelect,
  missingSemicolon,
  missingToken,
  unclosedParenthesis,
  unexpectedEnd,
} from './messages.ts';
import { inOptions, openerBefore, placeOf, type Stop } from './stop.ts';

/** Reports what is missing before a token; with `ends`, a semicolon too. */
export function reportInsertion(stop: Stop, index: number, kinds: readonly number[], ends: boolean): Finding {
  const { tokens, text } = stop;
  const span = placeOf(stop, index);
  const found = foundText(text, tokens, index);
  const fix = insertionFix(stop, index, kinds, ends);
  const [first] = kinds;
  if (first === P.RPAREN && kinds.every((kind) => kind === P.RPAREN)) {
    return unclosed(stop, index, `${')'.repeat(kinds.length)}${ends ? ';' : ''}`, fix);
  }
  if (ends) return missingSemicolon(span, { found }, { fix });
  if (first === P.COMMA && kinds.length === 1) return missingComma(span, { found }, { fix });
  if (first === K.SELECT) return missingSelect(span, { found }, { fix });
  if (first === K.GROUP && kinds[1] === K.BY) return missingGroupBy(span, { found }, { fix });
  if (first === P.EQ && inOptions(stop, index)) return missingOptionEquals(span, { found }, { fix });
  const spelled = kinds.length > 0 && kinds.every((kind) => kind >= FIRST_KEYWORD || spellingOf(kind) !== undefined);
  const standIn = isStandIn(stop, kinds);
  const wanted = spelled && !standIn ? `"${kinds.map((kind) => spellingOf(kind)).join(' ')}"` : wantedOf(stop, kinds);
  if (index >= tokens.length && standIn) return unexpectedEnd(span, { wanted });
  return missingToken(span, { found, wanted }, spelled && !standIn ? { fix } : {});
}

/** Whether the inserted tokens only stand for something whose text nobody knows. */
function isStandIn({ wanted }: Stop, kinds: readonly number[]): boolean {
  return (
    kinds.some((kind) => kind < FIRST_KEYWORD && spellingOf(kind) === undefined) ||
    (kinds.length === 1 && kinds[0] === K.INT && !wanted.has(K.INT)) ||
    (kinds.length === 1 && kinds[0] === K.SECOND && wanted.has(Wanted.TIME_UNIT))
  );
}

function wantedOf({ wanted }: Stop, kinds: readonly number[]): string {
  const places = [...wanted].filter((kind) => kind < 0);
  if (places.length > 0) return wantedText(new Set(places));
  return nameOfKind(kinds[0]);
}

function unclosed(stop: Stop, index: number, missing: string, fix: Fix | undefined): Finding {
  const { tokens, text } = stop;
  const opener = openerBefore(tokens, index);
  const related =
    opener < 0 ? undefined : [{ message: 'This parenthesis is never closed.', span: placeOf(stop, opener) }];
  const given = { found: foundText(text, tokens, index), wanted: '")"', missing };
  return unclosedParenthesis(placeOf(stop, index), given, { ...(related && { related }), fix });
}

/** Inserts behind the token before; on a line of its own where what follows begins one. */
function insertionFix(stop: Stop, index: number, kinds: readonly number[], ends: boolean): Fix | undefined {
  const { tokens } = stop;
  const words = kinds.map((kind) => spellingOf(kind));
  if (words.some((word) => word === undefined)) return undefined;
  const joined = words.every((word) => word !== undefined && CLOSING.has(word));
  const text = words.join(joined ? '' : ' ') + (ends ? ';' : '');
  const at = index > 0 ? tokens.ends[index - 1] : tokens.starts[0];
  const inserted = index === 0 ? `${text} ` : (separatorBefore(stop, index, text, joined) ?? '') + text;
  const glued = /\w$/.test(text) && /^\w/.test(stop.text.slice(at, at + 1)) ? `${inserted.trimStart()} ` : inserted;
  const safe = ends || kinds.every((kind) => SURE.has(kind));
  return { title: `Insert ${text}`, safe, edits: [{ span: { start: at, end: at }, text: glued }] };
}

/** What has but one place where it can have been lost. */
const SURE: ReadonlySet<number> = new Set<number>([
  P.COMMA,
  P.LPAREN,
  P.RPAREN,
  P.RBRACKET,
  P.GT,
  P.EQ,
  K.SELECT,
  K.GROUP,
  K.ORDER,
  K.BY,
  K.INTO,
  K.AS,
  K.FROM,
  K.ON,
  K.IS,
  K.THEN,
  K.END,
  K.INTERVAL,
  K.WHEN,
]);

/** Signs that stand close behind what they follow. */
const CLOSING: ReadonlySet<string> = new Set([')', ',', ']', '>', '.']);

/** A line end if the token at `index` begins its line and a comma or semicolon alone is not what is inserted. */
function separatorBefore({ text, tokens }: Stop, index: number, inserted: string, joined: boolean): string | undefined {
  const gap = text.slice(tokens.ends[index - 1], tokens.starts[index]);
  const lineEnd = /\r?\n|\r/.exec(gap)?.[0];
  if (lineEnd !== undefined && inserted !== ',' && inserted !== ';' && inserted !== '.') return lineEnd;
  return joined || inserted === ';' ? undefined : ' ';
}
