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
SELECT a, FROM t WHERE name = "x";
--      ^ trailing-comma: No item follows this comma: "FROM" stands behind it.
--                            ^^^ double-quoted-string: Double quotes mean nothing in Flink SQL.
SELECT value FROM t WHERE a != 1;
--     ^^^^^ reserved-word-as-name: "value" is a reserved word and cannot be a name as it stands.
--                          ^^ bang-equal: "!=" is no operator of Flink SQL.

-- In two items of one list.
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
