-- One table for both ways, as before 1.15: what is for reading refuses writing, and the reverse.
CREATE TABLE `both` (a STRING) WITH (
  'connector' = 'kinesis',
  'stream' = 'input-stream',
  'aws.region' = 'us-east-1',
  'format' = 'json',
  'scan.stream.initpos' = 'LATEST'
--^^^^^^^^^^^^^^^^^^^^^ option-of-other-role: "scan.stream.initpos" cannot stand on a "kinesis" table that is written.
);
INSERT INTO `both` SELECT a FROM `both`;
--          ~~~~~~ The table is written here.

-- Only written: the option means nothing.
CREATE TABLE summary (a STRING) WITH (
  'connector' = 'kinesis',
  'stream' = 'output-stream',
  'aws.region' = '<REGION>',
--               ^^^^^^^^^^ unfilled-placeholder: "<REGION>" is a placeholder: Flink refuses it as "aws.region".
  'scan.stream.initpos' = 'LATEST',
--^^^^^^^^^^^^^^^^^^^^^ option-of-other-role: "scan.stream.initpos" cannot stand on a "kinesis" table that is written.
  'format' = 'json',
  'json.ignore-parse-errors' = 'yes'
--                             ^^^^^ wrong-option-value: "yes" is no value of "json.ignore-parse-errors": it takes true or false.
);
-- A key that was blanked, on a table that is read and on one that is written.
CREATE TABLE blank (a STRING) WITH (
  'connector' = 'kinesis', 'stream' = 's', 'aws.region' = 'us-east-1', 'format' = 'json', '' = 'LATEST'
--                                                                                        ^^ blank-option-key: The key of the option with the value "LATEST" is empty.
);
CREATE TABLE blank_sink (a STRING) WITH (
  'connector' = 'kinesis', 'stream' = 's', 'aws.region' = 'us-east-1', 'format' = 'json', '' = 'LATEST'
--                                                                                        ^^ blank-option-key: The key of the option with the value "LATEST" is empty.
);
INSERT INTO summary SELECT a FROM blank;
--          ~~~~~~~ The table is written here.
--          ~~~~~~~ The table is written here.
--          ~~~~~~~ The table is written here.
--                                ~~~~~ The table is read here.
INSERT INTO blank_sink SELECT a FROM blank;
--          ~~~~~~~~~~ The table is written here.

