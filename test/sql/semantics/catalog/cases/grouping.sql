-- GROUP BY that is lost where the rest reads well.
CREATE TABLE t (a STRING, b STRING, n INT) WITH ('connector' = 'datagen');
SELECT a, COUNT(*) FROM t
a;
-- <1 ^ ungrouped-keys: GROUP BY is missing before "a".
SELECT a, b, SUM(n) + 1 AS more FROM t
  a, -- a comment between
--^ ungrouped-keys: GROUP BY is missing before "a".
  b;
CREATE VIEW v AS
SELECT a, MAX(n) AS most
FROM t
  /* a comment before */ a;
--                       ^ ungrouped-keys: GROUP BY is missing before "a".
EXPLAIN SELECT x.a, CAST(MIN(n) AS STRING) FROM (SELECT a, LISTAGG(b) AS n FROM t
  a) AS x GROUP BY x.a;
--^ ungrouped-keys: GROUP BY is missing before "a".

-- No GROUP BY is lost here, or Flink says so itself.
SELECT a FROM t
a;
SELECT a, COUNT(*) OVER (ORDER BY PROCTIME()) FROM t
a;
SELECT a, (SELECT COUNT(*) FROM t) FROM t
a;
SELECT x.n, COUNT(*) FROM t
x;
SELECT a, COUNT(*) FROM t a;
SELECT a, COUNT(*) FROM t AS
a;
