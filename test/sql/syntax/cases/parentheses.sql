-- The closing one is missing before WITH.
CREATE TABLE a (
--             ~ This parenthesis is never closed.
    id INT,
    name STRING
WITH ('connector' = 'datagen');
-- <1 ^^^^ unclosed-parenthesis: ")" is missing before "WITH".

-- It is missing before the semicolon.
CREATE TABLE b (id INT) WITH ('connector' = 'datagen';
--                           ~ This parenthesis is never closed.
--                                                   ^ unclosed-parenthesis: ")" is missing before ";".

-- It is missing together with the semicolon.
CREATE TABLE c (id INT) WITH (
--                           ~ This parenthesis is never closed.
    'connector' = 'datagen'
DROP TABLE IF EXISTS b;
-- <1 ^^^^ unclosed-parenthesis: ");" is missing before "DROP".

-- Two are missing before WITH: one of a type, one of the list.
CREATE TABLE d (id DECIMAL(10, 2, r ROW<x INT> WITH ('connector' = 'datagen');
--                        ~ This parenthesis is never closed.
--                              ^ unclosed-parenthesis: ")" is missing before ",".
--             ~ This parenthesis is never closed.
--                                             ^^^^ unclosed-parenthesis: ")" is missing before "WITH".

-- It is missing before a clause of the outer query.
SELECT COUNT(id FROM a;
--          ~ This parenthesis is never closed.
--              ^^^^ unclosed-parenthesis: ")" is missing before "FROM".
SELECT a FROM t WHERE (a > 1 AND b < 2 GROUP BY a;
--                    ~ This parenthesis is never closed.
--                                     ^^^^^ unclosed-parenthesis: ")" is missing before "GROUP".
SELECT a FROM t WHERE a IN (1, 2, 3 ORDER BY a;
--                         ~ This parenthesis is never closed.
--                                  ^^^^^ unclosed-parenthesis: ")" is missing before "ORDER".
SELECT a FROM (SELECT a FROM t WHERE b > 1;
--            ~ This parenthesis is never closed.
--                                        ^ unclosed-parenthesis: ")" is missing before ";".
SELECT a FROM (SELECT a FROM t AS x WHERE x.a > 1;
--            ~ This parenthesis is never closed.
--                                               ^ unclosed-parenthesis: ")" is missing before ";".
SELECT CAST(a AS INT FROM t;
--         ~ This parenthesis is never closed.
--                   ^^^^ unclosed-parenthesis: ")" is missing before "FROM".
SELECT SUM(a) OVER (PARTITION BY b ORDER BY c AS total FROM t;
--                 ~ This parenthesis is never closed.
--                                            ^^ unclosed-parenthesis: ")" is missing before "AS".
SELECT TUMBLE_START(ts, INTERVAL '1' MINUTE AS started FROM t;
--                 ~ This parenthesis is never closed.
--                                          ^^ unclosed-parenthesis: ")" is missing before "AS".

-- It is missing in the middle of an expression, where only the end tells.
SELECT (a + b * c FROM t;
--     ~ This parenthesis is never closed.
--                ^^^^ unclosed-parenthesis: ")" is missing before "FROM".
SELECT UPPER(TRIM(name), a FROM t;
--          ~ This parenthesis is never closed.
--                         ^^^^ unclosed-parenthesis: ")" is missing before "FROM".

-- Of a CTE, before the main query.
WITH x AS (SELECT a FROM t
--        ~ This parenthesis is never closed.
SELECT a FROM x;
-- <1 ^^^^^^ unclosed-parenthesis: ")" is missing before "SELECT".

-- Of a window in FROM.
SELECT window_start FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(ts), INTERVAL '1' MINUTE);
--                            ~ This parenthesis is never closed.
--                                                                                 ^ unclosed-parenthesis: ")" is missing before ";".

-- Of VALUES, before the next row.
INSERT INTO t VALUES (1, 'a', (2, 'b');
--                   ~ This parenthesis is never closed.
--                                    ^ unclosed-parenthesis: ")" is missing before ";".

-- The opening one is missing.
CREATE TABLE e id INT, name STRING) WITH ('connector' = 'datagen');
--             ^^ missing-token: Expected "(" before "id".
CREATE TABLE f (id INT) WITH 'connector' = 'datagen');
--                           ^^^^^^^^^^^ missing-token: Expected "(" before "'connector'".
SELECT COUNT id) FROM a;
--           ^^ missing-token: Expected "(" before "id".
SELECT a FROM t WHERE a IN 1, 2);
--                         ^ missing-token: Expected "(" before "1".
INSERT INTO t VALUES 1, 'a');
--                         ^ unopened-parenthesis: ")" closes nothing.

-- There is one too many.
SELECT (a + b)) FROM t;
--            ^ unopened-parenthesis: ")" closes nothing.
SELECT a FROM t WHERE (a > 1)) AND b < 2;
--                           ^ unopened-parenthesis: ")" closes nothing.
CREATE TABLE g (id INT)) WITH ('connector' = 'datagen');
--                     ^ unopened-parenthesis: ")" closes nothing.
CREATE TABLE h (id INT) WITH ('connector' = 'datagen'));
--                                                    ^ unopened-parenthesis: ")" closes nothing.
SELECT a FROM ((SELECT a FROM t);
--            ~ This parenthesis is never closed.
--                              ^ unclosed-parenthesis: ")" is missing before ";".

-- Of other shapes.
SELECT ARRAY[1, 2 FROM t;
--                ^^^^ missing-token: Expected "]" before "FROM".
SELECT a[1 FROM t;
--         ^^^^ missing-token: Expected "]" before "FROM".
SELECT ARRAY[1, 2) FROM t;
--               ^ unexpected-token: Expected "]", "," or an operator but found ")".
SELECT CAST(a AS ARRAY<INT) FROM t;
--                        ^ missing-token: Expected ">" before ")".
CREATE TABLE i (x ROW<a INT, b STRING, c INT) WITH ('connector' = 'datagen');
--                                          ^ missing-token: Expected ">" before ")".
SELECT CASE WHEN a > 1 THEN 'x' ELSE 'y' AS kind FROM t;
--                                       ^^ missing-token: Expected "END" before "AS".
