-- Names that a query brings itself are no tables.
CREATE TABLE t (a INT, tags ARRAY<STRING>, ts TIMESTAMP(3), p AS PROCTIME(), WATERMARK FOR ts AS ts)
WITH ('connector' = 'datagen');
CREATE TABLE d (a INT, name STRING) WITH ('connector' = 'jdbc', 'url' = 'jdbc:mysql://h/d', 'table-name' = 'd');

WITH t2 AS (SELECT a FROM t), t3 AS (SELECT a FROM t2) SELECT * FROM t3 JOIN t2 ON t3.a = t2.a;
SELECT x.a, tag FROM t AS x CROSS JOIN UNNEST(x.tags) AS u (tag);
SELECT * FROM t, LATERAL TABLE(split_words(tags[1])) AS w (word);
SELECT window_start, COUNT(*) FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(ts), INTERVAL '1' MINUTE))
GROUP BY window_start, window_end;
SELECT * FROM t JOIN d FOR SYSTEM_TIME AS OF t.p ON t.a = d.a;
SELECT * FROM t MATCH_RECOGNIZE (
  ORDER BY ts MEASURES A.a AS first_a ONE ROW PER MATCH PATTERN (A B) DEFINE B AS B.a > 1
);
SELECT (SELECT MAX(a) FROM t) FROM (VALUES (1)) AS v (one_);
SELECT * FROM (WITH own AS (SELECT a FROM t) SELECT * FROM own) AS q;

-- A name of WITH is no longer known behind its statement, nor before it is made.
SELECT * FROM owned;
--            ^^^^^ unchecked-table: "owned" is not made in this script, so its columns and options were not checked.
WITH early AS (SELECT * FROM late), late AS (SELECT a FROM t) SELECT * FROM early;
--                           ^^^^ unchecked-table: "late" is not made in this script, so its columns and options were not checked.
SELECT window_start FROM TABLE(TUMBLE(TABLE windowed, DESCRIPTOR(ts), INTERVAL '1' MINUTE));
--                                          ^^^^^^^^ unchecked-table: "windowed" is not made in this script, so its columns and options were not checked.

-- What is done in Hive's dialect is not followed.
SET 'table.sql-dialect' = 'hive';
CREATE TABLE made_by_hive (a INT);
SELECT * FROM tt;
SET 'table.sql-dialect' = 'default';
SELECT * FROM made_by_hiv;
