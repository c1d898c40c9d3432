/** What Flink's grammar takes and its parser refuses all the same: each at its place, and reading goes on. */
import { defineFinding } from '../../../findings/finding.ts';

type Nothing = Record<never, never>;
const syntax = { phase: 'syntax', severity: 'error' } as const;

export const bangEqual = defineFinding<Nothing>({
  ...syntax,
  code: 'bang-equal',
  summary: 'The sign `!=` is no operator of Flink SQL.',
  why: 'Flink reads `!=` and refuses it, since its SQL conformance level does not allow it.',
  bad: [{ text: "SELECT name FROM riders WHERE name != 'Rocinante';" }],
  good: [{ text: "SELECT name FROM riders WHERE name <> 'Rocinante';" }],
  message: () => ({ message: '"!=" is no operator of Flink SQL.', help: 'Write "<>".' }),
});

export const misplacedQuery = defineFinding<Nothing>({
  ...syntax,
  code: 'misplaced-query',
  summary: 'A query stands where only values may stand.',
  why: 'Computed columns, watermarks, PARTITION BY lists of windows and JSON functions take no query, not even between parentheses.',
  bad: [{ text: "CREATE TABLE t (a INT, b AS (SELECT 1)) WITH ('connector' = 'datagen');" }],
  good: [{ text: "CREATE TABLE t (a INT, b AS (a + 1)) WITH ('connector' = 'datagen');" }],
  message: () => ({
    message: 'A query cannot stand here.',
    help: 'Write an expression without a sub-query, or compute it in a view.',
  }),
});

export const unitWithoutDifference = defineFinding<{ unit: string }>({
  ...syntax,
  code: 'interval-unit-without-difference',
  summary: 'A unit of time follows parentheses that hold no difference.',
  why: 'Behind parentheses a unit such as DAY is read as `(a - b) DAY`; anything else in them is refused.',
  bad: [{ text: 'SELECT (a + b) DAY FROM t;' }],
  good: [{ text: 'SELECT (a - b) DAY FROM t;' }, { text: 'SELECT (a + b) AS `day` FROM t;' }],
  message: ({ unit }) => ({
    message: `"${unit}" makes the parentheses before it a time span, and they hold no difference.`,
    help: `If "${unit}" is meant as a name, put it between back-ticks.`,
  }),
});

export const badLiteral = defineFinding<{ type: string; value: string; reason: string }>({
  ...syntax,
  code: 'bad-literal',
  summary: 'The content of a literal is not what its type takes.',
  why: "Flink's parser reads the content of literals; one without a value is refused at once.",
  bad: [{ text: "SELECT DATE '2020-02-30';", target: '1.15' }, { text: "SELECT X'0G';" }],
  good: [{ text: "SELECT DATE '2020-02-29', X'0F';" }],
  message: ({ type, value, reason }) => ({ message: `${value} is no ${type} literal: ${reason}.` }),
});

export const geometryType = defineFinding<Nothing>({
  ...syntax,
  code: 'geometry-type',
  summary: 'GEOMETRY is a type Flink knows and does not allow.',
  why: 'The word comes from the grammar Flink is built on; the type is switched off.',
  bad: [{ text: 'SELECT CAST(a AS GEOMETRY) FROM t;' }],
  good: [{ text: 'SELECT CAST(a AS STRING) FROM t;' }],
  message: () => ({ message: 'The type GEOMETRY is not allowed.', help: 'Keep the shape as STRING or BYTES.' }),
});

export const unknownTimeUnit = defineFinding<{ unit: string }>({
  ...syntax,
  code: 'unknown-time-unit',
  summary: 'A name stands where a unit of time is needed.',
  why: 'EXTRACT, FLOOR and CEIL take words such as YEAR or SECOND and no other name.',
  bad: [{ text: 'SELECT FLOOR(ts TO fortnight) FROM t;', target: '1.18' }],
  good: [{ text: 'SELECT FLOOR(ts TO WEEK) FROM t;' }],
  message: ({ unit }) => ({
    message: `"${unit}" is no unit of time.`,
    help: 'Write YEAR, QUARTER, MONTH, WEEK, DAY, HOUR, MINUTE or SECOND.',
  }),
});

