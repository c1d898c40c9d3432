-- From connector 4.2 on both roles take each other's options.
CREATE TABLE `both` (a STRING) WITH (
  'connector' = 'kinesis',
  'stream' = 'input-stream',
  'aws.region' = 'us-east-1',
  'format' = 'json',
  'scan.stream.initpos' = 'LATEST',
  'sink.batch.max-size' = '100'
);
INSERT INTO `both` SELECT a FROM `both`;

CREATE TABLE typo (a STRING) WITH (
  'connector' = 'kinesis', 'stream' = 's', 'aws.region' = 'us-east-1', 'format' = 'json',
  'scan.stream.initpos' = 'latest', 'sink.batch.max-sise' = '100', 'jsn.ignore-parse-errors' = 'true'
--                        ^^^^^^^^ wrong-option-value: "latest" is no value of "scan.stream.initpos": it takes one of LATEST, TRIM_HORIZON, AT_TIMESTAMP.
--                                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^ unknown-option: "jsn.ignore-parse-errors" is no option of the connector "kinesis".
);
SELECT a FROM typo;
--            ~~~~ The table is read here.
--            ~~~~ The table is read here.
CREATE TABLE newer (a STRING) WITH (
  'connector' = 'kinesis', 'stream.arn' = 'arn:aws:kinesis:us-east-1:123456789012:stream/s', 'aws.region' = 'us-east-1',
--                         ^^^^^^^^^^^^ unknown-option: "stream.arn" is no option of the kinesis connector of this target.
  'format' = 'json', 'scan.stream.initpos' = 'LATEST', 'aws.credentials.provider' = 'CUSTOM'
--                                                                                  ^^^^^^^^ missing-option: The credentials provider CUSTOM needs "aws.credentials.custom.class".
);
SELECT a FROM newer;
--            ~~~~~ The table is read here.
--            ~~~~~ The table is read here.
