CREATE TABLE src (a STRING, b INT) WITH (
--                                 ^^^^ missing-option: Reading goes on from the offsets of a group where "scan.startup.mode" says nothing else, which needs "properties.group.id".
  'connector' = 'kafka',
  'topic' = 'one',
  'properties.bootstrap.servers' = 'broker:9092',
  'format' = 'json',
  'json.fail-on-missing-field' = 'true',
  'json.ignore-parse-errors' = 'TRUE',
--                             ^^^^^^ conflicting-options: "json.ignore-parse-errors" and "json.fail-on-missing-field" cannot both be true.
  'scan.topic-partition-discovery.interval' = '5 mins',
--                                            ^^^^^^^^ wrong-option-value: "5 mins" is no value of "scan.topic-partition-discovery.interval": it takes a duration, such as 5 s or 10 min.
  'scan.watermark.idle-timeout' = '5 s'
);
SELECT a FROM src;
--            ~~~ The table is read here.
--            ~~~ The table is read here.
--            ~~~ The table is read here.
CREATE TABLE keyed (a STRING, b INT, PRIMARY KEY (a) NOT ENFORCED) WITH (
  'connector' = 'kafka', 'topic' = 'one', 'properties.bootstrap.servers' = 'broker:9092', 'format' = 'json',
--                                                                                                   ^^^^^^ unsupported-format: A kafka table with the format "json" cannot have a primary key.
  'key.fields' = 'a', 'value.fields-include' = 'NONE', 'scan.startup.mode' = 'earliest'
--^^^^^^^^^^^^ missing-option: "key.fields" needs "key.format".
--                                             ^^^^^^ wrong-option-value: "NONE" is no value of "value.fields-include": it takes one of ALL, EXCEPT_KEY.
--                                                                           ^^^^^^^^^^ wrong-option-value: "earliest" is no value of "scan.startup.mode": it takes one of earliest-offset, latest-offset, group-offsets, timestamp, specific-offsets.
);
SELECT a FROM keyed;
--            ~~~~~ The table is read here.
--            ~~~~~ The table is read here.
--            ~~~~~ The table is read here.
--            ~~~~~ The table is read here.
CREATE TABLE fields (a STRING, b INT) WITH (
--                                    ^^^^ missing-option: The connector "kafka" needs one of "format" and "value.format".
  'connector' = 'kafka', 'topic' = 'one', 'topic-pattern' = 'o.*', 'properties.bootstrap.servers' = 'broker:9092',
--                                        ^^^^^^^^^^^^^^^ conflicting-options: "topic" and "topic-pattern" cannot stand together.
  'key.format' = 'json', 'key.fields' = 'aa', 'scan.startup.mode' = 'specific-offsets',
--                                      ^^^^ wrong-option-value: "aa" is no value of "key.fields": it takes columns of the table.
  'scan.startup.specific-offsets' = '0:42', 'scan.bounded.mode' = 'timestamp'
--                                  ^^^^^^ wrong-option-value: "0:42" is no value of "scan.startup.specific-offsets": it takes offsets such as partition:0,offset:42;partition:1,offset:300.
--                                                                ^^^^^^^^^^^ missing-option: The mode "timestamp" needs "scan.bounded.timestamp-millis".
);
SELECT a FROM fields;
--            ~~~~~~ The table is read here.
--            ~~~~~~ The table is read here.
--            ~~~~~~ The table is read here.
--            ~~~~~~ The table is read here.
--            ~~~~~~ The table is read here.
CREATE TABLE sink (a STRING, b INT) WITH (
  'connector' = 'kafka', 'topic' = '', 'properties.bootstrap.servers' = 'broker:9092', 'format' = 'debezium-json',
--                                 ^^ wrong-option-value: "" is no value of "topic": it takes the name of a topic.
  'debezium-json.schema-include' = 'true', 'sink.delivery-guarantee' = 'exactly-once', 'sink.partitioner' = 'fixd'
--                                 ^^^^^^ conflicting-options: "debezium-json.schema-include" cannot be true on a table that is written.
--                                                                     ^^^^^^^^^^^^^^ missing-option: The guarantee "exactly-once" needs "sink.transactional-id-prefix".
--                                                                                                          ^^^^^^ wrong-option-value: "fixd" is no value of "sink.partitioner": it takes default, fixed, round-robin, or the name of a class.
);
INSERT INTO sink SELECT a, b FROM fields;
--          ~~~~ The table is written here.
--          ~~~~ The table is written here.
--          ~~~~ The table is written here.
--          ~~~~ The table is written here.
CREATE TABLE upserted (a STRING, b INT) WITH (
--           ^^^^^^^^ missing-upsert-key: The upsert-kafka table "upserted" needs a primary key.
--                                      ^^^^ missing-option: The connector "upsert-kafka" needs "key.format".
  'connector' = 'upsert-kafka', 'topic' = 'one', 'properties.bootstrap.servers' = 'broker:9092', 'format' = 'json',
--                                                                                               ^^^^^^^^ unknown-option: "format" is no option of the connector "upsert-kafka".
  'sink.buffer-flush.max-rows' = '100'
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^ conflicting-options: "sink.buffer-flush.max-rows" and "sink.buffer-flush.interval" have to be set together, and both above nought.
);
INSERT INTO upserted SELECT a, b FROM fields;
--          ~~~~~~~~ The table is written here.
--          ~~~~~~~~ The table is written here.
--          ~~~~~~~~ The table is written here.
--          ~~~~~~~~ The table is written here.