export const illegalColon = defineFinding<Nothing>({
  ...syntax,
  code: 'json-colon-after-key',
  summary: 'JSON_OBJECT takes either KEY … VALUE or a colon.',
  why: 'Behind the word KEY the value must be named by VALUE.',
  bad: [{ text: "SELECT JSON_OBJECT(KEY 'a' : 1);" }],
  good: [{ text: "SELECT JSON_OBJECT(KEY 'a' VALUE 1);" }, { text: "SELECT JSON_OBJECT('a' : 1);" }],
  message: () => ({
    message: 'A colon cannot follow a name that KEY introduces.',
    help: 'Write VALUE, or leave KEY out.',
  }),
});

export const limitWithStart = defineFinding<{ text: string }>({
  ...syntax,
  code: 'limit-with-start',
  summary: 'LIMIT with two numbers is not allowed.',
  why: 'That form belongs to MySQL; Flink reads it and refuses it.',
  bad: [{ text: 'SELECT a FROM t LIMIT 5, 10;' }],
  good: [{ text: 'SELECT a FROM t LIMIT 10 OFFSET 5;' }],
  message: ({ text }) => ({ message: 'LIMIT takes one number.', help: `Write LIMIT ${text}.` }),
});

export const minusOperator = defineFinding<Nothing>({
  ...syntax,
  code: 'minus-operator',
  summary: 'MINUS between queries is not allowed.',
  why: "It is Oracle's word for EXCEPT; Flink reads it and refuses it.",
  bad: [{ text: 'SELECT a FROM t MINUS SELECT a FROM u;' }],
  good: [{ text: 'SELECT a FROM t EXCEPT SELECT a FROM u;' }],
  message: () => ({ message: 'MINUS is no set operator of Flink SQL.', help: 'Write EXCEPT.' }),
});

export const offsetBeforeLimit = defineFinding<Nothing>({
  ...syntax,
  code: 'offset-before-limit',
  summary: 'OFFSET stands before LIMIT.',
  why: 'Flink takes LIMIT first and OFFSET behind it.',
  bad: [{ text: 'SELECT a FROM t OFFSET 5 LIMIT 10;', target: '1.18' }],
  good: [{ text: 'SELECT a FROM t LIMIT 10 OFFSET 5;' }],
  message: () => ({ message: 'LIMIT cannot follow OFFSET.', help: 'Write LIMIT first, then OFFSET.' }),
});

export const stringAsAlias = defineFinding<{ name: string }>({
  ...syntax,
  code: 'string-as-alias',
  summary: 'A string stands where a column gets its name.',
  why: 'Names are bare or between back-ticks; text between single quotes is a value.',
  bad: [{ text: "SELECT a AS 'total' FROM t;" }],
  good: [{ text: 'SELECT a AS `total` FROM t;' }],
  message: ({ name }) => ({
    message: `'${name}' is a string and cannot name a column.`,
    help: 'Use back-ticks, or no quotes.',
  }),
});

export const aliasOfJoin = defineFinding<Nothing>({
  ...syntax,
  code: 'alias-of-join',
  summary: 'A join between parentheses cannot have a name.',
  why: 'Only tables and queries can be named; the tables inside the join can.',
  bad: [{ text: 'SELECT * FROM (a CROSS JOIN b) AS c;', target: '1.18' }],
  good: [{ text: 'SELECT * FROM (SELECT * FROM a CROSS JOIN b) AS c;' }],
  message: () => ({
    message: 'A join between parentheses cannot be named.',
    help: 'Name the tables in it, or make it a query: (SELECT * FROM …).',
  }),
});

export const applyJoin = defineFinding<{ type: string }>({
  ...syntax,
  code: 'apply-join',
  summary: 'CROSS APPLY and OUTER APPLY are not allowed.',
  why: "They are SQL Server's words for a lateral join; Flink reads them and refuses them.",
  bad: [{ text: 'SELECT * FROM t CROSS APPLY TABLE(f(t.a));' }],
  good: [{ text: 'SELECT * FROM t CROSS JOIN LATERAL TABLE(f(t.a));' }],
  message: ({ type }) => ({
    message: `${type} is not allowed.`,
    help: 'Write CROSS JOIN LATERAL TABLE(…), or LEFT JOIN LATERAL TABLE(…) ON TRUE.',
  }),
});

export const badSample = defineFinding<{ value: string }>({
  ...syntax,
  code: 'bad-sample-size',
  summary: 'TABLESAMPLE takes a percentage between 0 and 100.',
  why: 'The parser itself refuses a share of more than everything.',
  bad: [{ text: 'SELECT * FROM t TABLESAMPLE BERNOULLI (200);', target: '1.15' }],
  good: [{ text: 'SELECT * FROM t TABLESAMPLE BERNOULLI (20);' }],
  message: ({ value }) => ({
    message: `A sample of ${value} percent cannot be taken.`,
    help: 'Write a number from 0 to 100.',
  }),
});

