/** What stops Flink's parser: one kind of mistake each. */
import { defineFinding } from '../../../findings/finding.ts';

const syntax = { phase: 'syntax', severity: 'error' } as const;
const table = (columns: string) => `CREATE TABLE t (${columns}) WITH ('connector' = 'datagen');`;

export interface Place {
  /** The token that stands there, as named to people. */
  readonly found: string;
  readonly wanted: string;
}

export const unexpectedToken = defineFinding<{ found: string; wanted: string | undefined }>({
  ...syntax,
  code: 'unexpected-token',
  summary: 'A token fits nowhere in the statement.',
  why: "Flink's grammar allows nothing like it at this place. What stands before it decides what may follow.",
  bad: [{ text: 'USE CATALOG c 5;' }],
  good: [{ text: 'USE CATALOG c;' }],
  message: ({ found, wanted }) => ({
    message: wanted === undefined ? `${found} does not fit here.` : `Expected ${wanted} but found ${found}.`,
  }),
});

export const missingToken = defineFinding<Place>({
  ...syntax,
  code: 'missing-token',
  summary: 'A word or a sign is missing.',
  why: "With it in place the statement goes on as Flink's grammar wants it.",
  bad: [{ text: 'SELECT a FROM t GROUP a;' }, { text: 'INSERT t SELECT a FROM u;' }],
  good: [{ text: 'SELECT a FROM t GROUP BY a;' }],
  message: ({ found, wanted }) => ({ message: `Expected ${wanted} before ${found}.` }),
});

export const unexpectedEnd = defineFinding<{ wanted: string }>({
  ...syntax,
  code: 'unexpected-end',
  summary: 'A statement ends too early.',
  why: 'Its last clause has begun and lacks what it needs.',
  bad: [{ text: 'SELECT a FROM t WHERE;' }, { text: 'DROP TABLE' }],
  good: [{ text: 'SELECT a FROM t WHERE a > 1;' }],
  message: ({ wanted }) => ({ message: `The statement ends where ${wanted} is expected.` }),
});

export const misspeltKeyword = defineFinding<{ found: string; keyword: string; known: boolean }>({
  ...syntax,
  code: 'misspelt-keyword',
  summary: 'A keyword is misspelt.',
  why: 'Flink takes the word for a name, and what follows then makes no sense to it.',
  bad: [{ text: 'SELEC a FROM t;' }, { text: 'SELECT a FORM t;' }],
  good: [{ text: 'SELECT a FROM t;' }],
  message: ({ found, keyword, known }) => ({
    message: `${found} ${known ? 'does not fit here' : 'is no keyword'}.`,
    help: `Did you mean "${keyword}"?`,
  }),
});

export const reservedWord = defineFinding<{ word: string }>({
  ...syntax,
  code: 'reserved-word-as-name',
  summary: 'A reserved word is used as a name.',
  why: 'Reserved words are part of the grammar. Between back-ticks they are names like any other.',
  bad: [{ text: table('`a` INT, value STRING') }, { text: 'SELECT user AS order FROM t;' }],
  good: [{ text: table('`a` INT, `value` STRING') }],
  message: ({ word }) => ({
    message: `"${word}" is a reserved word and cannot be a name as it stands.`,
    help: `Write \`${word}\`.`,
  }),
});

interface Opened extends Place {
  /** `)` or what is lost together with it, such as `);`. */
  readonly missing: string;
}

export const unclosedParenthesis = defineFinding<Opened>({
  ...syntax,
  code: 'unclosed-parenthesis',
  summary: 'A parenthesis is never closed.',
  why: 'Everything behind it is read as part of what it encloses, even the next statement.',
  bad: [{ text: "CREATE TABLE t (a INT WITH ('connector' = 'datagen');" }, { text: 'SELECT COUNT(a FROM t;' }],
  good: [{ text: table('a INT') }],
  message: ({ found, missing }) => ({
    message: `"${missing}" is missing before ${found}.`,
    help: 'Close the parenthesis that was opened before.',
  }),
});

export const unopenedParenthesis = defineFinding<{ found: string }>({
  ...syntax,
  code: 'unopened-parenthesis',
  summary: 'A closing bracket has no opening one.',
  why: "Flink's grammar finds nothing to close.",
  bad: [{ text: 'SELECT a) FROM t;' }],
  good: [{ text: 'SELECT (a) FROM t;' }],
  message: ({ found }) => ({ message: `${found} closes nothing.`, help: 'Remove it, or open it where it belongs.' }),
});

