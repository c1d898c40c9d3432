-- hangar: target 1.20
CREATE TABLE t (a INT, b INT) WITH ('connector' = 'datagen');
CREATE VIEW v1 AS SELECT a, b AS a FROM t;
--                       ~ It is here first.
--                          ^^^^^^ repeated-column: "a" is in this list already.
CREATE VIEW v2 AS SELECT * FROM t JOIN t AS u ON t.a = u.a;
CREATE VIEW v3 AS SELECT a, b AS A FROM t;
CREATE VIEW v4 (x, y) AS SELECT a, a FROM t;
