-- In two clauses.
SELECT a,, b FROM t WHERE a == 1;
--       ^ extra-comma: A comma stands here with no item before it.
--                          ^^ double-equals: "==" is no operator of SQL.
SELECT COUNT(a FROM t WHERE b > 1 GROUP a;
--          ~ This parenthesis is never closed.
--             ^^^^ unclosed-parenthesis: ")" is missing before "FROM".
--                                      ^ missing-token: Expected "BY" before "a".
SELEC a FROM t WERE b > 1;
-- <1 ^^^^^ misspelt-keyword: "SELEC" is no keyword.
--             ^^^^ misspelt-keyword: "WERE" is no keyword.
SELECT a FORM t GROUP BY a,;
--       ^^^^ misspelt-keyword: "FORM" is no keyword.
--                        ^ trailing-comma: No item follows this comma: ";" stands behind it.
SELECT a b + 1 FROM t ORDER a;
--       ^ missing-comma: A comma is missing before "b".
--                          ^ missing-token: Expected "BY" before "a".
SELECT a, FROM t WHERE name = "x";
--      ^ trailing-comma: No item follows this comma: "FROM" stands behind it.
--                            ^^^ double-quoted-string: Double quotes mean nothing in Flink SQL.
SELECT value FROM t WHERE a != 1;
--     ^^^^^ reserved-word-as-name: "value" is a reserved word and cannot be a name as it stands.
--                          ^^ bang-equal: "!=" is no operator of Flink SQL.
INSERT t VALUES (1, 2;
--     ^ missing-token: Expected "INTO" before "t".
--              ~ This parenthesis is never closed.
--                   ^ unclosed-parenthesis: ")" is missing before ";".

-- In two items of one list.
CREATE TABLE a (
    id INT
    name STRING,
--  ^^^^ missing-comma: A comma is missing before "name".
    user STRING,
--  ^^^^ reserved-word-as-name: "user" is a reserved word and cannot be a name as it stands.
    PRIMRY KEY (id) NOT ENFORCED
--  ^^^^^^ misspelt-keyword: "PRIMRY" is no keyword.
) WITH ('connector' = 'datagen');
CREATE TABLE b (
--             ~ This parenthesis is never closed.
    id INT,
    name STRING
WITH (
-- <1 ^^^^ unclosed-parenthesis: ")" is missing before "WITH".
    'connector' = 'kafka'
    'topic' = 'b',
--  ^^^^^^^ missing-comma: A comma is missing before "'topic'".
    format = 'json'
--  ^^^^^^ unquoted-option: Keys and values of options are strings.
);
SELECT CASE WHEN a THEN 'x' ELSE 'y' AS b, CAST(c INT) FROM t;
--                                   ^^ missing-token: Expected "END" before "AS".
--                                                ^^^ missing-token: Expected "AS" before "INT".
INSERT INTO t VALUES (1 2), (3, 4;
--                      ^ missing-comma: A comma is missing before "2".
--                          ~ This parenthesis is never closed.
--                               ^ unclosed-parenthesis: ")" is missing before ";".

-- In two statements.
CREATE TABLE c (id INT WITH ('connector' = 'datagen')
--             ~ This parenthesis is never closed.
--                     ^^^^ unclosed-parenthesis: ")" is missing before "WITH".
SELECT a FROM t WHERE;
-- <1 ^^^^^^ missing-semicolon: A semicolon is missing before "SELECT".
--                   ^ unexpected-end: The statement ends where an expression is expected.
SELECT b FROM u GROUP b;
--                    ^ missing-token: Expected "BY" before "b".

-- Of a kind that might hide what follows.
SELECT a FROM t WHERE name = 'x AND b > 1;
--                           ^^ unterminated-string: The closing quote of this string is missing.
SELECT a FROM t WHERE b > ;
--                        ^ unexpected-end: The statement ends where an expression is expected.