export const missingComma = defineFinding<{ found: string }>({
  ...syntax,
  code: 'missing-comma',
  summary: 'A comma between two items of a list is missing.',
  why: 'Without it the second item is read as part of the first.',
  bad: [{ text: table('a INT b STRING') }, { text: 'SELECT a + 1 b + 2 FROM t;' }],
  good: [{ text: table('a INT, b STRING') }],
  message: ({ found }) => ({ message: `A comma is missing before ${found}.` }),
});

export const extraComma = defineFinding<{ found: string }>({
  ...syntax,
  code: 'extra-comma',
  summary: 'A comma stands twice, or before the first item.',
  why: 'Flink wants an item between two commas.',
  bad: [{ text: 'SELECT a,, b FROM t;' }],
  good: [{ text: 'SELECT a, b FROM t;' }],
  message: () => ({
    message: 'A comma stands here with no item before it.',
    help: 'Remove it, or write the item that is missing.',
  }),
});

export const trailingComma = defineFinding<{ found: string }>({
  ...syntax,
  code: 'trailing-comma',
  summary: 'A comma stands behind the last item of a list.',
  why: 'Flink wants another item behind each comma.',
  bad: [{ text: 'SELECT a, b, FROM t;' }, { text: table('a INT,') }, { text: 'SELECT a FROM t GROUP BY a,' }],
  good: [{ text: 'SELECT a, b FROM t;' }],
  message: ({ found }) => ({
    message: `No item follows this comma: ${found} stands behind it.`,
    help: 'Remove the comma, or write the item that is missing.',
  }),
});

export const missingSelect = defineFinding<{ found: string }>({
  ...syntax,
  code: 'missing-select',
  summary: 'SELECT is missing.',
  why: 'A query begins with SELECT, VALUES, TABLE or WITH; Flink reads anything else as an expression and says "Non-query expression encountered in illegal context".',
  bad: [{ text: 'INSERT INTO t a, b FROM u;' }, { text: 'SELECT a FROM (b FROM u);' }],
  good: [{ text: 'INSERT INTO t SELECT a, b FROM u;' }],
  message: ({ found }) => ({ message: `SELECT is missing before ${found}.` }),
});

export const missingGroupBy = defineFinding<{ found: string }>({
  ...syntax,
  code: 'missing-group-by',
  summary: 'GROUP BY is missing.',
  why: 'Without it what should be grouped by is read as a name of the table before it.',
  bad: [{ text: "SELECT COUNT(*) FROM t TUMBLE(ts, INTERVAL '1' MINUTE), name;" }],
  good: [{ text: "SELECT COUNT(*) FROM t GROUP BY TUMBLE(ts, INTERVAL '1' MINUTE), name;" }],
  message: ({ found }) => ({ message: `GROUP BY is missing before ${found}.` }),
});

export const missingSemicolon = defineFinding<{ found: string }>({
  ...syntax,
  code: 'missing-semicolon',
  summary: 'A semicolon between two statements is missing.',
  why: "Flink reads both as one statement and stops at the second one's first word.",
  bad: [{ text: 'DROP TABLE IF EXISTS t\nSELECT a FROM u;' }],
  good: [{ text: 'DROP TABLE IF EXISTS t;\nSELECT a FROM u;' }],
  message: ({ found }) => ({ message: `A semicolon is missing before ${found}.` }),
});

export const straySemicolon = defineFinding<Record<never, never>>({
  ...syntax,
  code: 'stray-semicolon',
  summary: 'A semicolon stands in the middle of a statement.',
  why: 'It ends the statement there, and what follows begins no new one.',
  bad: [{ text: 'SELECT a; FROM t;' }, { text: 'SELECT a FROM t; WHERE a > 1;' }],
  good: [{ text: 'SELECT a FROM t WHERE a > 1;' }],
  message: () => ({ message: 'This semicolon ends the statement in the middle.', help: 'Remove it.' }),
});

export const unterminatedString = defineFinding<{ quote: string }>({
  ...syntax,
  code: 'unterminated-string',
  summary: 'The closing quote of a string is missing, or the opening one.',
  why: 'Up to the next quote everything is read as text, and from there on text and code change places.',
  bad: [{ text: "SELECT 'a FROM t;" }, { text: "SET 'a' = 'b;\nSELECT 'c' FROM t;" }],
  good: [{ text: "SELECT 'a' FROM t;" }, { text: "SELECT 'it''s' FROM t;" }],
  message: ({ quote }) => ({
    message: `The ${quote} quote of this string is missing.`,
    help: "Write ' on both sides; a quote inside a string is written twice.",
  }),
});

export const unterminatedName = defineFinding<Record<never, never>>({
  ...syntax,
  code: 'unterminated-name',
  summary: 'The closing back-tick of a name is missing.',
  why: 'A name between back-ticks ends on its line.',
  bad: [{ text: 'SELECT `a FROM t;' }],
  good: [{ text: 'SELECT `a` FROM t;' }],
  message: () => ({ message: 'The closing back-tick of this name is missing.' }),
});

