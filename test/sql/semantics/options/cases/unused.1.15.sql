-- Only what both roles refuse is told of a table that nothing uses, as a warning.
CREATE TABLE both (a STRING) WITH (
  'connector' = 'kinesis', 'streem' = 's', 'aws.region' = 'us-east-1', 'format' = 'json', 'scan.stream.initpos' = 'LATEST'
);
CREATE TABLE start (a STRING) WITH (
  'connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'b:9092', 'format' = 'json',
  'scan.startup.mode' = 'earliest'
);
CREATE TABLE generated (a STRING) WITH ('connector' = 'datagen', 'rows-per-second' = 'five');
CREATE TABLE printed (a STRING) WITH ('connector' = 'prnt');
