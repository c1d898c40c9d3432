-- Only what both roles refuse is told of a table that nothing uses, as a warning.
CREATE TABLE `both` (a STRING) WITH (
  'connector' = 'kinesis', 'streem' = 's', 'aws.region' = 'us-east-1', 'format' = 'json', 'scan.stream.initpos' = 'LATEST'
--                         ^^^^^^^^ unknown-option: "streem" is no option of the connector "kinesis".
);
CREATE TABLE `start` (a STRING) WITH (
  'connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'b:9092', 'format' = 'json',
  'scan.startup.mode' = 'earliest'
--                      ^^^^^^^^^^ wrong-option-value: "earliest" is no value of "scan.startup.mode": it takes one of earliest-offset, latest-offset, group-offsets, timestamp, specific-offsets.
);
CREATE TABLE generated (a STRING) WITH ('connector' = 'datagen', 'rows-per-second' = 'five');
--                                                                                   ^^^^^^ wrong-option-value: "five" is no value of "rows-per-second": it takes a whole number.
CREATE TABLE printed (a STRING) WITH ('connector' = 'prnt');
--                                                  ^^^^^^ unknown-connector: There is no connector "prnt".
