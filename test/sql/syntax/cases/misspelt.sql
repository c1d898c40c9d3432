SELEC a FROM t;
-- <1 ^^^^^ misspelt-keyword: "SELEC" is no keyword.
SELCT a FROM t;
-- <1 ^^^^^ misspelt-keyword: "SELCT" is no keyword.
SLECT a, b FROM t;
-- <1 ^^^^^ misspelt-keyword: "SLECT" is no keyword.
SELECT a FORM t;
--       ^^^^ misspelt-keyword: "FORM" is no keyword.
SELECT a FRM t WHERE a > 1;
--       ^^^ misspelt-keyword: "FRM" is no keyword.
SELECT a FROM t WERE a > 1;
--              ^^^^ misspelt-keyword: "WERE" is no keyword.
SELECT a FROM t WHRE a > 1;
--              ^^^^ misspelt-keyword: "WHRE" is no keyword.
SELECT a FROM t GRUOP BY a;
--              ^^^^^ misspelt-keyword: "GRUOP" is no keyword.
SELECT a FROM t GROUP BU a;
--                    ^^ misspelt-keyword: "BU" is no keyword.
SELECT a FROM t GROUPBY a;
--              ^^^^^^^ misspelt-keyword: "GROUPBY" is no keyword.
SELECT a FROM t ORDRE BY a;
--              ^^^^^ misspelt-keyword: "ORDRE" is no keyword.
SELECT a FROM t WHERE a > 1 ADN b < 2;
--                          ^^^ misspelt-keyword: "ADN" is no keyword.
SELECT a FROM t WHERE a BETWEN 1 AND 2;
--                      ^^^^^^ misspelt-keyword: "BETWEN" is no keyword.
SELECT a FROM t WHERE a IS NUL;
--                         ^^^ misspelt-keyword: "NUL" is no keyword.
SELECT a FROM t WHERE a IS NOTT NULL;
--                         ^^^^ misspelt-keyword: "NOTT" is no keyword.
SELECT a FROM t HAVNG COUNT(*) > 1;
--              ^^^^^ misspelt-keyword: "HAVNG" is no keyword.
SELECT a FROM t LIMTI 3;
--              ^^^^^ misspelt-keyword: "LIMTI" is no keyword.
SELECT a FROM t UNOIN ALL SELECT b FROM u;
--              ^^^^^ misspelt-keyword: "UNOIN" is no keyword.
SELECT a FROM t JION u ON t.a = u.a;
--              ^^^^ misspelt-keyword: "JION" is no keyword.
SELECT a FROM t LEFT JION u ON t.a = u.a;
--                   ^^^^ misspelt-keyword: "JION" is no keyword.
SELECT a FROM t INNR JOIN u ON t.a = u.a;
SELECT CASE WHEN a > 1 THN 'x' ELSE 'y' END FROM t;
--                     ^^^ misspelt-keyword: "THN" is no keyword.
SELECT CASE WEHN a > 1 THEN 'x' END FROM t;
--          ^^^^ misspelt-keyword: "WEHN" is no keyword.
SELECT CASE WHEN a > 1 THEN 'x' ELES 'y' END FROM t;
--                              ^^^^ misspelt-keyword: "ELES" is no keyword.
SELECT a AZ b FROM t;
--          ^ missing-comma: A comma is missing before "b".
SELECT CAST(a AZ INT) FROM t;
--            ^^ misspelt-keyword: "AZ" is no keyword.
SELECT SUM(a) OVR (PARTITION BY b ORDER BY c) FROM t;
--            ^^^ misspelt-keyword: "OVR" is no keyword.
SELECT SUM(a) OVER (PARTITON BY b ORDER BY c) FROM t;
--                  ^^^^^^^^ misspelt-keyword: "PARTITON" is no keyword.
SELECT a FROM t WHERE ts > NOW() - INTERVL '1' HOUR;
--                                 ^^^^^^^ misspelt-keyword: "INTERVL" is no keyword.
SELECT a FROM t WHERE ts > NOW() - INTERVAL '1' HUOR;
--                                              ^^^^ misspelt-keyword: "HUOR" is no keyword.
INSRT INTO t SELECT a FROM u;
-- <1 ^^^^^ misspelt-keyword: "INSRT" is no keyword.
INSERT INOT t SELECT a FROM u;
--     ^^^^ misspelt-keyword: "INOT" is no keyword.
INSERT INTO t VALEUS (1);
--            ^^^^^^ misspelt-keyword: "VALEUS" is no keyword.
INSERT INTO t SELCT a FROM u;
--            ^^^^^ misspelt-keyword: "SELCT" is no keyword.
CRAETE TABLE a (id INT) WITH ('connector' = 'datagen');
-- <1 ^^^^^^ misspelt-keyword: "CRAETE" is no keyword.
CREATE TABEL b (id INT) WITH ('connector' = 'datagen');
--     ^^^^^ misspelt-keyword: "TABEL" is no keyword.
CREATE TABLE IF NOT EXIST c (id INT) WITH ('connector' = 'datagen');
--                  ^^^^^ misspelt-keyword: "EXIST" is no keyword.
CREATE TABLE d (id INT) WIHT ('connector' = 'datagen');
--                      ^^^^ misspelt-keyword: "WIHT" is no keyword.
CREATE TABLE e (id INT, PRIMRY KEY (id) NOT ENFORCED) WITH ('connector' = 'datagen');
--                      ^^^^^^ misspelt-keyword: "PRIMRY" is no keyword.
CREATE TABLE f (id INT, PRIMARY KEY (id) NOT ENFORCD) WITH ('connector' = 'datagen');
--                                           ^^^^^^^ misspelt-keyword: "ENFORCD" is no keyword.
CREATE TABLE g (ts TIMESTAMP(3), WATERMRK FOR ts AS ts) WITH ('connector' = 'datagen');
--                               ^^^^^^^^ misspelt-keyword: "WATERMRK" is no keyword.
CREATE TABLE h (id INT) PARTITONED BY (id) WITH ('connector' = 'datagen');
--                      ^^^^^^^^^^ misspelt-keyword: "PARTITONED" is no keyword.
CREATE TEMPORAY VIEW v AS SELECT a FROM t;
--     ^^^^^^^^ misspelt-keyword: "TEMPORAY" is no keyword.
CREATE VEIW w AS SELECT a FROM t;
--     ^^^^ misspelt-keyword: "VEIW" is no keyword.
DORP TABLE a;
-- <1 ^^^^ misspelt-keyword: "DORP" is no keyword.
DROP TABLE IF EXSITS a;
--            ^^^^^^ misspelt-keyword: "EXSITS" is no keyword.
DESCIRBE a;
-- <1 ^^^^^^^^ misspelt-keyword: "DESCIRBE" is no keyword.
SHOW TABELS;
--   ^^^^^^ misspelt-keyword: "TABELS" is no keyword.
EXPLIAN PLAN FOR SELECT a FROM t;
-- <1 ^^^^^^^ misspelt-keyword: "EXPLIAN" is no keyword.
USE CATALOGUE c;
--  ^^^^^^^^^ misspelt-keyword: "CATALOGUE" is no keyword.
ALTER TABLE a RENAM TO b;
--            ^^^^^ misspelt-keyword: "RENAM" is no keyword.
WITH x AZ (SELECT 1) SELECT * FROM x;
--     ^^ misspelt-keyword: "AZ" is no keyword.
SELECT * FROM t MATCH_RECOGNISE (PATTERN (A) DEFINE A AS TRUE);
--              ^^^^^^^^^^^^^^^ misspelt-keyword: "MATCH_RECOGNISE" is no keyword.