export const unterminatedComment = defineFinding<Record<never, never>>({
  ...syntax,
  code: 'unterminated-comment',
  summary: 'A comment is never closed.',
  why: 'Flink reads the rest of the statement as comment and refuses it.',
  bad: [{ text: 'SELECT a /* the name\nFROM t;' }],
  good: [{ text: 'SELECT a /* the name */\nFROM t;' }],
  message: () => ({ message: 'This comment is never closed.', help: 'Write */ where it ends.' }),
});

export const doubleQuotedString = defineFinding<{ text: string; role: string }>({
  ...syntax,
  code: 'double-quoted-string',
  summary: 'Text stands between double quotes.',
  why: 'Flink SQL knows no double quotes: strings stand between single quotes, names between back-ticks.',
  bad: [{ text: 'SELECT a FROM t WHERE a = "b";' }],
  good: [{ text: "SELECT a FROM t WHERE a = 'b';" }, { text: 'SELECT a FROM t WHERE a = `b`;' }],
  message: ({ text, role }) => ({
    message: `Double quotes mean nothing in Flink SQL.`,
    help: `As ${role}, write ${text}.`,
  }),
});

export const typographicQuote = defineFinding<{ text: string }>({
  ...syntax,
  code: 'typographic-quote',
  summary: 'Typographic quotes stand where SQL wants plain ones.',
  why: 'Word processors and web pages replace quotes by typographic ones; to Flink they are unknown characters.',
  bad: [{ text: 'SELECT a FROM t WHERE a = ‘b’;' }, { text: 'SELECT “a” FROM t;' }],
  good: [{ text: "SELECT a FROM t WHERE a = 'b';" }],
  message: ({ text }) => ({ message: 'Typographic quotes mean nothing in SQL.', help: `Write ${text}.` }),
});

export const fullWidthPunctuation = defineFinding<{ found: string; meant: string }>({
  ...syntax,
  code: 'full-width-punctuation',
  summary: 'Full-width punctuation stands where SQL wants the plain sign.',
  why: 'Input methods for Chinese and Japanese write signs that look alike; to Flink they are unknown characters.',
  bad: [{ text: 'SELECT COUNT（a) FROM t;' }],
  good: [{ text: 'SELECT COUNT(a) FROM t;' }],
  message: ({ found, meant }) => ({
    message: `${found} is a full-width sign that SQL does not know.`,
    help: `Write "${meant}".`,
  }),
});

export const unknownCharacter = defineFinding<{ found: string }>({
  ...syntax,
  code: 'unknown-character',
  summary: 'A character that begins nothing in SQL.',
  why: "Flink's scanner refuses it.",
  bad: [{ text: 'SELECT a @ b FROM t;' }],
  good: [{ text: 'SELECT a * b FROM t;' }],
  message: ({ found }) => ({ message: `The character ${found} means nothing here.`, help: 'Remove it.' }),
});

export const unknownLetters = defineFinding<{ found: string; text: string }>({
  ...syntax,
  code: 'unknown-letters',
  summary: 'A bare name has letters that Flink takes only between back-ticks.',
  why: "Flink's scanner knows the letters of some scripts only; Korean and many others it refuses outside of quotes.",
  bad: [{ text: 'SELECT 한글 FROM t;' }],
  good: [{ text: 'SELECT `한글` FROM t;' }],
  message: ({ found, text }) => ({
    message: `The letters of ${found} can stand only between back-ticks.`,
    help: `Write ${text}.`,
  }),
});

export const unquotedOptionKey = defineFinding<{ key: string }>({
  ...syntax,
  code: 'unquoted-option',
  summary: 'A key or a value of WITH stands without quotes.',
  why: 'Both are strings; anything else is refused.',
  bad: [{ text: "CREATE TABLE t (a INT) WITH (connector = 'datagen');" }],
  good: [{ text: "CREATE TABLE t (a INT) WITH ('connector' = 'datagen');" }],
  message: ({ key }) => ({ message: 'Keys and values of options are strings.', help: `Write '${key}'.` }),
});

export const missingOptionEquals = defineFinding<{ found: string }>({
  ...syntax,
  code: 'missing-option-equals',
  summary: 'The equals sign between a key and its value is missing.',
  why: "Options are written as 'key' = 'value'.",
  bad: [{ text: "CREATE TABLE t (a INT) WITH ('connector' 'datagen');" }],
  good: [{ text: "CREATE TABLE t (a INT) WITH ('connector' = 'datagen');" }],
  message: ({ found }) => ({ message: `"=" is missing before ${found}.`, help: "Write 'key' = 'value'." }),
});

