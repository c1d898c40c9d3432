-- Tables as they stand in notebooks: every clause of CREATE TABLE, in the order that the grammar wants.
CREATE TABLE rides (
  ride_id STRING,
  unicorn STRING,
  distance DOUBLE,
  health_points INT,
  magic_points BIGINT,
  status_time TIMESTAMP(3),
  WATERMARK FOR status_time AS status_time - INTERVAL '5' SECOND
) PARTITIONED BY (ride_id) WITH (
  'connector' = 'kinesis',
  'stream' = 'rides',
  'aws.region' = 'eu-west-1',
  'scan.stream.initpos' = 'LATEST',
  'format' = 'json',
  'json.timestamp-format.standard' = 'ISO-8601'
);
CREATE TABLE IF NOT EXISTS lab.meters (
  meter_id BIGINT NOT NULL COMMENT 'number on the case',
  reading DECIMAL(10, 3),
  `time` TIMESTAMP(3) METADATA FROM 'timestamp' VIRTUAL,
  part INT METADATA VIRTUAL,
  headers MAP<STRING, BYTES> METADATA,
  seen AS PROCTIME(),
  reading_kw AS reading / 1000 COMMENT 'kilowatts',
  PRIMARY KEY (meter_id) NOT ENFORCED
) COMMENT 'one row for each meter' WITH (
  'connector' = 'upsert-kafka',
  'topic' = 'meters',
  'properties.bootstrap.servers' = 'localhost:9092',
  'key.format' = 'json',
  'value.format' = 'avro'
);
CREATE TEMPORARY TABLE numbers (n INT) WITH ('connector' = 'datagen', 'rows-per-second' = '5', 'fields.n.kind' = 'sequence', 'fields.n.start' = '1', 'fields.n.end' = '100');
CREATE TABLE t (id INT PRIMARY KEY NOT ENFORCED, name VARCHAR(20)) WITH ('connector' = 'print');
CREATE TABLE t (id INT CONSTRAINT pk PRIMARY KEY NOT ENFORCED, name STRING UNIQUE) WITH ('connector' = 'print');
CREATE TABLE t (a INT, b STRING, CONSTRAINT pk PRIMARY KEY (a, b) NOT ENFORCED) WITH ('connector' = 'blackhole');
CREATE TABLE t (a INT, b STRING, UNIQUE (b) NOT ENFORCED) WITH ('connector' = 'blackhole');
CREATE TABLE t (a INT, PRIMARY KEY (a) ENFORCED) WITH ('connector' = 'blackhole');
CREATE TABLE t (a INT, PRIMARY KEY (a)) WITH ('connector' = 'blackhole');
CREATE TABLE t WITH ('connector' = 'print');
CREATE TABLE t (a INT);
CREATE TABLE t (a INT) WITH ();
CREATE TABLE `my catalog`.`default`.`order lines` (`from` STRING, `to` STRING, `a``b` INT) WITH ('connector' = 'print');
CREATE TABLE copy LIKE rides;
CREATE TABLE copy (extra INT) LIKE rides (INCLUDING ALL);
CREATE TABLE copy WITH ('stream' = 'copy') LIKE rides (EXCLUDING WATERMARKS INCLUDING GENERATED OVERWRITING OPTIONS);
CREATE TABLE copy LIKE rides (EXCLUDING CONSTRAINTS EXCLUDING PARTITIONS INCLUDING METADATA);
CREATE TABLE copy LIKE rides (OVERWRITING GENERATED OVERWRITING METADATA OVERWRITING WATERMARKS);
CREATE TABLE copy LIKE rides (OVERWRITING ALL);
CREATE TABLE copy LIKE rides (INCLUDING ALL INCLUDING ALL);
CREATE TABLE t (
  f0 CHAR, f1 CHAR(3), f2 VARCHAR(10), f3 STRING, f4 BOOLEAN, f5 BINARY(4), f6 VARBINARY(8), f7 BYTES,
  f8 DECIMAL, f9 DECIMAL(10), f10 DEC(10, 2), f11 NUMERIC(5, 1), f12 TINYINT, f13 SMALLINT, f14 INT, f15 INTEGER,
  f16 BIGINT, f17 FLOAT, f18 DOUBLE, f19 DOUBLE PRECISION, f20 DATE, f21 TIME, f22 TIME(3), f23 TIME(0) WITHOUT TIME ZONE
) WITH ('connector' = 'print');
CREATE TABLE t (
  g0 TIMESTAMP, g1 TIMESTAMP(3), g2 TIMESTAMP(6) WITHOUT TIME ZONE, g3 TIMESTAMP(3) WITH LOCAL TIME ZONE,
  g4 TIMESTAMP_LTZ, g5 TIMESTAMP_LTZ(3), g6 ARRAY<INT>, g7 INT ARRAY, g8 MULTISET<STRING>, g9 STRING MULTISET,
  g10 MAP<STRING, ARRAY<BIGINT NOT NULL>>, g11 ROW<a INT, b STRING NOT NULL>, g12 ROW(a INT, b ROW<c DATE>),
  g13 ROW<a INT 'the first', b STRING 'the second'>, g14 RAW('java.lang.Object', 'AAA='), g15 INT NULL, g16 INT NOT NULL
) WITH ('connector' = 'print');
CREATE TABLE t (a ARRAY<ROW<x INT, y ARRAY<MAP<STRING, INT>>>>) WITH ('connector' = 'print');
CREATE TABLE t (a TIMESTAMP(3) WITH TIME ZONE) WITH ('connector' = 'print');
CREATE TABLE t (a VARCHAR(2147483647) CHARACTER SET `UTF-16LE`) WITH ('connector' = 'print');
CREATE TABLE t (a STRING COLLATE latin1) WITH ('connector' = 'print');
CREATE TABLE t (a INT, b AS a + 1, c AS CAST(b AS STRING), d AS `pack`.`fn`(a)) WITH ('connector' = 'print');
CREATE TABLE t (`user` ROW<name STRING, age INT>, ts AS TO_TIMESTAMP(`user`.name), WATERMARK FOR ts AS ts) WITH ('connector' = 'print');
CREATE TABLE t (r ROW<ts TIMESTAMP(3)>, WATERMARK FOR r.ts AS r.ts - INTERVAL '1' MINUTE) WITH ('connector' = 'print');
CREATE TABLE t (a TIMESTAMP(3), WATERMARK FOR a AS a, WATERMARK FOR a AS a) WITH ('connector' = 'print');
CREATE TABLE t (a TIMESTAMP(3), WATERMARK FOR a AS a - INTERVAL '0.001' SECOND) WITH ('connector' = 'print');
CREATE TABLE t (a INT, b INT) PARTITIONED BY (a, b) WITH ('connector' = 'filesystem', 'path' = 's3://bucket/t/', 'format' = 'parquet');
CREATE TABLE t (a INT) WITH ('a' = 'b' 'c');
CREATE TABLE t (a INT) WITH ('a' = 'b'
 'c');
