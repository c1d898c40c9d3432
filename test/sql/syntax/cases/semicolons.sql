-- Between two statements.
DROP TABLE IF EXISTS a
CREATE TABLE a (id INT) WITH ('connector' = 'datagen')
-- <1 ^^^^^^ missing-semicolon: A semicolon is missing before "CREATE".
INSERT INTO a SELECT b FROM t
-- <1 ^^^^^^ missing-semicolon: A semicolon is missing before "INSERT".
SELECT a FROM a WHERE a > 1
-- <1 ^^^^^^ missing-semicolon: A semicolon is missing before "SELECT".
SELECT b FROM t;
-- <1 ^^^^^^ missing-semicolon: A semicolon is missing before "SELECT".

SET 'a' = 'b'
SET 'c' = 'd';
-- <1 ^^^ missing-semicolon: A semicolon is missing before "SET".

CREATE VIEW v AS SELECT a FROM t WHERE b > 1
DROP VIEW v;
-- <1 ^^^^ missing-semicolon: A semicolon is missing before "DROP".

SELECT a FROM t GROUP BY a
SHOW TABLES;
-- <1 ^^^^ missing-semicolon: A semicolon is missing before "SHOW".

USE CATALOG c
USE d;
-- <1 ^^^ missing-semicolon: A semicolon is missing before "USE".

-- On one line.
DROP TABLE a CREATE TABLE a (id INT) WITH ('connector' = 'datagen');
--           ^^^^^^ missing-semicolon: A semicolon is missing before "CREATE".

-- One too many.
SELECT a FROM t;;
;
SELECT a; FROM t;
--      ^ stray-semicolon: This semicolon ends the statement in the middle.
SELECT a FROM t; WHERE a > 1;
--             ^ stray-semicolon: This semicolon ends the statement in the middle.
SELECT a FROM t WHERE a > 1; GROUP BY a;
--                         ^ stray-semicolon: This semicolon ends the statement in the middle.
SELECT a FROM t; UNION ALL SELECT b FROM u;
--             ^ stray-semicolon: This semicolon ends the statement in the middle.
CREATE TABLE b (id INT); WITH ('connector' = 'datagen');
--                     ^ stray-semicolon: This semicolon ends the statement in the middle.
CREATE TABLE c (id INT;) WITH ('connector' = 'datagen');
--                    ^ stray-semicolon: This semicolon ends the statement in the middle.
INSERT INTO t; SELECT a FROM u;
--           ^ stray-semicolon: This semicolon ends the statement in the middle.
WITH x AS (SELECT a FROM t); SELECT a FROM x;
--                         ^ stray-semicolon: This semicolon ends the statement in the middle.

-- Another sign in its place.
SELECT a FROM t:
--             ^ unexpected-token: Expected ";" but found ":".
SELECT b FROM u,
--             ^ trailing-comma: No item follows this comma: "SELECT" stands behind it.
SELECT c FROM v.
--             ^ unexpected-token: Expected ";" but found ".".
SELECT d FROM w;