export const doubleEquals = defineFinding<Record<never, never>>({
  ...syntax,
  code: 'double-equals',
  summary: 'The sign `==` is no operator of SQL.',
  why: 'One equals sign compares.',
  bad: [{ text: 'SELECT a FROM t WHERE a == 1;' }],
  good: [{ text: 'SELECT a FROM t WHERE a = 1;' }],
  message: () => ({ message: '"==" is no operator of SQL.', help: 'Write "=".' }),
});

export const stringAsName = defineFinding<{ text: string }>({
  ...syntax,
  code: 'string-as-name',
  summary: 'A string stands where a name is needed.',
  why: 'Text between single quotes is a value. Names are bare or between back-ticks.',
  bad: [{ text: "SELECT a FROM 't';" }, { text: table("'a' INT") }],
  good: [{ text: 'SELECT a FROM `t`;' }],
  message: ({ text }) => ({ message: 'A string cannot be a name.', help: `Write ${text}.` }),
});

export const nameAsString = defineFinding<{ text: string }>({
  ...syntax,
  code: 'name-as-string',
  summary: 'A name stands where a string is needed.',
  why: 'Only text between single quotes is a string.',
  bad: [{ text: 'SHOW TABLES LIKE orders;' }],
  good: [{ text: "SHOW TABLES LIKE 'orders';" }],
  message: ({ text }) => ({ message: 'A string in single quotes belongs here.', help: `Write ${text}.` }),
});

export const swappedTokens = defineFinding<{ first: string; second: string }>({
  ...syntax,
  code: 'swapped-tokens',
  summary: 'Two neighbours stand in the wrong order.',
  why: "The other way round the statement is what Flink's grammar wants.",
  bad: [{ text: 'SELECT a FROM t BY GROUP a;' }, { text: 'CREATE t TABLE (a INT);' }],
  good: [{ text: 'SELECT a FROM t;' }],
  message: ({ first, second }) => ({ message: `${first} and ${second} stand in the wrong order.` }),
});

export const duplicateToken = defineFinding<{ found: string }>({
  ...syntax,
  code: 'duplicate-token',
  summary: 'The same token stands twice.',
  why: "Flink's grammar takes it once.",
  bad: [{ text: 'SELECT a FROM FROM t;' }],
  good: [{ text: 'SELECT a FROM t;' }],
  message: ({ found }) => ({ message: `${found} stands twice.`, help: 'Remove one.' }),
});

export const foreignStatement = defineFinding<{ words: string; dialect: string; instead: string }>({
  ...syntax,
  code: 'foreign-statement',
  summary: 'A statement of another SQL dialect.',
  why: 'It looks like SQL that belongs to another product; Flink has no such statement.',
  bad: [
    { text: 'CREATE OR REPLACE STREAM "DESTINATION_SQL_STREAM" (name VARCHAR(16));' },
    { text: 'CREATE EXTERNAL TABLE t (a INT) STORED AS ORC;' },
  ],
  good: [{ text: "CREATE TABLE t (a INT) WITH ('connector' = 'kinesis');" }],
  message: ({ words, dialect, instead }) => ({
    message: `${words} belongs to ${dialect}, not to Flink SQL.`,
    help: instead,
  }),
});

export const newerSyntax = defineFinding<{ target: string; since: string }>({
  ...syntax,
  code: 'newer-syntax',
  summary: 'The statement needs a newer Flink.',
  why: "A newer version takes it as it stands; the target's parser refuses it.",
  bad: [{ text: "CREATE TABLE t WITH ('connector' = 'print') AS SELECT a FROM u;", target: '1.15' }],
  good: [{ text: "CREATE TABLE t WITH ('connector' = 'print') AS SELECT a FROM u;", target: '1.18' }],
  message: ({ target, since }) => ({
    message: `Flink ${target} does not know this syntax; Flink ${since} does.`,
    help: `Write it another way, or check for a newer Flink with --target ${since}.`,
  }),
});

export const nestedTooDeep = defineFinding<Record<never, never>>({
  phase: 'syntax',
  severity: 'info',
  code: 'nested-too-deep',
  summary: 'Brackets are nested so deep that what they hold was not checked.',
  why: 'Up to 2,000 levels are read exactly. Flink itself gives up at about 3,000.',
  bad: [{ text: `SELECT ${'('.repeat(2200)}1${')'.repeat(2200)};` }],
  good: [{ text: `SELECT ${'('.repeat(500)}1${')'.repeat(500)};` }],
  message: () => ({ message: 'What these brackets hold is nested too deep and was not checked further.' }),
});