export const notQueryOrJoin = defineFinding<Nothing>({
  ...syntax,
  code: 'neither-query-nor-join',
  summary: 'Parentheses in FROM hold a single table.',
  why: 'Between parentheses FROM takes a query or a join.',
  bad: [{ text: 'SELECT * FROM (t);', target: '1.18' }],
  good: [{ text: 'SELECT * FROM t;' }, { text: 'SELECT * FROM (SELECT * FROM t);' }],
  message: () => ({
    message: 'Neither a query nor a join stands between these parentheses.',
    help: 'Leave the parentheses out, or write SELECT in them.',
  }),
});

export const duplicateWatermark = defineFinding<Nothing>({
  ...syntax,
  code: 'duplicate-watermark',
  summary: 'A table has more than one WATERMARK.',
  why: 'A table has one event time.',
  bad: [
    {
      text: "CREATE TABLE t (a TIMESTAMP(3), b TIMESTAMP(3), WATERMARK FOR a AS a, WATERMARK FOR b AS b) WITH ('connector' = 'datagen');",
    },
  ],
  good: [
    { text: "CREATE TABLE t (a TIMESTAMP(3), b TIMESTAMP(3), WATERMARK FOR a AS a) WITH ('connector' = 'datagen');" },
  ],
  message: () => ({
    message: 'A table can have one WATERMARK only.',
    help: 'Keep the one on the column that is the event time.',
  }),
});

export const columnNamesWithoutQuery = defineFinding<Nothing>({
  ...syntax,
  code: 'column-names-without-query',
  summary: 'CREATE TABLE lists names without types and has no AS query.',
  why: 'Only a query says what types columns have that are named without one.',
  bad: [{ text: "CREATE TABLE t (a, b) WITH ('connector' = 'print');", target: '2.2' }],
  good: [{ text: "CREATE TABLE t (a, b) WITH ('connector' = 'print') AS SELECT c, d FROM u;", target: '2.2' }],
  message: () => ({
    message: 'Columns without types need an AS query behind the table.',
    help: 'Give each column a type.',
  }),
});

export const freshnessNotInterval = defineFinding<Nothing>({
  ...syntax,
  code: 'freshness-not-interval',
  summary: 'FRESHNESS takes an interval literal.',
  why: "The parser refuses anything but INTERVAL 'n' and a unit.",
  bad: [{ text: 'CREATE MATERIALIZED TABLE m FRESHNESS = 5 AS SELECT a FROM t;', target: '1.20' }],
  good: [{ text: "CREATE MATERIALIZED TABLE m FRESHNESS = INTERVAL '5' MINUTE AS SELECT a FROM t;", target: '1.20' }],
  message: () => ({ message: 'FRESHNESS takes an interval.', help: "Write, for example, INTERVAL '5' MINUTE." }),
});

export const temporaryMaterialized = defineFinding<{ word: string }>({
  ...syntax,
  code: 'temporary-materialized-table',
  summary: 'A materialized table can be neither temporary nor replaced.',
  why: 'It lives in a catalog, and a job belongs to it.',
  bad: [
    {
      text: "CREATE TEMPORARY MATERIALIZED TABLE m FRESHNESS = INTERVAL '5' MINUTE AS SELECT a FROM t;",
      target: '1.20',
    },
  ],
  good: [{ text: "CREATE MATERIALIZED TABLE m FRESHNESS = INTERVAL '5' MINUTE AS SELECT a FROM t;", target: '1.20' }],
  message: ({ word }) => ({ message: `A materialized table cannot be ${word}.`, help: `Leave ${word} out.` }),
});

export const systemNotTemporary = defineFinding<Nothing>({
  ...syntax,
  code: 'system-function-not-temporary',
  summary: 'A system function can only be temporary.',
  why: "Flink's own functions cannot be changed for good.",
  bad: [{ text: "CREATE SYSTEM FUNCTION f AS 'com.example.F';" }],
  good: [{ text: "CREATE TEMPORARY SYSTEM FUNCTION f AS 'com.example.F';" }],
  message: () => ({ message: 'A system function must be temporary.', help: 'Write CREATE TEMPORARY SYSTEM FUNCTION.' }),
});

