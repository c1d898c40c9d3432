/** Signs and patterns that the lexer looks for. */
import { P } from './kinds.ts';

/** Typographic quotes that open a text; any of `CLOSING_QUOTE` closes it. */
export const OPENING_QUOTES: ReadonlySet<string> = new Set('‘’“”„«´');

/** What closes text between typographic quotes, or the end of its line. */
export const CLOSING_QUOTE = /[‘’“”«»´\r\n]/g;

/** Full-width punctuation and the kind that was meant. */
export const FULL_WIDTH: Readonly<Record<string, number>> = {
  '（': P.LPAREN,
  '）': P.RPAREN,
  '，': P.COMMA,
  '；': P.SEMICOLON,
  '＝': P.EQ,
  '．': P.DOT,
  '：': P.COLON,
  '［': P.LBRACKET,
  '］': P.RBRACKET,
  '＊': P.STAR,
  '＜': P.LT,
  '＞': P.GT,
  '、': P.COMMA,
  '。': P.DOT,
};

/** What the front of a collation's name is made of; `$` follows it. */
export const COLLATION_RUN = /[\p{L}\p{N}:._-]*/uy;

/** A word in letters that Flink's scanner does not know. */
export const FOREIGN_WORD = /[\p{L}\p{M}][\p{L}\p{M}\p{N}_]*/uy;

export const CHARSET = /_[A-Za-z0-9][A-Za-z0-9:._-]*'/y;

export const COMMAND =
  /(?:SET(?:\s+[^'\s]+\s*=\s*(?:'[^']*'|[^;\s]+))?|RESET(?:\s+[^'\s;]+)?|CLEAR|HELP|QUIT|EXIT)(?=\s*(?:;|--|\/\*|$))/iy;

export const SINGLE: Readonly<Record<number, number>> = {
  91: P.LBRACKET,
  93: P.RBRACKET,
  125: P.RBRACE,
  58: P.COLON,
  63: P.QUESTION,
  43: P.PLUS,
  45: P.MINUS,
  37: P.PERCENT,
  94: P.CARET,
};
