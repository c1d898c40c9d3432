CREATE TABLE base (
--           ~~~~ "base" is declared here.
  a INT,
--~ It is declared here.
--~ It is declared here.
  b STRING,
--~ It is declared here.
  ts TIMESTAMP(3),
  doubled AS a * 2,
--~~~~~~~ It is declared here.
--~~~~~~~ It is declared here.
  size_ INT METADATA,
--~~~~~ It is declared here.
  PRIMARY KEY (a) NOT ENFORCED,
--~~~~~~~~~~~~~~~~~~~~~~~~~~~~ It is declared here.
  WATERMARK FOR ts AS ts
--~~~~~~~~~~~~~~~~~~~~~~ It is declared here.
) PARTITIONED BY (b) WITH ('connector' = 'filesystem', 'path' = '/tmp/x', 'format' = 'json');
--                                                     ^^^^^^ unknown-option: "path" is no option of the connector "print".
--                                                                        ^^^^^^^^ unknown-option: "format" is no option of the connector "print".
--                ~ It is declared here.
--                         ~~~~~~~~~~~ It is declared here.
CREATE VIEW view_ AS SELECT a FROM base;

CREATE TABLE l01 (c INT) LIKE base;
CREATE TABLE l02 (a INT) LIKE base;
--                ^ like-conflict: The table after LIKE already has a column "a".
CREATE TABLE l03 (a INT) WITH ('connector' = 'print') LIKE base (EXCLUDING ALL);
--                ^ like-conflict: The table after LIKE already has a column "a".
CREATE TABLE l04 (doubled AS a * 3) LIKE base;
--                ^^^^^^^ like-conflict: The table after LIKE already has a column "doubled".
CREATE TABLE l05 (doubled AS a * 3) LIKE base (OVERWRITING GENERATED);
CREATE TABLE l06 (doubled INT) LIKE base (OVERWRITING GENERATED);
--                ^^^^^^^ like-conflict: The table after LIKE already has a column "doubled".
CREATE TABLE l07 (size_ BIGINT METADATA) LIKE base;
--                ^^^^^ like-conflict: The table after LIKE already has a column "size_".
CREATE TABLE l08 (PRIMARY KEY (a) NOT ENFORCED) LIKE base;
--                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ like-conflict: The table after LIKE already has a primary key.
CREATE TABLE l09 (PRIMARY KEY (b) NOT ENFORCED) LIKE base (EXCLUDING CONSTRAINTS);
--                             ^ nullable-key-column: "b" may be NULL and cannot be part of the primary key.
CREATE TABLE l10 (WATERMARK FOR ts AS ts) LIKE base;
--                ^^^^^^^^^^^^^^^^^^^^^^ like-conflict: The table after LIKE already has a watermark.
CREATE TABLE l11 (WATERMARK FOR ts AS ts) LIKE base (OVERWRITING WATERMARKS);
CREATE TABLE l12 PARTITIONED BY (a) LIKE base;
--                               ^ like-conflict: The table after LIKE already has partitions.
CREATE TABLE l13 PARTITIONED BY (a) LIKE base (EXCLUDING PARTITIONS);
CREATE TABLE l14 WITH ('connector' = 'print') LIKE base;
CREATE TABLE l15 WITH ('connector' = 'print') LIKE base (INCLUDING OPTIONS);
--                     ^^^^^^^^^^^ like-conflict: The table after LIKE already has an option "connector".
CREATE TABLE l16 LIKE base (OVERWRITING CONSTRAINTS);
--                          ^^^^^^^^^^^^^^^^^^^^^^^ illegal-like-option: LIKE knows no OVERWRITING CONSTRAINTS.
CREATE TABLE l17 LIKE base (INCLUDING OPTIONS EXCLUDING OPTIONS);
--                                            ^^^^^^^^^^^^^^^^^ repeated-like-option: What becomes of OPTIONS is said already.
CREATE TABLE l18 LIKE bsae;
--                    ^^^^ unknown-table: There is no table or view "bsae".
CREATE TABLE l19 LIKE view_;
--                    ^^^^^ view-for-table: "view_" is a view; a table is wanted here.
CREATE TABLE l20 (c INT) LIKE base (EXCLUDING GENERATED EXCLUDING METADATA);
--           ~~~ "l20" is declared here.
INSERT INTO l20 SELECT 1, 'b', CURRENT_TIMESTAMP, 2;
INSERT INTO l20 SELECT 1, 'b', CURRENT_TIMESTAMP;
--                     ^^^^^^^^^^^^^^^^^^^^^^^^^ insert-column-count: The query gives 3 columns, but "l20" takes 4.
