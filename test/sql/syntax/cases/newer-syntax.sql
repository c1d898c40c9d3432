-- hangar: target 1.15
-- Taken by 1.18 and later.
CREATE TABLE a WITH ('connector' = 'print') AS SELECT b FROM t;
--                                          ^^ newer-syntax: Flink 1.15 does not know this syntax; Flink 1.18 does.
DELETE FROM t WHERE a > 1;
UPDATE t SET a = 1 WHERE b > 2;
TRUNCATE TABLE t;
-- <1 ^^^^^^^^ newer-syntax: Flink 1.15 does not know this syntax; Flink 1.18 does.
SHOW COLUMNS FROM t LIKE 'a%';
ALTER TABLE t ADD (b INT);
--                ^ newer-syntax: Flink 1.15 does not know this syntax; Flink 1.18 does.
CALL p(1);
SELECT * FROM t WHERE a ILIKE 'x%';
--                      ^^^^^ newer-syntax: Flink 1.15 does not know this syntax; Flink 1.18 does.
CREATE TABLE IF NOT EXISTS b (id INT) WITH ('connector' = 'print') AS SELECT c FROM t;
--                                                                 ^^ newer-syntax: Flink 1.15 does not know this syntax; Flink 1.18 does.
STOP JOB 'a' WITH SAVEPOINT;
-- <1 ^^^^ newer-syntax: Flink 1.15 does not know this syntax; Flink 1.18 does.

-- By 1.19, by 1.20, by 2.2.
CREATE OR REPLACE TABLE c WITH ('connector' = 'print') AS SELECT d FROM t;
--                                                     ^^ newer-syntax: Flink 1.15 does not know this syntax; Flink 1.18 does.
CREATE TABLE d (id INT) DISTRIBUTED BY (id) INTO 4 BUCKETS WITH ('connector' = 'print');
--                      ^^^^^^^^^^^ newer-syntax: Flink 1.15 does not know this syntax; Flink 1.20 does.
CREATE CATALOG e COMMENT 'x' WITH ('type' = 'generic_in_memory');
--               ^^^^^^^ newer-syntax: Flink 1.15 does not know this syntax; Flink 1.20 does.
CREATE MATERIALIZED TABLE f FRESHNESS = INTERVAL '1' MINUTE AS SELECT a FROM t;
--     ^^^^^^^^^^^^ newer-syntax: Flink 1.15 does not know this syntax; Flink 1.20 does.
CREATE MODEL g INPUT (a INT) OUTPUT (b INT) WITH ('provider' = 'x');
--     ^^^^^ newer-syntax: Flink 1.15 does not know this syntax; Flink 1.20 does.
SELECT * FROM f(TABLE t PARTITION BY a);
--              ^^^^^ newer-syntax: Flink 1.15 does not know this syntax; Flink 2.2 does.
