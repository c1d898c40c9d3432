-- No jar of connector 6 was to be had: what its documentation says is told as warnings.
CREATE TABLE older (a STRING) WITH (
--                            ^^^^ missing-initial-position: Reading "older" begins at LATEST: records that are in the stream already are lost to it.
  'connector' = 'kinesis', 'stream' = 's', 'aws.region' = 'us-east-1', 'format' = 'json'
--                         ^^^^^^^^ unknown-option: "stream" is no option of the kinesis connector of this target.
);
CREATE TABLE newer (a STRING) WITH (
  'connector' = 'kinesis', 'stream.arn' = 'arn:aws:kinesis:us-east-1:123456789012:stream/s', 'aws.region' = 'us-east-1',
  'format' = 'json', 'source.init.position' = 'LATST'
--                                            ^^^^^^^ wrong-option-value: "LATST" is no value of "source.init.position": it takes one of LATEST, TRIM_HORIZON, AT_TIMESTAMP.
);
INSERT INTO newer SELECT a FROM older;
--                              ~~~~~ The table is read here.
--                              ~~~~~ The table is read here.
SELECT a FROM newer;
--            ~~~~~ The table is read here.
