-- Kinesis Data Analytics for SQL.
CREATE OR REPLACE STREAM "DESTINATION_SQL_STREAM" (name VARCHAR(16), total INTEGER);
-- <1 ^^^^^^^^^^^^^^^^^^^^^^^^ foreign-statement: CREATE OR REPLACE STREAM belongs to Kinesis Data Analytics for SQL, not to Flink SQL.
CREATE OR REPLACE PUMP "STREAM_PUMP" AS INSERT INTO "DESTINATION_SQL_STREAM"
-- <1 ^^^^^^^^^^^^^^^^^^^^^^ foreign-statement: CREATE OR REPLACE PUMP belongs to Kinesis Data Analytics for SQL, not to Flink SQL.
SELECT STREAM "name", COUNT(*) FROM "SOURCE_SQL_STREAM_001"
GROUP BY "name", STEP("SOURCE_SQL_STREAM_001".ROWTIME BY INTERVAL '60' SECOND);

-- Hive and Spark.
CREATE EXTERNAL TABLE a (id INT) STORED AS PARQUET LOCATION 's3://b/c';
-- <1 ^^^^^^^^^^^^^^^^^^^^^ foreign-statement: CREATE EXTERNAL TABLE belongs to Hive, not to Flink SQL.
CREATE TABLE b (id INT) ROW FORMAT DELIMITED FIELDS TERMINATED BY ',';
--                      ^^^^^^^^^^ foreign-statement: ROW FORMAT belongs to Hive, not to Flink SQL.
CREATE TABLE c (id INT) TBLPROPERTIES ('a' = 'b');
--                      ^^^^^^^^^^^^^ foreign-statement: TBLPROPERTIES belongs to Hive and Spark, not to Flink SQL.
MSCK REPAIR TABLE b;
-- <1 ^^^^^^^^^^^ foreign-statement: MSCK REPAIR belongs to Hive, not to Flink SQL.
LOAD DATA INPATH '/x' INTO TABLE b;
-- <1 ^^^^^^^^^ foreign-statement: LOAD DATA belongs to Hive, not to Flink SQL.
CREATE TABLE d (id INT) USING PARQUET;
--                      ^^^^^^^^^^^^^ foreign-statement: USING PARQUET belongs to Spark, not to Flink SQL.
CACHE TABLE d;
-- <1 ^^^^^^^^^^^ foreign-statement: CACHE TABLE belongs to Spark, not to Flink SQL.

-- MySQL.
CREATE TABLE e (id INT AUTO_INCREMENT, name VARCHAR(20)) ENGINE=InnoDB;
--                                                       ^^^^^^ foreign-statement: ENGINE belongs to MySQL, not to Flink SQL.
REPLACE INTO e VALUES (1, 'x');
-- <1 ^^^^^^^^^^^^ foreign-statement: REPLACE INTO belongs to MySQL, not to Flink SQL.
SHOW VARIABLES;
-- <1 ^^^^^^^^^^^^^^ foreign-statement: SHOW VARIABLES belongs to MySQL, not to Flink SQL.
DELIMITER $$;
-- <1 ^^^^^^^^^ foreign-statement: DELIMITER belongs to MySQL, not to Flink SQL.

-- PostgreSQL and others.
CREATE INDEX i ON a (id);
-- <1 ^^^^^^^^^^^^ foreign-statement: CREATE INDEX belongs to relational databases, not to Flink SQL.
CREATE SCHEMA s;
-- <1 ^^^^^^^^^^^^^ foreign-statement: CREATE SCHEMA belongs to relational databases, not to Flink SQL.
GRANT SELECT ON a TO b;
-- <1 ^^^^^ foreign-statement: GRANT belongs to relational databases, not to Flink SQL.
COMMIT;
-- <1 ^^^^^^ foreign-statement: COMMIT belongs to relational databases, not to Flink SQL.
VACUUM a;
-- <1 ^^^^^^ foreign-statement: VACUUM belongs to another database, not to Flink SQL.
COPY a FROM 'b.csv';
-- <1 ^^^^ foreign-statement: COPY belongs to another database, not to Flink SQL.

-- ksqlDB.
CREATE STREAM f (id INT) WITH (KAFKA_TOPIC = 'f', VALUE_FORMAT = 'JSON');
-- <1 ^^^^^^^^^^^^^ foreign-statement: CREATE STREAM belongs to Kinesis Data Analytics for SQL, not to Flink SQL.
SELECT * FROM f EMIT CHANGES;
--              ^^^^^^^^^^^^ foreign-statement: EMIT CHANGES belongs to ksqlDB, not to Flink SQL.
CREATE TABLE g AS SELECT id, COUNT(*) FROM f GROUP BY id EMIT CHANGES;
--                                                       ^^^^^^^^^^^^ foreign-statement: EMIT CHANGES belongs to ksqlDB, not to Flink SQL.

-- What stands behind is read.
SELECT a FROM t WHERE;
--                   ^ unexpected-end: The statement ends where an expression is expected.
