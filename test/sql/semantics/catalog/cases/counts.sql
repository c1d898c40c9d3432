CREATE TABLE source (a INT, b INT, c INT) WITH ('connector' = 'datagen');
CREATE TABLE sink (
--           ~~~~ "sink" is declared here.
--           ~~~~ "sink" is declared here.
--           ~~~~ "sink" is declared here.
--           ~~~~ "sink" is declared here.
--           ~~~~ "sink" is declared here.
--           ~~~~ "sink" is declared here.
--           ~~~~ "sink" is declared here.
--           ~~~~ "sink" is declared here.
--           ~~~~ "sink" is declared here.
--           ~~~~ "sink" is declared here.
--           ~~~~ "sink" is declared here.
--           ~~~~ "sink" is declared here.
--           ~~~~ "sink" is declared here.
--           ~~~~ "sink" is declared here.
--           ~~~~ "sink" is declared here.
--           ~~~~ "sink" is declared here.
  a INT,
  doubled AS a * 2,
  total INT,
  size_ INT METADATA VIRTUAL
) WITH ('connector' = 'blackhole');

INSERT INTO sink SELECT a, b AS total FROM source;
INSERT INTO sink SELECT b AS total FROM source;
--                      ^^^^^^^^^^ insert-column-count: The query gives 1 column, but "sink" takes 2.
INSERT INTO sink SELECT a FROM source;
--                      ^ insert-column-count: The query gives 1 column, but "sink" takes 2.
INSERT INTO sink SELECT a + 1 FROM source;
--                      ^^^^^ insert-column-count: The query gives 1 column, but "sink" takes 2.
INSERT INTO sink SELECT a, b, c AS total FROM source;
--                         ^ insert-column-count: The query gives 3 columns, but "sink" takes 2.
INSERT INTO sink SELECT a, a + b, b + c FROM source;
--                                ^^^^^ insert-column-count: The query gives 3 columns, but "sink" takes 2.
INSERT INTO sink SELECT * FROM source;
--                      ^ insert-column-count: The query gives 3 columns, but "sink" takes 2.
INSERT INTO sink SELECT s.*, 1 FROM source AS s;
--                      ^^^^^^ insert-column-count: The query gives 4 columns, but "sink" takes 2.
INSERT INTO sink TABLE source;
--               ^^^^^^^^^^^^ insert-column-count: The query gives 3 columns, but "sink" takes 2.
INSERT INTO sink VALUES (1, 2), (1, 2, 3), (1);
--                                     ^ insert-column-count: The query gives 3 columns, but "sink" takes 2.
INSERT INTO sink SELECT a, b FROM source UNION ALL SELECT a FROM source;
--                                                        ^ insert-column-count: The query gives 1 column, but "sink" takes 2.
INSERT INTO sink WITH w AS (SELECT a FROM source) SELECT * FROM w;
--                                                       ^ insert-column-count: The query gives 1 column, but "sink" takes 2.
INSERT INTO sink SELECT * FROM source JOIN source AS other USING (a, b);
--                      ^ insert-column-count: The query gives 4 columns, but "sink" takes 2.
INSERT INTO sink SELECT * FROM source NATURAL JOIN source AS other;
--                      ^ insert-column-count: The query gives 3 columns, but "sink" takes 2.
INSERT INTO sink SELECT x.* FROM source CROSS JOIN (VALUES (1, 2)) AS x (p, q);
INSERT INTO sink SELECT * FROM source, UNNEST(ARRAY[1]) AS u;
INSERT INTO sink SELECT * FROM unknown_elsewhere;
--                             ^^^^^^^^^^^^^^^^^ unchecked-table: "unknown_elsewhere" is not made in this script, so its columns and options were not checked.
EXPLAIN INSERT INTO sink SELECT a FROM source;
--                              ^ insert-column-count: The query gives 1 column, but "sink" takes 2.
BEGIN STATEMENT SET;
INSERT INTO sink SELECT a, b FROM source;
INSERT INTO sink SELECT a FROM source;
--                      ^ insert-column-count: The query gives 1 column, but "sink" takes 2.
END;

INSERT INTO sink (total) SELECT a FROM source;
INSERT INTO sink (total, a) SELECT a FROM source;
--                ^^^^^^^^ insert-column-count: The query gives 1 column, but 2 are named here.
INSERT INTO sink (totl) SELECT a FROM source;
--                ^^^^ unknown-column: "sink" has no column "totl".
INSERT INTO sink (doubled) SELECT a FROM source;
--                ^^^^^^^ unknown-column: "sink" has no column "doubled".
INSERT INTO sink (a, a) SELECT a, b FROM source;
--                   ^ repeated-column: "a" is in this list already.
-- 1.15 cuts off what is too much.
INSERT INTO sink (a) SELECT a, b FROM source;

CREATE VIEW two (x) AS SELECT a, b FROM source;
--               ^ view-column-count: 1 column named for a query that gives 2.
CREATE VIEW three (x, y, z) AS SELECT a, b FROM source;
--                       ^ view-column-count: 3 columns named for a query that gives 2.
CREATE VIEW four (x, x) AS SELECT a, b FROM source;
--                   ^ repeated-column: "x" is in this list already.
INSERT INTO two SELECT 1;
--          ^^^ view-for-table: "two" is a view; a table is wanted here.

CREATE TABLE strict (a INT NOT NULL, b INT, PRIMARY KEY (a) NOT ENFORCED) WITH ('connector' = 'blackhole');
INSERT INTO strict (b) SELECT a FROM source;
--                  ^ missing-not-null-column: "a" of "strict" is NOT NULL and is given no value.

CREATE TABLE files (a INT, part STRING) PARTITIONED BY (part)
--           ~~~~~ "files" is declared here.
WITH ('connector' = 'filesystem', 'path' = '/tmp/files', 'format' = 'json');
INSERT INTO files PARTITION (part = 'x') SELECT a FROM source;
INSERT INTO files PARTITION (part = 'x') SELECT a, 'y' FROM source;
--                                                 ^^^ insert-column-count: The query gives 2 columns, but "files" takes 1.
