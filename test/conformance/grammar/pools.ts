import type { Random } from './random.ts';

/** Texts for the tokens that have no fixed spelling. */
const pools: Readonly<Record<string, readonly string[]>> = {
  IDENTIFIER: [
    ...[
      'orders',
      'users',
      'price',
      'amount',
      'user_id',
      'ts',
      'item',
      'Orders',
      'payload',
      'proctime',
      'a',
      'b',
      'c',
      't1',
    ],
    ...['myDb', 'cat', '_x', 'x$1', 'größe', '名前', 'unicorn', 'window_start', 'window_end', 'total', 'status_code'],
  ],
  BACK_QUOTED_IDENTIFIER: [
    '`order`',
    '`user`',
    '`my col`',
    '`a``b`',
    '`select`',
    '`time`',
    '`1st`',
    '`ts`',
    '`a.b`',
    '`naïve`',
  ],
  UNICODE_QUOTED_IDENTIFIER: ['U&"\\0061bc"', 'u&"x"'],
  COLLATION_ID: ['ISO-8859-1$en_US$primary', 'latin1$sv', 'utf-8$en'],
  UNSIGNED_INTEGER_LITERAL: ['0', '1', '2', '3', '5', '10', '42', '100', '4', '7', '12', '9', '007', '2147483648'],
  DECIMAL_NUMERIC_LITERAL: ['1.5', '.5', '3.', '0.25', '99.99', '12345678901234567890.5'],
  APPROX_NUMERIC_LITERAL: ['1e3', '1.5E-2', '2E+10', '.5e1', '6.02e23'],
  QUOTED_STRING: [
    "'a'",
    "'it''s'",
    "''",
    "'connector'",
    "'kafka'",
    "'%x_'",
    "'2024-01-31'",
    "'$.a.b'",
    "'naïve ✓'",
    "'-- no'",
    "'two\nlines'",
  ],
  BINARY_STRING_LITERAL: ["x'1F'", "X'00ff'", "x''", "x'AB'", "X'0a0B'", "x'1Fg'"],
  PREFIXED_STRING_LITERAL: [
    "N'abc'",
    "_UTF8'abc'",
    "_latin1'x'",
    "_UTF16'x'",
    "N'x'",
    "_UTF8'é'",
    "n'é'",
    "_nosuch'x'",
  ],
  UNICODE_STRING_LITERAL: ["U&'\\0041bc'", "u&'plain'", "U&'d\\0061t\\+000061'", "U&'!0041'", "U&'\\00'"],
  C_STYLE_ESCAPED_STRING_LITERAL: ["E'a\\n'", "e'it\\'s'", "E'\\u0041'"],
  UNICODE_QUOTED_ESCAPE_CHAR: ["'!'", "'\\'"],
  LBRACE_D: ['{d'],
  LBRACE_T: ['{t'],
  LBRACE_TS: ['{ts'],
  LBRACE_FN: ['{fn', '{ fn'],
  EOF: [''],
};

/** The text of a token: its spelling, in upper case mostly, as people write, or one of its pool. */
export function textOf(token: string, spelling: ReadonlyMap<string, string>, random: Random): string {
  const fixed = spelling.get(token);
  if (fixed === undefined) return random.pick(pools[token] ?? [token]);
  if (!/^[A-Z]/.test(fixed)) return fixed;
  return random.chance(0.15) ? fixed.toLowerCase() : fixed;
}

const dated: Readonly<Record<string, readonly string[]>> = {
  DATE: ["'2024-01-31'", "'1970-01-01'", "'2020-02-29'", "'2023-02-29'", "'2024-1-3'", "'24-01-31'"],
  TIME: ["'12:30:45'", "'00:00:00.123'", "'23:59:59'", "'24:00:00'", "'1:2:3'"],
  TIMESTAMP: [
    "'2024-01-31 12:30:45'",
    "'2024-01-31 12:30:45.123456'",
    "'1970-01-01 00:00:00'",
    "'2024-01-31'",
    "'2024-01-31T12:00:00'",
  ],
  '{D': ["'2024-01-31'"],
  '{T': ["'12:30:45'"],
  '{TS': ["'2024-01-31 12:30:45'"],
};

const lengths: Readonly<Record<string, string>> = {
  YEAR: "'2'",
  MONTH: "'11'",
  DAY: "'10'",
  HOUR: "'5'",
  MINUTE: "'30'",
  SECOND: "'1.5'",
  WEEK: "'1'",
  QUARTER: "'3'",
  'YEAR TO MONTH': "'1-6'",
  'DAY TO HOUR': "'1 12'",
  'DAY TO MINUTE': "'1 12:30'",
  'DAY TO SECOND': "'1 12:30:45.123'",
  'HOUR TO MINUTE': "'12:30'",
  'HOUR TO SECOND': "'12:30:45'",
  'MINUTE TO SECOND': "'30:45'",
};

/**
 * Gives date, time and interval literals contents of their form, most of the time: their contents are checked while
 * parsing, and nearly all of these statements would be refused for that alone.
 */
export function withLiteralContents(tokens: readonly string[], random: Random): string[] {
  return tokens.map((token, index) => {
    if (!token.startsWith("'")) return token;
    const before = tokens[index - 1]?.toUpperCase() ?? '';
    if (before in dated) return random.chance(0.8) ? dated[before][0] : random.pick(dated[before]);
    const beforeSign = /^[-+]$/.test(before) ? tokens[index - 2]?.toUpperCase() : before;
    if (beforeSign !== 'INTERVAL' || random.chance(0.1)) return token;
    return lengths[qualifierAfter(tokens, index)] ?? token;
  });
}

function qualifierAfter(tokens: readonly string[], index: number): string {
  const words = tokens
    .slice(index + 1, index + 9)
    .join(' ')
    .toUpperCase()
    .replace(/ ?\([^)]*\)/g, '');
  const match = /^(\w+?)S?( TO (\w+))?( |$)/.exec(words);
  if (match === null) return '';
  const span = match[2] === undefined ? match[1] : `${match[1]} TO ${match[3].replace(/S$/, '')}`;
  return span in lengths ? span : match[1];
}
