-- hangar: target 1.20
CREATE TABLE t (a INT, b STRING) WITH ('connector' = 'filesystem', 'path' = '/tmp/x', 'format' = 'json');
--                                                                 ^^^^^^ unknown-option: "path" is no option of the connector "print".
--                                                                                    ^^^^^^^^ unknown-option: "format" is no option of the connector "print".
--              ~ It is declared here.
--           ~ "t" is declared here.
CREATE VIEW v AS SELECT a FROM t;
ALTER TABLE t ADD c INT;
ALTER TABLE t ADD (d INT FIRST, a INT);
--                              ^ duplicate-column: There is already a column "a".
ALTER TABLE t DROP e;
--                 ^ unknown-column: "t" has no column "e".
ALTER TABLE t RENAME b TO text_;
INSERT INTO t SELECT 1, 2, 'x', 3;
INSERT INTO t SELECT 1, 2, 'x';
--                   ^^^^^^^^^ insert-column-count: The query gives 3 columns, but "t" takes 4.
ALTER TABLE t MODIFY (bb INT);
--                    ^^ unknown-column: "t" has no column "bb".
ALTER TABLE v RENAME TO w;
--          ^ view-for-table: "v" is a view; a table is wanted here.
ALTER VIEW t RENAME TO w;
--         ^ view-for-table: "t" is a table; a view is wanted here.
ALTER VIEW v RENAME TO w;
ALTER TABLE IF EXISTS missing RENAME TO w;
SHOW CREATE TABLE w;
--                ^ view-for-table: "w" is a view; a table is wanted here.
SHOW CREATE VIEW w;
ALTER TABLE t SET ('connector' = 'print', 'print-identifer' = 'x');
--                                        ^^^^^^^^^^^^^^^^^ unknown-option: "print-identifer" is no option of the connector "print".
INSERT INTO t (a) SELECT 1;
--          ~ The table is written here.
--          ~ The table is written here.
--          ~ The table is written here.

CREATE TEMPORARY TABLE passing (a INT) WITH ('connector' = 'datagen');
--                     ~~~~~~~ "passing" is declared here.
DROP TEMPORARY TABLE pasing;
--                   ^^^^^^ unknown-table: There is no table or view "pasing".
DROP TEMPORARY TABLE IF EXISTS pasing;
DROP TEMPORARY TABLE passing;
