-- SELECT
INSERT INTO t a, b FROM u;
--            ^ missing-select: SELECT is missing before "a".
INSERT INTO t (a, b) c, d FROM u WHERE c > 1;
--                   ^ missing-select: SELECT is missing before "c".
a, b FROM t;
-- <1 ^ missing-select: SELECT is missing before "a".
* FROM t;
-- <1 ^ missing-select: SELECT is missing before "*".
SELECT a FROM (b, c FROM u) AS x;
--             ^ missing-select: SELECT is missing before "b".
SELECT a FROM t UNION ALL b FROM u;
--                        ^ missing-select: SELECT is missing before "b".
SELECT a FROM t WHERE a IN (b FROM u);
--                          ^ missing-select: SELECT is missing before "b".
CREATE VIEW v AS a, b FROM t;
--               ^ missing-select: SELECT is missing before "a".
WITH x AS (a FROM t) SELECT a FROM x;
--         ^ missing-select: SELECT is missing before "a".

-- FROM
SELECT a, b t WHERE a > 1;
--          ^ missing-token: Expected "FROM" before "t".
SELECT a + 1, b + 2 t GROUP BY a;
--                  ^ missing-token: Expected "FROM" before "t".
SELECT * t;
DELETE t WHERE a > 1;
--     ^ missing-token: Expected "FROM" before "t".

-- GROUP BY
SELECT COUNT(*) FROM t TUMBLE(ts, INTERVAL '1' MINUTE), a;
--                     ^^^^^^ missing-group-by: GROUP BY is missing before "TUMBLE".
SELECT COUNT(*) FROM t WHERE b > 1 TUMBLE(ts, INTERVAL '1' MINUTE), a;
--                                 ^^^^^^ missing-group-by: GROUP BY is missing before "TUMBLE".
SELECT a, COUNT(*) FROM t AS x x.a;
--                             ^ missing-group-by: GROUP BY is missing before "x".
SELECT COUNT(*) FROM t GROUPING SETS ((a), ());
--                     ^^^^^^^^ missing-group-by: GROUP BY is missing before "GROUPING".

-- BY, and the word before it.
SELECT a FROM t GROUP a;
--                    ^ missing-token: Expected "BY" before "a".
SELECT a FROM t BY a;
--              ^^ missing-token: Expected "GROUP" before "BY".
SELECT a FROM t ORDER a;
--                    ^ missing-token: Expected "BY" before "a".
SELECT SUM(a) OVER (PARTITION b ORDER BY c) FROM t;
--                            ^ missing-token: Expected "BY" before "b".
SELECT SUM(a) OVER (PARTITION BY b ORDER c) FROM t;
--                                       ^ missing-token: Expected "BY" before "c".
CREATE TABLE p (a INT, b INT) PARTITIONED (b) WITH ('connector' = 'datagen');
--                                        ^ missing-token: Expected "BY" before "(".

-- AS
CREATE VIEW v SELECT a FROM t;
--            ^^^^^^ missing-token: Expected "AS" before "SELECT".
CREATE TABLE w (id INT, total id * 2) WITH ('connector' = 'datagen');
--                            ^^ missing-token: Expected "AS" before "id".
SELECT CAST(a INT) FROM t;
--            ^^^ missing-token: Expected "AS" before "INT".
WITH x (SELECT a FROM t) SELECT a FROM x;
--     ^ missing-token: Expected "AS" before "(".
CREATE FUNCTION f 'com.example.F';
--                ^^^^^^^^^^^^^^^ missing-token: Expected "AS" before "'com.example.F'".
CREATE TABLE y (ts TIMESTAMP(3), WATERMARK FOR ts ts - INTERVAL '1' SECOND) WITH ('connector' = 'datagen');
--                                                ^^ missing-token: Expected "AS" before "ts".