-- Where reading begins.
CREATE TABLE silent (a STRING) WITH (
--                             ^^^^ missing-initial-position: Reading "silent" begins at LATEST: records that are in the stream already are lost to it.
  'connector' = 'kinesis', 'stream' = 's', 'aws.region' = 'us-east-1', 'format' = 'json'
);
SELECT a FROM silent;
--            ~~~~~~ The table is read here.
SELECT a FROM silent /*+ OPTIONS('scan.stream.initpos' = 'TRIM_HORIZON') */;
CREATE TABLE typo (a STRING) WITH (
  'connector' = 'kinesis', 'stream' = '<STREAM>', 'aws.region' = 'US_EAST_1', 'format' = 'jsn',
--                                    ^^^^^^^^^^ unfilled-placeholder: "<STREAM>" is a placeholder: Kinesis refuses it as "stream".
--                                                               ^^^^^^^^^^^ wrong-option-value: "US_EAST_1" is no value of "aws.region": it takes a region, such as us-east-1.
--                                                                                       ^^^^^ unknown-format: There is no format "jsn".
  'scan.stream.initpoz' = 'LATEST', 'aws.credentials.provider' = 'BASIC'
--^^^^^^^^^^^^^^^^^^^^^ ignored-option: "scan.stream.initpoz" has no effect: kinesis takes every "scan." key but has none of this name.
--                                                               ^^^^^^^ missing-option: The credentials provider BASIC needs "aws.credentials.basic.accesskeyid".
);
SELECT a FROM typo;
--            ~~~~ The table is read here.
--            ~~~~ The table is read here.
--            ~~~~ The table is read here.
--            ~~~~ The table is read here.
--            ~~~~ The table is read here.
CREATE TABLE timestamped (a STRING) WITH (
  'connector' = 'kinesis', 'stream' = '', 'aws.regoin' = 'us-east-1', 'format' = 'debezium-json',
--                                    ^^ wrong-option-value: "" is no value of "stream": it takes the name of a stream.
--                                        ^^^^^^^^^^^^ unknown-option: "aws.regoin" is no option of the connector "kinesis".
--                                                                               ^^^^^^^^^^^^^^^ unsupported-format: A kinesis table cannot be read with the format "debezium-json".
  'scan.stream.initpos' = 'AT_TIMESTAMP', 'scan.stream.initpos-timestamp' = 'yesterday',
--                                                                          ^^^^^^^^^^^ wrong-option-value: "yesterday" is no value of "scan.stream.initpos-timestamp": it takes a time such as 2026-01-31T12:00:00.000-00:00, or seconds since 1970.
  'scan.shard.getrecords.maxrecordcount' = 'many', 'scan.stream.recordpublisher' = 'EFO'
--                                         ^^^^^^ wrong-option-value: "many" is no value of "scan.shard.getrecords.maxrecordcount": it takes a whole number that is not negative.
--                                                                                 ^^^^^ missing-option: Enhanced fan-out needs "scan.stream.efo.consumername".
);
SELECT a FROM timestamped;
--            ~~~~~~~~~~~ The table is read here.
--            ~~~~~~~~~~~ The table is read here.
--            ~~~~~~~~~~~ The table is read here.
--            ~~~~~~~~~~~ The table is read here.
--            ~~~~~~~~~~~ The table is read here.
--            ~~~~~~~~~~~ The table is read here.
CREATE TABLE early (a STRING) WITH (
  'connector' = 'kinesis', 'stream' = 's', 'aws.endpoint' = 'http://localhost:4567', 'format' = 'csv',
  'scan.stream.initpos' = 'AT_TIMESTAMP'
--                        ^^^^^^^^^^^^^^ missing-option: The position AT_TIMESTAMP needs "scan.stream.initpos-timestamp".
);
SELECT a FROM early;
--            ~~~~~ The table is read here.
CREATE TABLE sink (a STRING) WITH (
--                           ^^^^ missing-option: The connector "kinesis" needs "aws.region".
  'connector' = 'kinesis', 'stream' = 's', 'aws.endpoint' = 'http://localhost:4567', 'format' = 'json',
  'sink.partitioner' = 'randm', 'sink.batch.max-size' = '0', 'sink.producer.collection-max-count' = '100'
--                     ^^^^^^^ wrong-option-value: "randm" is no value of "sink.partitioner": it takes fixed, random, or the name of a class.
--                                                      ^^^ wrong-option-value: "0" is no value of "sink.batch.max-size": it takes a number from 1 on.
--                                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ deprecated-option: "sink.producer.collection-max-count" is deprecated.
);
INSERT INTO sink SELECT a FROM early;
--          ~~~~ The table is written here.
--          ~~~~ The table is written here.
--          ~~~~ The table is written here.
--          ~~~~ The table is written here.

-- The first of two names of one option is not read where the second stands.
CREATE TABLE shadowed (a STRING) WITH (
  'connector' = 'kinesis',
  'stream' = 's',
  'aws.region' = 'eu-west-1',
  'aws.http.protocol.version' = 'HTTP3',
  'sink.http-client.protocol.version' = 'HTTP2',
  'format' = 'json'
);
INSERT INTO shadowed VALUES ('x');

CREATE TABLE unshadowed (a STRING) WITH (
  'connector' = 'kinesis',
  'stream' = 's',
  'aws.region' = 'eu-west-1',
  'aws.http.protocol.version' = 'HTTP3',
--                              ^^^^^^^ wrong-option-value: "HTTP3" is no value of "aws.http.protocol.version": it takes one of HTTP1_1, HTTP2.
  'format' = 'json'
);
INSERT INTO unshadowed VALUES ('x');
--          ~~~~~~~~~~ The table is written here.
