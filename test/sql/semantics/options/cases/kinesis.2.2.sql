-- No jar of connector 6 was to be had: what its documentation says is told as warnings.
CREATE TABLE older (a STRING) WITH (
  'connector' = 'kinesis', 'stream' = 's', 'aws.region' = 'us-east-1', 'format' = 'json'
);
CREATE TABLE newer (a STRING) WITH (
  'connector' = 'kinesis', 'stream.arn' = 'arn:aws:kinesis:us-east-1:123456789012:stream/s', 'aws.region' = 'us-east-1',
  'format' = 'json', 'source.init.position' = 'LATST'
);
INSERT INTO newer SELECT a FROM older;
SELECT a FROM newer;
