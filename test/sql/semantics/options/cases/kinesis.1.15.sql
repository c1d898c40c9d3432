-- One table for both ways, as before 1.15: what is for reading refuses writing, and the reverse.
CREATE TABLE both (a STRING) WITH (
  'connector' = 'kinesis',
  'stream' = 'input-stream',
  'aws.region' = 'us-east-1',
  'format' = 'json',
  'scan.stream.initpos' = 'LATEST'
);
INSERT INTO both SELECT a FROM both;

-- Only written: the option means nothing.
CREATE TABLE summary (a STRING) WITH (
  'connector' = 'kinesis',
  'stream' = 'output-stream',
  'aws.region' = '<REGION>',
  'scan.stream.initpos' = 'LATEST',
  'format' = 'json',
  'json.ignore-parse-errors' = 'yes'
);
-- A key that was blanked, on a table that is read and on one that is written.
CREATE TABLE blank (a STRING) WITH (
  'connector' = 'kinesis', 'stream' = 's', 'aws.region' = 'us-east-1', 'format' = 'json', '' = 'LATEST'
);
CREATE TABLE blank_sink (a STRING) WITH (
  'connector' = 'kinesis', 'stream' = 's', 'aws.region' = 'us-east-1', 'format' = 'json', '' = 'LATEST'
);
INSERT INTO summary SELECT a FROM blank;
INSERT INTO blank_sink SELECT a FROM blank;

-- Where reading begins.
CREATE TABLE silent (a STRING) WITH (
  'connector' = 'kinesis', 'stream' = 's', 'aws.region' = 'us-east-1', 'format' = 'json'
);
SELECT a FROM silent;
SELECT a FROM silent /*+ OPTIONS('scan.stream.initpos' = 'TRIM_HORIZON') */;
CREATE TABLE typo (a STRING) WITH (
  'connector' = 'kinesis', 'stream' = '<STREAM>', 'aws.region' = 'US_EAST_1', 'format' = 'jsn',
  'scan.stream.initpoz' = 'LATEST', 'aws.credentials.provider' = 'BASIC'
);
SELECT a FROM typo;
CREATE TABLE timestamped (a STRING) WITH (
  'connector' = 'kinesis', 'stream' = '', 'aws.regoin' = 'us-east-1', 'format' = 'debezium-json',
  'scan.stream.initpos' = 'AT_TIMESTAMP', 'scan.stream.initpos-timestamp' = 'yesterday',
  'scan.shard.getrecords.maxrecordcount' = 'many', 'scan.stream.recordpublisher' = 'EFO'
);
SELECT a FROM timestamped;
CREATE TABLE early (a STRING) WITH (
  'connector' = 'kinesis', 'stream' = 's', 'aws.endpoint' = 'http://localhost:4567', 'format' = 'csv',
  'scan.stream.initpos' = 'AT_TIMESTAMP'
);
SELECT a FROM early;
CREATE TABLE sink (a STRING) WITH (
  'connector' = 'kinesis', 'stream' = 's', 'aws.endpoint' = 'http://localhost:4567', 'format' = 'json',
  'sink.partitioner' = 'randm', 'sink.batch.max-size' = '0', 'sink.producer.collection-max-count' = '100'
);
INSERT INTO sink SELECT a FROM early;
