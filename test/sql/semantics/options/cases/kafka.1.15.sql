CREATE TABLE src (a STRING, b INT) WITH (
  'connector' = 'kafka',
  'topic' = 'one;two',
  'properties.bootstrap.server' = 'broker:9092',
  'properties.grup.id' = 'g',
  'format' = 'json'
);
CREATE TABLE several (a STRING, b INT) WITH (
  'connector' = 'kafka', 'topic' = 'one;two', 'properties.bootstrap.servers' = 'broker:9092', 'format' = 'json'
);
INSERT INTO several SELECT a, b FROM src;
CREATE TABLE modes (a STRING, b INT) WITH (
  'connector' = 'kafka', 'topic' = '<TOPIC>', 'properties.bootstrap.servers' = 'broker:9092', 'format' = 'json',
  'scan.startup.mode' = 'timestamp', 'scan.bounded.mode' = 'unbounded', 'properties.max.poll.recods' = '5'
);
SELECT a FROM modes;
CREATE TABLE pattern (a STRING, b INT) WITH (
  'connector' = 'kafka', 'topic-pattern' = 'a.*', 'properties.bootstrap.servers' = 'broker:9092', 'value.format' = 'json',
  'json.ignore-parse-errors' = 'true', 'sink.semantic' = 'exactly-onse', 'sink.parallelism' = '0'
);
INSERT INTO pattern SELECT a, b FROM modes;
