/** Kinds of tokens that are no keyword. Keywords follow from `FIRST_KEYWORD` on (keywords.generated.ts). */
export const enum P {
  END = 0,
  /** A bare name that is no keyword of the target. */
  IDENTIFIER,
  /** `` `name` `` */
  QUOTED_IDENTIFIER,
  /** `U&"name"` */
  UNICODE_IDENTIFIER,
  /** `'text'` */
  STRING,
  /** `_latin1'text'` or `N'text'` */
  PREFIXED_STRING,
  /** `U&'text'` */
  UNICODE_STRING,
  /** `X'ff'` */
  BINARY_STRING,
  /** `E'text'`, from 2.0 on */
  ESCAPED_STRING,
  INTEGER,
  DECIMAL,
  APPROXIMATE,
  /** `latin1$en_US` */
  COLLATION,
  /** The opening of a hint. */
  HINT_BEGIN,
  /** The closing of a hint (or of nothing). */
  HINT_END,
  LPAREN,
  RPAREN,
  LBRACKET,
  RBRACKET,
  LBRACE,
  RBRACE,
  /** `{d`, `{t`, `{ts` and `{fn` */
  LBRACE_D,
  LBRACE_T,
  LBRACE_TS,
  LBRACE_FN,
  SEMICOLON,
  COMMA,
  DOT,
  DOUBLE_PERIOD,
  COLON,
  QUESTION,
  EQ,
  NE,
  /** `!=` */
  BANG_EQ,
  LT,
  GT,
  LE,
  GE,
  PLUS,
  MINUS,
  STAR,
  SLASH,
  PERCENT,
  CONCAT,
  BAR,
  CARET,
  DOLLAR,
  /** `=>` */
  ARROW,
  /** A character that begins no token of Flink. */
  BAD_CHARACTER,
  /** `"text"` */
  DOUBLE_QUOTED,
  /** Text between typographic quotes. */
  TYPOGRAPHIC_QUOTED,
  /** Full-width punctuation. */
  FULL_WIDTH,
  /** A string, or a quoted name, cut at the end of its line because its closing quote is missing. */
  UNCLOSED_STRING,
  UNCLOSED_IDENTIFIER,
  /** SET k = v, RESET k, HELP …: what Flink takes by its text before it asks its grammar. */
  COMMAND,
}

/** How the kinds that are always written alike are written. */
export const SPELLING: Readonly<Record<number, string>> = {
  [P.HINT_BEGIN]: '/*+',
  [P.HINT_END]: '*/',
  [P.LPAREN]: '(',
  [P.RPAREN]: ')',
  [P.LBRACKET]: '[',
  [P.RBRACKET]: ']',
  [P.LBRACE]: '{',
  [P.RBRACE]: '}',
  [P.LBRACE_D]: '{d',
  [P.LBRACE_T]: '{t',
  [P.LBRACE_TS]: '{ts',
  [P.LBRACE_FN]: '{fn',
  [P.SEMICOLON]: ';',
  [P.COMMA]: ',',
  [P.DOT]: '.',
  [P.DOUBLE_PERIOD]: '..',
  [P.COLON]: ':',
  [P.QUESTION]: '?',
  [P.EQ]: '=',
  [P.NE]: '<>',
  [P.BANG_EQ]: '!=',
  [P.LT]: '<',
  [P.GT]: '>',
  [P.LE]: '<=',
  [P.GE]: '>=',
  [P.PLUS]: '+',
  [P.MINUS]: '-',
  [P.STAR]: '*',
  [P.SLASH]: '/',
  [P.PERCENT]: '%',
  [P.CONCAT]: '||',
  [P.BAR]: '|',
  [P.CARET]: '^',
  [P.DOLLAR]: '$',
  [P.ARROW]: '=>',
};
