CREATE TABLE twice (a INT, b STRING, a STRING, b AS 1, A INT) WITH ('connector' = 'datagen');
--                  ~ It is declared here.
--                                   ^ duplicate-column: There is already a column "a".
--                         ~ It is declared here.
--                                             ^ duplicate-column: There is already a column "b".
CREATE TABLE keys1 (a INT PRIMARY KEY NOT ENFORCED, b INT, PRIMARY KEY (b) NOT ENFORCED) WITH ('connector' = 'datagen');
--                        ~~~~~~~~~~~~~~~~~~~~~~~~ The first one is here.
--                                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ duplicate-primary-key: The table has a primary key already.
CREATE TABLE keys2 (a INT, PRIMARY KEY (a)) WITH ('connector' = 'datagen');
--                         ^^^^^^^^^^^^^^^ enforced-primary-key: A primary key must be declared as NOT ENFORCED.
CREATE TABLE keys3 (a INT, PRIMARY KEY (a) ENFORCED) WITH ('connector' = 'datagen');
--                         ^^^^^^^^^^^^^^^^^^^^^^^^ enforced-primary-key: A primary key must be declared as NOT ENFORCED.
CREATE TABLE keys4 (amount INT, total AS amount, PRIMARY KEY (amuont, total, amount, amount) NOT ENFORCED) WITH ('connector' = 'datagen');
--                                                            ^^^^^^ unknown-column: "keys4" has no column "amuont".
--                                                                    ^^^^^ unphysical-key-column: "total" is no physical column and cannot be part of the primary key.
--                                                                                   ^^^^^^ repeated-column: "amount" is in this list already.
CREATE TABLE keys5 (a INT, UNIQUE (a) NOT ENFORCED) WITH ('connector' = 'datagen');
--                         ^^^^^^^^^^^^^^^^^^^^^^^ unsupported-unique: Flink does not support UNIQUE constraints.
-- 1.15 does not look at this one.
CREATE TABLE keys6 (a INT PRIMARY KEY) WITH ('connector' = 'datagen');
CREATE TABLE marks (happened TIMESTAMP(3), WATERMARK FOR hapened AS happened) WITH ('connector' = 'datagen');
--                                                       ^^^^^^^ unknown-column: "marks" has no column "hapened".
CREATE TABLE parts (a INT, day_ STRING) PARTITIONED BY (day_, hour_) WITH ('connector' = 'datagen');
--                                                            ^^^^^ unknown-column: "parts" has no column "hour_".
CREATE TABLE good (
  a INT,
  `b c` AS a + 1,
  ts TIMESTAMP(3) METADATA,
  WATERMARK FOR ts AS ts - INTERVAL '5' SECOND,
  PRIMARY KEY (a) NOT ENFORCED
) PARTITIONED BY (a) WITH ('connector' = 'datagen');