CREATE TABLE t (a INT) WITH ('it''s' = 'a "quoted" value', 'url' = 'jdbc:mysql://db:3306/lab?useSSL=false', 'empty' = '');
CREATE TABLE t (a INT) WITH ('connector' = 'print') -- a comment behind it
;
CREATE /* one */ TABLE /* two */ t (
  a INT, -- the first
  b INT  // the second
) WITH (
  -- 'connector' = 'kafka',
  'connector' = 'print'
);
create table lower_case (id bigint, name string) with ('connector' = 'print');
CREATE TABLE t (value INT) WITH ('connector' = 'print');
CREATE TABLE t (user STRING) WITH ('connector' = 'print');
CREATE TABLE t (data STRING, type STRING, name STRING, state STRING, id INT) WITH ('connector' = 'print');
CREATE TABLE order (a INT) WITH ('connector' = 'print');
CREATE TABLE t (year INT, month INT, day INT) WITH ('connector' = 'print');
CREATE TABLE t (a INT, b STRING,) WITH ('connector' = 'print');
CREATE TABLE t (a INT b STRING) WITH ('connector' = 'print');
CREATE TABLE t (a INT, b STRING WITH ('connector' = 'print');
CREATE TABLE t (a INT) WITH (connector = 'print');
CREATE TABLE t (a INT) WITH ("connector" = "print");
CREATE TABLE t (a INT) WITH ('connector' 'print');
CREATE TABLE t (a INT) WITH ('connector' = 'print',);
CREATE TABLE t (a INT) WITH ('connector' = 'print' 'format' = 'json');
CREATE TABLE t (a INT) WITH ('parallelism' = 4);
CREATE TABLE t (a INT) WITH 'connector' = 'print';
CREATE TABLE t (a INT) PARTITIONED BY (a) COMMENT 'c' WITH ('connector' = 'print');
CREATE TABLE t (a INT) WITH ('connector' = 'print') PARTITIONED BY (a);
CREATE TABLE t (a INT) PARTITIONED BY a WITH ('connector' = 'print');
CREATE TABLE t (a int unsigned) WITH ('connector' = 'print');
CREATE TABLE t (a TEXT, b DATETIME) WITH ('connector' = 'print');
CREATE TABLE t (a INT DEFAULT 1) WITH ('connector' = 'print');
CREATE TABLE t (id INT AUTO_INCREMENT) WITH ('connector' = 'print');
CREATE EXTERNAL TABLE t (a INT) STORED AS PARQUET;
CREATE OR REPLACE STREAM "DESTINATION_SQL_STREAM" (ticker VARCHAR(4), price REAL);
