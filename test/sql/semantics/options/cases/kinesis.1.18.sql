-- From connector 4.2 on both roles take each other's options.
CREATE TABLE both (a STRING) WITH (
  'connector' = 'kinesis',
  'stream' = 'input-stream',
  'aws.region' = 'us-east-1',
  'format' = 'json',
  'scan.stream.initpos' = 'LATEST',
  'sink.batch.max-size' = '100'
);
INSERT INTO both SELECT a FROM both;

CREATE TABLE typo (a STRING) WITH (
  'connector' = 'kinesis', 'stream' = 's', 'aws.region' = 'us-east-1', 'format' = 'json',
  'scan.stream.initpos' = 'latest', 'sink.batch.max-sise' = '100', 'jsn.ignore-parse-errors' = 'true'
);
SELECT a FROM typo;
CREATE TABLE newer (a STRING) WITH (
  'connector' = 'kinesis', 'stream.arn' = 'arn:aws:kinesis:us-east-1:123456789012:stream/s', 'aws.region' = 'us-east-1',
  'format' = 'json', 'scan.stream.initpos' = 'LATEST', 'aws.credentials.provider' = 'CUSTOM'
);
SELECT a FROM newer;