export const jarOfLanguage = defineFinding<{ language: string }>({
  ...syntax,
  code: 'jar-of-non-jvm-function',
  summary: 'USING JAR belongs to functions in Java or Scala.',
  why: 'A function in SQL or Python has no jar.',
  bad: [{ text: "CREATE FUNCTION f AS 'm.f' LANGUAGE PYTHON USING JAR '/f.jar';", target: '1.18' }],
  good: [{ text: "CREATE FUNCTION f AS 'com.example.F' LANGUAGE JAVA USING JAR '/f.jar';", target: '1.18' }],
  message: ({ language }) => ({ message: `A function in ${language} cannot use a jar.`, help: 'Leave USING JAR out.' }),
});

export const upsertOverwrite = defineFinding<Nothing>({
  ...syntax,
  code: 'upsert-overwrite',
  summary: 'OVERWRITE belongs to INSERT.',
  why: 'The parser refuses UPSERT OVERWRITE.',
  bad: [{ text: 'UPSERT OVERWRITE t SELECT a FROM u;' }],
  good: [{ text: 'INSERT OVERWRITE t SELECT a FROM u;' }],
  message: () => ({ message: 'UPSERT cannot OVERWRITE.', help: 'Write INSERT OVERWRITE.' }),
});

export const typedInsertColumn = defineFinding<Nothing>({
  ...syntax,
  code: 'typed-insert-column',
  summary: 'A column list of INSERT names a type.',
  why: 'The table already says what type its columns have.',
  bad: [{ text: 'INSERT INTO t (a, b INT) SELECT c, d FROM u;' }],
  good: [{ text: 'INSERT INTO t (a, b) SELECT c, d FROM u;' }],
  message: () => ({ message: 'The columns of INSERT are named without types.', help: 'Leave the type out.' }),
});

export const drainWithoutSavepoint = defineFinding<Nothing>({
  ...syntax,
  code: 'drain-without-savepoint',
  summary: 'WITH DRAIN needs WITH SAVEPOINT.',
  why: 'Draining is a way to take a savepoint.',
  bad: [{ text: "STOP JOB 'a1' WITH DRAIN;", target: '1.18' }],
  good: [{ text: "STOP JOB 'a1' WITH SAVEPOINT WITH DRAIN;", target: '1.18' }],
  message: () => ({
    message: 'WITH DRAIN is only allowed behind WITH SAVEPOINT.',
    help: 'Write WITH SAVEPOINT WITH DRAIN.',
  }),
});

export const duplicateExplainDetail = defineFinding<{ detail: string }>({
  ...syntax,
  code: 'duplicate-explain-detail',
  summary: 'EXPLAIN names a detail twice.',
  why: 'The parser refuses it.',
  bad: [{ text: 'EXPLAIN CHANGELOG_MODE, CHANGELOG_MODE SELECT a FROM t;' }],
  good: [{ text: 'EXPLAIN CHANGELOG_MODE, ESTIMATED_COST SELECT a FROM t;' }],
  message: ({ detail }) => ({ message: `EXPLAIN names ${detail} twice.`, help: 'Leave the second one out.' }),
});

export const explainOfCreate = defineFinding<Nothing>({
  ...syntax,
  code: 'explain-of-create',
  summary: 'EXPLAIN takes CREATE only with an AS query.',
  why: 'There is no plan of a statement that reads nothing.',
  bad: [{ text: "EXPLAIN CREATE TABLE t (a INT) WITH ('connector' = 'print');", target: '2.2' }],
  good: [{ text: "EXPLAIN CREATE TABLE t WITH ('connector' = 'print') AS SELECT a FROM u;", target: '2.2' }],
  message: () => ({ message: 'EXPLAIN takes a CREATE only where it has an AS query.' }),
});

export const scopeOfDatabases = defineFinding<Nothing>({
  ...syntax,
  code: 'scope-of-show-databases',
  summary: 'SHOW DATABASES looks into a catalog, whose name has one part.',
  why: 'Databases lie in catalogs; a name with a dot cannot be one.',
  bad: [{ text: 'SHOW DATABASES FROM a.b;', target: '1.19' }],
  good: [{ text: 'SHOW DATABASES FROM a;', target: '1.19' }],
  message: () => ({ message: 'SHOW DATABASES takes the name of a catalog, which has no dot.' }),
});

export const nameTooLong = defineFinding<{ length: number }>({
  ...syntax,
  code: 'name-too-long',
  summary: 'A name has more than 256 characters.',
  why: 'Flink refuses longer names.',
  bad: [{ text: `SELECT ${'a'.repeat(257)} FROM t;` }],
  good: [{ text: `SELECT ${'a'.repeat(256)} FROM t;` }],
  message: ({ length }) => ({ message: `A name of ${length} characters is longer than the 256 that Flink takes.` }),
});
