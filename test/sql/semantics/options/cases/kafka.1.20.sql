CREATE TABLE src (a STRING, b INT) WITH (
  'connector' = 'kafka',
  'topic' = 'one',
  'properties.bootstrap.servers' = 'broker:9092',
  'format' = 'json',
  'json.fail-on-missing-field' = 'true',
  'json.ignore-parse-errors' = 'TRUE',
  'scan.topic-partition-discovery.interval' = '5 mins',
  'scan.watermark.idle-timeout' = '5 s'
);
SELECT a FROM src;
CREATE TABLE keyed (a STRING, b INT, PRIMARY KEY (a) NOT ENFORCED) WITH (
  'connector' = 'kafka', 'topic' = 'one', 'properties.bootstrap.servers' = 'broker:9092', 'format' = 'json',
  'key.fields' = 'a', 'value.fields-include' = 'NONE', 'scan.startup.mode' = 'earliest'
);
SELECT a FROM keyed;
CREATE TABLE fields (a STRING, b INT) WITH (
  'connector' = 'kafka', 'topic' = 'one', 'topic-pattern' = 'o.*', 'properties.bootstrap.servers' = 'broker:9092',
  'key.format' = 'json', 'key.fields' = 'aa', 'scan.startup.mode' = 'specific-offsets',
  'scan.startup.specific-offsets' = '0:42', 'scan.bounded.mode' = 'timestamp'
);
SELECT a FROM fields;
CREATE TABLE sink (a STRING, b INT) WITH (
  'connector' = 'kafka', 'topic' = '', 'properties.bootstrap.servers' = 'broker:9092', 'format' = 'debezium-json',
  'debezium-json.schema-include' = 'true', 'sink.delivery-guarantee' = 'exactly-once', 'sink.partitioner' = 'fixd'
);
INSERT INTO sink SELECT a, b FROM fields;
CREATE TABLE upsert (a STRING, b INT) WITH (
  'connector' = 'upsert-kafka', 'topic' = 'one', 'properties.bootstrap.servers' = 'broker:9092', 'format' = 'json',
  'sink.buffer-flush.max-rows' = '100'
);
INSERT INTO upsert SELECT a, b FROM fields;