-- INTO, TABLE, VALUES, ON, JOIN, THEN, END, AND, WITH
INSERT t SELECT a FROM u;
--     ^ missing-token: Expected "INTO" before "t".
CREATE z (id INT) WITH ('connector' = 'datagen');
--     ^ missing-token: Expected "TABLE" before "z".
DROP z;
--   ^ missing-token: Expected "TABLE" before "z".
INSERT INTO t (1, 'a');
--            ^ missing-token: Expected "VALUES" before "(".
SELECT a FROM t JOIN u t.a = u.a;
--                     ^ missing-token: Expected "ON" before "t".
SELECT a FROM t LEFT u ON t.a = u.a;
--                   ^ missing-token: Expected "JOIN" before "u".
SELECT CASE WHEN a > 1 'x' ELSE 'y' END FROM t;
--                     ^^^ missing-token: Expected "THEN" before "'x'".
SELECT CASE a > 1 THEN 'x' END FROM t;
--          ^ missing-token: Expected "WHEN" before "a".
SELECT a FROM t WHERE a BETWEEN 1 2;
--                                ^ missing-token: Expected "AND" before "2".
SELECT a FROM t WHERE a > 1 b > 2;
--                          ^ missing-token: Expected "AND" before "b".
CREATE TABLE o (id INT) ('connector' = 'datagen');
--                      ^ missing-token: Expected "WITH" before "(".
CREATE TABLE n (id INT, PRIMARY KEY (id) ENFORCED NOT) WITH ('connector' = 'datagen');
--                                       ^^^^^^^^^^^^ swapped-tokens: "ENFORCED" and "NOT" stand in the wrong order.
CREATE TABLE m (id INT, PRIMARY (id) NOT ENFORCED) WITH ('connector' = 'datagen');
--                              ^ missing-token: Expected "KEY" before "(".
CREATE TABLE l (ts TIMESTAMP(3), WATERMARK ts AS ts) WITH ('connector' = 'datagen');
--                                         ^^ missing-token: Expected "FOR" before "ts".
SELECT a FROM t a IS NULL;
--              ^ missing-token: Expected "WHERE" before "a".
SELECT a FROM t WHERE a NULL;
--                      ^^^^ missing-token: Expected "IS" before "NULL".
SELECT ts - '1' MINUTE FROM t;
--          ^^^ missing-token: Expected "INTERVAL" before "'1'".
SELECT a FROM TABLE(TUMBLE(t, DESCRIPTOR(ts), INTERVAL '1' MINUTE) GROUP BY a;
--                 ~ This parenthesis is never closed.
--                                                                 ^^^^^ unclosed-parenthesis: ")" is missing before "GROUP".

-- A name, a type, an operand.
CREATE TABLE (id INT) WITH ('connector' = 'datagen');
--           ^ missing-token: Expected a name before "(".
CREATE TABLE k (id, name STRING) WITH ('connector' = 'datagen');
--                ^ missing-token: Expected a data type before ",".
SELECT FROM t;
--     ^^^^ missing-token: Expected an expression before "FROM".
SELECT a FROM WHERE a > 1;
--            ^^^^^ missing-token: Expected a table before "WHERE".
SELECT a FROM t WHERE;
--                   ^ unexpected-end: The statement ends where an expression is expected.
SELECT a FROM t WHERE a > ;
--                        ^ unexpected-end: The statement ends where an expression is expected.
SELECT a FROM t WHERE a > AND b < 2;
--                        ^^^ missing-token: Expected an expression before "AND".
SELECT a + FROM t;
--         ^^^^ missing-token: Expected an expression before "FROM".
SELECT a AS FROM t;
--          ^^^^ missing-token: Expected a name before "FROM".
SELECT a FROM t GROUP BY;
--                      ^ unexpected-end: The statement ends where an expression is expected.
SELECT a FROM t LIMIT;
--                   ^ unexpected-end: The statement ends where a number is expected.
INSERT INTO SELECT a FROM t;
--          ^^^^^^ missing-token: Expected a name before "SELECT".
DROP TABLE IF EXISTS;
--                  ^ unexpected-end: The statement ends where a name is expected.
