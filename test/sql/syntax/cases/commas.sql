-- Between columns.
CREATE TABLE a (
    id INT
    name STRING,
--  ^^^^ missing-comma: A comma is missing before "name".
    ts TIMESTAMP(3)
    WATERMARK FOR ts AS ts
--  ^^^^^^^^^ missing-comma: A comma is missing before "WATERMARK".
) WITH ('connector' = 'datagen');

-- Between options.
CREATE TABLE b (id INT) WITH (
    'connector' = 'kafka'
    'topic' = 'b',
--  ^^^^^^^ missing-comma: A comma is missing before "'topic'".
    'format' = 'json'
);

-- Between items of a query. A bare name behind a name would be its alias, so only what cannot be one is found.
SELECT a + 1 b + 2 FROM t;
--           ^ missing-comma: A comma is missing before "b".
SELECT a 'b' FROM t;
--       ^^^ string-as-alias: 'b' is a string and cannot name a column.
SELECT COUNT(*) SUM(b) FROM t;
--              ^^^ missing-comma: A comma is missing before "SUM".
SELECT a AS b c AS d FROM t;
--            ^ missing-comma: A comma is missing before "c".
SELECT a FROM t GROUP BY a b;
--                         ^ missing-comma: A comma is missing before "b".
SELECT a FROM t ORDER BY a b;
--                         ^ missing-comma: A comma is missing before "b".
SELECT f(a b) FROM t;
--         ^ missing-comma: A comma is missing before "b".
SELECT a FROM t WHERE a IN (1 2, 3);
--                            ^ missing-comma: A comma is missing before "2".
INSERT INTO t VALUES (1, 'a') (2, 'b');
--                            ^ missing-comma: A comma is missing before "(".
INSERT INTO t VALUES (1 'a');
--                      ^^^ missing-comma: A comma is missing before "'a'".
WITH x AS (SELECT 1) y AS (SELECT 2) SELECT * FROM x;
--                   ^ missing-comma: A comma is missing before "y".
SELECT ARRAY[1 2] FROM t;
--             ^ missing-comma: A comma is missing before "2".
CREATE TABLE c (x ROW<a INT b STRING>) WITH ('connector' = 'datagen');
--                          ^ missing-comma: A comma is missing before "b".
CREATE TABLE d (id INT, PRIMARY KEY (a b) NOT ENFORCED) WITH ('connector' = 'datagen');
--                                     ^ missing-comma: A comma is missing before "b".

-- Twice, or first.
SELECT a,, b FROM t;
--       ^ extra-comma: A comma stands here with no item before it.
SELECT , a FROM t;
--     ^ extra-comma: A comma stands here with no item before it.
SELECT f(, a) FROM t;
--       ^ extra-comma: A comma stands here with no item before it.
SELECT f(a,, b) FROM t;
--         ^ extra-comma: A comma stands here with no item before it.
CREATE TABLE e (id INT,, name STRING) WITH ('connector' = 'datagen');
--                     ^ extra-comma: A comma stands here with no item before it.
CREATE TABLE f (, id INT) WITH ('connector' = 'datagen');
--              ^ extra-comma: A comma stands here with no item before it.
CREATE TABLE g (id INT) WITH (, 'connector' = 'datagen');
--                            ^ extra-comma: A comma stands here with no item before it.
SELECT a FROM t GROUP BY , a;
--                       ^ extra-comma: A comma stands here with no item before it.

-- Behind the last item.
SELECT a, FROM t;
--      ^ trailing-comma: No item follows this comma: "FROM" stands behind it.
SELECT a, b, FROM t WHERE a > 1;
--         ^ trailing-comma: No item follows this comma: "FROM" stands behind it.
CREATE TABLE h (id INT, name STRING,) WITH ('connector' = 'datagen');
--                                 ^ trailing-comma: No item follows this comma: ")" stands behind it.
CREATE TABLE i (id INT) WITH ('connector' = 'datagen',);
--                                                   ^ trailing-comma: No item follows this comma: ")" stands behind it.
SELECT f(a, b,) FROM t;
--           ^ trailing-comma: No item follows this comma: ")" stands behind it.
SELECT a FROM t WHERE a IN (1, 2,);
--                              ^ trailing-comma: No item follows this comma: ")" stands behind it.
SELECT a FROM t, WHERE a > 1;
--             ^ trailing-comma: No item follows this comma: "WHERE" stands behind it.
SELECT a FROM t GROUP BY a, HAVING COUNT(*) > 1;
--                        ^ trailing-comma: No item follows this comma: "HAVING" stands behind it.
SELECT a FROM t ORDER BY a, LIMIT 3;
--                        ^ trailing-comma: No item follows this comma: "LIMIT" stands behind it.
INSERT INTO t VALUES (1, 2),;
--                         ^ trailing-comma: No item follows this comma: ";" stands behind it.
SELECT a FROM t GROUP BY a,;
--                        ^ trailing-comma: No item follows this comma: ";" stands behind it.

-- Where another sign belongs.
SELECT a FROM t WHERE a = 1, b = 2;
--                         ^ unexpected-token: Expected "AND" but found ",".
SELECT a FROM t ORDER BY a; b;
--                          ^ missing-select: SELECT is missing before "b".
SELECT a; b FROM t;
--      ^ stray-semicolon: This semicolon ends the statement in the middle.
