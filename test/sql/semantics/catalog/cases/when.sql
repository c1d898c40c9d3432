-- Statements run one after the other.
SELECT * FROM later;
--            ^^^^^ table-before-create: "later" is used before it is created.
DROP TABLE later;
--         ^^^^^ drop-before-create: "later" exists here only if an earlier run left it.
CREATE TABLE later (a INT) WITH ('connector' = 'datagen');
--           ~~~~~ "later" is created here.
--           ~~~~~ "later" is created here.
SELECT * FROM later;
DROP TABLE later;
--         ~~~~~ It was dropped or renamed here.
SELECT * FROM later;
--            ^^^^^ table-after-drop: "later" no longer exists here.
SELECT * FROM later;
DROP TABLE later;
CREATE TABLE later (a INT, b INT) WITH ('connector' = 'datagen');

ALTER TABLE later RENAME TO sooner;
--          ~~~~~ It was dropped or renamed here.
SELECT * FROM later;
--            ^^^^^ table-after-drop: "later" no longer exists here.
SELECT * FROM sooner;

CREATE TABLE taken (a INT) WITH ('connector' = 'datagen');
--           ~~~~~ It is declared here.
--           ~~~~~ It is declared here.
--           ~~~~~ It is declared here.
CREATE TABLE taken (b INT) WITH ('connector' = 'datagen');
--           ^^^^^ duplicate-table: A table "taken" exists already.
CREATE TABLE IF NOT EXISTS taken (b INT) WITH ('connector' = 'datagen');
CREATE VIEW taken AS SELECT 1 AS a;
--          ^^^^^ duplicate-table: A table "taken" exists already.
CREATE TEMPORARY VIEW taken AS SELECT 1 AS a;
--                    ~~~~~ It is declared here.
CREATE TEMPORARY TABLE taken (a INT) WITH ('connector' = 'datagen');
--                     ^^^^^ duplicate-table: A view "taken" exists already.
ALTER TABLE sooner RENAME TO taken;
--                           ^^^^^ duplicate-table: A table "taken" exists already.
DROP VIEW taken;
--        ^^^^^ temporary-table-in-the-way: "taken" is temporary here.
DROP TEMPORARY VIEW taken;
DROP VIEW taken;
--        ^^^^^ view-for-table: "taken" is a table; a view is wanted here.
DROP TABLE taken;

-- A misspelt DROP is not followed by complaints about what it leaves.
CREATE TABLE clicks (a INT) WITH ('connector' = 'datagen');
--           ~~~~~~ "clicks" is declared here.
DROP TABLE clickss;
--         ^^^^^^^ unknown-table: There is no table or view "clickss".
CREATE TABLE clicks (a INT) WITH ('connector' = 'datagen');

CREATE TEMPORARY TABLE short_lived (a INT) WITH ('connector' = 'datagen');
ALTER TABLE short_lived RENAME TO long_lived;
--          ^^^^^^^^^^^ altered-temporary-table: "short_lived" is a temporary table and cannot be altered.
